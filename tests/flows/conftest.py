"""The stage for whole stories: the program as it is put together for its user, driven by keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop import i18n
from nps_desktop.app import Program, WindowOptions, dressed_application
from nps_desktop.domain.tally import Tally
from nps_desktop.paths import paths
from nps_desktop.settings import Settings
from tests.ui.conftest import agree_to_lose

KEYS = {"\t": Qt.Key.Key_Tab, "\r": Qt.Key.Key_Return}


class Stage:
    """A program on a home of its own; `press` and `type` go where the focus is.

    `pressed` counts every key.
    """

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        self._qtbot = qtbot
        self.home = home
        self.pressed = 0
        places = paths(home)
        self.program = Program(WindowOptions(places, str(places.data_file)), Settings("en"))
        self.window = self.program.window
        qtbot.addWidget(self.window, before_close_func=agree_to_lose)

    def open(self) -> None:
        """Open the window and wait until it has come to rest."""
        with self._qtbot.waitActive(self.window):
            self.program.open()
            self.window.activateWindow()
        self._qtbot.waitUntil(lambda: self.program.is_equipped)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is under way beside the window."""
        self._qtbot.waitUntil(lambda: self.program.tasks.is_settled, timeout=20_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press one key."""
        self.pressed += 1
        QTest.keyClick(self._focus, key, modifier or Qt.KeyboardModifier.NoModifier)

    def type(self, text: str) -> None:
        """Type a text; a tab moves the focus, a return is Enter."""
        for letter in text:
            if letter in KEYS:
                self.press(KEYS[letter])
            else:
                self.pressed += 1
                QTest.keyClicks(self._focus, letter)

    @property
    def figures(self) -> str:
        """The four figures as a screen reader says them."""
        return self.window.figures.accessibleName()

    @property
    def tally(self) -> Tally | None:
        """The counts behind the four figures."""
        return self.window.tally.tally

    @property
    def _focus(self) -> QWidget:
        if QApplication.focusWidget() is None:
            # A dialog has closed, and no window manager gives the keys back to the window.
            with self._qtbot.waitActive(self.window):
                self.window.activateWindow()
            self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        focus = QApplication.focusWidget()
        assert focus, "somebody must have the keys"
        return focus


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Stage]]:
    """Return what opens the program on the home of this test, again and again."""
    dressed_application(Settings("en"))
    open_now: list[Stage] = []

    def make() -> Stage:
        for earlier in open_now:
            earlier.program.close()
        open_now.clear()
        made = Stage(qtbot, tmp_path / "home")
        open_now.append(made)
        made.open()
        return made

    yield make
    for last in open_now:
        last.program.close()
    i18n.use("en")
