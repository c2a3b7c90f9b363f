"""The call list says whom to call first, and who that is."""

from datetime import UTC, datetime, timedelta

import pytest

from nps_desktop.domain.call_lists import CallCounts, CallList, CallQuery, CallRow, Load
from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import Cause, ShopList
from nps_desktop.domain.states import Closing, State
from nps_desktop.services.workspace import Workspace
from tests.domain.courses_by_hand import course_of, measure_courses
from tests.factories import (
    NOW,
    Clock,
    a_detractor,
    an_event,
    case_of,
    describe,
    number_of,
    waiting_cases,
)

HOUR = timedelta(hours=1)


def enter(workspace: Workspace, name: str, hours_ago: float = 0, **parts: object) -> int:
    """Enter an unhappy customer; return the number of the follow-up."""
    at = NOW - hours_ago * HOUR
    answer = a_detractor(**({"name": name, "day": at.date(), "at": at} | parts))
    case = workspace.followups.of_response(workspace.responses.add(answer).ids[0])
    assert case is not None
    return case.followup.id


def a_colleague(workspace: Workspace, name: str) -> int:
    """Let somebody work there; return their number."""
    workspace.shop_lists.add(ShopList.COLLEAGUES, name)
    entry = workspace.shop_lists.read().colleague(name)
    assert entry is not None
    return entry.id


def names(workspace: Workspace, query: CallQuery = CallQuery()) -> list[str]:  # noqa: B008
    return [row.name for row in workspace.followups.calls(query).rows]


@pytest.fixture
def busy(workspace: Workspace) -> Workspace:
    """A shop with calls of every kind, at one o'clock on a Saturday in Copenhagen; Bo has two."""
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
    workspace.followups.assign((1, 5), a_colleague(workspace, "Bo"), by="Ida")
    return workspace


@pytest.mark.parametrize(
    ("which", "found"),
    [
        (
            CallList.OPEN,
            [
                *("Overdue", "Tonight again", "Before midnight", "After midnight"),
                *("No details", "Monday again", "Promised"),
            ],
        ),
        (CallList.OVERDUE, ["Overdue"]),
        (CallList.DUE_TODAY, ["Tonight again", "Before midnight"]),
        (CallList.MINE, ["Overdue", "Tonight again"]),
        (CallList.PROMISED, ["Promised"]),
        (CallList.UNREACHABLE, ["No details"]),
        (CallList.CLOSED, ["Closed"]),
    ],
)
def test_each_list_holds_its_calls_the_next_due_first(
    busy: Workspace, which: CallList, found: list[str]
) -> None:
    bo = a_colleague(busy, "Bo")
    assert names(busy, CallQuery(which, colleague=bo)) == found
    page = busy.followups.calls(CallQuery(which, colleague=bo), limit=1)
    assert ([row.name for row in page.rows], page.total) == (found[:1], len(found))
    assert getattr(busy.followups.counts(colleague=bo), which.value) == len(found)


def test_nothing_is_mine_where_nobody_says_who_they_are(busy: Workspace) -> None:
    assert busy.followups.counts() == CallCounts(7, 1, 2, 0, 1, 1, 1)
    assert names(busy, CallQuery(CallList.MINE)) == []


def test_a_list_can_be_of_one_location(workspace: Workspace, clock: Clock) -> None:
    enter(workspace, "Åse", 50, location="North")
    enter(workspace, "Bo", 50)
    workspace.followups.close(enter(workspace, "Ib", location="North"), Closing.EXPLAINED, by="Bo")
    north = workspace.followups.counts(location="North")
    assert north == CallCounts(open=1, overdue=1, closed=1)
    assert names(workspace, CallQuery(location="North")) == ["Åse"]
    assert names(workspace, CallQuery(location="")) == ["Bo"]
    assert names(workspace, CallQuery(CallList.CLOSED, location="North")) == ["Ib"]


def test_a_call_goes_where_its_answer_is_moved_to(workspace: Workspace) -> None:
    number = enter(workspace, "Åse", location="North")
    answer = case_of(workspace, number).answer
    moved = a_detractor(name="Åse", location="South", day=answer.response.day)
    workspace.responses.rewrite(answer.id, moved, seen=answer.response)
    assert workspace.followups.counts(location="North").open == 0
    assert workspace.followups.counts(location="South").open == 1


def test_a_line_says_what_the_list_shows(workspace: Workspace) -> None:
    bo = a_colleague(workspace, "Bo")
    words = "They let me wait. " * 40
    number = enter(workspace, "Åse", email="aa@example.dk", location="North", comment=words)
    workspace.followups.record(number, an_event(EventKind.NO_ANSWER, NOW))
    workspace.followups.record(number, an_event(EventKind.REACHED, NOW))
    (row,) = workspace.followups.calls(CallQuery()).rows
    assert row == CallRow(
        id=number,
        response_id=1,
        score=3,
        name="Åse",
        phone="12 34 56 78",
        email="aa@example.dk",
        location="North",
        words=words[:300],
        state=State.REACHED,
        due_at=NOW + 48 * HOUR,
        moved_at=NOW,
        attempts=2,
        assigned_to=bo,
    )


def test_an_empty_shop_has_no_calls(workspace: Workspace) -> None:
    assert workspace.followups.counts() == CallCounts()
    assert workspace.followups.calls(CallQuery()).rows == ()
    until = datetime(2026, 11, 22, 11, tzinfo=UTC)
    assert workspace.followups.standing().load == Load(until)


def test_overdue_comes_with_time_alone(workspace: Workspace, clock: Clock) -> None:
    enter(workspace, "Åse")
    clock.forward(hours=48)
    assert workspace.followups.counts().overdue == 0
    clock.forward(seconds=1)
    assert workspace.followups.counts().overdue == 1


def test_nobody_is_overdue_or_due_today_who_cannot_be_reached(
    workspace: Workspace, clock: Clock
) -> None:
    enter(workspace, "Due", 40, phone="")
    enter(workspace, "Overdue", 60, phone="")
    assert workspace.followups.counts() == CallCounts(open=2, unreachable=2)
    (row, _) = workspace.followups.calls(CallQuery()).rows
    assert (row.name, row.is_overdue(clock.now)) == ("Overdue", False)
    assert not case_of(workspace, row.id).is_overdue(clock.now)
    assert names(workspace, CallQuery(CallList.OVERDUE)) == []
    assert names(workspace, CallQuery(CallList.DUE_TODAY)) == []


def test_who_was_reached_comes_after_whoever_is_still_to_be_called(workspace: Workspace) -> None:
    for name, hours in (("Reached", 70), ("Promised", 80), ("Agreed", 90)):
        enter(workspace, name, hours)
    enter(workspace, "New")
    workspace.followups.record(1, an_event(EventKind.REACHED))
    workspace.followups.record(2, an_event(EventKind.PROMISED))
    agreed = an_event(EventKind.PROMISED, try_again_at=NOW + 9 * HOUR)
    workspace.followups.record(3, agreed)
    assert names(workspace) == ["Agreed", "New", "Promised", "Reached"]
    undo = workspace.followups.record(1, an_event(try_again_at=NOW + HOUR))
    assert isinstance(undo, Change)
    assert names(workspace) == ["Reached", "Agreed", "New", "Promised"]


def test_closed_cases_come_newest_first(workspace: Workspace, clock: Clock) -> None:
    for name in ("First", "Second"):
        workspace.followups.close(enter(workspace, name), Closing.EXPLAINED, by="Bo")
        clock.forward(hours=1)
    closed = CallQuery(CallList.CLOSED)
    assert names(workspace, closed) == ["Second", "First"]
    assert workspace.followups.calls(closed, limit=1).total == 2
    workspace.responses.remove([1])
    assert workspace.followups.calls(closed, limit=1).total == 1


def test_a_case_is_found_by_its_number_and_by_its_answer(workspace: Workspace) -> None:
    number = enter(workspace, "Åse")
    other = workspace.responses.add(a_detractor(name="Åse", score=9)).ids[0]
    file = workspace.followups.case(number)
    assert file is not None
    assert file.case.answer == workspace.responses.get(file.case.answer.id)
    assert [past.answer.id for past in file.customer.others] == [other]
    assert workspace.followups.of_response(file.case.answer.id) == file.case
    assert workspace.followups.case(99) is None
    assert workspace.followups.of_response(99) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2", ["Ib Krogh", "Åse Ørsted"]),
        ("#2", ["Ib Krogh"]),
        (" # 2 ", ["Ib Krogh"]),
        ("#7", []),
        ("# Ib", []),
        ("åse", ["Åse Ørsted"]),
        ("ØRSTED", ["Åse Ørsted"]),
        ("ib", ["Ib Krogh"]),
        ("krogh", []),
        ("12 34", ["Åse Ørsted", "Ib Krogh"]),
        ("+45 40", []),
        ("9" * 30, []),
        ("", []),
        ("  ", []),
    ],
)
def test_a_call_is_found_by_number_name_and_phone(
    workspace: Workspace, text: str, found: list[str]
) -> None:
    """Of those that wait any part of the name will do; of the closed ones its beginning."""
    enter(workspace, "Åse Ørsted")
    workspace.followups.close(enter(workspace, "Ib Krogh"), Closing.EXPLAINED, by="Bo")
    assert [row.name for row in workspace.followups.find(text)] == found


def test_only_so_many_are_found(workspace: Workspace) -> None:
    for number in range(10):
        enter(workspace, f"Anna {number}")
    assert len(workspace.followups.find("anna")) == 8
    assert len(workspace.followups.find("anna", limit=3)) == 3


def test_what_falls_due_soon_is_what_nobody_has_tried_or_was_agreed(busy: Workspace) -> None:
    due = [row.name for row in busy.followups.due_before(NOW + 11 * HOUR)]
    assert due == ["Overdue", "Tonight again", "Before midnight"]
    later = [row.name for row in busy.followups.due_before(NOW + 20 * HOUR)]
    assert later == [*due, "After midnight"]


def test_the_load_counts_what_must_be_called_before_the_next_noon(busy: Workspace) -> None:
    """On Saturday that is Sunday's noon; whoever was promised something waits for no time."""
    bo = a_colleague(busy, "Bo")
    until = datetime(2026, 11, 22, 11, tzinfo=UTC)
    assert busy.followups.standing().load == Load(until, 4, ((None, 2), (bo, 2)))


def test_calls_are_spread_to_whoever_has_fewest(busy: Workspace) -> None:
    bo, ida = a_colleague(busy, "Bo"), a_colleague(busy, "Ida")
    spread = busy.followups.spread((bo, ida), by="Bo")
    assert isinstance(spread, Change)
    rows = busy.followups.calls(CallQuery()).rows
    assert {row.name: row.assigned_to for row in rows} == {
        "Overdue": bo,
        "Tonight again": bo,
        "Before midnight": ida,
        "After midnight": ida,
        "No details": None,
        "Monday again": bo,
        "Promised": ida,
    }
    assert spread.undo is not None
    busy.undo(spread.undo)
    assert busy.followups.counts(colleague=ida).mine == 0
    assert busy.followups.counts(colleague=bo).mine == 2


def test_there_is_nothing_to_spread_without_colleagues_or_calls(busy: Workspace) -> None:
    nothing = Change(frozenset())
    bo = a_colleague(busy, "Bo")
    assert busy.followups.spread((), by="Bo") == nothing
    assert busy.followups.spread((99,), by="Bo") == nothing
    busy.shop_lists.archive(bo)
    assert busy.followups.spread((bo,), by="Bo") == nothing
    busy.shop_lists.bring_back(bo)
    busy.followups.spread((bo,), by="Bo")
    assert busy.followups.spread((bo,), by="Bo") == nothing


def test_a_promise_without_a_time_takes_the_call_out_of_today(workspace: Workspace) -> None:
    number = enter(workspace, "Åse", 30)
    today = CallQuery(CallList.DUE_TODAY)
    workspace.followups.record(number, an_event(try_again_at=NOW + 5 * HOUR))
    assert names(workspace, today) == ["Åse"]
    promised = workspace.followups.record(number, an_event(EventKind.PROMISED))
    assert names(workspace, today) == []
    assert isinstance(promised, Change)
    assert promised.undo is not None
    workspace.undo(promised.undo)
    assert names(workspace, today) == ["Åse"]


def test_a_new_rule_of_the_shop_leaves_open_calls_as_they_were(workspace: Workspace) -> None:
    first = case_of(workspace, enter(workspace, "First"))
    workspace.shop.write(Shop(followup_hours=4))
    second = case_of(workspace, enter(workspace, "Second"))
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
    describe(busy, reached, cause=number_of(Cause.STAFF), score_after=9)
    for closing, phone in ((Closing.TEST_ANSWER, "12 34 56 78"), (Closing.NO_CONTACT_DETAILS, "")):
        number = enter(busy, closing.value, phone=phone)
        assert isinstance(busy.followups.close(number, closing, by="Bo"), Change)
    clock.forward(hours=30)
    cases = (*waiting_cases(busy), *waiting_cases(busy, CallList.CLOSED))
    assert busy.measuring.promise(Scope()).measures == measure_courses(
        map(course_of, cases), clock.now
    )
