"""Which calls somebody is reminded of now: those that fall due soon, are overdue or agreed for now.

Each is told once for its time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nps_desktop.domain.calendars import Calendar
from nps_desktop.domain.call_lists import CallRow
from nps_desktop.domain.opening_hours import Clock

AHEAD = 4
"""How many hours that the shop is open a call is told of before it is due."""


class Stage(StrEnum):
    """How far a call has come when it is told of."""

    SOON = "soon"
    OVERDUE = "overdue"
    AGAIN = "again"


Told = frozenset[tuple[int, Stage, datetime]]
"""What has been told: the numbers of the follow-ups, at which stage, and for when (UTC)."""

NOTHING_TOLD: Told = frozenset()


@dataclass(frozen=True, slots=True)
class Reminder:
    """The calls to remind somebody of, each kind in the order in which they are due.

    `again` are those that were made before, and for which the time has come that was agreed.
    """

    soon: tuple[CallRow, ...] = ()
    overdue: tuple[CallRow, ...] = ()
    again: tuple[CallRow, ...] = ()

    @property
    def calls(self) -> tuple[CallRow, ...]:
        """All of them, the overdue ones first."""
        return (*self.overdue, *self.again, *self.soon)

    @property
    def due_by(self) -> datetime | None:
        """When (UTC) the last of those that fall due soon is due; None where there is none."""
        return max((call.next_at for call in self.soon), default=None)

    @property
    def keys(self) -> Told:
        """What is told by telling it."""
        staged = (
            *((call, Stage.SOON) for call in self.soon),
            *((call, Stage.OVERDUE) for call in self.overdue),
            *((call, Stage.AGAIN) for call in self.again),
        )
        return frozenset((call.id, stage, call.next_at) for call, stage in staged)

    def only(self, wanted: Callable[[CallRow, Stage], bool]) -> "Reminder":
        """Return what of it is wanted."""
        return Reminder(
            soon=tuple(call for call in self.soon if wanted(call, Stage.SOON)),
            overdue=tuple(call for call in self.overdue if wanted(call, Stage.OVERDUE)),
            again=tuple(call for call in self.again if wanted(call, Stage.AGAIN)),
        )


def horizon(now: datetime, calendar: Calendar) -> datetime:
    """Return until when (UTC) calls fall due soon: AHEAD hours in which the shop is open.

    By the clock that is four hours in the middle of a day. What falls due before or just after
    the next opening is told while there is still somebody to make the call.
    """
    return calendar.due_after(now, AHEAD, Clock.HOURS)


def standing(calls: Iterable[CallRow], now: datetime) -> Reminder:
    """Return calls that fall due soon, parted into those that still do and those of now."""
    ordered = sorted(calls, key=lambda call: (call.next_at, call.id))
    every = Reminder(tuple(ordered), tuple(ordered), tuple(ordered))
    return every.only(lambda call, stage: stage is _stage_of(call, now))


def news(reminder: Reminder, told: Told) -> Reminder:
    """Return what of a reminder has not been told."""
    return reminder.only(lambda call, stage: (call.id, stage, call.next_at) not in told)


def at_location(reminder: Reminder, location: str | None) -> Reminder:
    """Return what of a reminder is of one location; all of it for None."""
    if location is None:
        return reminder
    return reminder.only(lambda call, _: call.location == location)


def is_quiet(now: datetime, calendar: Calendar) -> bool:
    """Return whether nobody is to be reminded at `now`: outside the shop's opening hours.

    A shop whose week has no opening at all can be reminded at any time, for its calls go by the
    wall clock.
    """
    return calendar.opening.ever_opens and not calendar.is_open_at(now)


def _stage_of(call: CallRow, now: datetime) -> Stage:
    if call.try_again_at is not None and call.try_again_at <= now:
        return Stage.AGAIN
    return Stage.OVERDUE if call.is_overdue(now) else Stage.SOON
