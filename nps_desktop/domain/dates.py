"""How a written date is read: a day, and the moment where a time stands with it."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from nps_desktop.domain.problems import Field, Problem, Reason

EARLIEST = date(1990, 1, 1)


class DateOrder(StrEnum):
    """The order of day, month and year in a written date."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


@dataclass(frozen=True, slots=True)
class When:
    """The shop's calendar day of an answer, and its UTC moment where a time is known."""

    day: date
    at: datetime | None = None


_ISO = re.compile(
    r"\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?"
)
_NUMERIC = re.compile(
    r"(?P<a>\d{1,4})(?P<sep>[./-])\s?(?P<b>\d{1,2})(?P=sep)\s?(?P<c>\d{1,4})"
    r"(?:,?\s+(?:kl\.?\s*)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?P<gmt>GMT(?P<offset>[+-]\d{1,2})?)?)?",
    re.IGNORECASE,
)


def read_date(
    raw: object, order: DateOrder | None, *, zone: tzinfo, today: date
) -> When | None | Problem:
    """Read one raw date: a When, None for a blank, or a Problem.

    Times without a zone are the shop's (`zone`). `order` decides what 3/4 means; without it only
    dates that can be read in one way are taken, the others are Problems (DATE_AMBIGUOUS).
    Days before 1990 and after `today` are Problems.
    """
    if raw is None or (isinstance(raw, float) and raw != raw) or not str(raw).strip():
        return None
    try:
        when = _read(raw, order, zone)
    except (ValueError, OverflowError):
        when = None
    if when is None:
        return Problem(Field.DATE, Reason.DATE_UNREADABLE, str(raw))
    if isinstance(when, Reason):
        return Problem(Field.DATE, when, str(raw))
    return _within_reason(when, raw, today)


def possible_orders(text: str) -> frozenset[DateOrder]:
    """Return the orders in which a written date can be read; empty if it is none at all."""
    match = _NUMERIC.fullmatch(text.strip())
    if not match:
        return frozenset()
    return frozenset(order for order in DateOrder if _day_of(match, order) is not None)


def _within_reason(when: When, raw: object, today: date) -> When | Problem:
    if when.day < EARLIEST:
        return Problem(Field.DATE, Reason.DATE_TOO_EARLY, str(raw))
    if when.day > today:
        return Problem(Field.DATE, Reason.DATE_IN_THE_FUTURE, str(raw))
    return when


def _read(raw: object, order: DateOrder | None, zone: tzinfo) -> When | Reason | None:
    if isinstance(raw, datetime):
        return _from_moment(raw, zone)
    if isinstance(raw, date):
        return When(raw)
    text = " ".join(str(raw).split())
    if _ISO.fullmatch(text):
        return _from_iso(text, zone)
    match = _NUMERIC.fullmatch(text)
    return _from_numbers(match, order, zone) if match else None


def _from_iso(text: str, zone: tzinfo) -> When:
    if len(text) == len("2026-11-21"):
        return When(date.fromisoformat(text))
    return _from_moment(datetime.fromisoformat(re.sub(r"\s?(UTC|Z)$", "+00:00", text)), zone)


def _from_moment(moment: datetime, zone: tzinfo) -> When:
    """A moment without a zone is the shop's; midnight sharp is a day without a time."""
    if moment.tzinfo is None:
        if moment.time() == time.min:
            return When(moment.date())
        moment = moment.replace(tzinfo=zone)
    return When(moment.astimezone(zone).date(), moment.astimezone(UTC))


def _from_numbers(
    match: re.Match[str], order: DateOrder | None, zone: tzinfo
) -> When | Reason | None:
    orders = [order] if order else list(DateOrder)
    days = {day for each in orders if (day := _day_of(match, each)) is not None}
    if len(days) != 1:
        return Reason.DATE_AMBIGUOUS if days else None
    day = days.pop()
    return When(day) if match["hour"] is None else _from_moment(_moment_of(match, day), zone)


def _day_of(match: re.Match[str], order: DateOrder) -> date | None:
    a, b, c = match["a"], match["b"], match["c"]
    year, month, day = {
        DateOrder.YMD: (a, b, c),
        DateOrder.DMY: (c, b, a),
        DateOrder.MDY: (c, a, b),
    }[order]
    if len(year) not in (2, 4) or len(day) > 2 or (order is DateOrder.YMD and len(year) != 4):
        return None
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None


def _moment_of(match: re.Match[str], day: date) -> datetime:
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    clock = time(hour, int(match["minute"]), int(match["second"] or 0))
    moment = datetime.combine(day, clock)
    if match["gmt"]:
        return moment.replace(tzinfo=UTC) - timedelta(hours=int(match["offset"] or 0))
    return moment
