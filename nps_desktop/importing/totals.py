"""Which rows of a table are no answers: sums and averages at its foot, and what stands below it."""

from collections.abc import Iterator
from itertools import islice

from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.score_words import GROUP_WORDS
from nps_desktop.importing.cells import text_of
from nps_desktop.importing.columns import Mapping
from nps_desktop.importing.headers import fold, places
from nps_desktop.importing.looks import are_groups
from nps_desktop.importing.tables import Column, Row, Sheet, is_empty
from nps_desktop.importing.tables_below import rows_below
from nps_desktop.importing.words import TOTALS

LAST_ROWS = 4
LAST_ROWS_APART = 12
LONGEST_WORD = 30
GROUPS = tuple(GROUP_WORDS)


def total_rows(sheet: Sheet, mapping: Mapping) -> dict[int, Problem | None]:
    """Return the places of the rows that are no answers, with what keeps each out.

    A row among the last is one of totals where a cell says so and no date stands with it; in the
    column of the comments that word counts only below an empty row. There more rows may be
    totals, and the names of the groups say so too. Below it a number alone is one of them.
    """
    above = mapping.table.above
    found = rows_below(sheet, mapping)
    last = list(_last_rows(sheet, above))
    totals = [
        place for place, is_apart in last if _is_total(sheet.row(place), mapping, is_apart=is_apart)
    ]
    below = [place for place, _ in last if totals and place > min(totals)]
    totals += [place for place in below if _is_lone(sheet.row(place))]
    found.update({place - above: _problem(sheet.row(place), mapping) for place in totals})
    return found


def _is_lone(row: Row) -> bool:
    return sum(not is_empty(cell) for cell in row) == 1


def _last_rows(sheet: Sheet, above: int) -> Iterator[tuple[int, bool]]:
    """Yield the last filled rows that may be totals, and whether an empty row parts them from the
    answers.
    """
    downwards = range(sheet.height - 1, above - 1, -1)
    filled = (place for place in downwards if not _is_blank(sheet.row(place)))
    last = list(islice(filled, LAST_ROWS_APART))
    apart = (place for place in last if _is_blank_above(sheet, place, above))
    foot = min(apart, default=sheet.height)
    for count, place in enumerate(last):
        if count < LAST_ROWS or place >= foot:
            yield place, place >= foot


def _is_blank_above(sheet: Sheet, place: int, above: int) -> bool:
    return place > above and _is_blank(sheet.row(place - 1))


def _is_blank(row: Row) -> bool:
    return all(map(is_empty, row))


def _is_total(row: Row, mapping: Mapping, *, is_apart: bool) -> bool:
    named = [index for index, cell in enumerate(row) if _says_total(cell)]
    comment, dates = mapping.column(Field.COMMENT), mapping.column(Field.DATE)
    if comment and named == [comment.index] and not is_apart:
        return False
    if is_apart and not named:
        named = [each.index for each in mapping.table.columns if _names_a_group(each, row)]
    day = _cell(row, dates)
    return bool(named) and (is_empty(day) or dates is not None and dates.index in named)


def _says_total(cell: object) -> bool:
    return _is_among(cell, TOTALS)


def _names_a_group(column: Column, row: Row) -> bool:
    """A group at the foot counts answers, unless the column holds the group of each answer."""
    return _is_among(row[column.index], GROUPS) and not are_groups(column.cells)


def _is_among(cell: object, words: tuple[str, ...]) -> bool:
    return isinstance(cell, str) and len(cell) < LONGEST_WORD and fold(cell) in places(words)


def _cell(row: Row, column: Column | None) -> object:
    return row[column.index] if column and column.index < len(row) else ""


def _problem(row: Row, mapping: Mapping) -> Problem | None:
    """A row of totals without anything under the scores is as blank as any other."""
    cell = _cell(row, mapping.column(Field.SCORE))
    return None if is_empty(cell) else Problem(Field.SCORE, Reason.SCORE_IS_A_TOTAL, text_of(cell))
