"""The moves of a follow-up and the rules they obey: each adds a line to its history."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from nps_desktop.domain.followups import Event, EventKind, FollowUp, Outcome, Tick, number_in
from nps_desktop.domain.responses import Response
from nps_desktop.domain.scores import SCORES, Group
from nps_desktop.domain.shop_lists import Entry
from nps_desktop.domain.states import Closing, State


class Reason(StrEnum):
    """Why a move is not allowed."""

    IS_CLOSED = "is_closed"
    IS_NOT_CLOSED = "is_not_closed"
    IS_MERGED = "is_merged"
    CAUSE_AND_ACTION_MISSING = "cause_and_action_missing"
    IS_SOLVED = "is_solved"
    HAS_CONTACT_DETAILS = "has_contact_details"
    BEFORE_THE_ANSWER = "before_the_answer"
    IN_THE_FUTURE = "in_the_future"
    TRY_AGAIN_IS_PAST = "try_again_is_past"
    OTHER_CUSTOMER = "other_customer"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A move that is not allowed; `end` is the line that closed the case, where that is why."""

    reason: Reason
    end: Event | None = None


@dataclass(frozen=True, slots=True)
class Hand:
    """Who makes a move, and when (an aware UTC moment)."""

    by: str
    at: datetime


def wants_followup(response: Response, *, passives_too: bool = False) -> bool:
    """Return whether an answer calls for a follow-up.

    Detractors do, everyone who asked for a call, and passives where the shop wants it.
    """
    if response.wants_call or response.group is Group.DETRACTOR:
        return True
    return passives_too and response.group is Group.PASSIVE


def record(followup: FollowUp, event: Event, earliest: datetime) -> FollowUp | Refusal:
    """Return the follow-up with one more attempt or promise in its history, or why not.

    `earliest` is the first moment (UTC) at which the answer can have been given.
    """
    if followup.end:
        return Refusal(Reason.IS_CLOSED, followup.end)
    if event.at < earliest:
        return Refusal(Reason.BEFORE_THE_ANSWER)
    if event.at > event.written_at:
        return Refusal(Reason.IN_THE_FUTURE)
    if event.try_again_at and event.try_again_at <= event.written_at:
        return Refusal(Reason.TRY_AGAIN_IS_PAST)
    return _with(followup, event)


def close(
    followup: FollowUp, closing: Closing, hand: Hand, *, is_reachable: bool
) -> FollowUp | Refusal:
    """Return the follow-up closed, or why not: solved needs a cause and an action.

    Whoever left a number or an address is no customer without contact details.
    """
    if followup.end:
        return Refusal(Reason.IS_CLOSED, followup.end)
    if closing is Closing.SOLVED and not followup.outcome.is_told:
        return Refusal(Reason.CAUSE_AND_ACTION_MISSING)
    if closing is Closing.NO_CONTACT_DETAILS and is_reachable:
        return Refusal(Reason.HAS_CONTACT_DETAILS)
    return _with(followup, Event(hand.at, EventKind.CLOSED, hand.by, closing=closing))


def reopen(followup: FollowUp, hand: Hand, *, goes_on: bool) -> FollowUp | Refusal:
    """Return a closed follow-up open again, its history kept, or why not.

    One that `goes_on` in another is not opened again beside it.
    """
    if followup.state is not State.CLOSED:
        return Refusal(Reason.IS_NOT_CLOSED)
    if followup.closing is Closing.MERGED and goes_on:
        return Refusal(Reason.IS_MERGED, followup.end)
    return _with(followup, Event(hand.at, EventKind.REOPENED, hand.by))


def toggle(followup: FollowUp, step: Entry, hand: Hand) -> FollowUp | Refusal:
    """Return the follow-up with the step ticked, or unticked if it was."""
    if followup.end:
        return Refusal(Reason.IS_CLOSED, followup.end)
    is_ticked = followup.is_ticked(step.id)
    kind = EventKind.UNTICKED if is_ticked else EventKind.TICKED
    rest = tuple(tick for tick in followup.ticks if tick.step != step.id)
    ticks = rest if is_ticked else (*rest, Tick(step.id, hand.at, hand.by))
    return _with(replace(followup, ticks=ticks), _of_entry(kind, step, hand))


def assign(followup: FollowUp, colleague: Entry | None, hand: Hand) -> FollowUp | Refusal:
    """Return the follow-up in the hands of a colleague, or of nobody; as it was where it is."""
    if followup.end:
        return Refusal(Reason.IS_CLOSED, followup.end)
    if followup.assigned_to == (colleague.id if colleague else None):
        return followup
    return _with(followup, _of_entry(EventKind.ASSIGNED, colleague, hand))


def describe(
    followup: FollowUp, seen: Outcome, wanted: Outcome, hand: Hand, *, cause: Entry | None
) -> FollowUp | Refusal:
    """Return the follow-up with what was changed of its outcome, a line in the history for each.

    Only what differs from what was `seen` is written, so that a colleague's words stay. `cause` is
    the entry that `wanted` names. A closed case can be described too: the score may come later;
    one closed as solved keeps a cause and an action.
    """
    outcome, lines = followup.outcome, []
    if wanted.cause not in (seen.cause, outcome.cause):
        outcome = replace(outcome, cause=wanted.cause)
        lines.append(_of_entry(EventKind.CAUSE, cause, hand))
    if wanted.action not in (seen.action, outcome.action):
        outcome = replace(outcome, action=wanted.action)
        lines.append(Event(hand.at, EventKind.ACTION, hand.by, wanted.action))
    if wanted.is_fixed_for_all not in (seen.is_fixed_for_all, outcome.is_fixed_for_all):
        outcome = replace(outcome, is_fixed_for_all=wanted.is_fixed_for_all)
        is_fixed = wanted.is_fixed_for_all
        kind = EventKind.FIXED_FOR_ALL if is_fixed else EventKind.NOT_FIXED_FOR_ALL
        lines.append(Event(hand.at, kind, hand.by))
    if wanted.score_after not in (seen.score_after, outcome.score_after):
        outcome = replace(outcome, score_after=wanted.score_after)
        score = "" if wanted.score_after is None else str(wanted.score_after)
        lines.append(Event(hand.at, EventKind.SCORE_AFTER, hand.by, value=score))
    after = replace(followup, outcome=outcome, events=(*followup.events, *lines))
    return Refusal(Reason.IS_SOLVED) if _loses_why(followup, after) else after


def take_back(followup: FollowUp, position: int, hand: Hand) -> FollowUp | None:
    """Return the follow-up with a line of its history taken back, itself a line of the history.

    `position` is 0 for the first line. None where there is no such line, where it takes another
    one back, or was taken back already; and where a solved case would lose its cause or action.
    """
    line = next(iter(followup.events[position : position + 1]), None)
    if line is None or line.kind is EventKind.TAKEN_BACK or position in followup.taken_back:
        return None
    back = Event(hand.at, EventKind.TAKEN_BACK, hand.by, value=str(position))
    after = _without(_with(followup, back), line)
    return None if _loses_why(followup, after) else after


def put_on_record(followup: FollowUp, hand: Hand) -> FollowUp:
    """Return the follow-up with a line for whatever was noted before lines were kept of it.

    So what is changed next can be taken back to it. Whose words they were nobody knows any more.
    """
    told = {(event.kind, event.value) for event in followup.standing}
    kinds = {kind for kind, _value in told}
    of_ticks = tuple(
        Event(tick.at, EventKind.TICKED, tick.by, value=str(tick.step), noted_at=hand.at)
        for tick in followup.ticks
        if (EventKind.TICKED, str(tick.step)) not in told
    )
    of_outcome = tuple(
        line for line in _lines_of(followup.outcome, hand.at) if line.kind not in kinds
    )
    return replace(followup, events=(*followup.events, *of_ticks, *of_outcome))


def _loses_why(before: FollowUp, after: FollowUp) -> bool:
    """Return whether a case would stand as solved without a cause or an action, and did not."""
    is_solved = after.closing is Closing.SOLVED
    was_told = before.closing is not Closing.SOLVED or before.outcome.is_told
    return is_solved and was_told and not after.outcome.is_told


def _with(followup: FollowUp, event: Event) -> FollowUp:
    return replace(followup, events=(*followup.events, event))


def _of_entry(kind: EventKind, entry: Entry | None, hand: Hand) -> Event:
    value, note = (str(entry.id), entry.text) if entry else ("", "")
    return Event(hand.at, kind, hand.by, note, value=value)


def _lines_of(outcome: Outcome, at: datetime) -> Iterator[Event]:
    if outcome.cause is not None:
        yield Event(at, EventKind.CAUSE, value=str(outcome.cause))
    if outcome.action:
        yield Event(at, EventKind.ACTION, note=outcome.action)
    if outcome.is_fixed_for_all:
        yield Event(at, EventKind.FIXED_FOR_ALL)
    if outcome.score_after is not None:
        yield Event(at, EventKind.SCORE_AFTER, value=str(outcome.score_after))


def _without(followup: FollowUp, line: Event) -> FollowUp:
    """Return the follow-up with what the line changed as the lines still standing say it."""
    outcome = followup.outcome
    match line.kind:
        case EventKind.TICKED | EventKind.UNTICKED:
            return replace(followup, ticks=_ticks_without(followup, line))
        case EventKind.CAUSE:
            last = _last(followup, EventKind.CAUSE)
            outcome = replace(outcome, cause=number_in(last.value) if last else None)
        case EventKind.SCORE_AFTER:
            last = _last(followup, EventKind.SCORE_AFTER)
            score = number_in(last.value) if last else None
            outcome = replace(outcome, score_after=score if score in SCORES else None)
        case EventKind.ACTION:
            last = _last(followup, EventKind.ACTION)
            outcome = replace(outcome, action=last.note if last else "")
        case EventKind.FIXED_FOR_ALL | EventKind.NOT_FIXED_FOR_ALL:
            last = _last(followup, EventKind.FIXED_FOR_ALL, EventKind.NOT_FIXED_FOR_ALL)
            is_fixed = last is not None and last.kind is EventKind.FIXED_FOR_ALL
            outcome = replace(outcome, is_fixed_for_all=is_fixed)
    return replace(followup, outcome=outcome)


def _ticks_without(followup: FollowUp, line: Event) -> tuple[Tick, ...]:
    rest = tuple(tick for tick in followup.ticks if str(tick.step) != line.value)
    of_step = (
        event
        for event in reversed(followup.standing)
        if event.kind in (EventKind.TICKED, EventKind.UNTICKED) and event.value == line.value
    )
    last = next(of_step, None)
    step = number_in(last.value) if last else None
    if last is None or step is None or last.kind is EventKind.UNTICKED:
        return rest
    return (*rest, Tick(step, last.at, last.by))


def _last(followup: FollowUp, *kinds: EventKind) -> Event | None:
    return next((event for event in reversed(followup.standing) if event.kind in kinds), None)
