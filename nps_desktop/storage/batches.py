"""The records of imports."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from nps_desktop.domain.batches import Batch, CallRule, Preview
from nps_desktop.storage.columns import columns_kept, columns_of, order_of, texts_kept, texts_of
from nps_desktop.storage.left_out import is_waiting
from nps_desktop.storage.schema import batches, left_out

_WAITING = (
    select(func.count())
    .where(left_out.c.batch == batches.c.id, is_waiting)
    .correlate(batches)
    .scalar_subquery()
)
_COLUMNS = (
    *(
        batches.c[name]
        for name in (
            *("id", "file", "sheet", "imported_at"),
            *("rows", "imported", "blank", "duplicates", "rejected"),
            *("labels", "columns", "date_order", "signature", "assumed_day"),
        )
    ),
    _WAITING,
)
_QUERY = select(*_COLUMNS).where(batches.c.removed_at.is_(None))


def start(connection: Connection, preview: Preview, imported_at: datetime, rule: CallRule) -> int:
    """Write the record of an import that begins at a UTC moment; return its number."""
    values: dict[str, Any] = {
        "file": preview.file,
        "sheet": preview.sheet,
        "imported_at": imported_at,
        "rows": preview.rows,
        "imported": 0,
        "blank": preview.blank,
        "duplicates": 0,
        "rejected": len(preview.rejected),
        "labels": texts_kept(preview.labels),
        "columns": columns_kept(preview.columns),
        "date_order": preview.order,
        "signature": preview.signature,
        "assumed_day": preview.assumed_day,
        "followups_since": rule.since,
        "also_assumed": rule.also_assumed,
    }
    written = connection.execute(insert(batches).values(values)).inserted_primary_key
    if written is None:
        raise AssertionError(preview.file)
    return int(written[0])


def finish(connection: Connection, number: int, *, imported: int, duplicates: int) -> None:
    """Write down what became of the rows."""
    values = {"imported": imported, "duplicates": duplicates}
    connection.execute(update(batches).where(batches.c.id == number).values(values))


def add_mended(connection: Connection, number: int, *, imported: int, duplicates: int) -> None:
    """Count rows that were left out as imported, or as here already; the other way if negative."""
    values = {
        "imported": batches.c.imported + imported,
        "duplicates": batches.c.duplicates + duplicates,
        "rejected": batches.c.rejected - imported - duplicates,
    }
    connection.execute(update(batches).where(batches.c.id == number).values(values))


def get(connection: Connection, number: int) -> Batch | None:
    """Return the record of an import that is not taken back."""
    row = connection.execute(_QUERY.where(batches.c.id == number)).first()
    return _batch_of(row) if row else None


def rule_of(connection: Connection, number: int) -> CallRule:
    """Return which answers of an import open follow-ups."""
    query = select(batches.c.followups_since, batches.c.also_assumed)
    return CallRule(*connection.execute(query.where(batches.c.id == number)).one())


def is_removed(connection: Connection, number: int) -> bool:
    """Return whether an import is taken back and still kept."""
    query = select(batches.c.id).where(batches.c.id == number, batches.c.removed_at.is_not(None))
    return connection.scalar(query) is not None


def history(connection: Connection) -> tuple[Batch, ...]:
    """Return the records of the imports that are not taken back, newest first."""
    rows = connection.execute(_QUERY.order_by(batches.c.id.desc()))
    return tuple(map(_batch_of, rows))


def _batch_of(row: Sequence[Any]) -> Batch:
    *record, labels, columns, order, signature, assumed, waiting = row
    meant = (texts_of(labels), columns_of(columns), order_of(order), signature, assumed)
    return Batch(*[*record, *meant, waiting])
