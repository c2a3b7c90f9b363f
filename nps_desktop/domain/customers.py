"""How two answers are known to be of one customer: by phone, e-mail address or name."""

import re

from nps_desktop.domain.texts import folded

_ONE_DIGIT = ("1", "7")
_TWO_DIGITS = re.compile("2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]")
"""The country codes of ITU-T E.164; all others have three digits."""


def name_key(name: str) -> str:
    """Return what a name is compared by: upper and lower case, and blanks, make no difference."""
    return " ".join(folded(name).split())


def email_key(email: str) -> str:
    """Return what an e-mail address is compared by."""
    return folded(email.strip())


def phone_key(phone: str) -> str:
    """Return the digits that a number is compared by, as one dials within the country.

    "+46 (0)70-123 45 67", "0046701234567" and "070 1234567" are one number: 701234567.
    """
    digits = "".join(filter(str.isdecimal, phone))
    if phone.lstrip().startswith("+"):
        digits = _without_country(digits)
    elif digits.startswith("00"):
        digits = _without_country(digits[2:])
    return digits.lstrip("0")


def _without_country(digits: str) -> str:
    if digits.startswith(_ONE_DIGIT):
        return digits[1:]
    return digits[2:] if _TWO_DIGITS.match(digits) else digits[3:]
