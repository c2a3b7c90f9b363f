"""Whether a table counts how often each score was given: a result, not the answers themselves."""

from collections.abc import Iterator, Sequence

from nps_desktop.domain.problems import Problem
from nps_desktop.domain.score_cells import read_score
from nps_desktop.domain.scores import HIGHEST
from nps_desktop.importing.headers import has_any, is_question
from nps_desktop.importing.tables import Column, Table, is_empty
from nps_desktop.importing.words import COUNTS

FEWEST = 5
MOST = 3 * HIGHEST
_SCALES = (list(range(HIGHEST + 1)), list(range(HIGHEST, -1, -1)))


def is_tally(table: Table) -> bool:
    """Return whether a table counts scores, one row for each, or one column for each."""
    if any(map(_is_of_counts, table.columns)) and any(map(_is_a_scale, table.columns)):
        return True
    first = _first_row(table) if len(table.columns) > HIGHEST else []
    windows = (first[start : start + HIGHEST + 1] for start in range(len(first) - HIGHEST))
    return any(window in _SCALES for window in windows)


def _first_row(table: Table) -> list[int | None | Problem]:
    return [read_score(column.cells[0]) for column in table.columns if column.cells]


def _is_of_counts(column: Column) -> bool:
    return not is_question(column.header) and has_any(column.header, COUNTS)


def _is_a_scale(column: Column) -> bool:
    """Whether the cells are scores in order, each there once; a sum may stand below."""
    if len(column.cells) > MOST:
        return False
    scores = list(_scores_in(column.cells))
    steps = {after - before for before, after in zip(scores, scores[1:], strict=False)}
    return len(scores) >= FEWEST and steps in ({1}, {-1})


def _scores_in(cells: Sequence[object]) -> Iterator[int]:
    scores = (read_score(cell) for cell in cells if not is_empty(cell))
    return (score for score in scores if isinstance(score, int))
