"""The window: figures that move by themselves, pages, menus, Undo, dropped files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.shop import Shop
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.stacks import Stacks
from nps_desktop.ui import ask, main_window, window_state
from nps_desktop.ui.actions import Command, menus
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import BESIDE_CALLS, Destination, PageKey
from nps_desktop.ui.tasks import Tasks
from tests.factories import Clock, a_detractor, an_answer

CTRL = Qt.KeyboardModifier.ControlModifier
Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


def test_an_answer_stored_anywhere_moves_the_four_figures(
    window: MainWindow, settle: Settle, stored: Stored
) -> None:
    window.tally.count()
    settle()
    assert window.figures.accessibleName().endswith("no answers yet")

    stored(lambda workspace: workspace.responses.add(an_answer(9)))
    settle()

    assert window.figures.accessibleName() == (
        "1 promoter, 0 passives, 0 detractors, NPS +100, of 1 answer: few"
    )


def test_every_page_opens_by_its_keys(window: MainWindow, settle: Settle) -> None:
    for number, key in enumerate(PageKey, start=1):
        QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), CTRL)
        settle()
        assert window.open_key is key


def test_every_page_opens_from_the_sidebar(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    for key in (key for key in PageKey if key not in BESIDE_CALLS):
        qtbot.mouseClick(window.sidebar.button(key), Qt.MouseButton.LeftButton)
        settle()
        assert window.open_key is key
        assert window.sidebar.button(key).isChecked()


@pytest.mark.parametrize("key", BESIDE_CALLS)
def test_a_page_beside_the_calls_is_marked_as_the_calls(
    window: MainWindow, settle: Settle, key: PageKey
) -> None:
    window.open_page(key)
    settle()
    assert window.sidebar.button(PageKey.FOLLOWUPS).isChecked()


def test_a_page_leads_to_another(window: MainWindow, settle: Settle) -> None:
    page = window.open_page(PageKey.OVERVIEW)
    page.page_wanted.emit(Destination(PageKey.ENTRY))
    settle()
    assert window.open_key is PageKey.ENTRY


def test_the_sidebar_shows_the_shop_and_the_overdue_calls(
    window: MainWindow, stored: Stored, settle: Settle, clock: Clock
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(name="Bo's", town="Ærøskøbing")))
    stored(lambda workspace: workspace.responses.add(a_detractor()))
    settle()
    assert window.sidebar.shop_name == "Bo's"
    button = window.sidebar.button(PageKey.FOLLOWUPS)
    assert button.accessibleName() == "Follow-up"

    clock.forward(hours=72)
    window.read_frame()
    settle()

    assert button.accessibleName() == "Follow-up, 1 call overdue"


def test_a_call_that_falls_due_by_itself_shows(
    around: Surroundings,
    stored: Stored,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(main_window, "MINUTE", 1)
    made = MainWindow(around)
    qtbot.addWidget(made)
    stored(lambda workspace: workspace.responses.add(a_detractor()))
    made.read_frame()
    clock.forward(hours=72)
    button = made.sidebar.button(PageKey.FOLLOWUPS)
    qtbot.waitUntil(lambda: button.accessibleName() == "Follow-up, 1 call overdue")


def test_a_narrow_window_folds_the_sidebar_to_icons(window: MainWindow) -> None:
    button = window.sidebar.button(PageKey.RESPONSES)
    window.resize(1280, 800)
    assert "Answers" in button.text()
    window.resize(1024, 700)
    assert button.text() == ""
    assert button.toolTip() == "Answers"
    window.resize(1280, 800)
    assert "Answers" in button.text()


def test_the_window_needs_no_more_than_1024_by_700(window: MainWindow, settle: Settle) -> None:
    for key in PageKey:
        window.open_page(key)
        settle()
    window.resize(1024, 700)
    assert (window.width(), window.height()) == (1024, 700)


def test_files_are_dropped_on_the_window(window: MainWindow, tmp_path: Path) -> None:
    dropped: list[tuple[Path, ...]] = []
    window.files_dropped.connect(dropped.append)
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(tmp_path / "answers.xlsx"))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(9, 9), copy, what, left, none)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()

    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, what, left, none))

    assert dropped == [(tmp_path / "answers.xlsx",)]


def test_what_is_no_file_of_this_computer_is_not_taken(window: MainWindow) -> None:
    what = QMimeData()
    what.setUrls([QUrl("ftp://example.org/answers.xlsx")])
    entering = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        what,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering.ignore()
    QApplication.sendEvent(window, entering)
    assert not entering.isAccepted()


def test_the_menu_names_what_undo_would_undo(
    window: MainWindow, stored: Stored, settle: Settle
) -> None:
    undo = window.action(Command.UNDO)
    assert not undo.isEnabled()

    change = stored(lambda workspace: workspace.responses.add(an_answer()))
    window.undo_list.messages.tell("Saved.", change.undo, deed="adding Bo & Co")
    assert undo.isEnabled()
    assert undo.text() == "&Undo adding Bo && Co"

    undo.trigger()
    settle()
    assert stored(lambda workspace: workspace.responses.get(change.ids[0])) is None


def test_commands_of_the_menus_are_told(window: MainWindow) -> None:
    told: list[Command] = []
    window.commanded.connect(told.append)
    window.action(Command.IMPORT).trigger()
    window.action(Command.ABOUT).trigger()
    assert told == [Command.IMPORT, Command.ABOUT]
    assert {command for menu in menus() for command in menu.commands if command} == set(Command)


def test_a_fault_that_nobody_answers_is_said_in_the_window(
    window: MainWindow, settle: Settle, tasks: Tasks
) -> None:
    def refuse(_workspace: Any) -> None:
        raise DataFileLocked("/shop/answers.nps")

    tasks.read(window, refuse, lambda _result: None)
    settle()
    assert not window.message_bar.isHidden()
    assert "/shop/answers.nps" in window.message_bar.accessibleName()


def test_the_first_frame_is_told_once(around: Surroundings, qtbot: QtBot) -> None:
    made = MainWindow(around)
    qtbot.addWidget(made)
    told: list[bool] = []
    made.first_painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(made.first_painted):
        made.show()
    made.repaint()
    assert told == [True]


def test_quitting_asks_before_a_card_that_is_not_stored_is_lost(
    window: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_anything: Any, **_more: Any) -> Any:
        raise DataFileLocked("answers.nps")

    monkeypatch.setattr(Stacks, "add_card", refuse)
    page = window.open_page(PageKey.ENTRY)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "3")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "4")
    settle()
    assert page.unsaved == 2, "the card that was refused, and the one being typed"

    ask.beforehand.choices.extend([False, True])
    assert not window.close()
    assert window.close()


def test_quitting_asks_before_a_half_typed_card_is_lost(window: MainWindow, settle: Settle) -> None:
    window.open_page(PageKey.ENTRY)
    settle()
    QTest.keyClicks(QApplication.focusWidget(), "4")
    ask.beforehand.choices.append(False)
    assert not window.close()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert window.close()


def test_the_window_is_opened_as_it_was_left(
    window: MainWindow, around: Surroundings, tmp_path: Path, qtbot: QtBot
) -> None:
    window.resize(1100, 720)
    window_state.keep(window, tmp_path / "state" / "window")
    later = MainWindow(around)
    qtbot.addWidget(later)

    window_state.restore(later, tmp_path / "state" / "window")
    assert later.height() == 720

    window_state.restore(later, tmp_path / "missing")
    window_state.keep(later, tmp_path / "state" / "window" / "within a file")
    assert later.height() == 720
