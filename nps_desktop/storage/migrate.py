"""How an older data file is brought up to date: kept beside itself first, then Alembic."""

from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from nps_desktop.errors import DataFileDamaged
from nps_desktop.storage.copies import beside, copies_belong_to, copy_database
from nps_desktop.storage.database import Database
from nps_desktop.storage.edition import CURRENT

FOLDER = Path(__file__).parent / "migrations"


def migrate(database: Database, now: datetime, version: str = CURRENT) -> None:
    """Bring a data file of ours to a version of the schema, in one transaction.

    Raises:
        DataFileFault: it cannot be; it is then what it was.
    """
    if database.file is None:
        with database.write() as connection:
            upgrade(connection, version)
        return
    _keep_as_it_was(database, database.file, now)
    _enforce_foreign_keys(database, False)
    try:
        with database.write() as connection:
            upgrade(connection, version)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise DataFileDamaged(database.location)
    finally:
        _enforce_foreign_keys(database, True)


def upgrade(connection: Connection, version: str = CURRENT) -> None:
    """Run the migrations up to a version on an open transaction."""
    command.upgrade(configuration(connection), version)


def configuration(connection: Connection | None = None) -> Config:
    """Return what Alembic needs to know; there is no file for it."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _keep_as_it_was(database: Database, file: Path, now: datetime) -> None:
    with copies_belong_to(database.location), database.outside_transactions() as own:
        copy_database(own, beside(file, "update", now))


def _enforce_foreign_keys(database: Database, is_on: bool) -> None:
    """A batch migration makes a table anew; dropping the old one must not delete what hangs on it.

    SQLite heeds this only outside a transaction.
    """
    with database.outside_transactions() as own:
        own.execute(f"PRAGMA foreign_keys = {'ON' if is_on else 'OFF'}")
