"""What nobody should type, in the place where somebody does: told in words, and nothing lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop import cli
from nps_desktop.domain.responses import Response
from nps_desktop.domain.texts import LONGEST_COMMENT
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.responses.responses_page import ResponsesPage
from tests.flows.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
PARAGRAPH = "We waited for 20 minutes,\nand then 9 of us left.\n\nNever again: 0 out of 10!"
WORDS = (
    "Kaffen var kold ☕️ – “tak” 👩\u200d👩\u200d👧 "
    "שלום, مرحبا بالعالم، 3 مرات! \u200f(ת)\u200e 🙂\u00a0\n"
)
LONG = (WORDS * (LONGEST_COMMENT // len(WORDS) + 1))[: LONGEST_COMMENT - 9] + "Sluttede."
Open = Callable[[], Stage]


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def paste(shop: Stage, text: str) -> None:
    """Put a text in the place of what stands where the cursor is."""
    QGuiApplication.clipboard().setText(text)
    shop.press(Qt.Key.Key_A, CTRL)
    shop.press(Qt.Key.Key_V, CTRL)


def hold(key: Qt.Key, letter: str, times: int = 40) -> None:
    """Press a key and let it repeat, wherever the cursor goes meanwhile."""
    QTest.simulateEvent(focused(), True, key, NONE, letter, False)
    for _time in range(times):
        QTest.simulateEvent(focused(), True, key, NONE, letter, True)
    QTest.simulateEvent(focused(), False, key, NONE, letter, False)


def says(shop: Stage, sentence: str) -> bool:
    """Whether a sentence can be read in the window."""
    labels = shop.window.findChildren(QLabel)
    return any(sentence in each.text() for each in labels if each.isVisible())


def stored(home: Path) -> list[Response]:
    """Return what the data file of a home holds."""
    workspace = Workspace.open(home / "answers.nps")
    answers = [answer.response for answer in workspace.responses.every()]
    workspace.close()
    return answers


def begin_cards(shop: Stage) -> None:
    shop.press(Qt.Key.Key_2, CTRL)
    shop.settle()


def answers_page(shop: Stage) -> ResponsesPage:
    page = shop.window.open_page(PageKey.RESPONSES)
    assert isinstance(page, ResponsesPage)
    return page


def open_first_answer(shop: Stage) -> ResponsesPage:
    """Go to the answers, choose the first and let its score be typed."""
    shop.press(Qt.Key.Key_3, CTRL)
    shop.settle()
    page = answers_page(shop)
    shop.press(Qt.Key.Key_Down)
    shop.settle()
    shop.press(Qt.Key.Key_Return)
    assert page.panel.form.score.hasFocus()
    return page


def test_a_paragraph_pasted_into_the_score_of_a_card_is_refused(stage: Open) -> None:
    shop = stage()
    begin_cards(shop)
    paste(shop, PARAGRAPH)
    assert says(shop, "is not a number. Type a score from 0 to 10.")
    shop.type("\r")
    shop.settle()
    assert stored(shop.home) == []
    paste(shop, "7")
    shop.type("\r")
    shop.settle()
    assert [answer.score for answer in stored(shop.home)] == [7]


def test_a_paragraph_pasted_into_the_score_of_an_answer_is_refused(stage: Open) -> None:
    shop = stage()
    begin_cards(shop)
    shop.type("9\r")
    shop.settle()
    page = open_first_answer(shop)
    paste(shop, PARAGRAPH)
    shop.type("\r")
    shop.settle()
    assert says(shop, "“We waited for 20 minutes, and then 9 of ")
    assert says(shop, "is not a number. Type a score from 0 to 10.")
    assert [answer.score for answer in stored(shop.home)] == [9]
    assert page.panel.form.score.hasFocus()
    paste(shop, "8")
    shop.type("\r")
    shop.settle()
    assert [answer.score for answer in stored(shop.home)] == [8]


def test_enter_held_down_saves_one_card_and_complains_of_none(stage: Open) -> None:
    shop = stage()
    begin_cards(shop)
    shop.type("9")
    hold(Qt.Key.Key_Return, "\r")
    shop.settle()
    assert [answer.score for answer in stored(shop.home)] == [9]
    assert not says(shop, "Type a score from 0 to 10.")


def test_enter_held_down_in_an_answer_corrects_it_once(stage: Open) -> None:
    shop = stage()
    begin_cards(shop)
    shop.type("9\r")
    shop.settle()
    page = open_first_answer(shop)
    paste(shop, "3")
    before = shop.window.undo_list.length
    hold(Qt.Key.Key_Return, "\r")
    shop.settle()
    assert [answer.score for answer in stored(shop.home)] == [3]
    assert shop.window.undo_list.length == before + 1
    assert page.unsaved == 0


def test_enter_held_down_overwrites_nothing_that_came_from_elsewhere(
    stage: Open, second: Callable[[Stage], Stage]
) -> None:
    shop = stage()
    begin_cards(shop)
    shop.type("3\r")
    shop.settle()
    open_first_answer(shop)
    paste(shop, "2")
    other = second(shop)
    correct_score(other, "7")
    activate(shop)
    hold(Qt.Key.Key_Return, "\r")
    shop.settle()
    assert [answer.score for answer in stored(shop.home)] == [7]


def test_a_phone_number_of_letters_is_refused_on_a_card_and_in_an_answer(stage: Open) -> None:
    shop = stage()
    begin_cards(shop)
    shop.type("3\tThe queue was long\tAnna Holm\tring Anna\r")
    shop.settle()
    assert says(shop, "“ring Anna” is not a phone number.")
    assert stored(shop.home) == []
    paste(shop, "12 34 56 78")
    shop.type("\r")
    shop.settle()
    (answer,) = stored(shop.home)
    assert (answer.comment, answer.phone) == ("The queue was long", "12 34 56 78")

    page = open_first_answer(shop)
    page.panel.form.phone.setFocus()
    paste(shop, "none")
    shop.type("\r")
    shop.settle()
    assert says(shop, "“none” is not a phone number.")
    assert page.panel.form.phone.hasFocus()
    assert stored(shop.home) == [answer]


def test_the_31st_of_february_is_refused_and_never_becomes_another_day(stage: Open) -> None:
    shop = stage()
    begin_cards(shop)
    shop.type("3\tSlow\tAnna\t12 34 56 78\r")
    shop.settle()
    (before,) = stored(shop.home)
    page = open_first_answer(shop)
    shop.press(Qt.Key.Key_Tab)
    paste(shop, "31.02.")
    shop.type("\r")
    shop.settle()
    assert says(shop, "“31.02.” is not a date that exists.")
    assert page.panel.form.day.text() == "31.02."
    assert stored(shop.home) == [before]


def test_a_comment_of_20000_characters_in_many_scripts_goes_all_the_way(stage: Open) -> None:
    shop = stage()
    begin_cards(shop)
    shop.type("4\t")
    paste(shop, LONG)
    shop.type("\r")
    shop.settle()
    (answer,) = stored(shop.home)
    assert answer.comment == LONG

    page = answers_page(shop)
    shop.press(Qt.Key.Key_F, CTRL)
    paste(shop, "مرحبا بالعالم")
    shop.settle()
    assert page.rows.rowCount() == 1
    page.table.setFocus()
    shop.press(Qt.Key.Key_Down)
    shop.settle()
    shop.press(Qt.Key.Key_Return)
    assert page.panel.form.typed.comment == LONG
    paste(shop, "5")
    shop.type("\r")
    shop.settle()
    (changed,) = stored(shop.home)
    assert (changed.score, changed.comment) == (5, LONG)
    assert exported_and_read_again(shop.home, "all.xlsx") == [LONG]
    assert exported_and_read_again(shop.home, "all.csv") == [LONG]


def exported_and_read_again(home: Path, name: str) -> list[str]:
    """Return the comments that come out of an export, in a data file of their own."""
    file, again = home / name, home / f"{name}.nps"
    database = str(home / "answers.nps")
    assert cli.main(["export", "--output", str(file), "--database", database]) == 0
    assert cli.main(["import", str(file), "--database", str(again)]) == 0
    workspace = Workspace.open(again)
    comments = [answer.response.comment for answer in workspace.responses.every()]
    workspace.close()
    return comments


def test_a_comment_longer_than_20000_characters_is_told_and_stays(stage: Open) -> None:
    shop = stage()
    begin_cards(shop)
    shop.type("4\t")
    paste(shop, "é" * (LONGEST_COMMENT + 1))
    shop.type("\r")
    shop.settle()
    assert says(shop, "This text is too long to keep. Shorten it.")
    assert stored(shop.home) == []
    shop.press(Qt.Key.Key_End)
    shop.press(Qt.Key.Key_Backspace)
    shop.type("\r")
    shop.settle()
    (answer,) = stored(shop.home)
    assert answer.comment == "é" * LONGEST_COMMENT


@pytest.fixture
def second(qtbot: QtBot) -> Iterator[Callable[[Stage], Stage]]:
    """Return what opens another window on the data file of the first."""
    made: list[Stage] = []

    def make(first: Stage) -> Stage:
        made.append(Stage(qtbot, first.home))
        made[-1].open()
        return made[-1]

    yield make
    for each in made:
        each.window.hide()
        each.program.close()


def activate(shop: Stage) -> None:
    """Bring a window before the other one."""
    shop.window.activateWindow()
    QTest.qWaitForWindowActive(shop.window)


def correct_score(shop: Stage, score: str) -> None:
    open_first_answer(shop)
    paste(shop, score)
    shop.type("\r")
    shop.settle()


def test_the_second_of_two_windows_is_told_and_overwrites_nothing(
    stage: Open, second: Callable[[Stage], Stage]
) -> None:
    shop = stage()
    begin_cards(shop)
    shop.type("3\tSlow\tAnna\t12 34 56 78\r")
    shop.settle()
    page = open_first_answer(shop)
    paste(shop, "2")
    other = second(shop)
    correct_score(other, "7")
    activate(shop)

    shop.type("\r")
    shop.settle()
    assert says(shop, "This answer was changed elsewhere meanwhile.")
    assert says(shop, "Score: now 7, it was 3.")
    assert page.panel.form.score.text() == "2"
    assert [answer.score for answer in stored(shop.home)] == [7]

    page.panel.band.mine.setFocus()
    shop.press(Qt.Key.Key_Return)
    shop.settle()
    assert [answer.score for answer in stored(shop.home)] == [2]
    page.table.setFocus()
    shop.press(Qt.Key.Key_Z, CTRL)
    shop.settle()
    assert [answer.score for answer in stored(shop.home)] == [7]
