"""What happens when a data file is opened: made, refused, brought up to date, or just opened."""

import os
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select, text

from nps_desktop.errors import DataFileDamaged, DataFileNewer
from nps_desktop.storage import shop_lists, word_index
from nps_desktop.storage.database import Database
from nps_desktop.storage.edition import APPLICATION_ID, CURRENT, VERSIONS
from nps_desktop.storage.faults import file_faults_of
from nps_desktop.storage.schema import metadata, versions


def open_database(location: Path | str, now: datetime) -> Database:
    """Return the database at a path or URL, made or brought up to date where need be.

    A file is kept beside itself as it was before it is brought up to date at `now` (UTC).

    Raises:
        DataFileFault: it cannot be used; nothing is open then and nothing was changed.
    """
    database = Database.at(location)
    try:
        _make_ready(database, now)
    except BaseException:
        database.close()
        raise
    return database


def _make_ready(database: Database, now: datetime) -> None:
    if database.file is not None:
        _touch(database.file, database.location)
    version = _version_of(database)
    if version is None:
        version = _create(database)
    if version != CURRENT:
        from nps_desktop.storage.migrate import migrate

        migrate(database, now)
    if database.is_sqlite:
        with database.outside_transactions() as own:
            own.execute("PRAGMA journal_mode = WAL")


def _touch(file: Path, location: str) -> None:
    """Make the file before SQLite does, so that nobody else may ever read it."""
    if str(file).startswith("file:") or file.exists():
        return
    with file_faults_of(location):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))


def _version_of(database: Database) -> str | None:
    """Return the version of the schema found, one of VERSIONS; None where there is none yet."""
    with database.read() as connection:
        tables = set(inspect(connection).get_table_names())
        if not tables.isdisjoint([versions.name]):
            _refuse_strangers(connection, database.location)
            return _known(connection.scalar(select(versions.c.version_num)), database.location)
        if tables and (database.is_sqlite or not tables.isdisjoint(metadata.tables)):
            raise DataFileDamaged(database.location)
        return None


def _known(version: str | None, location: str) -> str:
    if version in VERSIONS:
        return version
    is_newer = version is not None and version.isdecimal() and version > CURRENT
    raise DataFileNewer(location) if is_newer else DataFileDamaged(location)


def _refuse_strangers(connection: Connection, location: str) -> None:
    """Refuse files of other programs, and files that would run something by themselves."""
    if connection.dialect.name != "sqlite":
        return
    ours = connection.scalar(text("PRAGMA application_id")) == APPLICATION_ID
    schemes = text(
        "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')"
        " OR (sql LIKE 'CREATE VIRTUAL%' AND sql != :known)"
    )
    if not ours or connection.scalar(schemes, {"known": word_index.CREATE}):
        raise DataFileDamaged(location)


def _create(database: Database) -> str:
    """Make every table at once, as the migrations would; return the version."""
    with database.write() as connection:
        if inspect(connection).has_table(versions.name):
            return _known(connection.scalar(select(versions.c.version_num)), database.location)
        metadata.create_all(connection)
        versions.create(connection)
        word_index.create(connection)
        shop_lists.begin(connection)
        connection.execute(insert(versions).values(version_num=CURRENT))
        if database.is_sqlite:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    return CURRENT
