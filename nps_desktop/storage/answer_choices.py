"""Which answers a query lets through, as conditions of a statement."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from nps_desktop.domain.periods import Period
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.scores import Group, scores_of
from nps_desktop.domain.texts import folded
from nps_desktop.storage.dialects import holds
from nps_desktop.storage.schema import is_living, responses

Columns = ReadOnlyColumnCollection[str, Any]
FILTERED_BY = tuple(
    responses.c[name] for name in ("day", "score", "location", "has_comment", "source", "batch")
)
"""The columns that an index of an order tells beside its keys."""


def chosen(connection: Connection, query: AnswerQuery) -> Iterator[ColumnElement[bool]]:
    """Yield every condition of a query."""
    yield is_living
    yield from told_by_indexes(query)
    if query.origin.stack is not None:
        yield responses.c.stack == query.origin.stack
    if text := text_of(query):
        yield holds(connection, responses.c.searched, text)


def told_by_indexes(
    query: AnswerQuery, columns: Columns = responses.c
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on what the indexes of the orders hold beside their keys."""
    yield from within(query.period, columns)
    if query.group:
        yield of_group(query.group, columns)
    if query.location is not None:
        yield columns.location == query.location
    if query.has_comment:
        yield columns.has_comment
    if query.origin.source:
        yield columns.source == query.origin.source
    if query.origin.batch is not None:
        yield columns.batch == query.origin.batch


def is_told_by_indexes(query: AnswerQuery) -> bool:
    """Return whether the indexes of the orders tell all that a query asks."""
    return query.origin.stack is None and not text_of(query)


def within(period: Period, columns: Columns = responses.c) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on an answer's day."""
    if period.first:
        yield columns.day >= period.first
    if period.last:
        yield columns.day <= period.last


def of_group(group: Group, columns: Columns = responses.c) -> ColumnElement[bool]:
    """Return the condition on an answer's score."""
    scores = scores_of(group)
    is_of_it: ColumnElement[bool] = columns.score.between(scores[0], scores[-1])
    return is_of_it


def text_of(query: AnswerQuery) -> str:
    """Return the text that is looked for as answers keep theirs; no answer holds a NUL."""
    return folded(query.text.replace("\0", " ").strip())
