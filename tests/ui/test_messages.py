"""The message bar and the Undo list: what happened, and the way back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from nps_desktop.domain.undos import RemoveResponses
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.messages import Message, MessageBar, Messages
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.undo_list import KEPT, UndoList
from tests.factories import an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


@pytest.fixture
def bar(messages: Messages, qtbot: QtBot) -> MessageBar:
    """The bar at the foot of the page."""
    made = MessageBar(messages)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def undo_list(tasks: Tasks, messages: Messages) -> UndoList:
    """What can be taken back."""
    return UndoList(tasks, messages)


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
    messages.tell("Saved.", RemoveResponses((1,)))
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


def test_what_a_message_holds_is_never_markup(bar: MessageBar, messages: Messages) -> None:
    messages.tell("<b>answers</b>.xlsx imported.")
    text = bar.findChild(QLabel)
    assert text is not None
    assert text.textFormat() is Qt.TextFormat.PlainText


def test_the_newest_deed_is_undone_first(
    undo_list: UndoList, messages: Messages, stored: Stored, settle: Settle
) -> None:
    for score in (9, 3):
        change = stored(lambda workspace, score=score: workspace.responses.add(an_answer(score)))
        messages.tell(f"Saved {score}.", change.undo)
    told: list[Message] = []
    messages.told.connect(told.append)
    assert undo_list.newest == "Saved 3."

    undo_list.take_back()
    settle()

    assert told[-1].text == "Taken back: Saved 3."
    assert undo_list.newest == "Saved 9."
    assert stored(lambda workspace: workspace.responses.get(1)) is not None
    assert stored(lambda workspace: workspace.responses.get(2)) is None


def test_what_is_gone_already_is_not_said_to_be_taken_back(
    undo_list: UndoList, messages: Messages, stored: Stored, settle: Settle
) -> None:
    change = stored(lambda workspace: workspace.responses.add(an_answer(9)))
    stored(lambda workspace: workspace.responses.remove(change.ids))
    messages.tell("Saved 9.", change.undo)
    told: list[Message] = []
    messages.told.connect(told.append)

    undo_list.take_back()
    settle()

    assert told[-1].text == "This cannot be taken back any more: Saved 9."
    assert told[-1].is_wrong


def test_with_nothing_done_there_is_nothing_to_undo(undo_list: UndoList, settle: Settle) -> None:
    undo_list.take_back()
    settle()
    assert undo_list.newest == ""


def test_an_undo_that_fails_is_said_and_can_be_tried_again(
    undo_list: UndoList, messages: Messages, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Workspace, _undo: Any) -> Any:
        raise DataFileLocked("answers.nps")

    monkeypatch.setattr(Workspace, "undo", refuse)
    messages.tell("Saved 9.", RemoveResponses((1,)))
    told: list[Message] = []
    messages.told.connect(told.append)

    undo_list.take_back()
    settle()

    assert told[-1].is_wrong
    assert undo_list.newest == "Saved 9."


def test_only_so_many_deeds_are_remembered(undo_list: UndoList, messages: Messages) -> None:
    for number in range(KEPT + 5):
        messages.tell(f"Saved {number}.", RemoveResponses((number,)))
    assert undo_list.newest == f"Saved {KEPT + 4}."
    assert undo_list.length == KEPT
