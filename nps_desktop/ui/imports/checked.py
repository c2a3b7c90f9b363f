"""A file made ready to be looked at: what is new, what is here already, who is unhappy."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from nps_desktop.domain.batches import Preview, Remembered
from nps_desktop.domain.case_moves import wants_followup
from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.domain.responses import Response
from nps_desktop.errors import SheetUnclear
from nps_desktop.importing.keys import count_bare

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
class Checked:
    """A preview with its rows parted: those that would be `new` and those that are `known`.

    `unhappy` are the days of the new answers that want a call, in order; `undated` counts those
    more whose day was only assumed. `without_date` counts all new answers whose day was, `days`
    are the oldest and the newest of them. `bare_known` counts the known rows that say nothing but
    a score, `are_other_answers` tells that the owner called them new. `sheets` are the names to
    choose from. All is counted beside the window.
    """

    preview: Preview
    sheets: tuple[str, ...]
    new: ImportRows
    known: ImportRows
    unhappy: tuple[date, ...]
    undated: int
    without_date: int
    days: tuple[date, date] | None
    bare_known: int = 0
    are_other_answers: bool = False

    def calls_since(self, day: date) -> int:
        """Return how many would go on the call list if it began with `day`."""
        return len(self.unhappy) - bisect_left(self.unhappy, day)


@dataclass(frozen=True, slots=True)
class Read:
    """What reading a file came to: a preview, or the choices to make first."""

    sheets: tuple[str, ...]
    preview: Preview | None = None
    unclear: SheetUnclear | None = None
    are_other_answers: bool = False


def basis_of(workspace: "Workspace") -> Basis:
    """Ask the data file what a file is read against."""
    today = workspace.today()
    days = workspace.shop.read().history_days
    return Basis(workspace.zone, today, today - timedelta(days=days))


def signatures_of(sheets: "Sequence[Sheet]") -> tuple[str, ...]:
    """Return the signature of the headers of each sheet."""
    from nps_desktop.importing.reading import signature_of

    return tuple(map(signature_of, sheets))


def remembered_of(
    workspace: "Workspace", signatures: Sequence[str]
) -> tuple[Remembered | None, ...]:
    """Ask how sheets of these headers were read the last time."""
    return tuple(workspace.imports.remembered(each) if each else None for each in signatures)


def read(path: Path, sheets: "Sequence[Sheet]", wishes: "Wishes", basis: Basis) -> Read:
    """Return what an import would do, or the choices to make first; raises SheetFaults."""
    from nps_desktop.importing.reading import preview_sheets

    names = tuple(sheet.name for sheet in sheets if sheet.name)
    try:
        preview = preview_sheets(path, sheets, wishes, zone=basis.zone, today=basis.today)
    except SheetUnclear as unclear:
        return Read(names, unclear=unclear)
    return Read(names, preview, are_other_answers=wishes.are_other_answers)


def check(workspace: "Workspace", read: Read, preview: Preview) -> Checked:
    """Part the rows of a preview by what the data file holds already."""
    is_known = workspace.imports.is_known(preview)
    new = preview.accepted.chosen([not known for known in is_known])
    known = preview.accepted.chosen(is_known)
    wants_call = _rule_of_calls(passives_too=workspace.shop.read().opens_for_passives)
    unhappy = [
        (day, is_assumed)
        for score, ticked, day, is_assumed in zip(
            new.scores, new.calls, new.days, new.assumed, strict=True
        )
        if wants_call(score, ticked)
    ]
    return Checked(
        preview=preview,
        sheets=read.sheets,
        new=new,
        known=known,
        unhappy=tuple(sorted(day for day, is_assumed in unhappy if not is_assumed)),
        undated=sum(is_assumed for _day, is_assumed in unhappy),
        without_date=sum(new.assumed),
        days=(min(new.days), max(new.days)) if new else None,
        bare_known=count_bare(known),
        are_other_answers=read.are_other_answers,
    )


def _rule_of_calls(*, passives_too: bool) -> Callable[[int, bool], bool]:
    """The one rule of who wants a call, asked once for each score and tick."""

    @cache
    def wants_call(score: int, ticked: bool) -> bool:
        response = Response(score=score, day=date.min, wants_call=ticked)
        return wants_followup(response, passives_too=passives_too)

    return wants_call
