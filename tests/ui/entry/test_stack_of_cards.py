"""A stack as a whole: its day, its list, changing and removing a card, a data file out of reach."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.problems import Field
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.entry.stack_card import key_of
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from tests.deeds import corrected
from tests.factories import TODAY, Clock, an_answer
from tests.ui.entry.conftest import a_locked_data_file, press, undo

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]
Key = Qt.Key


def test_a_day_typed_short_goes_for_all_cards_that_follow(page: EntryPage, answers: Any) -> None:
    page.header.day_field.setFocus()
    page.header.day_field.selectAll()
    press("19", Key.Key_Return)
    assert QApplication.focusWidget() is page.form.score

    press("9", Key.Key_Return, "8", Key.Key_Return)

    assert [answer.day for answer in answers()] == [date(2026, 11, 19)] * 2


def test_down_goes_a_day_back_and_up_not_beyond_today(page: EntryPage) -> None:
    page.header.day_field.setFocus()
    press(Key.Key_Down)
    assert page.header.day_field.day == date(2026, 11, 20)
    press(Key.Key_Up, Key.Key_Up)
    assert page.header.day_field.day == TODAY


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("22/11/2026", "“22/11/2026” lies in the future."),
        ("31/02", "“31/02” is not a date that exists."),
        ("soon", "“soon” is not a date that exists."),
    ],
)
def test_a_day_that_cannot_be_is_said_and_no_card_stored_on_it(
    page: EntryPage, answers: Any, typed: str, sentence: str
) -> None:
    page.header.day_field.setFocus()
    page.header.day_field.selectAll()
    press(typed, Key.Key_Return)
    assert page.header.day_field.accessibleDescription() == sentence
    assert page.header.day_field.property("wrong") == "true"

    page.form.score.setFocus()
    press("9", Key.Key_Return)

    assert answers() == []
    assert page.form.score.text() == "9"
    assert page.header.day_field.text() == typed


def test_the_stack_begins_with_the_new_day_after_a_night(
    page: EntryPage, window: MainWindow, clock: Clock
) -> None:
    window.hide()
    clock.forward(hours=24)
    window.show()

    assert page.header.day_field.day == date(2026, 11, 22)
    assert "22" in page.header.day_field.text()


def test_a_card_is_changed_by_keyboard_and_the_one_begun_comes_back(
    page: EntryPage, settle: Settle, answers: Any
) -> None:
    press("9", Key.Key_Return)
    settle()
    press("4", Key.Key_Tab, "Begun")

    page.typed.list.setFocus()
    press(Key.Key_F2)
    assert page.form.score.text() == "9"
    page.form.score.selectAll()
    press("7", Key.Key_Return)
    settle()

    assert [answer.score for answer in answers()] == [7]
    assert [line.score for line in page.typed.list.lines.lines] == [7]
    assert page.form.score.text() == "4"
    assert page.form.texts[Field.COMMENT].text() == "Begun"


def test_escape_leaves_a_card_as_it_was(page: EntryPage, settle: Settle, answers: Any) -> None:
    press("9", Key.Key_Return)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_Return)
    page.form.score.selectAll()
    press("2", Key.Key_Escape)

    assert page.form.written.is_blank
    assert [answer.score for answer in answers()] == [9]


def test_a_card_is_removed_by_keyboard_and_undo_brings_it_back(
    page: EntryPage, settle: Settle, told: list[Message], answers: Any
) -> None:
    press("9", Key.Key_Return, "3", Key.Key_Return)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_Delete)
    settle()
    assert [answer.score for answer in answers()] == [9]
    assert [line.score for line in page.typed.list.lines.lines] == [9]
    assert told[-1].text == "Card removed: 3."

    page.form.score.setFocus()
    QTest.keyClick(page.form.score, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert [line.score for line in page.typed.list.lines.lines] == [3, 9]


def test_the_keys_stay_in_the_list_for_the_next_removal(
    page: EntryPage, settle: Settle, answers: Any
) -> None:
    press("9", Key.Key_Return, "3", Key.Key_Return, "7", Key.Key_Return)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_Delete)
    settle()
    press(Key.Key_Delete)
    settle()
    assert [answer.score for answer in answers()] == [9]


def test_another_card_opened_for_change_stays_open_when_the_first_is_stored(
    page: EntryPage, settle: Settle, answers: Any
) -> None:
    press("9", Key.Key_Return, "3", Key.Key_Return)
    settle()
    first, second = (line.id for line in page.typed.list.lines.lines)
    page.typed.change_wanted.emit(key_of(first))
    page.form.score.selectAll()
    press("4", Key.Key_Return)
    page.typed.change_wanted.emit(key_of(second))
    page.form.score.selectAll()
    press("10")
    settle()
    assert page.form.score.text() == "10"
    assert page.form.foot.cancel.isVisible()

    press(Key.Key_Return)
    settle()
    assert [answer.score for answer in answers()] == [10, 4]
    assert page.form.written.is_blank


def test_a_card_that_is_gone_already_is_not_said_to_be_removed(
    page: EntryPage, stored: Stored, settle: Settle, told: list[Message]
) -> None:
    press("9", Key.Key_Return)
    settle()
    id = page.typed.list.lines.lines[0].id
    page.tasks.write(page, lambda workspace: workspace.responses.remove([id]))
    page.typed.removal_wanted.emit(key_of(id))
    settle()
    assert told[-1].text == "This card was removed meanwhile. Nothing was changed."


def test_cards_that_wait_outlast_a_clock_that_goes_back(
    page: EntryPage, settle: Settle, clock: Clock, told: list[Message]
) -> None:
    with a_locked_data_file():
        press("9", Key.Key_Return, "8")
        settle()
    assert page.kept.count == 1
    clock.forward(hours=-48)
    page.kept.retry.click()
    settle()
    assert page.kept.count == 1
    assert told[-1].text == "“2026-11-21” lies in the future."

    clock.forward(hours=48)
    page.kept.retry.click()
    settle()
    assert page.kept.count == 0


def test_the_buttons_beside_the_list_do_the_same(
    page: EntryPage, qtbot: QtBot, settle: Settle, answers: Any
) -> None:
    press("9", Key.Key_Return)
    settle()
    page.typed.list.setFocus()
    qtbot.mouseClick(page.typed.change, Qt.MouseButton.LeftButton)
    assert page.form.foot.cancel.isVisible()
    qtbot.mouseClick(page.form.foot.cancel, Qt.MouseButton.LeftButton)

    qtbot.mouseClick(page.typed.remove, Qt.MouseButton.LeftButton)

    assert answers() == []


def test_a_card_changed_on_another_page_is_shown_anew(
    page: EntryPage, settle: Settle, stored: Stored
) -> None:
    press("9", Key.Key_Return)
    settle()
    id = page.typed.list.lines.lines[0].id

    stored(lambda workspace: corrected(workspace, id, an_answer(2, comment="Sorry")))
    settle()

    assert page.typed.list.lines.lines[0].words == "Sorry"


def test_a_card_that_cannot_be_stored_comes_back_into_the_fields(
    page: EntryPage, settle: Settle, told: list[Message], answers: Any
) -> None:
    with a_locked_data_file():
        press("3", Key.Key_Tab, "Too slow", Key.Key_Return)
        settle()

    assert page.form.score.text() == "3"
    assert page.form.texts[Field.COMMENT].text() == "Too slow"
    assert told[-1].is_wrong
    assert "Another program is using the file" in told[-1].text
    assert answers() == []

    press(Key.Key_Return)

    assert [answer.comment for answer in answers()] == ["Too slow"]


def test_cards_typed_on_while_storing_fails_are_kept_and_stored_with_the_next(
    page: EntryPage, settle: Settle, answers: Any
) -> None:
    with a_locked_data_file():
        press("3", Key.Key_Return, "4", Key.Key_Return, "5")
        settle()
    assert page.form.score.text() == "5"
    assert page.kept.isVisible()

    press(Key.Key_Return)
    settle()

    assert sorted(answer.score for answer in answers()) == [3, 4, 5]
    assert not page.kept.isVisible()


def test_kept_cards_can_be_stored_at_once(
    page: EntryPage, qtbot: QtBot, settle: Settle, answers: Any
) -> None:
    with a_locked_data_file():
        press("3", Key.Key_Return, "4")
        settle()

    qtbot.mouseClick(page.kept.retry, Qt.MouseButton.LeftButton)

    assert [answer.score for answer in answers()] == [3]
    assert page.form.score.text() == "4"


def test_a_card_removed_elsewhere_while_it_is_changed_is_said(
    page: EntryPage, settle: Settle, stored: Stored, told: list[Message]
) -> None:
    press("9", Key.Key_Return)
    settle()
    id = page.typed.list.lines.lines[0].id
    page.typed.list.setFocus()
    press(Key.Key_F2)
    stored(lambda workspace: workspace.responses.remove([id]))

    press(Key.Key_Return)
    settle()

    assert told[-1].is_wrong
    assert page.form.written.is_blank


def test_a_location_too_long_is_said(page: EntryPage, answers: Any) -> None:
    page.header.location.setCurrentText("x" * 300)
    press("9", Key.Key_Return)

    assert page.header.problem.text() == "This text is too long to keep. Shorten it."
    assert page.form.score.text() == "9"
    assert answers() == []


def test_a_card_that_was_changed_elsewhere_is_not_overwritten_unseen(
    page: EntryPage, settle: Settle, stored: Stored, told: list[Message], answers: Any
) -> None:
    press("3", Key.Key_Return)
    settle()
    id = page.typed.list.lines.lines[0].id
    page.typed.list.setFocus()
    press(Key.Key_Return)
    theirs = an_answer(7, name="Anna")
    page.tasks.write(page, lambda workspace: corrected(workspace, id, theirs))
    page.form.score.selectAll()
    press("2", Key.Key_Return)
    settle()
    assert answers() == [theirs]
    assert page.form.score.text() == "2"
    assert told[-1].text == (
        "This card was changed elsewhere meanwhile: Enter keeps yours, Esc the other."
        " Score: now 7, it was 3. Name: now “Anna”, it was empty."
    )

    press(Key.Key_Return)
    settle()
    assert [answer.score for answer in answers()] == [2]


def test_a_score_typed_on_the_list_goes_into_its_field(
    page: EntryPage, settle: Settle, answers: Any
) -> None:
    press("9", Key.Key_Return)
    settle()
    page.typed.list.setFocus()
    press("3", Key.Key_Tab, "Long queue", Key.Key_Return)
    settle()
    assert [(answer.score, answer.comment) for answer in answers()] == [(9, ""), (3, "Long queue")]


def test_a_stored_card_is_changed_from_the_score_on(
    page: EntryPage, settle: Settle, answers: Any
) -> None:
    press("1", Key.Key_Return)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_F2, "0", Key.Key_Return)
    settle()
    assert [answer.score for answer in answers()] == [0]


def test_the_card_that_came_last_is_always_in_sight(page: EntryPage, settle: Settle) -> None:
    for score in "0123456789":
        press(score, Key.Key_Return)
    settle()
    page.typed.list.scrollToBottom()
    press("5", Key.Key_Return)
    settle()
    assert page.typed.list.indexAt(QPoint(4, 4)).row() == 0


def test_the_keys_stay_on_their_card_when_another_one_goes(page: EntryPage, settle: Settle) -> None:
    for score in "012":
        press(score, Key.Key_Return)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Down)
    undo()
    settle()
    chosen = page.typed.list.chosen
    assert chosen
    assert chosen.score == 0
