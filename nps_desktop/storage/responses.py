"""The answers themselves: written, read, and rewritten."""

from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, func, insert, select, tuple_, update

from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.domain.scores import Group, scores_of
from nps_desktop.storage import word_index
from nps_desktop.storage.answers import COLUMNS, answer_of, searched, values_of
from nps_desktop.storage.schema import followups, is_living, responses


def add(
    connection: Connection, response: Response, entered_at: datetime, stack: int | None = None
) -> int:
    """Write an answer entered at that UTC moment, perhaps with a stack; return its number."""
    row = values_of(response) | {"entered_at": entered_at, "is_removed_with_batch": False}
    row["stack"] = stack
    written = connection.execute(insert(responses).values(row)).inserted_primary_key
    if written is None:
        raise AssertionError(response)
    number = int(written[0])
    word_index.add(connection, number, searched(response))
    return number


def rewrite(connection: Connection, number: int, response: Response) -> None:
    """Give a living answer another content."""
    chosen = (responses.c.id == number) & is_living
    word_index.forget_all(connection, chosen)
    connection.execute(update(responses).where(chosen).values(values_of(response)))
    is_its_call = followups.c.response_id == number
    connection.execute(update(followups).where(is_its_call).values(location=response.location))
    word_index.add_all(connection, chosen)


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


def last_number(connection: Connection) -> int:
    """Return the number of the answer entered last, 0 without any."""
    return connection.scalar(select(func.max(responses.c.id))) or 0


def is_new_of_batch(batch: int, after: int) -> ColumnElement[bool]:
    """Return the condition that an answer came with an import, and after another one."""
    return is_of_batch(batch) & (responses.c.id > after)


def numbers(connection: Connection, chosen: ColumnElement[bool]) -> tuple[int, ...]:
    """Return the numbers of the chosen living answers."""
    query = select(responses.c.id).where(is_living, chosen).order_by(responses.c.id)
    return tuple(connection.scalars(query))


def count(connection: Connection, chosen: ColumnElement[bool]) -> int:
    """Return how many living answers are chosen."""
    query = select(func.count()).select_from(responses).where(is_living, chosen)
    return connection.scalar(query) or 0


def wants_followup(*, passives_too: bool) -> ColumnElement[bool]:
    """Return whether an answer wants one: `domain.case_moves.wants_followup` in the database."""
    last = scores_of(Group.PASSIVE if passives_too else Group.DETRACTOR)[-1]
    return (responses.c.score <= last) | responses.c.wants_call


def count_with_unhappy(
    connection: Connection, chosen: ColumnElement[bool], *, passives_too: bool
) -> tuple[int, int]:
    """Return how many living answers are chosen, and how many of them want a follow-up."""
    is_unhappy = wants_followup(passives_too=passives_too)
    query = select(func.count(), func.count().filter(is_unhappy)).where(is_living, chosen)
    every, unhappy = connection.execute(query.select_from(responses)).one()
    return every, unhappy


def unhappy_since(
    connection: Connection, chosen: ColumnElement[bool], since: date, *, passives_too: bool
) -> tuple[StoredResponse, ...]:
    """Return those of the chosen answers that want a follow-up, from a day on."""
    is_unhappy = wants_followup(passives_too=passives_too)
    query = (
        select(*COLUMNS)
        .where(is_living, chosen, is_unhappy, responses.c.day >= since)
        .order_by(responses.c.id)
    )
    return tuple(answer_of(row) for row in connection.execute(query))
