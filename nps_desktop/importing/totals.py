"""Which rows at the foot of a table are sums and averages, not answers."""

from itertools import islice

from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.importing.cells import text_of
from nps_desktop.importing.columns import Mapping
from nps_desktop.importing.headers import fold, places
from nps_desktop.importing.tables import Column, Row, Sheet, is_empty
from nps_desktop.importing.words import TOTALS

LAST_ROWS = 4


def total_rows(sheet: Sheet, mapping: Mapping) -> dict[int, Problem | None]:
    """Return the places of the rows of totals among the last, with what keeps each out.

    A row is one of totals where a cell says so and no date stands with it; in the column of the
    comments that word counts only below an empty row.
    """
    above = mapping.table.above
    downwards = range(sheet.height - 1, above - 1, -1)
    last = list(
        islice((place for place in downwards if not _is_blank(sheet.row(place))), LAST_ROWS)
    )
    return {
        place - above: _problem(sheet.row(place), mapping)
        for place in last
        if _is_total(sheet, place, mapping)
    }


def _is_blank(row: Row) -> bool:
    return all(map(is_empty, row))


def _is_total(sheet: Sheet, place: int, mapping: Mapping) -> bool:
    row = sheet.row(place)
    named = [index for index, cell in enumerate(row) if _says_total(cell)]
    comment, dates = mapping.column(Field.COMMENT), mapping.column(Field.DATE)
    if comment and named == [comment.index] and not (place and _is_blank(sheet.row(place - 1))):
        return False
    day = _cell(row, dates)
    return bool(named) and (is_empty(day) or _says_total(day))


def _says_total(cell: object) -> bool:
    return isinstance(cell, str) and len(cell) < 30 and fold(cell) in places(TOTALS)


def _cell(row: Row, column: Column | None) -> object:
    return row[column.index] if column and column.index < len(row) else ""


def _problem(row: Row, mapping: Mapping) -> Problem | None:
    """A row of totals without anything under the scores is as blank as any other."""
    cell = _cell(row, mapping.column(Field.SCORE))
    return None if is_empty(cell) else Problem(Field.SCORE, Reason.SCORE_IS_A_TOTAL, text_of(cell))
