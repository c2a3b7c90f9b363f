"""Nobody leaves the counter without the PIN, and nobody finds it by trying."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nps_desktop.ui import ask
from nps_desktop.ui.counter import application, counter_mode, counter_window
from nps_desktop.ui.counter.pin_check import PinCheck
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.tasks import Tasks
from tests.ui.conftest import Settle, Stored
from tests.ui.counter.conftest import (
    COVERING,
    PATIENT,
    PIN,
    SEALED,
    SHOP,
    SOON,
    Answers,
    Counter,
    Opens,
    tap,
)

WRONG = "1357"


def type_pin(counter: Counter, pin: str, settle: Settle) -> None:
    """Tap a PIN, and Leave."""
    for digit in pin:
        tap(counter.pad.keys[digit])
    tap(counter.pad.leave)
    settle()


@pytest.mark.parametrize("how", ["escape", "lock", "close"])
def test_whoever_wants_to_leave_is_asked_for_the_pin(counter: Counter, how: str) -> None:
    if how == "escape":
        counter.press(Qt.Key.Key_Escape)
    elif how == "lock":
        tap(counter.window.lock)
    else:
        counter.window.close()
    assert counter.is_open
    assert counter.step is counter.pad


def test_escape_in_a_field_asks_for_the_pin_and_keeps_what_was_written(
    counter: Counter, answers: Answers
) -> None:
    counter.choose(3)
    QTest.keyClicks(counter.more.comment, "Too slow")
    QTest.keyClick(counter.more.comment, Qt.Key.Key_Escape)
    assert counter.step is counter.pad
    assert answers()[0].comment == "Too slow"


def test_the_right_pin_leaves_and_the_owner_is_told(
    counter: Counter, window: MainWindow, told: list[Message], settle: Settle
) -> None:
    counter.choose(9)
    counter.press(Qt.Key.Key_Escape)
    type_pin(counter, PIN, settle)
    assert not counter.is_open
    assert window.isVisible()
    assert told[-1].text == "Counter mode is over. 1 customer answered."


def test_the_pin_can_be_typed(counter: Counter, settle: Settle) -> None:
    counter.press(Qt.Key.Key_Escape, "246", "9", Qt.Key.Key_Backspace, "8", Qt.Key.Key_Return)
    settle()
    assert not counter.is_open


def test_how_many_digits_are_typed_is_shown_but_never_which(counter: Counter) -> None:
    counter.press(Qt.Key.Key_Escape, "24")
    assert counter.pad.dots.text() == "●●○○"
    assert counter.pad.dots.accessibleName() == "2 digits typed"
    assert not counter.pad.leave.isEnabled()
    tap(counter.pad.delete)
    assert counter.pad.dots.text() == "●○○○"
    counter.press("246813579")
    assert counter.pad.dots.text() == "●" * 8


def test_too_few_digits_are_not_even_tried(counter: Counter, settle: Settle) -> None:
    counter.press(Qt.Key.Key_Escape, "246", Qt.Key.Key_Return)
    settle()
    assert counter.pad.dots.text() == "●●●○"


def test_a_wrong_pin_is_said_and_can_be_tried_again(counter: Counter, settle: Settle) -> None:
    counter.press(Qt.Key.Key_Escape)
    type_pin(counter, WRONG, settle)
    assert counter.is_open
    assert counter.pad.sentence.text() == "That is not the PIN. Try again."
    assert counter.pad.dots.text() == "○○○○"
    type_pin(counter, PIN, settle)
    assert not counter.is_open


def test_five_wrong_pins_cost_half_a_minute_and_a_sixth_a_whole_one(
    opens: Opens, settle: Settle, qtbot: QtBot
) -> None:
    counter = opens(second=600_000)
    counter.press(Qt.Key.Key_Escape)
    for _ in range(5):
        type_pin(counter, WRONG, settle)
    sentence = counter.pad.sentence
    assert sentence.text() == "Too many wrong PINs. Try again in 30 seconds."
    type_pin(counter, PIN, settle)
    assert counter.is_open
    assert counter.pad.dots.text() == "○○○○"


def test_one_pin_is_checked_at_a_time(tasks: Tasks, settle: Settle) -> None:
    check = PinCheck(tasks, PATIENT)
    check.use(SEALED)
    heard: list[bool] = []
    check.check(PIN, heard.append)
    check.check(WRONG, heard.append)
    settle()
    assert heard == [True]


def test_after_the_pause_the_right_pin_leaves(
    counter: Counter, settle: Settle, qtbot: QtBot
) -> None:
    counter.press(Qt.Key.Key_Escape)
    for _ in range(5):
        type_pin(counter, WRONG, settle)
    qtbot.waitUntil(lambda: "Too many" not in counter.pad.sentence.text())
    type_pin(counter, WRONG, settle)
    assert "Too many" in counter.pad.sentence.text()
    qtbot.waitUntil(lambda: "Too many" not in counter.pad.sentence.text())
    type_pin(counter, PIN, settle)
    assert not counter.is_open


def test_going_back_and_asking_anew_does_not_forget_the_wrong_ones(
    opens: Opens, settle: Settle
) -> None:
    counter = opens(second=600_000)
    for _ in range(5):
        counter.press(Qt.Key.Key_Escape)
        type_pin(counter, WRONG, settle)
        tap(counter.pad.cancel)
        assert counter.step is counter.question
    counter.press(Qt.Key.Key_Escape)
    assert counter.pad.sentence.text() == "Too many wrong PINs. Try again in 30 seconds."


def test_back_and_escape_return_to_the_question(counter: Counter) -> None:
    counter.press(Qt.Key.Key_Escape, "24", Qt.Key.Key_Escape)
    assert counter.step is counter.question
    counter.press(Qt.Key.Key_Escape)
    assert counter.pad.dots.text() == "○○○○"
    tap(counter.pad.cancel)
    assert counter.step is counter.question


def test_the_pad_gives_way_to_the_question_by_itself(opens: Opens, qtbot: QtBot) -> None:
    counter = opens(idle=SOON)
    counter.press(Qt.Key.Key_Escape)
    assert counter.step is counter.pad
    qtbot.waitUntil(lambda: counter.step is counter.question)


def test_the_pad_speaks_the_language_of_the_program(opens: Opens) -> None:
    counter = opens(replace(SHOP, counter_languages="da en"))
    counter.press(Qt.Key.Key_Escape)
    assert counter.pad.heading.text() == "Leave counter mode"


def test_the_window_does_not_close_while_customers_answer(
    counter: Counter, window: MainWindow
) -> None:
    window.close()
    assert window.isVisible()
    assert counter.step is counter.pad


def test_the_pin_closes_the_window_that_was_to_be_closed(
    counter: Counter, window: MainWindow, settle: Settle
) -> None:
    window.close()
    type_pin(counter, PIN, settle)
    assert not counter.is_open
    assert not window.isVisible()


def test_who_goes_back_keeps_the_window_open(
    counter: Counter, window: MainWindow, settle: Settle
) -> None:
    window.close()
    tap(counter.pad.cancel)
    counter.press(Qt.Key.Key_Escape)
    type_pin(counter, PIN, settle)
    assert window.isVisible()


def test_a_computer_that_is_shut_down_is_not_kept_from_it(
    counter: Counter, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (counter_mode, counter_window):
        monkeypatch.setattr(module, "is_going_down", lambda: True)
    counter.window.close()
    assert not counter.window.isVisible()
    window.close()
    assert not window.isVisible()


def test_as_a_rule_no_computer_is_being_shut_down(counter: Counter) -> None:
    assert not application.is_going_down()


def test_on_the_only_screen_the_window_is_out_of_reach(
    opens: Opens, window: MainWindow, settle: Settle
) -> None:
    counter = opens(place=COVERING)
    assert counter.window.windowModality() is Qt.WindowModality.ApplicationModal
    assert not window.isVisible()
    counter.press(Qt.Key.Key_Escape)
    type_pin(counter, PIN, settle)
    assert window.isVisible()


def test_on_a_second_screen_the_owner_works_on(counter: Counter, window: MainWindow) -> None:
    assert counter.window.windowModality() is Qt.WindowModality.NonModal
    assert window.isVisible()
    assert counter.window.isFullScreen()


def test_a_question_to_the_owner_does_not_stop_the_customers(
    counter: Counter, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    modalities = []
    monkeypatch.setattr(
        ask.QMessageBox, "exec", lambda box: modalities.append(box.windowModality())
    )
    ask.confirm(window, "Quit", "Really?", "Quit")
    assert modalities == [Qt.WindowModality.WindowModal]


def test_another_pin_set_elsewhere_is_the_one_that_leaves(
    counter: Counter, stored: Stored, settle: Settle
) -> None:
    stored(lambda workspace: workspace.shop.write(replace(SHOP, counter_pin="")))
    settle()
    counter.press(Qt.Key.Key_Escape)
    type_pin(counter, PIN, settle)
    assert not counter.is_open
