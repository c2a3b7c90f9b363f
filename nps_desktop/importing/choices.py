"""A choice between columns, with values from each, for somebody to make."""

from collections.abc import Sequence
from datetime import date
from itertools import islice

from nps_desktop.domain.problems import Field
from nps_desktop.errors import Choice
from nps_desktop.importing.tables import Column, is_empty

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
