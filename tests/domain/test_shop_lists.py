"""The lists of a shop are read by their names, and what is archived is offered no more."""

from dataclasses import replace

import pytest

from nps_desktop.domain.call_lists import CallRow
from nps_desktop.domain.shop_lists import Entry, ShopList, ShopLists, entry_of, offered
from nps_desktop.domain.states import State
from tests.factories import NOW, Clock

BO, IDA = Entry(3, "Bo"), Entry(4, "Ida", is_archived=True)
LISTS = ShopLists((Entry(1, code="ring"),), (Entry(2, code="price"),), (BO, IDA))


@pytest.mark.parametrize(
    ("which", "entries"),
    [
        (ShopList.STEPS, LISTS.steps),
        (ShopList.CAUSES, LISTS.causes),
        (ShopList.COLLEAGUES, LISTS.colleagues),
    ],
)
def test_each_list_has_its_name(which: ShopList, entries: tuple[Entry, ...]) -> None:
    assert LISTS.of(which) == entries


def test_a_colleague_is_found_by_name_and_an_empty_name_is_nobody() -> None:
    assert LISTS.colleague("Ida") is IDA
    assert LISTS.colleague("Ib") is None
    assert ShopLists(colleagues=(Entry(5),)).colleague("") is None


def test_what_is_archived_is_not_offered_but_known_by_its_number() -> None:
    assert offered(LISTS.colleagues) == (BO,)
    assert entry_of(LISTS.colleagues, 4) is IDA
    assert entry_of(LISTS.colleagues, 1) is None
    assert entry_of(LISTS.colleagues, None) is None


def test_a_line_of_a_list_tells_what_can_be_told_of_its_case() -> None:
    row = CallRow(1, 1, 3, "Åse", "", "", "", "", State.NEW, due_at=NOW)
    assert not row.is_reachable
    later = Clock().forward(seconds=1)
    assert not row.is_overdue(later)
    row = replace(row, email="aa@example.dk")
    assert (row.is_overdue(NOW), row.is_overdue(later)) == (False, True)
