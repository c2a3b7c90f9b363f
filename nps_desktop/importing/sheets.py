"""Any file of a shop's answers to sheets; nothing in it is run, and it is never changed."""

import re
from pathlib import Path

from nps_desktop.errors import SheetTooLarge, SheetUnreadable
from nps_desktop.importing.delimited import decoded, rows_of
from nps_desktop.importing.tables import Sheet
from nps_desktop.importing.workbooks import read_workbook

LARGEST_FILE = 400 * 1024**2
_WORKBOOK = re.compile(rb"PK\x03\x04|PK\x05\x06|\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Read the sheets of a workbook or the one table of a text file, whatever its name says.

    Raises:
        SheetUnreadable: it is missing, a folder, empty, no spreadsheet, damaged or protected.
        SheetTooLarge: it holds more than can be taken in.
    """
    try:
        return _read(path)
    except OSError as error:
        raise SheetUnreadable(path) from error


def _read(path: Path) -> tuple[Sheet, ...]:
    if not path.is_file():
        raise SheetUnreadable(path)
    if path.stat().st_size > LARGEST_FILE:
        raise SheetTooLarge(path)
    with path.open("rb") as file:
        is_workbook = _WORKBOOK.match(file.read(8))
    return read_workbook(path) if is_workbook else (_read_text(path),)


def _read_text(path: Path) -> Sheet:
    text = decoded(path.read_bytes())
    if not text or text.isspace():
        raise SheetUnreadable(path)
    return Sheet("", rows_of(text))
