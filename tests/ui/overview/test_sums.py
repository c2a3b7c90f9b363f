"""Every number of the overview opens to the counts that it comes from, by keyboard and mouse."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.charting import Measure
from nps_desktop.domain.periods import ALL_TIME, Month, year_period
from nps_desktop.ui.overview.overview_page import OverviewPage
from nps_desktop.ui.widgets.sum_popover import SumPopover
from tests.factories import Clock, a_detractor, an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]
NOVEMBER = (1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12)
OCTOBER = date(2026, 10, 10)


@pytest.fixture(autouse=True)
def _closed() -> Any:
    """Leave nothing open over the next test."""
    yield
    while popover := QApplication.activePopupWidget():
        popover.close()


def opened() -> SumPopover:
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, SumPopover)
    return popover


def results(popover: SumPopover) -> dict[str, str]:
    return {line.words: line.result for each in popover.sums for line in each.lines}


def test_the_number_opens_to_sum_certainty_and_change(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER, OCTOBER)
    fill(NOVEMBER)
    page.score.sum_button.setFocus()
    QTest.keyClick(page.score.sum_button, Qt.Key.Key_Space)

    assert opened().accessibleName() == "What does November say?"
    assert [each.title for each in opened().sums] == [
        "How the score is made",
        "How sure it is",
        "Is the change more than chance?",
    ]
    assert "Promoters less detractors: 27 − 8 = 19." in opened().accessibleDescription()

    QTest.keyClick(opened(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert page.score.sum_button.hasFocus()


def test_enter_on_the_link_opens_the_sum_and_enter_closes_it(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)
    page.score.sum_button.setFocus()
    QTest.keyClick(page.score.sum_button, Qt.Key.Key_Return)
    QTest.keyClick(opened(), Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None


def test_the_shares_are_walked_and_opened(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)
    shares = page.score.shares
    shares.setFocus(Qt.FocusReason.TabFocusReason)
    assert shares.accessibleDescription() == "Detractors 17%, 8"
    QTest.keyClick(shares, Qt.Key.Key_Left)
    QTest.keyClick(shares, Qt.Key.Key_Return)
    assert results(opened())["Of a hundred"] == "25.53"


def test_a_bar_says_its_count_and_opens_its_share(
    page: OverviewPage, fill: Any, qtbot: QtBot
) -> None:
    fill(NOVEMBER)
    chart = page.distribution.chart
    place = chart.places[9].center().toPoint()
    qtbot.mouseMove(chart, place)
    assert page.distribution.note.text() == "9: 15 answers"
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert results(opened()) == {"Answers with this score": "15", "Of a hundred": "31.91"}


def test_a_month_on_the_line_says_its_score_and_leads_to_the_month(
    page: OverviewPage, fill: Any, settle: Settle
) -> None:
    fill(NOVEMBER, OCTOBER)
    fill(NOVEMBER)
    chart = page.trend.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.trend.note.text() == "November 2026: +40, 47 answers"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert page.trend.note.text() == "October 2026: +40, 47 answers"
    QTest.keyClick(chart, Qt.Key.Key_Space)
    assert results(opened())["Rounded once"] == "+40"

    opened().act.click()
    settle()
    assert page.scope.period == Month(2026, 10).period
    assert page.score.heading.text() == "What does October say?"


def test_a_month_without_answers_opens_nothing(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)
    chart = page.trend.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert page.trend.note.text() == "December 2025: –, 0 answers"
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None


def test_the_line_shows_the_share_of_detractors_too(
    page: OverviewPage, fill: Any, qtbot: QtBot
) -> None:
    fill(NOVEMBER)
    qtbot.mouseClick(page.trend.measures.button(Measure.DETRACTORS), Qt.MouseButton.LeftButton)
    assert page.trend.chart.accessibleDescription().endswith("November 2026 17%.")
    page.trend.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.trend.chart, Qt.Key.Key_End)
    QTest.keyClick(page.trend.chart, Qt.Key.Key_Return)
    assert results(opened())["Share with the added answers"] == "0.196"


def test_twenty_years_stand_year_by_year(page: OverviewPage, fill: Any, settle: Settle) -> None:
    fill(NOVEMBER, date(2006, 3, 3))
    fill(NOVEMBER)
    page.scope.choose(ALL_TIME)
    settle()
    assert page.trend.heading.text() == "Year by year, with the uncertainty"
    assert "2006 +40, 2007 –" in page.trend.chart.accessibleDescription()
    page.trend.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.trend.chart, Qt.Key.Key_Home)
    QTest.keyClick(page.trend.chart, Qt.Key.Key_Return)
    opened().act.click()
    settle()
    assert page.scope.period == year_period(2006)
    assert page.trend.heading.text() == "Twelve months, with their uncertainty"


@pytest.mark.parametrize(
    ("oldest", "heading"),
    [
        (date(2025, 2, 2), "Month by month, with the uncertainty"),
        (date(2023, 2, 2), "Quarter by quarter, with the uncertainty"),
    ],
)
def test_some_years_stand_by_months_or_quarters(
    page: OverviewPage, fill: Any, settle: Settle, oldest: date, heading: str
) -> None:
    fill(NOVEMBER, oldest)
    page.scope.choose(ALL_TIME)
    settle()
    assert page.trend.heading.text() == heading


def test_the_promise_opens_to_its_counts(
    page: OverviewPage, stored: Stored, settle: Settle, clock: Clock
) -> None:
    stored(lambda workspace: workspace.responses.add(a_detractor()))
    stored(lambda workspace: workspace.responses.add(a_detractor(phone="")))
    clock.forward(hours=72)
    page.read_again()
    settle()
    page.followups.kept_button.setFocus()
    QTest.keyClick(page.followups.kept_button, Qt.Key.Key_Space)
    assert results(opened()) == {
        "Customers to call": "2",
        "Without contact details": "− 1",
        "Still in time": "− 0",
        "Their time is up": "1",
        "Tried in time": "0",
        "Of a hundred": "0.00",
    }


def test_a_click_elsewhere_closes_the_sum(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER)
    page.score.sum_button.click()
    popover = opened()
    outside = popover.rect().bottomRight() + popover.rect().bottomRight()
    QTest.mouseClick(popover, Qt.MouseButton.LeftButton, pos=outside)
    assert QApplication.activePopupWidget() is None


def test_a_low_screen_scrolls_the_sum_by_keys(page: OverviewPage, fill: Any) -> None:
    fill(NOVEMBER, OCTOBER)
    fill(NOVEMBER)
    page.score.sum_button.click()
    popover = opened()
    popover.resize(popover.width(), 200)
    bar = popover.area.verticalScrollBar()
    QTest.keyClick(popover, Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(popover, Qt.Key.Key_Up)
    assert bar.value() == 0


def test_what_is_pointed_at_is_forgotten_with_the_mouse_and_the_keyboard(
    page: OverviewPage, fill: Any, stored: Stored, settle: Settle
) -> None:
    fill(NOVEMBER)
    chart = page.distribution.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.distribution.note.text() == "10: 12 answers"
    stored(lambda workspace: workspace.responses.add(an_answer(10)))
    settle()
    assert chart.accessibleDescription() == page.distribution.note.text() == "10: 13 answers"
    page.score.sum_button.setFocus()
    assert page.distribution.note.text() == ""
    assert "10: 13" in chart.accessibleDescription()
