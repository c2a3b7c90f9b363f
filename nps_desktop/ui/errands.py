"""What the File menu does beside importing: the answers back to a spreadsheet, a safe copy."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui import ask
from nps_desktop.ui.export_dialog import ExportDialog
from nps_desktop.ui.exporting import AnswerExport, ToWrite
from nps_desktop.ui.formats import number
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


def export_answers(window: QWidget, tasks: Tasks, messages: Messages) -> None:
    """Ask where to, and write every answer to a workbook or a CSV file."""
    export(window, tasks, messages, title=_("Export all answers"), find=_every)


def export(
    window: QWidget,
    tasks: Tasks,
    messages: Messages,
    *,
    title: str,
    find: "Callable[[Workspace], ToWrite | None]",
) -> None:
    """Ask where to, and write the answers that are found to a workbook or a CSV file."""
    pattern = _("Excel workbook") + " (*.xlsx);;" + _("CSV file") + " (*.csv)"
    path = ask.file_to_save(window, title, _("answers.xlsx"), pattern)
    if path is None:
        return
    work = AnswerExport(tasks, path)
    ExportDialog(window, work)
    tell, warn = messages.tell, messages.warn
    work.written.connect(lambda count: tell(_written(count, path)))
    work.given_up.connect(lambda: tell(_("The export was cancelled. Nothing was written.")))
    work.moved.connect(lambda: warn(_("The list has changed meanwhile. Nothing was exported.")))
    work.failed.connect(tasks.failed)
    work.start(find)


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


def _every(workspace: "Workspace") -> ToWrite:
    count = workspace.responses.count(AnswerQuery())
    return ToWrite(workspace.responses.every(), count)


def _written(count: int, path: Path) -> str:
    sentence = ngettext(
        "{count} answer written to {file}.", "{count} answers written to {file}.", count
    )
    return sentence.format(count=number(count), file=path.name)


def _back_up(workspace: "Workspace", path: Path) -> None:
    from nps_desktop.services.safekeeping import backup

    backup(workspace, path)
