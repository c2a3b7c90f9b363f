"""A spreadsheet: dropped on the window, checked, imported, undone."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.ui.imports.import_dialog import ImportDialog
from nps_desktop.ui.imports.imports_page import ImportsPage
from nps_desktop.ui.page_keys import PageKey
from tests.flows.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A sheet of three answers of this week, one of them wrong."""
    today = date.today()  # noqa: DTZ011 - the program under test reads the same clock
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Dato", "Score", "Kommentar", "Telefon"])
    sheet.append([today, 9, "Søde mennesker", None])
    sheet.append([today - timedelta(days=1), 2, "Lang kø", "12 34 56 78"])
    sheet.append([today, 11, "Alt for godt", None])
    path = tmp_path / "svar.xlsx"
    book.save(path)
    return path


def import_dropped(shop: Stage, workbook: Path, qtbot: QtBot) -> None:
    """Drop a workbook on the window and press Enter when it is read."""
    shop.window.files_dropped.emit((workbook,))
    dialog = shop.program.commands.dialog
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    shop.settle()
    shop.type("\r")
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)
    shop.settle()


def test_a_dropped_workbook_goes_in_and_comes_out_again(
    stage: Callable[[], Stage], workbook: Path, qtbot: QtBot
) -> None:
    shop = stage()
    shop.program.scope.choose(ALL_TIME)
    import_dropped(shop, workbook, qtbot)
    assert shop.tally is not None
    assert (shop.tally.promoters, shop.tally.detractors, shop.tally.total) == (1, 1, 2)

    shop.press(Qt.Key.Key_Z, CTRL)
    shop.settle()
    assert shop.tally.total == 0


def test_a_wrong_row_is_mended_days_later_without_a_mouse(
    stage: Callable[[], Stage], workbook: Path, qtbot: QtBot
) -> None:
    shop = stage()
    shop.program.scope.choose(ALL_TIME)
    import_dropped(shop, workbook, qtbot)

    shop.press(Qt.Key.Key_6, CTRL)
    shop.settle()
    page = shop.window.open_page(PageKey.IMPORTS)
    assert isinstance(page, ImportsPage)
    shop.type("\r")
    mending = page.dialog
    assert mending is not None
    qtbot.waitUntil(mending.isActiveWindow)
    shop.settle()
    shop.type("10\r")
    qtbot.waitUntil(mending.foot.deed.hasFocus)
    shop.type("\r")
    qtbot.waitUntil(lambda: not mending.isVisible(), timeout=20_000)
    shop.settle()
    assert shop.tally is not None
    assert (shop.tally.promoters, shop.tally.detractors) == (2, 1)

    shop.press(Qt.Key.Key_Z, CTRL)
    shop.settle()
    assert (shop.tally.promoters, shop.tally.detractors) == (1, 1)
