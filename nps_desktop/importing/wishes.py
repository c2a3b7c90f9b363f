"""What somebody has chosen about a file beforehand."""

from dataclasses import dataclass
from datetime import date

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field


@dataclass(frozen=True, slots=True)
class Wishes:
    """The choices made: the sheet, the columns by header or letter, the order of the dates.

    A column named "" means that the field is in none. `assumed_day` goes to rows without a date.
    """

    sheet: str | None = None
    columns: tuple[tuple[Field, str], ...] = ()
    order: DateOrder | None = None
    assumed_day: date | None = None


NOTHING = Wishes()
