"""The counter by the keyboard: scores by their digits, every step by Tab and Enter, and spoken."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.ui.main_window import MainWindow
from tests.ui.counter.conftest import SOON, Answers, Counter, Opens, tap

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("score", [0, 2, 9])
def test_a_digit_is_a_score(counter: Counter, answers: Answers, score: int) -> None:
    counter.press(str(score))
    assert counter.step is counter.more
    assert answers()[0].score == score


def test_a_one_and_a_nought_are_a_ten(counter: Counter, answers: Answers) -> None:
    counter.press("1")
    assert counter.step is counter.question
    assert counter.question.board.buttons[1].isChecked()
    counter.press("0")
    assert answers()[0].score == 10


def test_a_one_alone_is_a_one_after_a_moment(opens: Opens, answers: Answers, qtbot: QtBot) -> None:
    counter = opens(ten=SOON)
    counter.press("1")
    qtbot.waitUntil(lambda: counter.step is counter.more)
    assert answers()[0].score == 1


def test_enter_takes_a_one_at_once(counter: Counter, answers: Answers) -> None:
    counter.press("1", Qt.Key.Key_Return)
    assert answers()[0].score == 1


@pytest.mark.parametrize("second", ["1", "7"])
def test_a_one_with_another_digit_is_not_guessed(
    counter: Counter, answers: Answers, second: str
) -> None:
    counter.press("1", second)
    assert counter.step is counter.question
    assert not any(button.isChecked() for button in counter.question.board.buttons)
    assert answers() == []


def test_a_one_that_waits_is_forgotten_for_a_tap(
    opens: Opens, answers: Answers, qtbot: QtBot
) -> None:
    counter = opens(ten=SOON)
    counter.press("1")
    counter.choose(6)
    qtbot.wait(2 * SOON)
    assert [answer.score for answer in answers()] == [6]


def test_a_key_that_is_held_counts_once(counter: Counter, answers: Answers) -> None:
    QTest.keyPress(counter.question, Qt.Key.Key_8)
    QTest.keyRelease(counter.question, Qt.Key.Key_8)
    assert [answer.score for answer in answers()] == [8]
    assert counter.more.comment.words == ""


def test_who_types_goes_on_typing(counter: Counter, answers: Answers) -> None:
    counter.press("3", "Too slow", Qt.Key.Key_Tab, "12345678", Qt.Key.Key_Tab, Qt.Key.Key_Space)
    counter.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert counter.step is counter.thanks
    (answer,) = answers()
    assert (answer.score, answer.comment, answer.phone) == (3, "Too slow", "12345678")
    assert answer.wants_call


def test_after_a_tap_on_a_second_screen_no_field_takes_the_keyboard(counter: Counter) -> None:
    counter.choose(3)
    assert counter.window.focusWidget() is counter.more


def test_tab_leads_from_score_to_score_to_the_languages_and_the_lock(counter: Counter) -> None:
    stops = [*counter.question.board.buttons, *counter.question.languages.values()]
    for stop in stops:
        counter.press(Qt.Key.Key_Tab)
        assert counter.window.focusWidget() is stop
    counter.press(Qt.Key.Key_Tab)
    assert counter.window.focusWidget() is counter.window.lock


def test_enter_and_space_press_a_score(counter: Counter, answers: Answers) -> None:
    counter.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert [answer.score for answer in answers()] == [1]


def test_a_tap_leaves_no_ring_for_the_next_customer(opens: Opens, qtbot: QtBot) -> None:
    counter = opens(thanks=SOON)
    counter.choose(9)
    tap(counter.more.skip)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    assert counter.window.focusWidget() is counter.question


def test_the_programs_keys_do_nothing_here(counter: Counter, window: MainWindow) -> None:
    before = window.open_key
    for key in (Qt.Key.Key_1, Qt.Key.Key_Q, Qt.Key.Key_Z, Qt.Key.Key_O, Qt.Key.Key_F):
        QTest.keyClick(counter.question, key, CTRL)
    QTest.keyClick(counter.question, Qt.Key.Key_F1)
    QApplication.sendEvent(
        counter.question, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_9, CTRL, "9")
    )
    assert window.isVisible()
    assert window.open_key is before
    assert counter.step is counter.question


def test_every_step_and_button_has_a_name(counter: Counter) -> None:
    board = counter.question.board
    assert counter.question.accessibleName() == counter.question.question.text()
    assert board.buttons[0].accessibleName() == "0, very unlikely"
    assert board.buttons[10].accessibleName() == "10, very likely"
    assert counter.window.lock.accessibleName() == "Leave counter mode"
    counter.choose(7)
    assert counter.more.accessibleName() == "Thank you! You chose 7"
    assert counter.more.comment.accessibleName() == "What is the main reason?"
    assert counter.more.phone.accessibleName() == "Phone number"
    assert counter.more.change.accessibleName() == "Change the score"
    assert counter.pad.delete.accessibleName() == "Delete the last digit"
