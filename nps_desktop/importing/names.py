"""Which columns are the first and the last name, and which the whole name."""

from collections.abc import Sequence

from nps_desktop.domain.problems import Field
from nps_desktop.importing.headers import fold, name_in, places
from nps_desktop.importing.tables import Column, is_empty
from nps_desktop.importing.words import FIRST_NAMES

LOOKED_AT = 1000


def settle_names(found: dict[Field, Column], columns: Sequence[Column]) -> None:
    """Leave the last name out where the name holds it, and the name be the last beside a first.

    A German or French sheet calls the last name "Name" or "Nom" beside "Vorname" or "Prénom".
    """
    name, last = found.get(Field.NAME), found.get(Field.LAST_NAME)
    if name and last and _holds(name, last):
        del found[Field.LAST_NAME]
    if not name or last:
        return
    first = next((each for each in columns if _is_first_name(each)), None)
    if first and first is not name and not _holds(name, first):
        found[Field.NAME], found[Field.LAST_NAME] = first, name


def _is_first_name(column: Column) -> bool:
    return name_in(column.header) in places(FIRST_NAMES)


def _holds(whole: Column, part: Column) -> bool:
    """Whether the names of one column mostly stand in those of the other."""
    pairs = [
        (fold(str(one)), fold(str(other)))
        for one, other in zip(whole.cells[:LOOKED_AT], part.cells[:LOOKED_AT], strict=True)
        if not is_empty(one) and not is_empty(other)
    ]
    return sum(other in one for one, other in pairs) * 2 > len(pairs)
