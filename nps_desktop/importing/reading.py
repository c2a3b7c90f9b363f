"""A file to a preview of its import: the one way in, for the window and the command line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, tzinfo
from itertools import islice
from pathlib import Path

from nps_desktop.domain.batches import Notice, NoticeKind, Preview
from nps_desktop.errors import SHEET, Choice, SheetUnclear
from nps_desktop.importing import columns
from nps_desktop.importing.choices import LONGEST_SAMPLE, SAMPLES
from nps_desktop.importing.columns import Mapping, guess
from nps_desktop.importing.field_cells import Ground
from nps_desktop.importing.header_row import header_rows
from nps_desktop.importing.long_form import widened
from nps_desktop.importing.no_table import has_rows, no_table
from nps_desktop.importing.recognition import recognise
from nps_desktop.importing.rows import read_rows
from nps_desktop.importing.score_column import Sign
from nps_desktop.importing.sheets import read_sheets
from nps_desktop.importing.tables import Sheet, table_of
from nps_desktop.importing.wishes import NOTHING, Wishes

__all__ = ["Wishes", "preview_file", "preview_sheets"]

LOOKED_AT = 40


@dataclass(frozen=True, slots=True)
class _Meant:
    """A sheet and what its columns mean."""

    sheet: Sheet
    mapping: Mapping


def preview_file(path: Path, wishes: Wishes = NOTHING, *, zone: tzinfo, today: date) -> Preview:
    """Return what an import of the file would do; times without a zone are those of `zone`.

    Rows without a date get the wished day, else `today`.

    Raises:
        SheetUnreadable: no spreadsheet, damaged, or protected by a password.
        SheetTooLarge: it holds more than can be taken in.
        SheetWithoutTable: nothing in it could be answers; a class below it says why.
        SheetUnclear: choices have to be made; passing them as wishes settles them.
    """
    return preview_sheets(path, read_sheets(path), wishes, zone=zone, today=today)


def preview_sheets(
    path: Path, sheets: Sequence[Sheet], wishes: Wishes = NOTHING, *, zone: tzinfo, today: date
) -> Preview:
    """Return what `preview_file` does, of sheets that are read already; raises the same."""
    meant = _meant(path, sheets, wishes)
    if meant.mapping.doubts:
        raise SheetUnclear(path, meant.mapping.doubts)
    ground = Ground(zone, today, wishes)
    preview = read_rows(path.name, meant.sheet, meant.mapping, ground)
    return replace(preview, notices=(*preview.notices, *_passed_over(sheets, meant)))


def signature_of(sheet: Sheet) -> str:
    """Return what is the same for every sheet whose table has these headers."""
    wide = widened(sheet) or sheet
    known = recognise(wide)
    return columns.signature_of(table_of(wide, known.header if known else header_rows(wide)))


def _meant(path: Path, sheets: Sequence[Sheet], wishes: Wishes) -> _Meant:
    """The one sheet that holds answers; those known by a name go before those only by values.

    A hidden sheet is read where it is named, or where no other holds answers.
    """
    wanted = _wanted(path, sheets, wishes)
    guessed = _guessed(wanted, wishes)
    filled = [each for each in guessed if has_rows(each.mapping.table)]
    if not filled:
        raise no_table(path, wanted, has_headers=bool(guessed))
    found = [each for each in filled if not each.sheet.is_hidden] or filled
    best = _named(found) or found
    if len(best) > 1:
        raise SheetUnclear(path, (_choice([each.sheet for each in best]),))
    return best[0]


def _guessed(sheets: Iterable[Sheet], wishes: Wishes = NOTHING) -> list[_Meant]:
    wide = [sheet for each in sheets if (sheet := widened(each))]
    return [_Meant(each, mapping) for each in wide if (mapping := guess(each, wishes))]


def _named(found: Iterable[_Meant]) -> list[_Meant]:
    """Those whose scores are known by a name."""
    return [each for each in found if each.mapping.sign < Sign.HINT]


def _passed_over(sheets: Iterable[Sheet], meant: _Meant) -> tuple[Notice, ...]:
    """The hidden sheets of answers beside the one that is read; none beside a hidden one."""
    if meant.sheet.is_hidden:
        return ()
    named = _named(_guessed(sheet for sheet in sheets if sheet.is_hidden))
    names = tuple(each.sheet.name for each in named if has_rows(each.mapping.table))
    return (Notice(NoticeKind.SHEETS_HIDDEN, len(names), names),) if names else ()


def _wanted(path: Path, sheets: Sequence[Sheet], wishes: Wishes) -> Sequence[Sheet]:
    if wishes.sheet is None or not any(sheet.name for sheet in sheets):
        return sheets  # a text file has one sheet, and that has no name
    name = wishes.sheet.strip().casefold()
    wanted = [sheet for sheet in sheets if sheet.name.strip().casefold() == name]
    if not wanted:
        raise SheetUnclear(path, (_choice(sheets),))
    return wanted


def _choice(sheets: Sequence[Sheet]) -> Choice:
    return Choice(
        about=SHEET,
        options=tuple(sheet.name for sheet in sheets),
        samples=tuple(map(_samples, sheets)),
    )


def _samples(sheet: Sheet) -> tuple[str, ...]:
    """The first few cells of a sheet that hold text."""
    cells = (cell for row in sheet.rows(0, LOOKED_AT) for cell in row)
    texts = (cell for cell in cells if isinstance(cell, str) and cell.strip())
    return tuple(text[:LONGEST_SAMPLE] for text in islice(texts, SAMPLES))
