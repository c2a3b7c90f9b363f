"""A data file is made for its owner alone, and what is not ours is refused untouched."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, ProgrammingError

from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.errors import (
    DataFileDamaged,
    DataFileFault,
    DataFileFull,
    DataFileLocked,
    DataFileNewer,
    DataFileUnreachable,
    DataFileUnwritable,
)
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage.database import Database
from nps_desktop.storage.edition import APPLICATION_ID, CURRENT
from nps_desktop.storage.faults import faults_of, file_faults_of
from nps_desktop.storage.glance import glance
from nps_desktop.storage.opening import open_database
from tests.factories import NOW, ZONE, Clock, an_answer

SILENT = "postgresql+psycopg://u:p@127.0.0.1:1/shop"
"""A port that nobody listens at, or a driver that is not here: the shop owner sees the same."""


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as own:
        for statement in statements:
            own.execute(statement)


@pytest.fixture
def closed_file(data_file: Path) -> Path:
    """A data file with one answer, closed."""
    workspace = Workspace.open(data_file, clock=Clock(), zone=ZONE)
    workspace.responses.add(an_answer(0))
    workspace.close()
    return data_file


def test_nobody_else_may_read_the_file_or_its_folder(workspace: Workspace, data_file: Path) -> None:
    workspace.responses.add(an_answer())
    assert data_file.parent.stat().st_mode & 0o777 == 0o700
    modes = {path.name: path.stat().st_mode & 0o777 for path in data_file.parent.iterdir()}
    assert set(modes.values()) == {0o600}
    assert "answers.nps-wal" in modes


def test_the_connection_is_as_safe_as_it_can_be(workspace: Workspace) -> None:
    with workspace.datafile.read() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                *("journal_mode", "foreign_keys", "synchronous", "trusted_schema"),
                *("secure_delete", "busy_timeout", "application_id"),
            )
        }
    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 2,
        "trusted_schema": 0,
        "secure_delete": 1,
        "busy_timeout": 5000,
        "application_id": APPLICATION_ID,
    }


def test_a_file_is_found_as_it_was_left(closed_file: Path) -> None:
    workspace = Workspace.open(str(closed_file), clock=Clock(), zone=ZONE)
    assert workspace.summaries.tally(ALL_TIME).counts[0] == 1
    workspace.close()


def test_a_file_can_be_named_by_url(closed_file: Path) -> None:
    workspace = Workspace.open(f"sqlite:///{closed_file}", clock=Clock(), zone=ZONE)
    assert workspace.summaries.tally(ALL_TIME).total == 1
    workspace.close()


def test_an_empty_file_becomes_a_data_file(tmp_path: Path) -> None:
    (tmp_path / "answers.nps").touch()
    open_database(tmp_path / "answers.nps", NOW).close()
    assert glance(tmp_path / "answers.nps", ALL_TIME) is not None


@pytest.mark.parametrize("content", [b"not a database" * 100, b"SQLite format 3\0" + b"x" * 4096])
def test_a_file_of_another_kind_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "answers.nps"
    path.write_bytes(content)
    with pytest.raises(DataFileDamaged) as raised:
        open_database(path, NOW)
    assert raised.value.location == str(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE somebody_elses (id INTEGER)",
        "CREATE TABLE alembic_version (version_num VARCHAR)",
    ],
)
def test_a_database_of_another_program_is_refused_untouched(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "answers.nps"
    run(path, statement)
    before = path.read_bytes()
    with pytest.raises(DataFileDamaged):
        open_database(path, NOW)
    assert path.read_bytes() == before


def test_a_file_of_a_newer_version_is_refused_untouched(closed_file: Path) -> None:
    run(closed_file, "UPDATE alembic_version SET version_num = '0999'")
    before = closed_file.read_bytes()
    with pytest.raises(DataFileNewer):
        open_database(closed_file, NOW)
    assert closed_file.read_bytes() == before
    assert glance(closed_file, ALL_TIME) is None


@pytest.mark.parametrize("version", ["'abc'", "''"])
def test_a_file_of_no_version_is_damaged(closed_file: Path, version: str) -> None:
    run(closed_file, f"UPDATE alembic_version SET version_num = {version}")
    with pytest.raises(DataFileDamaged):
        open_database(closed_file, NOW)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON responses BEGIN DELETE FROM responses; END",
        "CREATE VIEW evil AS SELECT * FROM responses",
        "CREATE VIRTUAL TABLE evil USING fts5(comment, content='responses')",
    ],
)
def test_a_file_that_would_run_something_by_itself_is_refused(
    closed_file: Path, statement: str
) -> None:
    run(closed_file, statement)
    with pytest.raises(DataFileDamaged):
        open_database(closed_file, NOW)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataFileUnwritable):
        open_database(tmp_path / "file" / "answers.nps", NOW)


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFileUnwritable):
        open_database(tmp_path, NOW)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has such a folder")
def test_a_folder_where_nobody_may_write_is_told() -> None:
    with pytest.raises(DataFileUnwritable):
        open_database(Path("/proc/nps-desktop/answers.nps"), NOW)


def test_a_file_that_may_only_be_read_tells_so_when_something_is_written(
    closed_file: Path,
) -> None:
    location = f"sqlite:///file:{closed_file}?mode=ro&uri=true"
    workspace = Workspace.open(location, clock=Clock(), zone=ZONE)
    assert workspace.summaries.tally(ALL_TIME).total == 1
    with pytest.raises(DataFileUnwritable):
        workspace.responses.add(an_answer())
    workspace.close()


def test_a_file_that_another_program_writes_is_locked(closed_file: Path) -> None:
    location = f"sqlite:///{closed_file}?timeout=0.01"
    workspace = Workspace.open(location, clock=Clock(), zone=ZONE)
    with closing(sqlite3.connect(closed_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DataFileLocked):
            workspace.responses.add(an_answer())
        other.execute("ROLLBACK")
    assert workspace.responses.add(an_answer()).ids
    workspace.close()


def test_a_full_disk_leaves_the_answers_as_they_were(workspace: Workspace) -> None:
    """SQLite's own limit of pages is a disk that is full."""
    with workspace.datafile.database.outside_transactions() as own:
        pages = own.execute("PRAGMA page_count").fetchone()[0]
        own.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DataFileFull):
        workspace.responses.add(an_answer(comment="x" * 20_000))
    assert workspace.summaries.tally(ALL_TIME).total == 0


def test_damage_found_later_is_told(closed_file: Path) -> None:
    content = bytearray(closed_file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    closed_file.write_bytes(content)
    with pytest.raises(DataFileDamaged):
        Workspace.open(closed_file, clock=Clock(), zone=ZONE).summaries.months_with_answers()


@pytest.mark.parametrize(
    "location", ["nosuch://server/shop", "://", "mysql+nosuch://u:p@host/x", SILENT]
)
def test_an_address_that_means_nothing_is_unreachable(location: str) -> None:
    with pytest.raises(DataFileUnreachable) as raised:
        open_database(location, NOW)
    assert "u:p" not in raised.value.location


class ServerError(Exception):
    """What a server's driver raises: an error with a state."""

    def __init__(self, sqlstate: str | None) -> None:
        super().__init__(sqlstate)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("state", "fault"),
    [
        (None, DataFileUnreachable),
        ("08006", DataFileUnreachable),
        ("57P01", DataFileUnreachable),
        ("28P01", DataFileUnreachable),
        ("55P03", DataFileLocked),
        ("40P01", DataFileLocked),
        ("53100", DataFileFull),
        ("25006", DataFileUnwritable),
        ("42501", DataFileUnwritable),
        ("XX001", DataFileDamaged),
    ],
)
def test_what_a_server_says_is_told_in_our_words(
    state: str | None, fault: type[DataFileFault]
) -> None:
    with pytest.raises(fault), faults_of("postgresql://server/shop"):
        raise OperationalError("SELECT 1", {}, ServerError(state))


@pytest.mark.parametrize("error", [IntegrityError, ProgrammingError])
def test_what_a_server_holds_against_us_rises_as_it_is(error: type[DBAPIError]) -> None:
    with pytest.raises(error), faults_of("postgresql://server/shop"):
        raise error("SELECT 1", {}, ServerError(None))


def test_a_fault_of_somebody_else_inside_a_transaction_rises_as_it_is(
    workspace: Workspace,
) -> None:
    with pytest.raises(BrokenPipeError), workspace.datafile.read():
        raise BrokenPipeError


def test_our_own_faults_rise_as_they_are(workspace: Workspace) -> None:
    with pytest.raises(Exception, match="no such table") as raised, workspace.datafile.read() as c:
        c.exec_driver_sql("SELECT * FROM nowhere")
    assert not isinstance(raised.value, DataFileFault)


def test_a_disk_without_room_is_a_full_one() -> None:
    with pytest.raises(DataFileFull), file_faults_of("answers.nps"):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_two_programs_may_have_the_file_open(workspace: Workspace, data_file: Path) -> None:
    other = Workspace.open(data_file, clock=Clock(), zone=ZONE)
    other.responses.add(an_answer())
    assert workspace.summaries.tally(ALL_TIME).total == 1
    other.close()


def test_a_file_that_another_program_makes_meanwhile_is_not_made_twice(tmp_path: Path) -> None:
    from nps_desktop.storage.opening import _create

    path = tmp_path / "answers.nps"
    open_database(path, NOW).close()
    late = Database.at(path)
    assert _create(late) == CURRENT
    late.close()
