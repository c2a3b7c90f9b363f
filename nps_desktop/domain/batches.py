"""What an import brings: the rows that go in, those that do not, and the record kept of it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from nps_desktop.domain.changes import Change
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.domain.problems import Field, Problem

REASON_MARK = "✗"
"""How the header of the reasons begins in a workbook of left-out rows: no import reads them."""

Columns = tuple[tuple[Field, str], ...]
"""The column, by its label, that each field is read from."""


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that does not go in, with the problem that keeps it out; rows count from 1.

    `cells` are all its cells as texts, one for each label of its Preview or Batch.
    """

    row: int
    problem: Problem
    cells: tuple[str, ...] = ()


class NoticeKind(StrEnum):
    """What the owner should know about a file that goes in all the same."""

    BYTES_REPLACED = "bytes_replaced"
    ZEROS_LOST = "zeros_lost"
    COLUMNS_UNUSED = "columns_unused"
    GROUPS_DISAGREE = "groups_disagree"
    REPEATED_IDS = "repeated_ids"
    SHEETS_HIDDEN = "sheets_hidden"
    PHONES_UNDIALLED = "phones_undialled"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to know: how often it is so, and the columns or sheets that it speaks of."""

    kind: NoticeKind
    count: int = 0
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """The record of one import: counts of rows, and when it was made (aware UTC).

    `labels` name the columns that its file had, `columns` those that were read, `order` how its
    dates were written, `assumed_day` the day given to rows without one. `signature` is the same for
    every file of these headers. `waiting` counts the rows left out that may still be mended.
    """

    id: int
    file: str
    sheet: str
    imported_at: datetime
    rows: int
    imported: int
    blank: int
    duplicates: int
    rejected: int
    labels: tuple[str, ...] = ()
    columns: Columns = ()
    order: DateOrder | None = None
    signature: str = ""
    assumed_day: date | None = None
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Remembered:
    """How a file of these headers was read the last time."""

    columns: Columns
    order: DateOrder | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do, before anything is written.

    `rows` counts the sheet's rows below the header that are not empty, of which `blank` gave no
    score, and `bare` of the accepted say nothing but a score. `assumed_day` is the day given to
    rows without one, `source` the name of the export that the file is known as. `labels` name all
    columns of the table, `columns` those read; `headers` are the header rows as they stand above
    them, none where there are none; `signature` is the same for every file of these headers.
    """

    file: str
    sheet: str
    columns: Columns
    rows: int
    accepted: ImportRows
    rejected: tuple[RejectedRow, ...]
    blank: int = 0
    assumed_day: date | None = None
    source: str = ""
    order: DateOrder | None = None
    labels: tuple[str, ...] = ()
    headers: tuple[tuple[str, ...], ...] = ()
    signature: str = ""
    notices: tuple[Notice, ...] = ()
    bare: int = 0


@dataclass(frozen=True, slots=True)
class CallRule:
    """Which answers of an import open follow-ups: those of days from `since` on.

    Without `since` the shop's rule decides. Answers of assumed days open some if `also_assumed`.
    """

    since: date | None = None
    also_assumed: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: its record, what it touched, and how many follow-ups it opened.

    `older` counts the unhappy customers without a follow-up: their answers are too old, or their
    days only assumed.
    """

    batch: Batch
    change: Change
    followups: int
    older: int = 0
