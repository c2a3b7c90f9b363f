"""The rows of a sheet, under the meaning of its columns, to a preview of what would go in."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nps_desktop.domain.batches import Notice, NoticeKind, Preview, RejectedRow
from nps_desktop.domain.contacts import can_be_dialled
from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.domain.problems import Problem
from nps_desktop.importing.cells import mapped
from nps_desktop.importing.columns import Mapping
from nps_desktop.importing.field_cells import FieldCells, Ground
from nps_desktop.importing.keys import Marks, count_bare, count_repeated, file_mark, keys_of
from nps_desktop.importing.tables import Sheet, is_empty
from nps_desktop.importing.totals import total_rows


def read_rows(file: str, sheet: Sheet, mapping: Mapping, ground: Ground) -> Preview:
    """Return what an import of the sheet would do; `file` is the name that the batch keeps.

    Rows without a score are blank, wholly empty ones are nothing; a row with a bad score, a bad
    date or a text too long to keep, and a row of totals, is rejected with its number in the sheet.
    """
    cells = FieldCells(mapping, ground)
    problems = {**cells.problems(), **_no_answers(sheet, cells)}
    accepted = _accepted(cells, problems)
    rejected = _rejected(cells, problems)
    blank = _count_blank(sheet, cells, problems)
    return Preview(
        file=file,
        sheet=sheet.name,
        columns=tuple((field, column.label) for field, column in mapping.columns),
        rows=len(accepted) + len(rejected) + blank,
        accepted=accepted,
        rejected=rejected,
        blank=blank,
        assumed_day=ground.assumed if any(accepted.assumed) else None,
        source=mapping.source.product if mapping.source else "",
        order=mapping.order,
        labels=tuple(column.label for column in mapping.table.columns),
        headers=mapping.table.header_rows(sheet),
        signature=mapping.signature,
        notices=(*sheet.notices, *mapping.notices, *_repeated(accepted), *_undialled(accepted)),
        bare=count_bare(accepted),
    )


def _no_answers(sheet: Sheet, cells: FieldCells) -> dict[int, Problem | None]:
    """The rows of totals, and those that the source sets aside; one that is mended is an answer."""
    mended = {cells.place_of(mend.row) for mend in cells.ground.wishes.mends}
    found = {**total_rows(sheet, cells.mapping), **dict(cells.mapping.asides)}
    return {place: problem for place, problem in found.items() if place not in mended}


def _accepted(cells: FieldCells, problems: dict[int, Problem | None]) -> ImportRows:
    are_good = [place not in problems for place in range(cells.height)]
    rows = cells.rows(are_good)
    marks = _marks(cells, rows, are_good)
    return replace(rows, keys=keys_of(rows, marks))


def _marks(cells: FieldCells, rows: ImportRows, are_good: Sequence[bool]) -> Marks:
    wishes, ids = cells.ground.wishes, cells.ids()
    other = cells.ground.assumed.isoformat() if wishes.is_day_named else ""
    if wishes.are_other_answers:
        other = file_mark(rows.scores)
    good = None if ids is None else [each for each, good in zip(ids, are_good, strict=True) if good]
    return Marks(good, cells.mapping.signature, other)


def _rejected(cells: FieldCells, problems: dict[int, Problem | None]) -> tuple[RejectedRow, ...]:
    first = cells.mapping.table.above + 1
    return tuple(
        RejectedRow(first + place, problem, cells.row(place))
        for place, problem in sorted(problems.items(), key=_place)
        if problem
    )


def _place(item: tuple[int, Problem | None]) -> int:
    return item[0]


def _count_blank(sheet: Sheet, cells: FieldCells, problems: dict[int, Problem | None]) -> int:
    above = cells.mapping.table.above
    blank = (place for place, problem in problems.items() if problem is None)
    return sum(not all(map(is_empty, sheet.row(above + place))) for place in blank)


def _repeated(rows: ImportRows) -> Iterable[Notice]:
    count = count_repeated(rows.keys)
    return [Notice(NoticeKind.REPEATED_IDS, count)] if count else []


def _undialled(rows: ImportRows) -> Iterable[Notice]:
    written = [phone for phone in rows.phones if phone]
    count = mapped(written, lambda phone: can_be_dialled(str(phone))).count(False)
    return [Notice(NoticeKind.PHONES_UNDIALLED, count)] if count else []
