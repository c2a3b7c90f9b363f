"""The work that waits is told at the list's foot, and shared out over the colleagues."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.ui.followups.calls.share_popover import MOST_SEEN, SharePopover
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from tests.factories import NOW, a_detractor
from tests.ui.conftest import Settle, Stored
from tests.ui.followups.call_bench import choose, shown


def employ(stored: Stored, settle: Settle, *names: str) -> None:
    for name in names:
        stored(lambda workspace, name=name: workspace.shop_lists.add(ShopList.COLLEAGUES, name))
    settle()


def asked(page: FollowUpsPage) -> SharePopover:
    page.card.foot.share.click()
    popover = page.sharing.popover
    assert popover is not None
    return popover


def test_the_load_is_told_until_the_next_noon(page: FollowUpsPage) -> None:
    words = "2 calls due before noon tomorrow, about 20 min at 10 min each"
    assert page.card.foot.load.text() == words


def test_of_closed_calls_no_load_is_told(page: FollowUpsPage, settle: Settle) -> None:
    choose(page, CallList.CLOSED, settle)
    assert not page.card.foot.load.isVisible()


def test_without_colleagues_nothing_is_shared_out(page: FollowUpsPage) -> None:
    assert not page.card.foot.share.isVisible()


def test_calls_that_nobody_has_are_shared_out_and_taken_back(
    window: MainWindow,
    page: FollowUpsPage,
    stored: Stored,
    settle: Settle,
    told: list[Message],
) -> None:
    employ(stored, settle, "Mette", "Bo")
    assert page.card.foot.shares.text() == "nobody\N{NO-BREAK SPACE}2"
    popover = asked(page)
    assert all(box.isChecked() for box in popover.boxes.values())
    QTest.keyClick(popover, Qt.Key.Key_Return)
    settle()
    assert told[-1].text == "2 calls shared out: Mette\N{NO-BREAK SPACE}1, Bo\N{NO-BREAK SPACE}1."
    assert page.card.foot.shares.text() == "Mette\N{NO-BREAK SPACE}1 · Bo\N{NO-BREAK SPACE}1"
    assert page.chips.button(CallList.MINE).text() == "Mine  1"
    assert window.undo_list.newest == "sharing out 2 calls"
    window.undo_list.take_back()
    settle()
    assert page.card.foot.shares.text() == "nobody\N{NO-BREAK SPACE}2"
    assert shown(page).followup.assigned_to is None


def test_who_is_not_ticked_gets_none(
    page: FollowUpsPage, stored: Stored, settle: Settle, told: list[Message]
) -> None:
    employ(stored, settle, "Mette", "Bo")
    popover = asked(page)
    mette = next(iter(popover.boxes.values()))
    mette.click()
    popover.button.click()
    settle()
    assert told[-1].text == "Bo got 2 calls."


def test_where_everything_is_somebodys_it_is_said(
    page: FollowUpsPage, stored: Stored, settle: Settle, told: list[Message]
) -> None:
    employ(stored, settle, "Mette")
    for _time in range(2):
        asked(page).button.click()
        settle()
    assert told[-1].text == "Every call that can be made is somebody's already."


def test_it_is_said_that_calls_of_all_locations_are_shared_out(
    page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    employ(stored, settle, "Mette")
    here = a_detractor(location="Havnen", at=NOW - timedelta(hours=2))
    stored(lambda workspace: workspace.responses.add(here))
    page.scope.choose_location("Havnen")
    settle()
    popover = asked(page)
    words = [each.text() for each in popover.findChildren(QLabel)]
    assert "They are the calls of all locations." in words
    popover.close()


def test_somebody_has_to_take_part(page: FollowUpsPage, stored: Stored, settle: Settle) -> None:
    employ(stored, settle, "Mette")
    popover = asked(page)
    next(iter(popover.boxes.values())).click()
    assert not popover.button.isEnabled()
    QTest.keyClick(popover, Qt.Key.Key_Escape)


def test_many_colleagues_are_scrolled(page: FollowUpsPage, stored: Stored, settle: Settle) -> None:
    employ(stored, settle, *(f"Colleague {number}" for number in range(MOST_SEEN + 2)))
    popover = asked(page)
    assert len(popover.ticked) == MOST_SEEN + 2
    assert popover.height() < 480
    QTest.keyClick(popover, Qt.Key.Key_Escape)


def test_before_they_are_given_away_it_is_said_how_many_calls_are_nobodys(
    page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    employ(stored, settle, "Mette", "Bo")
    popover = asked(page)
    settle()
    assert popover.free.text() == "Nobody has 2 open calls."
    popover.close()
