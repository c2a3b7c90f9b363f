"""Nothing of one customer, and nothing of the owner, comes out of the fields of another."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.counter.conftest import PIN, SOON, Counter, Opens, tap

CTRL = Qt.KeyboardModifier.ControlModifier
SECRET = "Åse Ørsted, 12 34 56 78"


def fields(counter: Counter) -> tuple[QPlainTextEdit, QLineEdit]:
    return counter.more.comment, counter.more.phone


def texts(counter: Counter) -> tuple[str, str]:
    return counter.more.comment.words, counter.more.phone.text()


def write_all(counter: Counter) -> None:
    """Fill in everything that a customer can."""
    counter.choose(3)
    QTest.keyClicks(counter.more.comment, "Too slow")
    QTest.keyClicks(counter.more.phone, "12345678")
    QTest.keyClick(counter.more.wants_call, Qt.Key.Key_Space)


def undo_everything(counter: Counter) -> None:
    for field in fields(counter):
        for _ in range(3):
            QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
            QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Redo))


@pytest.mark.parametrize("way", ["send", "skip", "leave alone", "escape"])
def test_the_next_customer_finds_nothing_of_the_last(opens: Opens, qtbot: QtBot, way: str) -> None:
    alone = SOON if way == "leave alone" else 600_000
    counter = opens(thanks=SOON, idle=alone, writing=alone)
    write_all(counter)
    if way == "escape":
        counter.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    elif way != "leave alone":
        tap(counter.more.send if way == "send" else counter.more.skip)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    counter.choose(9)
    undo_everything(counter)
    assert texts(counter) == ("", "")
    assert not counter.more.wants_call.isChecked()
    assert counter.more.chosen.text() == "You chose 9"
    assert not counter.more.problem.isVisible()


def test_what_the_owner_copied_cannot_be_read_at_the_counter(counter: Counter) -> None:
    QGuiApplication.clipboard().setText(SECRET)
    counter.choose(7)
    for field in fields(counter):
        for keys in (QKeySequence.StandardKey.Paste, QKeySequence("Shift+Ins")):
            QTest.keySequence(field, QKeySequence(keys))
        target = field.viewport() if isinstance(field, QPlainTextEdit) else field
        QTest.mouseClick(target, Qt.MouseButton.MiddleButton)
    assert texts(counter) == ("", "")
    QGuiApplication.clipboard().clear()


def test_what_is_dragged_here_is_not_taken(counter: Counter) -> None:
    counter.choose(7)
    dragged = QMimeData()
    dragged.setText(SECRET)
    where, left, none = QPointF(9, 9), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    assert not any(field.acceptDrops() for field in fields(counter))
    counter.more.comment.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, dragged, left, none))
    assert texts(counter) == ("", "")


def test_what_a_customer_marks_does_not_lie_on_the_clipboard(counter: Counter) -> None:
    QGuiApplication.clipboard().setText("the owner's")
    write_all(counter)
    for field in fields(counter):
        field.selectAll()
        for keys in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut):
            QTest.keySequence(field, QKeySequence(keys))
    assert QGuiApplication.clipboard().text() == "the owner's"
    assert texts(counter) == ("Too slow", "12345678")
    QGuiApplication.clipboard().clear()


def test_no_menu_opens_anywhere(counter: Counter) -> None:
    counter.choose(7)
    at = QPoint(9, 9)
    for widget in (*fields(counter), counter.more.comment.viewport(), counter.window):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
        QApplication.sendEvent(widget, event)
        QTest.mouseClick(widget, Qt.MouseButton.RightButton)
    assert not any(
        isinstance(each, QMenu) for each in QApplication.topLevelWidgets() if each.isVisible()
    )


def test_nothing_is_completed_or_learnt(counter: Counter) -> None:
    hints = Qt.InputMethodHint
    assert counter.more.phone.completer() is None
    for field in fields(counter):
        assert field.inputMethodHints() & hints.ImhSensitiveData
        assert field.inputMethodHints() & hints.ImhNoPredictiveText


def test_the_pin_leaves_no_digit_behind(counter: Counter) -> None:
    counter.press(Qt.Key.Key_Escape, PIN)
    tap(counter.pad.cancel)
    counter.press(Qt.Key.Key_Escape)
    assert counter.pad.dots.text() == "○○○○"
