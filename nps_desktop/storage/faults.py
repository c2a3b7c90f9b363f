"""Which fault of the world a database error is: the one place where errors are translated."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

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
    """Turn the errors of a database into the faults of `errors.py`; others rise as they are."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        fault = _fault_of(error)
        if fault is None:
            raise
        raise fault(location) from error


@contextmanager
def file_faults_of(location: str) -> Iterator[None]:
    """Turn the errors of the file system into faults of the data file."""
    try:
        yield
    except OSError as error:
        fault = DataFileFull if error.errno in _FULL_DISK else DataFileUnwritable
        raise fault(location) from error


@contextmanager
def address_faults_of(location: str) -> Iterator[None]:
    """Turn the errors of an address that means nothing here into a fault."""
    try:
        yield
    except (NoSuchModuleError, ModuleNotFoundError, ArgumentError) as error:
        raise DataFileUnreachable(location) from error


def _fault_of(error: DBAPIError | sqlite3.Error) -> type[DataFileFault] | None:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause)
    return _of_server(error, getattr(cause, "sqlstate", None) or "")


def _of_sqlite(error: sqlite3.Error) -> type[DataFileFault] | None:
    """The low byte of SQLite's code is the family of the error."""
    family = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return next((fault for fault, codes in _SQLITE if family in codes), None)


def _of_server(error: Exception, state: str) -> type[DataFileFault] | None:
    """An operational error without a code comes from a connection that never was or broke."""
    if not state:
        return DataFileUnreachable if isinstance(error, OperationalError) else None
    return next((fault for fault, codes in _POSTGRESQL if state.startswith(codes)), None)
