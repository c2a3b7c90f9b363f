"""The locations stand side by side, the chosen one marked, and lead to each one alone."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.ui.overview.location_row import columns_of
from nps_desktop.ui.overview.overview_page import OverviewPage
from nps_desktop.ui.theme import LIGHT
from nps_desktop.ui.widgets.sum_popover import SumPopover
from tests.factories import an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while popover := QApplication.activePopupWidget():
        popover.close()


@pytest.fixture
def enter(stored: Stored, settle: Settle) -> Callable[..., None]:
    """Return what stores answers at a location."""

    def store(location: str, *scores: int) -> None:
        def add(workspace: Any) -> Any:
            for score in scores:
                change = workspace.responses.add(an_answer(score, location=location))
            return change

        stored(add)
        settle()

    return store


def place_in(page: OverviewPage, row: int, column: str) -> QPoint:
    rows = page.locations.list
    columns = columns_of(QRectF(rows.visualRect(rows.lines.index(row))))
    place: QRectF = getattr(columns, column)
    return place.center().toPoint()


def test_one_location_has_no_card(page: OverviewPage, enter: Callable[..., None]) -> None:
    enter("Marstal", 9, 8)
    assert not page.locations.isVisible()
    enter("", 9)
    assert page.locations.isVisible()


def test_most_answers_come_first_and_all_together_above(
    page: OverviewPage, enter: Callable[..., None]
) -> None:
    enter("Søby", 9)
    enter("Marstal", *[10] * 8, 7, 7, 3)
    spoken = [line.spoken for line in page.locations.list.lines.lines]
    assert spoken == [
        "All locations, 12 answers, Promoters 75%, Passives 17%, Detractors 8%,"
        " NPS +67, +18 to +88",
        "Marstal, 11 answers, Promoters 73%, Passives 18%, Detractors 9%, NPS +64, +13 to +87",
        "Søby, 1 answer, Promoters 100%, Passives 0%, Detractors 0%, NPS +100, few answers",
    ]


def test_a_click_shows_a_location_alone_and_again_all(
    page: OverviewPage, enter: Callable[..., None], settle: Settle, qtbot: QtBot
) -> None:
    enter("Søby", 9)
    enter("Marstal", 10, 10, 0)
    left, rows = Qt.MouseButton.LeftButton, page.locations.list
    qtbot.mouseClick(rows.viewport(), left, pos=place_in(page, 1, "name"))
    settle()
    assert page.scope.location == "Marstal"
    assert page.score.number.text() == "+33"
    assert [line.is_chosen for line in rows.lines.lines] == [False, True, False]

    qtbot.mouseClick(rows.viewport(), left, pos=place_in(page, 1, "bar"))
    settle()
    assert page.scope.location is None


def test_the_keyboard_takes_a_location_and_opens_its_sum(
    page: OverviewPage, enter: Callable[..., None], settle: Settle
) -> None:
    enter("Søby", 9)
    enter("Marstal", 10, 10, 0)
    rows = page.locations.list
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, SumPopover)
    assert popover.accessibleName() == "Marstal"
    assert "19" not in popover.accessibleDescription()
    popover.close()

    QTest.keyClick(rows, Qt.Key.Key_Return)
    settle()
    assert page.scope.location == "Marstal"


def test_a_click_on_the_score_opens_its_sum(
    page: OverviewPage, enter: Callable[..., None], qtbot: QtBot
) -> None:
    enter("Søby", 9)
    enter("", 10, 10, 0)
    rows = page.locations.list
    place = place_in(page, 1, "score")
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, SumPopover)
    assert popover.accessibleName() == "No location"
    assert page.scope.location is None


def test_forty_locations_scroll_and_the_columns_stay_above_their_rows(
    page: OverviewPage, enter: Callable[..., None], qtbot: QtBot
) -> None:
    for number in range(40):
        enter(f"Shop {number}", 9)
    rows = page.locations.list
    qtbot.waitUntil(lambda: rows.verticalScrollBar().maximum() > 0)
    assert rows.lines.rowCount() == 41
    assert page.locations.height() < 600


@pytest.mark.parametrize("width", [380, 520, 900, 1600])
def test_no_column_touches_another(width: int) -> None:
    columns = columns_of(QRectF(0, 0, width, 36))
    shown = [columns.name, columns.count, columns.bar, columns.score]
    shown += [columns.interval] if columns.interval.width() else []
    for one, other in zip(shown, shown[1:], strict=False):
        assert one.right() <= other.left()
    assert shown[-1].right() <= width
    assert columns.bar.width() > 0


def test_the_rows_are_drawn_and_few_answers_are_pale(
    page: OverviewPage, enter: Callable[..., None], qtbot: QtBot
) -> None:
    enter("Søby", 9, 9, 9)
    enter("Marstal", *[10] * 12)
    rows = page.locations.list
    rows.setCurrentIndex(rows.lines.index(1))
    rows.setFocus()
    image = page.locations.grab().toImage()
    shown = [
        image.pixelColor(rows.mapTo(page.locations, place_in(page, row, "bar"))) for row in (1, 2)
    ]
    assert shown[0].name().upper() == LIGHT.promoter
    assert shown[1].lightness() > shown[0].lightness()


def test_a_narrow_card_leaves_the_interval_out(qtbot: QtBot) -> None:
    narrow, wide = columns_of(QRectF(0, 0, 460, 36)), columns_of(QRectF(0, 0, 900, 36))
    assert narrow.interval.width() == 0
    assert wide.interval.width() > 0
