"""How a stretch of time is cut for a line chart: into months, quarters or years."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nps_desktop.domain.periods import Month, Period, months_between

LEAST_MONTHS, MOST_MONTHS = 12, 24
MOST_QUARTERS = 24


class Grain(StrEnum):
    """How long each section of a line is."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def months(self) -> int:
        """How many months a section has: 1, 3 or 12."""
        return {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.YEAR: 12}[self]


@dataclass(frozen=True, slots=True)
class Section:
    """A month, a quarter or a year on the line; `first` is its first month."""

    grain: Grain
    first: Month

    @property
    def last(self) -> Month:
        """The last month."""
        return self.first.plus(self.grain.months - 1)

    @property
    def period(self) -> Period:
        """All days of the section."""
        return Period(self.first.first, self.last.last)


def sections_of(period: Period, today: date, *, oldest: Month | None) -> tuple[Section, ...]:
    """Return the whole sections around a period, oldest first, the last of them begun by `today`.

    Up to two years are cut into months, never fewer than twelve; up to six years into quarters;
    what is longer into years. A period without a beginning begins with the `oldest` month that
    has answers.
    """
    last = Month.of(min(period.last or today, today))
    begun = Month.of(period.first) if period.first else oldest or last
    count = months_between(min(begun, last), last)
    grain = _grain_for(count)
    if grain is Grain.MONTH:
        first = last.plus(1 - max(count, LEAST_MONTHS))
    else:
        first = _start_of(grain, begun)
    steps = months_between(first, last) - 1
    starts = range(0, steps + 1, grain.months)
    return tuple(Section(grain, first.plus(months)) for months in starts)


def _grain_for(months: int) -> Grain:
    if months <= MOST_MONTHS:
        return Grain.MONTH
    return Grain.QUARTER if months <= MOST_QUARTERS * Grain.QUARTER.months else Grain.YEAR


def _start_of(grain: Grain, month: Month) -> Month:
    """Return the first month of the quarter or year that a month lies in."""
    return month.plus(-((month.number - 1) % grain.months))
