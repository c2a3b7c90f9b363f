"""The message bar: what happened, and the way back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from nps_desktop.domain.undos import RemoveResponses
from nps_desktop.ui.messages import MessageBar, Messages

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


@pytest.fixture
def bar(messages: Messages, qtbot: QtBot) -> MessageBar:
    """The bar at the foot of the page."""
    made = MessageBar(messages)
    qtbot.addWidget(made)
    return made


def test_the_bar_is_there_only_when_it_has_something_to_say(
    bar: MessageBar, messages: Messages
) -> None:
    assert bar.isHidden()
    messages.tell("Saved.")
    assert not bar.isHidden()
    assert bar.accessibleName() == "Saved."


def test_undo_is_offered_where_there_is_one(bar: MessageBar, messages: Messages) -> None:
    undo = bar.findChild(QPushButton)
    assert undo is not None
    messages.tell("Saved.")
    assert undo.isHidden()
    messages.tell("Saved.", RemoveResponses((1,)), deed="card 9")
    assert not undo.isHidden()


def test_a_warning_is_marked_and_stays(bar: MessageBar, messages: Messages, qtbot: QtBot) -> None:
    messages.warn("The file cannot be written.")
    assert bar.property("tone") == "wrong"
    close = bar.findChild(QToolButton)
    assert close is not None
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    messages.tell("Saved.")
    assert bar.property("tone") == ""


def test_a_reminder_waits_until_it_is_closed_and_a_message_leaves(
    bar: MessageBar, messages: Messages
) -> None:
    leaving = bar.findChild(QTimer)
    assert leaving is not None
    messages.tell("Saved.")
    assert leaving.isActive()
    messages.remind("1 call is overdue.")
    assert not leaving.isActive()
    messages.tell("Saved.")
    leaving.timeout.emit()
    assert bar.isHidden()


def test_what_a_message_holds_is_never_markup(bar: MessageBar, messages: Messages) -> None:
    messages.tell("<b>answers</b>.xlsx imported.")
    text = bar.findChild(QLabel)
    assert text is not None
    assert text.textFormat() is Qt.TextFormat.PlainText
