"""The overview says what the answers say, no more, and says so at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.opening_hours import Clock as ShopClock
from nps_desktop.domain.periods import ALL_TIME, Month, Period, year_period
from nps_desktop.domain.scores import Group
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.tally import Tally
from nps_desktop.ui.actions import Command
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.overview.overview_page import OverviewPage
from nps_desktop.ui.overview.words_lines import two_lines
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.theme import LIGHT
from tests.factories import TODAY, Clock, a_detractor, an_answer, an_event

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]
NOVEMBER = (1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12)
OCTOBER = date(2026, 10, 10)


def spoken(page: OverviewPage) -> str:
    """The words beside the number, without their markup."""
    document = QTextDocument()
    document.setHtml(page.score.words.text())
    return document.toPlainText()


def test_the_number_of_a_known_month_stands_in_words(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)

    assert page.score.heading.text() == "What does November say?"
    assert page.score.number.text() == "+40"
    assert spoken(page) == "47 answers. The true number lies between +17 and +59. That is good."
    assert page.score.shares.accessibleDescription() == (
        "Promoters 57%, Passives 26%, Detractors 17%"
    )
    assert "9: 15" in page.distribution.chart.accessibleDescription()
    assert page.trend.chart.accessibleDescription().endswith("November 2026 +40.")


def test_a_change_moves_every_number(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)
    fill((3, *[0] * 10))

    assert page.score.number.text() == "+32"
    assert spoken(page).startswith("50 answers.")
    assert "0: 4" in page.distribution.chart.accessibleDescription()


def test_a_difference_that_may_be_chance_is_called_about_the_same(
    page: OverviewPage, fill: Any
) -> None:
    fill((2, 0, 1, 1, 0, 2, 3, 5, 7, 15, 10), OCTOBER)
    fill(NOVEMBER)

    assert "About the same as October (+35)." in spoken(page)


def test_a_difference_beyond_chance_is_called_better(page: OverviewPage, fill: Any) -> None:
    fill((20, 0, 10, 10, 0, 2, 3, 5, 7, 5, 2), OCTOBER)
    fill(NOVEMBER)

    assert "Better than October" in spoken(page)
    assert "more than chance" in spoken(page)


def test_under_ten_answers_the_number_is_grey_and_says_few(page: OverviewPage, fill: Any) -> None:
    fill((0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 2))

    assert page.score.number.property("few") == "true"
    assert page.score.few.isVisible()
    # Few answers are not judged either.
    assert spoken(page) == (
        "7 answers say little about all customers:"
        " the true number can lie anywhere between −16 and +76."
    )
    assert page.trend.note.text() == "○ fewer than 10 answers"


def test_a_few_answers_are_not_said_to_be_the_same(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER, OCTOBER)
    fill((1, *[0] * 10))
    assert spoken(page).endswith("Too few to tell whether October (+40) was any different.")


def test_the_target_is_judged_in_words(
    page: OverviewPage, fill: Any, stored: Stored, settle: Settle
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(target=50)))
    fill(NOVEMBER)
    assert spoken(page).endswith("That is good; your target of +50 is not reached yet.")


def test_a_period_that_still_runs_says_so(page: OverviewPage, fill: Any, settle: Settle) -> None:
    fill(NOVEMBER)
    assert page.score.running.text() == "November is not over yet."
    for period, said in (
        (Month(2026, 10).period, ""),
        (year_period(2026), "2026 is not over yet."),
        (Period(date(2026, 9, 1), date(2026, 11, 30)), "These months are not over yet."),
        (Period(date(2026, 9, 3), TODAY), ""),
        (ALL_TIME, ""),
    ):
        page.scope.choose(period)
        settle()
        assert page.score.running.text() == said


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
            "What do the answers of Sept – Nov 2025 say?",
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
    assert "About the same as the period before (+40)." in spoken(page)


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
    assert page.followups.promise.text() == "Called within 48 hours"
    shop = stored(lambda workspace: workspace.shop.read())
    by_days = replace(shop, clock=ShopClock.DAYS)
    stored(lambda workspace: workspace.shop.write_changed(seen=shop, wanted=by_days))
    settle()
    assert page.followups.promise.text() == "Called within 2 opening days"
    assert page.followups.said[0] == "1 call overdue"

    wanted: list[Destination] = []
    page.page_wanted.connect(wanted.append)
    qtbot.mouseClick(page.followups.open_list, Qt.MouseButton.LeftButton)
    assert wanted == [Destination(PageKey.FOLLOWUPS)]


def test_the_newest_words_stand_in_the_column_of_their_group(
    page: OverviewPage, stored: Stored, settle: Settle
) -> None:
    for score in (9, 3, 10, 10, 9):
        words = f"Said with a {score}"
        answer = an_answer(score, comment=words, location="Bo")
        change = stored(lambda workspace, a=answer: workspace.responses.add(a))
    settle()
    columns = page.words.columns
    assert [line.words for line in columns[Group.PROMOTER].list.lines.lines] == [
        "“Said with a 9”",
        "“Said with a 10”",
        "“Said with a 10”",
    ]
    assert columns[Group.DETRACTOR].list.lines.lines[0].beside == "Bo · today"
    assert columns[Group.PASSIVE].nobody.isVisible()
    assert not columns[Group.PASSIVE].list.isVisible()

    wanted: list[Destination] = []
    page.page_wanted.connect(wanted.append)
    columns[Group.PROMOTER].list.setFocus()
    QTest.keyClick(columns[Group.PROMOTER].list, Qt.Key.Key_Return)
    assert wanted == [Destination(PageKey.RESPONSES, change.ids[0])]


def test_a_click_on_somebodys_words_opens_the_answer(
    page: OverviewPage, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    change = stored(lambda workspace: workspace.responses.add(a_detractor()))
    settle()
    wanted: list[Destination] = []
    page.page_wanted.connect(wanted.append)
    words = page.words.columns[Group.DETRACTOR].list
    place = words.visualRect(words.lines.index(0)).center()
    qtbot.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == [Destination(PageKey.RESPONSES, change.ids[0])]


def test_long_words_are_broken_into_two_lines_and_no_more(qtbot: QtBot) -> None:
    assert two_lines("Short.", 300) == ("Short.",)
    long = two_lines("The queue was long and nobody opened the second till. " * 5, 300)
    assert len(long) == 2
    assert long[1].endswith("…")
    assert two_lines("One line\n\n and another", 600) == ("One line and another",)


def test_the_cards_stand_side_by_side_where_there_is_room(
    page: OverviewPage, window: MainWindow, fill: Any, qtbot: QtBot
) -> None:
    fill(NOVEMBER)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: page.followups.y() > page.score.y())
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: page.followups.y() == page.score.y())
    assert page.trend.y() > page.score.y()


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080), (2560, 1440)])
def test_nothing_is_squeezed_at_any_size(
    page: OverviewPage, window: MainWindow, fill: Any, qtbot: QtBot, size: tuple[int, int]
) -> None:
    fill(NOVEMBER)
    window.resize(*size)

    def is_whole(card: QWidget) -> bool:
        layout = card.layout()
        return layout is not None and card.height() >= layout.totalHeightForWidth(card.width())

    for card in (page.score, page.trend, page.followups, page.words):
        qtbot.waitUntil(lambda card=card: is_whole(card))


def test_the_overview_of_one_location_names_it(
    page: OverviewPage, fill: Any, stored: Stored, settle: Settle
) -> None:
    fill(NOVEMBER)
    stored(lambda workspace: workspace.responses.add(an_answer(0, location="Marstal")))
    page.scope.choose_location("Marstal")
    settle()
    assert page.score.heading.text() == "What does November say? · Marstal"
    assert page.score.number.text() == "−100"
    assert page.followups.promise.text() == "Nobody is waiting for a call."


def test_words_are_drawn_with_their_score_in_the_colour_of_their_group(
    page: OverviewPage, stored: Stored, settle: Settle
) -> None:
    stored(lambda workspace: workspace.responses.add(a_detractor()))
    settle()
    words = page.words.columns[Group.DETRACTOR].list
    words.setFocus()
    image = words.viewport().grab().toImage()
    colours = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }
    assert LIGHT.detractor in colours


def test_half_of_those_called_waited_so_long(
    page: OverviewPage, stored: Stored, settle: Settle, clock: Clock
) -> None:
    (number,) = stored(lambda workspace: workspace.responses.add(a_detractor())).ids
    clock.forward(hours=5, minutes=20)
    found = stored(lambda workspace: workspace.followups.of_response(number))
    event = an_event(EventKind.REACHED, clock.now)
    stored(lambda workspace: workspace.followups.record(found.followup.id, event))
    settle()
    assert page.followups.first_call.text() == "half of those called within 5.3 hours"


def test_a_call_that_falls_due_by_itself_shows(
    page: OverviewPage, stored: Stored, settle: Settle, clock: Clock
) -> None:
    stored(lambda workspace: workspace.responses.add(a_detractor(day=date(2026, 11, 20))))
    settle()
    assert page.followups.said == ("1 waiting, still in time",)
    clock.forward(hours=36)
    page.minute.timeout.emit()
    settle()
    assert page.followups.said == ("1 call overdue",)
    words = page.words.columns[Group.DETRACTOR].list.lines.lines
    assert words[0].beside.endswith("20/11/2026")


def test_a_change_costs_nothing_while_another_page_is_open(
    page: OverviewPage, window: MainWindow, fill: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(NOVEMBER)
    window.open_page(PageKey.FOLLOWUPS)
    read: list[bool] = []
    monkeypatch.setattr(page, "read_again", lambda: read.append(True))
    monkeypatch.setattr(page, "_read_calls", lambda: read.append(True))
    fill(NOVEMBER)
    page.minute.timeout.emit()
    assert read == []
    window.open_page(PageKey.OVERVIEW)
    assert read == [True]
