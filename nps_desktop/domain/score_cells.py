"""How a raw score is read: a key typed, a cell of a sheet, a choice text of a web form."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite, isnan

from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.scores import is_score

BLANKS = frozenset(
    {
        *("", "-", "–", "—", ".", "?", "n/a", "#n/a", "na", "nan", "none", "null"),
        *("ikke besvaret", "ubesvaret", "ej besvarad", "inget svar", "ikke svart", "ikke besvart"),
        *("keine angabe", "keine antwort", "no answer", "not answered"),
    }
)

LONGEST_LABELLED = 200
"""No choice of a form is longer; a whole comment would keep the patterns busy for seconds."""

_NUMBER = re.compile(r"[+-]?\d+([.,]\d*)?")
_OUT_OF_TEN = re.compile(r"(\d+)\s*/\s*10")
_NUMBER_FIRST = re.compile(r"(\d+)\s*[-–—:.=]\s*(?:[^\d\s].*)?", re.DOTALL)
_LABEL_IN_BRACKETS = re.compile(r"(\d+)\s*\([^()]*\)", re.DOTALL)
_LABEL_FIRST = re.compile(r"[^\d]*[^\W\d][^\d]*\s[-–—:=(]\s*(\d+)\)?", re.DOTALL)
_LIKE_A_DATE = re.compile(r"\d{1,4}[-./]\s?(\d{1,2}|[^\W\d]{3,9})\.?([-./]\s?\d{2,4})?")
_ENDLESS = frozenset({"∞", "infinity", "inf", "uendelig", "oändlig", "unendlich"})
_GROUP_WORD = re.compile(
    r"promoters?|promotor(en)?|promot[eø]re?|ambassad[øö]r(er|en)?|fortalere?|passives?|passiva?"
    r"|detractors?|detraktor(en)?|kritikere?|förespråkare|befürworter|indifferente?"
)


def read_score(raw: object) -> int | None | Problem:
    """Read one raw score: 0-10, None for a blank, or a Problem that says why it is no score.

    Takes whole numbers, also as text in any script's digits, `9,0`, `9/10`, and the choice texts
    of web forms with the number first or last. A score is never guessed: fractions, words,
    dates and values outside 0-10 are Problems.
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


def _from_number(number: float) -> int | Problem:
    if not isfinite(number):
        return _problem(Reason.SCORE_OUT_OF_RANGE, number)
    if number != int(number):
        return _problem(Reason.SCORE_FRACTION, number)
    return int(number) if is_score(int(number)) else _problem(Reason.SCORE_OUT_OF_RANGE, number)


def _from_text(raw: str) -> int | None | Problem:
    text = " ".join(unicodedata.normalize("NFKC", raw).split()).casefold()
    if text in BLANKS:
        return None
    number = _number_in(text)
    if number is None:
        return _problem(_reason_for(text), raw)
    if number != int(number):
        return _problem(Reason.SCORE_FRACTION, raw)
    return int(number) if is_score(int(number)) else _problem(Reason.SCORE_OUT_OF_RANGE, raw)


def _number_in(text: str) -> Decimal | None:
    plain = text.replace("−", "-")
    if _NUMBER.fullmatch(plain):
        return Decimal(plain.replace(",", "."))
    return _labelled_number_in(text)


def _labelled_number_in(text: str) -> Decimal | None:
    if match := _OUT_OF_TEN.fullmatch(text):
        return Decimal(match[1])
    if len(text) > LONGEST_LABELLED or _LIKE_A_DATE.fullmatch(text):
        return None
    shapes = (_NUMBER_FIRST, _LABEL_IN_BRACKETS, _LABEL_FIRST)
    matches = (shape.fullmatch(text) for shape in shapes)
    return next((Decimal(match[1]) for match in matches if match), None)


def _reason_for(text: str) -> Reason:
    if _GROUP_WORD.fullmatch(text):
        return Reason.SCORE_IS_A_GROUP
    if _LIKE_A_DATE.fullmatch(text):
        return Reason.SCORE_IS_A_DATE
    return Reason.SCORE_OUT_OF_RANGE if text in _ENDLESS else Reason.SCORE_NOT_A_NUMBER


def _problem(reason: Reason, raw: object) -> Problem:
    shown = raw.isoformat() if isinstance(raw, (date, datetime, time)) else str(raw)
    return Problem(Field.SCORE, reason, shown)
