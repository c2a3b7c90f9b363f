"""How a data file is copied whole while it is in use, and what tells a sound copy."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from nps_desktop.errors import DataFileDamaged, DataFileNewer, DataFileUnwritable, OutputFault
from nps_desktop.storage.edition import APPLICATION_ID, CURRENT, VERSIONS

_OF_THE_TARGET = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
)
_OF_THE_SOURCE = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)


def beside(file: Path, why: str, now: datetime) -> Path:
    """Return a name beside a data file that no file has yet, which says why and when (UTC)."""
    stem = f"{file.stem}.before-{why}-{now:%Y%m%d-%H%M%S}"
    names = (f"{stem}{f'-{n}' if n else ''}{file.suffix}" for n in range(1000))
    return next(path for name in names if not (path := file.with_name(name)).exists())


def copy_database(source: sqlite3.Connection, target: Path) -> None:
    """Copy an open SQLite database to `target`, which appears whole or not at all (mode 0600).

    Raises:
        OutputFault: the target cannot be written.
        sqlite3.Error: the source cannot be read.
    """
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        unfinished.unlink(missing_ok=True)  # of a process of that number that crashed
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(unfinished)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        _settle(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise OutputFault(target) from error
    except sqlite3.Error as error:
        if _is_of_the_target(error.sqlite_errorcode):
            raise OutputFault(target) from error
        raise
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _is_of_the_target(code: int) -> bool:
    """The low byte is the family of the error; of the input and output only reading is apart."""
    return code & 0xFF in _OF_THE_TARGET and code not in _OF_THE_SOURCE


@contextmanager
def copies_belong_to(location: str) -> Iterator[None]:
    """Make a copy that cannot be written beside the data file a fault of the data file."""
    try:
        yield
    except OutputFault as fault:
        raise DataFileUnwritable(location) from fault


def open_for_copying(file: Path) -> sqlite3.Connection:
    """Open a data file without changing it.

    Raises:
        sqlite3.Error: it cannot be opened, or there is none.
    """
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def make_sure_it_is_ours(own: sqlite3.Connection, location: str) -> None:
    """Return if this is a sound data file of this program.

    Raises:
        DataFileDamaged: it is not ours or not sound.
        DataFileNewer: a newer version made it.
        sqlite3.Error: it cannot be read.
    """
    if own.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise DataFileDamaged(location)
    row = own.execute("SELECT version_num FROM alembic_version").fetchone()
    version = str(row[0]) if row else ""
    if version.isdecimal() and version > CURRENT:
        raise DataFileNewer(location)
    if version not in VERSIONS or own.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        raise DataFileDamaged(location)


def _settle(file: Path) -> None:
    """Wait until the file is on the disk: a name must never point at half a copy."""
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
