"""A workspace knows its shop's day, and lets its file go."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from nps_desktop.domain.changes import Change
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.domain.undos import (
    ArchiveEntry,
    BringBackEntry,
    DropEntry,
    EventKey,
    MarkThanked,
    PartCases,
    RemoveBatch,
    RemoveResponses,
    ReorderEntries,
    RestoreBatch,
    RestoreResponses,
    RewordEntry,
    RewriteResponse,
    TakeBackEvents,
    Undo,
    UnmarkThanked,
)
from nps_desktop.errors import DataFileNewer
from nps_desktop.services.workspace import Workspace, utc_now
from nps_desktop.storage.database import Database
from nps_desktop.storage.edition import APPLICATION_ID, VERSIONS
from nps_desktop.storage.migrate import upgrade
from tests.factories import (
    NOW,
    ZONE,
    Clock,
    a_detractor,
    a_preview,
    an_answer,
    an_import_row,
)


@pytest.mark.parametrize(
    ("zone", "today"),
    [("Europe/Copenhagen", date(2026, 11, 22)), ("America/New_York", date(2026, 11, 21))],
)
def test_today_is_the_day_in_the_shop(tmp_path: Path, zone: str, today: date) -> None:
    late = Clock(datetime(2026, 11, 21, 23, 30, tzinfo=UTC))
    workspace = Workspace.open(tmp_path / "a.nps", clock=late, zone=ZoneInfo(zone))
    assert workspace.today() == today
    assert workspace.now() == late.now
    workspace.close()


def test_now_is_utc_whatever_the_clock_says(tmp_path: Path) -> None:
    there = Clock(datetime(2026, 11, 21, 23, tzinfo=ZoneInfo("Europe/Copenhagen")))
    workspace = Workspace.open(tmp_path / "a.nps", clock=there, zone=UTC)
    assert workspace.now().utcoffset() == UTC.utcoffset(None)
    assert workspace.now() == there.now
    workspace.close()


def test_without_a_clock_and_zone_those_of_the_computer_serve(tmp_path: Path) -> None:
    before = utc_now()
    workspace = Workspace.open(tmp_path / "a.nps")
    assert before <= workspace.now() <= utc_now()
    workspace.close()


def test_a_closed_file_leaves_no_journal(workspace: Workspace, data_file: Path) -> None:
    workspace.close()
    if data_file.exists():
        assert [path.name for path in data_file.parent.iterdir()] == ["answers.nps"]


def test_an_older_database_is_brought_up_to_date(location: str) -> None:
    older = Database.at(location)
    if older.file is not None:
        older.file.parent.mkdir()
    with older.write() as connection:
        upgrade(connection, VERSIONS[0])
        if older.is_sqlite:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    older.close()
    workspace = Workspace.open(location, clock=Clock(), zone=ZONE)
    workspace.responses.add(a_detractor())
    assert workspace.followups.counts().open == 1
    workspace.close()


def test_an_import_taken_out_can_be_taken_in_again(workspace: Workspace) -> None:
    imported = workspace.imports.commit(a_preview([an_import_row(2)]))
    assert imported is not None
    assert imported.change.undo is not None
    removed = workspace.undo(imported.change.undo)
    assert workspace.imports.history() == ()
    assert removed.undo is not None
    workspace.undo(removed.undo)
    assert workspace.imports.history() == (imported.batch,)


def test_what_is_gone_already_is_taken_back_without_touching_anything(workspace: Workspace) -> None:
    imported = workspace.imports.commit(a_preview([an_import_row(2)]))
    assert imported is not None
    batch = imported.batch.id
    number = workspace.responses.add(a_detractor()).ids[0]
    workspace.responses.remove([number])
    before = list(workspace.responses.every())
    gone: tuple[Undo, ...] = (
        RemoveResponses((number,)),
        RewriteResponse(number, an_answer(), a_detractor()),
        TakeBackEvents((EventKey(1, 0),)),
        PartCases(EventKey(1, 0), EventKey(2, 0), NOW, NOW),
        MarkThanked(number, NOW, "Bo"),
        UnmarkThanked(number),
        DropEntry(99),
        RewordEntry(99, "Ring"),
        ReorderEntries(ShopList.COLLEAGUES, (99,)),
        ArchiveEntry(99),
        BringBackEntry(1),
        RestoreBatch(batch),
        RestoreResponses((before[0].id, 99)),
        RemoveBatch(batch + 1),
    )
    assert [workspace.undo(undo) for undo in gone] == [Change(frozenset())] * len(gone)
    assert list(workspace.responses.every()) == before


def test_a_workspace_says_where_the_shop_stands(workspace: Workspace) -> None:
    assert workspace.zone == ZONE


def test_a_database_of_a_newer_version_is_refused(workspace: Workspace, location: str) -> None:
    with workspace.datafile.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    workspace.close()
    with pytest.raises(DataFileNewer):
        Workspace.open(location)
