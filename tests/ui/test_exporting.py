"""Answers on their way to a file: read in pieces, written beside, given up at any moment."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.errors import DataFileLocked, WorldFault
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui import export_dialog, exporting
from nps_desktop.ui.export_dialog import ExportDialog
from nps_desktop.ui.exporting import AnswerExport, ToWrite
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.tasks import Tasks
from tests.factories import a_stored, an_answer
from tests.ui.conftest import Settle


def endless() -> Iterator[StoredResponse]:
    number = 0
    while True:
        number += 1
        yield a_stored(an_answer(9, comment=f"Number {number}"), number)


def start_endless(export: AnswerExport, qtbot: QtBot) -> None:
    """Begin to write, and go on when the first piece is written.

    A signal of another thread may still be on its way when a `waitSignal` is over.
    """
    progress: list[int] = []
    export.progressed.connect(progress.append)
    export.start(lambda _workspace: ToWrite(endless(), 1_000_000))
    qtbot.waitUntil(lambda: bool(progress))


def some(count: int) -> ToWrite:
    return ToWrite((a_stored(an_answer(9), number) for number in range(1, count + 1)), count)


@pytest.fixture
def export(tasks: Tasks, tmp_path: Path) -> AnswerExport:
    """An export to a CSV file."""
    return AnswerExport(tasks, tmp_path / "answers.csv")


def told_by(export: AnswerExport) -> list[tuple[str, Any]]:
    """What an export tells, in order."""
    told: list[tuple[str, Any]] = []
    export.begun.connect(lambda count: told.append(("begun", count)))
    export.progressed.connect(lambda count: told.append(("progressed", count)))
    export.written.connect(lambda count: told.append(("written", count)))
    export.moved.connect(lambda: told.append(("moved", None)))
    export.given_up.connect(lambda: told.append(("given up", None)))
    export.failed.connect(lambda fault: told.append(("failed", type(fault))))
    export.ended.connect(lambda: told.append(("ended", None)))
    return told


def files(export: AnswerExport) -> list[str]:
    return sorted(path.name for path in export.path.parent.iterdir() if path.is_file())


def test_the_answers_go_out_in_pieces(
    export: AnswerExport, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "AT_ONCE", 3)
    told = told_by(export)
    export.start(lambda _workspace: some(8))
    settle()
    assert told == [
        ("begun", 8),
        *(("progressed", count) for count in (3, 6, 8)),
        ("written", 8),
        ("ended", None),
    ]
    with export.path.open(encoding="utf-8-sig", newline="") as written:
        assert len(list(csv.reader(written))) == 9


def test_where_the_answers_have_moved_no_file_is_written(
    export: AnswerExport, settle: Settle
) -> None:
    told = told_by(export)
    export.start(lambda _workspace: None)
    settle()
    assert told == [("moved", None), ("ended", None)]
    assert files(export) == []


def test_an_export_that_is_given_up_leaves_what_was_there(
    export: AnswerExport, qtbot: QtBot, settle: Settle
) -> None:
    export.path.write_text("before")
    told = told_by(export)
    start_endless(export, qtbot)
    export.give_up()
    settle()
    assert told[-2:] == [("given up", None), ("ended", None)]
    assert export.path.read_text() == "before"
    assert files(export) == ["answers.csv"]


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_who_asks_the_data_file_meanwhile_waits_for_one_piece_only(
    tasks: Tasks, tmp_path: Path, qtbot: QtBot, settle: Settle, ending: str
) -> None:
    export = AnswerExport(tasks, tmp_path / f"answers{ending}")
    start_endless(export, qtbot)
    answered: list[int] = []
    tasks.read(export, lambda workspace: len(workspace.responses.locations()), answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    export.give_up()
    settle()
    assert files(export) == []


def locked() -> Iterator[StoredResponse]:
    yield a_stored(an_answer(9))
    raise DataFileLocked("answers.nps")


def test_a_data_file_that_cannot_be_read_on_is_told(export: AnswerExport, settle: Settle) -> None:
    told = told_by(export)
    export.start(lambda _workspace: ToWrite(locked(), 2))
    settle()
    assert told[-2:] == [("failed", DataFileLocked), ("ended", None)]
    assert files(export) == []


def test_a_folder_that_is_gone_is_told(tasks: Tasks, tmp_path: Path, settle: Settle) -> None:
    export = AnswerExport(tasks, tmp_path / "gone" / "answers.xlsx")
    faults: list[WorldFault] = []
    export.failed.connect(faults.append)
    export.start(lambda _workspace: some(3))
    settle()
    assert len(faults) == 1


def test_a_data_file_that_cannot_be_read_at_all_is_told(
    export: AnswerExport, settle: Settle
) -> None:
    told = told_by(export)

    def find(_workspace: Workspace) -> ToWrite:
        raise DataFileLocked("answers.nps")

    export.start(find)
    settle()
    assert told == [("failed", DataFileLocked), ("ended", None)]


def test_the_program_does_not_wait_for_a_file_when_it_is_closed(
    data_file: Path, qtbot: QtBot
) -> None:
    tasks = Tasks(lambda: Workspace.open(data_file))
    tasks.start_database()
    export = AnswerExport(tasks, data_file.with_name("answers.xlsx"))
    start_endless(export, qtbot)
    tasks.close()
    assert not export.path.exists()


def is_shown(dialog: QDialog) -> bool:
    """Whether a dialog is there; one that has ended is deleted."""
    return isValid(dialog) and dialog.isVisible()


@pytest.fixture
def dialog(window: MainWindow, export: AnswerExport, monkeypatch: pytest.MonkeyPatch) -> QDialog:
    """What a long export shows, at once."""
    monkeypatch.setattr(export_dialog, "SHOWN_AFTER", 0)
    return ExportDialog(window, export)


def test_a_long_export_shows_how_far_it_is_and_is_cancelled(
    dialog: ExportDialog, export: AnswerExport, qtbot: QtBot, settle: Settle
) -> None:
    told = told_by(export)
    start_endless(export, qtbot)
    qtbot.waitUntil(dialog.isVisible)
    qtbot.waitUntil(lambda: dialog.told.text() != "")
    assert " of 1,000,000 answers" in dialog.told.text()
    assert dialog.bar.maximum() == 1_000_000
    assert not dialog.isModal()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.told.text() == "Cancelling…"
    settle()
    assert told[-2:] == [("given up", None), ("ended", None)]
    assert not is_shown(dialog)


def test_a_short_export_shows_no_dialog(
    window: MainWindow, export: AnswerExport, settle: Settle
) -> None:
    dialog = ExportDialog(window, export)
    export.start(lambda _workspace: some(3))
    settle()
    assert not is_shown(dialog)
