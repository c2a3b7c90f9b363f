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

    The columns mean what they meant in the import; the rows keep their numbers in its sheet.
    """
    places = range(len(batch.labels))
    sheet = Sheet(batch.sheet, tuple(tuple(row.cells[at] for row in rows) for at in places))
    numbers = [row.row for row in rows]
    here = [replace(mend, row=numbers.index(mend.row) + 1) for mend in mends]
    ground = Ground(zone, today, Wishes(mends=tuple(here)))
    preview = read_rows(batch.file, sheet, _mapping(batch, sheet), ground)
    accepted = preview.accepted
    return replace(
        preview,
        accepted=replace(accepted, numbers=tuple(numbers[row - 1] for row in accepted.numbers)),
        rejected=tuple(replace(row, row=numbers[row.row - 1]) for row in preview.rejected),
    )


def _mapping(batch: Batch, sheet: Sheet) -> Mapping:
    labels = enumerate(zip(batch.labels, sheet.columns, strict=True))
    columns = {label: Column(index, label, label, cells) for index, (label, cells) in labels}
    meant = tuple((field, columns[label]) for field, label in batch.columns)
    table = Table(0, tuple(columns.values()))
    return Mapping(table, meant, batch.order, (), Sign.NPS_NAME)
