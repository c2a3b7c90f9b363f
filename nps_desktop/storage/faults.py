"""Which fault of the world a database error is: the one place where errors are translated."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from nps_desktop.errors import (
    DataFileDamaged,
    DataFileFault,
    DataFileFull,
    DataFileLocked,
    DataFileUnreachable,
    DataFileUnwritable,
)

_SQLITE: tuple[tuple[type[DataFileFault], tuple[int, ...]], ...] = (
    (DataFileLocked, (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)),
    (DataFileFull, (sqlite3.SQLITE_FULL,)),
    (DataFileDamaged, (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT)),
    (
        DataFileUnwritable,
        (
            sqlite3.SQLITE_READONLY,
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_PERM,
            sqlite3.SQLITE_AUTH,
            sqlite3.SQLITE_IOERR,
        ),
    ),
)

_POSTGRESQL: tuple[tuple[type[DataFileFault], tuple[str, ...]], ...] = (
    (DataFileLocked, ("55P03", "40P01", "40001")),
    (DataFileFull, ("53100",)),
    (DataFileUnwritable, ("25006", "42501")),
    (DataFileDamaged, ("XX001", "XX002")),
    (DataFileUnreachable, ("08", "28", "3D", "53", "57")),
)

_FULL_DISK = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def faults_of(location: str) -> Iterator[None]:
    """Turn the errors of a database and of its file into the faults of `errors.py`.

    What is none of the world's faults rises as it is.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        fault = _fault_of(error)
        if fault is None:
            raise
        raise fault(location) from error
    except (NoSuchModuleError, ModuleNotFoundError, ArgumentError) as error:
        raise DataFileUnreachable(location) from error


def _fault_of(error: DBAPIError | sqlite3.Error | OSError) -> type[DataFileFault] | None:
    if isinstance(error, OSError):
        return DataFileFull if error.errno in _FULL_DISK else DataFileUnwritable
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause)
    return _of_server(error, str(getattr(cause, "sqlstate", None) or ""))


def _of_sqlite(error: sqlite3.Error) -> type[DataFileFault] | None:
    """The low byte of SQLite's code is the family of the error."""
    family = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return next((fault for fault, codes in _SQLITE if family in codes), None)


def _of_server(error: object, state: str) -> type[DataFileFault] | None:
    if not state:
        is_lost = isinstance(error, DBAPIError) and type(error).__name__ == "OperationalError"
        return DataFileUnreachable if is_lost else None
    return next((fault for fault, codes in _POSTGRESQL if state.startswith(codes)), None)
