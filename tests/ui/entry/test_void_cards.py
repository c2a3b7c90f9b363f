"""Cards that cannot be read, or say what is no score: kept, shown, and counted for nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import VoidCard, VoidReason
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.messages import Message
from tests.factories import Clock, an_answer, waiting_cases
from tests.ui.conftest import Settle, Stored
from tests.ui.entry.conftest import a_locked_data_file, lines, press, undo

Answers = Callable[[], list[Response]]
Key = Qt.Key


def voids(page: EntryPage) -> list[VoidCard]:
    """The void cards of the stack, as the page has them from the data file."""
    return [card for card in page.stack.cards.values() if isinstance(card, VoidCard)]


@pytest.mark.parametrize(
    ("typed", "line", "sentence"),
    [
        ("", "illegible", "Kept as illegible; the card does not count."),
        ("7", "illegible", "Kept as illegible; the card does not count."),
        ("12", "out of scale: 12", "Kept as out of scale, “12”; the card does not count."),
        ("8,5", "out of scale: 8,5", "Kept as out of scale, “8,5”; the card does not count."),
        ("x", "out of scale: x", "Kept as out of scale, “x”; the card does not count."),
    ],
)
def test_f8_keeps_a_card_that_does_not_count(
    page: EntryPage,
    settle: Settle,
    told: list[Message],
    answers: Answers,
    *,
    typed: str,
    line: str,
    sentence: str,
) -> None:
    press(typed, Key.Key_F8)
    settle()

    assert lines(page) == [line]
    assert told[-1].text == sentence
    assert answers() == []
    assert page.form.written.is_blank
    assert QApplication.focusWidget() is page.form.score
    assert page.header.bar.accessibleName() == "1 typed"


def test_f8_keeps_the_rest_of_the_card_from_any_field(
    page: EntryPage, settle: Settle, told: list[Message], stored: Stored
) -> None:
    press("12", Key.Key_Tab, "Slow", Key.Key_Tab, "Anna", Key.Key_Tab, "?")
    press(Key.Key_Tab, "anna@", Key.Key_Tab, Key.Key_Space, Key.Key_F8)
    settle()

    kept = VoidCard(VoidReason.OUT_OF_SCALE, "12", "Slow", "Anna", "?", "anna@", wants_call=True)
    assert voids(page) == [kept]
    assert told[-1].text.endswith("the card does not count. No call is opened by itself.")
    assert stored(waiting_cases) == ()


def test_the_mouse_keeps_a_card_as_well(page: EntryPage, qtbot: QtBot, settle: Settle) -> None:
    qtbot.mouseClick(page.form.foot.void, Qt.MouseButton.LeftButton)
    settle()
    assert lines(page) == ["illegible"]


def test_a_score_that_is_none_says_that_f8_keeps_the_card(page: EntryPage) -> None:
    press("12", Key.Key_Return)
    assert page.form.score.accessibleDescription().endswith(
        "press F8: it is kept and does not count."
    )


def test_ctrl_z_brings_a_void_card_back_into_the_fields(page: EntryPage, settle: Settle) -> None:
    press("12", Key.Key_Tab, "Slow", Key.Key_F8)
    settle()
    undo()
    settle()
    assert lines(page) == []
    assert page.form.score.text() == "12"
    assert page.form.score.selectedText() == "12"
    assert page.form.texts[Field.COMMENT].text() == "Slow"

    press(Key.Key_F8)
    settle()
    assert lines(page) == ["out of scale: 12"]


def test_a_void_card_that_is_read_after_all_becomes_an_answer(
    page: EntryPage, settle: Settle, told: list[Message], answers: Answers
) -> None:
    press("12", Key.Key_Tab, "Slow", Key.Key_F8)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_F2)
    assert page.form.score.text() == "12"
    page.form.score.selectAll()
    press("2", Key.Key_Return)
    settle()

    assert answers() == [an_answer(2, comment="Slow")]
    assert lines(page) == [2]
    assert told[-1].text == "Card changed: 2."

    undo()
    settle()
    assert answers() == []
    assert lines(page) == ["out of scale: 12"]


def test_a_stored_card_is_made_void(page: EntryPage, settle: Settle, answers: Answers) -> None:
    press("9", Key.Key_Return)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_F2, Key.Key_F8)
    settle()
    assert answers() == []
    assert lines(page) == ["illegible"]
    undo()
    settle()
    assert answers() == [an_answer(9)]


def test_a_void_card_is_removed_and_undo_brings_it_back(
    page: EntryPage, settle: Settle, told: list[Message]
) -> None:
    press(Key.Key_F8)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_Delete)
    settle()
    assert lines(page) == []
    assert told[-1].text == "Void card removed."
    page.form.score.setFocus()
    undo()
    settle()
    assert lines(page) == ["illegible"]


def test_a_void_card_that_cannot_be_stored_comes_back_as_it_was(
    page: EntryPage, settle: Settle
) -> None:
    with a_locked_data_file():
        press("12", Key.Key_F8)
        settle()
    assert page.form.score.text() == "12"
    press(Key.Key_F8)
    settle()
    assert lines(page) == ["out of scale: 12"]


def test_a_void_card_kept_while_storing_fails_is_void_when_it_is_stored(
    page: EntryPage, settle: Settle
) -> None:
    with a_locked_data_file():
        press(Key.Key_F8, "9")
        settle()
    assert page.kept.count == 1
    press(Key.Key_Return)
    settle()
    assert lines(page) == ["illegible", 9]


def test_words_too_long_are_said_of_a_void_card_too(page: EntryPage) -> None:
    page.form.texts[Field.COMMENT].setText("x" * 40_000)
    press(Key.Key_F8)
    assert page.form.texts[Field.COMMENT].accessibleDescription() == (
        "This text is too long to keep. Shorten it."
    )


def test_escape_puts_a_void_card_back(page: EntryPage, settle: Settle, told: list[Message]) -> None:
    press("12", Key.Key_F8)
    settle()
    undo()
    settle()
    press(Key.Key_Escape)
    settle()
    assert lines(page) == ["out of scale: 12"]
    assert told[-1].text == "Void card put back as it was."
    undo()
    settle()
    assert page.form.score.text() == "12"


def test_a_void_card_is_left_out_by_its_button(
    page: EntryPage, qtbot: QtBot, settle: Settle, told: list[Message]
) -> None:
    press("12", Key.Key_F8)
    settle()
    undo()
    settle()
    qtbot.mouseClick(page.form.foot.leave_out, Qt.MouseButton.LeftButton)
    assert told[-1].text == "Void card left out."
    undo()
    settle()
    assert lines(page) == ["out of scale: 12"]


def test_a_void_card_waits_as_void_when_ctrl_z_goes_on_back(
    page: EntryPage, settle: Settle, clock: Clock
) -> None:
    press("9", Key.Key_Return, Key.Key_F8)
    settle()
    undo()
    settle()
    undo()
    settle()
    assert page.kept.count == 1
    clock.forward(seconds=5)
    press(Key.Key_Return)
    settle()
    assert sorted(map(str, lines(page))) == ["9", "illegible"]


def test_another_wrong_value_on_a_void_card_keeps_it_void(
    page: EntryPage, settle: Settle, told: list[Message]
) -> None:
    press("12", Key.Key_F8)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_F2)
    page.form.score.selectAll()
    press("13", Key.Key_F8)
    settle()
    assert lines(page) == ["out of scale: 13"]
    assert told[-1].deed == "changing a void card"
