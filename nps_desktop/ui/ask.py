"""Questions in dialogs; tests answer them beforehand."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QWidget

from nps_desktop.i18n import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(slots=True)
class Answers:
    """Answers given beforehand, first in first out; where none is left the dialog is shown.

    `folder` is where the last file was chosen.
    """

    opened: list[tuple[Path, ...]] = field(default_factory=list)
    files: list[Path | None] = field(default_factory=list)
    choices: list[bool] = field(default_factory=list)
    printers: list["QPrinter | None"] = field(default_factory=list)
    folder: Path | None = None


beforehand = Answers()


def files_to_open(parent: QWidget, title: str, pattern: str) -> tuple[Path, ...]:
    """Ask for files to read; none when the user thinks better of it."""
    if beforehand.opened:
        return beforehand.opened.pop(0)
    dialog = _file_dialog(parent, title, pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    return _chosen_in(dialog)


def file_to_save(parent: QWidget, title: str, proposal: str, pattern: str) -> Path | None:
    """Ask where to write; the dialog warns before it replaces a file, and adds the ending."""
    if beforehand.files:
        return beforehand.files.pop(0)
    dialog = _file_dialog(parent, title, pattern)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(proposal)
    dialog.setDefaultSuffix(Path(proposal).suffix)
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_ending_of(kind)))
    return next(iter(_chosen_in(dialog)), None)


def _file_dialog(parent: QWidget, title: str, pattern: str) -> QFileDialog:
    """The system's dialog, in the folder that was used last; at first that of documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, str(beforehand.folder or documents), pattern)
    _stop_only_this_window(dialog)
    # Qt's own catalogues leave these two in English.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Look in:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("Kind of file:"))
    return dialog


def _chosen_in(dialog: QFileDialog) -> tuple[Path, ...]:
    chosen = tuple(map(Path, dialog.selectedFiles() if dialog.exec() else ()))
    dialog.deleteLater()
    if chosen:
        beforehand.folder = chosen[0].parent
    return chosen


def _ending_of(kind: str) -> str:
    """Return the ending in "CSV file (*.csv)"."""
    return kind.rpartition("*")[2].strip(" )")


def printer(parent: QWidget, prepared: "QPrinter") -> "QPrinter | None":
    """Ask with the system's dialog where and how to print; None for no wish."""
    if beforehand.printers:
        return beforehand.printers.pop(0)
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(prepared, parent)
    _stop_only_this_window(dialog)
    return prepared if dialog.exec() else None


def confirm(parent: QWidget, title: str, sentence: str, act: str) -> bool:
    """Ask before what cannot be undone; `act` names the deed on the button."""
    if beforehand.choices:
        return beforehand.choices.pop(0)
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, sentence, parent=parent)
    _stop_only_this_window(box)
    deed, cancel = QPushButton(act), QPushButton(_("Cancel"))
    box.addButton(deed, QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(cancel, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is deed


def _stop_only_this_window(dialog: QDialog) -> None:
    """Let customers at the counter go on answering while the owner is asked something."""
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
