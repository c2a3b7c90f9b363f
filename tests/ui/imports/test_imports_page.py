"""The import page: what may be brought, the imports so far, and taking one back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.followups import Event, EventKind
from nps_desktop.ui.actions import Command
from nps_desktop.ui.commands import Commands
from nps_desktop.ui.imports.import_dialog import ImportDialog
from nps_desktop.ui.imports.imports_page import ImportsPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from tests.factories import Clock, waiting_cases
from tests.ui.imports.conftest import Opened, Settle, Stored, answers, imported, texts_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> ImportsPage:
    """The import page, open."""
    made = window.open_page(PageKey.IMPORTS)
    assert isinstance(made, ImportsPage)
    settle()
    return made


def test_an_empty_page_offers_to_choose_a_file(page: ImportsPage, window: MainWindow) -> None:
    wanted: list[Command] = []
    window.commanded.connect(wanted.append)
    assert page.empty.isVisible()
    assert page.bring.file.hasFocus()
    page.bring.file.click()
    assert wanted == [Command.IMPORT]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_of_a_page_is_pressed_as_in_a_dialog(
    page: ImportsPage, window: MainWindow, key: Qt.Key, qtbot: QtBot
) -> None:
    wanted: list[Command] = []
    window.commanded.connect(wanted.append)
    qtbot.keyClick(page.bring.file, key)
    qtbot.keyClick(page.bring.file, Qt.Key.Key_Plus)
    assert wanted == [Command.IMPORT]


def test_every_import_stands_in_the_list_the_newest_first(
    page: ImportsPage, opened: Opened, plain: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    imported(opened(plain), qtbot, settle)
    more = tmp_path / "more.csv"
    more.write_text("Date,Score,Comment\n2026-11-02,10,good\n2026-11-03,9,fine\n", encoding="utf-8")
    imported(opened(more), qtbot, settle)
    assert texts_of(page.table) == [
        ["more.csv", "21/11/2026 13:00", "2", "–", "–", "–"],
        ["cards.csv", "21/11/2026 13:00", "3", "2", "–", "1"],
    ]
    assert page.remove.text() == "&Remove 2 answers"
    assert not page.mend.isVisible()
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.remove.text() == "&Remove 3 answers"
    assert page.mend.text() == "&Mend 2 rows…"


def test_a_whole_import_is_taken_back_and_brought_again(
    page: ImportsPage,
    window: MainWindow,
    opened: Opened,
    plain: Path,
    stored: Stored,
    settle: Settle,
    told: list[Message],
    qtbot: QtBot,
) -> None:
    imported(opened(plain), qtbot, settle)
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    settle()
    assert answers(stored) == 0
    assert told[-1].text == "Removed 3 answers of cards.csv."
    assert page.empty.isVisible()
    assert window.undo_list.newest == "taking back the import of cards.csv"
    window.undo_list.take_back()
    settle()
    assert answers(stored) == 3
    assert page.table.model().rowCount() == 1


def test_customers_somebody_has_worked_on_stay_and_are_said_to(
    page: ImportsPage,
    opened: Opened,
    plain: Path,
    stored: Stored,
    settle: Settle,
    told: list[Message],
    clock: Clock,
    qtbot: QtBot,
) -> None:
    imported(opened(plain), qtbot, settle)
    (case,) = stored(waiting_cases)
    rung = Event(clock(), EventKind.VOICEMAIL, by="Bo")
    stored(lambda workspace: workspace.followups.record(case.followup.id, rung))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    settle()
    assert told[-1].text == (
        "Removed 2 answers of cards.csv. 1 customer somebody has worked on stays."
    )
    assert answers(stored) == 1


def test_what_somebody_else_has_taken_back_is_said(
    page: ImportsPage,
    opened: Opened,
    plain: Path,
    stored: Stored,
    settle: Settle,
    told: list[Message],
    qtbot: QtBot,
) -> None:
    imported(opened(plain), qtbot, settle)
    page.tasks.write(page, lambda workspace: workspace.imports.remove(1))
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    settle()
    assert told[-1].text == "This import was taken back already."
    assert answers(stored) == 0


@pytest.fixture
def commands(window: MainWindow, around: Surroundings, tmp_path: Path) -> Commands:
    """The commands of the window."""
    return Commands(window, around, settings_file=tmp_path / "s.json", wear=lambda _look: None)


def test_a_copied_table_is_pasted(
    page: ImportsPage, commands: Commands, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("Date\tScore\n2026-11-20\t9\n2026-11-19\t3\n")
    qtbot.keyClick(page.bring.file, Qt.Key.Key_V, CTRL)
    settle()
    dialog = commands.dialog
    assert isinstance(dialog, ImportDialog)
    assert dialog.panel.name.text() == "Pasted table"
    imported(dialog, qtbot, settle)
    assert answers(stored) == 2
    assert texts_of(page.table)[0][0] == "Pasted table"


def test_an_empty_clipboard_is_said(
    page: ImportsPage, commands: Commands, told: list[Message], qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(page.bring.paste, Qt.MouseButton.LeftButton)
    assert commands.dialog is None
    assert told[-1].is_wrong
    assert told[-1].text.startswith("Nothing was copied.")


def test_the_keys_act_on_what_came_in_last_and_stay_with_their_import(
    page: ImportsPage, opened: Opened, plain: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    def import_more(name: str) -> None:
        path = tmp_path / f"{name}.csv"
        path.write_text(f"Date,Score,Comment\n2026-11-02,10,{name}\n", encoding="utf-8")
        imported(opened(path), qtbot, settle)

    imported(opened(plain), qtbot, settle)
    import_more("more")
    page.table.choose(1)
    import_more("again")
    assert page.table.current is page.table.shown[0]
    page.table.choose(2)
    page.read_again()
    settle()
    assert page.table.current is page.table.shown[2]
    assert page.remove.text() == "&Remove 3 answers"
    page.remove.click()
    settle()
    assert page.table.current is page.table.shown[1]
