"""When a shop is open, and how the time to a call counts there."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

MIDNIGHT = 24 * 60
"""The minute that ends a day: 24:00."""

DAYS_A_WEEK = 7


class Clock(StrEnum):
    """What counts towards a due call: every minute, whole opening days, or opening hours alone."""

    WALL = "wall"
    DAYS = "opening_days"
    HOURS = "opening_hours"


@dataclass(frozen=True, slots=True, order=True)
class OpenTime:
    """A stretch of a day, in minutes since its 0:00: from `opens` until `closes`, 1440 for 24:00.

    It raises ValueError but for 0 <= opens < closes <= 1440.
    """

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if not 0 <= self.opens < self.closes <= MIDNIGHT:
            raise ValueError(self)


Week = tuple[tuple[OpenTime, ...], ...]
"""Monday to Sunday, each day's stretches in order; none where the shop is closed all day."""

AROUND_THE_CLOCK: Week = ((OpenTime(0, MIDNIGHT),),) * DAYS_A_WEEK

USUAL_WEEK: Week = (
    *((OpenTime(9 * 60, 17 * 60 + 30),),) * 5,
    (OpenTime(9 * 60, 14 * 60),),
    (),
)
"""What the owner is offered to begin with."""


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """A shop's usual week, and the days on which it is closed all the same.

    A shop that has not said its hours is open around the clock: its days end at midnight. The
    public holidays of `country` (two letters, "" for none kept) and of its `subdivision` are
    closed, and `closed_days`, in order. A week of other than seven days, or with stretches that
    overlap, raises ValueError.
    """

    week: Week = AROUND_THE_CLOCK
    country: str = ""
    subdivision: str = ""
    closed_days: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        if len(self.week) != DAYS_A_WEEK or any(map(overlap, self.week)):
            raise ValueError(self.week)

    @property
    def is_told(self) -> bool:
        """Whether the shop has said when it is open in a week."""
        return self.week != AROUND_THE_CLOCK

    @property
    def ever_opens(self) -> bool:
        """Whether any day of the usual week has an opening."""
        return any(self.week)

    def of(self, day: date) -> tuple[OpenTime, ...]:
        """Return the stretches of a day in the usual week."""
        return self.week[day.weekday()]


class PlaceDoubt(StrEnum):
    """Why the public holidays of a place are not known."""

    COUNTRY = "country"
    SUBDIVISION = "subdivision"


@dataclass(frozen=True, slots=True)
class ClosedDays:
    """Days from `first` to `last` on which the shop is closed though its week says otherwise.

    `name` is that of the public holiday; "" for days that the shop itself named.
    """

    first: date
    last: date
    name: str = ""


def overlap(stretches: tuple[OpenTime, ...]) -> bool:
    """Return whether any of a day's stretches begins before the one before it ends."""
    return any(after.opens < before.closes for before, after in pairwise(stretches))


def runs(days: tuple[date, ...]) -> tuple[tuple[date, date], ...]:
    """Return days in stretches of days that follow each other, (first, last) each, in order."""
    found: list[tuple[date, date]] = []
    for day in sorted(set(days)):
        if found and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return tuple(found)
