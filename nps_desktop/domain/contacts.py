"""How a customer can be reached: what of the texts they left is a number or an address."""

import re

_ONE_DIGIT = ("1", "7")
_NO_DIGITS = re.compile(r"\D")
_NOT_DIALLED = re.compile(r"\(0\)|[^+\d]")
_TWO_DIGITS = re.compile("2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]")
"""The country codes of ITU-T E.164; all others have three digits."""

_BETWEEN_NUMBERS = re.compile(r"[/,;|\n]|\b(?:or|eller|og|och|oder|und|and)\b", re.IGNORECASE)
LEAST_DIGITS = 7
"""Fewer digits before a stroke are an area code: "089 / 123456" is one number."""


def phone_key(phone: str) -> str:
    """Return the digits that a number is compared by, as one dials within the country.

    "+46 (0)70-123 45 67", "0046701234567" and "070 1234567" are one number: 701234567.
    """
    digits = _NO_DIGITS.sub("", phone)
    if phone.lstrip().startswith("+"):
        digits = _without_country(digits)
    elif digits.startswith("00"):
        digits = _without_country(digits[2:])
    return digits.lstrip("0")


def can_be_dialled(phone: str) -> bool:
    """Return whether what a customer wrote as their phone number holds one."""
    return phone_key(phone) != ""


def can_be_written_to(email: str) -> bool:
    """Return whether what a customer wrote as their e-mail address may be one."""
    return "@" in email


def is_reachable(phone: str, email: str) -> bool:
    """Return whether there is a number to dial or an address to write to."""
    return can_be_dialled(phone) or can_be_written_to(email)


def best_way(phone: str, email: str) -> str:
    """Return what a customer is reached by first; "" where nothing was left."""
    return email if email and not can_be_dialled(phone) else phone


def dialled(phone: str) -> str:
    """Return what a telephone is told to dial: of several numbers the first."""
    first = _BETWEEN_NUMBERS.split(phone)[0]
    number = first if len(_NO_DIGITS.sub("", first)) >= LEAST_DIGITS else phone
    return _NOT_DIALLED.sub("", number)


def _without_country(digits: str) -> str:
    if digits.startswith(_ONE_DIGIT):
        return digits[1:]
    return digits[2:] if _TWO_DIGITS.match(digits) else digits[3:]
