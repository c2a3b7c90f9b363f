"""Stretches of days that the score is counted over."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; None leaves that end open.

    Raises:
        ValueError: `first` is after `last`.
    """

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"{self.first} is after {self.last}")

    def __contains__(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    @property
    def as_month(self) -> "Month | None":
        """The month that the period is from its first day to its last; None of any other."""
        if self.first is None:
            return None
        month = Month.of(self.first)
        return month if month.period == self else None

    @property
    def as_year(self) -> int | None:
        """The year that the period is from its first day to its last; None of any other."""
        if self.first is None:
            return None
        return self.first.year if year_period(self.first.year) == self else None


ALL_TIME = Period()
ONE_DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1990, 2999


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month; `number` is 1-12.

    Raises:
        ValueError: there is no such month.
    """

    year: int
    number: int

    def __post_init__(self) -> None:
        date(self.year, self.number, 1)

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month that `day` lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month":
        """Read `YYYY-MM`, from 1990 on.

        Raises:
            ValueError: `text` is not a month written so, or lies where no answer can.
        """
        month = cls.of(date.fromisoformat(f"{text}-01"))
        if not FIRST_YEAR <= month.year <= LAST_YEAR:
            raise ValueError(text)
        return month

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day, 28 to 31."""
        return self.plus(1).first - ONE_DAY

    @property
    def period(self) -> Period:
        """All days of the month."""
        return Period(self.first, self.last)

    def plus(self, months: int) -> "Month":
        """Return the month that many months later, or earlier when negative."""
        years, index = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(years, index + 1)


class Recent(StrEnum):
    """A period that is said from today, and goes on with the days."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THREE_MONTHS = "three_months"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"


def recent_period(recent: Recent, today: date) -> Period:
    """Return the days that are meant today; the three months end with the present one."""
    month = Month.of(today)
    return {
        Recent.THIS_MONTH: month.period,
        Recent.LAST_MONTH: month.plus(-1).period,
        Recent.THREE_MONTHS: Period(month.plus(-2).first, month.last),
        Recent.THIS_YEAR: year_period(today.year),
        Recent.LAST_YEAR: year_period(today.year - 1),
    }[recent]


def year_period(number: int) -> Period:
    """Return all days of a year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def months_up_to(last: Month, how_many: int) -> tuple[Month, ...]:
    """Return that many months in order, ending with `last`."""
    return tuple(last.plus(i - how_many + 1) for i in range(how_many))


def months_between(first: Month, last: Month) -> int:
    """Return how many months there are from the first to the last, both included."""
    return (last.year - first.year) * 12 + last.number - first.number + 1


def period_before(period: Period) -> Period | None:
    """Return the stretch of equal length just before; whole months give whole months.

    None where the period has no beginning or no end.
    """
    if not (period.first and period.last):
        return None
    first, last = Month.of(period.first), Month.of(period.last)
    if (period.first, period.last) == (first.first, last.last):
        months = months_between(first, last)
        return Period(first.plus(-months).first, last.plus(-months).last)
    length = period.last - period.first
    return Period(period.first - length - ONE_DAY, period.first - ONE_DAY)
