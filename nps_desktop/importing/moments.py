"""A date cell to what the domain reads: serial numbers, unix seconds, and headers that say UTC."""

import re
from datetime import UTC, date, datetime, timedelta

from nps_desktop.importing.headers import has_any

FIRST_SERIAL, LAST_SERIAL = 32_874, 73_051  # 1990 to 2100, as days since 1899-12-30
FIRST_SECOND, LAST_SECOND = 631_152_000, 4_102_444_800

_ISO = re.compile(r"\s*\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?\s*")
_ISO_WITHOUT_ZONE = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?")
_NUMBER = re.compile(r"\d{5,13}(\.\d+)?")


def is_iso(text: str) -> bool:
    """Return whether a text is a date written year first with dashes, perhaps with a time."""
    return bool(_ISO.fullmatch(text))


def is_number_of_a_moment(cell: object) -> bool:
    """Return whether a number, also as text, stands for a day or a second from 1990 to 2100."""
    number = _number_in(cell)
    return number is not None and _moment_of(number) is not None


def says_utc(header: str) -> bool:
    """Return whether a header says that its times are UTC."""
    return has_any(header, ("utc", "gmt"))


def as_date(cell: object, *, is_utc: bool) -> object:
    """Return a cell as a date or moment where it is a number, and in UTC where its header says."""
    number = _number_in(cell)
    if number is not None:
        return _moment_of(number) or cell
    if not is_utc:
        return cell
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=UTC)
    if isinstance(cell, str) and _ISO_WITHOUT_ZONE.fullmatch(cell.strip()):
        return f"{cell.strip()}Z"
    return cell


def _number_in(cell: object) -> float | None:
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell)
    if isinstance(cell, str) and _NUMBER.fullmatch(cell.strip()):
        return float(cell)
    return None


def _moment_of(number: float) -> date | None:
    """Days as Excel counts them, seconds since 1970, or milliseconds."""
    if FIRST_SERIAL <= number < LAST_SERIAL:
        return datetime(1899, 12, 30) + timedelta(seconds=round(number * 86_400))  # noqa: DTZ001
    for unit in (1, 1000):
        if FIRST_SECOND <= number / unit < LAST_SECOND:
            return datetime.fromtimestamp(number / unit, UTC)
    return None
