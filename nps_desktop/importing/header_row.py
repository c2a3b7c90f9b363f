"""Where a table begins: the row of its headers, and the row that completes it."""

from collections.abc import Sequence

from nps_desktop.importing.headers import has_any, has_part, name_in, places
from nps_desktop.importing.looks import looks_like_date
from nps_desktop.importing.tables import Row, Sheet, is_empty
from nps_desktop.importing.words import (
    ANSWER_NAMES,
    NPS_NAMES,
    RECOMMENDING,
    SCORE_NAMES,
    WHOLE,
)

LOOKED_AT = 40
LONGEST_HEADER = 600


def header_rows(sheet: Sheet) -> range:
    """Return the places of the header rows; an empty range before the first row without any."""
    first = _first_filled(sheet)
    found = _header_among(sheet.rows(first, first + LOOKED_AT + 3))
    return range(first + found.start, first + found.stop)


def _first_filled(sheet: Sheet) -> int:
    places = (place for place in range(sheet.height) if not all(map(is_empty, sheet.row(place))))
    return next(places, sheet.height)


def _header_among(rows: Sequence[Row]) -> range:
    head = rows[:LOOKED_AT]
    known = [_known(row) for row in head]
    best = max(known, default=(0, 0))
    place = _place_of(best, known) if best[0] > 0 else _place_by_shape(head)
    return range(0) if place is None else _with_merged(rows, place)


def _known(row: Row) -> tuple[int, int]:
    """How many cells are known headers, less those that are values; and how many are filled."""
    filled = [cell for cell in row if not is_empty(cell)]
    words = [str(cell) for cell in filled if not is_value(cell)]
    values = len(filled) - len(words)
    return sum(map(is_known, set(words))) - values, len(filled)


def _place_of(best: tuple[int, int], known: list[tuple[int, int]]) -> int:
    """A lone title can read like a header: of lone cells the last of a run is the header."""
    place = known.index(best)
    while best[1] == 1 and place + 1 < len(known) and known[place + 1] == best:
        place += 1
    return place


def is_known(header: str) -> bool:
    """Return whether some column is known by this header."""
    if len(header) > LONGEST_HEADER:
        return False
    name = name_in(header)
    lists = (SCORE_NAMES, ANSWER_NAMES, *WHOLE.values())
    if any(name in places(words) for words in lists):
        return True
    return has_any(header, NPS_NAMES) or has_part(header, RECOMMENDING)


def is_value(cell: object) -> bool:
    """Return whether a cell is a number, a date or a truth value, also one written as text."""
    if not isinstance(cell, str):
        return True
    return looks_like_date(cell) or cell.strip().replace(",", ".").replace(".", "", 1).isdigit()


def _place_by_shape(head: Sequence[Row]) -> int | None:
    """The first row about as wide as the widest, if it holds nothing but words."""
    widths = [sum(not is_empty(cell) for cell in row) for row in head]
    wide = max(widths, default=0)
    for place, width in enumerate(widths):
        if width and width >= 0.6 * wide:
            filled = [cell for cell in head[place] if not is_empty(cell)]
            return None if any(map(is_value, filled)) else place
    return None


def _with_merged(rows: Sequence[Row], place: int) -> range:
    """Where titles are merged over headers of their own, and others over both rows, the two rows
    together name the columns.
    """
    above = place and _complete(rows[place - 1], rows[place])
    below = place + 1 < len(rows) and _complete(rows[place + 1], rows[place])
    return range(place - bool(above), place + 1 + bool(below))


def _complete(row: Row, header: Row) -> bool:
    """Whether a row is words alone, has a known header where the header row is empty, and is
    itself empty below or above one of the others.
    """
    if any(map(_is_value_cell, row)):
        return False
    pairs = list(zip(row, header, strict=True))
    fills = any(
        not is_empty(cell) and is_empty(over) and is_known(str(cell)) for cell, over in pairs
    )
    return fills and any(is_empty(cell) and not is_empty(over) for cell, over in pairs)


def _is_value_cell(cell: object) -> bool:
    return not is_empty(cell) and is_value(cell)
