"""How a period is cut into whole years, whole months and single days, so that few rows add up."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nps_desktop.domain.periods import ONE_DAY, Month, Period


class Span(StrEnum):
    """The stretches of time that counts are kept for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period made of whole spans of one kind."""

    span: Span
    period: Period


def start_of(span: Span, day: date) -> date:
    """Return the first day of the year, month or day that `day` lies in."""
    if span is Span.YEAR:
        return date(day.year, 1, 1)
    return Month.of(day).first if span is Span.MONTH else day


def stretches(period: Period) -> tuple[Stretch, ...]:
    """Return the fewest stretches that together are the period; none of them overlap."""
    return _cut(period, tuple(Span))


def _cut(period: Period, spans: tuple[Span, ...]) -> tuple[Stretch, ...]:
    span, finer = spans[0], spans[1:]
    if not finer:
        return (Stretch(span, period),)
    first, last = _first_whole(span, period.first), _last_whole(span, period.last)
    if first and last and first > last:
        return _cut(period, finer)
    return (
        *_before(period, first, finer),
        Stretch(span, Period(first, last)),
        *_after(period, last, finer),
    )


def _before(period: Period, first: date | None, finer: tuple[Span, ...]) -> tuple[Stretch, ...]:
    if first is None or first == period.first:
        return ()
    return _cut(Period(period.first, first - ONE_DAY), finer)


def _after(period: Period, last: date | None, finer: tuple[Span, ...]) -> tuple[Stretch, ...]:
    if last is None or last == period.last:
        return ()
    return _cut(Period(last + ONE_DAY, period.last), finer)


def _first_whole(span: Span, day: date | None) -> date | None:
    """Return the first day of the first span that does not begin before `day`."""
    if day is None or day == start_of(span, day):
        return day
    return _end_of(span, day) + ONE_DAY


def _last_whole(span: Span, day: date | None) -> date | None:
    """Return the last day of the last span that does not end after `day`."""
    if day is None or day == _end_of(span, day):
        return day
    return start_of(span, day) - ONE_DAY


def _end_of(span: Span, day: date) -> date:
    return date(day.year, 12, 31) if span is Span.YEAR else Month.of(day).last
