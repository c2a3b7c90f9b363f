"""Which known export a sheet is, and what that decides about its columns."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from operator import itemgetter

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field, Problem
from nps_desktop.importing.cells import mapped
from nps_desktop.importing.header_row import LONGEST_HEADER, is_value
from nps_desktop.importing.headers import fold, is_question
from nps_desktop.importing.looks import SAMPLE, looks_like_moment
from nps_desktop.importing.source_shape import Headers, Source
from nps_desktop.importing.sources import SOURCES
from nps_desktop.importing.tables import Column, Row, Sheet, Table, is_empty, table_of

LOOKED_AT = 10

# An id that a spreadsheet has rounded belongs to many answers: 1.18E+11.
_ROUNDED = re.compile(r"\d([.,]\d+)?E\+\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Recognised:
    """A known export: its source, its header rows, and the names above the sheet's columns.

    A name is the folded header in the row that the source is known by, "" for one that stood
    further left already: the product's own columns come first.
    """

    source: Source
    header: range
    names: tuple[str, ...]

    def table(self, sheet: Sheet) -> Table:
        """Return the table, its own columns freed of what means nothing."""
        table = table_of(sheet, self.header)
        if not self.source.nothing:
            return table
        return table.with_columns(map(self._cleaned, filter(self.wrote, table.columns)))

    def column(self, table: Table, header: str) -> Column | None:
        """Return the column of one of the product's own headers."""
        name = _name(header)
        return next((each for each in table.columns if self.names[each.index] == name), None)

    def wrote(self, column: Column) -> bool:
        """Return whether a column is one of the product's own, not a question of the form."""
        return self.names[column.index] in map(_name, self.source.own)

    def decided(self, table: Table) -> dict[Field, Column]:
        """Return the columns of the fields that the source decides.

        A column that holds nothing decides nothing: its field may be a question of the form.
        """
        found = {field: self._filled(table, self.source.headers_of(field)) for field in Field}
        decided = {
            field: _first_filled(columns) if field is Field.DATE else columns[0]
            for field, columns in found.items()
            if columns and not (field is Field.RESPONSE_ID and _are_rounded(columns[0]))
        }
        if self.source.is_other_scale:
            decided.pop(Field.SCORE, None)
        return decided

    def order(self, dates: Column) -> DateOrder | None:
        """Return the source's own order of dates where they are written with strokes.

        With dots or dashes somebody's spreadsheet has written them anew, in an order of its own.
        """
        written = (cell for cell in dates.cells if isinstance(cell, str) and not is_empty(cell))
        return self.source.order if all("/" in cell for cell in written) else None

    def questions(self, table: Table) -> Table:
        """Return the table without the columns that the product itself writes."""
        ends = (*self.source.groups, *self.source.never)
        asked = (
            column
            for column in table.columns
            if not self.wrote(column) and not _ends_with(column, ends)
        )
        return replace(table, columns=tuple(asked))

    def groups(self, table: Table) -> tuple[Column, ...]:
        """Return the columns of detractors, passives and promoters that the source declares."""
        ends = self.source.groups
        return tuple(column for column in table.columns if _ends_with(column, ends))

    def asides(self, table: Table) -> dict[int, Problem | None]:
        """Return the places of the rows that hold no answer: why not, None if they are blank."""
        found: dict[int, Problem | None] = {}
        for aside in self.source.asides:
            column = self.column(table, aside.header)
            for place, cell in enumerate(column.cells if column else ()):
                if (fold(str(cell)) in aside.values) is not aside.is_all_but:
                    reason = aside.reason
                    found[place] = Problem(Field.SCORE, reason, str(cell)) if reason else None
        return found

    def _filled(self, table: Table, headers: Headers) -> list[Column]:
        """The columns of these headers that hold anything that means something."""
        columns = (self.column(table, header) for header in headers)
        return [each for each in columns if each and not all(map(is_empty, each.cells))]

    def _cleaned(self, column: Column) -> Column:
        return replace(column, cells=tuple(mapped(column.cells, self._meant)))

    def _meant(self, cell: object) -> object:
        return "" if str(cell).strip().casefold() in self.source.nothing else cell


def recognise(sheet: Sheet) -> Recognised | None:
    """Return which known export a sheet is: by most of its headers, else by a mark below them."""
    known = max(_known(sheet), key=itemgetter(0), default=None)
    return known[1] if known else next(_marked(sheet), None)


def _known(sheet: Sheet) -> Iterator[tuple[int, Recognised]]:
    """What each of the first rows is known as, with the number of headers that say so."""
    for place in range(min(LOOKED_AT, sheet.height)):
        names = _names(sheet.row(place))
        for source in SOURCES:
            headers = max(_sets_in(names, source), key=len, default=())
            if headers:
                found = Recognised(source, _header(sheet, place, source), names)
                if _is_proved(sheet, found):
                    yield len(headers), found


def _sets_in(names: Sequence[str], source: Source) -> Iterator[Headers]:
    for headers in source.known_by:
        wanted = tuple(map(_name, headers))
        if set(wanted) <= set(names) and (not source.is_form or _is_form(names, wanted)):
            yield headers


def _is_form(names: Sequence[str], wanted: Sequence[str]) -> bool:
    return names[0] == wanted[0] and any(map(is_question, names))


def _is_proved(sheet: Sheet, found: Recognised) -> bool:
    if not found.source.proof:
        return True
    header, pattern = found.source.proof
    cells = islice(sheet.columns[found.names.index(_name(header))], found.header.stop, None)
    return bool(pattern.fullmatch(next((str(cell) for cell in cells if not is_empty(cell)), "")))


def _header(sheet: Sheet, place: int, source: Source) -> range:
    """The row of the headers with those around it: a row with a date in it is an answer."""
    names = _names(sheet.row(place))
    dates = [names.index(name) for name in map(_name, source.date) if name in names]
    last = place
    while last < min(place + source.below, sheet.height - 1):
        if any(looks_like_moment(sheet.columns[index][last + 1]) for index in dates):
            break
        last += 1
    return range(max(0, place - source.above), last + 1)


def _marked(sheet: Sheet) -> Iterator[Recognised]:
    for place in range(1, min(LOOKED_AT, sheet.height)):
        above, row = sheet.row(place - 1), sheet.row(place)
        if any(is_value(cell) for cell in row if not is_empty(cell)):
            continue
        lines = [f"{over}\n{cell}".strip() for over, cell in zip(above, row, strict=True)]
        for source in SOURCES:
            if source.mark and any(map(source.mark.fullmatch, lines)):
                first = max(0, place - source.below)
                yield Recognised(source, range(first, place + 1), _names(sheet.row(first)))


def _names(row: Row) -> tuple[str, ...]:
    met = {""}
    names = []
    for cell in row:
        name = _name(cell) if isinstance(cell, str) and len(cell) <= LONGEST_HEADER else ""
        names.append("" if name in met else name)
        met.add(name)
    return tuple(names)


def _name(header: str) -> str:
    """The folded header; a sign that is no word stands for itself."""
    return fold(header) or header.strip()


def _ends_with(column: Column, ends: Iterable[str]) -> bool:
    lines = map(fold, column.header.split("\n"))
    return any(line.endswith(fold(end)) for line in lines for end in ends)


def _first_filled(columns: Sequence[Column]) -> Column:
    """The first of the columns; where its cell is empty, the cell of the next counts."""
    first, *others = columns
    cells = first.cells
    for other in others:
        if any(map(is_empty, cells)):
            pairs = zip(cells, other.cells, strict=True)
            cells = tuple([spare if is_empty(cell) else cell for cell, spare in pairs])
    return replace(first, cells=cells)


def _are_rounded(column: Column) -> bool:
    filled = islice((cell for cell in column.cells if not is_empty(cell)), SAMPLE)
    return any(isinstance(cell, str) and _ROUNDED.fullmatch(cell.strip()) for cell in filled)
