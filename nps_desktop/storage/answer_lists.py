"""Lists of answers: filtered, sorted, a page at a time, from the end that is nearer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select, func, select

from nps_desktop.domain.answer_lists import AnswerList, KnownRow
from nps_desktop.domain.queries import AnswerQuery, Order
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.storage import answer_choices, answer_orders, counts, word_index
from nps_desktop.storage.answers import COLUMNS, answer_of
from nps_desktop.storage.chunks import chunks
from nps_desktop.storage.schema import responses

FEW = 10_000
"""So many answers are looked up and sorted at once; a longer list is walked along an index."""

_NUMBER = (responses.c.id,)


@dataclass(frozen=True, slots=True)
class Way:
    """A way through a list: from its beginning or its end, or from an answer that stands in it."""

    query: AnswerQuery
    is_backward: bool = False
    beyond: StoredResponse | None = None


def page(
    connection: Connection, query: AnswerQuery, *, offset: int, limit: int
) -> tuple[StoredResponse, ...]:
    """Return a stretch of a list of living answers."""
    if answer_choices.is_told_by_indexes(query):
        numbers = numbers_along(connection, Way(query), offset=offset, limit=limit)
    else:
        numbers = every_number(connection, query)[offset : offset + limit]
    return of_numbers(connection, numbers)


def count(connection: Connection, query: AnswerQuery) -> int:
    """Return how many answers a list holds."""
    if query.is_counted:
        tally = counts.tally(connection, query.period, query.location)
        return tally.of_group(query.group) if query.group else tally.total
    numbers = numbers_at_once(connection, query)
    if numbers is not None:
        return len(numbers)
    if answer_choices.text_of(query):
        chosen = answer_orders.by_number((func.count(),))
        return connection.scalar(chosen.where(*answer_choices.chosen(connection, query))) or 0
    return sum(_size(connection, part) for part in _parts(Way(query)))


def of_numbers(connection: Connection, numbers: Sequence[int]) -> tuple[StoredResponse, ...]:
    """Return the living answers of these numbers, in the order of the numbers."""
    found: dict[int, StoredResponse] = {}
    for some in chunks(numbers):
        query = answer_orders.by_number(COLUMNS).where(
            responses.c.id.in_(some), responses.c.removed_at.is_(None)
        )
        found |= {row[0]: answer_of(row) for row in connection.execute(query)}
    return tuple(found[number] for number in numbers if number in found)


def numbers_at_once(connection: Connection, query: AnswerQuery) -> tuple[int, ...] | None:
    """Return the numbers of all answers of a list in their order; None where they are many.

    A server, which others wait for no longer than this program, looks for a text among many, too.
    """
    chosen = _narrowed(connection, query)
    if chosen is None and answer_choices.text_of(query) and not word_index.is_kept(connection):
        chosen = answer_orders.by_number(_NUMBER)
    return None if chosen is None else _sorted(connection, query, chosen)


def every_number(connection: Connection, query: AnswerQuery) -> tuple[int, ...]:
    """Return the numbers of all answers of a list in their order, however many they are."""
    chosen = _narrowed(connection, query)
    if chosen is None:
        chosen = answer_orders.by_number(_NUMBER)
    return _sorted(connection, query, chosen)


def in_order(connection: Connection, query: AnswerQuery, numbers: Sequence[int]) -> tuple[int, ...]:
    """Return few numbers in the order of a list, those of them that are in it."""
    chosen = answer_orders.by_number(_NUMBER).where(responses.c.id.in_(numbers))
    return _sorted(connection, query, chosen)


def numbers_along(connection: Connection, way: Way, *, offset: int, limit: int) -> tuple[int, ...]:
    """Return the numbers of a stretch of a list without a text, in the order of the list.

    `offset` and `limit` are counted along the way.
    """
    found: list[int] = []
    is_down = way.query.is_descending is not way.is_backward
    sorting = tuple(answer_orders.directed(way.query.order, is_down=is_down))
    for part in _parts(way):
        ordered = part.order_by(*sorting).offset(offset).limit(limit - len(found))
        found += connection.scalars(ordered).all()
        if len(found) == limit:
            break
        # Here one piece of the list ends; what is left to be passed over lies in the next.
        offset = 0 if found or not offset else max(0, offset - _size(connection, part))
    return tuple(reversed(found)) if way.is_backward else tuple(found)


def numbers_in(
    connection: Connection, found: AnswerList, rows: range, near: KnownRow | None = None
) -> Sequence[int]:
    """Return the numbers of the answers in these rows of a list, found from what lies nearest."""
    rows = rows[: max(0, found.count - rows.start)]
    if found.numbers is not None or not rows:
        return (found.numbers or ())[rows.start : rows.stop]
    ways = [(rows.start, Way(found.query))]
    ways.append((found.count - rows.stop, Way(found.query, is_backward=True)))
    if near and near.row < rows.start:
        ways.append((rows.start - near.row - 1, Way(found.query, beyond=near.answer)))
    if near and near.row >= rows.stop:
        way = Way(found.query, is_backward=True, beyond=near.answer)
        ways.append((near.row - rows.stop, way))
    offset, way = min(ways, key=itemgetter(0))
    return numbers_along(connection, way, offset=offset, limit=len(rows))


def row_of(connection: Connection, query: AnswerQuery, answer: StoredResponse) -> int | None:
    """Return at which row of a list an answer stands, from 0 on; None where it is not in it."""
    is_it = responses.c.id == answer.id
    chosen = select(*_NUMBER).where(is_it, *answer_choices.chosen(connection, query))
    if connection.scalar(chosen) is None:
        return None
    before = Way(query, is_backward=True, beyond=answer)
    return sum(_size(connection, part) for part in _parts(before))


def _narrowed(connection: Connection, query: AnswerQuery) -> Select[Any] | None:
    """Return a statement that looks up few answers, without the conditions; None without a way."""
    origin, text = query.origin, answer_choices.text_of(query)
    if origin.stack is not None:
        return answer_orders.through("ix_responses_stack", _NUMBER)
    if origin.batch is not None:
        of_batch = answer_orders.through("ix_responses_batch", _NUMBER)
        of_batch = of_batch.where(responses.c.batch == origin.batch)
        if _is_few(connection, of_batch):
            return of_batch
    candidates = word_index.candidates(connection, text)
    if candidates is not None and _is_few(connection, candidates):
        return answer_orders.by_number(_NUMBER).where(responses.c.id.in_(candidates))
    if counts.tally(connection, query.period, query.location).total <= FEW:
        return answer_orders.along(Order.DATE, _NUMBER)
    return None


def _sorted(connection: Connection, query: AnswerQuery, chosen: Select[Any]) -> tuple[int, ...]:
    conditions = answer_choices.chosen(connection, query)
    ordered = chosen.where(*conditions).order_by(*answer_orders.sorting(query))
    return tuple(connection.scalars(ordered).all())


def _is_few(connection: Connection, chosen: Select[Any]) -> bool:
    some = chosen.limit(FEW + 1).subquery()
    return (connection.scalar(select(func.count()).select_from(some)) or 0) <= FEW


def _size(connection: Connection, part: Select[Any]) -> int:
    return connection.scalar(part.with_only_columns(func.count(), maintain_column_froms=True)) or 0


def _parts(way: Way) -> Iterator[Select[Any]]:
    """Yield statements of what lies along a way, unsorted, the nearest first."""
    query = way.query
    place = answer_orders.place_of(query.order, way.beyond) if way.beyond else None
    for piece in answer_orders.ahead(query, place, is_backward=way.is_backward):
        part = answer_orders.along(query.order, _NUMBER)
        yield part.where(piece, *answer_orders.beside(query))
