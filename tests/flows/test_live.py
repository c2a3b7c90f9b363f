"""One answer more, wherever it comes in, moves every number on the screen."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.responses import Response
from nps_desktop.paths import paths
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.imports.import_dialog import ImportDialog
from nps_desktop.ui.overview.overview_page import OverviewPage
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.responses.responses_page import ResponsesPage
from nps_desktop.ui.summary.summary_page import SummaryPage
from tests.flows.conftest import Stage

NOTICED = 10_000
"""Milliseconds; the window looks every two seconds whether others have written."""

Way = Callable[[Stage, QtBot, Path], None]


def today() -> date:
    return date.today()  # noqa: DTZ011 - the program under test reads the same clock


def overview(shop: Stage) -> str:
    """The large number, and the words beside it."""
    page = shop.window.open_page(PageKey.OVERVIEW)
    assert isinstance(page, OverviewPage)
    shop.settle()
    chart = page.distribution.chart.accessibleDescription()
    return f"{page.score.number.text()} {page.score.words.text()} {chart}"


def answers(shop: Stage) -> str:
    """How many answers the list holds."""
    page = shop.window.open_page(PageKey.RESPONSES)
    assert isinstance(page, ResponsesPage)
    shop.settle()
    return f"{page.heading.count_line.text()} {page.rows.rowCount()}"


def calls(shop: Stage) -> str:
    """How many customers wait for a call."""
    page = shop.window.open_page(PageKey.FOLLOWUPS)
    assert isinstance(page, FollowUpsPage)
    shop.settle()
    return f"{page.heading.title.text()} {page.calls.rowCount()}"


def month(shop: Stage) -> object:
    """A picture of the paper."""
    page = shop.window.open_page(PageKey.SUMMARY)
    assert isinstance(page, SummaryPage)
    shop.settle()
    return page.paper.grab().toImage()


PAGES: tuple[Callable[[Stage], object], ...] = (overview, answers, calls, month)


def by_typing(shop: Stage, _qtbot: QtBot, _folder: Path) -> None:
    shop.window.open_page(PageKey.ENTRY)
    shop.type("2\tLong queue\tBo\t12345678\r")
    shop.settle()


def by_importing(shop: Stage, qtbot: QtBot, folder: Path) -> None:
    sheet = folder / "sheet.csv"
    sheet.write_text(f"Date;Score;Phone\n{today().isoformat()};2;12345678\n", encoding="utf-8")
    shop.window.files_dropped.emit((sheet,))
    dialog = shop.program.commands.dialog
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    shop.settle()
    shop.type("\r")
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
    shop.settle()


def from_another_window(shop: Stage, qtbot: QtBot, _folder: Path) -> None:
    before = shop.figures
    write_elsewhere(shop)
    qtbot.waitUntil(lambda: shop.figures != before, timeout=NOTICED)
    shop.settle()


def write_elsewhere(shop: Stage) -> None:
    """Enter an unhappy customer's answer as another window of the same data file does."""
    other = Workspace.open(paths(shop.home).data_file)
    other.responses.add(Response(2, today(), phone="12345678", comment="Long queue"))
    other.close()


@pytest.mark.parametrize("come_in", [by_typing, by_importing, from_another_window])
def test_an_answer_moves_every_number(
    stage: Callable[[], Stage], qtbot: QtBot, tmp_path: Path, come_in: Way
) -> None:
    shop = stage()
    shop.window.open_page(PageKey.ENTRY)
    shop.type("9\r")
    shop.settle()
    before = [page(shop) for page in PAGES]
    figures = shop.figures

    come_in(shop, qtbot, tmp_path)

    assert shop.figures != figures
    assert shop.tally
    assert (shop.tally.promoters, shop.tally.detractors) == (1, 1)
    for page, was in zip(PAGES, before, strict=True):
        assert page(shop) != was, page.__name__


@pytest.mark.parametrize("page", PAGES[:3])
def test_what_another_window_writes_moves_the_page_that_is_open(
    stage: Callable[[], Stage], qtbot: QtBot, page: Callable[[Stage], object]
) -> None:
    shop = stage()
    shop.window.open_page(PageKey.ENTRY)
    shop.type("9\r")
    shop.settle()
    before = page(shop)
    write_elsewhere(shop)
    qtbot.waitUntil(lambda: page(shop) != before, timeout=NOTICED)
