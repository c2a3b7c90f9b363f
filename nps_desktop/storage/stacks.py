"""The stacks of cards: begun, continued, ended, taken out, and what their heads said."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from nps_desktop.domain.stacks import CardKey, Stack, StackedCard, StackHead
from nps_desktop.domain.states import State
from nps_desktop.storage import void_cards as voids
from nps_desktop.storage.answers import COLUMNS, answer_of
from nps_desktop.storage.followups import is_shown, is_worked_on
from nps_desktop.storage.reachable import is_reachable
from nps_desktop.storage.schema import followups, is_living, responses, stacks, void_cards

_COLUMNS = tuple(
    stacks.c[name]
    for name in ("id", "day", "location", "shift", "staff", "begun_at", "counted", "ended_at")
)
_IS_THERE = stacks.c.removed_at.is_(None)
_HAS_CARDS = exists().where(responses.c.stack == stacks.c.id, is_living) | exists().where(
    void_cards.c.stack == stacks.c.id, voids.is_there
)


def begin(connection: Connection, head: StackHead, at: datetime, counted: int | None) -> Stack:
    """Begin a stack at a UTC moment."""
    values = {
        "day": head.day,
        "location": head.location,
        "shift": head.shift,
        "staff": head.staff,
        "counted": counted,
        "begun_at": at,
    }
    written = connection.execute(insert(stacks).values(values)).inserted_primary_key
    if written is None:
        raise AssertionError(head)
    return Stack(int(written[0]), head, at, counted)


def unfinished(connection: Connection, head: StackHead) -> Stack | None:
    """Return the stack of a head that has not ended, the one with cards where another has none."""
    query = select(*_COLUMNS).where(_goes_on(head))
    row = connection.execute(query.order_by(_HAS_CARDS.desc(), stacks.c.id.desc()).limit(1)).first()
    return _stack_of(row) if row else None


def gather(connection: Connection, stack: Stack, at: datetime) -> None:
    """Let a stack that goes on take in the cards of every other one of its head that goes on.

    Two of one head could not be told apart; the empty ones are taken out at a UTC moment.
    """
    others = select(stacks.c.id).where(_goes_on(stack.head), stacks.c.id != stack.id)
    numbers = tuple(connection.scalars(others))
    for cards in (responses, void_cards):
        is_theirs = cards.c.stack.in_(numbers)
        connection.execute(update(cards).where(is_theirs).values(stack=stack.id))
    connection.execute(update(stacks).where(stacks.c.id.in_(numbers)).values(removed_at=at))


def get(connection: Connection, number: int) -> Stack | None:
    """Return a stack that is not taken out."""
    row = connection.execute(select(*_COLUMNS).where(stacks.c.id == number, _IS_THERE)).first()
    return _stack_of(row) if row else None


def rewrite_head(connection: Connection, number: int, head: StackHead) -> None:
    """Give a stack another head; its cards are rewritten by themselves."""
    values = {
        "day": head.day,
        "location": head.location,
        "shift": head.shift,
        "staff": head.staff,
    }
    connection.execute(update(stacks).where(stacks.c.id == number).values(values))


def count_cards(connection: Connection, number: int, counted: int | None) -> int:
    """Write down how many cards somebody counted; return how many stacks that was written to."""
    chosen = (stacks.c.id == number) & _IS_THERE
    return connection.execute(update(stacks).where(chosen).values(counted=counted)).rowcount


def end(connection: Connection, number: int, at: datetime | None) -> None:
    """Let a stack end at a UTC moment, or go on again (None)."""
    connection.execute(update(stacks).where(stacks.c.id == number).values(ended_at=at))


def take_out(connection: Connection, number: int, at: datetime | None) -> int:
    """Take a stack out at a UTC moment, or bring it back (None), and then it goes on.

    Its cards come and go by themselves. Returns how many stacks there were to take out or bring
    back.
    """
    is_other = _IS_THERE if at else stacks.c.removed_at.is_not(None)
    chosen = (stacks.c.id == number) & is_other
    mark = {"removed_at": at} if at else {"removed_at": None, "ended_at": None}
    return connection.execute(update(stacks).where(chosen).values(mark)).rowcount


def newest(connection: Connection, limit: int) -> tuple[Stack, ...]:
    """Return the stacks that have cards, newest first."""
    query = select(*_COLUMNS).where(_IS_THERE, _HAS_CARDS).order_by(stacks.c.id.desc())
    return tuple(map(_stack_of, connection.execute(query.limit(limit))))


def last_location(connection: Connection) -> str:
    """Return the location of the newest answer; "" where there is none."""
    query = select(responses.c.location).where(is_living)
    newest_first = query.order_by(responses.c.day.desc(), responses.c.id.desc())
    return connection.scalar(newest_first.limit(1)) or ""


def cards(connection: Connection, number: int) -> tuple[StackedCard, ...]:
    """Return the cards of a stack in the order they were entered."""
    query = select(*COLUMNS).where(responses.c.stack == number, is_living)
    answers = [
        StackedCard(CardKey(answer.id), answer.response, answer.entered_at)
        for answer in map(answer_of, connection.execute(query.order_by(responses.c.id)))
    ]
    together = (*answers, *voids.of_stack(connection, number))
    return tuple(sorted(together, key=lambda each: each.entered_at))


def answers_worked_on(connection: Connection, number: int) -> tuple[int, ...]:
    """Return the numbers of a stack's answers on whose call somebody has worked."""
    query = (
        select(responses.c.id)
        .join(followups, followups.c.response_id == responses.c.id)
        .where(responses.c.stack == number, is_living, is_worked_on)
        .order_by(responses.c.id)
    )
    return tuple(connection.scalars(query))


def open_calls(connection: Connection, number: int) -> int:
    """Return how many customers of a stack are still to be called, and can be."""
    query = (
        select(func.count())
        .select_from(followups.join(responses, responses.c.id == followups.c.response_id))
        .where(responses.c.stack == number, is_shown, followups.c.state != State.CLOSED)
        .where(is_reachable)
    )
    return connection.scalar(query) or 0


def purge(connection: Connection, before: datetime) -> None:
    """Delete for good the stacks and void cards that were taken out before a UTC moment.

    Belongs after the purge of the answers: a stack goes when it has none left.
    """
    connection.execute(delete(void_cards).where(void_cards.c.removed_at < before))
    is_empty = ~exists().where(responses.c.stack == stacks.c.id)
    connection.execute(delete(stacks).where(stacks.c.removed_at < before, is_empty))


def _goes_on(head: StackHead) -> ColumnElement[bool]:
    return and_(
        _IS_THERE,
        stacks.c.ended_at.is_(None),
        stacks.c.day == head.day,
        stacks.c.location == head.location,
        stacks.c.shift == head.shift,
        stacks.c.staff == head.staff,
    )


def _stack_of(row: Sequence[Any]) -> Stack:
    number, day, location, shift, staff, begun_at, counted, ended_at = row
    return Stack(number, StackHead(day, location, shift, staff), begun_at, counted, ended_at)
