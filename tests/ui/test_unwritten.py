"""What was typed waits until the data file has it."""

from typing import Any

import pytest

from nps_desktop.domain.changes import Change
from nps_desktop.domain.meanwhile import ChangedMeanwhile
from nps_desktop.domain.periods import Month
from nps_desktop.errors import DataFileLocked, WorldFault
from nps_desktop.services.shop import ShopRecord
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.unwritten import Unwritten
from tests.ui.conftest import Settle, Stored

NOVEMBER, OCTOBER = Month(2026, 11), Month(2026, 10)


def locked(_self: ShopRecord, _month: Month, _text: str) -> Any:
    raise DataFileLocked("answers.nps")


def store(workspace: Workspace, month: Month, text: str) -> Change:
    return workspace.shop.write_note(month, text)


@pytest.fixture
def notes(tasks: Tasks) -> Unwritten[Month, str]:
    """Notes on months."""
    return Unwritten(tasks, store)


def test_what_is_in_the_data_file_is_let_go(
    notes: Unwritten[Month, str], settle: Settle, stored: Stored
) -> None:
    notes.keep(NOVEMBER, "Till 2")
    notes.write()
    assert notes.get(NOVEMBER) == "Till 2"
    settle()
    assert notes.get(NOVEMBER) is None
    assert stored(lambda workspace: workspace.shop.note(NOVEMBER)) == "Till 2"


def test_what_could_not_be_written_waits_for_the_next_time(
    notes: Unwritten[Month, str],
    tasks: Tasks,
    settle: Settle,
    stored: Stored,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[WorldFault] = []
    refused: list[Month] = []
    tasks.failed.connect(told.append)
    notes.refused.connect(refused.append)
    notes.keep(NOVEMBER, "Till 2")
    with monkeypatch.context() as patched:
        patched.setattr(ShopRecord, "write_note", locked)
        notes.write()
        settle()
    assert (len(told), refused) == (1, [NOVEMBER])
    assert notes.count == 1
    assert notes.refused_of(NOVEMBER) == "Till 2"

    notes.keep(OCTOBER, "Bread")
    notes.write()
    settle()
    assert notes.count == 0
    assert stored(lambda workspace: workspace.shop.note(NOVEMBER)) == "Till 2"
    assert stored(lambda workspace: workspace.shop.note(OCTOBER)) == "Bread"


def test_what_is_typed_while_a_write_is_under_way_waits_on(
    notes: Unwritten[Month, str], settle: Settle
) -> None:
    notes.keep(NOVEMBER, "Till")
    notes.write()
    notes.keep(NOVEMBER, "Till 2")
    settle()
    assert notes.get(NOVEMBER) == "Till 2"
    assert notes.refused_of(NOVEMBER) is None


def test_what_is_on_its_way_is_not_written_twice(
    notes: Unwritten[Month, str], settle: Settle
) -> None:
    changes: list[Change] = []
    notes.stored.connect(changes.append)
    notes.keep(NOVEMBER, "Till 2")
    notes.write()
    notes.write()
    settle()
    assert len(changes) == 1


def test_what_somebody_else_was_quicker_with_waits_until_it_is_let_go(
    tasks: Tasks, settle: Settle
) -> None:
    kept: Unwritten[int, str] = Unwritten(
        tasks, lambda _workspace, _key, _value: ChangedMeanwhile(None)
    )
    told: list[tuple[int, ChangedMeanwhile]] = []
    stored: list[Change] = []
    kept.overtaken.connect(lambda key, meanwhile: told.append((key, meanwhile)))
    kept.stored.connect(stored.append)
    kept.keep(1, "mine")
    kept.write()
    settle()
    assert (told, stored) == ([(1, ChangedMeanwhile(None))], [])
    assert kept.refused_of(1) == "mine"
    kept.let_go(1)
    assert (kept.count, kept.get(1)) == (0, None)


def test_what_was_typed_anew_is_judged_by_itself(tasks: Tasks, settle: Settle) -> None:
    kept: Unwritten[int, str] = Unwritten(
        tasks, lambda _workspace, _key, _value: ChangedMeanwhile(None)
    )
    told: list[int] = []
    kept.overtaken.connect(lambda key, _meanwhile: told.append(key))
    kept.keep(1, "mine")
    kept.write()
    kept.keep(1, "mine, mended")
    settle()
    assert told == []
    assert kept.get(1) == "mine, mended"
