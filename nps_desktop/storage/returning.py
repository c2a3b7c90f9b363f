"""Which customers answered again: reads along a scope's answers, each of them short."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, func, select, tuple_

from nps_desktop.domain.scopes import Scope
from nps_desktop.storage import counts
from nps_desktop.storage.answer_choices import within
from nps_desktop.storage.schema import is_living, responses

WALKED = 10_000
"""How many answers are read at a time."""

FEW_BESIDE = 3

Place = tuple[date, int]
Given = tuple[date, int, str | None]
"""The day of an answer, its score 0-10, and by what its customer is known, if by anything."""

_BY_DAY = (responses.c.day, responses.c.id)
_KNOWN_BY = func.coalesce(
    func.nullif("phone:" + responses.c.phone_key, "phone:"),
    func.nullif("email:" + responses.c.email_key, "email:"),
    func.nullif("name:" + responses.c.name_key, "name:"),
)
"""The phone number; without one the e-mail address; without either the name: in one text."""


def are_few(connection: Connection, scope: Scope) -> bool:
    """Return whether the answers of a scope's period are few beside all that there are."""
    answers = counts.tally(connection, scope.period).total
    last = connection.scalar(select(func.max(responses.c.id))) or 0
    return FEW_BESIDE * answers < last


def given_beyond(
    connection: Connection, scope: Scope, place: Place | None
) -> tuple[Sequence[Given], Place | None]:
    """Return the next answers in the order of their days, and how far they go.

    The place is None at the end.
    """
    query = (
        _asked(scope)
        .with_hint(responses, "INDEXED BY ix_responses_by_day", dialect_name="sqlite")
        .order_by(*_BY_DAY)
        .limit(WALKED)
    )
    if place:
        query = query.where(tuple_(*_BY_DAY) > tuple_(*place))
    rows = connection.execute(query).all()
    return [tuple(row[1:]) for row in rows], (rows[-1].day, rows[-1].id) if len(
        rows
    ) == WALKED else None


def given_among(connection: Connection, scope: Scope, numbers: range) -> Sequence[Given]:
    """Return the answers of a scope whose numbers are among these, in their order.

    Of many answers that is a tenth of the time: they are read as they lie.
    """
    query = (
        _asked(scope)
        .with_hint(responses, "NOT INDEXED", dialect_name="sqlite")
        .where(responses.c.id.between(numbers[0], numbers[-1]))
        .order_by(responses.c.id)
    )
    return [tuple(row[1:]) for row in connection.execute(query)]


def _asked(scope: Scope) -> Select[Any]:
    query = select(responses.c.id, responses.c.day, responses.c.score, _KNOWN_BY).where(
        is_living, *within(scope.period)
    )
    return query if scope.location is None else query.where(responses.c.location == scope.location)
