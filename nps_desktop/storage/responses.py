"""The answers themselves: written, read, and rewritten."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, insert, select, tuple_, update

from nps_desktop.domain.import_rows import ImportRow
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.domain.scores import Group, scores_of
from nps_desktop.storage.answers import COLUMNS, answer_of, values_of
from nps_desktop.storage.chunks import chunks
from nps_desktop.storage.schema import is_living, responses


def add(connection: Connection, response: Response, entered_at: datetime) -> int:
    """Write an answer entered at that UTC moment; return its number."""
    row = values_of(response) | {"entered_at": entered_at, "is_removed_with_batch": False}
    written = connection.execute(insert(responses).values(row)).inserted_primary_key
    if written is None:
        raise AssertionError(response)
    return int(written[0])


def add_rows(
    connection: Connection, rows: Sequence[ImportRow], *, batch: int, entered_at: datetime
) -> None:
    """Write the rows of an import."""
    same = {"entered_at": entered_at, "batch": batch, "is_removed_with_batch": False}
    values = [values_of(row.response) | {"import_key": row.key} | same for row in rows]
    connection.execute(insert(responses), values)


def rewrite(connection: Connection, number: int, response: Response) -> None:
    """Give a living answer another content."""
    connection.execute(
        update(responses).where(responses.c.id == number, is_living).values(values_of(response))
    )


def get(
    connection: Connection, number: int, *, is_for_writing: bool = False
) -> StoredResponse | None:
    """Return a living answer; None where there is none of that number.

    What is read for writing nobody else changes before the transaction ends.
    """
    query = select(*COLUMNS).where(responses.c.id == number, is_living)
    row = connection.execute(query.with_for_update() if is_for_writing else query).first()
    return answer_of(row) if row else None


def after(
    connection: Connection, last: StoredResponse | None, limit: int
) -> tuple[StoredResponse, ...]:
    """Return the next living answers by day and number, after `last` or from the oldest on."""
    query = select(*COLUMNS).where(is_living).order_by(responses.c.day, responses.c.id)
    if last:
        place = tuple_(responses.c.day, responses.c.id)
        query = query.where(place > tuple_(last.response.day, last.id))
    return tuple(answer_of(row) for row in connection.execute(query.limit(limit)))


def is_of_batch(batch: int) -> ColumnElement[bool]:
    """Return the condition that an answer came with an import."""
    return responses.c.batch == batch


def unhappy_of_batch(connection: Connection, batch: int, since: date) -> tuple[StoredResponse, ...]:
    """Return the answers of an import that want a follow-up, from a day on.

    As `domain.followups.wants_followup`, which the database cannot ask.
    """
    is_unhappy = responses.c.score.in_(scores_of(Group.DETRACTOR)) | responses.c.wants_call
    query = (
        select(*COLUMNS)
        .where(is_living, is_of_batch(batch), is_unhappy, responses.c.day >= since)
        .order_by(responses.c.id)
    )
    return tuple(answer_of(row) for row in connection.execute(query))


def known_keys(connection: Connection, keys: Collection[str]) -> frozenset[str]:
    """Return those of the import keys that living answers have."""
    return frozenset(_known(connection, keys))


def _known(connection: Connection, keys: Collection[str]) -> Iterator[str]:
    for chunk in chunks(keys):
        query = select(responses.c.import_key).where(responses.c.import_key.in_(chunk), is_living)
        yield from (key for key in connection.scalars(query) if key is not None)
