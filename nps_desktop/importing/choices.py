"""A choice between columns, with values from each, for somebody to make."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice
from typing import TypeVar

from nps_desktop.domain.problems import Field
from nps_desktop.errors import Choice
from nps_desktop.importing.tables import Column, is_empty

T = TypeVar("T")

SAMPLES = 3
LONGEST_SAMPLE = 60


def choice_between(
    field: Field, columns: Sequence[Column], *, is_other_scale: bool = False
) -> Choice:
    """Return the choice of the column for a field, with up to three different values of each."""
    return Choice(
        about=field.value,
        options=tuple(column.label for column in columns),
        samples=tuple(map(samples_of, columns)),
        is_other_scale=is_other_scale,
    )


def firsts(each: Iterable[T], are_the_same: Callable[[T, T], bool]) -> list[T]:
    """Return of those that are the same the first: nothing is asked between them."""
    kept: list[T] = []
    for one in each:
        if not any(are_the_same(one, other) for other in kept):
            kept.append(one)
    return kept


def samples_of(column: Column) -> tuple[str, ...]:
    """Return up to three different values of a column, as a person would write them."""
    shown = (_shown(cell) for cell in islice(column.cells, 1000) if not is_empty(cell))
    return tuple(islice(dict.fromkeys(shown), SAMPLES))


def _shown(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return cell.isoformat().replace("T", " ")
    return " ".join(str(cell).split())[:LONGEST_SAMPLE]
