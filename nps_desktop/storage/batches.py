"""The records of imports."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from nps_desktop.domain.batches import Batch, Preview
from nps_desktop.storage.schema import batches

_COLUMNS = tuple(
    batches.c[name]
    for name in (
        *("id", "file", "sheet", "imported_at"),
        *("rows", "imported", "blank", "duplicates", "rejected"),
    )
)


def start(connection: Connection, preview: Preview, imported_at: datetime) -> int:
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
    }
    written = connection.execute(insert(batches).values(values)).inserted_primary_key
    if written is None:
        raise AssertionError(preview.file)
    return int(written[0])


def finish(connection: Connection, number: int, *, imported: int, duplicates: int) -> None:
    """Write down what became of the rows."""
    values = {"imported": imported, "duplicates": duplicates}
    connection.execute(update(batches).where(batches.c.id == number).values(values))


def get(connection: Connection, number: int) -> Batch | None:
    """Return the record of an import that is not taken back."""
    query = select(*_COLUMNS).where(batches.c.id == number, batches.c.removed_at.is_(None))
    row = connection.execute(query).first()
    return Batch(*row) if row else None


def is_removed(connection: Connection, number: int) -> bool:
    """Return whether an import is taken back and still kept."""
    query = select(batches.c.id).where(batches.c.id == number, batches.c.removed_at.is_not(None))
    return connection.scalar(query) is not None


def history(connection: Connection) -> tuple[Batch, ...]:
    """Return the records of the imports that are not taken back, newest first."""
    query = select(*_COLUMNS).where(batches.c.removed_at.is_(None)).order_by(batches.c.id.desc())
    return tuple(Batch(*row) for row in connection.execute(query))
