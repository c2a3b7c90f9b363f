"""Which calls somebody is reminded of now: those that fall due soon or are overdue, each once."""

from collections.abc import Iterable
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


Told = frozenset[tuple[int, Stage]]
"""What has been told: the numbers of the follow-ups, and at which stage."""

NOTHING_TOLD: Told = frozenset()


@dataclass(frozen=True, slots=True)
class Reminder:
    """The calls to remind somebody of, both in the order in which they are due."""

    soon: tuple[CallRow, ...] = ()
    overdue: tuple[CallRow, ...] = ()

    @property
    def calls(self) -> tuple[CallRow, ...]:
        """All of them, the overdue ones first."""
        return (*self.overdue, *self.soon)

    @property
    def due_by(self) -> datetime | None:
        """When (UTC) the last of those that fall due soon is due; None where there is none."""
        return max((call.due_at for call in self.soon), default=None)

    @property
    def keys(self) -> Told:
        """What is told by telling it."""
        soon = {(call.id, Stage.SOON) for call in self.soon}
        return frozenset(soon | {(call.id, Stage.OVERDUE) for call in self.overdue})


def horizon(now: datetime, calendar: Calendar) -> datetime:
    """Return until when (UTC) calls fall due soon: AHEAD hours in which the shop is open.

    By the clock that is four hours in the middle of a day. What falls due before or just after
    the next opening is told while there is still somebody to make the call.
    """
    return calendar.due_after(now, AHEAD, Clock.HOURS)


def standing(calls: Iterable[CallRow], now: datetime) -> Reminder:
    """Return calls that fall due soon, parted into those that still do and those overdue."""
    ordered = sorted(calls, key=lambda call: (call.due_at, call.id))
    return Reminder(
        soon=tuple(call for call in ordered if not call.is_overdue(now)),
        overdue=tuple(call for call in ordered if call.is_overdue(now)),
    )


def news(reminder: Reminder, told: Told) -> Reminder:
    """Return what of a reminder has not been told."""
    return Reminder(
        soon=tuple(call for call in reminder.soon if (call.id, Stage.SOON) not in told),
        overdue=tuple(call for call in reminder.overdue if (call.id, Stage.OVERDUE) not in told),
    )


def at_location(reminder: Reminder, location: str | None) -> Reminder:
    """Return what of a reminder is of one location; all of it for None."""
    if location is None:
        return reminder
    return Reminder(
        soon=tuple(call for call in reminder.soon if call.location == location),
        overdue=tuple(call for call in reminder.overdue if call.location == location),
    )


def is_quiet(now: datetime, calendar: Calendar) -> bool:
    """Return whether nobody is to be reminded at `now`: outside the shop's opening hours.

    A shop whose week has no opening at all can be reminded at any time, for its calls go by the
    wall clock.
    """
    return calendar.opening.ever_opens and not calendar.is_open_at(now)
