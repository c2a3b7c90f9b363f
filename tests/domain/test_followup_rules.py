"""A follow-up's state comes from its history, and only sensible moves are allowed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.followups import (
    ATTEMPTS,
    Cause,
    Closing,
    EventKind,
    FollowUp,
    Refusal,
    State,
    Step,
    close,
    record,
    reopen,
    take_back,
    toggle,
    wants_followup,
)
from tests.factories import NOW, a_detractor, a_followup, an_answer, an_event

LATER = NOW + timedelta(hours=1)


@pytest.mark.parametrize("score", range(7))
def test_every_detractor_wants_a_follow_up(score: int) -> None:
    assert wants_followup(an_answer(score))


def test_whoever_asks_for_a_call_gets_one() -> None:
    assert wants_followup(an_answer(10, wants_call=True))
    assert not wants_followup(an_answer(7))


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ((), State.NEW),
        ((EventKind.NO_ANSWER,), State.TRIED),
        ((EventKind.WROTE, EventKind.VOICEMAIL), State.TRIED),
        ((EventKind.NO_ANSWER, EventKind.REACHED), State.REACHED),
        ((EventKind.REACHED, EventKind.PROMISED), State.PROMISED),
        ((EventKind.PROMISED, EventKind.NO_ANSWER), State.PROMISED),
        ((EventKind.REACHED, EventKind.CLOSED), State.CLOSED),
        ((EventKind.REACHED, EventKind.CLOSED, EventKind.REOPENED), State.REACHED),
        ((EventKind.CLOSED, EventKind.REOPENED), State.NEW),
    ],
)
def test_the_state_is_what_the_history_says(kinds: tuple[EventKind, ...], state: State) -> None:
    assert a_followup(*(an_event(kind) for kind in kinds)).state is state


def test_closing_is_told_only_while_it_is_closed() -> None:
    closed = a_followup(an_event(EventKind.CLOSED, closing=Closing.EXPLAINED))
    assert closed.closing is Closing.EXPLAINED
    reopened = reopen(closed, LATER, "Bo")
    assert isinstance(reopened, FollowUp)
    assert reopened.closing is None


def test_only_attempts_are_attempts() -> None:
    tried = a_followup(*(an_event(kind) for kind in EventKind))
    assert [event.kind for event in tried.attempts] == [k for k in EventKind if k in ATTEMPTS]


def test_the_last_attempt_or_promise_says_when_to_try_again() -> None:
    first = an_event(try_again_at=LATER)
    assert a_followup(first).try_again_at == LATER
    assert a_followup(first, an_event()).try_again_at is None
    assert a_followup(first, an_event(EventKind.PROMISED)).try_again_at is None
    promised = an_event(EventKind.PROMISED, try_again_at=LATER)
    assert a_followup(an_event(), promised).try_again_at == LATER
    assert a_followup().try_again_at is None


def test_closing_and_reopening_say_nothing_of_the_next_try() -> None:
    events = (an_event(EventKind.CLOSED), an_event(EventKind.REOPENED))
    assert a_followup(an_event(try_again_at=LATER), *events).try_again_at == LATER


def test_an_untried_call_is_overdue_after_its_time() -> None:
    followup = a_followup(due_at=LATER)
    assert not followup.is_overdue(LATER)
    assert followup.is_overdue(LATER + timedelta(seconds=1))


def test_a_tried_call_is_not_overdue() -> None:
    assert not a_followup(an_event(), due_at=NOW).is_overdue(LATER)


def test_an_attempt_is_added_to_the_history() -> None:
    event = an_event(EventKind.REACHED, LATER)
    assert record(a_followup(), event) == a_followup(event)


def test_nothing_is_added_to_a_closed_case() -> None:
    closed = a_followup(an_event(EventKind.CLOSED))
    assert record(closed, an_event()) is Refusal.IS_CLOSED
    assert close(closed, Closing.EXPLAINED, LATER, "Bo") is Refusal.IS_CLOSED


def test_nobody_calls_before_the_answer() -> None:
    early = an_event(at=NOW - timedelta(seconds=1))
    assert record(a_followup(), early) is Refusal.BEFORE_THE_ANSWER


def test_the_next_try_is_not_in_the_past() -> None:
    event = an_event(at=LATER, try_again_at=NOW)
    assert record(a_followup(), event) is Refusal.TRY_AGAIN_IS_PAST


@pytest.mark.parametrize(
    "parts",
    [{}, {"cause": Cause.PRICE}, {"action": "A cake"}, {"cause": Cause.PRICE, "action": " "}],
)
def test_solved_needs_a_cause_and_an_action(parts: dict[str, object]) -> None:
    followup = a_followup(**parts)
    assert close(followup, Closing.SOLVED, LATER, "Bo") is Refusal.CAUSE_AND_ACTION_MISSING


def test_a_case_with_cause_and_action_can_be_solved() -> None:
    known = a_followup(cause=Cause.PRICE, action="A cake")
    closed = close(known, Closing.SOLVED, LATER, "Bo")
    assert isinstance(closed, FollowUp)
    assert (closed.state, closed.closing) == (State.CLOSED, Closing.SOLVED)


@pytest.mark.parametrize("closing", [c for c in Closing if c is not Closing.SOLVED])
def test_other_endings_need_nothing(closing: Closing) -> None:
    closed = close(a_followup(), closing, LATER, "Bo")
    assert isinstance(closed, FollowUp)
    assert closed.closing is closing


def test_only_a_closed_case_is_reopened_and_keeps_its_history() -> None:
    assert reopen(a_followup(), LATER, "Bo") is Refusal.IS_NOT_CLOSED
    closed = a_followup(an_event(EventKind.REACHED), an_event(EventKind.CLOSED))
    reopened = reopen(closed, LATER, "Bo")
    assert isinstance(reopened, FollowUp)
    assert reopened.events[:2] == closed.events


def test_ticking_twice_unticks() -> None:
    once = toggle(a_followup(), Step.RING, NOW, "Bo")
    both = toggle(once, Step.LISTEN, NOW, "Bo")
    assert once.is_ticked(Step.RING)
    assert not once.is_ticked(Step.LISTEN)
    assert [tick.step for tick in toggle(both, Step.RING, LATER, "Bo").ticks] == [Step.LISTEN]


def test_only_the_event_itself_is_taken_back() -> None:
    first, second, third = (an_event(at=NOW + timedelta(hours=n)) for n in range(3))
    known = a_followup(first, second, third, cause=Cause.STAFF)
    assert take_back(known, second) == a_followup(first, third, cause=Cause.STAFF)


def test_of_two_events_alike_one_is_taken_back() -> None:
    event = an_event()
    assert take_back(a_followup(event, event), event) == a_followup(event)


def test_an_event_that_is_gone_cannot_be_taken_back() -> None:
    assert take_back(a_followup(an_event()), an_event(at=LATER)) is None


def test_a_case_keeps_what_a_move_does_not_speak_of() -> None:
    known = a_followup(cause=Cause.STAFF, score_after=8)
    moved = record(known, an_event())
    assert isinstance(moved, FollowUp)
    assert replace(moved, events=()) == known


def test_a_change_knows_what_it_touched() -> None:
    change = Change(frozenset({Subject.RESPONSES}))
    assert change.touches(Subject.RESPONSES, Subject.SHOP)
    assert not change.touches(Subject.FOLLOWUPS)


def test_a_customer_with_a_phone_or_an_address_can_be_reached() -> None:
    assert a_detractor().is_reachable
    assert an_answer(email="aa@example.dk").is_reachable
    assert not an_answer().is_reachable
