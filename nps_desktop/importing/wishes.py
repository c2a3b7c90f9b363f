"""What somebody has chosen about a file beforehand."""

from dataclasses import dataclass
from datetime import date

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field


@dataclass(frozen=True, slots=True)
class Mend:
    """What the owner writes in place of the cell of a sheet's row (from 1) and a field."""

    row: int
    field: Field
    text: str


@dataclass(frozen=True, slots=True)
class Wishes:
    """The choices made: the sheet, the columns by header or letter, the order of the dates.

    A column named "" means that the field is in none. `assumed_day` goes to rows without a date;
    `is_day_named` tells that somebody named that day. `are_other_answers` tells that rows which
    say nothing but a score are none of those that are here already.
    """

    sheet: str | None = None
    columns: tuple[tuple[Field, str], ...] = ()
    order: DateOrder | None = None
    assumed_day: date | None = None
    mends: tuple[Mend, ...] = ()
    is_day_named: bool = False
    are_other_answers: bool = False


NOTHING = Wishes()
