"""Questions in dialogs: what is chosen comes back, and thinking better of it is no choice."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nps_desktop.ui import ask


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    ask.beforehand.folder = None


def when_open(kind: type[QWidget], act: Callable[..., None]) -> None:
    """Do something with the dialog of this kind as soon as it stands there."""

    def look() -> None:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, kind) and dialog.isVisible():
                act(dialog)
                return
        QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def test_no_file_is_no_choice(parent: QWidget) -> None:
    when_open(QFileDialog, QFileDialog.reject)
    assert ask.files_to_open(parent, "Open", "CSV (*.csv)") == ()


def test_all_chosen_files_come_back_and_their_folder_is_remembered(
    parent: QWidget, tmp_path: Path
) -> None:
    files = tmp_path / "october.csv", tmp_path / "november.csv"
    for file in files:
        file.write_text("Score\n9\n", encoding="utf-8")

    def choose(dialog: QFileDialog) -> None:
        dialog.setDirectory(str(tmp_path))
        line = dialog.findChild(QLineEdit)
        assert line
        line.setText(" ".join(f'"{file.name}"' for file in files))
        dialog.accept()

    when_open(QFileDialog, choose)
    assert ask.files_to_open(parent, "Open", "CSV (*.csv)") == files
    assert ask.beforehand.folder == tmp_path


def test_no_place_to_save_is_no_choice(parent: QWidget) -> None:
    when_open(QFileDialog, QFileDialog.reject)
    assert ask.file_to_save(parent, "Save", "all.csv", "CSV (*.csv)") is None


def test_a_name_without_ending_gets_that_of_the_chosen_kind(
    parent: QWidget, tmp_path: Path
) -> None:
    def choose(dialog: QFileDialog) -> None:
        dialog.setDirectory(str(tmp_path))
        dialog.filterSelected.emit("CSV (*.csv)")
        dialog.selectFile(str(tmp_path / "copy"))
        dialog.accept()

    when_open(QFileDialog, choose)
    kinds = "Excel (*.xlsx);;CSV (*.csv)"
    assert ask.file_to_save(parent, "Save", "all.xlsx", kinds) == tmp_path / "copy.csv"


@pytest.mark.parametrize("is_agreed", [True, False])
def test_a_deed_is_done_only_when_its_own_button_is_pressed(
    parent: QWidget, is_agreed: bool
) -> None:
    def press(box: QMessageBox) -> None:
        words = "Remove 3 answers" if is_agreed else "Cancel"
        (button,) = (b for b in box.findChildren(QPushButton) if b.text() == words)
        button.click()

    when_open(QMessageBox, press)
    assert ask.confirm(parent, "Remove", "Sure?", "Remove 3 answers") is is_agreed
