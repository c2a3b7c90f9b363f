"""A customer who writes: where the cursor stands, how long the counter waits, what comes late."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.ui.main_window import MainWindow
from tests.ui.counter.conftest import COVERING, SHOP, SOON, Answers, Counter, Opens, tap

LONG = 600_000
ONLY_THE_PHONE = replace(SHOP, counter_asks_comment=False)


def test_after_a_tap_the_cursor_stands_in_the_comment(opens: Opens, answers: Answers) -> None:
    counter = opens(place=COVERING, settle=LONG)
    counter.choose(3)
    assert counter.window.focusWidget() is counter.more.comment
    counter.press("Too slow", Qt.Key.Key_Tab, "12345678")
    counter.press(Qt.Key.Key_Escape)
    (answer,) = answers()
    assert (answer.comment, answer.phone) == ("Too slow", "12345678")


def test_where_no_comment_is_asked_it_stands_in_the_phone(opens: Opens, answers: Answers) -> None:
    counter = opens(ONLY_THE_PHONE, place=COVERING)
    counter.choose(3)
    counter.press("12345678", Qt.Key.Key_Return)
    assert counter.step is counter.thanks
    assert answers()[0].phone == "12345678"


def test_on_a_second_screen_the_field_takes_the_cursor_when_it_is_touched(
    counter: Counter, window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    counter.window.activateWindow()
    qtbot.waitUntil(counter.window.isActiveWindow)
    counter.choose(3)
    qtbot.waitUntil(window.isActiveWindow)
    assert counter.window.focusWidget() is counter.more
    counter.window.activateWindow()
    qtbot.waitUntil(counter.window.isActiveWindow)
    tap(counter.more.comment.viewport())
    assert QApplication.focusWidget() is counter.more.comment


def test_a_screen_that_is_unplugged_gives_the_cursor_to_the_field(
    counter: Counter, window: MainWindow, qtbot: QtBot
) -> None:
    counter.window.windowHandle().screenChanged.emit(counter.window.screen())
    qtbot.waitUntil(lambda: not window.isVisible())
    counter.choose(3)
    assert counter.window.focusWidget() is counter.more.comment


def test_who_writes_has_twice_the_time(opens: Opens) -> None:
    counter = opens(idle=15_000, writing=30_000)
    counter.choose(3)
    comment, phone, left = counter.more.comment, counter.more.phone, counter.more.left
    assert left.text() == "Sent by itself in 15 seconds"
    QTest.keyClicks(comment, "a")
    assert left.text() == "Sent by itself in 30 seconds"
    assert counter.window.bar.share > 0.9
    QTest.keyClick(comment, Qt.Key.Key_Backspace)
    assert left.text() == "Sent by itself in 15 seconds"
    QTest.keyClicks(phone, "1")
    assert left.text() == "Sent by itself in 30 seconds"
    counter.window.bar.show_share(0.5)
    QTest.keyClick(phone, Qt.Key.Key_Left)
    assert counter.window.bar.share > 0.9
    assert left.text() == "Sent by itself in 30 seconds"


def test_who_has_written_keeps_the_time_after_another_score(opens: Opens) -> None:
    counter = opens(idle=15_000, writing=30_000)
    counter.choose(3)
    QTest.keyClicks(counter.more.comment, "a")
    tap(counter.more.change)
    counter.choose(4)
    assert counter.more.left.text() == "Sent by itself in 30 seconds"


@pytest.mark.parametrize("writing", ["", "Too slow"])
def test_what_is_still_typed_after_the_return_is_no_score(
    opens: Opens, answers: Answers, qtbot: QtBot, writing: str
) -> None:
    counter = opens(place=COVERING, idle=SOON, writing=SOON, late=LONG)
    counter.choose(3)
    counter.press(writing)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    counter.press("20 minutes", "1", Qt.Key.Key_Return)
    assert counter.step is counter.question
    assert not any(button.isChecked() for button in counter.question.board.buttons)
    assert [answer.score for answer in answers()] == [3]


def test_a_pin_that_is_still_typed_after_the_return_is_no_score(
    opens: Opens, answers: Answers, qtbot: QtBot
) -> None:
    counter = opens(idle=SOON, late=LONG)
    counter.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    counter.press("8")
    assert answers() == []


def test_after_the_return_a_tap_counts_and_so_do_keys_after_it(
    opens: Opens, answers: Answers, qtbot: QtBot
) -> None:
    counter = opens(idle=300, writing=300, late=LONG)
    counter.choose(3)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    counter.choose(9)
    tap(counter.more.change)
    counter.press("8")
    assert [answer.score for answer in answers()] == [3, 8]


def test_some_seconds_after_the_return_digits_are_scores(
    opens: Opens, answers: Answers, qtbot: QtBot
) -> None:
    counter = opens(idle=SOON, late=SOON)
    counter.choose(3)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    qtbot.waitUntil(lambda: counter.question.late_left == 0)
    counter.press("8")
    assert [answer.score for answer in answers()] == [3, 8]


def test_a_word_that_goes_on_makes_the_seconds_longer(
    opens: Opens, qtbot: QtBot, answers: Answers
) -> None:
    counter = opens(idle=SOON, late=LONG)
    counter.choose(3)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    qtbot.waitUntil(lambda: 0 < counter.question.late_left < LONG - 100)
    less = counter.question.late_left
    counter.press("8")
    assert counter.question.late_left <= less
    counter.press("minutes")
    assert counter.question.late_left > less
    assert len(answers()) == 1


def test_after_the_thanks_the_next_customer_types_at_once(
    opens: Opens, answers: Answers, qtbot: QtBot
) -> None:
    counter = opens(thanks=SOON, late=LONG)
    counter.choose(3)
    tap(counter.more.skip)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    counter.press("8")
    assert [answer.score for answer in answers()] == [3, 8]


def test_who_gives_up_leaving_hides_no_score(opens: Opens, answers: Answers) -> None:
    counter = opens(late=LONG)
    counter.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape, "8")
    assert [answer.score for answer in answers()] == [8]
