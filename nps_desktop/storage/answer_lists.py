"""Lists of answers: searched, filtered, sorted, a page at a time."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from nps_desktop.domain.periods import Period
from nps_desktop.domain.queries import AnswerQuery, Order
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.scores import scores_of
from nps_desktop.domain.texts import folded
from nps_desktop.storage import counts
from nps_desktop.storage.answers import COLUMNS, answer_of
from nps_desktop.storage.schema import is_living, responses

Columns = ReadOnlyColumnCollection[str, ColumnElement[Any]]


def page(
    connection: Connection, query: AnswerQuery, *, offset: int, limit: int
) -> tuple[StoredResponse, ...]:
    """Return a stretch of a list of living answers."""
    chosen = select(responses).where(*_conditions(query))
    # Asked for the newest, a database walks the days and looks each answer up. Where hardly
    # one is found that takes ten times as long as reading all and sorting what is found.
    table = chosen.cte("found").prefix_with("MATERIALIZED") if query.text else chosen.subquery()
    rows = (
        select(*(table.c[column.name] for column in COLUMNS))
        .order_by(*_order(query, table.c))
        .offset(offset)
        .limit(limit)
    )
    return tuple(answer_of(row) for row in connection.execute(rows))


def count(connection: Connection, query: AnswerQuery) -> int:
    """Return how many answers a list holds."""
    if not (query.text or query.has_comment):  # the counts kept beside the answers know it already
        tally = counts.tally(connection, query.period, query.location)
        return tally.of_group(query.group) if query.group else tally.total
    rows = select(func.count()).select_from(responses).where(*_conditions(query))
    return connection.scalar(rows) or 0


def within(period: Period) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on an answer's day."""
    if period.first:
        yield responses.c.day >= period.first
    if period.last:
        yield responses.c.day <= period.last


def _conditions(query: AnswerQuery) -> Iterator[ColumnElement[bool]]:
    yield is_living
    yield from within(query.period)
    if query.text.strip():
        yield responses.c.searched.contains(folded(query.text.strip()), autoescape=True)
    if query.group:
        scores = scores_of(query.group)
        yield responses.c.score.between(scores[0], scores[-1])
    if query.location is not None:
        yield responses.c.location == query.location
    if query.has_comment:
        yield responses.c.comment != ""


def _order(query: AnswerQuery, columns: Columns) -> Iterator[ColumnElement[Any]]:
    """Sort by the column asked for, blanks last either way; equals by day, then as entered."""
    keys: list[ColumnElement[Any]] = [columns.day, columns.id]
    if query.order is Order.SCORE:
        keys.insert(0, columns.score)
    elif query.order is not Order.DATE:
        text = columns[query.order.value]
        yield text == ""
        keys.insert(0, func.lower(text))
    yield from (key.desc() if query.is_descending else key.asc() for key in keys)
