"""The commands of the window reach their dialogs and errands."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.settings import Settings
from nps_desktop.ui import ask
from nps_desktop.ui.actions import Command
from nps_desktop.ui.commands import Commands
from nps_desktop.ui.help_window import HelpTopic
from nps_desktop.ui.imports.import_dialog import ImportDialog
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.setup.about_dialog import AboutDialog
from nps_desktop.ui.setup.keys_dialog import KeysDialog
from nps_desktop.ui.setup.sections import Section
from nps_desktop.ui.setup.settings_dialog import SettingsDialog
from tests.factories import an_answer

CTRL = Qt.KeyboardModifier.ControlModifier
Settle = Callable[[], None]
Stored = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def worn() -> list[str]:
    """The looks that were worn."""
    return []


@pytest.fixture
def commands(window: MainWindow, around: Surroundings, tmp_path: Path, worn: list[str]) -> Commands:
    """The commands of the window."""
    file = tmp_path / "settings.json"
    return Commands(window, around, settings_file=file, wear=worn.append)


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    """A spreadsheet of two answers."""
    path = tmp_path / "cards.csv"
    path.write_text("Date,Score\n2026-11-20,9\n2026-11-19,3\n", encoding="utf-8")
    return path


def drop(window: MainWindow, *files: Path) -> None:
    """Let files fall on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    window.dropEvent(
        QDropEvent(
            QPointF(200, 200),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def finish(commands: Commands, qtbot: QtBot, settle: Settle) -> None:
    """Wait for the rows, press Import, wait for the end."""
    dialog = commands.dialog
    assert isinstance(dialog, ImportDialog)
    settle()
    qtbot.mouseClick(dialog.foot.deed, Qt.MouseButton.LeftButton)
    settle()
    assert not dialog.isVisible()


def test_the_menu_imports_a_file(
    commands: Commands,
    window: MainWindow,
    cards: Path,
    stored: Stored,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    window.open_page(PageKey.OVERVIEW)
    settle()
    ask.beforehand.opened.append((cards,))
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    finish(commands, qtbot, settle)
    assert stored(lambda workspace: workspace.responses.count(AnswerQuery())) == 2


def test_files_dropped_on_the_window_are_imported(
    commands: Commands,
    window: MainWindow,
    cards: Path,
    told: list[Message],
    settle: Settle,
    qtbot: QtBot,
) -> None:
    drop(window, cards)
    finish(commands, qtbot, settle)
    assert told[-1].text.startswith("2 answers imported.")


def test_what_is_no_file_of_this_computer_opens_nothing(commands: Commands) -> None:
    commands.import_files(())
    assert commands.dialog is None


def test_thinking_better_of_a_file_opens_nothing(commands: Commands, window: MainWindow) -> None:
    ask.beforehand.opened.append(())
    window.commanded.emit(Command.IMPORT)
    assert commands.dialog is None


def test_answers_are_exported(
    commands: Commands,
    window: MainWindow,
    tmp_path: Path,
    stored: Stored,
    told: list[Message],
    settle: Settle,
) -> None:
    stored(lambda workspace: workspace.responses.add(an_answer(9)))
    ask.beforehand.files.append(tmp_path / "all.csv")
    window.commanded.emit(Command.EXPORT)
    settle()
    assert (tmp_path / "all.csv").is_file()
    assert told[-1].text == "1 answer written to all.csv."


def test_a_safe_copy_is_made(
    commands: Commands,
    window: MainWindow,
    tmp_path: Path,
    stored: Stored,
    told: list[Message],
    settle: Settle,
) -> None:
    stored(lambda workspace: workspace.responses.add(an_answer(9)))
    ask.beforehand.files.append(tmp_path / "copy.nps")
    window.commanded.emit(Command.BACK_UP)
    settle()
    assert (tmp_path / "copy.nps").is_file()
    assert "copy.nps" in told[-1].text


@pytest.mark.parametrize("command", [Command.EXPORT, Command.BACK_UP])
def test_thinking_better_of_an_errand_does_nothing(
    commands: Commands,
    window: MainWindow,
    command: Command,
    told: list[Message],
    settle: Settle,
) -> None:
    ask.beforehand.files.append(None)
    window.commanded.emit(command)
    settle()
    assert told == []


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (Command.SETTINGS, SettingsDialog),
        (Command.SHORTCUTS, KeysDialog),
        (Command.ABOUT, AboutDialog),
    ],
)
def test_each_dialog_opens(
    commands: Commands, window: MainWindow, command: Command, kind: type, settle: Settle
) -> None:
    window.commanded.emit(command)
    assert isinstance(commands.dialog, kind)
    settle()
    window.commanded.emit(command)
    settle()
    assert commands.dialog is not None
    commands.dialog.reject()


def test_the_colleagues_are_a_section_of_the_settings(
    commands: Commands, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.commanded.emit(Command.COLLEAGUES)
    settle()
    dialog = commands.dialog
    assert isinstance(dialog, SettingsDialog)
    editor = dialog.lists[Section.COLLEAGUES]
    assert QApplication.focusWidget() is editor.new.field
    qtbot.keyClicks(editor.new.field, "Mette")
    qtbot.keyClick(editor.new.field, Qt.Key.Key_Return)
    settle()
    assert window.undo_list.newest == "adding “Mette”"
    dialog.message_bar.undo_wanted.emit()
    settle()
    assert editor.lines == ()
    dialog.reject()


def test_new_settings_reach_every_page(
    commands: Commands, window: MainWindow, worn: list[str], settle: Settle, qtbot: QtBot
) -> None:
    page = window.open_page(PageKey.SUMMARY)
    window.commanded.emit(Command.SETTINGS)
    settle()
    dialog = commands.dialog
    assert isinstance(dialog, SettingsDialog)
    dialog.computer_form.reminders.setChecked(False)
    dialog.computer_form.look_chosen.emit("dark")
    qtbot.mouseClick(dialog.foot.save, Qt.MouseButton.LeftButton)
    settle()
    assert page.settings == Settings(reminders=False)
    assert worn == ["dark"]


def test_f1_opens_the_help_of_the_open_page(
    commands: Commands, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.open_page(PageKey.SUMMARY)
    settle()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert commands.help is not None
    assert commands.help.topic is HelpTopic.SUMMARY
    window.open_page(PageKey.OVERVIEW)
    settle()
    window.commanded.emit(Command.HELP)
    assert commands.help.topic is HelpTopic.OVERVIEW
    commands.help.close()


def test_f1_in_a_dialog_opens_its_help(
    commands: Commands, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.commanded.emit(Command.SETTINGS)
    settle()
    assert commands.dialog is not None
    qtbot.waitActive(commands.dialog)
    qtbot.keyClick(commands.dialog, Qt.Key.Key_F1)
    assert commands.help is not None
    assert commands.help.topic is HelpTopic.SETTINGS
    assert commands.help.parent() is commands.dialog
    commands.help.close()
    commands.dialog.reject()


def test_only_one_help_is_ever_there(
    commands: Commands, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    window.commanded.emit(Command.HELP)
    first = commands.help
    assert first is not None
    first.close()
    window.commanded.emit(Command.SETTINGS)
    settle()
    assert commands.dialog is not None
    with qtbot.waitSignal(first.destroyed):
        qtbot.keyClick(commands.dialog, Qt.Key.Key_F1)
    assert commands.help is not first
    assert commands.help is not None
    commands.help.close()
    commands.dialog.reject()


def test_help_before_any_page_is_open_is_that_of_the_first(
    commands: Commands, window: MainWindow
) -> None:
    window.commanded.emit(Command.HELP)
    assert commands.help is not None
    assert commands.help.topic is HelpTopic.OVERVIEW
    commands.help.close()


def test_the_period_has_a_key(commands: Commands, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_D, CTRL)
    assert QApplication.activePopupWidget() is window.figures.period.menu()
    QApplication.activePopupWidget().close()


def test_the_location_has_a_key(
    commands: Commands, window: MainWindow, stored: Stored, settle: Settle
) -> None:
    for location in ("Søby", "Marstal"):
        answer = an_answer(9, location=location)
        stored(lambda workspace, answer=answer: workspace.responses.add(answer))
    settle()
    QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    popover = QApplication.activePopupWidget()
    QTest.keyClick(popover, Qt.Key.Key_Down)
    QTest.keyClick(popover, Qt.Key.Key_Return)
    assert window.figures.location.button.text() == "Marstal"


def test_all_locations_are_one_key_away(
    commands: Commands, window: MainWindow, around: Surroundings
) -> None:
    around.scope.choose_location("Marstal")
    QTest.keyClick(window, Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert around.scope.location is None


def test_where_there_is_one_location_its_key_says_so(
    commands: Commands, window: MainWindow, told: list[Message]
) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, CTRL)
    assert told[-1].text == "All answers are of one location."
