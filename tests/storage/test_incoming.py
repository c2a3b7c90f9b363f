"""The rows of an import are the same however they are written, on a file or on a server."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from nps_desktop.domain.batches import CallRule
from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.domain.responses import Source
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import batches, counts, incoming, responses
from nps_desktop.storage.database import Connection
from nps_desktop.storage.schema import responses as table
from tests.factories import NOW, TODAY, a_preview, an_import_row

ROWS = ImportRows.of(
    [
        an_import_row(2),
        an_import_row(3, 0, at=datetime(2026, 11, 21, 9, 30, 0, 7, UTC), is_day_assumed=True),
        an_import_row(4, 10, at=datetime(2026, 11, 21, tzinfo=timezone(timedelta(hours=-9.5)))),
        an_import_row(5, 5, comment="Åh, STRASSE ß\nİI", name="Bo", phone="+45 12 34 56 78"),
        an_import_row(6, 5, email="A@B.dk", location="Torvet", wants_call=True),
        an_import_row(7, key="key-2"),
    ]
)

Write = Callable[..., None]


def written(workspace: Workspace, write: Write) -> list[tuple[Any, ...]]:
    """Return the rows of ROWS as they stand in a data file that held one of them already."""
    with workspace.datafile.write() as connection:
        batch = batches.start(connection, a_preview(), NOW, CallRule())
        write(connection, ROWS[4:5], batch=batch, entered_at=NOW)
        write(connection, ROWS, batch=batch, entered_at=NOW)
        columns = (column for column in table.c if column.name != "id")
        return [tuple(row) for row in connection.execute(select(*columns).order_by(table.c.id))]


def test_a_row_is_kept_the_same_on_a_file_and_on_a_server(workspace: Workspace) -> None:
    quick = written(workspace, incoming.add_rows)
    with workspace.datafile.write() as connection:
        connection.execute(table.delete())
    plain = written(workspace, incoming.add_rows_to_a_server)
    at = [column.name for column in table.c if column.name != "id"].index("batch")
    assert [row[:at] + row[at + 1 :] for row in quick] == [
        row[:at] + row[at + 1 :] for row in plain
    ]
    assert len(quick) == 5


def test_a_row_is_read_as_it_was_written(workspace: Workspace) -> None:
    written(workspace, incoming.add_rows)
    stored = {each.id: each.response for each in workspace.responses.every()}
    expected = [ROWS[place].response for place in (4, 0, 1, 2, 3)]
    assert [stored[number] for number in sorted(stored)] == expected
    assert {response.source for response in expected} == {Source.IMPORTED}


@pytest.mark.parametrize("known_keys", [incoming.known_keys, incoming.known_keys_by_chunks])
def test_keys_of_living_answers_are_known(
    workspace: Workspace, known_keys: Callable[[Connection, list[str]], frozenset[str]]
) -> None:
    written(workspace, incoming.add_rows)
    many = [f"other-{number}" for number in range(5000)]
    with workspace.datafile.read() as connection:
        assert known_keys(connection, [*many, "key-2", "key-6"]) == {"key-2", "key-6"}
        assert known_keys(connection, ["key-2", "other"]) == {"key-2"}
        assert known_keys(connection, []) == frozenset()


@pytest.mark.parametrize("sign", [1, -1])
def test_counts_are_added_and_taken_off(workspace: Workspace, sign: int) -> None:
    days = (TODAY, TODAY - timedelta(days=1), TODAY.replace(month=1), TODAY.replace(year=2020))
    rows = ImportRows.of(
        an_import_row(number, number % 11, days[number % 4], location="AB"[number % 2])
        for number in range(90)
    )
    with workspace.datafile.write() as connection:
        batch = batches.start(connection, a_preview(), NOW, CallRule())
        incoming.add_rows(connection, rows, batch=batch, entered_at=NOW)
        came = responses.is_of_batch(batch)
        steps = counts.steps_of_living(connection, came, 1)
        for _ in range(2):
            counts.apply(connection, steps)
        if sign < 0:
            counts.apply(connection, steps)
        counts.add_living(connection, came, sign)
        kept = connection.exec_driver_sql("SELECT * FROM counts ORDER BY 1, 2, 3").all()
        connection.exec_driver_sql("DELETE FROM counts")
        for _ in range(2 + (sign > 0)):
            counts.apply(connection, steps)
        assert kept == connection.exec_driver_sql("SELECT * FROM counts ORDER BY 1, 2, 3").all()
    assert {row[0] for row in kept} == {"day", "month", "year"}


@pytest.mark.parametrize("statement", ["SELECT 1", "no SQL"])
def test_a_long_write_gives_the_memory_back_that_it_takes(
    workspace: Workspace, statement: str
) -> None:
    database = workspace.datafile.database

    def _size(connection: Connection) -> int:
        return -int(connection.exec_driver_sql("PRAGMA cache_size").scalar_one())

    with database.read() as connection:
        usual = _size(connection)
    with suppress(OperationalError), database.write_much() as connection:
        assert _size(connection) > usual
        connection.exec_driver_sql(statement)
    with database.read() as connection:
        assert _size(connection) == usual


INDEXES = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"


class _GivenUpError(Exception):
    pass


def _give_up(_rows: int) -> None:
    raise _GivenUpError


@pytest.mark.parametrize("progress", [incoming.ignore, _give_up])
def test_the_indexes_stand_after_more_rows_than_there_were_and_after_giving_up(
    workspace: Workspace, progress: Callable[[int], None]
) -> None:
    written(workspace, incoming.add_rows)
    many = ImportRows.of(map(an_import_row, range(10, incoming.ROWS_AT_ONCE + 100)))
    with workspace.datafile.read() as connection:
        before = connection.exec_driver_sql(INDEXES).all()
    with suppress(_GivenUpError), workspace.datafile.write() as connection:
        batch = batches.start(connection, a_preview(), NOW, CallRule())
        incoming.add_rows(connection, many, batch=batch, entered_at=NOW, progress=progress)
    with workspace.datafile.read() as connection:
        assert connection.exec_driver_sql(INDEXES).all() == before
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        stored = len(many) if progress is incoming.ignore else 0
        assert responses.count(connection, responses.is_of_batch(2)) == stored


def test_rows_passed_over_are_told_of_too(workspace: Workspace) -> None:
    written(workspace, incoming.add_rows)
    heard: list[int] = []
    with workspace.datafile.write() as connection:
        rows = ImportRows.of([*ROWS, an_import_row(20)])
        incoming.add_rows(connection, rows, batch=1, entered_at=NOW, progress=heard.append)
    assert heard == [len(ROWS), len(ROWS) + 1]
