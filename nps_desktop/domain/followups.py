"""What a follow-up is: one unhappy customer, the calls made, the state and the moves allowed."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.domain.scores import Group


class State(StrEnum):
    """How far a follow-up has come; overdue is computed, not a state."""

    NEW = "new"
    TRIED = "tried"
    REACHED = "reached"
    PROMISED = "promised"
    CLOSED = "closed"


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


ATTEMPTS = (
    EventKind.REACHED,
    EventKind.NO_ANSWER,
    EventKind.VOICEMAIL,
    EventKind.WRONG_NUMBER,
    EventKind.WROTE,
)


SAYING_WHEN = (*ATTEMPTS, EventKind.PROMISED)
"""The events that say when to call next; one without a time says that none is agreed."""


class Closing(StrEnum):
    """How a follow-up ended."""

    SOLVED = "solved"
    EXPLAINED = "explained"
    CANNOT_BE_SOLVED = "cannot_be_solved"
    WANTS_NO_CONTACT = "wants_no_contact"
    CANNOT_BE_REACHED = "cannot_be_reached"
    NO_CONTACT_DETAILS = "no_contact_details"
    TEST_ANSWER = "test_answer"


class Step(StrEnum):
    """The checklist of a call."""

    RING = "ring"
    LISTEN = "listen"
    SAY_SORRY = "say_sorry"
    AGREE = "agree"
    DO_IT = "do_it"
    ASK_AGAIN = "ask_again"


class Cause(StrEnum):
    """What made the customer unhappy."""

    STAFF = "staff"
    WAITING = "waiting"
    QUALITY = "quality"
    ASSORTMENT = "assortment"
    PRICE = "price"
    DELIVERY = "delivery"
    RETURNS = "returns"
    INFORMATION = "information"
    PREMISES = "premises"
    WEBSITE = "website"
    OUTSIDE = "outside"
    OTHER = "other"


class Refusal(StrEnum):
    """Why a move is not allowed."""

    IS_CLOSED = "is_closed"
    IS_NOT_CLOSED = "is_not_closed"
    CAUSE_AND_ACTION_MISSING = "cause_and_action_missing"
    BEFORE_THE_ANSWER = "before_the_answer"
    TRY_AGAIN_IS_PAST = "try_again_is_past"


@dataclass(frozen=True, slots=True)
class Event:
    """One dated, named line in the history; `at` and `try_again_at` are aware UTC moments.

    `closing` is given for closing events only.
    """

    at: datetime
    kind: EventKind
    by: str = ""
    note: str = ""
    try_again_at: datetime | None = None
    closing: Closing | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A step done: when (UTC) and by whom."""

    step: Step
    at: datetime
    by: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """The work on one answer; moments are aware UTC, `score_after` is 0-10 or None.

    `started_at` is the moment the clock runs from, `due_at` when the first call is due.
    """

    id: int
    response_id: int
    started_at: datetime
    due_at: datetime
    events: tuple[Event, ...] = ()
    ticks: tuple[Tick, ...] = ()
    cause: Cause | None = None
    action: str = ""
    is_fixed_for_all: bool = False
    score_after: int | None = None

    @property
    def state(self) -> State:
        """The state, derived from the history."""
        return _state_after(self.events)

    @property
    def attempts(self) -> tuple[Event, ...]:
        """The attempts to reach the customer, in order."""
        return tuple(event for event in self.events if event.kind in ATTEMPTS)

    @property
    def closing(self) -> Closing | None:
        """How the case ended; None while it is open."""
        return self.events[-1].closing if self.state is State.CLOSED else None

    @property
    def try_again_at(self) -> datetime | None:
        """When the last attempt or promise says to call next; None if it says nothing."""
        told = (event for event in reversed(self.events) if event.kind in SAYING_WHEN)
        return next((event.try_again_at for event in told), None)

    def is_ticked(self, step: Step) -> bool:
        """Return whether the step is done."""
        return any(tick.step is step for tick in self.ticks)

    def is_overdue(self, now: datetime) -> bool:
        """Return whether the customer should have been tried before `now` (UTC) and was not."""
        return is_overdue(self.state, self.due_at, now)


@dataclass(frozen=True, slots=True)
class Case:
    """A follow-up together with the answer that opened it."""

    followup: FollowUp
    answer: StoredResponse


class CallList(StrEnum):
    """The lists of calls that can be asked for."""

    OPEN = "open"
    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    PROMISED = "promised"
    UNREACHABLE = "unreachable"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CallCounts:
    """How many calls each list holds; overdue, due today … are parts of the open ones."""

    open: int = 0
    overdue: int = 0
    due_today: int = 0
    promised: int = 0
    unreachable: int = 0
    closed: int = 0


def is_overdue(state: State, due_at: datetime, now: datetime) -> bool:
    """Return whether a call is overdue at `now`: nobody tried, and its time is up."""
    return state is State.NEW and now > due_at


def wants_followup(response: Response) -> bool:
    """Return whether an answer calls for a follow-up: a detractor, or one who asked for a call."""
    return response.group is Group.DETRACTOR or response.wants_call


def record(followup: FollowUp, event: Event) -> FollowUp | Refusal:
    """Return the follow-up with one more attempt or promise in its history, or why not."""
    if followup.state is State.CLOSED:
        return Refusal.IS_CLOSED
    if event.at < followup.started_at:
        return Refusal.BEFORE_THE_ANSWER
    if event.try_again_at and event.try_again_at < event.at:
        return Refusal.TRY_AGAIN_IS_PAST
    return replace(followup, events=(*followup.events, event))


def close(followup: FollowUp, closing: Closing, at: datetime, by: str) -> FollowUp | Refusal:
    """Return the follow-up closed, or why not: solved needs a cause and an action."""
    if followup.state is State.CLOSED:
        return Refusal.IS_CLOSED
    if closing is Closing.SOLVED and not (followup.cause and followup.action.strip()):
        return Refusal.CAUSE_AND_ACTION_MISSING
    event = Event(at, EventKind.CLOSED, by, closing=closing)
    return replace(followup, events=(*followup.events, event))


def reopen(followup: FollowUp, at: datetime, by: str) -> FollowUp | Refusal:
    """Return a closed follow-up open again, its history kept, or why not."""
    if followup.state is not State.CLOSED:
        return Refusal.IS_NOT_CLOSED
    return replace(followup, events=(*followup.events, Event(at, EventKind.REOPENED, by)))


def take_back(followup: FollowUp, event: Event) -> FollowUp | None:
    """Return the follow-up without one event of its history, None if that is not there."""
    newest_first = list(reversed(followup.events))
    if event not in newest_first:
        return None
    newest_first.remove(event)
    return replace(followup, events=tuple(reversed(newest_first)))


def toggle(followup: FollowUp, step: Step, at: datetime, by: str) -> FollowUp:
    """Return the follow-up with the step ticked, or unticked if it was."""
    if followup.is_ticked(step):
        return replace(followup, ticks=tuple(t for t in followup.ticks if t.step is not step))
    return replace(followup, ticks=(*followup.ticks, Tick(step, at, by)))


def _state_after(events: tuple[Event, ...]) -> State:
    if events and events[-1].kind is EventKind.CLOSED:
        return State.CLOSED
    kinds = {event.kind for event in events}
    if EventKind.PROMISED in kinds:
        return State.PROMISED
    if EventKind.REACHED in kinds:
        return State.REACHED
    return State.TRIED if kinds.intersection(ATTEMPTS) else State.NEW
