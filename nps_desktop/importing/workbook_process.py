"""A workbook to lines of JSON, in a process of its own: `python -m` this module, then a path.

Calamine is fast and reads every kind, but a damaged file can make it panic, hang or ask for all
memory there is. Here that ends this process and nothing else. The first line lists the sheets;
each further line is a stretch of rows of one sheet; the last line is `"end"`. A file that cannot
be read ends with `"protected"`, `"too large"` or `"unreadable"`.
"""

import json
import sys
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

END = "end"
TOO_LARGE = "too large"
PROTECTED = "protected"
UNREADABLE = "unreadable"

ROWS_AT_A_TIME = 4000
LARGEST_UNPACKED = 2 * 1024**3
MOST_CELLS = 40_000_000
WIDE = 100
MEMORY = 1024**3
MEMORY_PER_BYTE = 24
MOST_MEMORY = 6 * 1024**3


def main(path: Path, out: TextIO) -> None:
    """Write the sheets of the workbook to `out`, or the word that says why not."""
    try:
        _refuse_bombs(path)
        _write_sheets(path, out)
    except MemoryError:
        _write(out, TOO_LARGE)
    except BaseException as fault:  # noqa: BLE001 - calamine panics with a BaseException
        _write(out, PROTECTED if type(fault).__name__ == "PasswordError" else UNREADABLE)


def limit_memory(size: int) -> None:
    """Bind this process to the memory that a file of `size` bytes may need, where that is known."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        most = min(MOST_MEMORY, MEMORY + MEMORY_PER_BYTE * size)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _refuse_bombs(path: Path) -> None:
    """Refuse a packed workbook that says itself that it unpacks to more than can be taken in."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
                raise MemoryError


def _write_sheets(path: Path, out: TextIO) -> None:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    book = _opened(path)
    sheets = [each for each in book.sheets_metadata if each.typ is SheetTypeEnum.WorkSheet]
    _write(out, [[each.name, each.visible is SheetVisibleEnum.Visible] for each in sheets])
    cells = 0
    for place, each in enumerate(sheets):
        for rows in _stretches(book, each.name):
            cells += sum(map(len, rows))
            if cells > MOST_CELLS:
                raise MemoryError
            _write(out, [place, rows])
    _write(out, END)


def _opened(path: Path) -> "CalamineWorkbook":
    """Open a workbook as what its name says, else as what its content says."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_path(path)
    except PasswordError:
        raise
    except CalamineError as error:
        if "limit exceeded" in str(error):
            raise MemoryError from error
    with path.open("rb") as file:
        return CalamineWorkbook.from_filelike(file)


def _stretches(book: "CalamineWorkbook", name: str) -> Iterator[list[Sequence[object]]]:
    """Yield the rows of a sheet from its first cell on; an empty row has no cells.

    Calamine itself begins with the first column that holds something.
    """
    sheet = book.get_sheet_by_name(name)
    trim = _trimmed if sheet.total_width > WIDE else _none_if_empty
    left = [""] * (sheet.start or (0, 0))[1]
    rows = iter(sheet.iter_rows())
    while stretch := list(islice(rows, ROWS_AT_A_TIME)):
        yield [[*left, *cells] if (cells := trim(row)) and left else cells for row in stretch]


def _none_if_empty(row: Sequence[object]) -> Sequence[object]:
    return row if any(cell != "" for cell in row) else ()


def _trimmed(row: Sequence[object]) -> Sequence[object]:
    """Return a row without the empty cells at its end."""
    width = len(row)
    while width and row[width - 1] == "":
        width -= 1
    return row[:width]


def _write(out: TextIO, message: object) -> None:
    out.write(json.dumps(message, default=_packed, ensure_ascii=False) + "\n")


def _packed(cell: object) -> dict[str, str]:
    """JSON knows no dates: they travel as an object of their kind and their ISO text."""
    if isinstance(cell, datetime):
        return {"datetime": cell.isoformat()}
    if isinstance(cell, date):
        return {"date": cell.isoformat()}
    if isinstance(cell, (time, timedelta)):
        return {"time": str(cell)}
    raise TypeError(type(cell))


def run(path: Path) -> None:
    """Do the work of this process: `path` to standard output, which a window does not have open."""
    limit_memory(path.stat().st_size)
    with open(1, "w", encoding="utf-8", errors="replace", newline="\n", closefd=False) as out:  # noqa: PTH123
        main(path, out)


if __name__ == "__main__":  # pragma: no cover - a process of its own
    run(Path(sys.argv[1]))
