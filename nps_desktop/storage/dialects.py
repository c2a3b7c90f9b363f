"""The one statement that SQLite and PostgreSQL write alike but SQLAlchemy keeps apart."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.sql.dml import Insert


def insert_if_new(connection: Connection, table: Table) -> Insert:
    """Return an insert that leaves a row be whose primary key is there already."""
    return _insert(connection, table).on_conflict_do_nothing(index_elements=_key(table))


def insert_or_replace(connection: Connection, table: Table) -> Insert:
    """Return an insert that writes over the row whose primary key is there already."""
    new = _insert(connection, table)
    values = {column.name: new.excluded[column.name] for column in table.c}
    return new.on_conflict_do_update(index_elements=_key(table), set_=values)


def _insert(connection: Connection, table: Table) -> SqliteInsert:
    if connection.dialect.name == "sqlite":
        return sqlite_insert(table)
    from sqlalchemy.dialects.postgresql import insert as postgresql_insert

    # Both have the same two methods; only their common base says nothing of them.
    return postgresql_insert(table)  # type: ignore[return-value]


def _key(table: Table) -> list[str]:
    return [column.name for column in table.primary_key]
