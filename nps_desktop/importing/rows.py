"""The rows of a sheet, under the meaning of its columns, to a preview of what would go in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from itertools import repeat
from typing import TypeVar

from nps_desktop.domain.batches import ImportRow, Preview, RejectedRow
from nps_desktop.domain.dates import When, read_date
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.responses import Response, Source
from nps_desktop.domain.texts import LONGEST_COMMENT, LONGEST_CONTACT
from nps_desktop.importing.cells import email_of, mapped, phone_of, score_of, text_of, tick_of
from nps_desktop.importing.columns import Mapping
from nps_desktop.importing.keys import keys_of
from nps_desktop.importing.moments import as_date, says_utc
from nps_desktop.importing.tables import Sheet, is_empty
from nps_desktop.importing.totals import total_rows

T = TypeVar("T")

TEXTS = {
    Field.COMMENT: text_of,
    Field.NAME: text_of,
    Field.PHONE: phone_of,
    Field.EMAIL: email_of,
    Field.LOCATION: text_of,
}
Answer = tuple[int | Problem | None, When | Problem | None, str, str, str, str, str, bool]


@dataclass(frozen=True, slots=True)
class Days:
    """How days are read: the shop's zone, today there, and the day for rows without one."""

    zone: tzinfo
    today: date
    assumed: date


def read_rows(file: str, sheet: Sheet, mapping: Mapping, days: Days) -> Preview:
    """Return what an import of the sheet would do; `file` is the name that the batch keeps.

    Rows without a score are blank, wholly empty ones are nothing; a row with a bad score, a bad
    date or a text too long to keep, and a row of totals, is rejected with its number in the sheet.
    """
    numbers: list[int] = []
    responses: list[Response] = []
    rejected: list[RejectedRow] = []
    blank = 0
    for number, answer in _answers(sheet, mapping, days):
        taken = _take(answer, days.assumed)
        if taken is None:
            blank += 1
        elif isinstance(taken, Problem):
            rejected.append(RejectedRow(number, taken))
        else:
            numbers.append(number)
            responses.append(taken)
    accepted = tuple(map(ImportRow, numbers, responses, keys_of(responses)))
    return Preview(
        file=file,
        sheet=sheet.name,
        columns=tuple((field, column.label) for field, column in mapping.columns),
        rows=len(accepted) + len(rejected) + blank,
        accepted=accepted,
        rejected=tuple(rejected),
        blank=blank,
        assumed_day=_assumed(accepted, days),
    )


def _assumed(accepted: Sequence[ImportRow], days: Days) -> date | None:
    return days.assumed if any(row.response.is_day_assumed for row in accepted) else None


def _answers(sheet: Sheet, mapping: Mapping, days: Days) -> Iterator[tuple[int, Answer]]:
    """Yield the number and the cells of each row that is not empty, totals with their problem."""
    above = mapping.table.above
    rows = sheet.rows[above:]
    totals = total_rows(rows, mapping)
    for place, (row, answer) in enumerate(zip(rows, _read_columns(mapping, days), strict=True)):
        if answer[0] is not None or not all(map(is_empty, row)):
            is_total = place in totals
            yield above + place + 1, (totals[place], *answer[1:]) if is_total else answer


def _read_columns(mapping: Mapping, days: Days) -> Iterator[Answer]:
    """Read column by column: a value that comes a thousand times is read once."""
    length = len(mapping.table.columns[0].cells)
    columns = dict(mapping.columns)

    def column(field: Field, read: Callable[[object], T], missing: T) -> Iterable[T]:
        found = columns.get(field)
        return mapped(found.cells, read) if found else repeat(missing, length)

    texts = [column(field, read, "") for field, read in TEXTS.items()]
    scores = column(Field.SCORE, score_of, None)
    whens = column(Field.DATE, _reader_of_dates(mapping, days), None)
    ticks = column(Field.WANTS_CALL, tick_of, False)
    return zip(scores, whens, *texts, ticks, strict=True)


def _reader_of_dates(mapping: Mapping, days: Days) -> Callable[[object], When | Problem | None]:
    dates = mapping.column(Field.DATE)
    is_utc = dates is not None and says_utc(dates.header)

    def read(cell: object) -> When | Problem | None:
        moment = as_date(cell, is_utc=is_utc)
        return read_date(moment, mapping.order, zone=days.zone, today=days.today)

    return read


def _take(answer: Answer, assumed: date) -> Response | Problem | None:
    """Judge one row: its score first, for a row without one is no answer."""
    score, when, comment, name, phone, email, location, wants_call = answer
    if score is None or isinstance(score, Problem):
        return score
    if isinstance(when, Problem):
        return when
    if too_long := _too_long(comment, (name, phone, email, location)):
        return too_long
    return Response(
        score=score,
        day=when.day if when else assumed,
        at=when.at if when else None,
        comment=comment,
        name=name,
        phone=phone,
        email=email,
        location=location,
        wants_call=wants_call,
        source=Source.IMPORTED,
        is_day_assumed=when is None,
    )


def _too_long(comment: str, contacts: Sequence[str]) -> Problem | None:
    if len(comment) > LONGEST_COMMENT:
        return Problem(Field.COMMENT, Reason.TEXT_TOO_LONG, comment)
    if len("".join(contacts)) <= LONGEST_CONTACT:
        return None
    fields = (Field.NAME, Field.PHONE, Field.EMAIL, Field.LOCATION)
    return next(
        (
            Problem(field, Reason.TEXT_TOO_LONG, text)
            for field, text in zip(fields, contacts, strict=True)
            if len(text) > LONGEST_CONTACT
        ),
        None,
    )
