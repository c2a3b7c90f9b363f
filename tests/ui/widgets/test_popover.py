"""A popover has round corners without a compositor, and leaves the window its keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nps_desktop.ui.widgets.popover import Popover
from nps_desktop.ui.widgets.who_popover import WhoPopover


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """A window in which F1 and Ctrl+4 do something."""
    made = QWidget()
    made.resize(600, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_drawn_outside_the_round_corners(owner: QWidget) -> None:
    popover = Popover(owner)
    popover.setFixedSize(200, 120)
    popover.open_beside(owner)
    corners = (QPoint(0, 0), QPoint(199, 0), QPoint(0, 119), QPoint(199, 119))
    assert not any(popover.mask().contains(corner) for corner in corners)
    assert popover.mask().contains(QPoint(100, 60))
    popover.close()


@pytest.mark.parametrize(
    ("keys", "key", "modifier"),
    [
        ("F1", Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        ("Ctrl+4", Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_a_key_of_the_window_closes_it_and_acts(
    owner: QWidget, keys: str, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    done: list[str] = []
    action = QAction("Go", owner)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda: done.append(keys))
    owner.addAction(action)
    popover = WhoPopover(owner, ("Mette", "Jens", "Åse", "Bo"), "Mette")
    taken: list[str] = []
    popover.taken.connect(taken.append)
    popover.open_beside(owner)
    QTest.keyClick(popover, key, modifier)
    assert (done, taken, popover.isVisible()) == ([keys], [], False)
