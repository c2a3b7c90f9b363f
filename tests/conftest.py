"""The ladder of fixtures: nothing, a clock, a workspace; a test takes the lowest that will do."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from nps_desktop.services.workspace import Workspace
from tests.factories import ZONE, Clock

# As in the program itself (ui/tidying.py): no widget may end on a thread beside the window's.
gc.disable()
MANY_OBJECTS = 100_000

# Before anybody makes an application: where there is no screen Qt would end the test run.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _tidy() -> Iterator[None]:
    """Collect between two tests, where nothing else runs."""
    gc.disable()
    yield
    if gc.get_count()[0] > MANY_OBJECTS:
        gc.collect()


@pytest.fixture
def clock() -> Clock:
    """A clock at 2026-11-21 12:00 UTC; `clock.forward(hours=1)` moves it."""
    return Clock()


@pytest.fixture
def data_file(tmp_path: Path) -> Path:
    """Where the workspace of the test lies."""
    return tmp_path / "shop" / "answers.nps"


@pytest.fixture
def workspace(data_file: Path, clock: Clock) -> Iterator[Workspace]:
    """An empty data file in a folder of its own, opened; the shop stands in Copenhagen."""
    opened = Workspace.open(data_file, clock=clock, zone=ZONE)
    yield opened
    opened.close()
