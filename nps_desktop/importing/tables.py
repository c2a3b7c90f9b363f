"""A sheet as its rows, and a table in it as its columns."""

from collections.abc import Sequence
from dataclasses import dataclass

from nps_desktop.importing.cells import text_of
from nps_desktop.importing.words import IMPORT_ID

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet, the first row of the file first; an empty cell is "".

    Rows may be of different length. `name` is empty where the file has no sheets.
    """

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: `label` names it alone, `header` is what stands above the cells.

    `letter` is the name that a spreadsheet gives it, A to XFD.
    """

    index: int
    label: str
    header: str
    cells: Row

    @property
    def letter(self) -> str:
        """The column's letter in a spreadsheet."""
        return letter_of(self.index)


@dataclass(frozen=True, slots=True)
class Table:
    """The answers in a sheet: its columns, and how many rows stand above the first answer."""

    above: int
    columns: tuple[Column, ...]


def is_empty(cell: object) -> bool:
    """Return whether a cell holds nothing but blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def letter_of(index: int) -> str:
    """Return the letter of a column counted from 0: A, B, … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def table_of(rows: Sequence[Row], header: range) -> Table:
    """Return the table below the header rows; a column that is empty throughout is left out."""
    below = rows[header.stop :]
    width = max(map(len, rows[header.start :]), default=0)
    columns: list[Column] = []
    taken: set[str] = set()
    for index in range(width):
        words = _header_at(rows, header, index)
        cells = tuple([row[index] if index < len(row) else "" for row in below])
        if words or any(not is_empty(cell) for cell in cells):
            label = _label(words.split("\n")[0] or letter_of(index), taken)
            columns.append(Column(index, label, words, cells))
    return Table(header.stop, tuple(columns))


def _header_at(rows: Sequence[Row], header: range, index: int) -> str:
    """The words above a column: those of each header row on a line of their own."""
    cells = [rows[place][index] for place in header if index < len(rows[place])]
    lines = (" ".join(text_of(cell).split()) for cell in cells if not is_empty(cell))
    return "\n".join(dict.fromkeys(line for line in lines if not line.startswith(IMPORT_ID)))


def _label(words: str, taken: set[str]) -> str:
    label, again = words, 2
    while label.casefold() in taken:
        label, again = f"{words} ({again})", again + 1
    taken.add(label.casefold())
    return label
