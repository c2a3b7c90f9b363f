"""Which column holds the ids of the answers: by its name, or by numbers that never repeat."""

from collections.abc import Sequence
from operator import itemgetter

from nps_desktop.domain.problems import Field
from nps_desktop.importing.headers import name_in, places
from nps_desktop.importing.looks import are_mostly_different, sample_of
from nps_desktop.importing.tables import Column, is_empty
from nps_desktop.importing.words import NUMBERS, WHOLE

# A number of so many figures belongs to one answer alone; a shorter one may be counted anew in
# every sheet.
LONGEST_COUNT = 6
AT_ONCE = 50_000


def find_ids(columns: Sequence[Column], *, has_dates: bool) -> dict[Field, Column]:
    """Return the column of the response ids, where there is one.

    A column that is only called "ID" or "No." is one where all its cells are filled and differ; if
    they are counted 1, 2, 3, they tell the answers apart only together with their dates.
    """
    for column in _ranked(columns, WHOLE[Field.RESPONSE_ID]):
        if are_mostly_different(sample_of(column.cells)):
            return {Field.RESPONSE_ID: column}
    for column in _ranked(columns, NUMBERS):
        if (has_dates or not _are_counted(column)) and _are_all_different(column.cells):
            return {Field.RESPONSE_ID: column}
    return {}


def _ranked(columns: Sequence[Column], words: tuple[str, ...]) -> list[Column]:
    """The filled columns of these names, the surest first."""
    known = places(words)
    named = [
        (known[name], column.index, column)
        for column in columns
        if (name := name_in(column.header.split("\n")[0])) in known and sample_of(column.cells)
    ]
    return [column for _, _, column in sorted(named, key=itemgetter(0, 1))]


def _are_counted(column: Column) -> bool:
    return any(len(str(cell).split(".")[0]) <= LONGEST_COUNT for cell in sample_of(column.cells))


def _are_all_different(cells: Sequence[object]) -> bool:
    """Whether no filled cell repeats another; a stretch at a time, to let others work between."""
    met: set[object] = set()
    filled = 0
    for start in range(0, len(cells), AT_ONCE):
        stretch = [cell for cell in cells[start : start + AT_ONCE] if not is_empty(cell)]
        met.update(stretch)
        filled += len(stretch)
        if len(met) < filled:
            return False
    return filled > 1
