"""A long list of calls: more is read near its end, and who looks at it stays where they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.followups import Event, EventKind
from nps_desktop.settings import Settings
from nps_desktop.ui.followups import followups_page
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.table.customer_rows import ROW_HEIGHT
from tests.factories import NOW
from tests.ui.conftest import Settle, Stored
from tests.ui.followups.call_bench import choose, name_shown, opened, press, shown, store_many

AT_ONCE = 30
MANY = 70


@pytest.fixture
def page(
    window: MainWindow, stored: Stored, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> FollowUpsPage:
    """The page with more calls than are read at once."""
    monkeypatch.setattr(followups_page, "AT_ONCE", AT_ONCE)
    monkeypatch.setattr("nps_desktop.ui.followups.calls.call_list.NEAR_THE_END", 5)
    window.use_settings(Settings(colleague="Mette"))
    store_many(stored, MANY)
    return opened(window, settle)


def top(page: FollowUpsPage) -> str:
    """The customer seen at the top of the list."""
    return str(page.list.indexAt(page.list.viewport().rect().topLeft()).data())


def scroll_to(page: FollowUpsPage, row: int, settle: Settle) -> None:
    page.list.verticalScrollBar().setValue(row * ROW_HEIGHT)
    settle()


def test_the_beginning_is_read_first_and_all_are_counted(page: FollowUpsPage) -> None:
    assert page.calls.rowCount() == AT_ONCE
    assert page.chips.button(CallList.OPEN).text() == f"Open  {MANY}"


def test_more_is_read_as_the_end_comes_near(page: FollowUpsPage, settle: Settle) -> None:
    scroll_to(page, AT_ONCE - 10, settle)
    assert page.calls.rowCount() == 2 * AT_ONCE
    assert top(page) == f"Customer {AT_ONCE - 10}"
    scroll_to(page, 2 * AT_ONCE, settle)
    assert page.calls.rowCount() == MANY


def test_keys_lead_through_the_whole_list(page: FollowUpsPage, settle: Settle) -> None:
    for _end in range(3):
        press(page, Qt.Key.Key_End)
        settle()
    assert name_shown(page) == f"Customer {MANY - 1}"
    press(page, Qt.Key.Key_N)
    settle()
    assert name_shown(page) == "Customer 0"


def test_next_at_the_end_of_what_is_read_does_not_go_round(
    page: FollowUpsPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nps_desktop.ui.followups.calls.call_list.NEAR_THE_END", -MANY)
    press(page, Qt.Key.Key_End)
    settle()
    press(page, Qt.Key.Key_N)
    settle()
    press(page, Qt.Key.Key_N)
    settle()
    assert name_shown(page) == f"Customer {AT_ONCE}"


def test_what_is_seen_the_case_and_the_keyboard_stay_when_something_changes(
    page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    press(page, Qt.Key.Key_Down)
    settle()
    second = shown(page).followup.id
    scroll_to(page, 20, settle)
    tried = Event(NOW, EventKind.NO_ANSWER, try_again_at=NOW.replace(month=12))
    stored(lambda workspace: workspace.followups.record(second - 1, tried))
    settle()
    assert top(page) == "Customer 20"
    assert shown(page).followup.id == second
    assert page.list.currentIndex().data() == "Customer 1"
    assert page.list.hasFocus()
    press(page, Qt.Key.Key_Down)
    settle()
    assert name_shown(page) == "Customer 2"


def test_who_comes_in_above_does_not_move_what_is_seen(
    page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    scroll_to(page, 10, settle)
    late = Event(NOW, EventKind.NO_ANSWER, try_again_at=NOW.replace(minute=1))
    last = shown(page).followup.id + 40
    stored(lambda workspace: workspace.followups.record(last, late))
    settle()
    assert page.calls.index(0).data() == "Customer 40"
    assert top(page) == "Customer 10"


def test_another_list_begins_at_its_beginning(page: FollowUpsPage, settle: Settle) -> None:
    scroll_to(page, 20, settle)
    choose(page, CallList.DUE_TODAY, settle)
    choose(page, CallList.OPEN, settle)
    assert page.list.verticalScrollBar().value() == 0
    assert page.calls.rowCount() == AT_ONCE
    assert name_shown(page) == "Customer 0"


def test_a_case_that_the_list_has_not_read_yet_is_opened(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    page.show_item(shown(page).followup.id + MANY - 1)
    settle()
    assert name_shown(page) == f"Customer {MANY - 1}"
    assert not page.list.selectionModel().hasSelection()
    QTest.keyClick(page, Qt.Key.Key_N)
    settle()
    assert name_shown(page) == "Customer 0"
