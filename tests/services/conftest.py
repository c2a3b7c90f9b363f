"""The services run on SQLite, and on PostgreSQL when NPS_TEST_POSTGRES names a server's URL."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from nps_desktop.services.workspace import Workspace
from nps_desktop.storage.schema import metadata, versions
from tests.factories import ZONE, Clock

SERVER = os.environ.get("NPS_TEST_POSTGRES", "")


@pytest.fixture(params=["sqlite", *(["postgresql"] if SERVER else [])])
def location(request: pytest.FixtureRequest, data_file: Path) -> str:
    """Where the workspace lies: a file, or an emptied database on the server."""
    if request.param == "sqlite":
        return str(data_file)
    engine = create_engine(SERVER)
    with engine.begin() as connection:
        metadata.drop_all(connection)
        versions.drop(connection, checkfirst=True)
    engine.dispose()
    return SERVER


@pytest.fixture
def workspace(location: str, clock: Clock) -> Iterator[Workspace]:
    """An empty data file or database, opened; the shop stands in Copenhagen."""
    opened = Workspace.open(location, clock=clock, zone=ZONE)
    yield opened
    opened.close()
