"""The owner is asked once what customers would say; the guess stands beside what they said."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.shop import Shop
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.overview.overview_page import OverviewPage

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]
NOVEMBER = (1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12)


def shop(stored: Stored) -> Shop:
    kept: list[Shop] = []
    stored(lambda workspace: kept.append(workspace.shop.read()) or True)
    return kept[0]


def test_the_question_is_put_before_the_first_answer(
    page: OverviewPage, settle: Settle, stored: Stored, qtbot: QtBot
) -> None:
    settle()
    assert page.welcome.guess.isVisible()
    qtbot.mouseClick(page.welcome.guess.button(8), Qt.MouseButton.LeftButton)
    settle()
    assert not page.welcome.guess.isVisible()
    assert (shop(stored).guess, shop(stored).is_guess_asked) == (8, True)


def test_the_guess_stands_beside_what_the_customers_said(
    page: OverviewPage, fill: Any, settle: Settle, stored: Stored
) -> None:
    fill(NOVEMBER)
    assert page.guess.isVisible()
    assert not page.score.guess.isVisible()
    page.guess.button(8).setFocus()
    QTest.keyClick(page.guess.button(8), Qt.Key.Key_Space)
    settle()
    assert not page.guess.isVisible()
    assert page.score.guess.words.text() == (
        "You guessed 8 of ten. Of your customers 5.7 of ten (27 of 47) are promoters."
    )
    assert shop(stored).guess == 8


def test_not_now_asks_never_again(
    page: OverviewPage, fill: Any, settle: Settle, stored: Stored, told: list[Message]
) -> None:
    fill(NOVEMBER)
    QTest.mouseClick(page.guess.not_now, Qt.MouseButton.LeftButton)
    settle()
    assert told[-1].text == "You are not asked again. A guess can be given in the settings."
    fill(NOVEMBER)
    assert not page.guess.isVisible()
    assert not page.score.guess.isVisible()
    assert (shop(stored).guess, shop(stored).is_guess_asked) == (None, True)


def test_the_guess_is_changed_or_kept(
    page: OverviewPage, fill: Any, settle: Settle, stored: Stored, told: list[Message]
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(guess=3, is_guess_asked=True)))
    fill(NOVEMBER)
    page.score.guess.change.click()
    assert page.guess.isVisible()
    assert page.guess.button(3).isChecked()
    assert page.guess.button(3).hasFocus()
    page.read_again()
    settle()
    assert page.guess.isVisible(), "a change elsewhere does not take the question away"

    page.guess.not_now.click()
    settle()
    assert not page.guess.isVisible()
    assert told == []
    assert shop(stored).guess == 3

    page.score.guess.change.click()
    page.guess.button(0).click()
    settle()
    assert page.score.guess.words.text().startswith("You guessed 0 of ten.")


def test_the_guess_is_taken_back_by_undo(
    page: OverviewPage, fill: Any, settle: Settle, window: MainWindow
) -> None:
    fill(NOVEMBER)
    page.guess.button(8).click()
    settle()
    window.undo_list.take_back()
    settle()
    assert page.guess.isVisible()
    assert not page.score.guess.isVisible()


def test_in_a_month_without_answers_only_the_guess_is_said(
    page: OverviewPage, fill: Any, settle: Settle, stored: Stored
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(guess=3, is_guess_asked=True)))
    fill(NOVEMBER)
    page.scope.choose_location("Nowhere")
    settle()
    assert page.score.guess.words.text() == "You guessed 3 of ten."


def test_after_the_guess_the_number_stands_in_sight(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)
    page.guess.button(7).setFocus()
    QTest.keyClick(page.guess.button(7), Qt.Key.Key_Space)
    assert page.score.sum_button.hasFocus()
    assert page.score.number.visibleRegion().boundingRect() == page.score.number.rect()
