"""How a written date is taken apart: its three numbers, its clock, the zone it names."""

import re
from datetime import time, timedelta, timezone
from typing import NamedTuple

from nps_desktop.domain.cell_texts import plain
from nps_desktop.domain.month_names import is_weekday, month_named

LONGEST = 100
"""No date with its zone in words is longer; a comment is not searched for one."""

# Other zones' letters mean several places each ("CST", "IST").
_HOURS_AHEAD = {"z": 0, "utc": 0, "gmt": 0, "cet": 1, "mez": 1, "cest": 2, "mesz": 2}
_ARTICLES = frozenset({"d", "den", "der", "the", "le", "am", "el", "on"})
_MOST_LEADING_WORDS = 2

# 3-May-26 has three; most of the cells that are asked about are words.
_FEWEST_DIGITS = re.compile(r"(?:\D*\d){3}")
_DAY_NUMBERS = (
    r"(?P<a>\d{1,4})\s?(?P<first>[./-])\s?(?P<b>\d{1,2})"
    r"(?:\s?(?P<second>[./-])\s?|\s(?=\d{4}))(?P<c>\d{1,4})(?!\d)"
)
_CLOCK = (
    r"(?:(?:,?\s(?:kl\.?\s?|klo\s|at\s|um\s|om\s|à\s|-\s)?|t)"
    r"(?P<hour>\d{1,2})\s?[:.h]\s?(?P<minute>\d{2})"
    r"(?:[:.](?P<second_hand>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"(?:\s?uhr)?(?:\s?(?P<half>[ap])\.?\s?m\.?)?"
    r"(?:\s?(?:(?:z|utc|gmt)?\s?(?P<offset>[+-]\d{1,2}:?(?:\d{2})?)"
    rf"|(?P<zone>{'|'.join(_HOURS_AHEAD)})))?(?:\s?\([^()]*\))?)?"
)
_MONTH = r"(?P<month>[^\W\d]{3,})"
_NUMBERS = re.compile(_DAY_NUMBERS + _CLOCK)
_NAMED = tuple(
    re.compile(shape + _CLOCK)
    for shape in (
        # 3. maj 2026, 3rd of May 2026, 1er mai 2026, 3-May-26, 03MAY2026
        r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|:?[ea])?[\s./-]*(?:of\s|de\s)?"
        rf"{_MONTH}[.,]?[\s./-]*(?:de\s|')?(?P<year>\d{{4}}|\d{{2}})(?![\d:])",
        # May 3, 2026, May-03-26
        rf"{_MONTH}\.?[\s./-]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
        r"(?:,\s?|[\s./-]+)'?(?P<year>\d{4}|\d{2})(?![\d:])",
        # 2026-May-03, 2026 maj 3
        rf"(?P<year>\d{{4}})[\s./-]*{_MONTH}\.?[\s./-]*(?P<day>\d{{1,2}})(?!\d)",
    )
)
_LEAD = r"(?:[dD]\.|[^\W\d]{2,}(?:-[^\W\d]+)?[.,]*)\s"
_LEADING_WORD = re.compile(_LEAD)
_DAY_AT_THE_START = re.compile(
    rf"(?:{_LEAD}){{0,{_MOST_LEADING_WORDS}}}(?P<numbers>{_DAY_NUMBERS})"
)


class WrittenDay(NamedTuple):
    """A day as it is written: its three numbers in their order, and what stands between them.

    A month that is written as its name is a number here, and its day has the year first.
    """

    first: str
    second: str
    third: str
    between: str = ""

    @property
    def is_year_first(self) -> bool:
        """Whether the year stands in front with its four digits."""
        return len(self.first) == len("2026")

    @property
    def may_be_year_first(self) -> bool:
        """Whether it could be a Swedish 26-05-03."""
        return self.between == "--" and list(map(len, self[:3])) == [2, 2, 2]

    @property
    def is_nordic(self) -> bool:
        """Whether it is written 3/4-26 or 3/4 2026, which is day and month to all who do so."""
        return self.between not in ("", "..", "--", "//")

    @property
    def is_day_first(self) -> bool:
        """Whether nobody writes the month in front so: 3.4.2026, 3/4-26."""
        return self.between == ".." or self.is_nordic


class Written(NamedTuple):
    """A date as it is written: its day, and its clock, with a zone where that is written too."""

    day: WrittenDay
    clock: time | None


def take_apart(text: str) -> Written | None:
    """Return the parts of a written date; None for any other text.

    Nothing is filled in: a date without its year is none.

    Raises:
        ValueError: it is written as a date, but has a clock that cannot be.
    """
    if len(text) > LONGEST or not _FEWEST_DIGITS.match(text):
        return None
    rest, words = plain(text).casefold(), list[str]()
    for _ in range(_MOST_LEADING_WORDS + 1):
        found = _numbers_in(rest) or _named_in(rest)
        if found and all(map(_is_leading, words)):
            return found
        lead = _LEADING_WORD.match(rest)
        if lead is None:
            return None
        words.append(lead[0])
        rest = rest[lead.end() :]
    return None


def day_in_numbers(text: str) -> str | None:
    """Return the day that a text begins with, without its clock, where it is all in numbers."""
    match = _DAY_AT_THE_START.match(plain(text)) if len(text) <= LONGEST else None
    return match["numbers"] if match else None


def _numbers_in(text: str) -> Written | None:
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return None
    between = match["first"] + (match["second"] or " ")
    return Written(WrittenDay(match["a"], match["b"], match["c"], between), _clock_of(match))


def _named_in(text: str) -> Written | None:
    for shape in _NAMED:
        match = shape.fullmatch(text)
        month = month_named(match["month"]) if match else None
        if match and month:
            year = whole_year(match["year"])
            return Written(WrittenDay(str(year), str(month), match["day"]), _clock_of(match))
    return None


def whole_year(year: str) -> int:
    """Return the year of two or four digits: of two, 90 to 99 are the last century's."""
    number = int(year)
    if len(year) > len("26"):
        return number
    return number + (1900 if number >= 90 else 2000)


def _is_leading(word: str) -> bool:
    bare = word.rstrip(" .,")
    return bare in _ARTICLES or is_weekday(bare)


def _clock_of(match: re.Match[str]) -> time | None:
    if match["hour"] is None:
        return None
    hour, fraction = int(match["hour"]), (match["fraction"] or "0").ljust(6, "0")
    if match["half"]:
        hour = _hour_of_half(hour, match["half"])
    second = int(match["second_hand"] or 0)
    return time(hour, int(match["minute"]), second, int(fraction[:6]), _zone_of(match))


def _hour_of_half(hour: int, half: str) -> int:
    """The hour 0-23 of 12-hour clocks; 14 PM is 14, 14 AM is none."""
    if hour > 12:
        if half == "a":
            raise ValueError(hour)
        return hour
    return hour % 12 + (12 if half == "p" else 0)


def _zone_of(match: re.Match[str]) -> timezone | None:
    if match["zone"]:
        return timezone(timedelta(hours=_HOURS_AHEAD[match["zone"]]))
    if not match["offset"]:
        return None
    sign, digits = match["offset"][0], match["offset"][1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    ahead = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-ahead if sign == "-" else ahead)
