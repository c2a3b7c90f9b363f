"""The cells of each field of a table, read: a value that comes a thousand times is read once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import TypeVar

from nps_desktop.domain.date_columns import DateColumn, read_dates
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.texts import LONGEST_COMMENT, LONGEST_CONTACT
from nps_desktop.importing.cells import email_of, mapped, phone_of, score_of, text_of, tick_of
from nps_desktop.importing.columns import Mapping
from nps_desktop.importing.moments import as_date
from nps_desktop.importing.wishes import Wishes

T = TypeVar("T")

ORDER_OF_OWNERS = DateOrder.DMY
"""How a date is read that is written in place of a cell where the file itself proves no order."""

LONGEST = {
    Field.COMMENT: LONGEST_COMMENT,
    Field.NAME: LONGEST_CONTACT,
    Field.PHONE: LONGEST_CONTACT,
    Field.EMAIL: LONGEST_CONTACT,
    Field.LOCATION: LONGEST_CONTACT,
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What rows are read against: the shop's zone, today there, and what was wished for."""

    zone: tzinfo
    today: date
    wishes: Wishes

    @property
    def assumed(self) -> date:
        """The day of rows without one."""
        return self.wishes.assumed_day or self.today


class FieldCells:
    """The cells of each field below the header, read and mended; all as long as the table."""

    def __init__(self, mapping: Mapping, ground: Ground) -> None:
        self.mapping = mapping
        self.ground = ground
        self.height = len(mapping.table.columns[0].cells)
        self._columns = dict(mapping.columns)
        self.scores = self._read(Field.SCORE, score_of, None)
        self.dates = self._dates()
        self.texts = {
            Field.COMMENT: self._read(Field.COMMENT, text_of, ""),
            Field.NAME: self._names(),
            Field.PHONE: self._read(Field.PHONE, phone_of, ""),
            Field.EMAIL: self._read(Field.EMAIL, email_of, ""),
            Field.LOCATION: self._read(Field.LOCATION, text_of, ""),
        }
        self.calls = self._read(Field.WANTS_CALL, tick_of, False)

    def ids(self) -> Sequence[str] | None:
        """Return the response ids, None where the table has none."""
        has_ids = Field.RESPONSE_ID in self._columns
        return self._read(Field.RESPONSE_ID, text_of, "") if has_ids else None

    def problems(self) -> dict[int, Problem | None]:
        """Return why rows do not go in, by their places; None for those without a score.

        The score is judged first, for a row without one is no answer.
        """
        found: dict[int, Problem | None] = {}
        for place, score in enumerate(self.scores):
            if not isinstance(score, int):
                found[place] = score
        for place, problem in self.dates.problems.items():
            found.setdefault(place, problem)
        for field, texts in self.texts.items():
            for place in _places_longer_than(LONGEST[field], texts):
                found.setdefault(place, Problem(field, Reason.TEXT_TOO_LONG, texts[place]))
        return found

    def rows(self, are_good: Sequence[bool]) -> ImportRows:
        """Return the rows that are good, one mark for each; their keys are not made yet."""
        first = self.mapping.table.above + 1
        assumed = self.ground.assumed
        everything = ImportRows(
            numbers=range(first, first + self.height),
            scores=self.scores,  # type: ignore[arg-type]  # no row without a number is good
            days=[day or assumed for day in self.dates.days],
            moments=self.dates.moments,
            comments=self.texts[Field.COMMENT],
            names=self.texts[Field.NAME],
            phones=self.texts[Field.PHONE],
            emails=self.texts[Field.EMAIL],
            locations=self.texts[Field.LOCATION],
            calls=self.calls,
            assumed=[day is None for day in self.dates.days],
        )
        return everything.chosen(are_good)

    def row(self, place: int) -> tuple[str, ...]:
        """Return all cells of a row as texts, those of no field too, as they were mended.

        A date that was understood is written so that nobody needs its order or zone any more.
        """
        row = {column.index: column.cells[place] for column in self.mapping.table.columns}
        for mend in self.ground.wishes.mends:
            if self.place_of(mend.row) == place and mend.field in self._columns:
                row[self._columns[mend.field].index] = mend.text
        if text := self.dates.text(place):
            row[self._columns[Field.DATE].index] = text
        return tuple(map(text_of, row.values()))

    def place_of(self, row: int) -> int:
        """Return the place in the table of a row of the sheet, which counts from 1."""
        return row - 1 - self.mapping.table.above

    def _dates(self) -> DateColumn:
        """The dates; one that the owner wrote needs no proof of its order."""
        column = self._columns.get(Field.DATE)
        if column is None:
            nothing = [None] * self.height
            dates = DateColumn(list(nothing), list(nothing))
        else:
            dates = self._read_dates(column.cells, self.mapping.order)
        for mend in self.ground.wishes.mends:
            if mend.field is Field.DATE:
                order = self.mapping.order or ORDER_OF_OWNERS
                dates.put(self.place_of(mend.row), self._read_dates([mend.text], order))
        return dates

    def _read_dates(self, cells: Iterable[object], order: DateOrder | None) -> DateColumn:
        epoch = self.mapping.epoch
        return read_dates(
            [cell if isinstance(cell, datetime) else as_date(cell, epoch) for cell in cells],
            order,
            zone=self.ground.zone,
            today=self.ground.today,
            written_in=UTC if self.mapping.is_utc else None,
        )

    def _names(self) -> Sequence[str]:
        """First and last name as one, the company behind it."""
        names = self._read(Field.NAME, text_of, "")
        for field, between in ((Field.LAST_NAME, " "), (Field.COMPANY, ", ")):
            if field in self._columns:
                names = _joined(names, between, self._read(field, text_of, ""))
        return names

    def _read(self, field: Field, read: Callable[[object], T], missing: T) -> Sequence[T]:
        column = self._columns.get(field)
        mends = [mend for mend in self.ground.wishes.mends if mend.field is field]
        if column is None and not mends:
            return [missing] * self.height
        cells: list[object] = list(column.cells) if column else [""] * self.height
        for mend in mends:
            cells[self.place_of(mend.row)] = mend.text
        return mapped(cells, read)


def _places_longer_than(most: int, texts: Sequence[str]) -> list[int]:
    """Where texts are too long: hardly ever anywhere."""
    if max(map(len, texts), default=0) <= most:
        return []
    return [place for place, text in enumerate(texts) if len(text) > most]


def _joined(first: Iterable[str], between: str, second: Iterable[str]) -> list[str]:
    pairs = zip(first, second, strict=True)
    return [f"{one}{between}{other}" if one and other else one or other for one, other in pairs]
