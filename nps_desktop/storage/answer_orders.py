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
_NAME = responses.c.name_key


@dataclass(frozen=True, slots=True)
class _Key:
    """A column that a stretch is sorted by, and what bounds it below and above."""

    column: ColumnElement[Any]
    lower: Conditions = ()
    upper: Conditions = ()


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Answers that stand together in a list and in the index of its order.

    `keys` tell their places apart, `holds` tells by the first part of a whole place whether it
    lies here.
    """

    keys: tuple[_Key, ...]
    fixed: Conditions = ()
    holds: Callable[[Any], bool] = lambda _first: True


_NUMBER = _Key(responses.c.id)


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
        yield _NAME == ""
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
    stretches = tuple(_stretches(query))
    if is_backward:
        stretches = stretches[::-1]
    if place is not None:
        while not stretches[0].holds(place[0]):
            stretches = stretches[1:]
        yield from _beyond(stretches[0], place, is_down=is_down)
        stretches = stretches[1:]
    for stretch in stretches:
        bounds = (bound for key in stretch.keys for bound in (*key.lower, *key.upper))
        yield and_(is_living, *stretch.fixed, *bounds)


def beside(query: AnswerQuery) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that do not bound a walk but look into the index.

    Said twice, a bound would be taken for the place where the walk begins.
    """
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


def _stretches(query: AnswerQuery) -> Iterator[_Stretch]:
    """The stretches that stand behind each other in a list, first to last."""
    day = _day(query)
    if query.order is Order.DATE:
        yield _Stretch((day, _NUMBER))
    elif query.order is Order.SCORE:
        yield from _scores(query)
    elif query.is_descending:
        yield _Stretch((_Key(_NAME), day, _NUMBER))
    else:  # the index begins with the answers without a name, the list ends with them
        yield _Stretch((_Key(_NAME, lower=(_NAME > "",)), day, _NUMBER), holds=bool)
        yield _Stretch((day, _NUMBER), (_NAME == "",), holds="".__eq__)


def _day(query: AnswerQuery) -> _Key:
    first, last = Period(first=query.period.first), Period(last=query.period.last)
    return _Key(responses.c.day, tuple(within(first)), tuple(within(last)))


def _scores(query: AnswerQuery) -> Iterator[_Stretch]:
    """Of a period the index holds a stretch for each score; of all time they are one."""
    day, score = _day(query), responses.c.score
    scores = scores_of(query.group) if query.group else SCORES
    if query.period == ALL_TIME:
        bounded = _Key(score, (score >= scores[0],), (score <= scores[-1],))
        yield _Stretch((bounded, day, _NUMBER))
        return
    for number in reversed(scores) if query.is_descending else scores:
        yield _Stretch((day, _NUMBER), (score == number,), holds=number.__eq__)


def _beyond(stretch: _Stretch, place: Place, *, is_down: bool) -> Iterator[ColumnElement[bool]]:
    """Yield what lies in a stretch beyond a place: first what differs in the last column only."""
    keys = tuple(zip(stretch.keys, place[-len(stretch.keys) :], strict=True))
    for number in reversed(range(len(keys))):
        key, value = keys[number]
        same = (other.column == equal for other, equal in keys[:number])
        is_beyond = key.column < value if is_down else key.column > value
        far = key.lower if is_down else key.upper
        later = (bound for other, _ in keys[number + 1 :] for bound in (*other.lower, *other.upper))
        yield and_(is_living, *stretch.fixed, *same, is_beyond, *far, *later)
