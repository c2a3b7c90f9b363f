"""The counts of a period by the standard library alone: the first figures of the window."""

import sqlite3
from contextlib import closing
from pathlib import Path

from nps_desktop.domain.periods import Period
from nps_desktop.domain.scores import SCORES
from nps_desktop.domain.tally import Tally
from nps_desktop.storage.edition import APPLICATION_ID, CURRENT
from nps_desktop.storage.spans import Stretch, stretches

SECONDS_FOR_A_LOCK = 0.1


def glance(path: Path, period: Period) -> Tally | None:
    """Return the counts of a period from a data file, which is only read.

    None when there is no file, or it is not exactly of our version, or it cannot be read now:
    whoever needs to know why opens it as a workspace.
    """
    if not path.is_file():
        return None
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=SECONDS_FOR_A_LOCK)) as own:
            return _tally(own, period) if _is_ours(own) else None
    except sqlite3.Error:
        return None


def _is_ours(own: sqlite3.Connection) -> bool:
    if own.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        return False
    own.execute("PRAGMA trusted_schema = OFF")
    return own.execute("SELECT version_num FROM alembic_version").fetchall() == [(CURRENT,)]


def _tally(own: sqlite3.Connection, period: Period) -> Tally:
    sums = ", ".join(f"coalesce(sum(n{score}), 0)" for score in SCORES)
    tally = Tally()
    for stretch in stretches(period):
        where, values = _where(stretch)
        row = own.execute(f"SELECT {sums} FROM counts WHERE {where}", values).fetchone()
        tally += Tally.from_counts(row)
    return tally


def _where(stretch: Stretch) -> tuple[str, tuple[str, ...]]:
    """Return the condition and its values; the columns are ours, only values come from outside."""
    first, last = stretch.period.first, stretch.period.last
    ends = [("first >= ?", first)] if first else []
    ends += [("first <= ?", last)] if last else []
    where = " AND ".join(["span = ?", *(condition for condition, _ in ends)])
    return where, (stretch.span.value, *(day.isoformat() for _, day in ends))
