"""A customer at the counter: a tap, a word, a number, and the question for the next one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.responses import Source
from nps_desktop.domain.texts import LONGEST_COMMENT
from nps_desktop.ui.main_window import MainWindow
from tests.factories import NOW, TODAY, waiting_cases
from tests.ui.conftest import Settle, Stored
from tests.ui.counter.conftest import SHOP, SOON, Answers, Counter, Opens, tap

ONLY_THE_SCORE = replace(SHOP, counter_asks_comment=False, counter_asks_phone=False)


def test_a_tap_is_stored_at_once(counter: Counter, answers: Answers) -> None:
    counter.choose(9)
    (answer,) = answers()
    assert (answer.score, answer.source, answer.day) == (9, Source.COUNTER, TODAY)
    assert (answer.at, answer.location) == (NOW, "Till 1")


def test_a_tap_moves_the_four_figures_of_the_other_window(
    counter: Counter, window: MainWindow, settle: Settle
) -> None:
    counter.choose(9)
    settle()
    assert window.figures.accessibleName().startswith("1 promoter, 0 passives, 0 detractors")


def test_the_customer_is_thanked_and_asked_why(counter: Counter) -> None:
    counter.choose(7)
    assert counter.step is counter.more
    assert counter.more.thanks.text() == "Thank you!"
    assert counter.more.chosen.text() == "You chose 7"
    assert counter.more.comment.isVisible()
    assert counter.more.phone.isVisible()


def test_what_is_sent_joins_the_same_answer(counter: Counter, answers: Answers) -> None:
    counter.choose(3)
    QTest.keyClicks(counter.more.comment, "Stod 20 minutter i kø")
    QTest.keyClicks(counter.more.phone, "12 34 56 78")
    QTest.keyClick(counter.more.wants_call, Qt.Key.Key_Space)
    tap(counter.more.send)
    (answer,) = answers()
    assert answer.comment == "Stod 20 minutter i kø"
    assert (answer.phone, answer.wants_call) == ("12 34 56 78", True)
    assert counter.step is counter.thanks
    assert counter.thanks.words.text() == "We will call you."
    assert not counter.thanks.change.isVisible()


def test_an_unhappy_customer_with_a_phone_goes_on_the_call_list(
    counter: Counter, stored: Stored, settle: Settle
) -> None:
    counter.choose(3)
    QTest.keyClicks(counter.more.phone, "12 34 56 78")
    tap(counter.more.send)
    settle()
    (case,) = stored(waiting_cases)
    assert case.answer.response.phone == "12 34 56 78"


def test_skipping_keeps_the_score_alone(counter: Counter, answers: Answers) -> None:
    counter.choose(8)
    QTest.keyClicks(counter.more.comment, "No, rather not")
    tap(counter.more.skip)
    assert counter.step is counter.thanks
    (answer,) = answers()
    assert (answer.score, answer.comment) == (8, "")


def test_a_score_can_be_corrected_and_stays_one_answer(counter: Counter, answers: Answers) -> None:
    counter.choose(3)
    QTest.keyClicks(counter.more.comment, "Good bread")
    tap(counter.more.change)
    assert counter.step is counter.question
    assert counter.question.board.buttons[3].isChecked()
    counter.choose(8)
    assert counter.more.chosen.text() == "You chose 8"
    assert counter.more.comment.words == "Good bread"
    tap(counter.more.send)
    (answer,) = answers()
    assert (answer.score, answer.comment) == (8, "Good bread")


def test_without_more_to_ask_a_tap_leads_to_the_thanks(opens: Opens, answers: Answers) -> None:
    counter = opens(ONLY_THE_SCORE)
    counter.choose(3)
    assert counter.step is counter.thanks
    assert counter.thanks.words.text() == "You chose 3"
    tap(counter.thanks.change)
    counter.choose(4)
    assert [answer.score for answer in answers()] == [4]


@pytest.mark.parametrize(("comment", "phone"), [(True, False), (False, True)])
def test_only_what_the_shop_asks_for_is_there(opens: Opens, *, comment: bool, phone: bool) -> None:
    counter = opens(replace(SHOP, counter_asks_comment=comment, counter_asks_phone=phone))
    counter.choose(7)
    assert counter.more.comment.isVisible() is comment
    assert counter.more.phone.isVisible() is phone


def test_after_the_thanks_the_next_customer_is_asked(opens: Opens, qtbot: QtBot) -> None:
    counter = opens(thanks=SOON)
    counter.choose(9)
    tap(counter.more.skip)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    assert not any(button.isChecked() for button in counter.question.board.buttons)


def test_two_customers_are_two_answers(opens: Opens, answers: Answers, qtbot: QtBot) -> None:
    counter = opens(ONLY_THE_SCORE, change=SOON)
    for score in (9, 9):
        counter.choose(score)
        qtbot.waitUntil(lambda: counter.step is counter.question)
    assert [answer.score for answer in answers()] == [9, 9]


def test_who_goes_away_leaves_what_was_written(
    opens: Opens, answers: Answers, qtbot: QtBot
) -> None:
    counter = opens(idle=SOON, writing=SOON)
    counter.choose(3)
    counter.more.comment.setPlainText("Too slow")
    qtbot.waitUntil(lambda: counter.step is counter.question)
    (answer,) = answers()
    assert answer.comment == "Too slow"


def test_who_goes_away_while_changing_leaves_the_first_score(
    opens: Opens, answers: Answers, qtbot: QtBot
) -> None:
    counter = opens(idle=SOON, writing=SOON)
    counter.choose(3)
    counter.more.comment.setPlainText("Too slow")
    tap(counter.more.change)
    qtbot.waitUntil(lambda: not counter.question.board.buttons[3].isChecked())
    (answer,) = answers()
    assert (answer.score, answer.comment) == (3, "Too slow")


def test_a_touch_or_a_key_begins_the_fifteen_seconds_anew(opens: Opens, qtbot: QtBot) -> None:
    counter = opens(idle=15_000)
    counter.choose(3)
    bar, more = counter.window.bar, counter.more
    for touch in (
        lambda: QTest.keyClicks(more.comment, "a"),
        lambda: tap(more.comment.viewport()),
        lambda: tap(more),
        lambda: QTest.keyClick(more.phone, Qt.Key.Key_Backspace),
    ):
        bar.show_share(0.5)
        touch()
        assert bar.share > 0.9


def test_how_long_it_is_until_it_is_sent_stands_there(counter: Counter) -> None:
    counter.choose(3)
    assert counter.more.left.text() == "Sent by itself in 600 seconds"


def test_the_bar_is_as_long_as_the_time_that_is_left(opens: Opens, qtbot: QtBot) -> None:
    counter = opens(thanks=300)
    counter.choose(9)
    assert counter.window.bar.share == 1.0
    tap(counter.more.skip)
    qtbot.waitUntil(lambda: 0 < counter.window.bar.share < 1)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    assert counter.window.bar.share == 0


def test_letters_in_place_of_a_number_are_told_gently_and_kept(
    counter: Counter, answers: Answers
) -> None:
    counter.choose(7)
    QTest.keyClicks(counter.more.phone, "ask my mother")
    tap(counter.more.send)
    assert counter.step is counter.more
    sentence = "This does not look like a phone number. Please look again."
    assert counter.more.problem.text() == sentence
    assert counter.more.phone.accessibleDescription() == sentence
    assert counter.more.phone.text() == "ask my mother"
    assert counter.window.focusWidget() is counter.more.phone
    QTest.keyClicks(counter.more.phone, " 12345678")
    assert not counter.more.problem.isVisible()
    tap(counter.more.send)
    assert answers()[0].phone == "ask my mother 12345678"


def test_letters_in_place_of_a_number_are_kept_when_the_customer_goes(
    opens: Opens, answers: Answers, qtbot: QtBot
) -> None:
    counter = opens(idle=SOON, writing=SOON)
    counter.choose(3)
    counter.more.comment.setPlainText("Too slow")
    counter.more.phone.setText("ask my mother")
    qtbot.waitUntil(lambda: counter.step is counter.question)
    (answer,) = answers()
    assert (answer.comment, answer.phone) == ("Too slow\nPhone: ask my mother", "")


def test_a_comment_as_long_as_a_book_ends_where_the_field_does(
    counter: Counter, answers: Answers
) -> None:
    counter.choose(7)
    counter.more.comment.insertPlainText("🙂" * (LONGEST_COMMENT + 5_000))
    assert counter.more.filled.isVisible()
    assert counter.more.filled.text() == "This is as much as fits: 20,000 letters."
    tap(counter.more.send)
    assert answers()[0].comment == "🙂" * LONGEST_COMMENT


def test_a_comment_that_is_full_takes_no_more_where_the_cursor_stands(counter: Counter) -> None:
    counter.choose(7)
    counter.more.comment.setPlainText("a" * LONGEST_COMMENT)
    cursor = counter.more.comment.textCursor()
    cursor.setPosition(10)
    counter.more.comment.setTextCursor(cursor)
    QTest.keyClicks(counter.more.comment, "b")
    assert counter.more.comment.words == "a" * LONGEST_COMMENT
    assert counter.more.comment.textCursor().position() == 10
    QTest.keyClick(counter.more.comment, Qt.Key.Key_Backspace)
    assert not counter.more.filled.isVisible()


def test_what_is_put_in_is_cleaned_as_everywhere(counter: Counter, answers: Answers) -> None:
    counter.choose(7)
    counter.more.comment.insertPlainText("  Good\u0007 bread \u202b‏טוב‏\u202c  ")
    tap(counter.more.send)
    assert answers()[0].comment == "Good bread \u202b‏טוב‏\u202c"


def test_two_fast_taps_on_a_score_are_one_answer(opens: Opens, answers: Answers) -> None:
    counter = opens(ONLY_THE_SCORE, settle=600_000)
    counter.choose(9)
    counter.choose(2)
    tap(counter.thanks.change)
    assert counter.step is counter.thanks
    assert [answer.score for answer in answers()] == [9]


def test_two_fast_taps_on_send_are_one(opens: Opens, answers: Answers) -> None:
    counter = opens()
    counter.choose(9)
    tap(counter.more.send)
    tap(counter.more.send)
    assert counter.step is counter.thanks
    assert len(answers()) == 1


def test_the_second_tap_of_two_neither_sends_nor_skips(opens: Opens) -> None:
    counter = opens(settle=600_000)
    counter.choose(9)
    for button in (counter.more.send, counter.more.skip, counter.more.change):
        tap(button)
        assert counter.step is counter.more


def test_enter_in_the_phone_number_sends(counter: Counter, answers: Answers) -> None:
    counter.choose(7)
    counter.more.phone.setFocus()
    counter.press("12345678", Qt.Key.Key_Return)
    assert counter.step is counter.thanks
    assert answers()[0].phone == "12345678"


def test_the_owners_question_changes_at_the_counter_too(
    counter: Counter, stored: Stored, settle: Settle
) -> None:
    asked = replace(SHOP, question="Would you come again?", counter_asks_phone=False)
    stored(lambda workspace: workspace.shop.write(asked))
    settle()
    assert counter.question.question.text() == "Would you come again?"
    counter.choose(7)
    assert not counter.more.phone.isVisible()
