"""How long storing an import takes, beside SQLite merely writing the same rows; by `make bench`.

Each figure is a ratio to something measured in the same run, in turns with it.
"""

import random
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from nps_desktop.domain.batches import Imported, Preview
from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.services.workspace import Workspace
from tests.factories import ZONE, Clock

MANY = 100_000
ROUNDS = 3
MOST_BESIDE_WRITING = 4.0
MOST_OF_TEN_TIMES = 12.0

BARE = """
CREATE TABLE answers (
    id INTEGER PRIMARY KEY, score INTEGER, at TEXT, comment TEXT, name TEXT, phone TEXT,
    location TEXT, key TEXT UNIQUE
)
"""


def rows_of(count: int) -> ImportRows:
    """Return rows of twenty years and five shops."""
    chance = random.Random(1)
    first = datetime(2006, 11, 1, 9, tzinfo=UTC)
    minutes = 20 * 365 * 24 * 60
    moments = [first + timedelta(minutes=place * minutes // count) for place in range(count)]
    nothing = ("",) * count
    return ImportRows(
        numbers=range(2, count + 2),
        scores=chance.choices((0, 3, 5, 7, 8, 8, 9, 9, 10, 10), k=count),
        days=[moment.date() for moment in moments],
        moments=[moment.replace(tzinfo=None) for moment in moments],
        comments=[f"Køen var lang {place}" for place in range(count)],
        names=[f"Customer {place % 7000}" for place in range(count)],
        phones=[f"+45 {place:08}" if place % 2 else "" for place in range(count)],
        emails=nothing,
        locations=[f"Shop {place % 5}" for place in range(count)],
        calls=(False,) * count,
        assumed=(False,) * count,
        keys=[blake2b(b"%d" % place, digest_size=16).hexdigest() for place in range(count)],
    )


def seconds(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def bare_writing(path: Path, rows: ImportRows) -> float:
    """Return how long SQLite needs for the rows, with one index and nothing counted."""
    columns = (rows.scores, map(str, rows.moments), rows.comments, rows.names, rows.phones)
    values = list(zip(*columns, rows.locations, rows.keys, strict=True))
    with closing(sqlite3.connect(path)) as own:
        own.execute(BARE)
        own.execute("BEGIN")
        insert = "INSERT INTO answers VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)"
        return seconds(lambda: (own.executemany(insert, values), own.commit()))


def preview_of(count: int) -> Preview:
    return Preview("answers.xlsx", "Answers", (), count, rows_of(count), ())


def commit(workspace: Workspace, preview: Preview) -> tuple[float, Imported]:
    began = perf_counter()
    imported = workspace.imports.commit(preview)
    assert imported is not None
    return perf_counter() - began, imported


@pytest.fixture
def open_empty(tmp_path: Path) -> Callable[[str], Workspace]:
    def _open(name: str) -> Workspace:
        return Workspace.open(tmp_path / f"{name}.nps", clock=Clock(), zone=ZONE)

    return _open


def test_rows_are_stored_and_counted_hardly_slower_than_written(
    open_empty: Callable[[str], Workspace], tmp_path: Path
) -> None:
    preview = preview_of(MANY)
    bare, first, again, known, removed = [], [], [], [], []
    for place in range(ROUNDS):
        bare.append(bare_writing(tmp_path / f"{place}.db", preview.accepted))
        with closing(open_empty(str(place))) as workspace:
            taken, imported = commit(workspace, preview)
            assert imported.batch.imported == MANY
            first.append(taken)
            taken, repeated = commit(workspace, preview)
            assert repeated.batch.duplicates == MANY
            again.append(taken)
            known.append(seconds(lambda: workspace.imports.is_known(preview)))
            removed.append(seconds(lambda: workspace.imports.remove(1)))
    ratio = median(first) / median(bare)
    sys.stdout.write(
        f"\n{MANY} rows: bare {median(bare):.2f} s, stored {median(first):.2f} s ({ratio:.2f}x),"
        f" once more {median(again):.2f} s, known {median(known):.2f} s,"
        f" taken out {median(removed):.2f} s\n"
    )
    assert ratio <= MOST_BESIDE_WRITING
    assert median(again) <= median(first)
    assert median(known) <= median(first) / 2
    assert median(removed) <= 1.5 * median(first)


def test_ten_times_the_rows_take_hardly_more_than_ten_times_the_time(
    open_empty: Callable[[str], Workspace],
) -> None:
    with closing(open_empty("few")) as workspace:
        few, _ = commit(workspace, preview_of(MANY))
    with closing(open_empty("many")) as workspace:
        many, _ = commit(workspace, preview_of(10 * MANY))
    sys.stdout.write(f"\n{10 * MANY} rows stored in {many:.1f} s: {many / few:.1f}x\n")
    assert many <= MOST_OF_TEN_TIMES * few
