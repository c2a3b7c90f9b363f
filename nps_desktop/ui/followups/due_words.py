"""When a call is due, in words: "due in 5 h", "tomorrow 10:30", "overdue since Tuesday 10:00"."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Protocol

from nps_desktop.domain.followups import is_overdue
from nps_desktop.domain.states import State
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.moment_words import due_moment_words, is_midnight, when_words

SOON = timedelta(hours=6)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


class Tone(StrEnum):
    """How urgent words are; the value is the tone that the style knows."""

    OVERDUE = "detractor"
    SOON = "passive"
    CALM = ""


@dataclass(frozen=True, slots=True)
class DueWords:
    """Words about a call, and how urgent they are."""

    text: str
    tone: Tone = Tone.CALM


class Call(Protocol):
    """What has to be known of a call: a line of a list knows it, and so does a follow-up."""

    @property
    def state(self) -> State:
        """How far it has come."""

    @property
    def due_at(self) -> datetime:
        """When the first call is due (UTC)."""

    @property
    def try_again_at(self) -> datetime | None:
        """When to call next (UTC)."""

    @property
    def moved_at(self) -> datetime | None:
        """The moment that the state is said of (UTC); None for a new one."""


def due_words(call: Call, now: datetime, zone: tzinfo, *, is_reachable: bool = True) -> DueWords:
    """Say when the next call is due, or what came last; `now` is an aware moment.

    A call that nobody can make is not overdue.
    """
    if call.state is State.NEW and (is_reachable or now <= call.due_at):
        return _first_call(call.due_at, now, zone)
    if call.state is State.NEW:
        due = due_moment_words(call.due_at, now, zone)
        return DueWords(_("due {when}").format(when=due))
    if call.try_again_at and call.state is not State.CLOSED:
        return _next_call(call, call.try_again_at, now, zone)
    moment = call.moved_at or call.due_at
    return DueWords(_state_words(call.state).format(when=when_words(moment, now, zone)))


def time_left(call: Call, now: datetime, zone: tzinfo, *, is_reachable: bool = True) -> DueWords:
    """Say how long there is until the first call is due; once tried, the same as `due_words`."""
    words = due_words(call, now, zone, is_reachable=is_reachable)
    if call.state is not State.NEW or is_overdue(call.state, call.due_at, now):
        return words
    return DueWords(_left(call.due_at - now), words.tone)


def _first_call(due_at: datetime, now: datetime, zone: tzinfo) -> DueWords:
    if now > due_at:
        since = _("overdue since {when}").format(when=due_moment_words(due_at, now, zone))
        return DueWords(since, Tone.OVERDUE)
    if due_at - now < SOON:
        return DueWords(_due_in(due_at - now), Tone.SOON)
    when = due_moment_words(due_at, now, zone)
    has_only_a_day = is_midnight(due_at.astimezone(zone))
    return DueWords(_("due {when}").format(when=when) if has_only_a_day else when)


def _next_call(call: Call, at: datetime, now: datetime, zone: tzinfo) -> DueWords:
    tone = Tone.SOON if at <= now else Tone.CALM
    if call.state is State.PROMISED:
        words = _("promised for {when}")
    else:
        words = _("try again now") if at <= now else _("try again {when}")
    return DueWords(words.format(when=when_words(at, now, zone)), tone)


def _due_in(left: timedelta) -> str:
    hours, minutes = left // HOUR, left // MINUTE
    if hours:
        return ngettext("due in {count} h", "due in {count} h", hours).format(count=hours)
    if minutes:
        return ngettext("due in {count} min", "due in {count} min", minutes).format(count=minutes)
    return _("due now")


def _left(left: timedelta) -> str:
    minutes = left % HOUR // MINUTE
    if left.days:
        words = ngettext("{days} day {hours} h left", "{days} days {hours} h left", left.days)
        return words.format(days=left.days, hours=left % timedelta(days=1) // HOUR)
    if left >= HOUR:
        return _("{hours} h {minutes} min left").format(hours=left // HOUR, minutes=minutes)
    return _("{minutes} min left").format(minutes=minutes) if minutes else _("due now")


def _state_words(state: State) -> str:
    return {
        State.TRIED: _("tried {when}"),
        State.REACHED: _("reached {when}"),
        State.PROMISED: _("promise made {when}"),
        State.CLOSED: _("closed {when}"),
    }[state]
