"""A copy holds everything, and going back to one never destroys the present."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.shop import Shop
from nps_desktop.errors import (
    DataFileDamaged,
    DataFileLocked,
    DataFileNewer,
    DataFileUnwritable,
    OutputFault,
)
from nps_desktop.services.safekeeping import backup, check, restore
from nps_desktop.services.workspace import Workspace
from tests.factories import NOW, ZONE, Clock, a_detractor, a_preview, an_answer, an_import_row

KEPT = "answers.before-restore-20261121-120000.nps"


def open_again(path: Path) -> Workspace:
    return Workspace.open(path, clock=Clock(), zone=ZONE)


def total(path: Path) -> int:
    workspace = open_again(path)
    found = workspace.summaries.tally(ALL_TIME).total
    workspace.close()
    return found


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy with two answers."""
    workspace = open_again(tmp_path / "made" / "other.nps")
    workspace.responses.add(an_answer())
    workspace.responses.add(an_answer())
    backup(workspace, tmp_path / "copy.nps")
    workspace.close()
    return tmp_path / "copy.nps"


def test_a_copy_holds_everything_and_is_its_owners_alone(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.imports.commit(a_preview([an_import_row(2), an_import_row(3, 1)]))
    workspace.responses.add(a_detractor())
    workspace.shop.write(Shop("Bageriet"))
    target = tmp_path / "copy.nps"
    backup(workspace, target)
    assert target.stat().st_mode & 0o777 == 0o600
    copied = open_again(target)
    assert list(copied.responses.every()) == list(workspace.responses.every())
    assert copied.followups.counts() == workspace.followups.counts()
    assert copied.imports.history() == workspace.imports.history()
    assert copied.shop.read().name == "Bageriet"
    assert check(copied) == ()
    copied.close()


def test_a_copy_replaces_an_older_one_and_leaves_nothing_else(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    for _ in range(2):
        workspace.responses.add(an_answer())
        backup(workspace, folder / "copy.nps")
    assert [path.name for path in folder.iterdir()] == ["copy.nps"]
    assert total(folder / "copy.nps") == 2


@pytest.mark.parametrize("name", ["missing/copy.nps", "file/copy.nps", "."])
def test_a_copy_that_cannot_be_written_is_told(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputFault) as raised:
        backup(workspace, tmp_path / name)
    assert raised.value.path == tmp_path / name


def test_going_back_keeps_the_present_beside_it(data_file: Path, copy: Path) -> None:
    workspace = open_again(data_file)
    workspace.responses.add(an_answer(3))
    workspace.close()
    kept = restore(data_file, copy, now=NOW)
    assert kept == data_file.with_name(KEPT)
    assert total(data_file) == 2
    assert total(data_file.with_name(KEPT)) == 1
    assert data_file.stat().st_mode & 0o777 == 0o600
    assert copy.exists()


def test_going_back_needs_no_present(data_file: Path, copy: Path) -> None:
    assert restore(data_file, copy) is None
    assert total(data_file) == 2


def test_going_back_replaces_a_damaged_present_and_keeps_it_as_it_is(
    data_file: Path, copy: Path
) -> None:
    data_file.parent.mkdir()
    data_file.write_bytes(b"damaged" * 1000)
    journal = data_file.with_name("answers.nps-wal")
    journal.write_bytes(b"journal")
    restore(data_file, copy, now=NOW)
    assert total(data_file) == 2
    assert data_file.with_name(KEPT).read_bytes() == b"damaged" * 1000
    assert data_file.with_name(f"{KEPT}-wal").read_bytes() == b"journal"


def test_going_back_waits_for_nobody_who_has_the_file_open(
    workspace: Workspace, data_file: Path, copy: Path
) -> None:
    workspace.responses.add(an_answer())
    if not data_file.exists():
        pytest.skip("a server has no such file")
    with pytest.raises(DataFileLocked):
        restore(data_file, copy, now=NOW)
    assert workspace.summaries.tally(ALL_TIME).total == 1
    assert not data_file.with_name(KEPT).exists()


@pytest.mark.parametrize("content", [b"", b"no copy" * 1000])
def test_going_back_to_what_is_no_copy_is_refused(
    data_file: Path, tmp_path: Path, content: bytes
) -> None:
    open_again(data_file).close()
    before = data_file.read_bytes()
    (tmp_path / "copy.nps").write_bytes(content)
    with pytest.raises(DataFileDamaged):
        restore(data_file, tmp_path / "copy.nps", now=NOW)
    assert data_file.read_bytes() == before
    assert not data_file.with_name(KEPT).exists()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("PRAGMA application_id = 7", DataFileDamaged),
        ("UPDATE alembic_version SET version_num = '0999'", DataFileNewer),
        ("UPDATE alembic_version SET version_num = 'x'", DataFileDamaged),
        ("DELETE FROM alembic_version", DataFileDamaged),
    ],
)
def test_a_copy_of_another_program_or_version_is_refused(
    data_file: Path, copy: Path, statement: str, fault: type[Exception]
) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as own:
        own.execute(statement)
    with pytest.raises(fault):
        restore(data_file, copy, now=NOW)
    assert not data_file.exists()


def test_a_copy_with_damaged_pages_is_refused(data_file: Path, copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    half = len(content) // 2 // 4096 * 4096
    content[half:] = b"\xff" * (len(content) - half)
    copy.write_bytes(content)
    with pytest.raises(DataFileDamaged):
        restore(data_file, copy, now=NOW)


def test_a_copy_that_is_not_there_is_told(data_file: Path, tmp_path: Path) -> None:
    with pytest.raises(DataFileUnwritable):
        restore(data_file, tmp_path / "missing.nps", now=NOW)


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path, copy: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataFileUnwritable):
        restore(tmp_path / "file" / "answers.nps", copy, now=NOW)


def test_a_sound_file_has_no_problems(workspace: Workspace) -> None:
    workspace.responses.add(a_detractor())
    assert check(workspace) == ()


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE counts SET n3 = n3 + 1 WHERE span = 'year'", "counts_differ"),
        ("DELETE FROM counts", "counts_differ"),
        ("UPDATE responses SET score = 9", "counts_differ"),
        *(
            (f"UPDATE followups SET {column}", "followups_differ")
            for column in (
                "state = 'tried'",
                "try_again_at = due_at",
                "first_attempt_at = due_at",
                "attempts = 1",
                "moved_at = due_at",
                "assigned_to = 1",
                "merged_into = id",
                "location = 'elsewhere'",
            )
        ),
        (
            "UPDATE followups SET state = 'closed', closed_at = due_at, closing = 'solved'",
            "followups_differ",
        ),
    ],
)
def test_a_check_finds_what_does_not_fit(
    workspace: Workspace, statement: str, problem: str
) -> None:
    workspace.responses.add(a_detractor())
    with workspace.datafile.write() as connection:
        connection.exec_driver_sql(statement)
    assert check(workspace) == (problem,)


def test_a_check_finds_loose_ends_and_damaged_pages(data_file: Path) -> None:
    workspace = open_again(data_file)
    workspace.responses.add(a_detractor())
    with workspace.datafile.database.outside_transactions() as own:
        own.execute("PRAGMA foreign_keys = OFF")
        own.execute("UPDATE followups SET response_id = 99")
        own.execute("PRAGMA writable_schema = ON")
        other = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_responses_removed'"
        ((page,),) = own.execute(other).fetchall()
        change = "UPDATE sqlite_master SET rootpage = ? WHERE name = 'ix_followups_open'"
        own.execute(change, (page,))
        own.execute("PRAGMA writable_schema = RESET")
    assert {"loose_ends", "damaged_pages"} <= set(check(workspace))
    workspace.close()


def test_a_check_makes_a_search_true_again(workspace: Workspace) -> None:
    if not workspace.datafile.database.is_sqlite:
        pytest.skip("a server searches the words themselves")
    workspace.responses.add(an_answer(3, comment="The queue was long"))
    with workspace.datafile.write() as connection:
        connection.exec_driver_sql("UPDATE responses SET searched = 'the coffee was cold'")
    assert check(workspace) == ("words_differ",)
    assert check(workspace) == ()
    assert workspace.responses.count(AnswerQuery(text="coffee")) == 1
