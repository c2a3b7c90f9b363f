"""Questions in dialogs; tests answer them beforehand."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from nps_desktop.i18n import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(slots=True)
class Answers:
    """Answers given beforehand, first in first out; where none is left the dialog is shown."""

    files: list[Path | None] = field(default_factory=list)
    choices: list[bool] = field(default_factory=list)
    printers: list["QPrinter | None"] = field(default_factory=list)


beforehand = Answers()


def file_to_open(parent: QWidget, title: str, pattern: str) -> Path | None:
    """Ask for a file to read; None when the user thinks better of it."""
    if beforehand.files:
        return beforehand.files.pop(0)
    name, _chosen = QFileDialog.getOpenFileName(parent, title, "", pattern)
    return Path(name) if name else None


def file_to_save(parent: QWidget, title: str, proposal: str, pattern: str) -> Path | None:
    """Ask where to write; the system's dialog warns before it replaces a file."""
    if beforehand.files:
        return beforehand.files.pop(0)
    name, _chosen = QFileDialog.getSaveFileName(parent, title, proposal, pattern)
    return Path(name) if name else None


def printer(parent: QWidget, prepared: "QPrinter") -> "QPrinter | None":
    """Ask with the system's dialog where and how to print; None for no wish."""
    if beforehand.printers:
        return beforehand.printers.pop(0)
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(prepared, parent)
    return prepared if dialog.exec() else None


def confirm(parent: QWidget, title: str, sentence: str, act: str) -> bool:
    """Ask before what cannot be undone; `act` names the deed on the button."""
    if beforehand.choices:
        return beforehand.choices.pop(0)
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, sentence, parent=parent)
    deed, cancel = QPushButton(act), QPushButton(_("Cancel"))
    box.addButton(deed, QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(cancel, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    box.exec()
    return box.clickedButton() is deed
