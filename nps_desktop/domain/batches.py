"""What an import brings: the rows that go in, those that do not, and the record kept of it."""

from dataclasses import dataclass
from datetime import date, datetime

from nps_desktop.domain.changes import Change
from nps_desktop.domain.problems import Field, Problem
from nps_desktop.domain.responses import Response


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row that goes in: its number in the sheet (from 1), its answer, and its `key`.

    The key is the same whenever the same row of the same content is met again, also in another
    file; the second of two identical rows in one file has a key of its own.
    """

    row: int
    response: Response
    key: str


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that does not go in, with the problem that keeps it out; rows count from 1."""

    row: int
    problem: Problem


@dataclass(frozen=True, slots=True)
class Batch:
    """The record of one import: counts of rows, and when it was made (aware UTC)."""

    id: int
    file: str
    sheet: str
    imported_at: datetime
    rows: int
    imported: int
    blank: int
    duplicates: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do, before anything is written.

    `columns` names the header taken for each field; `rows` counts the sheet's rows below the
    header that are not empty, of which `blank` gave no score; `assumed_day` is the day given to
    rows without one.
    """

    file: str
    sheet: str
    columns: tuple[tuple[Field, str], ...]
    rows: int
    accepted: tuple[ImportRow, ...]
    rejected: tuple[RejectedRow, ...]
    blank: int = 0
    assumed_day: date | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: its record, what it touched, and how many follow-ups it opened."""

    batch: Batch
    change: Change
    followups: int
