"""Which column holds the ids of the answers: by its name, or by numbers that hardly repeat."""

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from nps_desktop.domain.problems import Field
from nps_desktop.importing.headers import name_in, places
from nps_desktop.importing.looks import sample_of
from nps_desktop.importing.tables import Column, is_empty
from nps_desktop.importing.words import NUMBERS, WHOLE

# A number of so many figures belongs to one answer alone; a shorter one may be counted anew in
# every sheet.
LONGEST_COUNT = 6
AT_ONCE = 50_000

# How many of the answers have an id of their own: under its name, and under "ID" or "No.".
MOST = 0.5
NEARLY_ALL = 0.9


def find_ids(
    columns: Sequence[Column], line: Sequence[Column], *, has_dates: bool
) -> dict[Field, Column]:
    """Return the column of the response ids, where there is one.

    An id that comes again is a repeated answer as long as hardly any does: a file that holds some
    of its lines twice is still told by its ids. `line` are all columns of the answers: one that
    repeats the whole of another speaks against nothing. Under a name such as "ID" or "No." nearly
    all must differ; if they are counted 1, 2, 3, they tell the answers apart only together with
    their dates.
    """
    for column in _ranked(columns, WHOLE[Field.RESPONSE_ID]):
        if _share_of_ids(column, line) > MOST:
            return {Field.RESPONSE_ID: column}
    for column in _ranked(columns, NUMBERS):
        is_told = has_dates or not _are_counted(column)
        if is_told and _share_of_ids(column, line) >= NEARLY_ALL:
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


def _share_of_ids(column: Column, line: Sequence[Column]) -> float:
    """How many ids there are to a line that differs from the others."""
    filled = again = 0
    met: set[object] = set()
    for start in range(0, len(column.cells), AT_ONCE):  # to let others work between
        stretch = column.cells[start : start + AT_ONCE]
        ids = [cell for cell in stretch if not is_empty(cell)]
        filled += len(ids)
        met.update(ids)
    if len(met) < filled:
        again = _count_repeated_lines(column, line)
    return len(met) / (filled - again)


def _count_repeated_lines(column: Column, line: Sequence[Column]) -> int:
    """How many lines with an id repeat the whole of an earlier line."""
    times = Counter(column.cells)
    again = [
        place for place, cell in enumerate(column.cells) if times[cell] > 1 and not is_empty(cell)
    ]
    return len(again) - len({tuple([each.cells[place] for each in line]) for place in again})
