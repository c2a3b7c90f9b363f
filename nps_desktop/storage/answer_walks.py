"""Searches that nothing shortens, cut into reads of a few milliseconds each."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Subquery, select

from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.storage import answer_choices, answer_orders
from nps_desktop.storage.answer_orders import Place
from nps_desktop.storage.dialects import holds
from nps_desktop.storage.schema import responses

PASSED, LOOKED_UP = 100_000, 10_000
"""How many rows of an index the first look passes, and how many answers it looks up for a text."""

SCANNED, WALKED = 20_000, 10_000
"""How many answers are read at a time, and how many rows of an index are walked."""

_NUMBER = (responses.c.id,)


def first_numbers(connection: Connection, query: AnswerQuery, limit: int) -> tuple[int, ...]:
    """Return the numbers that a list begins with: as many as are found without going far."""
    nearest = next(answer_orders.ahead(query))
    passed = _filtered(_walk(query, nearest, PASSED), query)
    if text := answer_choices.text_of(query):
        some = passed.limit(LOOKED_UP).subquery()
        searched = select(responses.c.searched).where(responses.c.id == some.c.id)
        is_found = holds(connection, searched.scalar_subquery(), text)
        passed = select(some.c.id).where(is_found)
    return tuple(connection.scalars(passed.limit(limit)))


def numbers_among(connection: Connection, query: AnswerQuery, numbers: range) -> Sequence[int]:
    """Return which of these numbers belong to answers of a list, in no order."""
    scanned = answer_orders.by_number(_NUMBER).where(
        responses.c.id.between(numbers[0], numbers[-1]),
        *answer_choices.chosen(connection, query),
    )
    return connection.scalars(scanned).all()


def numbers_beyond(
    connection: Connection, query: AnswerQuery, place: Place | None
) -> tuple[list[int], Place | None]:
    """Return the next numbers of a list in its order, whatever its text, and how far they go.

    The place is None at the end of the list.
    """
    found: list[int] = []
    for piece in answer_orders.ahead(query, place):
        found += connection.scalars(_filtered(_walk(query, piece, WALKED), query)).all()
        columns = answer_orders.columns_of(query.order)
        last = _ordered(query, piece, columns).offset(WALKED - 1).limit(1)
        if (end := connection.execute(last).first()) is not None:
            return found, tuple(end)
    return found, None


def _walk(query: AnswerQuery, piece: ColumnElement[bool], rows: int) -> Subquery:
    """Return the next rows of an index, whether they are wanted or not."""
    columns = (*_NUMBER, *answer_choices.FILTERED_BY)
    return _ordered(query, piece, columns).limit(rows).subquery()


def _filtered(walk: Subquery, query: AnswerQuery) -> Select[Any]:
    return select(walk.c.id).where(*answer_choices.told_by_indexes(query, walk.c))


def _ordered(
    query: AnswerQuery, piece: ColumnElement[bool], columns: Sequence[ColumnElement[Any]]
) -> Select[Any]:
    sorting = answer_orders.directed(query.order, is_down=query.is_descending)
    return answer_orders.along(query.order, columns).where(piece).order_by(*sorting)
