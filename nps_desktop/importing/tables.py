"""A sheet as its columns, and a table in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Self

from nps_desktop.domain.batches import REASON_MARK, Notice
from nps_desktop.importing.cells import text_of
from nps_desktop.importing.words import IMPORT_ID

Row = tuple[object, ...]
Merged = tuple[int, int, int]
"""The column, the first and the last row, all counted from 0, of merged cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one sheet, column by column, all columns as long; an empty cell is "".

    The first cell of a column lies in the first row of the file. `name` is empty where the file
    has no sheets. `counts_from_1904` tells of an old Macintosh's days, where they are numbers;
    `merged` are the cells that are merged downwards; `is_hidden` tells that a person who opens the
    file does not see the sheet.
    """

    name: str
    columns: tuple[Row, ...]
    notices: tuple[Notice, ...] = ()
    counts_from_1904: bool = False
    merged: tuple[Merged, ...] = ()
    is_hidden: bool = False

    @classmethod
    def of_rows(
        cls, name: str, rows: Iterable[Sequence[object]], notices: tuple[Notice, ...] = ()
    ) -> Self:
        """Return a sheet of rows, which may be of different length."""
        columns = zip_longest(*rows, fillvalue="")
        return cls(name, tuple(columns), notices)

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.columns[0]) if self.columns else 0

    def row(self, place: int) -> Row:
        """Return the cells of a row, counted from 0."""
        return tuple([column[place] for column in self.columns])

    def rows(self, start: int = 0, stop: int | None = None) -> tuple[Row, ...]:
        """Return a stretch of rows."""
        return tuple(zip(*(column[start:stop] for column in self.columns), strict=True))


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
    """The answers in a sheet: its columns, and how many rows stand above the first answer.

    The last `headers` of those rows are the header.
    """

    above: int
    columns: tuple[Column, ...]
    headers: int = 0

    def with_columns(self, columns: Iterable[Column]) -> "Table":
        """Return the table with these columns in the places of those of the same index."""
        new = {column.index: column for column in columns}
        columns = tuple(new.get(each.index, each) for each in self.columns)
        return replace(self, columns=columns)

    def header_rows(self, sheet: Sheet) -> tuple[tuple[str, ...], ...]:
        """Return the texts of the sheet's header rows, one for each column."""
        rows = sheet.rows(self.above - self.headers, self.above)
        places = [column.index for column in self.columns]
        return tuple(tuple(text_of(row[place]) for place in places) for row in rows)


def filled_downwards(sheet: Sheet, table: Table, column: Column) -> Column:
    """Return a column in which each cell that is merged downwards holds what the first says."""
    cells = list(column.cells)
    for index, top, bottom in sheet.merged:
        if index == column.index and top >= table.above:
            first, last = top - table.above, bottom - table.above
            cells[first : last + 1] = [cells[first]] * len(cells[first : last + 1])
    return replace(column, cells=tuple(cells))


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


def table_of(sheet: Sheet, header: range) -> Table:
    """Return the table below the header rows.

    A column that is empty throughout is left out, and that of the reasons in a workbook of ours.
    """
    columns: list[Column] = []
    taken: set[str] = set()
    for index, whole in enumerate(sheet.columns):
        words = _words_in(whole[header.start : header.stop])
        cells = whole[header.stop :]
        if words.startswith(REASON_MARK) or not (words or not all(map(is_empty, cells))):
            continue
        label = _label(words.split("\n")[0] or letter_of(index), taken)
        columns.append(Column(index, label, words, cells))
    return Table(header.stop, tuple(columns), len(header))


def _words_in(cells: Iterable[object]) -> str:
    """The words above a column: those of each header row on a line of their own."""
    lines = (" ".join(text_of(cell).split()) for cell in cells if not is_empty(cell))
    return "\n".join(dict.fromkeys(line for line in lines if not line.startswith(IMPORT_ID)))


def _label(words: str, taken: set[str]) -> str:
    label, again = words, 2
    while label.casefold() in taken:
        label, again = f"{words} ({again})", again + 1
    taken.add(label.casefold())
    return label
