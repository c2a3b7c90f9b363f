"""What a follow-up is: one unhappy customer, everything that was done, and the state it is in."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nps_desktop.domain.histories import CustomerHistory
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.states import NOT_REACHED, Closing, State


class EventKind(StrEnum):
    """What happened in a follow-up."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    VOICEMAIL = "voicemail"
    WRONG_NUMBER = "wrong_number"
    WROTE = "wrote"
    PROMISED = "promised"
    CLOSED = "closed"
    REOPENED = "reopened"
    MERGED = "merged"
    ASSIGNED = "assigned"
    TICKED = "ticked"
    UNTICKED = "unticked"
    CAUSE = "cause"
    ACTION = "action"
    FIXED_FOR_ALL = "fixed_for_all"
    NOT_FIXED_FOR_ALL = "not_fixed_for_all"
    SCORE_AFTER = "score_after"
    TAKEN_BACK = "taken_back"


ATTEMPTS = (
    EventKind.REACHED,
    EventKind.NO_ANSWER,
    EventKind.VOICEMAIL,
    EventKind.WRONG_NUMBER,
    EventKind.WROTE,
)

SAYING_WHEN = (*ATTEMPTS, EventKind.PROMISED)
"""The events that say when to call next; one without a time says that none is agreed."""

LONGEST_NUMBER = 9
"""So many digits has the number of a row at most."""

WORK = (*SAYING_WHEN, EventKind.CLOSED, EventKind.REOPENED, EventKind.MERGED)
"""What is work on a case by itself, though nothing is ticked or written; who has it is none."""


@dataclass(frozen=True, slots=True)
class Event:
    """One dated, named line in the history, which is only added to; moments are aware UTC.

    `at` is when it happened, `noted_at` when it was written down where that was later. `closing`
    is given for closing events only. `value` says of what the line speaks:

    - TICKED, UNTICKED, CAUSE, ASSIGNED: the number of the entry of that list, "" for none;
      `note` keeps the entry's own wording as it then was, if it had one
    - SCORE_AFTER: the score, "" for none; ACTION: nothing, its text is the `note`
    - MERGED: the number of the follow-up that came in; CLOSED as merged: of that it went into
    - TAKEN_BACK: the position in the history (0 for the first line) of the line taken back
    """

    at: datetime
    kind: EventKind
    by: str = ""
    note: str = ""
    try_again_at: datetime | None = None
    closing: Closing | None = None
    value: str = ""
    noted_at: datetime | None = None

    @property
    def written_at(self) -> datetime:
        """When the line was written down."""
        return self.noted_at or self.at


@dataclass(frozen=True, slots=True)
class Tick:
    """A step done (the number of its entry): when (UTC) and by whom."""

    step: int
    at: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found out and done; `cause` is the number of an entry, `score_after` 0-10."""

    cause: int | None = None
    action: str = ""
    is_fixed_for_all: bool = False
    score_after: int | None = None

    @property
    def is_told(self) -> bool:
        """Whether a cause and an action are named, as a solved case needs."""
        return bool(self.cause and self.action.strip())


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The work on one answer; moments are aware UTC.

    `started_at` is the moment the clock runs from, `due_at` when the first call is due.
    """

    id: int
    response_id: int
    started_at: datetime
    due_at: datetime
    events: tuple[Event, ...] = ()
    ticks: tuple[Tick, ...] = ()
    outcome: Outcome = Outcome()

    @property
    def taken_back(self) -> frozenset[int]:
        """The positions of the lines that were taken back."""
        back = (event for event in self.events if event.kind is EventKind.TAKEN_BACK)
        places = (number_in(event.value) for event in back)
        return frozenset(place for place in places if place is not None)

    @property
    def standing(self) -> tuple[Event, ...]:
        """The lines of the history that were not taken back, in order."""
        gone = self.taken_back
        return tuple(
            event
            for position, event in enumerate(self.events)
            if event.kind is not EventKind.TAKEN_BACK and position not in gone
        )

    @property
    def is_untouched(self) -> bool:
        """Whether nobody has worked on it; to have been given to somebody is no work yet."""
        is_bare = self.outcome == Outcome() and not self.ticks
        return is_bare and not any(event.kind in WORK for event in self.standing)

    @property
    def state(self) -> State:
        """The state, derived from the history."""
        standing = self.standing
        if _end_of(standing):
            return State.CLOSED
        kinds = {event.kind for event in standing}
        if EventKind.PROMISED in kinds:
            return State.PROMISED
        if EventKind.REACHED in kinds:
            return State.REACHED
        return State.TRIED if kinds.intersection(ATTEMPTS) else State.NEW

    @property
    def attempts(self) -> tuple[Event, ...]:
        """The attempts to reach the customer, in the order they were noted.

        Who promises something speaks with the customer: a promise before any attempt is one.
        """
        told = [event for event in self.standing if event.kind in SAYING_WHEN]
        return tuple(
            event
            for place, event in enumerate(told)
            if event.kind is not EventKind.PROMISED or place == 0
        )

    @property
    def last_tried_at(self) -> datetime | None:
        """When the customer was last tried, or promised something."""
        told = (event.at for event in self.standing if event.kind in SAYING_WHEN)
        return max(told, default=None)

    @property
    def has_call_left(self) -> bool:
        """Whether another call is to be made: not reached yet, or a time for it was agreed."""
        if self.end:
            return False
        return self.state in NOT_REACHED or self.try_again_at is not None

    @property
    def first_attempt_at(self) -> datetime | None:
        """When the customer was first tried."""
        return min((event.at for event in self.attempts), default=None)

    @property
    def end(self) -> Event | None:
        """The line that closed the case; None while it is open."""
        return _end_of(self.standing)

    @property
    def closing(self) -> Closing | None:
        """How the case ended; None while it is open."""
        end = self.end
        return end.closing if end else None

    @property
    def merged_into(self) -> int | None:
        """The number of the follow-up that goes on in its place, where it was merged."""
        end = self.end
        return number_in(end.value) if end and end.closing is Closing.MERGED else None

    @property
    def assigned_to(self) -> int | None:
        """The number of the colleague (an entry) who has it; None for nobody."""
        given = (event for event in reversed(self.standing) if event.kind is EventKind.ASSIGNED)
        last = next(given, None)
        return number_in(last.value) if last else None

    @property
    def try_again_at(self) -> datetime | None:
        """When the last attempt or promise says to call next; None if it says nothing."""
        told = (event for event in reversed(self.standing) if event.kind in SAYING_WHEN)
        return next((event.try_again_at for event in told), None)

    @property
    def promised_for(self) -> datetime | None:
        """When something is promised for, if the customer was not tried again since."""
        told = [event for event in self.standing if event.kind in SAYING_WHEN][-1:]
        return next((e.try_again_at for e in told if e.kind is EventKind.PROMISED), None)

    @property
    def moved_at(self) -> datetime | None:
        """The moment that the state is said of: "tried Tuesday 10:00"; None for a new one."""
        kinds = _MOVING.get(self.state, ())
        return next((event.at for event in reversed(self.standing) if event.kind in kinds), None)

    def is_ticked(self, step: int) -> bool:
        """Return whether the step of that number is done."""
        return any(tick.step == step for tick in self.ticks)

    def is_overdue(self, now: datetime) -> bool:
        """Return whether the customer should have been tried before `now` (UTC) and was not."""
        return is_overdue(self.state, self.due_at, now)


_MOVING = {
    State.TRIED: ATTEMPTS,
    State.REACHED: (EventKind.REACHED,),
    State.PROMISED: (EventKind.PROMISED,),
    State.CLOSED: (EventKind.CLOSED,),
}
"""What brought a state about: a call in vain after the one that reached is none of it."""


@dataclass(frozen=True, slots=True)
class Case:
    """A follow-up together with the answer that opened it."""

    followup: FollowUp
    answer: StoredResponse

    def is_overdue(self, now: datetime) -> bool:
        """Return whether a customer who can be reached should have been tried before `now`."""
        return self.answer.response.is_reachable and self.followup.is_overdue(now)


@dataclass(frozen=True, slots=True)
class CaseFile:
    """Everything that is known of a case: those that were merged into it, and the customer.

    `is_left` where it was merged into one that is not there any more.
    """

    case: Case
    merged: tuple[Case, ...] = ()
    customer: CustomerHistory = CustomerHistory(is_known=False)
    is_left: bool = False


def is_overdue(state: State, due_at: datetime, now: datetime) -> bool:
    """Return whether a call is overdue at `now`: nobody tried, and its time is up."""
    return state is State.NEW and now > due_at


def number_in(value: str) -> int | None:
    """Return the number that the `value` of a line names; None for none, or for anything else."""
    is_number = value.isdecimal() and len(value) <= LONGEST_NUMBER
    return int(value) if is_number else None


def _end_of(standing: tuple[Event, ...]) -> Event | None:
    turning = (EventKind.CLOSED, EventKind.REOPENED)
    last = next((event for event in reversed(standing) if event.kind in turning), None)
    return last if last and last.kind is EventKind.CLOSED else None
