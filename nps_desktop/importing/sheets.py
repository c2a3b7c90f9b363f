"""Any file of a shop's answers to sheets, or what was copied from one.

Nothing in a file is run, and it is never changed.
"""

from pathlib import Path

from nps_desktop.errors import (
    SheetEmpty,
    SheetForbidden,
    SheetIsFolder,
    SheetMissing,
    SheetTooLarge,
    SheetUnreadable,
)
from nps_desktop.importing.decoding import TooLongError
from nps_desktop.importing.delimited import rows_of
from nps_desktop.importing.tables import Sheet
from nps_desktop.importing.workbook_process import MOST_CELLS
from nps_desktop.importing.workbooks import Reading

LARGEST_FILE = 400 * 1024**2
LARGEST_COPIED = 50 * 1024**2


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Read the sheets of a workbook, the tables of a web page or the one table of a text file.

    Raises:
        SheetUnreadable: it is missing, a folder, empty, no spreadsheet, damaged or protected.
        SheetTooLarge: it holds more than can be taken in.
    """
    return start_reading(path).sheets()


def start_reading(path: Path) -> Reading:
    """Begin to read a file, whatever its name says; the rest of it is told by `Reading.sheets`.

    Raises:
        SheetUnreadable: it is missing, a folder, empty, or may not be read.
        SheetTooLarge: it is larger than any file that can be taken in.
    """
    try:
        _refuse_what_is_no_file(path)
        return Reading(path)
    except PermissionError as error:
        raise SheetForbidden(path) from error
    except FileNotFoundError as error:
        raise SheetMissing(path) from error
    except OSError as error:
        raise SheetUnreadable(path) from error


def _refuse_what_is_no_file(path: Path) -> None:
    size = path.stat().st_size
    if path.is_dir():
        raise SheetIsFolder(path)
    if not path.is_file():
        raise SheetUnreadable(path)
    path.open("rb").close()  # raises where it may not be read
    if size == 0:
        raise SheetEmpty(path)
    if size > LARGEST_FILE:
        raise SheetTooLarge(path)


def pasted(text: str, name: Path = Path()) -> tuple[Sheet, ...]:
    """Return the table in a text that was copied from a spreadsheet, a web page or a text file.

    Raises:
        SheetTooLarge: it holds more than can be taken in; `name` is its path.
    """
    if len(text) > LARGEST_COPIED:
        raise SheetTooLarge(name)
    try:
        rows = list(rows_of(text))
    except TooLongError as error:
        raise SheetTooLarge(name) from error
    if len(rows) * max(map(len, rows), default=0) > MOST_CELLS:
        raise SheetTooLarge(name)
    return (Sheet.of_rows("", rows),)
