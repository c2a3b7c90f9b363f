"""Which customers answered again: a walk along a scope's answers, the oldest first."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, select, tuple_

from nps_desktop.domain.customers import CustomerKeys
from nps_desktop.domain.scopes import Scope
from nps_desktop.storage.answer_choices import within
from nps_desktop.storage.schema import is_living, responses

WALKED = 10_000
"""How many answers are read at a time."""

Place = tuple[date, int]
Given = tuple[CustomerKeys, int]
_BY_DAY = (responses.c.day, responses.c.id)
_KEYS = (responses.c.name_key, responses.c.phone_key, responses.c.email_key)


def given_beyond(
    connection: Connection, scope: Scope, place: Place | None
) -> tuple[Sequence[Given], Place | None]:
    """Return who gave the next answers and their scores 0-10, and how far they go.

    The place is None at the end.
    """
    query = (
        select(*_BY_DAY, responses.c.score, *_KEYS)
        .with_hint(responses, "INDEXED BY ix_responses_by_day", dialect_name="sqlite")
        .where(is_living, *within(scope.period))
        .order_by(*_BY_DAY)
        .limit(WALKED)
    )
    if place:
        query = query.where(tuple_(*_BY_DAY) > tuple_(*place))
    if scope.location is not None:
        query = query.where(responses.c.location == scope.location)
    rows = connection.execute(query).all()
    given = [(CustomerKeys(*keys), score) for _day, _id, score, *keys in rows]
    return given, (rows[-1].day, rows[-1].id) if len(rows) == WALKED else None
