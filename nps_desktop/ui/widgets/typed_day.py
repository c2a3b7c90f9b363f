"""How a day that is typed in a hurry is read: "20", "20.11", the whole date, its digits alone."""

import re
from collections.abc import Iterator
from datetime import UTC, date

from nps_desktop.domain.dates import DateOrder, read_date
from nps_desktop.domain.periods import Month
from nps_desktop.domain.problems import Field, Problem, Reason

_SHORT = re.compile(r"(\d{1,2})(?:[./-]\s?(\d{1,2}))?[./-]?")
_DIGITS = re.compile(r"(\d\d)(\d\d)(\d{4}|\d\d)", re.ASCII)


def read_day(text: str, order: DateOrder, today: date) -> date | Problem:
    """Return the day meant; blank is today, a future day a Problem.

    What is left out is this month and year, or those before where they lie nearer: "30.12" typed
    in January is last year's.
    """
    short = _SHORT.fullmatch(text.strip())
    if short:
        nearest = _nearest(_days(short, order, today, (-1, 0)), today)
        if nearest is None:
            return Problem(Field.DATE, Reason.DATE_UNREADABLE, text.strip())
        is_to_come = nearest > today
        return Problem(Field.DATE, Reason.DATE_IN_THE_FUTURE, text) if is_to_come else nearest
    return _read_whole(text, order, today, latest=today)


def read_coming_day(text: str, order: DateOrder, today: date) -> date | Problem:
    """Return the day meant where days to come are meant; blank is today.

    What is left out is this month and year, or the next: "20" typed on the 21st is next month's,
    "3.1" typed in November next year's. A day that is past is returned as it was typed.
    """
    short = _SHORT.fullmatch(text.strip())
    if short is None:
        return _read_whole(text, order, today, latest=date.max)
    days = tuple(_days(short, order, today, (0, 1)))
    is_day_alone = short[2] is None
    coming = [day for day in days if day >= today]
    meant = min(coming, default=None) if is_day_alone else _nearest(iter(days), today)
    return meant or Problem(Field.DATE, Reason.DATE_UNREADABLE, text.strip())


def _nearest(days: Iterator[date], today: date) -> date | None:
    return min(days, key=lambda day: abs(day - today), default=None)


def _read_whole(text: str, order: DateOrder, today: date, *, latest: date) -> date | Problem:
    apart = _DIGITS.sub(r"\1.\2.\3", text.strip()) if _DIGITS.fullmatch(text.strip()) else text
    when = read_date(apart, order, zone=UTC, today=latest)
    if isinstance(when, Problem) and apart != text:
        # Eight digits may begin with the year as well.
        when = read_date(text, order, zone=UTC, today=latest)
    if isinstance(when, Problem):
        return when
    return today if when is None else when.day


def _days(
    short: re.Match[str], order: DateOrder, today: date, steps: tuple[int, ...]
) -> Iterator[date]:
    """Yield the days that the short form can mean, so many months or years from now."""
    first, second = int(short[1]), short[2]
    now = Month.of(today)
    for step in steps:
        month = now.plus(step if second is None else 12 * step)
        number, day = month.number, first
        if second is not None:
            is_month_first = order is not DateOrder.DMY
            number, day = (first, int(second)) if is_month_first else (int(second), first)
        try:
            yield date(month.year, number, day)
        except ValueError:
            continue
