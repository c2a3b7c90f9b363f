"""Where two tables stand side by side in a sheet: which columns belong to one."""

from collections.abc import Sequence

from nps_desktop.importing.headers import fold
from nps_desktop.importing.tables import Column, Table, is_empty

FEWEST_ROWS = 6
PROBES = 500


def columns_beside(table: Table, column: Column) -> tuple[Column, ...]:
    """Return the columns of the table that a column stands in, without another table beside it.

    Tables stand apart by an empty column. What stands beyond it is another table where it has the
    same headers, or ends far above the answers without a gap: a list of totals, a key.
    """
    blocks = _blocks(table.columns)
    own = next(block for block in blocks if column in block)
    apart = [block for block in blocks if block is own or not _is_another(block, own)]
    return tuple(each for block in apart for each in block)


def _blocks(columns: Sequence[Column]) -> list[list[Column]]:
    blocks: list[list[Column]] = []
    for column in columns:
        if blocks and column.index == blocks[-1][-1].index + 1:
            blocks[-1].append(column)
        else:
            blocks.append([column])
    return blocks


def _is_another(block: Sequence[Column], own: Sequence[Column]) -> bool:
    if len(block) < 2:
        return False
    headers = {fold(column.header) for column in block if column.header}
    shared = headers & {fold(column.header) for column in own}
    return len(shared) >= 2 or _ends_early(block)


def _ends_early(block: Sequence[Column]) -> bool:
    height = len(block[0].cells)
    ends = {_end(column.cells) for column in block}
    return height >= FEWEST_ROWS and len(ends) == 1 and 0 < max(ends) <= height // 2


def _end(cells: Sequence[object]) -> int:
    """How many cells from the first are filled; all of them where more are filled further down."""
    half = len(cells) // 2 + 1
    end = next((place for place in range(half) if is_empty(cells[place])), len(cells))
    below = cells[end :: len(cells) // PROBES + 1]
    return end if all(map(is_empty, below)) else len(cells)
