"""A date cell to what the domain reads: serial numbers, unix seconds, and headers that say UTC."""

import re
from datetime import UTC, date, datetime, timedelta

from nps_desktop.importing.headers import has_any

EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no zones
"""The day 0 of a spreadsheet's dates."""
EPOCH_OF_1904 = datetime(1904, 1, 1)  # noqa: DTZ001 - a spreadsheet knows no zones
"""The day 0 of workbooks that were begun on an old Macintosh."""

FIRST, AFTER_LAST = datetime(1990, 1, 1), datetime(2100, 1, 1)  # noqa: DTZ001 - as above
FIRST_SECOND, AFTER_LAST_SECOND = 631_152_000, 4_102_444_800

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?")
_NUMBER = re.compile(r"\d{5,13}([.,]\d+)?")


def is_iso(text: str) -> bool:
    """Return whether a text is a date written year first with dashes, perhaps with a time."""
    return bool(_ISO.fullmatch(text.strip()))


def is_number_of_a_moment(cell: object) -> bool:
    """Return whether a number, also as text, stands for a day or a second from 1990 to 2099."""
    number = _number_in(cell)
    return number is not None and _moment_of(number, EPOCH) is not None


def says_utc(header: str) -> bool:
    """Return whether a header says that its times are UTC."""
    return has_any(header, ("utc", "gmt"))


def as_date(cell: object, epoch: datetime = EPOCH) -> object:
    """Return a cell as a moment where it is a number that stands for one; else as it is.

    Numbers, also as text, are days since the `epoch` of the workbook (45306.5), seconds or
    milliseconds since 1970 in UTC, or days written in one (20260503).
    """
    number = _number_in(cell)
    return cell if number is None else _moment_of(number, epoch) or cell


def _number_in(cell: object) -> float | None:
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell)
    if isinstance(cell, str) and _NUMBER.fullmatch(cell.strip()):
        return float(cell.replace(",", "."))
    return None


def _moment_of(number: float, epoch: datetime) -> date | None:
    if (FIRST - epoch).days <= number < (AFTER_LAST - epoch).days:
        return epoch + timedelta(seconds=round(number * 86_400))
    for unit in (1, 1000):
        if FIRST_SECOND <= number / unit < AFTER_LAST_SECOND:
            return datetime.fromtimestamp(number / unit, UTC)
    return _day_in_one(number) if FIRST.year <= number / 10_000 < AFTER_LAST.year else None


def _day_in_one(number: float) -> date | None:
    try:
        return date.fromisoformat(f"{number:.0f}") if number.is_integer() else None
    except ValueError:
        return None
