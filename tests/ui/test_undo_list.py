"""The Undo list: what can be taken back, by the name of the deed."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nps_desktop.domain.undos import RemoveResponses
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.commands import Command
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message, Messages
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.undo_list import KEPT, UndoList
from tests.factories import an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


@pytest.fixture
def undo_list(tasks: Tasks, messages: Messages) -> UndoList:
    """What can be taken back."""
    return UndoList(tasks, messages)


def test_the_newest_deed_is_undone_first(
    undo_list: UndoList, messages: Messages, stored: Stored, settle: Settle
) -> None:
    for score in (9, 3):
        change = stored(lambda workspace, score=score: workspace.responses.add(an_answer(score)))
        messages.tell(f"Saved {score}.", change.undo, deed=f"card {score}")
    told: list[Message] = []
    messages.told.connect(told.append)
    assert undo_list.newest == "card 3"

    undo_list.take_back()
    settle()

    assert told[-1].text == "Taken back: card 3."
    assert undo_list.newest == "card 9"
    assert stored(lambda workspace: workspace.responses.get(1)) is not None
    assert stored(lambda workspace: workspace.responses.get(2)) is None


def test_what_is_gone_already_is_not_said_to_be_taken_back(
    undo_list: UndoList, messages: Messages, stored: Stored, settle: Settle
) -> None:
    change = stored(lambda workspace: workspace.responses.add(an_answer(9)))
    stored(lambda workspace: workspace.responses.remove(change.ids))
    messages.tell("Saved 9.", change.undo, deed="card 9")
    told: list[Message] = []
    messages.told.connect(told.append)

    undo_list.take_back()
    settle()

    assert told[-1].text == (
        "This cannot be taken back any more: card 9. It was changed meanwhile."
    )
    assert told[-1].is_wrong


def test_what_is_still_being_written_is_the_newest_deed(
    undo_list: UndoList, tasks: Tasks, messages: Messages, stored: Stored, settle: Settle
) -> None:
    earlier = stored(lambda workspace: workspace.responses.add(an_answer(9)))
    messages.tell("Saved 9.", earlier.undo, deed="card 9")
    tasks.write(
        undo_list,
        lambda workspace: workspace.responses.add(an_answer(3)),
        lambda change: messages.tell("Saved 3.", change.undo, deed="card 3"),
    )
    undo_list.take_back()
    settle()

    assert undo_list.newest == "card 9"
    assert stored(lambda workspace: workspace.responses.get(1)) is not None
    assert stored(lambda workspace: workspace.responses.get(2)) is None


def test_pages_hear_what_is_taken_back_before_and_after(
    undo_list: UndoList, messages: Messages, stored: Stored, settle: Settle
) -> None:
    heard: list[str] = []
    messages.taking_back.connect(lambda message: heard.append(f"begins: {message.deed}"))
    messages.taken_back.connect(lambda message, change: heard.append(f"{message.deed}: {change}"))
    change = stored(lambda workspace: workspace.responses.add(an_answer(9)))
    messages.tell("Saved 9.", change.undo, deed="card 9")

    undo_list.take_back()
    assert heard == ["begins: card 9"]
    settle()

    assert heard[1].startswith("card 9: Change(")


def test_what_was_taken_back_by_another_way_is_forgotten(
    undo_list: UndoList, messages: Messages
) -> None:
    for number in (1, 2):
        messages.tell("Saved.", RemoveResponses((number,)), deed=f"card {number}")
    messages.settled.emit(RemoveResponses((2,)))
    assert undo_list.newest == "card 1"


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
    messages.tell("Saved 9.", RemoveResponses((1,)), deed="card 9")
    told: list[Message] = []
    outcomes: list[Any] = []
    messages.told.connect(told.append)
    messages.taken_back.connect(lambda _message, change: outcomes.append(change))

    undo_list.take_back()
    settle()

    assert told[-1].is_wrong
    assert outcomes == [None]
    assert undo_list.newest == "card 9"


def test_only_so_many_deeds_are_remembered(undo_list: UndoList, messages: Messages) -> None:
    for number in range(KEPT + 5):
        messages.tell(f"Saved {number}.", RemoveResponses((number,)), deed=f"card {number}")
    assert undo_list.newest == f"card {KEPT + 4}"
    assert undo_list.length == KEPT


def test_the_menu_names_the_card_that_undo_would_take_back(
    window: MainWindow, settle: Settle
) -> None:
    page = window.open_page(PageKey.ENTRY)
    settle()
    page.setFocus()
    keyboard = QApplication.focusWidget()
    assert keyboard is not None
    QTest.keyClicks(keyboard, "9\r")
    settle()
    assert window.action(Command.UNDO).text() == "&Undo card 9"
    window.action(Command.UNDO).trigger()
    settle()
    assert window.message_bar.accessibleName() == "Taken back: card 9."
    assert window.action(Command.UNDO).text() == "&Undo"
