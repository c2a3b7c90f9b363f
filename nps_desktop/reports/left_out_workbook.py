"""The rows that an import left out as a workbook: mended there, it can be imported itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from nps_desktop.domain.batches import REASON_MARK, Columns, Preview, RejectedRow
from nps_desktop.domain.texts import tidy
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.reports.saving import replacing
from nps_desktop.reports.sheet_cells import text_cell

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

# Excel allows 31 letters; two files of one name get a number behind theirs.
_LONGEST_TITLE = 28
_NOT_IN_A_TITLE = str.maketrans("[]:*?/\\", "       ")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The rows that were left out of one file; `labels` name all its columns.

    `headers` are the rows above them, by which an import knows the file again; where they are not
    known the labels stand in for them. `columns` are those that were read.
    """

    file: str
    labels: tuple[str, ...]
    rows: Sequence[RejectedRow]
    headers: tuple[tuple[str, ...], ...] = ()
    columns: Columns = ()

    @classmethod
    def of(cls, preview: Preview) -> Self:
        """Return the rows left out of a file."""
        rows, headers = preview.rejected, preview.headers
        return cls(preview.file, preview.labels, rows, headers, preview.columns)

    @property
    def header_rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows to write above the others."""
        return self.headers or (self.labels,)


def write_left_out(path: Path, files: Sequence[LeftOut]) -> None:
    """Write the rows left out of files to an .xlsx file, those of each on a sheet of its own.

    They stand there with all their cells, and with what is wrong. Files without such rows get no
    sheet, but for the first where there are none at all.

    Raises:
        OutputFault: the file cannot be written.
    """
    from openpyxl import Workbook

    with replacing(path) as unfinished:
        workbook = Workbook(write_only=True)
        for file in [file for file in files if file.rows] or files[:1]:
            _add_sheet(workbook, file)
        workbook.save(unfinished)


def _add_sheet(workbook: "Workbook", file: LeftOut) -> None:
    """Every cell is a text, so that a formula in a file stays what it was: letters."""
    sheet = workbook.create_sheet(_title_of(file.file))
    first, *others = file.header_rows
    sheet.freeze_panes = f"A{len(others) + 2}"
    for headers in ((*first, " ".join((REASON_MARK, _("What is wrong")))), *others):
        sheet.append([text_cell(sheet, tidy(header), is_strong=True) for header in headers])
    for row in file.rows:
        texts = (*row.cells, problem_sentence(row.problem))
        sheet.append([text_cell(sheet, tidy(text)) for text in texts])


def _title_of(file: str) -> str:
    name = tidy(Path(file).stem.translate(_NOT_IN_A_TITLE)).strip(" '")
    return name[:_LONGEST_TITLE] or _("Rows to mend")
