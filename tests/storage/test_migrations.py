"""A schema that grew through migrations is the one that a new file gets at once."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Table, insert, inspect, select, update

from nps_desktop.domain.batches import Batch
from nps_desktop.domain.call_lists import CallCounts, CallQuery
from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import EventKind, FollowUp, Outcome, Tick
from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop_lists import Cause, Step
from nps_desktop.domain.states import Closing, State
from nps_desktop.errors import DataFileDamaged, DataFileUnwritable
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import counts, schema, word_index
from nps_desktop.storage.answers import values_of
from nps_desktop.storage.database import Database
from nps_desktop.storage.edition import APPLICATION_ID, CURRENT, VERSIONS
from nps_desktop.storage.glance import glance
from nps_desktop.storage.migrate import configuration, migrate, upgrade
from nps_desktop.storage.opening import open_database
from nps_desktop.storage.schema import metadata
from tests.factories import (
    NOW,
    ZONE,
    Clock,
    a_detractor,
    a_followup,
    a_preview,
    an_answer,
    an_event,
    an_import_row,
    case_of,
    describe,
    number_of,
    waiting_cases,
)

TICK = Tick(number_of(Step.RING), NOW, "Bo")


def an_older_file(path: Path, version: str = VERSIONS[0]) -> Database:
    """Make a data file as an older version of the program left it."""
    path.parent.mkdir(exist_ok=True)
    database = Database.at(path)
    with database.write() as connection:
        upgrade(connection, version)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    return database


def write_as_it_was(connection: Connection, table: Table, values: dict[str, object]) -> None:
    """Write a row with those of its columns that the older table has."""
    there = {column["name"] for column in inspect(connection).get_columns(table.name)}
    kept = {name: value for name, value in values.items() if name in there}
    connection.execute(insert(table).values(kept))


def write_answer(connection: Connection, answer: Response) -> None:
    """Write an answer as an older version did."""
    values = values_of(answer) | {"entered_at": NOW, "is_removed_with_batch": False}
    write_as_it_was(connection, schema.responses, values)


def write_followup(connection: Connection, followup: FollowUp) -> None:
    """Write the follow-up of the first answer, with its one event and its one tick."""
    (event,), (tick,) = followup.events, followup.ticks
    values: dict[str, object] = {"response_id": 1, "action": "", "is_fixed_for_all": False}
    times = {"started_at": followup.started_at, "due_at": followup.due_at}
    write_as_it_was(connection, schema.followups, values | times | {"state": followup.state.value})
    line: dict[str, object] = {"followup_id": 1, "position": 0}
    happened = {"at": event.at, "kind": event.kind.value, "by": event.by, "note": event.note}
    write_as_it_was(connection, schema.events, line | happened)
    done = {"step": Step.RING.value, "at": tick.at, "by": tick.by}
    write_as_it_was(connection, schema.ticks, line | done)


def statements_of(database: Database) -> dict[str, list[str]]:
    """Return the parts that make each table and index; constraints may stand anywhere."""
    with database.read() as connection:
        rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master").all()
    return {name: sorted(_parts_of(sql.replace(f'"{name}"', name))) for name, sql in rows if sql}


def _parts_of(sql: str) -> list[str]:
    lines = (line.strip(" \t,") for line in sql.splitlines())
    return [part for line in lines for part in re.split(r" (?=CONSTRAINT )", line) if part]


def test_the_schema_reached_by_migrations_is_the_declared_one(tmp_path: Path) -> None:
    grown = an_older_file(tmp_path / "grown.nps", CURRENT)
    declared = open_database(tmp_path / "declared.nps", NOW)
    assert statements_of(grown) == statements_of(declared)
    with grown.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = map(str, compare_metadata(context, metadata))
        ours = re.compile(r"Table\('(alembic_version|words\w*)'")
        assert [each for each in differences if not ours.search(each)] == []
    grown.close()
    declared.close()


def test_every_version_is_a_migration_and_the_last_is_current() -> None:
    scripts = ScriptDirectory.from_config(configuration())
    found = [script.revision for script in scripts.walk_revisions()]
    assert tuple(reversed(found)) == VERSIONS
    assert scripts.get_heads() == [CURRENT]


def test_an_older_file_is_brought_up_to_date_and_keeps_its_answers(tmp_path: Path) -> None:
    path = tmp_path / "answers.nps"
    older = an_older_file(path)
    with older.write() as connection:
        write_answer(connection, an_answer(10))
        counts.apply(connection, [counts.step_of(an_answer(10), 1)])
    older.close()
    workspace = Workspace.open(path, clock=Clock(), zone=ZONE)
    assert workspace.summaries.tally(ALL_TIME).promoters == 1
    workspace.responses.add(a_detractor())
    assert len(waiting_cases(workspace)) == 1
    workspace.close()


def test_calls_and_imports_of_an_older_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "answers.nps"
    older = an_older_file(path, "0002")
    with older.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO batches VALUES (1, 'a.xlsx', 'Sheet1', '2026-11-20 12:00:00.000000',"
            " 3, 1, 1, 0, 1, NULL)"
        )
        write_answer(connection, a_detractor())
        connection.exec_driver_sql("UPDATE responses SET batch = 1, import_key = 'key-2'")
        counts.apply(connection, [counts.step_of(a_detractor(), 1)])
        write_followup(connection, worked_on := a_followup(an_event(), ticks=(TICK,)))
    older.close()
    workspace = Workspace.open(path, clock=Clock(), zone=ZONE)
    (case,) = waiting_cases(workspace)
    assert (case.followup, case.answer.response, case.answer.batch) == (worked_on, a_detractor(), 1)
    assert check(workspace) == ()
    (batch,) = workspace.imports.history()
    assert batch == Batch(1, "a.xlsx", "Sheet1", NOW - timedelta(days=1), 3, 1, 1, 0, 1)
    assert workspace.imports.left_out(1) == ()
    assert workspace.imports.is_known(a_preview([an_import_row(2)])) == [True]
    workspace.close()


def test_an_older_file_is_kept_beside_itself_first(tmp_path: Path) -> None:
    path = tmp_path / "answers.nps"
    an_older_file(path).close()
    open_database(path, NOW).close()
    kept = tmp_path / "answers.before-update-20261121-120000.nps"
    assert kept.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(kept)) as own:
        assert own.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


def test_two_copies_of_the_same_second_have_names_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "answers.nps"
    (tmp_path / "answers.before-update-20261121-120000.nps").touch()
    an_older_file(path).close()
    open_database(path, NOW).close()
    assert (tmp_path / "answers.before-update-20261121-120000-1.nps").exists()


def test_a_new_file_is_not_copied(tmp_path: Path) -> None:
    open_database(tmp_path / "answers.nps", NOW).close()
    assert [path.name for path in tmp_path.iterdir()] == ["answers.nps"]


def test_an_older_file_gives_no_first_figures(tmp_path: Path) -> None:
    path = tmp_path / "answers.nps"
    an_older_file(path).close()
    assert glance(path, ALL_TIME) is None


def test_a_migration_that_finds_loose_ends_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "answers.nps"
    older = an_older_file(path)
    with older.outside_transactions() as own:
        own.execute("PRAGMA foreign_keys = OFF")
        own.execute("INSERT INTO batches VALUES (1, '', '', '2026-11-21', 0, 0, 0, 0, 0, NULL)")
    with older.write() as connection:
        write_answer(connection, an_answer())
        connection.exec_driver_sql("UPDATE responses SET batch = 7")
    older.close()
    with pytest.raises(DataFileDamaged):
        open_database(path, NOW)
    with closing(sqlite3.connect(path)) as own:
        assert own.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


def test_without_room_for_the_copy_nothing_is_brought_up_to_date(tmp_path: Path) -> None:
    """The copy's unfinished name is taken by a folder: it cannot be written, root or not."""
    path = tmp_path / "answers.nps"
    older = an_older_file(path)
    (tmp_path / f".answers.before-update-20261121-120000.nps.{os.getpid()}.part").mkdir()
    with pytest.raises(DataFileUnwritable):
        migrate(older, NOW)
    assert "followups" not in statements_of(older)
    older.close()


def test_foreign_keys_hold_again_after_a_migration(tmp_path: Path) -> None:
    path = tmp_path / "answers.nps"
    an_older_file(path).close()
    database = open_database(path, NOW)
    with database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.execute(select(metadata.tables["followups"])).all() == []
    database.close()


def test_a_migration_script_uses_only_what_is_frozen() -> None:
    for script in ScriptDirectory.from_config(configuration()).walk_revisions():
        assert "nps_desktop" not in Path(script.path).read_text(encoding="utf-8")


def test_an_older_file_is_searched_and_sorted_like_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "answers.nps"
    older = an_older_file(path, "0003")
    said = replace(a_detractor(), phone="+45 12 34 56 78", email="Bo@Example.com")
    with older.write() as connection:
        for answer in (said, an_answer(10)):
            write_answer(connection, answer)
            counts.apply(connection, [counts.step_of(answer, 1)])
        connection.execute(update(schema.responses).values(searched="\n\n\n\n"))
        write_followup(connection, a_followup(an_event(), ticks=(TICK,)))
    older.close()
    database = open_database(path, NOW)
    columns = [schema.responses.c[name] for name in sorted(values_of(said))]
    with database.read() as connection:
        kept = connection.execute(select(*columns).order_by(schema.responses.c.id)).mappings()
        assert [dict(row) for row in kept] == [values_of(said), values_of(an_answer(10))]
        found = word_index.candidates(connection, "too slow")
        assert found is not None
        assert connection.scalars(found).all() == [1]
        first_attempt = connection.scalar(select(schema.followups.c.first_attempt_at))
        assert first_attempt == an_event().at
    database.close()


OLD_LINES = """
INSERT INTO events (followup_id, position, at, kind, "by", note, closing) VALUES
    (1, 0, '2026-11-21 09:00:00.000000', 'voicemail', 'Bo', 'After 18', NULL),
    (1, 1, '2026-11-21 10:00:00.000000', 'reached', 'Ida', '', NULL),
    (2, 0, '2026-11-21 09:00:00.000000', 'closed', 'Bo', '', 'explained'),
    (3, 0, '2026-11-21 09:00:00.000000', 'closed', 'Bo', '', 'explained'),
    (3, 1, '2026-11-21 11:00:00.000000', 'no_answer', 'Bo', '', NULL),
    (4, 0, '2026-11-21 09:00:00.000000', 'promised', 'Bo', '', NULL),
    (4, 1, '2026-11-21 10:00:00.000000', 'no_answer', 'Bo', '', NULL)
"""
OLD_CALLS = """
INSERT INTO followups (
    id, response_id, started_at, due_at, cause, action, is_fixed_for_all, score_after, state,
    closed_at, closing
) VALUES
    (1, 1, {days}, 'price', 'A cake', 1, 9, 'reached', NULL, NULL),
    (2, 2, {days}, 'other', '', 0, NULL, 'closed', '2026-11-21 09:00:00.000000', 'explained'),
    (3, 3, {days}, NULL, '', 0, NULL, 'tried', NULL, NULL),
    (4, 4, {days}, NULL, '', 0, NULL, 'promised', NULL, NULL)
"""


OLD_TICK = """
INSERT INTO ticks (followup_id, step, position, at, "by")
VALUES (1, 'ask_again', 0, '2026-11-21 10:00:00.000000', 'Ida')
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Workspace]:
    """An older file, brought up to date: four calls with what was noted of them."""
    older = an_older_file(tmp_path / "answers.nps", "0003")
    with older.write() as connection:
        for _ in range(4):
            write_answer(connection, answer := a_detractor(location="North"))
            counts.apply(connection, [counts.step_of(answer, 1)])
        days = "'2026-11-21 08:00:00.000000', '2026-11-23 08:00:00.000000'"
        for statement in (OLD_CALLS.format(days=days), OLD_LINES, OLD_TICK):
            connection.exec_driver_sql(statement)
    older.close()
    workspace = Workspace.open(tmp_path / "answers.nps", clock=Clock(), zone=ZONE)
    yield workspace
    workspace.close()


def test_the_histories_ticks_and_causes_of_an_older_file_stay(desk: Workspace) -> None:
    first, second = (case_of(desk, number).followup for number in (1, 2))
    nine, ten = (datetime(2026, 11, 21, hour, tzinfo=UTC) for hour in (9, 10))
    assert first.events == (
        an_event(EventKind.VOICEMAIL, nine, note="After 18"),
        an_event(EventKind.REACHED, ten, by="Ida"),
    )
    assert first.outcome == Outcome(number_of(Cause.PRICE), "A cake", True, 9)
    assert first.ticks == (Tick(number_of(Step.ASK_AGAIN), ten, "Ida"),)
    assert (second.closing, second.outcome.cause) == (Closing.EXPLAINED, number_of(Cause.OTHER))
    assert desk.followups.counts(location="North") == CallCounts(open=3, promised=1, closed=1)
    assert check(desk) == ()


def test_a_promise_alone_is_the_first_attempt(desk: Workspace) -> None:
    rows = {row.id: row for row in desk.followups.calls(CallQuery()).rows}
    assert (rows[1].attempts, rows[4].attempts) == (2, 2)
    nine = datetime(2026, 11, 21, 9, tzinfo=UTC)
    assert case_of(desk, 4).followup.first_attempt_at == nine


def test_a_call_that_was_open_stays_open_though_its_reopening_was_taken_out(
    desk: Workspace,
) -> None:
    """It was tried since; by the line that closed it, it would be closed now."""
    third = case_of(desk, 3).followup
    assert third.state is State.TRIED
    eleven = datetime(2026, 11, 21, 11, tzinfo=UTC)
    assert third.events[-1] == an_event(EventKind.REOPENED, eleven, by="")


def test_what_was_noted_without_a_line_is_there_again_after_an_undo(desk: Workspace) -> None:
    before = case_of(desk, 1).followup
    moves = (
        desk.followups.toggle(1, number_of(Step.ASK_AGAIN), by="Bo"),
        describe(desk, 1, cause=None, action="", is_fixed_for_all=False, score_after=None),
    )
    assert case_of(desk, 1).followup.outcome == Outcome()
    for change in reversed(moves):
        assert isinstance(change, Change)
        assert change.undo is not None
        desk.undo(change.undo)
    after = case_of(desk, 1).followup
    assert (after.ticks, after.outcome) == (before.ticks, before.outcome)
    assert check(desk) == ()
