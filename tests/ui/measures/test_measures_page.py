"""The page of the measures: what it says of none, of few, of many, and that its numbers open."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.opening_hours import Clock as ShopClock
from nps_desktop.domain.periods import ALL_TIME, Month
from nps_desktop.domain.shop_lists import Cause, ShopList
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.measures.measures_page import MeasuresPage
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.widgets.sum_popover import SumPopover
from tests.factories import TODAY, Clock, a_detractor, an_answer, number_of

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]
KeyedIn = Callable[..., tuple[int, ...]]


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


def titles() -> list[str]:
    return [each.title for each in opened().sums]


def test_where_nobody_had_to_be_called_the_page_says_what_to_do(
    page: MeasuresPage, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    settle()
    assert page.is_empty
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    settle()
    assert window.open_key is PageKey.ENTRY


def test_of_few_the_counts_are_said_and_no_percentage(
    page: MeasuresPage, keyed_in: KeyedIn, tried: Any, clock: Clock, settle: Settle
) -> None:
    first, *_others = keyed_in(3)
    keyed_in(1, phone="")
    tried(first, hours=5)
    clock.forward(hours=50)
    page.read_again()
    settle()
    assert not page.is_empty
    assert page.promise.rate.text() == "1 of 3"
    assert page.promise.sentence.text() == (
        "1 of 3 customers whose time was up were tried in time."
    )
    assert page.promise.few.isVisibleTo(page)
    assert page.promise.said == (
        "2 waiting",
        "2 calls overdue",
        "1 left no way to be reached: not in the rate",
        "half of those called within 5.0 hours",
    )


def test_the_promise_is_named_as_the_shop_counts_it(
    page: MeasuresPage, stored: Stored, settle: Settle, keyed_in: KeyedIn
) -> None:
    keyed_in(1)
    assert page.promise.heading.text() == "Called within 48 hours"
    shop = stored(lambda workspace: workspace.shop.read())
    by_days = replace(shop, clock=ShopClock.DAYS)
    stored(lambda workspace: workspace.shop.write_changed(seen=shop, wanted=by_days))
    settle()
    assert page.promise.heading.text() == "Called within 2 opening days"


@pytest.mark.parametrize(
    ("hours", "words", "cell"),
    [(1, "1.0 hour", "1.0"), (4, "4.0 hours", "4.0"), (40, "40 hours", "40")],
)
def test_hours_are_whole_from_ten_on(
    page: MeasuresPage, keyed_in: KeyedIn, tried: Any, hours: int, words: str, cell: str
) -> None:
    tried(*keyed_in(1), hours=hours)
    assert page.promise.said[-1] == f"half of those called within {words}"
    assert page.months.chart.accessibleDescription().endswith(f"Hours {cell}.")


def test_of_many_the_rate_is_a_percentage(
    page: MeasuresPage, keyed_in: KeyedIn, tried: Any, clock: Clock, settle: Settle
) -> None:
    numbers = keyed_in(12)
    tried(*numbers[:9])
    clock.forward(hours=50)
    page.read_again()
    settle()
    assert page.promise.rate.text() == "75%"
    assert not page.promise.few.isVisibleTo(page)


def test_what_waits_and_what_is_out_of_reach_has_its_own_sentence(
    page: MeasuresPage, keyed_in: KeyedIn, settle: Settle, scope: ScopeChoice
) -> None:
    keyed_in(1, phone="")
    assert page.promise.sentence.text() == "Nobody left a way to be reached."
    keyed_in(1)
    assert page.promise.sentence.text() == "No call has come due yet."
    scope.choose(Month(2026, 10).period)
    settle()
    assert page.promise.sentence.text() == "Nobody had to be called in this period."
    assert page.is_empty


def test_the_rate_and_the_counts_open_to_their_sums(
    page: MeasuresPage, keyed_in: KeyedIn, tried: Any, clock: Clock, settle: Settle
) -> None:
    tried(*keyed_in(2)[:1])
    keyed_in(1, phone="")
    clock.forward(hours=50)
    page.read_again()
    settle()
    page.promise.rate_button.setFocus()
    QTest.keyClick(page.promise.rate_button, Qt.Key.Key_Space)
    assert titles() == ["Called in time", "Hours to the first call"]
    opened().close()
    page.promise.waiting.click()
    assert titles() == ["Waiting now"]
    opened().close()
    page.promise.unreachable.click()
    assert titles() == ["Not reachable"]
    opened().close()
    page.promise.hours.click()
    assert "Hours to the first call" in titles()


def test_the_months_read_newest_first_and_open_to_their_sums(
    page: MeasuresPage, stored: Stored, keyed_in: KeyedIn, settle: Settle, scope: ScopeChoice
) -> None:
    stored(lambda w: w.responses.add(a_detractor(day=TODAY - timedelta(days=40))))
    keyed_in(1)
    scope.choose(ALL_TIME)
    settle()
    chart = page.months.chart
    assert chart.figures is not None
    assert [row.name for row in chart.figures.rows] == ["Nov 2026", "Oct 2026"]
    assert "October 2026: In time" in chart.accessibleDescription()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.accessibleDescription().startswith("November 2026: ")
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.accessibleDescription().startswith("October 2026: ")
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert opened().accessibleName() == "October 2026"


def test_colleagues_stand_with_what_they_have_and_nobody_last(
    page: MeasuresPage, stored: Stored, keyed_in: KeyedIn, settle: Settle
) -> None:
    numbers = keyed_in(2)
    assert not page.colleagues.isVisibleTo(page)
    stored(lambda w: w.shop_lists.add(ShopList.COLLEAGUES, "Ida"))
    (ida,) = stored(lambda w: w.shop_lists.read()).colleagues
    stored(lambda w: w.followups.assign(numbers[:1], ida.id, by="Bo"))
    settle()
    assert page.colleagues.isVisibleTo(page)
    assert page.colleagues.chart.figures is not None
    assert [row.name for row in page.colleagues.chart.figures.rows] == ["Ida", "Nobody"]


def test_the_ladder_after_the_call_is_told_in_words_and_opens(
    page: MeasuresPage, keyed_in: KeyedIn, told_of: Any
) -> None:
    first, second, _third = keyed_in(3)
    assert page.after_call.words.text() == "Nobody was asked for the score again after the call."
    told_of(first, score_after=9)
    told_of(second, score_after=2)
    assert page.after_call.words.text() == (
        "1 of 2 who were asked again moved up, 1 stayed, 0 moved down."
    )
    assert page.after_call.beside.text() == "1 was not asked."
    chart = page.after_call.chart
    assert chart.accessibleDescription() == "Detractors → Detractors: 1. Detractors → Promoters: 1"
    chart.mark_opened.emit(2, QRect(0, 0, 10, 10))
    assert opened().accessibleName() == "Detractors → Promoters: 1"
    assert titles() == ["Where they went", "Up, the same, down"]


def test_customers_who_came_back_are_told_of(
    page: MeasuresPage, stored: Stored, keyed_in: KeyedIn, settle: Settle
) -> None:
    keyed_in(1)
    assert page.customers.words.text() == "Nobody who can be known again had answered before."
    assert (
        page.customers.beside.text()
        == "1 customer who can be known again answered for the first time."
    )
    stored(lambda w: w.responses.add(an_answer(10, phone="12345678")))
    settle()
    assert page.customers.words.text() == (
        "1 of 1 customer who answered again moved up, 0 stayed, 0 moved down."
    )
    assert not page.customers.beside.isVisibleTo(page)


def test_a_long_reckoning_goes_on_step_by_step(
    page: MeasuresPage,
    keyed_in: KeyedIn,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keyed_in(3)
    monkeypatch.setattr("nps_desktop.storage.returning.WALKED", 1)
    page.read_again()
    assert page.customers.words.text() == "Counting…"
    settle()
    assert page.customers.words.text().startswith("0 of 1 customer who answered again")


def test_causes_stand_by_weight_with_what_is_fixed_and_open(
    page: MeasuresPage, keyed_in: KeyedIn, told_of: Any
) -> None:
    numbers = keyed_in(3)
    assert page.causes.words.text().startswith("No cause is noted yet.")
    told_of(numbers[0], cause=number_of(Cause.STAFF))
    told_of(numbers[1], cause=number_of(Cause.WAITING), is_fixed_for_all=True)
    told_of(numbers[2], cause=number_of(Cause.WAITING))
    chart = page.causes.chart
    assert chart.figures is not None
    assert [(row.name, row.cells) for row in chart.figures.rows] == [
        ("Waiting time", ("2", "1", "2 of 3")),
        ("Staff", ("1", "–", "3 of 3")),
    ]
    assert "Waiting time: 2 cases, 1 fixed for all, 2 of 3 with all above." in (
        chart.accessibleDescription()
    )
    assert page.causes.words.text() == "▨ fixed for all: 1 of 3 cases with a cause."
    chart.mark_opened.emit(0, QRect(0, 0, 10, 10))
    assert opened().accessibleName() == "Waiting time"


def test_many_causes_are_added_up_in_percent(
    page: MeasuresPage, keyed_in: KeyedIn, told_of: Any
) -> None:
    for number in keyed_in(10):
        told_of(number, cause=number_of(Cause.PRICE))
    assert page.causes.chart.figures is not None
    assert page.causes.chart.figures.rows[0].cells[-1] == "100%"


def test_the_line_shows_the_share_of_detractors(page: MeasuresPage, keyed_in: KeyedIn) -> None:
    keyed_in(1)
    assert page.share.heading.text() == "The share of detractors over time"
    assert "November 2026 100%" in page.share.chart.accessibleDescription()


def test_calls_fall_due_while_the_page_is_open(
    page: MeasuresPage, keyed_in: KeyedIn, clock: Clock, settle: Settle
) -> None:
    keyed_in(1)
    clock.forward(hours=72)
    page.minute.timeout.emit()
    settle()
    assert "1 call overdue" in page.promise.said


def test_nothing_is_read_by_the_minute_while_nobody_sees_it(
    page: MeasuresPage, keyed_in: KeyedIn, clock: Clock, settle: Settle
) -> None:
    keyed_in(1)
    clock.forward(hours=72)
    page.hide()
    page.minute.timeout.emit()
    settle()
    assert "1 waiting" in page.promise.said
    assert "1 call overdue" not in page.promise.said


@pytest.mark.parametrize("key", [PageKey.FOLLOWUPS, PageKey.THANKS])
def test_the_tabs_lead_to_the_other_pages(
    page: MeasuresPage, window: MainWindow, settle: Settle, qtbot: QtBot, key: PageKey
) -> None:
    qtbot.mouseClick(page.tabs.tab(key), Qt.MouseButton.LeftButton)
    settle()
    assert window.open_key is key


def test_a_wide_window_puts_three_cards_side_by_side(
    page: MeasuresPage, window: MainWindow, keyed_in: KeyedIn, qtbot: QtBot
) -> None:
    keyed_in(1)
    three = (page.after_call, page.customers, page.causes)
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: len({card.y() for card in three}) == 1)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: page.causes.y() > page.after_call.y())


def test_a_narrow_window_cuts_nothing_off(
    page: MeasuresPage, window: MainWindow, keyed_in: KeyedIn, qtbot: QtBot
) -> None:
    keyed_in(1)
    window.resize(1024, 700)

    def reach() -> int:
        cards = (page.months, page.customers, page.share)
        return max(card.mapTo(page, card.rect().topRight()).x() for card in cards)

    qtbot.waitUntil(lambda: reach() < page.width())


def test_long_words_put_the_months_below_where_the_window_is_narrow(
    page: MeasuresPage,
    window: MainWindow,
    keyed_in: KeyedIn,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    titles = ("Rechtzeitig", "Wartend", "Überfällig", "Ohne Kontaktdaten", "Stunden")
    monkeypatch.setattr("nps_desktop.ui.measures.rows_card._titles", lambda: titles)
    window.resize(1024, 700)
    keyed_in(1)
    qtbot.waitUntil(lambda: page.months.y() > page.promise.y())
    right = page.months.mapTo(page, page.months.rect().topRight()).x()
    assert right < page.width()


def test_page_keys_scroll_the_page_after_a_click_on_it(
    page: MeasuresPage, window: MainWindow, keyed_in: KeyedIn, qtbot: QtBot, settle: Settle
) -> None:
    keyed_in(3)
    window.resize(1024, 700)
    settle()
    place = page.promise.mapTo(page, page.promise.rect().center())
    qtbot.mouseClick(page.childAt(place), Qt.MouseButton.LeftButton)
    focus = QApplication.focusWidget()
    assert focus
    before = page.promise.mapTo(page, page.promise.rect().topLeft()).y()
    qtbot.keyClick(focus, Qt.Key.Key_PageDown)
    assert page.promise.mapTo(page, page.promise.rect().topLeft()).y() < before
