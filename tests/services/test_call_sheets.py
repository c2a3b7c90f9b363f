"""Which calls stand on a call sheet: until the next opening day is over, nobody left out."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from nps_desktop.domain.call_sheets import CallSheet, SheetQuery
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.opening_hours import USUAL_WEEK, OpeningHours
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.domain.states import Closing
from nps_desktop.services import call_sheets
from nps_desktop.services.workspace import Workspace
from tests.factories import NOW, Clock, a_detractor, an_event

EVERYBODYS = SheetQuery()


def add(workspace: Workspace, **parts: object) -> int:
    """Add an unhappy answer; return the number of its case."""
    answer = workspace.responses.add(a_detractor(**parts)).ids[0]
    case = workspace.followups.of_response(answer)
    assert case
    return case.followup.id


def on(sheet: CallSheet) -> list[int]:
    return [file.case.followup.id for file in sheet.calls]


def test_calls_until_the_end_of_the_next_opening_day_stand_on_it_first_due_first(
    workspace: Workspace,
) -> None:
    shop = replace(workspace.shop.read(), opening=OpeningHours(USUAL_WEEK))
    workspace.shop.write(shop)
    hours = timedelta(hours=1)
    soon = add(workspace, at=NOW - 20 * hours)
    late = add(workspace, at=NOW - 60 * hours)
    monday = add(workspace, at=NOW)
    sheet = workspace.call_sheets.read(EVERYBODYS)
    # Saturday noon: the next opening day is Monday, which ends at 17:30 in Copenhagen.
    assert sheet.until == datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
    assert on(sheet) == [late, soon, monday]
    later = add(workspace, at=NOW, name="Later")
    workspace.followups.record(
        later, an_event(EventKind.NO_ANSWER, try_again_at=NOW + timedelta(days=5))
    )
    sheet = workspace.call_sheets.read(EVERYBODYS)
    assert (on(sheet), sheet.later) == ([late, soon, monday], 1)


def test_a_shop_that_has_not_said_its_hours_has_a_sheet_until_tomorrows_midnight(
    workspace: Workspace,
) -> None:
    sheet = workspace.call_sheets.read(EVERYBODYS)
    assert sheet.until == datetime(2026, 11, 22, 23, tzinfo=UTC)
    assert (sheet.calls, sheet.unreachable_total, sheet.more) == ((), 0, 0)
    assert (sheet.printed_at, sheet.zone) == (NOW, workspace.zone)


def test_a_shop_that_never_opens_has_a_sheet_until_tomorrows_midnight_too(
    workspace: Workspace,
) -> None:
    closed = OpeningHours(((),) * 7)
    workspace.shop.write(replace(workspace.shop.read(), opening=closed))
    until = workspace.call_sheets.read(EVERYBODYS).until
    assert until == datetime(2026, 11, 22, 23, tzinfo=UTC)


def test_whoever_is_to_be_tried_again_until_then_stands_on_it(workspace: Workspace) -> None:
    tried = add(workspace, at=NOW)
    reached = add(workspace, at=NOW, name="Reached")
    again = NOW + timedelta(hours=2)
    workspace.followups.record(tried, an_event(EventKind.NO_ANSWER, try_again_at=again))
    workspace.followups.record(reached, an_event(EventKind.REACHED))
    assert on(workspace.call_sheets.read(EVERYBODYS)) == [tried]
    workspace.followups.record(reached, an_event(EventKind.PROMISED, try_again_at=again))
    assert on(workspace.call_sheets.read(EVERYBODYS)) == [tried, reached]


def test_whoever_left_no_number_and_no_address_is_told_by_number(workspace: Workspace) -> None:
    hidden = add(workspace, phone="", at=NOW - timedelta(days=3))
    written = add(workspace, phone="", email="anna@example.dk", at=NOW - timedelta(days=3))
    sheet = workspace.call_sheets.read(EVERYBODYS)
    assert on(sheet) == [written]
    assert (sheet.unreachable, sheet.unreachable_total) == ((hidden,), 1)


def test_what_is_closed_or_taken_out_stands_on_none(workspace: Workspace) -> None:
    closed = add(workspace, at=NOW - timedelta(days=3))
    workspace.followups.close(closed, Closing.EXPLAINED, by="Bo")
    gone = workspace.responses.add(a_detractor(at=NOW - timedelta(days=3))).ids
    workspace.responses.remove(gone)
    assert on(workspace.call_sheets.read(EVERYBODYS)) == []


def test_a_sheet_is_for_a_location_a_colleague_or_what_is_overdue(workspace: Workspace) -> None:
    workspace.shop_lists.add(ShopList.COLLEAGUES, "Bo")
    bo = workspace.shop_lists.read().colleagues[0].id
    there = add(workspace, location="Marstal", at=NOW - timedelta(days=3))
    here = add(workspace, at=NOW - timedelta(hours=30))
    workspace.followups.assign((here,), bo, by="Bo")
    for query, expected in (
        (SheetQuery(location="Marstal"), [there]),
        (SheetQuery(location=""), [here]),
        (SheetQuery(colleague=bo), [here]),
        (SheetQuery(is_overdue_only=True), [there]),
    ):
        assert on(workspace.call_sheets.read(query)) == expected


def test_what_came_into_a_case_comes_with_its_words(workspace: Workspace) -> None:
    first = add(workspace, at=NOW - timedelta(days=3), comment="Too slow.")
    second = add(workspace, at=NOW - timedelta(days=2), comment="Again.")
    workspace.followups.merge(first, second, by="Bo")
    (file,) = workspace.call_sheets.read(EVERYBODYS).calls
    assert [case.answer.response.comment for case in file.merged] == ["Again."]


def test_what_has_no_room_is_counted(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(call_sheets, "MOST_CALLS", 2)
    monkeypatch.setattr(call_sheets, "MOST_NUMBERS", 1)
    for number in range(3):
        add(workspace, at=NOW - timedelta(days=3), name=f"Customer {number}")
        add(workspace, phone="", at=NOW - timedelta(days=3))
    sheet = workspace.call_sheets.read(EVERYBODYS)
    assert (len(sheet.calls), sheet.more) == (2, 1)
    assert (len(sheet.unreachable), sheet.unreachable_total) == (1, 3)
    assert sheet.minutes == 2 * sheet.shop.minutes_per_call


def test_a_holiday_is_no_opening_day(workspace: Workspace, clock: Clock) -> None:
    shop = replace(workspace.shop.read(), opening=OpeningHours(USUAL_WEEK, country="DK"))
    workspace.shop.write(shop)
    clock.now = datetime(2027, 3, 24, 12, tzinfo=UTC)  # the Wednesday before Easter
    until = workspace.call_sheets.read(EVERYBODYS).until
    assert until.astimezone(workspace.zone).date() == date(2027, 3, 27)
