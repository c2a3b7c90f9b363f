"""A file to lines of JSON, in a process of its own: `python -m` this module, then a path.

Calamine is fast and reads every kind of workbook, but a damaged file can make it panic, hang or
ask for all memory there is. Here that ends this process and nothing else. The first line lists
the sheets; each further line is a stretch of rows of one sheet, column by column; what else is to
know follows as an object (`replaced`, the number of bytes that stood for no letter; `from_1904`,
where days count from there; `merged`, the cells of a sheet that are merged downwards); the last
line is `"end"`. A file that cannot be read ends with `"protected"`, `"too large"`, `"empty"`,
`"unreadable"`, or the name of an `OtherKind`.
"""

import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, time, timedelta
from itertools import islice, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import orjson

from nps_desktop.importing.decoding import REPLACED, TooLongError
from nps_desktop.importing.kinds import kind_of
from nps_desktop.importing.text_files import BlankError, NoTableError, stretches_of, tables_in

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

END = "end"
TOO_LARGE = "too large"
PROTECTED = "protected"
EMPTY = "empty"
UNREADABLE = "unreadable"

_PROPERTIES = "xl/workbook.xml"
_FROM_1904 = re.compile(rb"<(?:\w+:)?workbookPr\b[^<>]*\bdate1904\s*=\s*[\"'](?:1|true)[\"']")
_WORKBOOK = re.compile(rb"PK\x03\x04|PK\x05\x06|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

ROWS_AT_A_TIME = 5000
LARGEST_UNPACKED = 2 * 1024**3
LARGEST_REPETITION = 100 * 1024**2
MOST_SHRUNK = 200
MOST_CELLS = 40_000_000
MEMORY = 1024**3
MEMORY_PER_BYTE = 24
MOST_MEMORY = 6 * 1024**3


def main(path: Path, out: BinaryIO) -> None:
    """Write the sheets of the workbook to `out`, or the word that says why not."""
    try:
        if is_workbook(path):
            _refuse_bombs(path)
            _write_sheets(path, out)
        else:
            _write_tables(path, out)
    except BaseException as fault:  # noqa: BLE001 - calamine panics with a BaseException
        _write(out, _ending(fault, path))


def is_workbook(path: Path) -> bool:
    """Return whether a file begins as a packed or compound file does, whatever its name says."""
    with path.open("rb") as file:
        return _WORKBOOK.match(file.read(8)) is not None


def _ending(fault: BaseException, path: Path) -> str:
    """The word that says why a file cannot be read."""
    if isinstance(fault, (MemoryError, TooLongError)):
        return TOO_LARGE
    if isinstance(fault, NoTableError):
        return fault.kind or UNREADABLE
    if isinstance(fault, BlankError):
        return EMPTY
    return PROTECTED if type(fault).__name__ == "PasswordError" else kind_of(path) or UNREADABLE


def limit_memory(size: int) -> None:
    """Bind this process to the memory that a file of `size` bytes may need, where that is known."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        most = min(MOST_MEMORY, MEMORY + MEMORY_PER_BYTE * size)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _refuse_bombs(path: Path) -> None:
    """Refuse a packed workbook that says itself that it unpacks to more than can be taken in.

    Workbooks shrink to a tenth or a fiftieth; what shrinks more holds nothing but repetition.
    What says too little is refused by calamine.
    """
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        most = max(LARGEST_REPETITION, MOST_SHRUNK * path.stat().st_size)
        if unpacked > min(LARGEST_UNPACKED, most):
            raise MemoryError


def _write_sheets(path: Path, out: BinaryIO) -> None:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    book = _opened(path)
    sheets = [each for each in book.sheets_metadata if each.typ is SheetTypeEnum.WorkSheet]
    _write(out, [[each.name, each.visible is SheetVisibleEnum.Visible] for each in sheets])
    cells = 0
    for place, each in enumerate(sheets):
        sheet = book.get_sheet_by_name(each.name)
        for columns in _stretches(sheet):
            cells += len(columns) * len(columns[0])
            if cells > MOST_CELLS:
                raise MemoryError
            _write(out, [place, *map(_packed, columns)])
        if merged := list(_merged_downwards(sheet)):
            _write(out, {"sheet": place, "merged": merged})
    if counts_from_1904(path):
        _write(out, {"from_1904": True})
    _write(out, END)


def _write_tables(path: Path, out: BinaryIO) -> None:
    tables = tables_in(path)
    names = [str(place) for place in range(1, len(tables) + 1)] if len(tables) > 1 else [""]
    _write(out, [[name, True] for name in names])
    cells = replaced = 0
    for place, rows in enumerate(tables):
        for columns in stretches_of(rows, ROWS_AT_A_TIME):
            cells += len(columns) * len(columns[0])
            if cells > MOST_CELLS:
                raise MemoryError
            replaced += sum("".join(column).count(REPLACED) for column in columns)
            _write(out, [place, *((column, ()) for column in columns)])
    _write(out, {"replaced": replaced})
    _write(out, END)


def counts_from_1904(path: Path) -> bool:
    """Return whether the bare numbers of a packed workbook's days count from 1904 on.

    Calamine minds that itself in cells that are shown as dates.
    """
    with suppress(zipfile.BadZipFile, KeyError), zipfile.ZipFile(path) as packed:
        return _FROM_1904.search(packed.read(_PROPERTIES)) is not None
    return False


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


def _merged_downwards(sheet: "CalamineSheet") -> Iterator[tuple[int, int, int]]:
    """Yield the column, the first and the last row of cells that are merged within a column."""
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if left == right and top < bottom:
            yield left, top, bottom


def _stretches(sheet: "CalamineSheet") -> Iterator[list[Sequence[object]]]:
    """Yield the columns of one stretch of rows after the other, the empty ones at the right off.

    Calamine itself begins with the first column that holds something.
    """
    left = (sheet.start or (0, 0))[1]
    rows = iter(sheet.iter_rows())
    while stretch := list(islice(rows, ROWS_AT_A_TIME)):
        columns: list[Sequence[object]] = [("",) * len(stretch)] * left
        columns += zip_longest(*stretch, fillvalue="")
        while len(columns) > 1 and not any(cell != "" for cell in columns[-1]):
            columns.pop()
        yield columns


def _packed(cells: Sequence[object]) -> tuple[Sequence[object], list[int]]:
    """JSON knows no dates: they travel as their ISO text, and with the places where they stand."""
    kinds = set(map(type, cells))
    if kinds <= {str, int, float, bool}:
        return cells, []
    if not kinds.isdisjoint((time, timedelta)):
        cells = [str(cell) if isinstance(cell, (time, timedelta)) else cell for cell in cells]
    return cells, [place for place, cell in enumerate(cells) if isinstance(cell, date)]


def _write(out: BinaryIO, message: object) -> None:
    out.write(orjson.dumps(message, option=orjson.OPT_APPEND_NEWLINE))


def run(path: Path) -> None:
    """Do the work of this process: `path` to standard output, which a window does not have open."""
    limit_memory(path.stat().st_size)
    with open(1, "wb", closefd=False) as out:  # noqa: PTH123
        main(path, out)


if __name__ == "__main__":  # pragma: no cover - a process of its own
    run(Path(sys.argv[1]))
