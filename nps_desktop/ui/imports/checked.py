"""A file made ready to be looked at: what is new, what is here already, who is unhappy."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from nps_desktop.domain.batches import ImportRow, Preview
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.followups import wants_followup
from nps_desktop.errors import SheetUnclear

if TYPE_CHECKING:
    from nps_desktop.importing.tables import Sheet
    from nps_desktop.importing.wishes import Wishes
    from nps_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Basis:
    """What a file is read against: the shop's zone, its day, and where history begins."""

    zone: tzinfo
    today: date
    calls_since: date


@dataclass(frozen=True, slots=True)
class SheetChoices:
    """What may be chosen about a sheet: another one, its columns by label, its date order."""

    sheets: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """A preview with its rows parted: those that would be `new` and those that are `known`.

    `unhappy` are the days of the new answers that want a call, in order; `undated` counts those
    more whose day was only assumed. `without_date` counts all new answers whose day was, `days`
    are the oldest and the newest of them. All is counted beside the window.
    """

    preview: Preview
    choices: SheetChoices
    new: tuple[ImportRow, ...]
    known: tuple[ImportRow, ...]
    unhappy: tuple[date, ...]
    undated: int
    without_date: int
    days: tuple[date, date] | None

    def calls_since(self, day: date) -> int:
        """Return how many would go on the call list if it began with `day`."""
        return len(self.unhappy) - bisect_left(self.unhappy, day)


@dataclass(frozen=True, slots=True)
class Read:
    """What reading a file came to: a preview, or the choices to make first."""

    choices: SheetChoices
    preview: Preview | None = None
    unclear: SheetUnclear | None = None


def basis_of(workspace: "Workspace") -> Basis:
    """Ask the data file what a file is read against."""
    today = workspace.today()
    days = workspace.shop.read().history_days
    return Basis(workspace.zone, today, today - timedelta(days=days))


def read_sheets(path: Path) -> "tuple[Sheet, ...]":
    """Read the file once; what is chosen later needs no second reading."""
    from nps_desktop.importing.sheets import read_sheets

    return read_sheets(path)


def read(path: Path, sheets: "Sequence[Sheet]", wishes: "Wishes", basis: Basis) -> Read:
    """Return what an import would do, or the choices to make first; raises SheetFaults."""
    from nps_desktop.importing.reading import preview_sheets

    names = tuple(sheet.name for sheet in sheets if sheet.name)
    try:
        preview = preview_sheets(path, sheets, wishes, zone=basis.zone, today=basis.today)
    except SheetUnclear as unclear:
        return Read(SheetChoices(names), unclear=unclear)
    return Read(_choices(preview, sheets, names, wishes), preview)


def check(workspace: "Workspace", read: Read, preview: Preview) -> Checked:
    """Part the rows of a preview by what the data file holds already."""
    here = workspace.imports.known([row.key for row in preview.accepted])
    new = tuple(row for row in preview.accepted if row.key not in here)
    known = tuple(row for row in preview.accepted if row.key in here)
    unhappy = [row.response for row in new if wants_followup(row.response)]
    return Checked(
        preview=preview,
        choices=read.choices,
        new=new,
        known=known,
        unhappy=tuple(sorted(each.day for each in unhappy if not each.is_day_assumed)),
        undated=sum(each.is_day_assumed for each in unhappy),
        without_date=sum(row.response.is_day_assumed for row in new),
        days=_oldest_and_newest(new),
    )


def _oldest_and_newest(rows: Sequence[ImportRow]) -> tuple[date, date] | None:
    days = {row.response.day for row in rows}
    return (min(days), max(days)) if days else None


def _choices(
    preview: Preview, sheets: "Sequence[Sheet]", names: tuple[str, ...], wishes: "Wishes"
) -> SheetChoices:
    from nps_desktop.importing.columns import guess

    taken = next(sheet for sheet in sheets if sheet.name == preview.sheet)
    mapping = guess(taken, wishes)
    if mapping is None:
        return SheetChoices(names)
    labels = tuple(column.label for column in mapping.table.columns)
    return SheetChoices(names, labels, mapping.order)
