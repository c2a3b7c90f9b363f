"""How a raw score is read: a key typed, a cell of a sheet, a choice text of a web form."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite, isnan

from nps_desktop.domain.cell_texts import plain
from nps_desktop.domain.dates import is_written_date
from nps_desktop.domain.month_names import month_named
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.score_words import BLANKS, ENDLESS, GROUP_WORDS, STARS
from nps_desktop.domain.scores import Group, is_score

LONGEST_LABELLED = 200
"""No choice of a form is longer; a whole comment would keep the patterns busy for seconds."""

_DASH = r"[-‐–—―]"
_POINT = r"[.,٫]"
_OF_TEN = r"(?:/|of|out of|af|ud af|av|ut av|von|sur|de|su|van de|uit)\s?10"
_NOTHING = re.compile(r"[-‐–—―_./?*\s]*")
_AROUND_A_WORD = " .#!()[]<>"
_AROUND_A_GROUP = " .:()[]0123456789-–—"
_DIGIT = re.compile(r"\d")
_MINUS = re.compile(r"^[−‐–—]\s?")
_NUMBER = re.compile(rf"([+-]?\d+)(?:{_POINT}(\d*))?")
# 1,000 and 10 000 and 1.000.000; nobody writes a score with three noughts behind the point.
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:[.,' ’]\d{3})+")
_OUT_OF_TEN = re.compile(rf"(\d+(?:{_POINT}\d+)?)\s?(?:{_OF_TEN}|\({_OF_TEN}\))", re.IGNORECASE)
# A label holds no digits: "4 - out of 5" and "9 - 10" are no choices of a form from 0 to 10.
_NUMBER_FIRST = re.compile(rf"(\d+)(?:(\s?{_DASH}\s?)|\s?[:=]\s?)(\D*)")
_LABEL_IN_BRACKETS = re.compile(r"(\d+)\s?\([^\d()]*\)")
# Blanks on both sides of the dash: "likely -1" may be below zero.
_LABEL_FIRST = re.compile(rf"(?=\D*[^\W\d])\D+\s(?:{_DASH}\s|[:=]\s?|\((?=\d+\)$))(\d+)\)?")
_DAY_AND_MONTH = re.compile(r"\d{1,4}[-./]\s?\d{1,2}\.?(?:[-./]\s?\d{2,4})?")
_DAY_AND_NAME = re.compile(
    r"(?:\d{1,4}(?:\s?[./-])?\s?)?([^\W\d]{3,})\.?(?:(?:\s?[./-])?\s?\d{1,4})?"
)


def read_score(raw: object) -> int | None | Problem:
    """Read one raw score: 0-10, None for a blank, or a Problem that says why it is no score.

    Takes whole numbers, also as text in any script's digits, `9,0`, `9/10`, `9 out of 10`, and
    the choice texts of web forms with the number first or last. A score is never guessed:
    fractions, words, dates, the numbers of a list ("1. Very likely") and values outside 0-10 are
    Problems.
    """
    if raw is None or (isinstance(raw, float) and isnan(raw)):
        return None
    if isinstance(raw, (date, time, timedelta)):
        return _problem(Reason.SCORE_IS_A_DATE, raw)
    if isinstance(raw, bool):
        return _problem(Reason.SCORE_NOT_A_NUMBER, raw)
    if isinstance(raw, (int, float)):
        return _from_number(raw)
    return _from_text(str(raw))


def read_group(raw: object) -> Group | None:
    """Return the group that a cell names in words: `Promoter`, `Kritiker`, `Passive (7-8)`."""
    return GROUP_WORDS.get(plain(str(raw)).strip(_AROUND_A_GROUP).casefold())


def _from_number(number: float) -> int | Problem:
    if not isfinite(number):
        return _problem(Reason.SCORE_OUT_OF_RANGE, number)
    if number != int(number):
        return _problem(Reason.SCORE_FRACTION, number)
    return int(number) if is_score(int(number)) else _problem(Reason.SCORE_OUT_OF_RANGE, number)


def _from_text(raw: str) -> int | None | Problem:
    text = plain(raw)
    if _NOTHING.fullmatch(text) or text.strip(_AROUND_A_WORD).casefold() in BLANKS:
        return None
    if len(text) > LONGEST_LABELLED:
        return _problem(Reason.SCORE_NOT_A_NUMBER, raw)
    number = None if _has_odd_digits(raw) else _number_in(text)
    if number is None:
        return _problem(_reason_for(raw, text.casefold()), raw)
    if number != int(number):
        return _problem(Reason.SCORE_FRACTION, raw)
    return int(number) if is_score(int(number)) else _problem(Reason.SCORE_OUT_OF_RANGE, raw)


def _has_odd_digits(raw: str) -> bool:
    """Whether a footnote's ¹ or a ½ would be taken for another digit of the number."""
    forms = ("<super>", "<sub>", "<fraction>")
    return not raw.isascii() and any(_form_of(letter) in forms for letter in raw)


def _form_of(letter: str) -> str:
    return unicodedata.decomposition(letter).partition(" ")[0]


def _number_in(text: str) -> Decimal | None:
    if not _DIGIT.search(text):
        return None
    signed = _MINUS.sub("-", text)
    if _THOUSANDS.fullmatch(signed):
        return None
    if match := _NUMBER.fullmatch(signed):
        return Decimal(f"{match[1]}.{match[2] or 0}")
    if match := _OUT_OF_TEN.fullmatch(text):
        return Decimal(re.sub(_POINT, ".", match[1]))
    return None if _is_like_a_date(text.casefold()) else _labelled_number_in(text)


def _labelled_number_in(text: str) -> Decimal | None:
    if match := _NUMBER_FIRST.fullmatch(text):
        number, dash, label = match.groups()
        return None if _is_no_label(label, dash) else Decimal(number)
    if match := _LABEL_IN_BRACKETS.fullmatch(text):
        return Decimal(match[1])
    if match := _LABEL_FIRST.fullmatch(text):
        return Decimal(match[1])
    return None


def _is_no_label(label: str, dash: str | None) -> bool:
    """Whether a number with a word is one thing: `5-star`, `3-gangs menu`; not `10-Very likely`."""
    if any(part in label.casefold() for part in STARS):
        return True
    is_glued = dash is not None and len(dash) == 1
    return is_glued and label[:1].islower()


def _reason_for(raw: str, text: str) -> Reason:
    if read_group(text):
        return Reason.SCORE_IS_A_GROUP
    if _is_like_a_date(text) or is_written_date(text):
        return Reason.SCORE_IS_A_DATE
    if text.strip("+-−") in ENDLESS or _THOUSANDS.fullmatch(text):
        return Reason.SCORE_OUT_OF_RANGE
    is_part = any(_form_of(letter) == "<fraction>" for letter in raw)
    return Reason.SCORE_FRACTION if is_part else Reason.SCORE_NOT_A_NUMBER


def _is_like_a_date(text: str) -> bool:
    """Whether a day and a month stand there, as a spreadsheet makes them of 9-10 and 9/10."""
    if _DAY_AND_MONTH.fullmatch(text):
        return True
    match = _DAY_AND_NAME.fullmatch(text)
    return bool(match and any(map(str.isdigit, text)) and month_named(match[1]))


def _problem(reason: Reason, raw: object) -> Problem:
    shown = raw.isoformat() if isinstance(raw, (date, datetime, time)) else str(raw)
    return Problem(Field.SCORE, reason, shown)
