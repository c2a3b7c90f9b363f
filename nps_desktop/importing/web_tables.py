"""The tables of a web page to rows: many old systems export one under the name of an .xls."""

from html.parser import HTMLParser
from time import monotonic

from nps_desktop.importing.decoding import TooLongError

SECONDS = 15.0
STRETCH = 64 * 1024
MOST_SPANNED = 1000
MOST_COLUMNS = 16_384  # as in Excel
MOST_CELLS = 10_000_000  # a page of the size that is read holds as many only where they span

# What Excel 2003 wrote as XML has the same shape under other names.
_MARKS = {"row": "tr", "ss:row": "tr", "cell": "td", "ss:cell": "td", "ss:table": "table"}

Rows = list[list[str]]
Attributes = list[tuple[str, str | None]]


def tables_of(text: str) -> list[Rows]:
    """Return the tables of a web page that hold text and no further table.

    A cell that spans several columns or rows stands in the first; the others are empty.

    Raises:
        TooLongError: a row has more cells than a sheet has columns, all have more than can be taken
            in, or it takes too long.
    """
    reader = _Reader()
    until = monotonic() + SECONDS
    for place in range(0, len(text), STRETCH):
        reader.feed(text[place : place + STRETCH])
        if monotonic() > until:  # it looks through what never ends again and again
            raise TooLongError
    reader.cut_off()
    return [rows for rows in reader.tables if any(any(row) for row in rows)]


class _Room:
    """The cells that a page may still have: a few marks can span millions."""

    def __init__(self) -> None:
        self._left = MOST_CELLS

    def take(self, cells: int) -> None:
        self._left -= cells
        if self._left < 0:
            raise TooLongError


class _Table:
    """A table while it is read."""

    def __init__(self, room: _Room) -> None:
        self._room = room
        self.rows: Rows = []
        self.has_table = False
        self._below: dict[int, int] = {}  # column → rows that a cell above still covers
        self._cell: list[str] | None = None
        self._spans = (1, 1)

    def begin_row(self) -> None:
        self.end_cell()
        self.rows.append([])
        self._skip_covered()

    def begin_cell(self, columns: int, rows: int, place: int = 0) -> None:
        self.end_cell()
        if not self.rows:
            self.begin_row()
        row = self.rows[-1]
        before = [""] * (min(place, MOST_COLUMNS) - len(row))
        self._room.take(len(before))
        row += before
        self._cell, self._spans = [], (columns, rows)

    def add(self, text: str) -> None:
        if self._cell is not None:
            self._cell.append(text)

    def end_cell(self) -> None:
        if self._cell is None:
            return
        lines = "".join(self._cell).split("\0")
        text = "\n".join(" ".join(line.split()) for line in lines).strip()
        columns, rows = self._spans
        self._room.take(columns)
        for place in range(columns):
            self._below[len(self.rows[-1])] = rows - 1
            self.rows[-1].append("" if place else text)
        self._cell = None
        self._skip_covered()
        if len(self.rows[-1]) > MOST_COLUMNS:
            raise TooLongError

    def _skip_covered(self) -> None:
        row = self.rows[-1]
        while self._below.get(len(row), 0):
            self._below[len(row)] -= 1
            self._room.take(1)
            row.append("")


class _Reader(HTMLParser):
    """Hears the marks of a web page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._room = _Room()
        self._open: list[_Table] = []
        self._done: list[_Table] = []

    @property
    def tables(self) -> list[Rows]:
        """The rows of the tables that have ended."""
        return [table.rows for table in self._done if not table.has_table]

    def cut_off(self) -> None:
        """End the tables whose end is missing."""
        while self._open:
            self.handle_endtag("table")

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        tag = _MARKS.get(tag, tag)
        if tag == "table":
            for outer in self._open[-1:]:
                outer.has_table = True
            self._open.append(_Table(self._room))
        elif not self._open:
            return
        elif tag == "tr":
            self._open[-1].begin_row()
        elif tag in ("td", "th"):
            self._open[-1].begin_cell(*_spans(dict(attrs)))
        elif tag in ("br", "p", "div"):
            self._open[-1].add("\0")

    def handle_endtag(self, tag: str) -> None:
        tag = _MARKS.get(tag, tag)
        if not self._open:
            return
        if tag in ("td", "th", "tr", "table"):
            self._open[-1].end_cell()
        if tag == "table":
            self._done.append(self._open.pop())

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].add(data.replace("\0", ""))


def _spans(attributes: dict[str, str | None]) -> tuple[int, int, int]:
    """How many columns and rows a cell covers, at most what browsers allow; its place, if told."""
    columns = _number(attributes, "colspan") or _number(attributes, "ss:mergeacross") + 1
    rows = _number(attributes, "rowspan") or _number(attributes, "ss:mergedown") + 1
    return columns, rows, _number(attributes, "ss:index") - 1


def _number(attributes: dict[str, str | None], name: str) -> int:
    said = attributes.get(name) or ""
    return min(int(said[:6]), MOST_SPANNED) if said.isdecimal() else 0
