"""How a copy of everything is made, and how the data file becomes what a copy holds."""

import os
import shutil
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import RowMapping, Table, delete, insert, select, true

from nps_desktop.errors import DataFileDamaged, DataFileFault, OutputFault
from nps_desktop.storage import word_index
from nps_desktop.storage.chunks import chunks
from nps_desktop.storage.copies import (
    beside,
    copies_belong_to,
    copy_database,
    make_sure_it_is_ours,
    open_for_copying,
)
from nps_desktop.storage.database import Database
from nps_desktop.storage.faults import faults_of, file_faults_of
from nps_desktop.storage.opening import open_database
from nps_desktop.storage.schema import entries, metadata

JOURNALS = ("-wal", "-shm", "-journal")
LOOK_LATER = "PRAGMA defer_foreign_keys = ON"
"""A follow-up may be merged into one that comes after it."""


def back_up(database: Database, target: Path, now: datetime) -> None:
    """Write a copy of a database, also of one on a server, as a data file.

    Raises:
        OutputFault: the target cannot be written.
        DataFileFault: the database cannot be read.
    """
    if database.is_sqlite:
        with database.outside_transactions() as own:
            copy_database(own, target)
        return
    _copy_from_server(database, target, now)


def restore(location: Path, source: Path, now: datetime) -> Path | None:
    """Make the file at `location` what `source` holds; return where the present is kept.

    Raises:
        DataFileFault: the source is no sound data file of ours, or the present is in use.
    """
    there, here = str(source), str(location)
    with faults_of(there), closing(open_for_copying(source)) as own:
        make_sure_it_is_ours(own, there)
        with file_faults_of(here), copies_belong_to(here):
            location.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            kept = _keep_the_present(location, now)
            copy_database(own, location)
    return kept


def _keep_the_present(location: Path, now: datetime) -> Path | None:
    """Copy the present aside; a damaged one as it is, for somebody may still mend it."""
    if not location.exists():
        return None
    kept = beside(location, "restore", now)
    _copy_with_journals(location, kept)
    try:
        with faults_of(str(location)):
            _fold_in(location)
    except DataFileDamaged:
        _drop_journals(location)
        return kept
    except DataFileFault:
        kept.unlink()
        _drop_journals(kept)
        raise
    _copy(location, kept)
    _drop_journals(kept)
    return kept


def _fold_in(location: Path) -> None:
    """Write the journal into the file; SQLite refuses while another program has it open."""
    with closing(sqlite3.connect(location, timeout=1)) as own:
        own.execute("PRAGMA journal_mode = DELETE")


def _copy(file: Path, target: Path) -> None:
    shutil.copyfile(file, target)
    target.chmod(0o600)


def _copy_with_journals(file: Path, target: Path) -> None:
    for ending in ("", *JOURNALS):
        part = file.with_name(file.name + ending)
        if part.exists():
            _copy(part, target.with_name(target.name + ending))


def _drop_journals(file: Path) -> None:
    """A journal left beside a file would be played into the one that takes its place."""
    for ending in JOURNALS:
        file.with_name(file.name + ending).unlink(missing_ok=True)


def _copy_from_server(database: Database, target: Path, now: datetime) -> None:
    if not target.parent.is_dir():
        raise OutputFault(target)
    unfinished = target.absolute().with_name(f".{target.name}.{os.getpid()}.rows.part")
    try:
        with _faults_belong_to(target, str(unfinished)):
            _drop(unfinished)  # of a process of that number that crashed
            with closing(open_database(unfinished, now)) as copy:
                _copy_rows(database, copy)
                with copy.outside_transactions() as own:
                    copy_database(own, target)
    finally:
        with suppress(OSError):
            _drop(unfinished)


@contextmanager
def _faults_belong_to(target: Path, unfinished: str) -> Iterator[None]:
    """Make the faults of the unfinished copy those of the target; the others stay the source's."""
    try:
        with file_faults_of(unfinished):
            yield
    except DataFileFault as fault:
        if fault.location != unfinished:
            raise
        raise OutputFault(target) from fault


def _drop(file: Path) -> None:
    file.unlink(missing_ok=True)
    _drop_journals(file)


def _copy_rows(source: Database, copy: Database) -> None:
    """Put the rows of a database into a new file, in the place of what that begins with."""
    with closing(_rows_of(source)) as parts, copy.write() as writing:
        writing.exec_driver_sql(LOOK_LATER)
        writing.execute(delete(entries))
        for table, rows in parts:
            writing.execute(insert(table), [dict(row) for row in rows])
        word_index.add_all(writing, true())


def _rows_of(source: Database) -> Generator[tuple[Table, tuple[RowMapping, ...]], None, None]:
    """Yield the rows in an order in which they can be written; faults in here are the source's."""
    with source.read() as reading:
        for table in metadata.sorted_tables:
            rows = reading.execution_options(yield_per=2000).execute(select(table)).mappings()
            for chunk in chunks(rows):
                yield table, chunk
