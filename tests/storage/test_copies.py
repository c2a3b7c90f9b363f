"""A copy appears whole or not at all, and whose fault it is when it does not is told."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from nps_desktop.errors import OutputFault
from nps_desktop.storage.copies import copy_database, open_for_copying


class OntoAFullDisk(sqlite3.Connection):
    """A database whose copies find no room: SQLite's own limit of pages stands for the disk."""

    def backup(self, target: sqlite3.Connection, **_: object) -> None:
        """Copy to where only one page has room."""
        target.execute("PRAGMA max_page_count = 1")
        target.execute("CREATE TABLE more (text)")


def test_a_copy_without_room_is_the_fault_of_its_place(tmp_path: Path) -> None:
    target = tmp_path / "copy.nps"
    with (
        closing(sqlite3.connect(":memory:", factory=OntoAFullDisk)) as source,
        pytest.raises(OutputFault),
    ):
        copy_database(source, target)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_of_what_cannot_be_read_is_not_the_fault_of_its_place(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.nps"
    damaged.write_bytes(b"no database" * 1000)
    with closing(open_for_copying(damaged)) as source, pytest.raises(sqlite3.DatabaseError):
        copy_database(source, tmp_path / "copy.nps")
    assert list(tmp_path.iterdir()) == [damaged]


class OnABrokenDisk(sqlite3.Connection):
    """A database whose pages cannot be read any more."""

    def backup(self, target: sqlite3.Connection, **_: object) -> None:
        """Fail as SQLite does then."""
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
        raise error


def test_a_source_that_a_broken_disk_keeps_is_not_the_fault_of_its_place(tmp_path: Path) -> None:
    with (
        closing(sqlite3.connect(":memory:", factory=OnABrokenDisk)) as source,
        pytest.raises(sqlite3.OperationalError),
    ):
        copy_database(source, tmp_path / "copy.nps")
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_a_crash_left_half_done_is_written_over(tmp_path: Path) -> None:
    left = tmp_path / f".copy.nps.{os.getpid()}.part"
    left.write_bytes(b"left" * 2000)
    with closing(sqlite3.connect(":memory:")) as source:
        copy_database(source, tmp_path / "copy.nps")
    assert [path.name for path in tmp_path.iterdir()] == ["copy.nps"]
