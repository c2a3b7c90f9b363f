"""Lists of calls: which cases wait, which are overdue, which are done, and how many."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, or_, select, true

from nps_desktop.domain.call_lists import (
    CallCounts,
    CallList,
    CallQuery,
    CallRow,
    Load,
    Standing,
)
from nps_desktop.domain.states import NOT_REACHED, Closing, State
from nps_desktop.storage.followups import JOINED, is_shown
from nps_desktop.storage.reachable import is_reachable
from nps_desktop.storage.schema import followups, is_open, is_wanted, responses

FIRST_WORDS = 300
"""So many letters of what the customer said are read for a line of a list."""

NOBODY = 0
"""No entry has this number: whoever has not said who they are has no calls."""

_COLUMNS = (
    *(followups.c.id, followups.c.response_id),
    *(responses.c[name] for name in ("score", "name", "phone", "email", "location")),
    func.substr(responses.c.comment, 1, FIRST_WORDS),
    *(
        followups.c[name]
        for name in (
            *("state", "due_at", "try_again_at", "moved_at", "attempts", "assigned_to"),
            "closing",
        )
    ),
)
_WALKED = tuple(each for each in CallList if each not in (CallList.MINE, CallList.CLOSED))
_IS_NEW = followups.c.state == State.NEW
_NEXT_CALL = func.coalesce(followups.c.try_again_at, followups.c.due_at)
_IS_DONE_WITH = followups.c.try_again_at.is_(None) & followups.c.state.not_in(NOT_REACHED)
_OPEN_FIRST_DUE = (_IS_DONE_WITH, _NEXT_CALL, followups.c.id)
_NEWEST_CLOSED = (followups.c.closed_at.desc(), followups.c.id.desc())


@dataclass(frozen=True, slots=True)
class Moments:
    """What a day's lists are cut by: now, and the shop's coming midnight (UTC)."""

    now: datetime
    midnight: datetime


def calls(
    connection: Connection, query: CallQuery, moments: Moments, limit: int
) -> tuple[CallRow, ...]:
    """Return the beginning of a list: the next due first, the closed ones newest first."""
    is_closed = query.which is CallList.CLOSED
    order = _NEWEST_CLOSED if is_closed else _OPEN_FIRST_DUE
    asked = _asked(*_COLUMNS, is_closed=is_closed).where(
        _of(query.which, query.colleague, moments), _at(query.location)
    )
    return tuple(map(_row_of, connection.execute(asked.order_by(*order).limit(limit))))


def standing(
    connection: Connection, query: CallQuery, moments: Moments, until: datetime
) -> Standing:
    """Return how the calls stand for a query's location and colleague, in one walk over them.

    To be made are those that fall before a UTC moment.
    """
    columns = (followups.c.assigned_to, followups.c.location)
    chosen = (
        *(_of(which, None, moments) for which in _WALKED),
        is_reachable & _falls_before(until),
    )
    sums = (func.sum(case((each, 1), else_=0)) for each in chosen)
    walked = connection.execute(_asked(*columns, *sums, is_closed=False).group_by(*columns))
    counts = Counter({CallList.CLOSED: _count_closed(connection, query.location)})
    load: Counter[int | None] = Counter()
    elsewhere = 0
    for colleague, location, *numbers, due in walked:
        load[colleague] += int(due)
        found = dict(zip(_WALKED, map(int, numbers), strict=True))
        if query.location not in (None, location):
            elsewhere += found[CallList.OPEN]
            continue
        counts.update(found)
        if colleague is not None and colleague == query.colleague:
            counts[CallList.MINE] += found[CallList.OPEN]
    return Standing(
        CallCounts(*(counts[which] for which in CallList)), elsewhere, _load(until, load)
    )


def total(connection: Connection, query: CallQuery, moments: Moments) -> int:
    """Return how many calls one list holds."""
    if query.which is CallList.CLOSED:
        return _count_closed(connection, query.location)
    asked = _asked(func.count(), is_closed=False).where(
        _of(query.which, query.colleague, moments), _at(query.location)
    )
    return connection.scalar(asked) or 0


def due_before(connection: Connection, moment: datetime) -> tuple[CallRow, ...]:
    """Return the calls due by a UTC moment, to those who can be reached.

    Those are the calls that nobody has made, and those that were agreed for a time.
    """
    is_due = (_IS_NEW & (followups.c.due_at <= moment)) | (followups.c.try_again_at <= moment)
    asked = _asked(*_COLUMNS, is_closed=False).where(is_due, is_reachable)
    return tuple(map(_row_of, connection.execute(asked.order_by(*_OPEN_FIRST_DUE))))


def shares(connection: Connection) -> tuple[tuple[int | None, int], ...]:
    """Return how many open calls each colleague (None: nobody) has, of those to be reached."""
    asked = _asked(followups.c.assigned_to, func.count(), is_closed=False).where(is_reachable)
    grouped = connection.execute(asked.group_by(followups.c.assigned_to))
    return tuple((colleague, number) for colleague, number in grouped)


def unassigned(connection: Connection) -> tuple[int, ...]:
    """Return the numbers of the open calls that nobody has, the next due first."""
    nobodys = _asked(followups.c.id, is_closed=False).where(
        is_reachable, followups.c.assigned_to.is_(None)
    )
    return tuple(connection.scalars(nobodys.order_by(*_OPEN_FIRST_DUE)))


def chosen(connection: Connection, condition: ColumnElement[bool], limit: int) -> list[CallRow]:
    """Return the calls that a condition chooses, the open ones first, then the newest."""
    asked = select(*_COLUMNS).select_from(JOINED).where(is_shown, condition)
    order = (is_open.desc(), *_NEWEST_CLOSED)
    return [_row_of(row) for row in connection.execute(asked.order_by(*order).limit(limit))]


def chosen_open(
    connection: Connection, condition: ColumnElement[bool], limit: int
) -> list[CallRow]:
    """Return the open calls that a condition chooses, the next due first."""
    asked = _asked(*_COLUMNS, is_closed=False).where(condition)
    return [
        _row_of(row) for row in connection.execute(asked.order_by(*_OPEN_FIRST_DUE).limit(limit))
    ]


def _asked(*columns: ColumnElement[Any], is_closed: bool) -> Select[*tuple[Any, ...]]:
    """Ask of the open or the closed cases; the index that holds them is named."""
    index = "ix_followups_closed" if is_closed else "ix_followups_open"
    return (
        select(*columns)
        .select_from(JOINED)
        .where(is_shown, ~is_open if is_closed else is_open)
        .with_hint(followups, f"INDEXED BY {index}", dialect_name="sqlite")
    )


def _of(which: CallList, colleague: int | None, moments: Moments) -> ColumnElement[bool]:
    """Return what makes an open case one of a list; of the closed ones all are."""
    match which:
        case CallList.OVERDUE:
            return _IS_NEW & (followups.c.due_at < moments.now) & is_reachable
        case CallList.DUE_TODAY:
            is_due = _IS_NEW & followups.c.due_at.between(moments.now, moments.midnight)
            return or_(is_due, followups.c.try_again_at <= moments.midnight) & is_reachable
        case CallList.MINE:
            return followups.c.assigned_to == (NOBODY if colleague is None else colleague)
        case CallList.PROMISED:
            return followups.c.state == State.PROMISED
        case CallList.UNREACHABLE:
            return ~is_reachable
        case _:
            return true()


def _at(location: str | None) -> ColumnElement[bool]:
    return true() if location is None else followups.c.location == location


def _count_closed(connection: Connection, location: str | None) -> int:
    """Count all and take off those of removed answers: they are few, the closed ones many."""
    wanted = select(func.count()).select_from(followups).where(is_wanted, ~is_open, _at(location))
    quickly = wanted.with_hint(followups, "INDEXED BY ix_followups_closed", dialect_name="sqlite")
    removed = select(responses.c.id).where(responses.c.removed_at.is_not(None))
    of_removed = wanted.where(followups.c.response_id.in_(removed))
    return (connection.scalar(quickly) or 0) - (connection.scalar(of_removed) or 0)


def _falls_before(until: datetime) -> ColumnElement[bool]:
    """Whoever was reached is called again only where a time was agreed."""
    is_waiting = followups.c.state.in_(NOT_REACHED)
    return (is_waiting & (until > _NEXT_CALL)) | (followups.c.try_again_at < until)


def _load(until: datetime, due: Mapping[int | None, int]) -> Load:
    has_calls = ((colleague, number) for colleague, number in due.items() if number)
    ordered = sorted(has_calls, key=lambda each: each[0] or NOBODY)
    return Load(until, sum(due.values()), tuple(ordered))


def _row_of(row: Sequence[Any]) -> CallRow:
    *before, state, due_at, try_again_at, moved_at, attempts, assigned_to, closing = row
    after = (due_at, try_again_at, moved_at, attempts, assigned_to)
    return CallRow(*[*before, State(state), *after, closing and Closing(closing)])
