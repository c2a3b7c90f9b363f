"""A copy of what lies on a server is made row by row, and whose fault it is when not is told."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.errors import DataFileDamaged, OutputFault
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import counts
from nps_desktop.storage.backup import back_up
from nps_desktop.storage.database import Database
from nps_desktop.storage.faults import faults_of
from tests.factories import NOW, ZONE, Clock, a_detractor, a_preview, an_import_row, case_of


class LikeAServer(Database):
    """A data file that, like a server, gives its rows and not its pages."""

    @property
    def is_sqlite(self) -> bool:
        """Whether its pages can be copied."""
        return False

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a transaction; no server's options are asked for."""
        with faults_of(self.location), self.engine.connect() as connection, connection.begin():
            yield connection


@pytest.fixture
def server(workspace: Workspace, data_file: Path) -> Iterator[Database]:
    """A server with three thousand answers."""
    rows = (an_import_row(n, n % 11, comment="The queue was long. " * 20) for n in range(3000))
    workspace.imports.commit(a_preview(rows))
    workspace.close()
    with closing(LikeAServer.at(data_file)) as opened:
        yield opened


@pytest.fixture
def merged(workspace: Workspace, data_file: Path) -> Iterator[Database]:
    """A server whose first case was merged into a later one, and whose causes were edited."""
    for _ in range(2):
        workspace.responses.add(a_detractor())
    workspace.followups.merge(2, 1, by="Bo")
    workspace.shop_lists.reorder(ShopList.CAUSES, (18, 7))
    workspace.close()
    with closing(LikeAServer.at(data_file)) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where copies are written, and nothing else lies."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


def test_every_row_is_copied_and_nothing_else_is_left(server: Database, folder: Path) -> None:
    target = folder / "copy.nps"
    back_up(server, target, NOW)
    assert [path.name for path in folder.iterdir()] == ["copy.nps"]
    with closing(Database.at(target)) as copy, copy.read() as connection:
        assert counts.tally(connection, ALL_TIME).total == 3000


def test_what_a_crash_left_is_written_over(server: Database, folder: Path) -> None:
    for name in ("rows.part", "rows.part-wal", "part"):
        (folder / f".copy.nps.{os.getpid()}.{name}").write_bytes(b"left" * 2000)
    back_up(server, folder / "copy.nps", NOW)
    assert [path.name for path in folder.iterdir()] == ["copy.nps"]


@pytest.mark.parametrize("size", [0, 600_000])
def test_a_copy_without_room_is_the_fault_of_its_place(
    server: Database, folder: Path, size: int
) -> None:
    target = folder / "copy.nps"
    with pytest.raises(OutputFault) as raised, files_of_at_most(size):
        back_up(server, target, NOW)
    assert raised.value.path == target
    assert list(folder.iterdir()) == []


def test_a_name_that_is_taken_by_a_folder_is_the_fault_of_its_place(
    server: Database, folder: Path
) -> None:
    (folder / f".copy.nps.{os.getpid()}.rows.part").mkdir()
    with pytest.raises(OutputFault):
        back_up(server, folder / "copy.nps", NOW)


def test_rows_that_cannot_be_read_are_the_fault_of_the_server(
    server: Database, data_file: Path, folder: Path
) -> None:
    content = bytearray(data_file.read_bytes())
    half = len(content) // 2 // 4096 * 4096
    content[half:] = b"\xff" * (len(content) - half)
    data_file.write_bytes(content)
    with pytest.raises(DataFileDamaged) as raised:
        back_up(server, folder / "copy.nps", NOW)
    assert raised.value.location == server.location
    assert list(folder.iterdir()) == []


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Let no file grow over so many bytes: the system's own limit stands for a full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_copy_has_the_lists_and_the_merged_cases_of_the_server(
    merged: Database, folder: Path
) -> None:
    back_up(merged, folder / "copy.nps", NOW)
    with closing(Workspace.open(folder / "copy.nps", clock=Clock(), zone=ZONE)) as copy:
        assert [entry.id for entry in copy.shop_lists.read().causes[:2]] == [18, 7]
        assert case_of(copy, 1).followup.merged_into == 2
        assert check(copy) == ()
