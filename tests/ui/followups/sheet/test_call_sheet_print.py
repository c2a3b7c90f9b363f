"""The day's calls leave the window: seen first, then printed or saved, and told."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.services.workspace import Workspace
from nps_desktop.settings import Settings
from nps_desktop.ui import ask
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.followups.sheet.call_sheet_dialog import CallSheetDialog
from nps_desktop.ui.followups.sheet.call_sheet_print import show_call_sheet
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.scope_choice import ScopeChoice
from tests.factories import NOW, a_detractor
from tests.ui.conftest import Settle, Stored

CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[..., CallSheetDialog]


class SomePage(Page):
    """A page that reads nothing."""

    def read_again(self) -> None:
        """Read nothing."""


@pytest.fixture
def page(qtbot: QtBot, around: Surroundings) -> SomePage:
    made = SomePage(around)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


@pytest.fixture
def opened(qtbot: QtBot, page: SomePage, settle: Settle) -> Iterator[Open]:
    """Return what opens the call sheet and waits until it is seen."""

    def make(*, is_mine: bool = False) -> CallSheetDialog:
        dialog = show_call_sheet(page, is_mine=is_mine)
        settle()
        return dialog

    yield make
    ask.beforehand.files.clear()
    ask.beforehand.printers.clear()


def calls(workspace: Workspace) -> None:
    """Three customers wait; the second is Bo's, the third at Marstal."""
    for name in ("Bo", "Mette"):
        workspace.shop_lists.add(ShopList.COLLEAGUES, name)
    late = NOW - timedelta(days=3)
    ids = [
        workspace.responses.add(a_detractor(name=name, at=late, location=place)).ids[0]
        for name, place in (("Anna", ""), ("Bent", ""), ("Carla", "Marstal"))
    ]
    case = workspace.followups.of_response(ids[1])
    assert case
    bo = workspace.shop_lists.read().colleagues[0].id
    workspace.followups.assign((case.followup.id,), bo, by="Bo")


def a_printer(tmp_path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


def press(dialog: CallSheetDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog, key, CTRL)


def test_the_sheet_is_seen_before_it_is_printed(stored: Stored, opened: Open) -> None:
    stored(calls)
    dialog = opened()
    assert len(dialog.paper.pages) == 2
    assert dialog.paper.accessibleDescription().startswith("3 calls · about 30 min · 3 overdue")
    assert dialog.print_button.hasFocus()


def test_printing_is_told_and_closes_the_sheet(
    stored: Stored, opened: Open, settle: Settle, told: list[Message], tmp_path: Path
) -> None:
    stored(calls)
    dialog = opened()
    ask.beforehand.printers.append(a_printer(tmp_path))
    press(dialog, Qt.Key.Key_P)
    settle()
    assert [message.text for message in told] == [
        "The call sheet with 3 calls was sent to the printer."
    ]
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_who_thinks_better_of_it_sees_the_sheet_still(
    stored: Stored, opened: Open, settle: Settle, told: list[Message]
) -> None:
    stored(calls)
    dialog = opened()
    ask.beforehand.printers.append(None)
    ask.beforehand.files.append(None)
    press(dialog, Qt.Key.Key_P)
    press(dialog, Qt.Key.Key_S)
    settle()
    assert dialog.isVisible()
    assert told == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(
    stored: Stored, opened: Open, settle: Settle, told: list[Message], tmp_path: Path
) -> None:
    stored(calls)
    dialog = opened()
    printer = a_printer(tmp_path)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    ask.beforehand.printers.append(printer)
    press(dialog, Qt.Key.Key_P)
    settle()
    assert [message.text for message in told] == [
        "The printer does not answer. Nothing was printed. Check it and try again."
    ]


@pytest.mark.parametrize("name", ["calls.pdf", "calls"])
def test_the_sheet_is_saved_as_a_pdf(
    stored: Stored, opened: Open, settle: Settle, told: list[Message], tmp_path: Path, name: str
) -> None:
    stored(calls)
    dialog = opened()
    ask.beforehand.files.append(tmp_path / name)
    press(dialog, Qt.Key.Key_S)
    settle()
    assert (tmp_path / "calls.pdf").read_bytes().startswith(b"%PDF")
    assert [message.text for message in told] == ["The call sheet was saved as calls.pdf."]


def test_the_calls_are_those_of_everybody_or_of_one(
    stored: Stored, opened: Open, settle: Settle, page: SomePage
) -> None:
    stored(calls)
    page.use_settings(Settings(colleague="Bo"))
    dialog = opened(is_mine=True)
    assert dialog.whose.currentText() == "My calls (Bo)"
    assert dialog.paper.accessibleDescription().startswith("1 call ")
    dialog.whose.setFocus()
    QTest.keyClick(dialog.whose, Qt.Key.Key_Up)
    settle()
    assert dialog.whose.currentText() == "Everybody’s calls"
    assert dialog.paper.accessibleDescription().startswith("3 calls")


def test_the_sheet_is_of_the_chosen_location(
    stored: Stored, opened: Open, scope: ScopeChoice
) -> None:
    stored(calls)
    scope.choose_location("Marstal")
    assert opened().paper.accessibleDescription().endswith(" · Marstal")


def test_where_nobody_waits_there_is_nothing_to_print(opened: Open) -> None:
    dialog = opened()
    assert dialog.paper.accessibleDescription() == "No call is due by Sunday 22 November."
    assert not dialog.print_button.isEnabled()
    assert not dialog.whose.isVisible()
    press(dialog, Qt.Key.Key_P)
    press(dialog, Qt.Key.Key_S)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_follow_up_page_opens_it_by_its_key(
    window: MainWindow, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    stored(calls)
    window.use_settings(Settings(colleague="Bo"))
    page = window.open_page(PageKey.FOLLOWUPS)
    settle()
    assert isinstance(page, FollowUpsPage)
    page.chips.choose(CallList.MINE)
    with qtbot.waitActive(window):
        window.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_P, CTRL)
    settle()
    (dialog,) = [each for each in window.findChildren(CallSheetDialog) if each.isVisible()]
    assert dialog.whose.currentText() == "My calls (Bo)"
    dialog.reject()
