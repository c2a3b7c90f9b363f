"""The rows that an import left out as a CSV file: mended there, it can be imported itself."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from nps_desktop.domain.batches import REASON_MARK, RejectedRow
from nps_desktop.domain.texts import tidy
from nps_desktop.i18n import _, language
from nps_desktop.reports.answers_csv import guarded
from nps_desktop.reports.left_out_workbook import LeftOut
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.reports.saving import replacing
from nps_desktop.reports.words import field_name

Line = Iterable[str | int]


def write_left_out_csv(path: Path, files: Sequence[LeftOut]) -> None:
    """Write the rows left out of files to one CSV file, under the columns of all of them.

    Columns of one name are one. Behind them stand the file, the row, the column and what is wrong,
    which no import reads. The separator is that of the language's spreadsheets; a text that these
    would take for a formula gets a tab in front, which an import leaves away.

    Raises:
        OutputFault: the file cannot be written.
    """
    with (
        replacing(path) as unfinished,
        unfinished.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file, delimiter="," if language() == "en" else ";")
        writer.writerows(map(_guarded, _lines(files)))


def _lines(files: Sequence[LeftOut]) -> Iterator[Line]:
    columns = _columns(files)
    about = (_("File"), _("Row"), _("Column"), _("What is wrong"))
    names = tuple(f"{REASON_MARK} {name}" for name in about)
    first, *others = list(zip_longest(*columns.values(), fillvalue="")) or [()]
    yield (*first, *names)
    yield from ((*other, *("" for _name in names)) for other in others)
    for file in files:
        places = [label.casefold() for label in file.labels]
        for row in file.rows:
            cells = dict(zip(places, row.cells, strict=True))
            yield (*(cells.get(place, "") for place in columns), *_about(file, row))


def _columns(files: Sequence[LeftOut]) -> dict[str, tuple[str, ...]]:
    """The headers of each column, by its name in small letters."""
    columns: dict[str, tuple[str, ...]] = {}
    for file in files:
        headers = zip(*file.header_rows, strict=True)
        for label, lines in zip(file.labels, headers, strict=True):
            columns.setdefault(label.casefold(), lines)
    return columns


def _about(file: LeftOut, row: RejectedRow) -> tuple[str | int, ...]:
    field = row.problem.field
    column = dict(file.columns).get(field) or field_name(field)
    return file.file, row.row, column, problem_sentence(row.problem)


def _guarded(line: Line) -> list[str | int]:
    return [guarded(tidy(cell)) if isinstance(cell, str) else cell for cell in line]
