"""What the File menu does beside importing: the answers back to a spreadsheet, a safe copy."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nps_desktop.i18n import _, ngettext
from nps_desktop.ui import ask
from nps_desktop.ui.formats import number
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


def export_answers(window: QWidget, tasks: Tasks, messages: Messages) -> None:
    """Ask where to, and write every answer to a workbook or a CSV file."""
    pattern = _("Excel workbook") + " (*.xlsx);;" + _("CSV file") + " (*.csv)"
    path = ask.file_to_save(window, _("Export all answers"), _("answers.xlsx"), pattern)
    if path is None:
        return

    def told(count: int) -> None:
        sentence = ngettext(
            "{count} answer written to {file}.", "{count} answers written to {file}.", count
        )
        messages.tell(sentence.format(count=number(count), file=path.name))

    tasks.read(window, lambda workspace: _export(workspace, path), told)


def back_up(window: QWidget, tasks: Tasks, messages: Messages) -> None:
    """Ask where to, and write a safe copy of the data file."""
    pattern = _("NPS Desktop data file") + " (*.nps)"
    path = ask.file_to_save(window, _("Back up"), _("answers backup.nps"), pattern)
    if path is None:
        return
    told = _("A safe copy of every answer lies in {file}.").format(file=path.name)
    tasks.read(
        window, lambda workspace: _back_up(workspace, path), lambda _done: messages.tell(told)
    )


def _export(workspace: "Workspace", path: Path) -> int:
    from nps_desktop.reports.workbook import write_answers

    return write_answers(workspace.responses.every(), path, zone=workspace.zone)


def _back_up(workspace: "Workspace", path: Path) -> None:
    from nps_desktop.services.safekeeping import backup

    backup(workspace, path)
