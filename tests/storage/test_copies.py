"""A copy appears whole or not at all, and whose fault it is when it does not is told."""

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
