"""The import on a real data file, with real files; tests drive it by its buttons and keys."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.ui.imports.check_view import Rows
from nps_desktop.ui.imports.import_dialog import ImportDialog
from nps_desktop.ui.imports.incoming import Incoming, files_in
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.table.table_view import RecordTable

Settle = Callable[[], None]
Stored = Callable[[Callable[[Any], Any]], Any]
Opened = Callable[..., ImportDialog]

PLAIN = """Date;Score;Comment;Name;Phone
2026-11-20;9;Best cheese on the island;Anna Holm;
2026-11-19;3;Waited 20 minutes;Lone Madsen;62 40 11 08
2026-06-01;2;Out of bread;Jens Friis;62 40 11 09
2026-11-18;11;All good;;
2026-11-17;ten;;;
2026-11-16;;no score;;
"""


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A file with three answers, two rows to mend and a blank one."""
    path = tmp_path / "cards.csv"
    path.write_text(PLAIN, encoding="utf-8")
    return path


@pytest.fixture
def opened(
    qtbot: QtBot, window: MainWindow, around: Surroundings, settle: Settle
) -> Iterator[Opened]:
    """Return what opens the dialog on files and waits until they are read."""
    dialogs: list[ImportDialog] = []

    def open_dialog(*files: Path | Incoming) -> ImportDialog:
        incoming = [each if isinstance(each, Incoming) else files_in((each,))[0] for each in files]
        dialog = ImportDialog(window, around, incoming)
        dialogs.append(dialog)
        dialog.open()
        qtbot.waitUntil(dialog.isActiveWindow)
        settle()
        return dialog

    yield open_dialog
    for dialog in dialogs:
        dialog.done(0)


def press(dialog: ImportDialog, button: QWidget, qtbot: QtBot) -> None:
    """Press a button by its key."""
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def imported(dialog: ImportDialog, qtbot: QtBot, settle: Settle) -> None:
    """Press Import and wait."""
    press(dialog, dialog.foot.deed, qtbot)
    settle()


def answers(stored: Stored) -> int:
    """How many answers the data file holds."""
    return int(stored(lambda workspace: workspace.responses.count(AnswerQuery())))


def table_of(dialog: ImportDialog, rows: Rows) -> RecordTable[Any]:
    """The table of a list of rows."""
    check = dialog.check
    return {Rows.NEW: check.new, Rows.MEND: check.mend.list, Rows.KNOWN: check.known}[rows]


def texts_of(table: RecordTable[Any]) -> list[list[str]]:
    """The texts of all cells of a table."""
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def texts(dialog: ImportDialog, rows: Rows) -> list[list[str]]:
    """The texts of a list of rows."""
    return texts_of(table_of(dialog, rows))
