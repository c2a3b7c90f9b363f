"""What SQLite and PostgreSQL write alike but SQLAlchemy keeps apart, and what they write apart."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    Connection,
    Date,
    Table,
    any_,
    cast,
    func,
    literal,
    select,
)
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.sql.dml import Insert

SECONDS_A_DAY = 86_400

_LAST_OF_ALL = "\U0010ffff"


def insert_if_new(
    connection: Connection,
    table: Table,
    key: Sequence[Column[Any]] = (),
    where: ColumnElement[bool] | None = None,
) -> Insert:
    """Return an insert that leaves out a row whose key is there already.

    Without `key` that is the primary one; `where` is the condition of a partial index.
    """
    new = _insert(connection, table)
    return new.on_conflict_do_nothing(index_elements=key or _key(table), index_where=where)


def insert_or_replace(connection: Connection, table: Table) -> Insert:
    """Return an insert that writes over the row whose primary key is there already."""
    new = _insert(connection, table)
    values = {column.name: new.excluded[column.name] for column in table.c}
    return new.on_conflict_do_update(index_elements=_key(table), set_=values)


def insert_or_add(
    connection: Connection, table: Table, columns: Sequence[Column[int]], sign: int
) -> Insert:
    """Return an insert that adds the columns to those of the row whose primary key is there.

    With the `sign` -1 it takes them off.
    """
    new = _insert(connection, table)
    sums = {column.name: column + sign * new.excluded[column.name] for column in columns}
    return new.on_conflict_do_update(index_elements=_key(table), set_=sums)


def first_of_month(connection: Connection, day: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the first day of the month that a day lies in."""
    if connection.dialect.name == "sqlite":
        return func.strftime("%Y-%m-01", day)
    return cast(func.date_trunc("month", day), Date)


def first_of_year(connection: Connection, day: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the first day of the year that a day lies in."""
    if connection.dialect.name == "sqlite":
        return func.strftime("%Y-01-01", day)
    return cast(func.date_trunc("year", day), Date)


def seconds_between(
    connection: Connection, start: ColumnElement[Any], end: ColumnElement[Any]
) -> ColumnElement[Any]:
    """Return how long it is from one moment to another, for putting stretches in order.

    SQLite knows moments as days with a fraction, to within a tenth of a thousandth of a second.
    """
    if connection.dialect.name == "sqlite":
        return (func.julianday(end) - func.julianday(start)) * SECONDS_A_DAY
    return func.extract("epoch", end - start)


def holds(connection: Connection, column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """Return the condition that a text stands somewhere in a column, sign for sign."""
    place = func.instr if connection.dialect.name == "sqlite" else func.strpos
    return place(column, text) > 0


def is_one_of(
    connection: Connection,
    column: ColumnElement[int] | ColumnElement[str],
    values: Sequence[int] | Sequence[str],
) -> ColumnElement[bool]:
    """Return the condition that a value is one of many: a statement may list only so many."""
    if connection.dialect.name == "sqlite":
        listed = func.json_each(json.dumps(list(values))).table_valued("value")
        return column.in_(select(listed.c.value))
    return column == any_(literal(list(values), ARRAY(column.type)))


def begins_with(
    connection: Connection, column: ColumnElement[str], prefix: str
) -> ColumnElement[bool]:
    """Return the condition that a text begins so, as an index of it can answer."""
    if connection.dialect.name == "sqlite":
        return column.between(prefix, prefix + _LAST_OF_ALL)
    return column.startswith(prefix, autoescape=True)  # a server sorts as its language does


def _insert(connection: Connection, table: Table) -> SqliteInsert:
    if connection.dialect.name == "sqlite":
        return sqlite_insert(table)
    from sqlalchemy.dialects.postgresql import insert as postgresql_insert

    # Both have the same two methods; only their common base says nothing of them.
    return postgresql_insert(table)  # type: ignore[return-value]


def _key(table: Table) -> list[str]:
    return [column.name for column in table.primary_key]
