"""The counter beside the window: opened by F11, one at a time, and the owner types on."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nps_desktop.domain.shop import Shop
from nps_desktop.settings import Settings
from nps_desktop.ui import theme
from nps_desktop.ui.commands import Commands
from nps_desktop.ui.counter import counter_window
from nps_desktop.ui.counter.places import places_around
from nps_desktop.ui.counter.start_dialog import StartDialog
from nps_desktop.ui.help_window import HelpTopic
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from tests.ui.conftest import Settle, Stored
from tests.ui.counter.conftest import (
    BESIDE,
    COVERING,
    PIN,
    SEALED,
    Counter,
    Opens,
    tap,
)


@pytest.fixture
def commands(window: MainWindow, around: Surroundings, tmp_path: Path) -> Commands:
    """The commands of the window."""
    return Commands(window, around, settings_file=tmp_path / "settings.json", wear=lambda _: None)


def test_f11_opens_it_and_the_pin_leaves_it(
    commands: Commands, window: MainWindow, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(counter_pin=SEALED)))
    page = window.open_page(PageKey.SUMMARY)
    settle()
    QTest.keyClick(window, Qt.Key.Key_F11)
    dialog = commands.dialog
    assert isinstance(dialog, StartDialog)
    settle()
    dialog.form.location.setCurrentText("Torvet")
    tap(dialog.start)
    settle()
    assert commands.counter is not None
    opened = commands.counter.window
    assert opened is not None
    assert opened.isVisible()
    assert page.settings == Settings(till="Torvet")
    # The tests have one screen: the window is covered.
    assert not window.isVisible()

    qtbot.waitUntil(opened.isActiveWindow)
    Counter(commands.counter, opened).press(Qt.Key.Key_Escape, PIN, Qt.Key.Key_Return)
    settle()
    assert commands.counter.window is None
    assert window.isVisible()


def test_it_can_be_opened_again(
    commands: Commands, window: MainWindow, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(counter_pin=SEALED)))
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_F11)
        settle()
        assert isinstance(commands.dialog, StartDialog)
        tap(commands.dialog.start)
        settle()
        assert commands.counter is not None
        opened = commands.counter.window
        assert opened is not None
        qtbot.waitUntil(opened.isActiveWindow)
        Counter(commands.counter, opened).press(Qt.Key.Key_Escape, PIN, Qt.Key.Key_Return)
        settle()
    assert len(window.lodgers) == 1


def test_f1_explains_it(
    commands: Commands, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    settle()
    dialog = commands.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert commands.help is not None
    assert commands.help.topic is HelpTopic.COUNTER
    commands.help.close()
    dialog.reject()


def test_while_it_is_open_f11_says_where_and_opens_no_second(
    commands: Commands, window: MainWindow, opens: Opens, told: list[Message], qtbot: QtBot
) -> None:
    counter = opens()
    commands.counter = counter.mode
    said = len(told)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert commands.dialog is None
    assert len(told) == said + 1
    assert told[-1].text.startswith("Counter mode is open on the other screen.")


def test_the_look_that_the_owner_chooses_is_worn_here_too(
    counter: Counter, qapp: QApplication
) -> None:
    assert theme.LIGHT.ground in counter.window.styleSheet()
    theme.dress(qapp, theme.DARK)
    assert theme.DARK.ground in counter.window.styleSheet()
    theme.dress(qapp, theme.LIGHT)
    assert theme.LIGHT.ground in counter.window.styleSheet()


def test_a_tap_gives_the_keyboard_back_to_the_owner(
    counter: Counter, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    counter.window.activateWindow()
    qtbot.waitUntil(counter.window.isActiveWindow)
    counter.choose(9)
    qtbot.waitUntil(window.isActiveWindow)
    assert counter.step is counter.more


def test_a_customer_who_writes_keeps_the_keyboard_until_it_is_sent(
    counter: Counter, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    counter.window.activateWindow()
    qtbot.waitUntil(counter.window.isActiveWindow)
    counter.press("3")
    assert isinstance(QApplication.focusWidget(), type(counter.more.comment))
    tap(counter.more.comment.viewport())
    qtbot.wait(20)
    assert counter.window.isActiveWindow()
    tap(counter.more.send)
    qtbot.waitUntil(window.isActiveWindow)


def test_who_comes_by_the_keyboard_keeps_it(counter: Counter, qtbot: QtBot) -> None:
    counter.press("9")
    qtbot.wait(20)
    assert counter.window.isActiveWindow()


def test_a_window_that_is_gone_gets_no_keyboard(
    counter: Counter, window: MainWindow, qtbot: QtBot
) -> None:
    other = QLineEdit()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    counter.window.activateWindow()
    qtbot.waitUntil(counter.window.isActiveWindow)
    other.close()
    other.deleteLater()
    qtbot.wait(1)
    counter.choose(9)
    qtbot.wait(20)
    assert counter.window.isActiveWindow()


def test_a_screen_that_is_unplugged_leaves_nothing_within_reach(
    counter: Counter, window: MainWindow, qtbot: QtBot
) -> None:
    assert window.isVisible()
    counter.window.windowHandle().screenChanged.emit(counter.window.screen())
    qtbot.waitUntil(lambda: not window.isVisible())
    assert counter.window.windowModality() is Qt.WindowModality.ApplicationModal
    assert counter.window.isVisible()


def test_the_counter_opens_where_it_was_asked_to(opens: Opens) -> None:
    counter = opens(place=replace(BESIDE, screen=QApplication.primaryScreen()))
    assert counter.window.screen() is QApplication.primaryScreen()


def test_on_the_only_screen_nobody_is_told_of_another(opens: Opens, told: list[Message]) -> None:
    opens(place=COVERING)
    assert told == []


def test_the_screens_of_this_computer_are_those_around_the_window(window: MainWindow) -> None:
    (only,) = places_around(window)
    assert only.is_owners
    assert only.screen is window.screen()
    assert only.geometry == window.screen().geometry()


SCREENS = """{"screens": [
  {"name": "own", "x": 0, "y": 0, "width": 1280, "height": 800},
  {"name": "till", "x": 1280, "y": 0, "width": 1024, "height": 768}
]}"""
SCRIPT = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from nps_desktop.domain.shop import Shop
from nps_desktop.ui.counter.counter_window import CounterWindow
from nps_desktop.ui.counter.pace import USUAL
from nps_desktop.ui.counter.pin_check import PinCheck
from nps_desktop.ui.counter.places import places_around

application = QApplication(sys.argv)
own = QWidget()
own.show()
places = places_around(own)
counter = CounterWindow(Shop(), PinCheck(None, USUAL), USUAL)
counter.show_at(places[1])
application.processEvents()
print([place.name for place in places], counter.geometry().getRect(), counter.screen().name())
"""


def test_with_two_screens_it_covers_the_other_one(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(SCREENS)
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert told.stdout == "['own', 'till'] (1280, 0, 1024, 768) till\n"


def test_a_keyboard_on_the_screen_does_not_cover_the_field(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.window.resize(1024, 700)
    counter.choose(7)
    counter.more.phone.setFocus()
    covered = QRectF(0, 360, 1024, 340)
    monkeypatch.setattr(counter_window, "keyboard_on_screen", lambda: covered)
    QGuiApplication.inputMethod().keyboardRectangleChanged.emit()
    bottom = counter.more.phone.mapTo(counter.more, counter.more.phone.rect().bottomLeft()).y()
    assert bottom < counter.more.mapFrom(counter.window, QPoint(0, 360)).y()
    room = counter.more.comment.height()
    covered = QRectF()
    QGuiApplication.inputMethod().keyboardRectangleChanged.emit()
    assert counter.more.comment.height() >= room
