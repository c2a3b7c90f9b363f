"""The call list says whom to call first; what is done to a case can be undone."""

from datetime import UTC, datetime, timedelta

import pytest

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.followups import (
    CallCounts,
    CallList,
    Cause,
    Closing,
    EventKind,
    Refusal,
    State,
    Step,
    Tick,
)
from nps_desktop.domain.measures import measure_courses
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.undos import TakeBackEvent
from nps_desktop.services.workspace import Workspace
from tests.factories import NOW, Clock, a_detractor, a_followup, an_event, course_of

NOTHING = Change(frozenset())
HOUR = timedelta(hours=1)


def enter(workspace: Workspace, name: str, hours_ago: float = 0, **parts: object) -> int:
    """Enter an unhappy customer; return the number of the follow-up."""
    at = NOW - hours_ago * HOUR
    answer = a_detractor(name=name, day=at.date(), at=at, **parts)
    case = workspace.followups.of_response(workspace.responses.add(answer).ids[0])
    assert case is not None
    return case.followup.id


def names(workspace: Workspace, which: CallList) -> list[str]:
    return [case.answer.response.name for case in workspace.followups.calls(which)]


@pytest.fixture
def busy(workspace: Workspace) -> Workspace:
    """A shop with calls of every kind, at one o'clock on a Saturday in Copenhagen."""
    enter(workspace, "Overdue", 49)
    enter(workspace, "Before midnight", 38)
    enter(workspace, "After midnight", 36.9)
    enter(workspace, "No details", phone="")
    tried = enter(workspace, "Tonight again", 60)
    workspace.followups.record(tried, an_event(try_again_at=NOW + 5 * HOUR))
    later = enter(workspace, "Monday again", 60)
    workspace.followups.record(later, an_event(try_again_at=NOW + 48 * HOUR))
    promised = enter(workspace, "Promised", 30)
    workspace.followups.record(promised, an_event(EventKind.PROMISED))
    closed = enter(workspace, "Closed", 90)
    workspace.followups.close(closed, Closing.EXPLAINED, by="Bo")
    return workspace


@pytest.mark.parametrize(
    ("which", "found"),
    [
        (
            CallList.OPEN,
            [
                *("Overdue", "Tonight again", "Before midnight", "After midnight"),
                *("Promised", "No details", "Monday again"),
            ],
        ),
        (CallList.OVERDUE, ["Overdue"]),
        (CallList.DUE_TODAY, ["Tonight again", "Before midnight"]),
        (CallList.PROMISED, ["Promised"]),
        (CallList.UNREACHABLE, ["No details"]),
        (CallList.CLOSED, ["Closed"]),
    ],
)
def test_each_list_holds_its_calls_the_next_due_first(
    busy: Workspace, which: CallList, found: list[str]
) -> None:
    assert names(busy, which) == found


def test_the_counts_are_those_of_the_lists(busy: Workspace) -> None:
    counts = busy.followups.counts()
    lists = {which: len(busy.followups.calls(which)) for which in CallList}
    assert counts == CallCounts(*(lists[which] for which in CallList))
    assert counts == CallCounts(7, 1, 2, 1, 1, 1)


def test_an_empty_shop_has_no_calls(workspace: Workspace) -> None:
    assert workspace.followups.counts() == CallCounts()
    assert workspace.followups.calls(CallList.OPEN) == ()


def test_overdue_comes_with_time_alone(workspace: Workspace, clock: Clock) -> None:
    enter(workspace, "Åse")
    clock.forward(hours=48)
    assert workspace.followups.counts().overdue == 0
    clock.forward(seconds=1)
    assert workspace.followups.counts().overdue == 1


def test_closed_cases_come_newest_first(workspace: Workspace, clock: Clock) -> None:
    for name in ("First", "Second"):
        workspace.followups.close(enter(workspace, name), Closing.EXPLAINED, by="Bo")
        clock.forward(hours=1)
    assert names(workspace, CallList.CLOSED) == ["Second", "First"]


def test_a_case_is_found_by_its_number_and_by_its_answer(workspace: Workspace) -> None:
    number = enter(workspace, "Åse")
    case = workspace.followups.case(number)
    assert case is not None
    assert case.answer == workspace.responses.get(case.answer.id)
    assert workspace.followups.of_response(case.answer.id) == case
    assert workspace.followups.case(99) is None
    assert workspace.followups.of_response(99) is None


def test_a_whole_history_comes_back_as_it_was_written(workspace: Workspace, clock: Clock) -> None:
    number = enter(workspace, "Åse")
    followups = workspace.followups
    voicemail = an_event(
        EventKind.VOICEMAIL, NOW + HOUR, note="After 18", try_again_at=NOW + 6 * HOUR
    )
    reached = an_event(EventKind.REACHED, NOW + 6 * HOUR, note="Very kind")
    followups.record(number, voicemail)
    followups.record(number, reached)
    clock.forward(hours=7)
    followups.toggle(number, Step.LISTEN, by="Bo")
    followups.toggle(number, Step.RING, by="Ida")
    followups.describe(
        number, cause=Cause.WAITING, action="A cake", is_fixed_for_all=True, score_after=9
    )
    followups.close(number, Closing.SOLVED, by="Bo")
    case = followups.case(number)
    assert case is not None
    closed = an_event(EventKind.CLOSED, clock.now)
    assert case.followup == a_followup(
        *(voicemail, reached, closed),
        ticks=(Tick(Step.LISTEN, clock.now, "Bo"), Tick(Step.RING, clock.now, "Ida")),
        cause=Cause.WAITING,
        action="A cake",
        is_fixed_for_all=True,
        score_after=9,
    )
    assert case.followup.state is State.CLOSED


def test_taking_an_attempt_back_keeps_all_that_was_done_since(workspace: Workspace) -> None:
    number = enter(workspace, "Åse")
    followups = workspace.followups
    tried = followups.record(number, an_event())
    followups.record(number, an_event(EventKind.REACHED, NOW + HOUR))
    followups.toggle(number, Step.LISTEN, by="Bo")
    followups.describe(
        number, cause=Cause.PRICE, action="A cake", is_fixed_for_all=True, score_after=9
    )
    assert isinstance(tried, Change)
    assert tried.undo == TakeBackEvent(number, an_event())
    undone = workspace.undo(tried.undo)
    assert undone == Change(frozenset({Subject.FOLLOWUPS}))
    case = followups.case(number)
    assert case is not None
    assert case.followup == a_followup(
        an_event(EventKind.REACHED, NOW + HOUR),
        ticks=(Tick(Step.LISTEN, NOW, "Bo"),),
        cause=Cause.PRICE,
        action="A cake",
        is_fixed_for_all=True,
        score_after=9,
    )


def test_closing_and_reopening_can_be_taken_back(workspace: Workspace) -> None:
    number = enter(workspace, "Åse")
    closed = workspace.followups.close(number, Closing.EXPLAINED, by="Bo")
    reopened = workspace.followups.reopen(number, by="Bo")
    states = []
    for change in (reopened, closed):
        assert isinstance(change, Change)
        assert change.undo is not None
        workspace.undo(change.undo)
        case = workspace.followups.case(number)
        assert case is not None
        states.append(case.followup.state)
    assert states == [State.CLOSED, State.NEW]


def test_what_is_taken_back_twice_is_taken_back_once(workspace: Workspace) -> None:
    number = enter(workspace, "Åse")
    workspace.followups.record(number, an_event(at=NOW + HOUR))
    change = workspace.followups.record(number, an_event())
    assert isinstance(change, Change)
    assert change.undo is not None
    workspace.undo(change.undo)
    assert workspace.undo(change.undo) == NOTHING
    case = workspace.followups.case(number)
    assert case is not None
    assert case.followup.events == (an_event(at=NOW + HOUR),)


def test_a_tick_and_a_description_are_changed_where_they_stand(workspace: Workspace) -> None:
    number = enter(workspace, "Åse")
    followups = workspace.followups
    ticked = followups.toggle(number, Step.RING, by="Bo")
    described = followups.describe(
        number, cause=Cause.PRICE, action="x", is_fixed_for_all=False, score_after=None
    )
    assert ticked == described == Change(frozenset({Subject.FOLLOWUPS}))


def test_a_promise_without_a_time_takes_the_call_out_of_today(workspace: Workspace) -> None:
    number = enter(workspace, "Åse", 30)
    workspace.followups.record(number, an_event(try_again_at=NOW + 5 * HOUR))
    assert names(workspace, CallList.DUE_TODAY) == ["Åse"]
    promised = workspace.followups.record(number, an_event(EventKind.PROMISED))
    assert names(workspace, CallList.DUE_TODAY) == []
    assert isinstance(promised, Change)
    assert promised.undo is not None
    workspace.undo(promised.undo)
    assert names(workspace, CallList.DUE_TODAY) == ["Åse"]


def test_a_refused_move_writes_nothing(workspace: Workspace) -> None:
    number = enter(workspace, "Åse")
    before = workspace.followups.case(number)
    assert workspace.followups.close(number, Closing.SOLVED, by="Bo") is (
        Refusal.CAUSE_AND_ACTION_MISSING
    )
    assert workspace.followups.reopen(number, by="Bo") is Refusal.IS_NOT_CLOSED
    early = an_event(at=NOW - HOUR)
    assert workspace.followups.record(number, early) is Refusal.BEFORE_THE_ANSWER
    assert workspace.followups.case(number) == before


def test_a_case_that_is_not_there_is_not_touched(workspace: Workspace) -> None:
    assert workspace.followups.record(99, an_event()) == NOTHING
    assert workspace.followups.toggle(99, Step.RING, by="Bo") == NOTHING
    assert workspace.undo(TakeBackEvent(99, an_event())) == NOTHING


def test_a_new_rule_of_the_shop_leaves_open_calls_as_they_were(workspace: Workspace) -> None:
    first = workspace.followups.case(enter(workspace, "First"))
    workspace.shop.write(Shop(followup_hours=4))
    second = workspace.followups.case(enter(workspace, "Second"))
    assert first is not None
    assert second is not None
    assert first.followup.due_at == NOW + 48 * HOUR
    assert second.followup.due_at == NOW + 4 * HOUR


def test_a_card_without_a_time_counts_from_the_end_of_its_day(workspace: Workspace) -> None:
    day = NOW.date() - timedelta(days=3)
    number = workspace.responses.add(a_detractor(day=day)).ids[0]
    case = workspace.followups.of_response(number)
    assert case is not None
    assert case.followup.started_at == datetime(2026, 11, 18, 23, tzinfo=UTC)


def test_the_measures_are_those_of_the_cases(busy: Workspace, clock: Clock) -> None:
    """The overview reads less of each case than the list does, and must count the same."""
    reached = enter(busy, "Reached", 20)
    busy.followups.record(reached, an_event(EventKind.NO_ANSWER))
    busy.followups.record(reached, an_event(EventKind.REACHED))
    busy.followups.describe(
        reached, cause=Cause.STAFF, action="", is_fixed_for_all=False, score_after=9
    )
    for closing in (Closing.TEST_ANSWER, Closing.NO_CONTACT_DETAILS):
        busy.followups.close(enter(busy, closing.value), closing, by="Bo")
    clock.forward(hours=30)
    cases = (*busy.followups.calls(CallList.OPEN), *busy.followups.calls(CallList.CLOSED))
    assert busy.summaries.measures(Scope()) == measure_courses(map(course_of, cases), clock.now)
