"""A stack of cards, typed with real keys."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop import Shop
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page_keys import PageKey
from tests.factories import TODAY, an_answer
from tests.ui.entry.conftest import press

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]
Key = Qt.Key
KEEPING = "If the card says so, press F8: it is kept and does not count."


def problem_of(page: EntryPage, field: Field) -> str:
    """The sentence beside a field."""
    return page.form.texts[field].accessibleDescription()


def scores(answers: Callable[[], list[Response]]) -> list[int]:
    return [answer.score for answer in answers()]


def test_the_cursor_stands_in_the_score(page: EntryPage) -> None:
    assert QApplication.focusWidget() is page.form.score


def test_nine_and_enter_store_a_nine(page: EntryPage, answers: Any) -> None:
    press("9", Key.Key_Return)

    assert answers() == [an_answer(9)]
    assert page.form.written.is_blank
    assert QApplication.focusWidget() is page.form.score


def test_one_nought_enter_store_a_ten(page: EntryPage, answers: Any) -> None:
    press("1", "0", Key.Key_Return)
    assert scores(answers) == [10]


def test_a_one_alone_stays_a_one(page: EntryPage, answers: Any) -> None:
    press("1", Key.Key_Enter, "0", Key.Key_Enter)
    assert scores(answers) == [1, 0]


def test_sixty_cards_typed_at_full_speed_lose_no_key(page: EntryPage, answers: Any) -> None:
    typed = [number % 11 for number in range(60)]
    for score in typed:
        press(str(score), Key.Key_Return)

    assert scores(answers) == typed
    assert len(page.typed.list.lines.lines) == len(typed)


def test_the_newest_card_stands_on_top(page: EntryPage, settle: Settle) -> None:
    press("9", Key.Key_Return, "3", Key.Key_Return)
    settle()

    assert [line.score for line in page.typed.list.lines.lines] == [3, 9]


def test_tab_goes_on_through_the_card_and_enter_saves_from_any_field(
    page: EntryPage, answers: Any
) -> None:
    press("3", Key.Key_Tab, "Too slow", Key.Key_Tab, "Anna", Key.Key_Tab, "62 52 10 10")
    press(Key.Key_Tab, "anna@example.org", Key.Key_Tab, Key.Key_Space, Key.Key_Return)

    assert answers() == [
        an_answer(
            3,
            comment="Too slow",
            name="Anna",
            phone="62 52 10 10",
            email="anna@example.org",
            wants_call=True,
        )
    ]
    assert QApplication.focusWidget() is page.form.score


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("11", f"“11” is outside 0 to 10. {KEEPING}"),
        ("ten", f"“ten” is not a number. Type a score from 0 to 10. {KEEPING}"),
        ("8.5", f"“8.5” is not a whole number. Scores are 0 to 10. {KEEPING}"),
        ("", "Type a score from 0 to 10. If the card cannot be read, press F8."),
        ("-1", f"“-1” is outside 0 to 10. {KEEPING}"),
    ],
)
def test_a_score_that_is_none_is_said_and_kept(
    page: EntryPage, answers: Any, typed: str, sentence: str
) -> None:
    press(typed, Key.Key_Return)

    assert page.form.score.accessibleDescription() == sentence
    assert page.form.score.property("wrong") == "true"
    assert page.form.score.text() == typed
    assert QApplication.focusWidget() is page.form.score
    assert answers() == []


def test_a_mended_score_is_stored_and_the_mark_goes(page: EntryPage, answers: Any) -> None:
    press("11", Key.Key_Return)
    press("7")
    assert page.form.score.text() == "7", "the next key begins the score anew"
    assert page.form.score.property("wrong") == ""

    press(Key.Key_Return)

    assert scores(answers) == [7]


def test_a_paragraph_pasted_into_the_score_is_refused(page: EntryPage, answers: Any) -> None:
    press("7")
    QGuiApplication.clipboard().setText("I waited for twenty minutes.\nNobody smiled at all. " * 9)

    QTest.keyClick(page.form.score, Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert page.form.score.text() == "7"
    assert "is not a number" in page.form.score.accessibleDescription()
    assert answers() == []


def test_enter_held_down_saves_once(page: EntryPage, answers: Any) -> None:
    press("9", Key.Key_Return)
    held = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier(0), "\r", True)
    QApplication.sendEvent(page.form.score, held)

    assert scores(answers) == [9]
    assert page.form.score.accessibleDescription() == ""


@pytest.mark.parametrize(
    "words", ["Altid søde 🧀👩‍👩‍👧 og hurtige", "خدمة بطيئة جدا", "x" * 20_000]
)
def test_words_of_every_kind_are_kept_as_written(page: EntryPage, answers: Any, words: str) -> None:
    press("9", Key.Key_Tab)
    QGuiApplication.clipboard().setText(words)
    QTest.keyClick(page.form.texts[Field.COMMENT], Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(Key.Key_Return)

    assert [answer.comment for answer in answers()] == [words]


def test_words_too_long_to_keep_are_said_and_not_cut(page: EntryPage, answers: Any) -> None:
    press("9")
    page.form.texts[Field.COMMENT].setText("x" * 40_000)
    press(Key.Key_Return)

    assert problem_of(page, Field.COMMENT) == "This text is too long to keep. Shorten it."
    assert len(page.form.texts[Field.COMMENT].text()) == 40_000
    assert answers() == []


def test_a_phone_of_letters_and_half_an_address_are_both_marked(
    page: EntryPage, answers: Any
) -> None:
    press("9", Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, "Hansen", Key.Key_Tab, "a@b", Key.Key_Return)

    assert problem_of(page, Field.PHONE) == "“Hansen” is not a phone number."
    assert problem_of(page, Field.EMAIL) == "“a@b” is not a whole e-mail address."
    assert QApplication.focusWidget() is page.form.texts[Field.PHONE]
    assert answers() == []


def test_an_unhappy_customer_without_a_number_is_hinted_at_and_stored(
    page: EntryPage, told: list[Message], answers: Any
) -> None:
    press("3")
    assert page.form.hint.text() == "No phone number: nobody can call back."

    press(Key.Key_Return)

    assert scores(answers) == [3]
    assert told[0].text == "Card saved: 3. No phone number: nobody can call back."


def test_a_passive_without_a_number_is_hinted_at_where_the_shop_calls_passives(
    page: EntryPage, told: list[Message], stored: Stored, settle: Settle
) -> None:
    press("7")
    assert page.form.hint.text() == ""
    press(Key.Key_Return)
    settle()
    stored(lambda workspace: workspace.shop.write(Shop(opens_for_passives=True)))
    settle()
    press("8")
    assert page.form.hint.text() == "No phone number: nobody can call back."
    press(Key.Key_Return)
    settle()
    assert [message.text for message in told] == [
        "Card saved: 7.",
        "Card saved: 8. No phone number: nobody can call back.",
    ]


def test_the_hint_goes_once_there_is_a_number(page: EntryPage) -> None:
    press("3", Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, "6252")
    assert page.form.hint.text() == ""


def test_ctrl_z_takes_the_last_card_back(page: EntryPage, settle: Settle, answers: Any) -> None:
    press("9", Key.Key_Return, "3", Key.Key_Return)
    settle()
    QTest.keyClick(page.form.score, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert scores(answers) == [9]
    settle()
    assert [line.score for line in page.typed.list.lines.lines] == [9]


def test_ctrl_z_in_a_field_with_words_undoes_the_typing(
    page: EntryPage, settle: Settle, answers: Any
) -> None:
    press("9", Key.Key_Return)
    settle()
    press("3", Key.Key_Tab, "Slow")
    QTest.keyClick(page.form.texts[Field.COMMENT], Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert page.form.texts[Field.COMMENT].text() == ""
    assert scores(answers) == [9]


def test_a_button_chooses_the_score_and_gives_the_keyboard_back(
    page: EntryPage, qtbot: QtBot, answers: Any
) -> None:
    qtbot.mouseClick(page.form.picker.button(8), Qt.MouseButton.LeftButton)
    assert page.form.score.text() == "8"

    qtbot.mouseClick(page.form.foot.save, Qt.MouseButton.LeftButton)

    assert scores(answers) == [8]
    assert not page.form.picker.button(8).isChecked()


def test_the_typed_score_is_marked_among_the_buttons(page: EntryPage) -> None:
    press("1")
    assert page.form.picker.button(1).isChecked()
    press("0")
    assert page.form.picker.button(10).isChecked()
    assert not page.form.picker.button(1).isChecked()


def test_the_shops_own_question_is_asked(page: EntryPage, stored: Stored, settle: Settle) -> None:
    assert page.form.question.text().startswith("On a scale from 0 to 10")

    stored(lambda workspace: workspace.shop.write(Shop(question="Would you come again?")))
    settle()

    assert page.form.question.text() == "Would you come again?"


def test_the_location_of_the_last_answer_is_remembered(
    window: MainWindow, stored: Stored, settle: Settle, answers: Any
) -> None:
    stored(lambda workspace: workspace.responses.add(an_answer(9, location="Torvet")))
    window.open_page(PageKey.ENTRY)
    settle()
    press("8", Key.Key_Return)

    assert [answer.location for answer in answers()] == ["Torvet", "Torvet"]


def test_a_new_location_is_offered_from_then_on(page: EntryPage, settle: Settle) -> None:
    page.header.location.setCurrentText("Havnen")
    press("9", Key.Key_Return)
    settle()

    assert page.header.location.findText("Havnen") >= 0


def test_the_standing_day_is_today(page: EntryPage) -> None:
    assert page.header.day_field.day == TODAY
