"""What is done to a case stands in its history, line by line, and each line can be taken back."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from nps_desktop.domain.call_lists import CallQuery
from nps_desktop.domain.case_moves import Reason, Refusal
from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.followups import Event, EventKind, Outcome, Tick
from nps_desktop.domain.shop_lists import Cause, ShopList, Step
from nps_desktop.domain.states import Closing, State
from nps_desktop.domain.undos import EventKey, TakeBackEvents
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from tests.factories import (
    NOW,
    ZONE,
    Clock,
    a_detractor,
    a_followup,
    an_event,
    case_of,
    describe,
    number_of,
)

NOTHING = Change(frozenset())
HOUR = timedelta(hours=1)
RING, LISTEN = number_of(Step.RING), number_of(Step.LISTEN)
PRICE, WAITING = number_of(Cause.PRICE), number_of(Cause.WAITING)


def enter(workspace: Workspace, **parts: object) -> int:
    """Enter an unhappy customer at noon; return the number of the follow-up."""
    answer = a_detractor(**({"at": NOW} | parts))
    case = workspace.followups.of_response(workspace.responses.add(answer).ids[0])
    assert case is not None
    return case.followup.id


def a_colleague(workspace: Workspace, name: str) -> int:
    workspace.shop_lists.add(ShopList.COLLEAGUES, name)
    entry = workspace.shop_lists.read().colleague(name)
    assert entry is not None
    return entry.id


def undone(workspace: Workspace, change: Change | Refusal) -> Change:
    assert isinstance(change, Change)
    assert change.undo is not None
    return workspace.undo(change.undo)


def test_a_whole_history_comes_back_as_it_was_written(workspace: Workspace, clock: Clock) -> None:
    number = enter(workspace)
    calls = workspace.followups
    voicemail = an_event(EventKind.VOICEMAIL, NOW, note="After 18", try_again_at=NOW + 6 * HOUR)
    calls.record(number, voicemail)
    reached = an_event(EventKind.REACHED, clock.forward(hours=6), note="Very kind")
    calls.record(number, reached)
    at = clock.forward(hours=1)
    calls.toggle(number, LISTEN, by="Bo")
    calls.toggle(number, RING, by="Ida")
    describe(
        workspace, number, cause=WAITING, action="A cake", is_fixed_for_all=True, score_after=9
    )
    calls.close(number, Closing.SOLVED, by="Bo")
    assert case_of(workspace, number).followup == a_followup(
        voicemail,
        reached,
        Event(at, EventKind.TICKED, "Bo", value=str(LISTEN)),
        Event(at, EventKind.TICKED, "Ida", value=str(RING)),
        Event(at, EventKind.CAUSE, "Bo", value=str(WAITING)),
        Event(at, EventKind.ACTION, "Bo", "A cake"),
        Event(at, EventKind.FIXED_FOR_ALL, "Bo"),
        Event(at, EventKind.SCORE_AFTER, "Bo", value="9"),
        an_event(EventKind.CLOSED, at),
        ticks=(Tick(LISTEN, at, "Bo"), Tick(RING, at, "Ida")),
        cause=WAITING,
        action="A cake",
        is_fixed_for_all=True,
        score_after=9,
    )
    assert check(workspace) == ()


MOVES: dict[str, Callable[[Workspace], Change | Refusal]] = {
    "no answer": lambda shop: shop.followups.record(1, an_event(at=shop.now())),
    "a promise": lambda shop: shop.followups.record(1, an_event(EventKind.PROMISED, shop.now())),
    "a tick": lambda shop: shop.followups.toggle(1, RING, by="Bo"),
    "no tick": lambda shop: shop.followups.toggle(1, RING, by="Ida"),
    "a cause": lambda shop: describe(shop, 1, cause=PRICE),
    "an action": lambda shop: describe(shop, 1, action="A cake"),
    "a score": lambda shop: describe(shop, 1, score_after=9, is_fixed_for_all=True),
    "in hands": lambda shop: shop.followups.assign((1,), a_colleague(shop, "Ida"), by="Bo"),
    "another in": lambda shop: shop.followups.merge(1, 2, by="Bo"),
    "closed": lambda shop: shop.followups.close(1, Closing.SOLVED, by="Bo"),
    "a late score": lambda shop: describe(shop, 1, score_after=10),
    "reopened": lambda shop: shop.followups.reopen(1, by="Bo"),
    "in no hands": lambda shop: shop.followups.assign((1,), None, by="Bo"),
}


def test_a_history_is_only_added_to_by_every_move_and_every_undo(
    workspace: Workspace, clock: Clock
) -> None:
    enter(workspace)
    enter(workspace)
    lines: tuple[Event, ...] = ()
    changes = []
    for name, move in MOVES.items():
        clock.forward(minutes=10)
        changes.append(move(workspace))
        after = case_of(workspace, 1).followup.events
        assert after[: len(lines)] == lines, name
        assert len(after) > len(lines), name
        lines = after
    states = case_of(workspace, 1).followup
    assert (states.state, states.assigned_to) == (State.PROMISED, None)
    for change in reversed(changes):
        assert undone(workspace, change) == Change(frozenset({Subject.FOLLOWUPS}))
        after = case_of(workspace, 1).followup.events
        assert after[: len(lines)] == lines
        assert len(after) > len(lines)
        lines = after
        assert check(workspace) == ()
    cleared = case_of(workspace, 1).followup
    assert cleared.standing == ()
    assert (cleared.outcome, cleared.ticks, cleared.state) == (Outcome(), (), State.NEW)
    assert case_of(workspace, 2).followup.state is State.NEW


def test_taking_an_attempt_back_keeps_all_that_was_done_since(workspace: Workspace) -> None:
    number = enter(workspace)
    calls = workspace.followups
    tried = calls.record(number, an_event())
    calls.record(number, an_event(EventKind.REACHED))
    calls.toggle(number, LISTEN, by="Bo")
    describe(workspace, number, cause=PRICE, action="A cake")
    assert isinstance(tried, Change)
    assert tried.undo == TakeBackEvents((EventKey(number, 0),), "Bo")
    assert undone(workspace, tried) == Change(frozenset({Subject.FOLLOWUPS}))
    left = case_of(workspace, number).followup
    assert [event.kind for event in left.attempts] == [EventKind.REACHED]
    assert (left.state, left.ticks) == (State.REACHED, (Tick(LISTEN, NOW, "Bo"),))
    assert left.outcome == Outcome(PRICE, "A cake")
    assert undone(workspace, tried) == NOTHING


def test_closing_and_reopening_can_be_taken_back(workspace: Workspace) -> None:
    number = enter(workspace)
    closed = workspace.followups.close(number, Closing.EXPLAINED, by="Bo")
    reopened = workspace.followups.reopen(number, by="Bo")
    undone(workspace, reopened)
    assert case_of(workspace, number).followup.state is State.CLOSED
    undone(workspace, closed)
    assert case_of(workspace, number).followup.state is State.NEW


def test_whoever_calls_first_has_the_case_and_one_undo_takes_both_back(
    workspace: Workspace,
) -> None:
    bo = a_colleague(workspace, "Bo")
    number = enter(workspace)
    first = workspace.followups.record(number, an_event())
    assert case_of(workspace, number).followup.assigned_to == bo
    a_colleague(workspace, "Ida")
    workspace.followups.record(number, an_event(by="Ida"))
    assert case_of(workspace, number).followup.assigned_to == bo
    undone(workspace, first)
    left = case_of(workspace, number).followup
    assert (left.assigned_to, [event.by for event in left.attempts]) == (None, ["Ida"])


@pytest.mark.parametrize("by", ["", "Nobody", "Archived"])
def test_a_case_goes_to_nobody_who_is_not_of_the_shop(workspace: Workspace, by: str) -> None:
    workspace.shop_lists.archive(a_colleague(workspace, "Archived"))
    number = enter(workspace)
    workspace.followups.record(number, an_event(by=by))
    assert case_of(workspace, number).followup.assigned_to is None


def test_several_cases_are_given_at_once_but_not_the_closed_ones(workspace: Workspace) -> None:
    ida = a_colleague(workspace, "Ida")
    numbers = tuple(enter(workspace) for _ in range(3))
    workspace.followups.close(2, Closing.EXPLAINED, by="Bo")
    given = workspace.followups.assign((*numbers, 99), ida, by="Bo")
    assert workspace.followups.counts(colleague=ida).mine == 2
    assert workspace.followups.assign(numbers, ida, by="Bo") == NOTHING
    end = case_of(workspace, 2).followup.end
    assert workspace.followups.assign((2,), ida, by="Bo") == Refusal(Reason.IS_CLOSED, end)
    assert workspace.followups.assign((1,), 99, by="Bo") == NOTHING
    undone(workspace, given)
    assert workspace.followups.counts(colleague=ida).mine == 0


def test_an_attempt_noted_later_says_both_moments(workspace: Workspace, clock: Clock) -> None:
    number = enter(workspace)
    now = clock.forward(hours=3)
    workspace.followups.record(number, an_event(at=NOW + HOUR))
    workspace.followups.record(number, an_event(at=now - timedelta(seconds=59)))
    late, at_once = case_of(workspace, number).followup.events
    assert (late.at, late.noted_at) == (NOW + HOUR, now)
    assert at_once.noted_at is None


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        (NOW - timedelta(seconds=1), Reason.BEFORE_THE_ANSWER),
        (NOW + timedelta(seconds=1), Reason.IN_THE_FUTURE),
    ],
)
def test_nobody_has_called_before_the_answer_or_tomorrow(
    workspace: Workspace, at: datetime, reason: Reason
) -> None:
    number = enter(workspace)
    assert workspace.followups.record(number, an_event(at=at)) == Refusal(reason)
    assert case_of(workspace, number).followup.events == ()


def test_a_card_without_a_time_may_have_been_called_from_the_first_minute_of_its_day(
    workspace: Workspace,
) -> None:
    number = enter(workspace, at=None)
    midnight = datetime(2026, 11, 21, tzinfo=ZONE).astimezone(UTC)
    early = an_event(at=midnight - timedelta(seconds=1))
    refused = workspace.followups.record(number, early)
    assert refused == Refusal(Reason.BEFORE_THE_ANSWER)
    assert isinstance(workspace.followups.record(number, an_event(at=midnight)), Change)
    assert case_of(workspace, number).followup.first_attempt_at == midnight


def test_the_next_try_lies_ahead(workspace: Workspace, clock: Clock) -> None:
    number = enter(workspace)
    clock.forward(hours=2)
    event = an_event(at=NOW, try_again_at=NOW + HOUR)
    assert workspace.followups.record(number, event) == Refusal(Reason.TRY_AGAIN_IS_PAST)


def test_a_refused_move_writes_nothing(workspace: Workspace) -> None:
    number = enter(workspace)
    before = case_of(workspace, number)
    calls = workspace.followups
    missing = Refusal(Reason.CAUSE_AND_ACTION_MISSING)
    assert calls.close(number, Closing.SOLVED, by="Bo") == missing
    assert calls.reopen(number, by="Bo") == Refusal(Reason.IS_NOT_CLOSED)
    assert case_of(workspace, number) == before


def test_what_is_not_there_is_not_touched(workspace: Workspace) -> None:
    number = enter(workspace)
    calls = workspace.followups
    assert calls.record(99, an_event()) == NOTHING
    assert calls.toggle(99, RING, by="Bo") == NOTHING
    assert calls.toggle(number, 99, by="Bo") == NOTHING
    assert calls.toggle(number, PRICE, by="Bo") == NOTHING
    assert describe(workspace, number, cause=RING) == NOTHING
    assert describe(workspace, number) == NOTHING
    assert workspace.undo(TakeBackEvents((EventKey(99, 0),))) == NOTHING
    assert case_of(workspace, number).followup.events == ()


def test_two_who_write_on_one_case_lose_nothing(workspace: Workspace) -> None:
    number = enter(workspace)
    seen = Outcome()
    workspace.followups.describe(number, seen=seen, wanted=Outcome(PRICE), by="Bo")
    workspace.followups.describe(number, seen=seen, wanted=Outcome(action="A cake"), by="Ida")
    known = case_of(workspace, number).followup
    assert known.outcome == Outcome(PRICE, "A cake")
    assert [(event.kind, event.by) for event in known.events] == [
        (EventKind.CAUSE, "Bo"),
        (EventKind.ACTION, "Ida"),
    ]


def test_of_two_who_close_one_case_the_second_hears_who_did_and_when(
    workspace: Workspace, clock: Clock
) -> None:
    number = enter(workspace)
    workspace.followups.close(number, Closing.EXPLAINED, by="Ida")
    at = clock.now
    clock.forward(minutes=5)
    refused = workspace.followups.close(number, Closing.WANTS_NO_CONTACT, by="Bo")
    end = Event(at, EventKind.CLOSED, "Ida", closing=Closing.EXPLAINED)
    assert refused == Refusal(Reason.IS_CLOSED, end)


def test_an_archived_step_can_still_be_ticked_and_unticked(workspace: Workspace) -> None:
    number = enter(workspace)
    workspace.followups.toggle(number, RING, by="Bo")
    workspace.shop_lists.archive(RING)
    assert case_of(workspace, number).followup.is_ticked(RING)
    workspace.followups.toggle(number, RING, by="Bo")
    assert not case_of(workspace, number).followup.is_ticked(RING)


def test_a_line_keeps_the_words_that_its_entry_had(workspace: Workspace) -> None:
    number = enter(workspace)
    workspace.shop_lists.reword(PRICE, "Prisen")
    describe(workspace, number, cause=PRICE)
    workspace.shop_lists.reword(PRICE, "For dyrt")
    assert case_of(workspace, number).followup.events[0].note == "Prisen"


def test_an_assigned_case_that_nobody_has_called_goes_with_its_correction(
    workspace: Workspace,
) -> None:
    number = enter(workspace)
    workspace.followups.assign((number,), a_colleague(workspace, "Ida"), by="Bo")
    answer = case_of(workspace, number).answer
    happy = a_detractor(score=9, at=NOW)
    workspace.responses.rewrite(answer.id, happy, seen=answer.response)
    assert workspace.followups.calls(CallQuery()).rows == ()
