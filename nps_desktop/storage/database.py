"""How the data file is reached: one connection of its own, reads and writes as transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, FromClause, create_engine, event, make_url
from sqlalchemy import ColumnElement as ColumnElement  # a choice of answers, passed on as it is
from sqlalchemy import Connection as Connection  # an open transaction, as services pass it on
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.pool import StaticPool

from nps_desktop.storage.faults import address_faults_of, faults_of
from nps_desktop.storage.schema import prepare_for_a_server

SECONDS_FOR_A_LOCK = 5.0
CACHE, LARGE_CACHE = 32_000, 128_000
"""Kilobytes of pages that SQLite keeps at hand, and while much is written."""

_PRAGMAS = (
    "foreign_keys = ON",
    "synchronous = FULL",
    "trusted_schema = OFF",
    "secure_delete = ON",
    "temp_store = MEMORY",
    f"cache_size = -{CACHE}",
)

# SQLite's transactions see one state of the data by themselves; a server must be asked.
_ONE_STATE: Any = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


class _CompilerWithHints(SQLiteCompiler):
    """Writes the hint of a table behind its name: "responses INDEXED BY ix_responses_by_day"."""

    def get_from_hint_text(self, _table: FromClause, text: str | None) -> str | None:
        return text


class Database:
    """A data file, or a database on a server, with its transactions.

    `location` is its path, or its URL without the password; every error of a transaction comes
    out as a fault of `errors.py`.
    """

    def __init__(self, engine: Engine, location: str, file: Path | None) -> None:
        self.engine = engine
        self.location = location
        self.file = file

    @classmethod
    def at(cls, location: Path | str) -> "Database":
        """Return the database at a path or URL; nothing is opened yet.

        Raises:
            DataFileUnreachable: the URL is not understood, or its driver is missing.
        """
        with address_faults_of(str(location).rpartition("@")[2]):
            url = _url_of(location)
            if url.get_backend_name() != "sqlite":
                prepare_for_a_server()
                engine = create_engine(url, pool_pre_ping=True, pool_size=1)
                return cls(engine, url.render_as_string(hide_password=True), None)
        file = Path(url.database or "")
        return cls(_sqlite_engine(url), str(file), file)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is a file and no server."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a transaction that sees one state of the data."""
        with faults_of(self.location), self.engine.connect() as connection:
            reading = connection if self.is_sqlite else connection.execution_options(**_ONE_STATE)
            with reading.begin():
                yield reading

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open a transaction that writes: all of it, or nothing."""
        with faults_of(self.location), self.engine.connect() as connection:
            writing = connection.execution_options(is_write=True)
            with writing.begin():
                yield writing

    @contextmanager
    def write_much(self) -> Iterator[Connection]:
        """Open a transaction that writes so much that its indexes would not stay at hand."""
        with self.write() as writing:
            self._keep_at_hand(writing, LARGE_CACHE)
            try:
                yield writing
            finally:
                self._keep_at_hand(writing, CACHE)

    @contextmanager
    def outside_transactions(self) -> Iterator[sqlite3.Connection]:
        """Lend SQLite's own connection, for what cannot be done inside a transaction."""
        with faults_of(self.location):
            lent = self.engine.raw_connection()
            try:
                own = lent.driver_connection
                if not isinstance(own, sqlite3.Connection):
                    raise AssertionError(own)
                yield own
            finally:
                lent.close()

    def _keep_at_hand(self, connection: Connection, kilobytes: int) -> None:
        if self.is_sqlite:
            connection.exec_driver_sql(f"PRAGMA cache_size = -{kilobytes}")

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


def _url_of(location: Path | str) -> URL:
    if isinstance(location, str) and "://" in location:
        return make_url(location)
    return URL.create("sqlite", database=str(Path(location).expanduser().absolute()))


def _sqlite_engine(url: URL) -> Engine:
    """SQLite's default pool gives every thread a file handle; one worker needs one."""
    waiting = {} if "timeout" in url.query else {"timeout": SECONDS_FOR_A_LOCK}
    engine = create_engine(
        url, poolclass=StaticPool, connect_args={"check_same_thread": False, **waiting}
    )
    engine.dialect.statement_compiler = _CompilerWithHints
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(own: sqlite3.Connection, _record: object) -> None:
    """Python's driver begins transactions late and by itself; ours are begun by `_begin`."""
    own.isolation_level = None
    for pragma in _PRAGMAS:
        own.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A write takes the lock at once, so that what it reads first cannot go stale."""
    is_write = connection.get_execution_options().get("is_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")
