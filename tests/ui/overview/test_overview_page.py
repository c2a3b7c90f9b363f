"""The overview says what the answers say, no more, and says so at once."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.periods import ALL_TIME, Month, Period
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.tally import Tally
from nps_desktop.ui.actions import Command
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.overview.overview_page import OverviewPage
from nps_desktop.ui.page_keys import Destination, PageKey
from tests.factories import TODAY, Clock, a_detractor, an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]
NOVEMBER = (1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12)
OCTOBER = date(2026, 10, 10)


@pytest.fixture
def page(window: MainWindow) -> OverviewPage:
    """The overview, open."""
    opened = window.open_page(PageKey.OVERVIEW)
    assert isinstance(opened, OverviewPage)
    return opened


@pytest.fixture
def fill(stored: Stored, settle: Settle) -> Callable[..., None]:
    """Return what stores eleven counts of answers on a day."""

    def store(counts: tuple[int, ...], day: date = TODAY) -> None:
        def add(workspace: Any) -> Any:
            for score, count in enumerate(counts):
                for _ in range(count):
                    change = workspace.responses.add(an_answer(score, day))
            return change

        stored(add)
        settle()

    return store


def spoken(page: OverviewPage) -> str:
    """The words beside the number, without their markup."""
    document = QTextDocument()
    document.setHtml(page.score.words.text())
    return document.toPlainText()


def test_the_number_of_a_known_month_stands_in_words(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)

    assert page.score.heading.text() == "What does November say?"
    assert page.score.number.text() == "+40"
    assert spoken(page) == "47 answers. The true number lies between +17 and +59."
    assert page.score.shares.accessibleDescription() == (
        "Promoters 57%, Passives 26%, Detractors 17%"
    )
    assert "9: 15" in page.distribution.accessibleDescription()
    assert page.months.accessibleDescription().endswith("November 2026 +40.")


def test_a_change_moves_every_number(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)
    fill((3, *[0] * 10))

    assert page.score.number.text() == "+32"
    assert spoken(page).startswith("50 answers.")
    assert "0: 4" in page.distribution.accessibleDescription()


def test_a_difference_that_may_be_chance_is_called_about_the_same(
    page: OverviewPage, fill: Any
) -> None:
    fill((2, 0, 1, 1, 0, 2, 3, 5, 7, 15, 10), OCTOBER)
    fill(NOVEMBER)

    assert spoken(page).endswith("About the same as October (+35).")


def test_a_difference_beyond_chance_is_called_better(page: OverviewPage, fill: Any) -> None:
    fill((20, 0, 10, 10, 0, 2, 3, 5, 7, 5, 2), OCTOBER)
    fill(NOVEMBER)

    assert "Better than October" in spoken(page)
    assert "more than chance" in spoken(page)


def test_under_ten_answers_the_number_is_grey_and_says_few(page: OverviewPage, fill: Any) -> None:
    fill((0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 2))

    assert page.score.number.property("few") == "true"
    assert page.score.few.isVisible()
    assert spoken(page).startswith("Few answers: 7 answers say little about all customers.")
    assert page.few_note.isVisible()
    # Few answers are not judged either.
    assert page.score.reading.text() == ""


def test_reading_and_target_stand_beside_the_sum(
    page: OverviewPage, fill: Any, stored: Stored, settle: Settle
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(target=50)))
    fill(NOVEMBER)
    assert page.score.reading.text() == "Good · target +50 · "


def test_the_sum_opens_in_place_by_keyboard(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)
    page.score.sum_button.setFocus()
    QTest.keyClick(page.score.sum_button, Qt.Key.Key_Space)

    assert page.score.sum.isVisible()
    assert page.score.sum.text() == "27 promoters − 8 detractors = 19;\n19 of 47 answers = +40"

    QTest.keyClick(page.score.sum_button, Qt.Key.Key_Space)
    assert not page.score.sum.isVisible()


def test_counts_that_are_known_are_shown_before_the_data_file_is_read(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = window.open_page(PageKey.OVERVIEW)
    assert isinstance(page, OverviewPage)
    window.tally.tally = Tally(NOVEMBER)
    window.tally.counted.emit(window.tally.tally)

    assert page.score.isVisible()
    assert page.score.number.text() == "+40"
    qtbot.waitUntil(lambda: page.welcome.isVisible())


def test_without_any_answer_there_are_doors(
    page: OverviewPage, settle: Settle, qtbot: QtBot
) -> None:
    settle()
    assert page.welcome.isVisible()
    wanted: list[Destination] = []
    page.page_wanted.connect(wanted.append)
    commands: list[Command] = []
    page.commanded.connect(commands.append)

    qtbot.mouseClick(page.welcome.sheet, Qt.MouseButton.LeftButton)
    page.welcome.cards.setFocus()
    QTest.keyClick(page.welcome.cards, Qt.Key.Key_Space)

    assert commands == [Command.IMPORT]
    assert wanted == [Destination(PageKey.ENTRY)]


def test_the_first_answer_closes_the_doors(page: OverviewPage, settle: Settle, fill: Any) -> None:
    settle()
    fill((0,) * 10 + (1,))
    assert not page.welcome.isVisible()
    assert page.score.number.text() == "+100"


def test_a_month_without_answers_says_so_and_leads_to_one_that_has_some(
    page: OverviewPage, fill: Any, window: MainWindow, settle: Settle
) -> None:
    fill(NOVEMBER, OCTOBER)
    assert page.score.number.text() == "–"
    assert spoken(page) == "No answers in November."

    QTest.keyClick(page.score.latest, Qt.Key.Key_Space)
    settle()

    assert page.score.heading.text() == "What does October say?"
    assert page.score.number.text() == "+40"


@pytest.mark.parametrize(
    ("chosen", "heading", "empty"),
    [
        (ALL_TIME, "What do all answers say?", ""),
        (Month(2024, 2).period, "What does February 2024 say?", "No answers in February 2024."),
        (
            Period(date(2025, 1, 1), date(2025, 12, 31)),
            "What does 2025 say?",
            "No answers in this period.",
        ),
        (
            Period(date(2025, 9, 1), date(2025, 11, 30)),
            "What do the answers of 01/09/2025 – 30/11/2025 say?",
            "No answers in this period.",
        ),
    ],
)
def test_headings_fit_other_periods(
    page: OverviewPage, fill: Any, settle: Settle, chosen: Period, heading: str, empty: str
) -> None:
    fill(NOVEMBER)
    page.scope.choose(chosen)
    settle()

    assert page.score.heading.text() == heading
    if empty:
        assert spoken(page) == empty


def test_a_longer_period_is_compared_with_the_period_before(
    page: OverviewPage, fill: Any, settle: Settle
) -> None:
    fill(NOVEMBER)
    fill(NOVEMBER, date(2026, 8, 10))
    page.scope.choose(Period(date(2026, 9, 1), date(2026, 11, 30)))
    settle()
    assert spoken(page).endswith("About the same as the period before (+40).")


def test_the_calls_stand_with_their_counts_and_lead_to_the_list(
    page: OverviewPage, stored: Stored, settle: Settle, clock: Clock, qtbot: QtBot
) -> None:
    stored(lambda workspace: workspace.responses.add(a_detractor()))
    stored(lambda workspace: workspace.responses.add(a_detractor(phone="")))
    settle()
    assert page.followups.promise.text() == "No call has come due yet."
    assert page.followups.said == ("1 waiting, still in time", "1 without contact details")

    clock.forward(hours=72)
    page.read_again()
    settle()
    assert page.followups.kept.text() == "0 of 1"
    assert page.followups.promise.text() == "called within 48 hours"
    assert page.followups.said[0] == "1 call overdue"

    wanted: list[Destination] = []
    page.page_wanted.connect(wanted.append)
    qtbot.mouseClick(page.followups.open_list, Qt.MouseButton.LeftButton)
    assert wanted == [Destination(PageKey.FOLLOWUPS)]


def test_the_latest_words_lead_to_their_answer(
    page: OverviewPage, stored: Stored, settle: Settle
) -> None:
    change = stored(lambda workspace: workspace.responses.add(a_detractor(name="", location="Bo")))
    settle()
    line = page.latest.list.lines.lines[0]
    assert (line.score, line.words, line.beside) == (3, "“Too slow.”", "Bo · today")

    wanted: list[Destination] = []
    page.page_wanted.connect(wanted.append)
    page.latest.list.setFocus()
    QTest.keyClick(page.latest.list, Qt.Key.Key_Return)

    assert wanted == [Destination(PageKey.RESPONSES, change.ids[0])]


def test_without_words_the_card_says_so(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)
    assert page.latest.nobody.isVisible()
    assert not page.latest.list.isVisible()


def test_a_tall_window_shows_more_of_the_latest_words(
    page: OverviewPage, window: MainWindow, stored: Stored, settle: Settle
) -> None:
    for words in ("One.", "Two.", "Three.", "Four.", "Five."):
        stored(lambda workspace, words=words: workspace.responses.add(an_answer(comment=words)))
    settle()
    window.resize(1280, 720)
    low = page.latest.list.height()
    window.resize(1280, 1080)
    assert page.latest.list.height() > low
