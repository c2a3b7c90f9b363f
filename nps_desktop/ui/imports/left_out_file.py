"""The rows to mend as a workbook of their own, for whoever mends them in a spreadsheet."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from nps_desktop.domain.batches import RejectedRow
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui import ask
from nps_desktop.ui.formats import number
from nps_desktop.ui.imports.import_foot import ImportFoot
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.wording import fault_sentence


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rows that did not go in, the file they stood in, and the names of its columns."""

    file: str
    labels: tuple[str, ...]
    rows: tuple[RejectedRow, ...]


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
        lambda: _write(path, left_out),
        lambda _done: foot.tell(told),
        on_failed=lambda fault: foot.complain(fault_sentence(fault)),
    )


def _write(path: Path, left_out: LeftOut) -> None:
    from nps_desktop.reports.left_out_workbook import write_left_out

    write_left_out(path, left_out.labels, left_out.rows)
