"""A data file with a million answers of twenty years and forty shops, made once and kept."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import true

from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import counts, word_index
from nps_desktop.storage.edition import CURRENT
from nps_desktop.storage.opening import open_database
from tests.benchmarks.workbooks import BUILD
from tests.factories import NOW, ZONE, Clock

ANSWERS = 1_000_000
FOLLOWUPS = 100_000
OPEN_EVERY = 20

_NUMBERS = """
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
"""

_ANSWERS = """
INSERT INTO responses (
    entered_at, score, day, comment, name, phone, email, location, wants_call, source,
    is_day_assumed, searched, import_key, is_removed_with_batch, name_key, has_comment
)
SELECT
    '2026-11-20 12:00:00.000000',
    min((n * 2654435761) % 14, 10),
    date('2026-11-20', '-' || ((n * 40503) % 7300) || ' days'),
    CASE WHEN n % 4 = 0 THEN 'The queue was long on day ' || n ELSE '' END,
    'Customer ' || n, '', '', 'Shop ' || (n % 40), 0, 'imported', 0,
    CASE WHEN n % 4 = 0 THEN 'the queue was long on day ' || n || ' customer ' || n
         ELSE 'customer ' || n END,
    'key' || n, 0, 'customer ' || n, n % 4 = 0
FROM numbers
"""

_FOLLOWUPS = f"""
INSERT INTO followups (
    response_id, started_at, due_at, action, is_fixed_for_all, state, closed_at, closing,
    first_attempt_at, attempts, moved_at, location
)
SELECT
    id, datetime(day) || '.000000', datetime(day, '+2 days') || '.000000', '', 0,
    CASE WHEN id % {OPEN_EVERY} = 0 THEN 'new' ELSE 'closed' END,
    CASE WHEN id % {OPEN_EVERY} = 0 THEN NULL ELSE datetime(day, '+1 days') || '.000000' END,
    CASE WHEN id % {OPEN_EVERY} = 0 THEN NULL ELSE 'explained' END,
    CASE WHEN id % {OPEN_EVERY} = 0 THEN NULL ELSE datetime(day, '+6 hours') || '.000000' END,
    id % {OPEN_EVERY} != 0,
    CASE WHEN id % {OPEN_EVERY} = 0 THEN NULL ELSE datetime(day, '+1 days') || '.000000' END,
    location
FROM responses WHERE id <= {FOLLOWUPS}
"""

_ATTEMPTS = """
INSERT INTO events (followup_id, position, at, kind, "by", note)
SELECT id, 0, first_attempt_at, 'reached', 'Bo', '' FROM followups WHERE state = 'closed'
"""

_CLOSINGS = """
INSERT INTO events (followup_id, position, at, kind, "by", note, closing)
SELECT id, 1, closed_at, 'closed', 'Bo', '', 'explained' FROM followups WHERE state = 'closed'
"""

PHONES = (
    "UPDATE responses SET phone = '' || (20000000 + (id * 7907) % 70000000),"
    " phone_key = '' || (20000000 + (id * 7907) % 70000000) WHERE id % 3 > 0 AND id <= 200000"
)
"""Most customers left a number."""


def make(path: Path) -> None:
    """Make the file with plain SQL: through the program it would take a minute."""
    database = open_database(path, NOW)
    with database.write() as connection:
        connection.exec_driver_sql(_NUMBERS.format(count=ANSWERS) + _ANSWERS)
        for statement in (_FOLLOWUPS, _ATTEMPTS, _CLOSINGS):
            connection.exec_driver_sql(statement)
        word_index.add_all(connection, true())
        counts.apply(connection, counts.steps_of_living(connection, true(), 1))
    database.close()


@pytest.fixture(scope="session")
def million() -> Path:
    """The path of the file that is kept; it is only read."""
    path = BUILD / f"million-answers-{CURRENT}.nps"
    if not path.exists():
        BUILD.mkdir(exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        make(unfinished)
        unfinished.replace(path)
    return path


@pytest.fixture(scope="module")
def large_file(million: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the file that may be written."""
    copy = tmp_path_factory.mktemp("large") / "answers.nps"
    shutil.copyfile(million, copy)
    return copy


@pytest.fixture(scope="module")
def large(large_file: Path) -> Iterator[Workspace]:
    """A workspace on a million answers, a hundred thousand follow-ups, five thousand open."""
    workspace = Workspace.open(large_file, clock=Clock(), zone=ZONE)
    yield workspace
    workspace.close()
