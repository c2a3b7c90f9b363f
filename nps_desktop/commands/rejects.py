"""The rows that an import of the command line leaves out, written to the file asked for."""

from pathlib import Path

from nps_desktop.domain.batches import Preview
from nps_desktop.reports.left_out_csv import write_left_out_csv
from nps_desktop.reports.left_out_workbook import LeftOut, write_left_out


class Rejects:
    """A workbook or a CSV file of left-out rows, to be mended there and imported."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._files: list[LeftOut] = []

    def add(self, preview: Preview) -> None:
        """Write the rows left out of a file after those of the files before it.

        Where none were left out the headers stand alone: those of the last time are gone.

        Raises:
            OutputFault: the file cannot be written.
        """
        files = [*self._files, LeftOut.of(preview)]
        if self._path.suffix.lower() == ".xlsx":
            write_left_out(self._path, files)
        else:
            write_left_out_csv(self._path, files)
        self._files = files
