"""What stands below a table in the same columns: its header once more, or another table."""

from collections.abc import Iterator

from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.score_cells import read_score
from nps_desktop.importing.cells import text_of
from nps_desktop.importing.columns import Mapping
from nps_desktop.importing.header_row import LONGEST_HEADER, is_known, is_value
from nps_desktop.importing.headers import fold
from nps_desktop.importing.tables import Column, Row, Sheet, is_empty

AGAIN, ANOTHER = "again", "another"
AT_ONCE = 50_000
MOST_LOOKED_AT = 200


def rows_below(sheet: Sheet, mapping: Mapping) -> dict[int, Problem | None]:
    """Return the places of rows that are not of the table, with what keeps each out.

    A header that is repeated, as on every printed page, is nothing. Below the header of another
    table every row with something under the scores is kept out, up to where the table goes on.
    """
    score = mapping.column(Field.SCORE)
    if not score:
        return {}
    found: dict[int, Problem | None] = {}
    begins: int | None = None
    for place in _places_of_words(score.cells):
        kind = _kind_of(sheet, mapping, place)
        if kind is None:
            continue
        found[place] = None
        if begins is not None:
            found.update(_other(score, range(begins, place)))
        begins = place + 1 if kind == ANOTHER else None
    if begins is not None:
        found.update(_other(score, range(begins, len(score.cells))))
    return found


def _places_of_words(cells: Row) -> Iterator[int]:
    """Yield the first places under the scores at which a word stands."""
    count = 0
    for start in range(0, len(cells), AT_ONCE):
        stretch = cells[start : start + AT_ONCE]
        words = {cell for cell in set(stretch) if isinstance(cell, str) and _is_word(cell)}
        for place in (place for place, cell in enumerate(stretch) if words and cell in words):
            yield start + place
            count += 1
            if count == MOST_LOOKED_AT:
                return


def _is_word(cell: str) -> bool:
    if len(cell) > LONGEST_HEADER:
        return False
    score = read_score(cell)
    return isinstance(score, Problem) and score.reason is Reason.SCORE_NOT_A_NUMBER


def _kind_of(sheet: Sheet, mapping: Mapping, place: int) -> str | None:
    """What header a row is, if it is one: words alone, known ones among them."""
    above = mapping.table.above
    row = sheet.row(above + place)
    filled = [str(cell) for cell in row if not is_empty(cell)]
    if any(is_value(cell) for cell in row if not is_empty(cell)):
        return None
    if _is_again(mapping, row):
        return AGAIN
    is_apart = place > 0 and all(map(is_empty, sheet.row(above + place - 1)))
    known = sum(map(is_known, filled))
    return ANOTHER if len(filled) >= 2 and known >= (1 if is_apart else 2) else None


def _is_again(mapping: Mapping, row: Row) -> bool:
    pairs = [
        (fold(column.header), fold(str(row[column.index]))) for column in mapping.table.columns
    ]
    return all(cell in ("", header) for header, cell in pairs)


def _other(score: Column, places: range) -> dict[int, Problem | None]:
    return {
        place: Problem(Field.SCORE, Reason.SCORE_OF_ANOTHER_TABLE, text_of(score.cells[place]))
        for place in places
        if not is_empty(score.cells[place])
    }
