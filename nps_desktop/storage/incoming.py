"""How the rows of an import are written: many at once, and none that is here already."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import Connection, func, select

from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.storage.answers import folded, values_of
from nps_desktop.storage.chunks import chunks
from nps_desktop.storage.dialects import insert_if_new
from nps_desktop.storage.schema import is_living, responses

_COLUMNS = (
    *("score", "day", "at", "comment", "name", "phone", "email", "location"),
    *("wants_call", "is_day_assumed", "import_key", "searched"),
)
_INSERT = (
    f"INSERT INTO responses ({', '.join(_COLUMNS)}, "
    "entered_at, batch, source, is_removed_with_batch) "
    f"VALUES ({', '.join('?' * len(_COLUMNS))}, '{{entered_at}}', {{batch}}, 'imported', 0) "
    "ON CONFLICT (import_key) WHERE removed_at IS NULL DO NOTHING"
)
_KEY = responses.c.import_key
_LIVING_KEYS = select(_KEY).where(is_living)
_BETWEEN_ROWS = "\x1e"


def add_rows(connection: Connection, rows: ImportRows, *, batch: int, entered_at: datetime) -> None:
    """Write those rows of an import whose keys no living answer has; the others are passed over.

    SQLAlchemy looks at every value of every row, which takes longer than SQLite needs to write
    them; so SQLite is given tuples made of whole columns.
    """
    if connection.dialect.name == "sqlite":
        statement = _INSERT.format(batch=batch, entered_at=_kept(entered_at))
        connection.exec_driver_sql(statement, list(_tuples(rows)))
    else:
        add_rows_to_a_server(connection, rows, batch=batch, entered_at=entered_at)


def add_rows_to_a_server(
    connection: Connection, rows: ImportRows, *, batch: int, entered_at: datetime
) -> None:
    """Do what `add_rows` does, in words that any database understands."""
    same = {"entered_at": entered_at, "batch": batch, "is_removed_with_batch": False}
    values = [values_of(row.response) | {"import_key": row.key} | same for row in rows]
    new = insert_if_new(connection, responses, [_KEY], where=is_living)
    connection.execute(new, values)


def known_keys(connection: Connection, keys: Sequence[str]) -> frozenset[str]:
    """Return those of the import keys that living answers have."""
    if connection.dialect.name != "sqlite":
        return known_keys_by_chunks(connection, keys)
    listed = func.json_each(json.dumps(keys)).table_valued("value")
    return frozenset(connection.scalars(_LIVING_KEYS.where(_KEY.in_(select(listed.c.value)))))


def known_keys_by_chunks(connection: Connection, keys: Sequence[str]) -> frozenset[str]:
    """Do what `known_keys` does, in words that any database understands."""
    queries = (_LIVING_KEYS.where(_KEY.in_(chunk)) for chunk in chunks(keys))
    return frozenset(key for query in queries for key in connection.scalars(query))


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
        strict=True,
    )


def _kept(moment: datetime) -> str:
    """Return a moment as `Moment` has it written; 26 characters leave the zone out."""
    utc = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    return utc.isoformat(" ", "microseconds")[:26]


def _searched(rows: ImportRows) -> list[str]:
    """As `answers.values_of`, all at once: folding a text takes hardly longer than a word."""
    bare = [phone.replace(" ", "") for phone in rows.phones]
    said = (rows.comments, rows.names, rows.phones, rows.emails, bare)
    texts = map("\n".join, zip(*said, strict=True))
    return folded(_BETWEEN_ROWS.join(texts)).split(_BETWEEN_ROWS)
