"""The owner edits steps, causes and colleagues; what was noted keeps the entry it names."""

import pytest

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.shop_lists import Cause, Entry, ShopList, Step, offered
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from tests.factories import a_detractor, an_event, describe, number_of

NOTHING = Change(frozenset())
PRICE = number_of(Cause.PRICE)
COLLEAGUES = ShopList.COLLEAGUES


def names(workspace: Workspace, which: ShopList = COLLEAGUES) -> list[str]:
    return [entry.text or entry.code for entry in offered(workspace.shop_lists.read().of(which))]


def undone(workspace: Workspace, change: Change) -> Change:
    assert change.touched == {Subject.SHOP}
    assert change.undo is not None
    return workspace.undo(change.undo)


@pytest.fixture
def shop(workspace: Workspace) -> Workspace:
    """A shop with one case and two colleagues: 19 is Bo, 20 Ida."""
    workspace.responses.add(a_detractor())
    for name in ("Bo", " Ida "):
        workspace.shop_lists.add(COLLEAGUES, name)
    return workspace


def test_a_new_shop_has_steps_and_causes_in_the_words_of_the_program(workspace: Workspace) -> None:
    lists = workspace.shop_lists.read()
    assert [(entry.code, entry.text) for entry in lists.steps] == [(step, "") for step in Step]
    assert [(entry.code, entry.text) for entry in lists.causes] == [(each, "") for each in Cause]
    assert lists.colleagues == ()


def test_an_entry_is_added_at_the_end_and_its_undo_deletes_it(shop: Workspace) -> None:
    added = shop.shop_lists.add(ShopList.CAUSES, "Parkering")
    assert names(shop, ShopList.CAUSES)[-1] == "Parkering"
    assert undone(shop, added) == Change(frozenset({Subject.SHOP}))
    assert [entry.id for entry in shop.shop_lists.read().causes] == [*range(7, 19)]
    assert undone(shop, added) == NOTHING


@pytest.mark.parametrize("work", ["given", "cause", "step", "given back", "named"])
def test_an_entry_that_was_noted_is_archived_instead(shop: Workspace, work: str) -> None:
    which = {"cause": ShopList.CAUSES, "step": ShopList.STEPS}.get(work, COLLEAGUES)
    added = shop.shop_lists.add(which, "Parkering")
    number = shop.shop_lists.read().of(which)[-1].id
    if work == "cause":
        describe(shop, 1, cause=number)
    elif work == "step":
        shop.followups.toggle(1, number, by="Bo")
    else:
        shop.followups.assign((1,), number, by="Bo")
    if work == "given back":
        shop.followups.assign((1,), None, by="Bo")
    dropped = undone(shop, added)
    assert shop.shop_lists.read().of(which)[-1] == Entry(number, "Parkering", is_archived=True)
    undone(shop, dropped)
    assert names(shop, which)[-1] == "Parkering"
    assert check(shop) == ()


def shop_mate(shop: Workspace) -> int:
    """Let a third colleague work there, and return their number."""
    shop.shop_lists.add(COLLEAGUES, "Ib")
    return shop.shop_lists.read().colleagues[-1].id


@pytest.mark.parametrize("text", ["", "  ", "Bo", "bo ", " IDA"])
def test_an_empty_or_doubled_name_is_not_taken(shop: Workspace, text: str) -> None:
    assert shop.shop_lists.add(COLLEAGUES, text) == NOTHING
    assert shop.shop_lists.reword(shop_mate(shop), text) == NOTHING
    assert names(shop) == ["Bo", "Ida", "Ib"]


def test_the_same_name_may_stand_in_another_list(shop: Workspace) -> None:
    shop.shop_lists.add(ShopList.CAUSES, "Bo")
    assert names(shop, ShopList.CAUSES)[-1] == "Bo"


def test_an_archived_name_that_is_added_again_is_brought_back(shop: Workspace) -> None:
    shop.shop_lists.archive(19)
    added = shop.shop_lists.add(COLLEAGUES, "bo")
    assert names(shop) == ["Bo", "Ida"]
    undone(shop, added)
    assert names(shop) == ["Ida"]


def test_an_entry_is_given_other_words_and_its_own_again(shop: Workspace) -> None:
    reworded = shop.shop_lists.reword(PRICE, " Prisen ")
    assert shop.shop_lists.read().causes[4] == Entry(PRICE, "Prisen", "price")
    assert shop.shop_lists.reword(PRICE, "Prisen") == NOTHING
    undone(shop, reworded)
    assert shop.shop_lists.read().causes[4] == Entry(PRICE, "", "price")
    assert shop.shop_lists.reword(99, "Prisen") == NOTHING


def test_upper_case_can_be_mended(shop: Workspace) -> None:
    shop.shop_lists.reword(19, "BO")
    assert names(shop) == ["BO", "Ida"]


def test_a_list_is_put_into_another_order(shop: Workspace) -> None:
    moved = shop.shop_lists.reorder(COLLEAGUES, (20, 19))
    assert names(shop) == ["Ida", "Bo"]
    undone(shop, moved)
    assert names(shop) == ["Bo", "Ida"]
    assert shop.shop_lists.reorder(COLLEAGUES, (19, 20)) == NOTHING


def test_an_order_that_somebody_made_meanwhile_loses_no_entry(shop: Workspace) -> None:
    """Another window may have added Ib; an entry of another list is none of this one."""
    shop.shop_lists.add(COLLEAGUES, "Ib")
    shop.shop_lists.reorder(COLLEAGUES, (20, 20, PRICE, 99, 19))
    assert names(shop) == ["Ida", "Bo", "Ib"]


def test_what_is_archived_is_offered_no_more_and_comes_back_where_it_was(shop: Workspace) -> None:
    archived = shop.shop_lists.archive(19)
    assert names(shop) == ["Ida"]
    assert shop.shop_lists.archive(19) == NOTHING
    brought = undone(shop, archived)
    assert names(shop) == ["Bo", "Ida"]
    assert shop.shop_lists.bring_back(19) == NOTHING
    undone(shop, brought)
    assert names(shop) == ["Ida"]


def test_the_calls_of_a_colleague_who_left_stay_theirs(shop: Workspace) -> None:
    shop.followups.record(1, an_event())
    shop.shop_lists.archive(19)
    assert shop.followups.counts(colleague=19).mine == 1
