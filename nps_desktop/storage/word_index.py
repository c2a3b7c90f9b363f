"""The index of the words in answers: which answers may hold a text, found without reading all.

SQLite's FTS5 keeps for every three letters the answers that hold them. It tells candidates: whoever
asks looks into each whether the letters stand together there. A removed answer stays in it until it
is deleted for good. A server has no such index and reads its answers instead.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, column, insert, literal, select, table
from sqlalchemy.exc import DBAPIError

from nps_desktop.storage.schema import responses

LETTERS = 3
"""The index knows no shorter text."""

MOST_STRETCHES = 40
"""So many stretches of three letters leave hardly a wrong candidate."""

TABLE = "words"
CREATE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(searched, content='responses', content_rowid='id',"
    " tokenize='trigram case_sensitive 1', detail='none', columnsize=0)"
)

_words = table(TABLE, *(column(name) for name in (TABLE, "rowid", "searched", "rank")))
_MAIN_CODE = 0xFF
_ROW = (responses.c.id, responses.c.searched)


def create(connection: Connection) -> None:
    """Make the index of a new data file."""
    if is_kept(connection):
        connection.exec_driver_sql(CREATE)


def is_kept(connection: Connection) -> bool:
    """Return whether this database has such an index."""
    return connection.dialect.name == "sqlite"


def add(connection: Connection, number: int, searched: str) -> None:
    """Take an answer that was just written into the index."""
    if searched and is_kept(connection):
        connection.execute(insert(_words).values(rowid=number, searched=searched))


def add_all(connection: Connection, chosen: ColumnElement[bool]) -> None:
    """Take the chosen answers into the index."""
    _run(connection, ("rowid", "searched"), select(*_ROW).where(chosen))


def forget_all(connection: Connection, chosen: ColumnElement[bool]) -> None:
    """Take the chosen answers out, before they are deleted or their words change."""
    rows = select(literal("delete"), *_ROW).where(chosen)
    _run(connection, (TABLE, "rowid", "searched"), rows)


def is_sound(connection: Connection) -> bool:
    """Return whether the index holds the words of the answers, and no others.

    Where the file may only be read SQLite does not look, and it is taken for sound.
    """
    if not is_kept(connection):
        return True
    looking = insert(_words).values({TABLE: "integrity-check", "rank": 1})
    try:
        connection.execute(looking)
    except DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0)
        if code == sqlite3.SQLITE_CORRUPT_VTAB:
            return False
        if code & _MAIN_CODE != sqlite3.SQLITE_READONLY:
            raise
    return True


def make_anew(connection: Connection) -> None:
    """Make the index of the answers as they are."""
    connection.execute(insert(_words).values({TABLE: "rebuild"}))


def candidates(connection: Connection, searched: str) -> Select[tuple[int]] | None:
    """Return a query of the answers that may hold a folded text, some of them removed ones.

    None where only reading all of them can tell.
    """
    if len(searched) < LETTERS or not is_kept(connection):
        return None
    found = _words.c.rowid.label("id")
    return select(found).where(_words.c[TABLE].op("MATCH")(_three_by_three(searched)))


def _three_by_three(searched: str) -> str:
    """Return the text as FTS5 is asked for it: by its first stretches of three letters."""
    starts = range(min(len(searched) - LETTERS + 1, MOST_STRETCHES))
    return " AND ".join(_quoted({searched[i : i + LETTERS]: None for i in starts}))


def _quoted(parts: Iterable[str]) -> Iterable[str]:
    return ('"{}"'.format(part.replace('"', '""')) for part in parts)


def _run(connection: Connection, into: Sequence[str], rows: Select[Any]) -> None:
    if is_kept(connection):
        with_words = rows.where(responses.c.searched != "")
        connection.execute(insert(_words).from_select(into, with_words))
