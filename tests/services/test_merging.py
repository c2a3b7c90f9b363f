"""Two cases of one customer go on as one, and neither vanishes, whatever becomes of the answers."""

from datetime import timedelta

import pytest

from nps_desktop.domain.call_lists import CallList, CallQuery
from nps_desktop.domain.case_moves import Reason, Refusal
from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.domain.states import Closing, State
from nps_desktop.domain.undos import PartCases
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from tests.factories import (
    NOW,
    Clock,
    a_detractor,
    a_preview,
    an_answer,
    an_event,
    an_import_row,
    case_of,
    describe,
)

DAY = timedelta(days=1)
NOTHING = Change(frozenset())


@pytest.fixture
def shop(workspace: Workspace) -> Workspace:
    """Åse has answered three times, the last first: cases 1, 2 and 3."""
    for days in range(3):
        at = NOW - days * DAY
        workspace.responses.add(a_detractor(at=at, day=at.date(), comment=f"Word {days}"))
    return workspace


def merge(shop: Workspace, into: int, other: int) -> Change:
    merged = shop.followups.merge(into, other, by="Bo")
    assert isinstance(merged, Change)
    return merged


def undone(shop: Workspace, change: Change) -> Change:
    assert change.undo is not None
    return shop.undo(change.undo)


def waiting(shop: Workspace) -> set[int]:
    assert check(shop) == ()
    return {row.id for row in shop.followups.calls(CallQuery()).rows}


def merged(shop: Workspace, number: int) -> list[str]:
    """Return the words of what was merged into a case."""
    file = shop.followups.case(number)
    assert file is not None
    return [case.answer.response.comment for case in file.merged]


def told_later(shop: Workspace, clock: Clock, hours: int) -> int:
    """Åse complains again so many hours later; return the number of the new case."""
    at = clock.forward(hours=hours)
    shop.responses.add(a_detractor(at=at, day=at.date(), comment="Again"))
    return len(shop.followups.calls(CallQuery()).rows)


def test_who_was_reached_in_time_stays_so_though_the_case_goes_into_a_newer_one(
    workspace: Workspace, clock: Clock
) -> None:
    workspace.responses.add(a_detractor(at=NOW))
    clock.forward(hours=5)
    workspace.followups.record(1, an_event(EventKind.REACHED, clock.now))
    assert told_later(workspace, clock, 60) == 2
    before = case_of(workspace, 2).followup
    merge(workspace, 2, 1)
    after = case_of(workspace, 2).followup
    assert (after.started_at, after.due_at) == (before.started_at, before.due_at)
    measures = workspace.measuring.promise(Scope()).measures
    assert (measures.in_time, measures.passed, measures.median_hours) == (1, 1, 5)
    assert (measures.cases, measures.waiting, measures.overdue) == (2, 1, 0)


def test_a_complaint_after_the_call_is_called_though_the_old_case_was_chosen(
    workspace: Workspace, clock: Clock
) -> None:
    workspace.responses.add(a_detractor(at=NOW))
    clock.forward(hours=5)
    workspace.followups.record(1, an_event(EventKind.REACHED, clock.now))
    assert told_later(workspace, clock, 100) == 2
    due_at = case_of(workspace, 2).followup.due_at
    undo = merge(workspace, 1, 2).undo
    assert isinstance(undo, PartCases)
    assert (undo.into.followup, undo.other.followup) == (2, 1)
    assert waiting(workspace) == {2}
    assert [row.id for row in workspace.followups.due_before(due_at)] == [2]
    clock.forward(hours=47)
    assert workspace.followups.standing().load.calls == 1
    clock.forward(hours=2)
    assert workspace.followups.counts().overdue == 1
    workspace.undo(undo)
    assert waiting(workspace) == {1, 2}
    assert case_of(workspace, 1).followup.state is State.REACHED


def test_a_case_that_holds_a_later_complaint_is_the_one_that_goes_on(
    shop: Workspace, clock: Clock
) -> None:
    shop.followups.record(2, an_event(EventKind.REACHED, NOW - DAY))
    merge(shop, 3, 1)
    undo = merge(shop, 2, 3).undo
    assert isinstance(undo, PartCases)
    assert undo.into.followup == 3
    assert waiting(shop) == {3}


def test_the_colleague_comes_along_and_goes_back(shop: Workspace) -> None:
    shop.shop_lists.add(ShopList.COLLEAGUES, "Ida")
    ida = shop.shop_lists.read().colleague("Ida")
    assert ida is not None
    shop.followups.assign((2,), ida.id, by="Bo")
    change = merge(shop, 1, 2)
    assert case_of(shop, 1).followup.assigned_to == ida.id
    undone(shop, change)
    assert case_of(shop, 1).followup.assigned_to is None
    assert case_of(shop, 2).followup.assigned_to == ida.id


@pytest.mark.parametrize("is_purged", [False, True])
def test_what_went_into_a_case_that_is_gone_can_be_opened_again(
    shop: Workspace, clock: Clock, *, is_purged: bool
) -> None:
    merge(shop, 1, 2)
    merge(shop, 3, 1)
    shop.followups.close(3, Closing.EXPLAINED, by="Bo")
    end = case_of(shop, 2).followup.end
    assert shop.followups.reopen(2, by="Bo") == Refusal(Reason.IS_MERGED, end)
    shop.responses.remove([3])
    if is_purged:
        clock.forward(days=2)
        shop.purge_removed(DAY)
        describe(shop, 1, score_after=9)
    opened = shop.followups.reopen(1, by="Bo")
    assert isinstance(opened, Change)
    assert waiting(shop) == {1}
    undone(shop, opened)
    assert waiting(shop) == set()


def test_two_cases_of_a_customer_become_one_with_the_earlier_promise(shop: Workspace) -> None:
    merge(shop, 1, 2)
    assert waiting(shop) == {1, 3}
    kept = case_of(shop, 1).followup
    assert (kept.started_at, kept.due_at) == (NOW - DAY, NOW + DAY)
    assert merged(shop, 1) == ["Word 1"]
    (closed,) = shop.followups.calls(CallQuery(CallList.CLOSED)).rows
    assert (closed.id, closed.closing) == (2, Closing.MERGED)


def test_a_merged_case_is_measured_no_more(shop: Workspace) -> None:
    merge(shop, 1, 2)
    measures = shop.measuring.promise(Scope()).measures
    assert (measures.cases, measures.waiting) == (2, 2)


def test_merging_can_be_taken_back_with_the_clock_that_was(shop: Workspace) -> None:
    before = case_of(shop, 1).followup
    change = merge(shop, 1, 2)
    undone(shop, change)
    assert waiting(shop) == {1, 2, 3}
    after = case_of(shop, 1).followup
    assert (after.started_at, after.due_at) == (before.started_at, before.due_at)
    assert merged(shop, 1) == []
    assert undone(shop, change) == NOTHING


def test_what_is_merged_still_keeps_the_clock_early(shop: Workspace) -> None:
    first = merge(shop, 1, 2)
    second = merge(shop, 1, 3)
    undone(shop, first)
    assert case_of(shop, 1).followup.due_at == case_of(shop, 3).followup.due_at
    undone(shop, second)
    assert case_of(shop, 1).followup.due_at == NOW + DAY


def test_a_case_that_is_gone_is_not_parted(shop: Workspace) -> None:
    change = merge(shop, 1, 2)
    shop.responses.remove([2])
    assert undone(shop, change) == NOTHING


def test_only_cases_of_one_customer_are_merged(shop: Workspace) -> None:
    shop.responses.add(a_detractor(phone="87 65 43 21", name="Åse Ørsted"))
    shop.responses.add(an_answer(2, name="Åse Ørsted"))
    shop.responses.add(an_answer(2))
    other = Refusal(Reason.OTHER_CUSTOMER)
    assert shop.followups.merge(1, 4, by="Bo") == other
    assert shop.followups.merge(4, 6, by="Bo") == other
    assert shop.followups.merge(6, 1, by="Bo") == other
    assert waiting(shop) == {1, 2, 3, 4, 5, 6}


def test_a_customer_who_left_only_a_name_is_the_one_of_that_name(workspace: Workspace) -> None:
    workspace.responses.add(a_detractor())
    workspace.responses.add(an_answer(2, name="åse ørsted"))
    merge(workspace, 2, 1)
    assert waiting(workspace) == {1}, "the one that says how to reach the customer goes on"


def test_a_case_is_not_merged_with_itself_or_with_none(shop: Workspace) -> None:
    assert shop.followups.merge(1, 1, by="Bo") == NOTHING
    assert shop.followups.merge(1, 99, by="Bo") == NOTHING
    assert shop.followups.merge(99, 1, by="Bo") == NOTHING


def test_a_closed_or_merged_case_is_not_merged_and_a_merged_one_not_reopened(
    shop: Workspace,
) -> None:
    merge(shop, 1, 2)
    end = case_of(shop, 2).followup.end
    assert shop.followups.merge(3, 2, by="Bo") == Refusal(Reason.IS_CLOSED, end)
    assert shop.followups.merge(2, 3, by="Bo") == Refusal(Reason.IS_CLOSED, end)
    assert shop.followups.reopen(2, by="Bo") == Refusal(Reason.IS_MERGED, end)


def test_whole_chains_are_told_in_the_case_that_goes_on(shop: Workspace) -> None:
    merge(shop, 2, 1)
    merge(shop, 3, 2)
    assert merged(shop, 3) == ["Word 0", "Word 1"]
    assert waiting(shop) == {3}


def test_what_was_merged_waits_again_when_the_answer_of_the_other_goes(shop: Workspace) -> None:
    merge(shop, 1, 2)
    removed = shop.responses.remove([1])
    assert waiting(shop) == {2, 3}
    undone(shop, removed)
    assert waiting(shop) == {1, 3}
    assert case_of(shop, 2).followup.merged_into == 1
    assert merged(shop, 1) == ["Word 1"]


def test_what_was_worked_on_meanwhile_goes_on_by_itself(shop: Workspace) -> None:
    merge(shop, 1, 2)
    removed = shop.responses.remove([1])
    shop.followups.record(2, an_event(EventKind.REACHED))
    undone(shop, removed)
    assert waiting(shop) == {1, 2, 3}
    assert case_of(shop, 2).followup.state is State.REACHED
    assert merged(shop, 1) == []
    shop.responses.remove([1])
    undone(shop, shop.responses.restore([1]))
    assert waiting(shop) == {2, 3}


def test_what_was_called_and_closed_does_not_wait_again(shop: Workspace) -> None:
    merge(shop, 1, 2)
    shop.followups.close(1, Closing.EXPLAINED, by="Bo")
    removed = shop.responses.remove([1])
    assert waiting(shop) == {3}
    undone(shop, removed)
    assert waiting(shop) == {3}
    assert case_of(shop, 2).followup.merged_into == 1


def test_a_chain_is_let_go_link_by_link(shop: Workspace) -> None:
    merge(shop, 2, 1)
    merge(shop, 3, 2)
    middle = shop.responses.remove([2])
    assert waiting(shop) == {3}
    last = shop.responses.remove([3])
    assert waiting(shop) == {1}
    undone(shop, last)
    undone(shop, middle)
    assert waiting(shop) == {3}
    assert merged(shop, 3) == ["Word 0", "Word 1"]


def test_the_answer_of_a_merged_case_may_go_and_come_back(shop: Workspace) -> None:
    merge(shop, 1, 2)
    removed = shop.responses.remove([2])
    assert merged(shop, 1) == []
    assert waiting(shop) == {1, 3}
    undone(shop, removed)
    assert merged(shop, 1) == ["Word 1"]


def test_what_is_deleted_for_good_leaves_the_rest_sound(shop: Workspace, clock: Clock) -> None:
    merge(shop, 1, 2)
    shop.followups.close(1, Closing.EXPLAINED, by="Bo")
    shop.responses.remove([1])
    clock.forward(days=2)
    shop.purge_removed(DAY)
    assert waiting(shop) == {3}
    assert case_of(shop, 2).followup.closing is Closing.MERGED
    shop.responses.remove([2, 3])
    clock.forward(days=2)
    assert shop.purge_removed(DAY) == 2
    assert check(shop) == ()


def test_a_merged_one_deleted_for_good_is_not_missed_when_the_other_comes_back(
    shop: Workspace, clock: Clock
) -> None:
    merge(shop, 1, 2)
    shop.responses.remove([2])
    clock.forward(days=2)
    shop.purge_removed(DAY)
    undone(shop, shop.responses.remove([1]))
    assert waiting(shop) == {1, 3}
    assert merged(shop, 1) == []


def test_an_import_taken_back_keeps_both_of_two_merged(workspace: Workspace) -> None:
    rows = [an_import_row(row, 2, phone="12 34 56 78") for row in (2, 3, 4)]
    imported = workspace.imports.commit(a_preview(rows))
    assert imported is not None
    merge(workspace, 1, 2)
    removed = workspace.imports.remove(imported.batch.id)
    assert (len(removed.ids), removed.kept) == (1, 2)
    assert waiting(workspace) == {1}


def test_a_correction_leaves_merged_cases_as_they_are(shop: Workspace) -> None:
    merge(shop, 1, 2)
    answer = case_of(shop, 1).answer
    happy = a_detractor(score=9, phone="87 65 43 21", at=NOW)
    shop.responses.rewrite(answer.id, happy, seen=answer.response)
    assert waiting(shop) == {1, 3}
    assert merged(shop, 1) == ["Word 1"]


def test_the_undo_says_which_lines_and_which_clock(shop: Workspace) -> None:
    undo = merge(shop, 1, 2).undo
    assert isinstance(undo, PartCases)
    assert (undo.into.followup, undo.other.followup, undo.started_at) == (1, 2, NOW)
