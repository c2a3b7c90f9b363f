"""The rows to mend as a workbook of their own, for whoever mends them in a spreadsheet."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.left_out_workbook import LeftOut, write_left_out
from nps_desktop.ui import ask
from nps_desktop.ui.formats import number
from nps_desktop.ui.imports.import_foot import ImportFoot
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.wording import fault_sentence


def save_left_out(parent: QWidget, tasks: Tasks, left_out: LeftOut, foot: ImportFoot) -> None:
    """Ask where to, and write the rows with their reasons; the foot tells what came of it."""
    proposal = _("{name} rows to mend.xlsx").format(name=Path(left_out.file).stem)
    pattern = _("Excel workbook") + " (*.xlsx)"
    path = ask.file_to_save(parent, _("Save the rows to mend"), proposal, pattern)
    if path is None:
        return
    count = len(left_out.rows)
    told = ngettext(
        "{count} row written to {file}. Mend it there and import that file.",
        "{count} rows written to {file}. Mend them there and import that file.",
        count,
    ).format(count=number(count), file=path.name)
    tasks.compute(
        foot,
        lambda: write_left_out(path, [left_out]),
        lambda _done: foot.tell(told),
        on_failed=lambda fault: foot.complain(fault_sentence(fault)),
    )
