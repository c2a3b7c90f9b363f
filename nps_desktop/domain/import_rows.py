"""The rows that an import takes in, column by column: a million of them stay small and quick."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from itertools import compress
from typing import Any, Self, overload

from nps_desktop.domain.responses import Response, Source


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
class ImportRows(Sequence[ImportRow]):
    """A sequence of ImportRow; the columns are as long as it is and hold what its rows hold.

    Moments are UTC without saying so: to name the zone of 100,000 takes as long as to write them.
    Every answer's source is IMPORTED.
    """

    numbers: Sequence[int] = ()
    scores: Sequence[int] = ()
    days: Sequence[date] = ()
    moments: Sequence[datetime | None] = ()
    comments: Sequence[str] = ()
    names: Sequence[str] = ()
    phones: Sequence[str] = ()
    emails: Sequence[str] = ()
    locations: Sequence[str] = ()
    calls: Sequence[bool] = ()
    assumed: Sequence[bool] = ()
    keys: Sequence[str] = ()

    @classmethod
    def of(cls, rows: Iterable[ImportRow]) -> Self:
        """Return these rows, column by column."""
        return cls(*map(tuple, zip(*map(_cells_of, rows), strict=True)))

    @property
    def columns(self) -> tuple[Sequence[Any], ...]:
        """The columns in their order: `numbers` first, `keys` last."""
        return tuple(getattr(self, field.name) for field in fields(self))

    def chosen(self, marks: Sequence[object]) -> Self:
        """Return the rows whose mark, one for each row, is true."""
        if all(marks):
            return self
        return type(self)(*(tuple(compress(column, marks)) for column in self.columns))

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> ImportRow: ...

    @overload
    def __getitem__(self, place: slice) -> "ImportRows": ...

    def __getitem__(self, place: int | slice) -> "ImportRow | ImportRows":
        """Return one row, or a stretch of them."""
        cells = [column[place] for column in self.columns]
        return ImportRows(*cells) if isinstance(place, slice) else _row_of(cells)

    def __iter__(self) -> Iterator[ImportRow]:
        """Yield the rows."""
        return map(_row_of, zip(*self.columns, strict=True))


def _cells_of(row: ImportRow) -> tuple[object, ...]:
    answer = row.response
    moment = answer.at and answer.at.astimezone(UTC).replace(tzinfo=None)
    return (
        *(row.row, answer.score, answer.day, moment, answer.comment, answer.name, answer.phone),
        *(answer.email, answer.location, answer.wants_call, answer.is_day_assumed, row.key),
    )


def _row_of(cells: Sequence[Any]) -> ImportRow:
    number, score, day, moment, comment, name, phone, email, location, call, is_assumed, key = cells
    at = moment and moment.replace(tzinfo=UTC)
    answer = Response(
        *(score, day, at, comment, name, phone, email, location, call, Source.IMPORTED, is_assumed)
    )
    return ImportRow(number, answer, key)
