"""Which customers have answered before: found by the beginning of a name or number, or exactly."""

from collections.abc import Collection, Iterable

from sqlalchemy import Column, ColumnElement, Connection, func, literal, select

from nps_desktop.domain.customers import CustomerKeys
from nps_desktop.domain.histories import CallOutcome
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.states import Closing, State
from nps_desktop.storage.answers import COLUMNS, answer_of
from nps_desktop.storage.dialects import begins_with
from nps_desktop.storage.schema import followups, is_living, is_wanted, responses

CROWD = 10_000
"""So many answers of one beginning are looked through in its index; of more, the newest are."""

NEWEST = 5_000
AT_MOST = 300
"""So many answers are read for one question, whoever has given more."""


def names_beginning(connection: Connection, prefix: str, limit: int) -> tuple[str, ...]:
    """Return what names beginning so are compared by, those with the newest answers first."""
    begins = begins_with(connection, responses.c.name_key, prefix)
    beyond = select(literal(1)).select_from(responses).where(is_living, begins)
    if connection.scalar(beyond.offset(CROWD).limit(1)):
        return _newest_names(connection, prefix, limit)
    last = func.max(responses.c.day)
    query = (
        select(responses.c.name_key)
        .where(is_living, begins)
        .group_by(responses.c.name_key)
        .order_by(last.desc(), responses.c.name_key)
    )
    return tuple(connection.scalars(query.limit(limit)))


def phones_beginning(connection: Connection, prefix: str, limit: int) -> tuple[str, ...]:
    """Return what numbers beginning so are compared by, the last entered first."""
    begins = begins_with(connection, responses.c.phone_key, prefix)
    some = (
        select(responses.c.phone_key, responses.c.id)
        .where(begins, responses.c.phone_key != "")
        .limit(CROWD)
        .subquery()
    )
    last = func.max(some.c.id)
    query = select(some.c.phone_key).group_by(some.c.phone_key).order_by(last.desc())
    return tuple(connection.scalars(query.limit(limit)))


def answers_of(
    connection: Connection, customers: Iterable[CustomerKeys]
) -> tuple[StoredResponse, ...]:
    """Return the newest living answers that have a name, number or address of the customers."""
    known = tuple(customers)
    found: set[int] = set()
    for column, keys in (
        (responses.c.name_key, {each.name for each in known}),
        (responses.c.phone_key, {each.phone for each in known}),
        (responses.c.email_key, {each.email for each in known}),
    ):
        found.update(_numbers(connection, column, keys - {""}))
    query = select(*COLUMNS).where(responses.c.id.in_(found), is_living)
    return tuple(map(answer_of, connection.execute(query))) if found else ()


def with_open_call(connection: Connection, answers: Collection[int]) -> frozenset[int]:
    """Return those of the answers whose customer is still to be called."""
    query = select(followups.c.response_id).where(
        followups.c.response_id.in_(answers), is_wanted, followups.c.state != State.CLOSED
    )
    return frozenset(connection.scalars(query))


def calls_of(connection: Connection, answers: Collection[int]) -> dict[int, CallOutcome]:
    """Return how far the calls of these answers have come, of those that have one."""
    parts = (followups.c.id, followups.c.state, followups.c.closing, followups.c.score_after)
    query = select(followups.c.response_id, *parts).where(
        followups.c.response_id.in_(answers), is_wanted
    )
    return {
        number: CallOutcome(call, State(state), closing and Closing(closing), score_after)
        for number, call, state, closing, score_after in connection.execute(query)
    }


def _newest_names(connection: Connection, prefix: str, limit: int) -> tuple[str, ...]:
    """Look through the newest answers: a crowd of the same beginning is among them."""
    by_day = (
        select(responses.c.name_key)
        .where(is_living)
        .order_by(responses.c.day.desc(), responses.c.id.desc())
        .limit(NEWEST)
        .subquery()
    )
    query = select(by_day.c.name_key).where(begins_with(connection, by_day.c.name_key, prefix))
    return tuple(dict.fromkeys(connection.scalars(query.limit(AT_MOST))))[:limit]


def _numbers(
    connection: Connection, column: "Column[str]", keys: Collection[str]
) -> tuple[int, ...]:
    if not keys:
        return ()
    chosen: ColumnElement[bool] = column.in_(keys)
    query = select(responses.c.id).where(chosen, column != "", is_living)
    newest_first = query.order_by(responses.c.day.desc(), responses.c.id.desc())
    return tuple(connection.scalars(newest_first.limit(AT_MOST)))
