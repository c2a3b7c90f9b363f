"""The rows that an import of the command line leaves out, written to the file asked for."""

import csv
from pathlib import Path

from nps_desktop.domain.batches import Preview, RejectedRow
from nps_desktop.errors import OutputFault
from nps_desktop.reports.answers_csv import guarded
from nps_desktop.reports.left_out_workbook import LeftOut, write_left_out
from nps_desktop.reports.problem_words import problem_sentence

# Excel takes a CSV file for UTF-8 only where it begins with this.
BYTE_ORDER_MARK = "\ufeff"


class Rejects:
    """A file of left-out rows: a workbook to mend them in, or a CSV list of what is wrong."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._files: list[LeftOut] = []

    def add(self, preview: Preview) -> None:
        """Write the rows left out of a file after those of the files before it.

        Raises:
            OutputFault: the file cannot be written.
        """
        self._files.append(LeftOut(preview.file, preview.labels, preview.rejected))
        if self._path.suffix.lower() == ".xlsx":
            write_left_out(self._path, self._files)
        else:
            self._write_csv()

    def _write_csv(self) -> None:
        """A value that a spreadsheet would run as a formula is guarded, as in the answers' CSV."""
        try:
            with self._path.open("w", encoding="utf-8", newline="") as file:
                file.write(BYTE_ORDER_MARK)
                writer = csv.writer(file)
                writer.writerow(("file", "row", "field", "value", "reason"))
                writer.writerows(_line_of(of.file, row) for of in self._files for row in of.rows)
        except OSError as fault:
            raise OutputFault(self._path) from fault


def _line_of(file: str, row: RejectedRow) -> tuple[str | int, ...]:
    problem = row.problem
    value, reason = guarded(problem.value), problem_sentence(problem)
    return guarded(file), row.row, problem.field.value, value, reason
