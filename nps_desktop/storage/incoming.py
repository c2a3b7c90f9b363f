"""How the rows of an import are written: many at once, and none that is here already."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Index, func, select

from nps_desktop.domain.contacts import phone_key
from nps_desktop.domain.customers import email_key, name_key
from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.domain.texts import folded
from nps_desktop.storage import word_index
from nps_desktop.storage.answers import values_of
from nps_desktop.storage.chunks import chunks
from nps_desktop.storage.dialects import insert_if_new
from nps_desktop.storage.responses import last_number
from nps_desktop.storage.schema import is_living, responses

ROWS_AT_ONCE = 5000

_COLUMNS = (
    *("score", "day", "at", "comment", "name", "phone", "email", "location"),
    *("wants_call", "is_day_assumed", "import_key", "searched"),
    *("name_key", "phone_key", "email_key", "has_comment"),
)
_INSERT = (
    f"INSERT INTO responses ({', '.join(_COLUMNS)}, "
    "entered_at, batch, source, is_removed_with_batch) "
    f"VALUES ({', '.join('?' * len(_COLUMNS))}, '{{entered_at}}', {{batch}}, 'imported', 0)"
)
_KEY = responses.c.import_key
_LIVING_KEYS = select(_KEY).where(is_living)
_BETWEEN_ROWS = "\x1e"


def ignore(_rows: int) -> None:
    """Tell nobody how far the rows have come."""


def add_rows(
    connection: Connection,
    rows: ImportRows,
    *,
    batch: int,
    entered_at: datetime,
    progress: Callable[[int], None] = ignore,
) -> None:
    """Write those rows of an import whose keys no living answer has; the others are passed over.

    `progress` hears how many are done; what it raises ends the writing in the midst of it.
    """
    if connection.dialect.name == "sqlite":
        statement = _INSERT.format(batch=batch, entered_at=_kept(entered_at))
        _add_to_a_file(connection, rows, statement, progress)
        return
    for end, some in _stretches(rows):
        add_rows_to_a_server(connection, some, batch=batch, entered_at=entered_at)
        progress(end)


def add_rows_to_a_server(
    connection: Connection, rows: ImportRows, *, batch: int, entered_at: datetime
) -> None:
    """Do what `add_rows` does, in words that any database understands."""
    same = {"entered_at": entered_at, "batch": batch, "is_removed_with_batch": False}
    values = [values_of(row.response) | {"import_key": row.key} | same for row in rows]
    new = insert_if_new(connection, responses, [_KEY], where=is_living)
    connection.execute(new, values)


def are_known(connection: Connection, keys: Sequence[str]) -> list[bool]:
    """Return whether each key is one of a living answer, or of an earlier row."""
    met = set(known_keys(connection, keys))
    known = []
    for key in keys:
        known.append(key in met)
        met.add(key)
    return known


def known_keys(connection: Connection, keys: Sequence[str]) -> frozenset[str]:
    """Return those of the import keys that living answers have."""
    if last_number(connection) < len(keys):  # all there are, are quicker read than looked for
        return frozenset(connection.scalars(_LIVING_KEYS)).intersection(keys)
    if connection.dialect.name != "sqlite":
        return known_keys_by_chunks(connection, keys)
    listed = func.json_each(json.dumps(keys)).table_valued("value")
    return frozenset(connection.scalars(_LIVING_KEYS.where(_KEY.in_(select(listed.c.value)))))


def known_keys_by_chunks(connection: Connection, keys: Sequence[str]) -> frozenset[str]:
    """Do what `known_keys` does, in words that any database understands."""
    queries = (_LIVING_KEYS.where(_KEY.in_(chunk)) for chunk in chunks(keys))
    return frozenset(key for query in queries for key in connection.scalars(query))


def _add_to_a_file(
    connection: Connection, rows: ImportRows, statement: str, progress: Callable[[int], None]
) -> None:
    """SQLAlchemy looks at every value of every row, which takes longer than SQLite needs to write
    them; so SQLite is given tuples made of whole columns.
    """
    new = rows.chosen([not is_known for is_known in are_known(connection, rows.keys)])
    if passed := len(rows) - len(new):
        progress(passed)
    last = last_number(connection)
    with _indexes_made_after(connection, len(new)):
        for end, some in _stretches(new):
            connection.exec_driver_sql(statement, list(_tuples(some)))
            progress(passed + end)
    word_index.add_all(connection, responses.c.id > last)


@contextmanager
def _indexes_made_after(connection: Connection, count: int) -> Iterator[None]:
    """Do without the indexes while more rows come than there are.

    To sort a whole index takes a third of the time of keeping it sorted row by row. All of it is
    part of the transaction: others see the indexes throughout, and one given up brings them back.
    """
    is_worth_it = count > max(ROWS_AT_ONCE, last_number(connection))
    indexes = sorted(responses.indexes, key=_name) if is_worth_it else []
    for index in indexes:
        index.drop(connection)
    yield
    for index in indexes:
        index.create(connection)


def _name(index: Index) -> str:
    return str(index.name)


def _stretches(rows: ImportRows) -> Iterator[tuple[int, ImportRows]]:
    """Yield stretches of the rows, each with the number of rows at its end."""
    for first in range(0, len(rows), ROWS_AT_ONCE):
        some = rows[first : first + ROWS_AT_ONCE]
        yield first + len(some), some


def _tuples(rows: ImportRows) -> Iterator[tuple[object, ...]]:
    """Yield the values of _COLUMNS as SQLite keeps them.

    Truths go as numbers: whatever is not exactly a number or a text Python's driver takes a
    microsecond to look at.
    """
    return zip(
        rows.scores,
        map(date.isoformat, rows.days),
        [moment and moment.isoformat(" ", "microseconds") for moment in rows.moments],
        *(rows.comments, rows.names, rows.phones, rows.emails, rows.locations),
        *(map(int, rows.calls), map(int, rows.assumed), rows.keys),
        _searched(rows),
        *(_keys(rows.names, name_key), _keys(rows.phones, phone_key)),
        *(_keys(rows.emails, email_key), map(int, map(bool, rows.comments))),
        strict=True,
    )


def _kept(moment: datetime) -> str:
    """Return a moment as `Moment` has it written; 26 characters leave the zone out."""
    utc = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    return utc.isoformat(" ", "microseconds")[:26]


def _keys(texts: Sequence[str], key: Callable[[str], str]) -> Iterator[str]:
    """Yield the key of each text; equal texts are looked at once."""
    return map({text: key(text) for text in set(texts)}.__getitem__, texts)


def _searched(rows: ImportRows) -> list[str]:
    """As `answers.searched`, all at once: folding a text takes hardly longer than a word."""
    bare = [phone.replace(" ", "") for phone in rows.phones]
    said = (rows.comments, rows.names, rows.phones, rows.emails, bare)
    texts = ["\n".join(filter(None, parts)) for parts in zip(*said, strict=True)]
    return folded(_BETWEEN_ROWS.join(texts)).split(_BETWEEN_ROWS)
