"""The cards that count for nothing: written, read, taken out, brought back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from nps_desktop.domain.stacks import CardKey, StackedCard, VoidCard, VoidReason
from nps_desktop.storage.schema import void_cards

is_there = void_cards.c.removed_at.is_(None)

_COLUMNS = tuple(
    void_cards.c[name]
    for name in (
        *("id", "entered_at", "reason", "value"),
        *("comment", "name", "phone", "email", "wants_call"),
    )
)


def add(connection: Connection, card: VoidCard, stack: int, entered_at: datetime) -> int:
    """Write a void card entered at that UTC moment; return its number."""
    values = {
        "stack": stack,
        "reason": card.reason,
        "value": card.value,
        "comment": card.comment,
        "name": card.name,
        "phone": card.phone,
        "email": card.email,
        "wants_call": card.wants_call,
        "entered_at": entered_at,
    }
    written = connection.execute(insert(void_cards).values(values)).inserted_primary_key
    if written is None:
        raise AssertionError(card)
    return int(written[0])


def of_stack(connection: Connection, stack: int) -> tuple[StackedCard, ...]:
    """Return the void cards of a stack, in the order they were entered."""
    query = select(*_COLUMNS).where(void_cards.c.stack == stack, is_there)
    return tuple(map(_card_of, connection.execute(query.order_by(void_cards.c.id))))


def remove(connection: Connection, numbers: Sequence[int], at: datetime) -> tuple[int, ...]:
    """Take void cards out at a UTC moment; return the numbers of those that were there."""
    return _mark(connection, numbers, at)


def restore(connection: Connection, numbers: Sequence[int]) -> tuple[int, ...]:
    """Bring void cards back; return the numbers of those that came."""
    return _mark(connection, numbers, None)


def _mark(connection: Connection, numbers: Sequence[int], at: datetime | None) -> tuple[int, ...]:
    is_other = is_there if at else void_cards.c.removed_at.is_not(None)
    query = select(void_cards.c.id).where(void_cards.c.id.in_(numbers), is_other)
    found = tuple(connection.scalars(query.order_by(void_cards.c.id).with_for_update()))
    chosen = void_cards.c.id.in_(found)
    connection.execute(update(void_cards).where(chosen).values(removed_at=at))
    return found


def _card_of(row: Sequence[Any]) -> StackedCard:
    number, entered_at, reason, *content = row
    return StackedCard(CardKey(number, True), VoidCard(VoidReason(reason), *content), entered_at)
