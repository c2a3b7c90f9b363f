"""In what order lists stand, and how each is walked along the index that holds its order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select

from nps_desktop.domain.customers import name_key
from nps_desktop.domain.periods import ALL_TIME, Period
from nps_desktop.domain.queries import AnswerQuery, Order
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.scores import SCORES, scores_of
from nps_desktop.storage.answer_choices import told_by_indexes, within
from nps_desktop.storage.schema import is_living, responses

Place = tuple[Any, ...]
"""What an answer has in the columns of an order; no two answers have the same."""

Conditions = tuple[ColumnElement[bool], ...]

_COLUMNS: dict[Order, tuple[ColumnElement[Any], ...]] = {
    Order.DATE: (responses.c.day, responses.c.id),
    Order.SCORE: (responses.c.score, responses.c.day, responses.c.id),
    Order.NAME: (responses.c.name_key, responses.c.day, responses.c.id),
}
_INDEXES = {
    Order.DATE: "ix_responses_by_day",
    Order.SCORE: "ix_responses_by_score",
    Order.NAME: "ix_responses_by_name",
}
_HAS_NO_NAME = responses.c.name_key == ""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Answers that stand together in a list and in the index of its order.

    `columns` tell their places apart, the first of them is bounded below and above; `holds` tells
    by the first part of a whole place whether it lies here.
    """

    columns: tuple[ColumnElement[Any], ...]
    lower: Conditions = ()
    upper: Conditions = ()
    fixed: Conditions = ()
    holds: Callable[[Any], bool] = lambda _first: True


_BY_NAME = (_Stretch(_COLUMNS[Order.NAME]),)
_NAMELESS_LAST = (
    _Stretch(_COLUMNS[Order.NAME], lower=(responses.c.name_key > "",), holds=bool),
    _Stretch(_COLUMNS[Order.DATE], fixed=(_HAS_NO_NAME,), holds="".__eq__),
)


def columns_of(order: Order) -> tuple[ColumnElement[Any], ...]:
    """Return the columns that make a place."""
    return _COLUMNS[order]


def place_of(order: Order, answer: StoredResponse) -> Place:
    """Return the place of an answer."""
    response = answer.response
    first = {
        Order.DATE: (),
        Order.SCORE: (response.score,),
        Order.NAME: (name_key(response.name),),
    }[order]
    return (*first, response.day, answer.id)


def sorting(query: AnswerQuery) -> Iterator[ColumnElement[Any]]:
    """Yield what a statement that walks along no index is sorted by."""
    if query.order is Order.NAME:
        yield _HAS_NO_NAME
    yield from directed(query.order, is_down=query.is_descending)


def directed(order: Order, *, is_down: bool) -> Iterator[ColumnElement[Any]]:
    """Yield the columns of an order, each up or down."""
    for column in _COLUMNS[order]:
        yield column.desc() if is_down else column.asc()


def ahead(
    query: AnswerQuery, place: Place | None = None, *, is_backward: bool = False
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of what lies ahead in a list, piece by piece, the nearest first.

    Each piece is a stretch of the index without a gap. Without a place all lies ahead.
    """
    is_down = query.is_descending is not is_backward
    stretches = _stretches(query)
    if is_backward:
        stretches = stretches[::-1]
    if place is not None:
        while not stretches[0].holds(place[0]):
            stretches = stretches[1:]
        yield from _beyond(stretches[0], place, is_down=is_down)
        stretches = stretches[1:]
    for stretch in stretches:
        yield and_(is_living, *stretch.fixed, *stretch.lower, *stretch.upper)


def beside(query: AnswerQuery) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that do not bound the index of the query's order but look into it.

    Said twice, a bound would be taken for the place where the walk begins.
    """
    if query.order is Order.NAME:
        return told_by_indexes(query)
    group = None if query.order is Order.SCORE else query.group
    return told_by_indexes(replace(query, period=ALL_TIME, group=group))


def along(order: Order, columns: Sequence[ColumnElement[Any]]) -> Select[Any]:
    """Begin a statement that reads the index of an order and not the answers.

    Left to itself SQLite looks every answer up: two seconds for a million.
    """
    return through(_INDEXES[order], columns)


def through(index: str, columns: Sequence[ColumnElement[Any]]) -> Select[Any]:
    """Begin a statement that finds answers by one of their indexes."""
    chosen = select(*columns).select_from(responses)
    return chosen.with_hint(responses, f"INDEXED BY {index}", dialect_name="sqlite")


def by_number(columns: Sequence[ColumnElement[Any]]) -> Select[Any]:
    """Begin a statement that finds answers by their numbers, or reads them all in their order."""
    chosen = select(*columns).select_from(responses)
    return chosen.with_hint(responses, "NOT INDEXED", dialect_name="sqlite")


def _stretches(query: AnswerQuery) -> tuple[_Stretch, ...]:
    """The stretches that stand behind each other in a list, first to last."""
    match query.order:
        case Order.DATE:
            return (_days(query),)
        case Order.SCORE:
            return tuple(_scores(query))
        case Order.NAME:
            # The index begins with the answers without a name, a list ends with them.
            return (_NAMELESS_LAST, _BY_NAME)[query.is_descending]


def _days(query: AnswerQuery) -> _Stretch:
    first, last = Period(first=query.period.first), Period(last=query.period.last)
    return _Stretch(_COLUMNS[Order.DATE], tuple(within(first)), tuple(within(last)))


def _scores(query: AnswerQuery) -> Iterator[_Stretch]:
    """Of a period the index holds a stretch for each score; of all time they are one."""
    scores = scores_of(query.group) if query.group else SCORES
    if query.period == ALL_TIME:
        score = responses.c.score
        yield _Stretch(_COLUMNS[Order.SCORE], (score >= scores[0],), (score <= scores[-1],))
        return
    for number in reversed(scores) if query.is_descending else scores:
        yield replace(_days(query), fixed=(responses.c.score == number,), holds=number.__eq__)


def _beyond(stretch: _Stretch, place: Place, *, is_down: bool) -> Iterator[ColumnElement[bool]]:
    """Yield what lies in a stretch beyond a place: first what differs in the last column only."""
    columns = stretch.columns
    values = place[-len(columns) :]
    for number in reversed(range(len(columns))):
        column, value = columns[number], values[number]
        same = (columns[i] == values[i] for i in range(number))
        far = (stretch.lower if is_down else stretch.upper) if number == 0 else ()
        is_beyond = column < value if is_down else column > value
        yield and_(is_living, *stretch.fixed, *same, is_beyond, *far)
