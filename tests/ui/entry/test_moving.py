"""Cards typed under a wrong day, shop, shift or name are brought to the right one."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.responses import Response
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.messages import Message
from tests.factories import TODAY
from tests.ui.conftest import Settle
from tests.ui.entry.conftest import lines, press, undo

Answers = Callable[[], list[Response]]
Key = Qt.Key
YESTERDAY = TODAY - timedelta(days=1)


def head(page: EntryPage, day: str, location: str) -> None:
    """Type another day and another shop at the top."""
    page.header.day_field.setFocus()
    page.header.day_field.selectAll()
    press(day, Key.Key_Tab)
    page.header.location.line.selectAll()
    press(location, Key.Key_Return)


@pytest.fixture
def typed(page: EntryPage, settle: Settle) -> EntryPage:
    """The page with two cards of today, and then another day and shop at the top."""
    press("9", Key.Key_Return, "3", Key.Key_Return)
    settle()
    head(page, "20", "Torvet")
    settle()
    return page


def test_where_the_cards_have_stayed_is_said(typed: EntryPage) -> None:
    assert lines(typed) == []
    assert typed.left.isVisible()
    assert typed.left.words.text() == "2 cards have stayed with Saturday 21 November."
    assert QApplication.focusWidget() is typed.form.score


def test_they_are_moved_by_a_button_and_undo_moves_them_back(
    typed: EntryPage, qtbot: QtBot, settle: Settle, told: list[Message], answers: Answers
) -> None:
    assert typed.left.move_here.text() == "&Move 2 cards here"
    qtbot.mouseClick(typed.left.move_here, Qt.MouseButton.LeftButton)
    settle()
    assert lines(typed) == [3, 9]
    assert {(answer.day, answer.location) for answer in answers()} == {(YESTERDAY, "Torvet")}
    assert told[-1].text == "2 cards moved to Friday 20 November · Torvet."
    assert not typed.left.isVisible()

    undo()
    settle()
    assert typed.header.head.day == TODAY
    assert lines(typed) == [3, 9]
    assert {(answer.day, answer.location) for answer in answers()} == {(TODAY, "")}
    assert not typed.left.isVisible()


def test_the_next_card_leaves_them_where_they_are(typed: EntryPage, settle: Settle) -> None:
    press("8", Key.Key_Return)
    settle()
    assert not typed.left.isVisible()
    assert lines(typed) == [8]


def test_they_are_left_by_a_button(typed: EntryPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(typed.left.leave, Qt.MouseButton.LeftButton)
    assert not typed.left.isVisible()


def test_back_at_their_own_head_nothing_is_offered(typed: EntryPage, settle: Settle) -> None:
    head(typed, "21", " ")
    settle()
    assert lines(typed) == [3, 9]
    assert not typed.left.isVisible()


def test_a_stack_with_cards_takes_no_others(typed: EntryPage, settle: Settle) -> None:
    press("8", Key.Key_Return)
    settle()
    head(typed, "21", " ")
    settle()
    assert lines(typed) == [3, 9]
    assert not typed.left.isVisible()


def test_a_stack_that_has_ended_is_not_moved(page: EntryPage, qtbot: QtBot, settle: Settle) -> None:
    press("9", Key.Key_Return)
    settle()
    qtbot.mouseClick(page.typed.end, Qt.MouseButton.LeftButton)
    settle()
    head(page, "20", "Torvet")
    settle()
    assert not page.left.isVisible()


def test_cards_that_somebody_else_moved_are_not_moved_again(
    typed: EntryPage, qtbot: QtBot, settle: Settle, told: list[Message]
) -> None:
    stack = typed.left.stack
    assert stack
    typed.tasks.read(typed, lambda workspace: workspace.stacks.remove(stack.id), lambda _: None)
    qtbot.mouseClick(typed.left.move_here, Qt.MouseButton.LeftButton)
    settle()
    assert told[-1].text == "These cards cannot be moved any more."
