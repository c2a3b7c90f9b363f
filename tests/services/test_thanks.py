"""The thank-you list holds the promoters who can be asked for a review, and who was."""

from datetime import timedelta

import pytest

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.periods import Month
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.thanks import ThankList, ThankPage
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import thanks as stored
from tests.factories import NOW, TODAY, Clock, an_answer

NOTHING = Change(frozenset())
DAY = timedelta(days=1)


@pytest.fixture
def shop(workspace: Workspace) -> Workspace:
    """Promoters of every kind, and two who are none."""
    for answer in (
        an_answer(9, TODAY - DAY, name="Anna", phone="12 34 56 78", location="North"),
        an_answer(10, name="Bo", email="bo@example.dk"),
        an_answer(10, comment="Kind"),
        an_answer(9, name="Only a name"),
        an_answer(8, phone="12 34 56 78"),
        an_answer(3, phone="12 34 56 78"),
    ):
        workspace.responses.add(answer)
    return workspace


def ids(page: ThankPage) -> list[int]:
    return [row.answer.id for row in page.rows]


def undone(workspace: Workspace, change: Change) -> Change:
    assert change.touched == {Subject.FOLLOWUPS}
    assert change.undo is not None
    return workspace.undo(change.undo)


def test_promoters_who_can_be_reached_or_left_words_come_newest_first(shop: Workspace) -> None:
    page = shop.thanks.rows(Scope())
    assert (ids(page), page.total, page.asked) == ([3, 2, 1], 3, 0)
    assert ids(shop.thanks.rows(Scope(), limit=2)) == [3, 2]


def test_those_who_were_asked_and_those_who_were_not_are_lists_of_their_own(
    shop: Workspace,
) -> None:
    shop.thanks.mark(2, by="Bo")
    lists = {which: shop.thanks.rows(Scope(), which=which) for which in ThankList}
    assert {which: ids(page) for which, page in lists.items()} == {
        ThankList.NOT_ASKED: [3, 1],
        ThankList.ASKED: [2],
        ThankList.ALL: [3, 2, 1],
    }
    assert {(page.total, page.asked) for page in lists.values()} == {(3, 1)}


def test_many_are_counted_no_further_than_anybody_wants_to_know(
    shop: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "MOST_COUNTED", 1)
    page = shop.thanks.rows(Scope())
    assert (len(page.rows), page.total) == (3, 2)


def test_the_list_is_of_a_period_and_a_location(shop: Workspace) -> None:
    assert ids(shop.thanks.rows(Scope(location="North"))) == [1]
    assert ids(shop.thanks.rows(Scope(location=""))) == [3, 2]
    assert shop.thanks.rows(Scope(location=""), limit=1).total == 2
    assert shop.thanks.rows(Scope(Month(2026, 10).period)) == ThankPage()


def test_who_was_asked_is_told_with_day_and_name(shop: Workspace, clock: Clock) -> None:
    marked = shop.thanks.mark(2, by="Bo")
    clock.forward(hours=1)
    assert shop.thanks.mark(2, by="Ida") == NOTHING
    page = shop.thanks.rows(Scope(), limit=1)
    assert (page.total, page.asked) == (3, 1)
    row = shop.thanks.rows(Scope()).rows[1]
    assert (row.asked_at, row.by) == (NOW, "Bo")
    again = undone(shop, marked)
    assert shop.thanks.rows(Scope()).asked == 0
    undone(shop, again)
    assert shop.thanks.rows(Scope()).rows[1] == row


def test_a_tick_is_taken_away_and_that_is_taken_back_with_its_day(
    shop: Workspace, clock: Clock
) -> None:
    shop.thanks.mark(2, by="Bo")
    row = shop.thanks.rows(Scope()).rows[1]
    clock.forward(hours=1)
    unmarked = shop.thanks.unmark(2)
    assert shop.thanks.unmark(2) == NOTHING
    undone(shop, unmarked)
    assert shop.thanks.rows(Scope()).rows[1] == row


def test_an_answer_that_is_gone_is_not_marked(shop: Workspace, clock: Clock) -> None:
    shop.thanks.mark(3, by="Bo")
    removed = shop.responses.remove([2, 3])
    assert shop.thanks.mark(2, by="Bo") == NOTHING
    assert ids(shop.thanks.rows(Scope())) == [1]
    undo = removed.undo
    assert undo is not None
    shop.undo(undo)
    assert shop.thanks.rows(Scope()).asked == 1
    shop.responses.remove([2, 3])
    clock.forward(days=2)
    assert shop.purge_removed(DAY) == 2
    assert check(shop) == ()
