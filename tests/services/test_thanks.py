"""The thank-you list holds the promoters who can be asked for a review, and who was."""

from datetime import timedelta

import pytest

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.periods import Month
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.states import Closing
from nps_desktop.domain.thanks import ThankList, ThankPage
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import thanks as stored
from tests.factories import NOW, TODAY, Clock, a_detractor, an_answer

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
        an_answer(8, phone="87 65 43 21"),
        an_answer(3, phone="87 65 43 21"),
    ):
        workspace.responses.add(answer)
    return workspace


def ids(page: ThankPage) -> list[int]:
    return [row.answer.id for row in page.rows]


def counts(page: ThankPage) -> tuple[int, int, int]:
    return (page.not_asked, page.asked, page.total)


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
    assert {counts(page) for page in lists.values()} == {(2, 1, 3)}


PHONE = "12 34 56 78"
ANNA = {"phone": PHONE, "email": "anna@example.dk"}


@pytest.mark.parametrize(
    ("asked", "other", "is_same"),
    [
        ({"phone": PHONE}, {"phone": "+45 12345678", "email": "a@b.dk"}, True),
        ({"email": "Anna@example.dk"}, {"email": "anna@example.dk"}, True),
        ({"email": "anna@example.dk"}, ANNA, True),
        (ANNA, {"email": "anna@example.dk"}, True),
        (ANNA, ANNA | {"phone": "87 65 43 21"}, False),
        ({"name": "Anna", "comment": "Kind"}, {"name": "Anna", "comment": "Kind"}, False),
    ],
)
def test_who_was_asked_for_one_answer_was_asked_for_all_of_theirs(
    workspace: Workspace, asked: dict[str, str], other: dict[str, str], *, is_same: bool
) -> None:
    older = workspace.responses.add(an_answer(9, TODAY - DAY, **other)).ids[0]
    newer = workspace.responses.add(an_answer(9, **asked)).ids[0]
    workspace.thanks.mark(newer, by="Bo")
    assert ids(workspace.thanks.rows(Scope(), which=ThankList.NOT_ASKED)) == (
        [] if is_same else [older]
    )
    row = workspace.thanks.rows(Scope()).rows[1]
    told = (row.asked_at, row.by, row.ticked)
    assert told == ((NOW, "Bo", newer) if is_same else (None, "", 0))
    page = workspace.thanks.rows(Scope(), which=ThankList.ASKED)
    assert len(page.rows) == page.asked == (2 if is_same else 1)
    assert page.not_asked == (0 if is_same else 1)
    assert (workspace.thanks.mark(older, by="Ida") == NOTHING) is is_same


def test_the_answer_s_own_tick_is_told_before_that_of_another(workspace: Workspace) -> None:
    first = workspace.responses.add(an_answer(9, phone=PHONE)).ids[0]
    second = workspace.responses.add(an_answer(9)).ids[0]
    for number in (first, second):
        workspace.thanks.mark(number, by="Bo")
    seen = an_answer(9)
    workspace.responses.rewrite(second, an_answer(9, phone=PHONE), seen=seen)
    assert [row.ticked for row in workspace.thanks.rows(Scope()).rows] == [second, first]


def test_a_tick_of_an_answer_that_is_taken_out_says_nothing_of_others(
    workspace: Workspace,
) -> None:
    older, newer = (workspace.responses.add(an_answer(9, phone=PHONE)).ids[0] for _ in range(2))
    workspace.thanks.mark(newer, by="Bo")
    workspace.responses.remove([newer])
    page = workspace.thanks.rows(Scope())
    assert [(row.answer.id, row.asked_at) for row in page.rows] == [(older, None)]
    assert counts(page) == (1, 0, 1)


@pytest.mark.parametrize(
    "unhappy",
    [{"phone": PHONE}, {"phone": "", "email": "anna@example.dk"}],
)
def test_who_has_an_open_case_is_not_asked_before_it_is_closed(
    workspace: Workspace, unhappy: dict[str, str]
) -> None:
    happy = workspace.responses.add(an_answer(9, **ANNA)).ids[0]
    answer = workspace.responses.add(a_detractor(**unhappy)).ids[0]
    case = workspace.followups.of_response(answer)
    assert case
    number = case.followup.id
    page = workspace.thanks.rows(Scope(), which=ThankList.NOT_ASKED)
    assert (ids(page), counts(page)) == ([], (0, 0, 1))
    (row,) = workspace.thanks.rows(Scope()).rows
    assert (row.answer.id, row.case, row.can_be_asked) == (happy, number, False)
    workspace.followups.close(number, Closing.EXPLAINED, by="Bo")
    page = workspace.thanks.rows(Scope(), which=ThankList.NOT_ASKED)
    assert (ids(page), counts(page)) == ([happy], (1, 0, 1))
    (row,) = workspace.thanks.rows(Scope()).rows
    assert (row.case, row.can_be_asked) == (None, True)


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
