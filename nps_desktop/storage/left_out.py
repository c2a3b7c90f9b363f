"""The rows that an import left out: kept with it, and marked once they are mended."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from nps_desktop.domain.batches import RejectedRow
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.storage.columns import texts_kept, texts_of
from nps_desktop.storage.schema import left_out

is_waiting = left_out.c.mended_at.is_(None)

_MARK = (
    update(left_out)
    .where(left_out.c.batch == bindparam("of"), left_out.c.row == bindparam("number"))
    .values(mended_at=bindparam("at"))
)


def add(connection: Connection, batch: int, rows: Sequence[RejectedRow]) -> None:
    """Keep the rows that an import leaves out."""
    values = [
        {
            "batch": batch,
            "position": position,
            "row": row.row,
            "field": row.problem.field,
            "reason": row.problem.reason,
            "value": row.problem.value,
            "cells": texts_kept(row.cells),
        }
        for position, row in enumerate(rows)
    ]
    if values:
        connection.execute(insert(left_out), values)


def of_batch(connection: Connection, batch: int) -> tuple[RejectedRow, ...]:
    """Return the rows of an import that may still be mended, in their order."""
    query = (
        select(*(left_out.c[name] for name in ("row", "field", "reason", "value", "cells")))
        .where(left_out.c.batch == batch, is_waiting)
        .order_by(left_out.c.position)
    )
    return tuple(
        RejectedRow(row, Problem(Field(field), Reason(reason), value), texts_of(cells))
        for row, field, reason, value, cells in connection.execute(query)
    )


def waiting(connection: Connection, batch: int) -> frozenset[int]:
    """Return the numbers of the rows of an import that may still be mended."""
    return _numbers(connection, batch, is_mended=False)


def mended(connection: Connection, batch: int) -> frozenset[int]:
    """Return the numbers of the rows of an import that are mended."""
    return _numbers(connection, batch, is_mended=True)


def mark(
    connection: Connection, batch: int, numbers: Iterable[int], mended_at: datetime | None
) -> None:
    """Write down when rows were mended (UTC); None brings them back."""
    rows = [{"of": batch, "number": number, "at": mended_at} for number in numbers]
    connection.execute(_MARK, rows)


def _numbers(connection: Connection, batch: int, *, is_mended: bool) -> frozenset[int]:
    chosen = ~is_waiting if is_mended else is_waiting
    query = select(left_out.c.row).where(left_out.c.batch == batch, chosen)
    return frozenset(connection.scalars(query))
