"""A follow-up's state comes from its history, and only sensible moves are allowed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from nps_desktop.domain.case_moves import (
    Hand,
    Reason,
    Refusal,
    assign,
    close,
    describe,
    put_on_record,
    record,
    reopen,
    take_back,
    toggle,
    wants_followup,
)
from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.followups import (
    ATTEMPTS,
    Event,
    EventKind,
    FollowUp,
    Outcome,
    Tick,
)
from nps_desktop.domain.shop_lists import Entry
from nps_desktop.domain.states import CLOSINGS, Closing, State
from tests.factories import NOW, a_detractor, a_followup, an_answer, an_event

LATER = NOW + timedelta(hours=1)
BO = Hand("Bo", LATER)
RING, LISTEN = Entry(1, code="ring"), Entry(2, "Lytte")
PRICE = Entry(7, "Prisen")
IDA = Entry(19, "Ida")


def moved(outcome: FollowUp | Refusal | None) -> FollowUp:
    """Return what became of a follow-up by a move that was not refused."""
    assert isinstance(outcome, FollowUp)
    return outcome


@pytest.mark.parametrize("score", range(7))
def test_every_detractor_wants_a_follow_up(score: int) -> None:
    assert wants_followup(an_answer(score))


def test_whoever_asks_for_a_call_gets_one() -> None:
    assert wants_followup(an_answer(10, wants_call=True))
    assert not wants_followup(an_answer(7))


def test_a_passive_gets_one_where_the_shop_wants_it() -> None:
    assert wants_followup(an_answer(7), passives_too=True)
    assert wants_followup(an_answer(8), passives_too=True)
    assert not wants_followup(an_answer(9), passives_too=True)


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
        ((EventKind.CLOSED, EventKind.SCORE_AFTER), State.CLOSED),
        ((EventKind.REACHED, EventKind.CLOSED, EventKind.REOPENED), State.REACHED),
        ((EventKind.CLOSED, EventKind.REOPENED), State.NEW),
        ((EventKind.ASSIGNED, EventKind.TICKED), State.NEW),
    ],
)
def test_the_state_is_what_the_history_says(kinds: tuple[EventKind, ...], state: State) -> None:
    assert a_followup(*(an_event(kind) for kind in kinds)).state is state


@pytest.mark.parametrize(
    ("kinds", "place"),
    [
        ((), None),
        ((EventKind.ASSIGNED,), None),
        ((EventKind.NO_ANSWER, EventKind.VOICEMAIL, EventKind.TICKED), 1),
        ((EventKind.REACHED, EventKind.NO_ANSWER), 0),
        ((EventKind.PROMISED, EventKind.REACHED), 0),
        ((EventKind.REACHED, EventKind.CLOSED, EventKind.CAUSE), 1),
    ],
)
def test_a_state_is_said_of_what_brought_it_about(
    kinds: tuple[EventKind, ...], place: int | None
) -> None:
    lines = [an_event(kind, NOW + timedelta(hours=n)) for n, kind in enumerate(kinds)]
    expected = None if place is None else NOW + timedelta(hours=place)
    assert a_followup(*lines).moved_at == expected


def test_closing_is_told_only_while_it_is_closed() -> None:
    closed = a_followup(an_event(EventKind.CLOSED, closing=Closing.EXPLAINED))
    assert closed.closing is Closing.EXPLAINED
    reopened = moved(reopen(closed, BO, goes_on=False))
    assert (reopened.closing, reopened.end) == (None, None)


def test_only_attempts_are_attempts() -> None:
    kinds = [kind for kind in EventKind if kind is not EventKind.TAKEN_BACK]
    tried = a_followup(*(an_event(kind) for kind in kinds))
    assert [event.kind for event in tried.attempts] == list(ATTEMPTS)


def test_a_promise_before_any_attempt_is_the_first() -> None:
    first = an_event(EventKind.PROMISED)
    alone = a_followup(first, an_event(EventKind.PROMISED, LATER))
    assert alone.attempts == (first,)
    assert alone.first_attempt_at == NOW
    reached = an_event(EventKind.REACHED, LATER)
    assert a_followup(first, reached).attempts == (first, reached)
    assert a_followup(reached, first).attempts == (reached,)


def test_a_call_is_left_until_reached_where_agreed_and_never_once_closed() -> None:
    agreed = an_event(EventKind.REACHED, try_again_at=LATER)
    closed = an_event(EventKind.CLOSED)
    assert (a_followup().has_call_left, a_followup(an_event()).has_call_left) == (True, True)
    assert not a_followup(an_event(EventKind.REACHED)).has_call_left
    assert a_followup(agreed).has_call_left
    assert not a_followup(agreed, closed).has_call_left


@pytest.mark.parametrize("value", ["x", "-1", "1.0", "", "9" * 5000])
def test_a_line_of_a_file_of_anybodys_may_say_anything(value: str) -> None:
    lines = (
        an_event(),
        an_event(EventKind.TAKEN_BACK, value=value),
        an_event(EventKind.ASSIGNED, value=value),
        an_event(EventKind.CLOSED, closing=Closing.MERGED, value=value),
    )
    strange = a_followup(*lines)
    assert (strange.assigned_to, strange.merged_into, len(strange.standing)) == (None, None, 3)


def test_the_first_attempt_is_the_earliest_though_noted_later() -> None:
    earlier = an_event(at=NOW, noted_at=LATER)
    assert a_followup(an_event(at=LATER), earlier).first_attempt_at == NOW
    assert a_followup().first_attempt_at is None


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
    assert record(a_followup(), event, NOW) == a_followup(event)


def test_nothing_is_added_to_a_closed_case_and_its_end_is_named() -> None:
    end = an_event(EventKind.CLOSED, by="Ida")
    closed = a_followup(end)
    refused = Refusal(Reason.IS_CLOSED, end)
    assert record(closed, an_event(), NOW) == refused
    assert close(closed, Closing.EXPLAINED, BO, is_reachable=True) == refused
    assert toggle(closed, RING, BO) == refused
    assert assign(closed, IDA, BO) == refused


def test_nobody_calls_before_the_answer() -> None:
    early = an_event(at=NOW - timedelta(seconds=1))
    assert record(a_followup(), early, NOW) == Refusal(Reason.BEFORE_THE_ANSWER)
    assert record(a_followup(), early, early.at) == a_followup(early)


def test_nobody_has_called_tomorrow() -> None:
    event = an_event(at=LATER, noted_at=NOW)
    assert record(a_followup(), event, NOW) == Refusal(Reason.IN_THE_FUTURE)


def test_the_next_try_is_not_in_the_past() -> None:
    past = Refusal(Reason.TRY_AGAIN_IS_PAST)
    assert record(a_followup(), an_event(at=LATER, try_again_at=LATER), NOW) == past
    noted = an_event(at=NOW, noted_at=LATER + timedelta(hours=1), try_again_at=LATER)
    assert record(a_followup(), noted, NOW) == past


@pytest.mark.parametrize(
    "parts", [{}, {"cause": 7}, {"action": "A cake"}, {"cause": 7, "action": " "}]
)
def test_solved_needs_a_cause_and_an_action(parts: dict[str, object]) -> None:
    refused = close(a_followup(**parts), Closing.SOLVED, BO, is_reachable=True)
    assert refused == Refusal(Reason.CAUSE_AND_ACTION_MISSING)


def test_a_case_with_cause_and_action_can_be_solved() -> None:
    told = a_followup(cause=7, action="A cake")
    closed = moved(close(told, Closing.SOLVED, BO, is_reachable=True))
    assert (closed.state, closed.closing) == (State.CLOSED, Closing.SOLVED)


@pytest.mark.parametrize("closing", [c for c in CLOSINGS if c is not Closing.SOLVED])
def test_other_endings_need_nothing(closing: Closing) -> None:
    assert moved(close(a_followup(), closing, BO, is_reachable=False)).closing is closing


def test_only_a_closed_case_is_reopened_and_keeps_its_history() -> None:
    assert reopen(a_followup(), BO, goes_on=False) == Refusal(Reason.IS_NOT_CLOSED)
    closed = a_followup(an_event(EventKind.REACHED), an_event(EventKind.CLOSED))
    assert moved(reopen(closed, BO, goes_on=False)).events[:2] == closed.events


def test_ticking_twice_unticks_and_both_stand_in_the_history() -> None:
    once = moved(toggle(a_followup(), RING, BO))
    both = moved(toggle(once, LISTEN, BO))
    assert once.is_ticked(1)
    assert not once.is_ticked(2)
    again = moved(toggle(both, RING, BO))
    assert again.ticks == (Tick(2, LATER, "Bo"),)
    assert [(event.kind, event.value, event.note) for event in again.events] == [
        (EventKind.TICKED, "1", ""),
        (EventKind.TICKED, "2", "Lytte"),
        (EventKind.UNTICKED, "1", ""),
    ]


def test_a_case_is_given_to_a_colleague_and_to_nobody() -> None:
    given = moved(assign(a_followup(), IDA, BO))
    assert given.assigned_to == 19
    assert given.events == (Event(LATER, EventKind.ASSIGNED, "Bo", "Ida", value="19"),)
    assert assign(given, IDA, BO) == given
    assert moved(assign(given, None, BO)).assigned_to is None
    assert assign(a_followup(), None, BO) == a_followup()


def test_each_part_of_the_outcome_has_a_line_of_its_own() -> None:
    wanted = Outcome(7, "A cake", True, 9)
    told = describe(a_followup(), Outcome(), wanted, BO, cause=PRICE)
    assert told.outcome == wanted
    assert told.events == (
        Event(LATER, EventKind.CAUSE, "Bo", "Prisen", value="7"),
        Event(LATER, EventKind.ACTION, "Bo", "A cake"),
        Event(LATER, EventKind.FIXED_FOR_ALL, "Bo"),
        Event(LATER, EventKind.SCORE_AFTER, "Bo", value="9"),
    )
    emptied = describe(told, wanted, Outcome(), BO, cause=None)
    assert emptied.outcome == Outcome()
    assert [(event.kind, event.value, event.note) for event in emptied.events[4:]] == [
        (EventKind.CAUSE, "", ""),
        (EventKind.ACTION, "", ""),
        (EventKind.NOT_FIXED_FOR_ALL, "", ""),
        (EventKind.SCORE_AFTER, "", ""),
    ]


def test_only_what_was_changed_is_written_over_what_a_colleague_wrote() -> None:
    theirs = a_followup(action="Rang the baker")
    mine = describe(theirs, Outcome(), Outcome(7), BO, cause=PRICE)
    assert mine.outcome == Outcome(7, "Rang the baker")


def test_the_same_written_by_two_is_written_once() -> None:
    theirs = describe(a_followup(), Outcome(), Outcome(7, "A cake", True, 9), BO, cause=PRICE)
    assert describe(theirs, Outcome(), theirs.outcome, BO, cause=PRICE) == theirs


SOLVED = an_event(EventKind.CLOSED)


@pytest.mark.parametrize("wanted", [Outcome(None, "A cake"), Outcome(7, " "), Outcome()])
def test_a_solved_case_keeps_its_cause_and_action(wanted: Outcome) -> None:
    solved = a_followup(SOLVED, cause=7, action="A cake")
    seen = solved.outcome
    assert describe(solved, seen, wanted, BO, cause=None) == Refusal(Reason.IS_SOLVED)
    reopened = moved(reopen(solved, BO, goes_on=False))
    assert moved(describe(reopened, seen, wanted, BO, cause=None)).outcome == wanted
    assert moved(describe(solved, seen, replace(seen, score_after=9), BO, cause=None))


def test_a_solved_case_without_a_cause_of_an_older_file_can_be_described() -> None:
    solved = a_followup(SOLVED, action="A cake")
    wanted = replace(solved.outcome, score_after=9)
    assert moved(describe(solved, solved.outcome, wanted, BO, cause=None)).outcome == wanted


def test_no_undo_takes_the_cause_or_action_of_a_solved_case() -> None:
    told = moved(describe(a_followup(), Outcome(), Outcome(7, "A cake"), BO, cause=PRICE))
    solved = moved(close(told, Closing.SOLVED, BO, is_reachable=True))
    assert [take_back(solved, position, BO) for position in (0, 1)] == [None, None]
    reopened = moved(reopen(solved, BO, goes_on=False))
    emptied = moved(describe(reopened, told.outcome, Outcome(), BO, cause=None))
    assert take_back(emptied, 3, BO) is None
    assert moved(take_back(solved, 2, BO)).state is State.NEW


def test_who_left_a_number_is_not_closed_as_without_contact_details() -> None:
    refused = close(a_followup(), Closing.NO_CONTACT_DETAILS, BO, is_reachable=True)
    assert refused == Refusal(Reason.HAS_CONTACT_DETAILS)


@pytest.mark.parametrize("kind", [EventKind.TICKED, EventKind.CAUSE, EventKind.SCORE_AFTER])
def test_strange_lines_are_taken_back_to_as_if_they_said_nothing(kind: EventKind) -> None:
    strange = a_followup(an_event(kind, value="x"), an_event(kind, value="x"))
    back = moved(take_back(strange, 1, BO))
    assert (back.ticks, back.outcome) == ((), Outcome())


def test_a_line_is_taken_back_by_a_line() -> None:
    first, second, third = (an_event(at=NOW + timedelta(hours=n)) for n in range(3))
    known = a_followup(first, second, third, cause=7)
    back = take_back(known, 1, BO)
    line = Event(LATER, EventKind.TAKEN_BACK, "Bo", value="1")
    assert back == a_followup(first, second, third, line, cause=7)
    assert moved(back).standing == (first, third)


def test_of_two_lines_alike_each_is_taken_back_once() -> None:
    event = an_event()
    once = moved(take_back(a_followup(event, event), 0, BO))
    assert once.standing == (event,)
    assert take_back(once, 0, BO) is None
    assert moved(take_back(once, 1, BO)).standing == ()


@pytest.mark.parametrize("position", [-1, 1, 2])
def test_a_line_that_is_not_there_or_takes_back_cannot_be_taken_back(position: int) -> None:
    once = moved(take_back(a_followup(an_event()), 0, BO))
    assert take_back(once, position, BO) is None


def test_what_lines_changed_is_as_the_standing_lines_say() -> None:
    first = describe(a_followup(), Outcome(), Outcome(7, "A cake", True, 9), BO, cause=PRICE)
    wanted = Outcome(None, "Two cakes", False, 10)
    second = describe(first, first.outcome, wanted, BO, cause=None)
    undone = second
    for position in range(4, 8):
        undone = moved(take_back(undone, position, BO))
    assert undone.outcome == first.outcome
    for position in range(4):
        undone = moved(take_back(undone, position, BO))
    assert undone.outcome == Outcome()


def test_taking_a_tick_back_unticks_and_taking_that_back_ticks() -> None:
    ticked = moved(toggle(moved(toggle(a_followup(), LISTEN, BO)), RING, BO))
    unticked = moved(toggle(ticked, RING, Hand("Ida", LATER + timedelta(hours=1))))
    assert moved(take_back(unticked, 2, BO)).ticks == ticked.ticks
    assert moved(take_back(ticked, 1, BO)).ticks == (Tick(2, LATER, "Bo"),)
    assert moved(take_back(unticked, 1, BO)).ticks == (Tick(2, LATER, "Bo"),)


def test_what_was_noted_before_lines_were_kept_is_put_on_record_first() -> None:
    old = a_followup(
        ticks=(Tick(1, NOW, "Ida"),), cause=7, action="A cake", is_fixed_for_all=True, score_after=9
    )
    told = put_on_record(old, BO)
    assert told == replace(
        old,
        events=(
            Event(NOW, EventKind.TICKED, "Ida", value="1", noted_at=LATER),
            Event(LATER, EventKind.CAUSE, value="7"),
            Event(LATER, EventKind.ACTION, note="A cake"),
            Event(LATER, EventKind.FIXED_FOR_ALL),
            Event(LATER, EventKind.SCORE_AFTER, value="9"),
        ),
    )
    assert put_on_record(told, BO) == told
    assert put_on_record(a_followup(), BO) == a_followup()
    unticked = moved(toggle(told, RING, BO))
    assert moved(take_back(unticked, 5, BO)).ticks == old.ticks


def test_who_has_it_is_no_work_and_what_was_taken_back_is_none_either() -> None:
    assert moved(assign(a_followup(), IDA, BO)).is_untouched
    assert moved(take_back(a_followup(an_event()), 0, BO)).is_untouched
    assert not a_followup(an_event()).is_untouched
    assert not a_followup(an_event(EventKind.CLOSED), an_event(EventKind.REOPENED)).is_untouched
    assert not a_followup(action="A cake").is_untouched
    assert not a_followup(ticks=(Tick(1, NOW),)).is_untouched


def test_a_line_was_written_when_it_happened_unless_it_says_otherwise() -> None:
    assert an_event().written_at == NOW
    assert an_event(noted_at=LATER).written_at == LATER


def test_a_case_keeps_what_a_move_does_not_speak_of() -> None:
    known = a_followup(cause=7, score_after=8)
    assert replace(moved(record(known, an_event(), NOW)), events=()) == known


def test_a_change_knows_what_it_touched() -> None:
    change = Change(frozenset({Subject.RESPONSES}))
    assert change.touches(Subject.RESPONSES, Subject.SHOP)
    assert not change.touches(Subject.FOLLOWUPS)


def test_a_customer_with_a_phone_or_an_address_can_be_reached() -> None:
    assert a_detractor().is_reachable
    assert an_answer(email="aa@example.dk").is_reachable
    assert not an_answer().is_reachable


def test_a_promise_holds_until_the_customer_was_tried_again() -> None:
    then = NOW + timedelta(days=1)
    promised = an_event(EventKind.PROMISED, try_again_at=then)
    assert a_followup().promised_for is None
    assert a_followup(an_event(EventKind.REACHED), promised).promised_for == then
    assert a_followup(promised, an_event(EventKind.NO_ANSWER)).promised_for is None
