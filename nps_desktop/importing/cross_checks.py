"""What speaks against the scores of a file: contrary groups, zeros that are not there."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from nps_desktop.domain.batches import Notice, NoticeKind
from nps_desktop.domain.score_cells import read_group
from nps_desktop.domain.scores import Group, group_of
from nps_desktop.importing.cells import score_of, text_of
from nps_desktop.importing.headers import fold
from nps_desktop.importing.looks import SAMPLE
from nps_desktop.importing.tables import Column, is_empty

# As Qualtrics numbers the groups.
GROUP_NUMBERS = {"1": Group.DETRACTOR, "2": Group.PASSIVE, "3": Group.PROMOTER}


def disagreements(
    score: Column, declared: Sequence[Column], free: Sequence[Column]
) -> list[Notice]:
    """Return in how many rows a column of groups contradicts the score; nothing where none does.

    `declared` are the columns of groups that a source has, else it may be one of the `free`: those
    that hold no field. Of several it is the one that is named after the score.
    """
    columns = list(declared) or [column for column in free if _holds_groups(column.cells)]
    if len(columns) > 1:
        name = fold(score.header.split("\n")[0])
        columns = [column for column in columns if fold(column.header).startswith(name)]
    if len(columns) != 1:
        return []
    pairs = Counter(zip(map(text_of, score.cells), map(text_of, columns[0].cells), strict=True))
    count = sum(times for (cell, word), times in pairs.items() if _disagree(cell, word))
    return [Notice(NoticeKind.GROUPS_DISAGREE, count, (columns[0].label,))] if count else []


def lost_zeros(score: Column) -> list[Notice]:
    """Return how many rows may have lost a 0: those without a score, where none has a 0."""
    blank = sum(map(is_empty, score.cells))
    if not blank or any(score_of(cell) == 0 for cell in set(map(text_of, score.cells))):
        return []
    return [Notice(NoticeKind.ZEROS_LOST, blank, (score.label,))]


def _disagree(cell: str, word: str) -> bool:
    score, group = score_of(cell), read_group(word) or GROUP_NUMBERS.get(word)
    return isinstance(score, int) and group is not None and group_of(score) is not group


def _holds_groups(cells: Iterable[object]) -> bool:
    filled = set(islice((cell for cell in cells if not is_empty(cell)), SAMPLE))
    return bool(filled) and all(isinstance(cell, str) and read_group(cell) for cell in filled)
