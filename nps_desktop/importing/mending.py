"""The rows that an import left out, mended, to a preview of what would go in now."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, tzinfo

from nps_desktop.domain.batches import Batch, Preview, RejectedRow
from nps_desktop.importing.columns import Mapping
from nps_desktop.importing.field_cells import Ground
from nps_desktop.importing.rows import read_rows
from nps_desktop.importing.score_column import Sign
from nps_desktop.importing.tables import Column, Sheet, Table
from nps_desktop.importing.wishes import Mend, Wishes


def read_mended(
    batch: Batch, rows: Sequence[RejectedRow], mends: Sequence[Mend], *, zone: tzinfo, today: date
) -> Preview:
    """Return what the left-out rows of an import, in their order, are with these mends.

    The columns mean what they meant in the import; the rows keep their numbers in its sheet. A
    row without a mend stays out: alone, a row of totals could pass for an answer.
    """
    places = range(len(batch.labels))
    mended = {mend.row for mend in mends}
    again = [row for row in rows if row.row in mended]
    sheet = Sheet(batch.sheet, tuple(tuple(row.cells[at] for row in again) for at in places))
    numbers = [row.row for row in again]
    here = [replace(mend, row=numbers.index(mend.row) + 1) for mend in mends]
    assumed = batch.assumed_day or batch.imported_at.astimezone(zone).date()
    ground = Ground(zone, today, Wishes(assumed_day=assumed, mends=tuple(here)))
    preview = read_rows(batch.file, sheet, _mapping(batch, sheet), ground)
    accepted = preview.accepted
    rejected = [replace(row, row=numbers[row.row - 1]) for row in preview.rejected]
    rejected += [row for row in rows if row.row not in mended]
    return replace(
        preview,
        rows=preview.rows + len(rows) - len(again),
        accepted=replace(accepted, numbers=tuple(numbers[row - 1] for row in accepted.numbers)),
        rejected=tuple(sorted(rejected, key=_number)),
    )


def _number(row: RejectedRow) -> int:
    return row.row


def _mapping(batch: Batch, sheet: Sheet) -> Mapping:
    labels = enumerate(zip(batch.labels, sheet.columns, strict=True))
    columns = {label: Column(index, label, label, cells) for index, (label, cells) in labels}
    meant = tuple((field, columns[label]) for field, label in batch.columns)
    table = Table(0, tuple(columns.values()))
    return Mapping(table, meant, batch.order, (), Sign.NPS_NAME, batch.signature)
