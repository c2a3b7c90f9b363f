"""The follow-ups: read whole, with their history and their ticks; their history only added to."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    bindparam,
    cast,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)

from nps_desktop.domain.followups import (
    WORK,
    Event,
    EventKind,
    FollowUp,
    Outcome,
    Tick,
)
from nps_desktop.domain.states import Closing
from nps_desktop.storage.dialects import is_one_of
from nps_desktop.storage.schema import events, followups, is_living, is_wanted, responses, ticks

COLUMNS = tuple(
    followups.c[name]
    for name in (
        *("id", "response_id", "started_at", "due_at"),
        *("cause", "action", "is_fixed_for_all", "score_after"),
    )
)
"""The columns that `followup_of` reads, in its order."""

is_shown = is_wanted & is_living

_later = events.alias("later")
_IS_TAKEN_BACK = exists().where(
    _later.c.followup_id == events.c.followup_id,
    _later.c.kind == EventKind.TAKEN_BACK,
    _later.c.value == cast(events.c.position, Text),
)

is_worked_on = is_wanted & or_(
    followups.c.cause.is_not(None),
    followups.c.action != "",
    followups.c.is_fixed_for_all,
    followups.c.score_after.is_not(None),
    exists().where(
        events.c.followup_id == followups.c.id, events.c.kind.in_(WORK), ~_IS_TAKEN_BACK
    ),
    exists().where(ticks.c.followup_id == followups.c.id),
)
"""Whether anything was done, as `FollowUp.is_untouched` denies it."""

JOINED = followups.join(responses, responses.c.id == followups.c.response_id)
"""The follow-ups with their answers."""

Move = tuple[FollowUp, FollowUp]
"""A follow-up as it was and as it is: the history of the second goes on that of the first."""


def add(connection: Connection, new: Sequence[FollowUp]) -> None:
    """Write follow-ups that an answer opened just now: without a history, their id is 0."""
    if not new:
        return
    where = select(responses.c.location).where(responses.c.id == bindparam("answer"))
    rows = [
        _values(each) | {"response_id": each.response_id, "answer": each.response_id}
        for each in new
    ]
    connection.execute(insert(followups).values(location=where.scalar_subquery()), rows)


def get(connection: Connection, number: int, *, is_for_writing: bool = False) -> FollowUp | None:
    """Return a follow-up whose answer is there; None where there is none of that number."""
    chosen = is_shown & (followups.c.id == number)
    return next(iter(several(connection, chosen, is_for_writing=is_for_writing)), None)


def of_response(
    connection: Connection, response_id: int, *, is_for_writing: bool = False
) -> FollowUp | None:
    """Return the follow-up of an answer, if it has one."""
    chosen = is_shown & (followups.c.response_id == response_id)
    return next(iter(several(connection, chosen, is_for_writing=is_for_writing)), None)


def several(
    connection: Connection, chosen: ColumnElement[bool], *, is_for_writing: bool = False
) -> tuple[FollowUp, ...]:
    """Return the chosen follow-ups in the order of their numbers, shown or not."""
    query = select(*COLUMNS).select_from(JOINED).where(chosen).order_by(followups.c.id)
    rows = connection.execute(query.with_for_update() if is_for_writing else query).all()
    if not rows:
        return ()
    ids = select(followups.c.id).select_from(JOINED).where(chosen)
    history, done = histories(connection, ids), checklists(connection, ids)
    return tuple(followup_of(row, history.get(row[0], ()), done.get(row[0], ())) for row in rows)


def shown(connection: Connection, numbers: Sequence[int]) -> tuple[FollowUp, ...]:
    """Return the follow-ups of these numbers whose answers are there, to be written."""
    chosen = is_shown & is_one_of(connection, followups.c.id, numbers)
    return several(connection, chosen, is_for_writing=True)


def merged_into(connection: Connection, number: int) -> tuple[FollowUp, ...]:
    """Return what was merged into a follow-up, and into that, in the order of their numbers."""
    found: list[FollowUp] = []
    level = [number]
    while level:
        next_ones = several(connection, followups.c.merged_into.in_(level))
        found.extend(next_ones)
        level = [each.id for each in next_ones]
    return tuple(sorted(found, key=lambda each: each.id))


def keep(connection: Connection, moves: Sequence[Move]) -> None:
    """Write what became of follow-ups: new lines of their history, and what these make of them."""
    if not moves:
        return
    connection.execute(
        update(followups).where(followups.c.id == bindparam("number")).values(_BOUND),
        [
            {f"new_{name}": value for name, value in _values(after).items()} | {"number": after.id}
            for _, after in moves
        ],
    )
    lines = [row for before, after in moves for row in _new_lines(before, after)]
    if lines:
        connection.execute(insert(events), lines)
    for before, after in moves:
        if before.ticks != after.ticks:
            connection.execute(delete(ticks).where(ticks.c.followup_id == after.id))
            if after.ticks:
                connection.execute(insert(ticks), _tick_rows(after))


def hide(connection: Connection, number: int, at: datetime) -> None:
    """Put away a follow-up that is not wanted any more."""
    connection.execute(update(followups).where(followups.c.id == number).values(removed_at=at))


def show_again(connection: Connection, response_id: int) -> FollowUp | None:
    """Bring back the follow-up of an answer that was put away; return it if there was one."""
    chosen = (followups.c.response_id == response_id) & followups.c.removed_at.is_not(None)
    shown = connection.execute(update(followups).where(chosen).values(removed_at=None)).rowcount
    return of_response(connection, response_id) if shown else None


def followup_of(row: Sequence[Any], history: tuple[Event, ...], done: tuple[Tick, ...]) -> FollowUp:
    """Return the follow-up in a row of COLUMNS, with its history and ticks."""
    number, response_id, started_at, due_at, *outcome = row
    return FollowUp(number, response_id, started_at, due_at, history, done, Outcome(*outcome))


def histories(connection: Connection, chosen: Select[tuple[int]]) -> dict[int, tuple[Event, ...]]:
    """Return the events of the chosen follow-ups (a query of their ids), in order."""
    query = (
        select(*_EVENT_COLUMNS)
        .where(events.c.followup_id.in_(chosen))
        .order_by(events.c.followup_id, events.c.position)
    )
    found: dict[int, list[Event]] = {}
    for number, at, kind, by, note, try_again_at, closing, *rest in connection.execute(query):
        ending = closing and Closing(closing)
        event = Event(at, EventKind(kind), by, note, try_again_at, ending, *rest)
        found.setdefault(number, []).append(event)
    return {number: tuple(lines) for number, lines in found.items()}


def checklists(connection: Connection, chosen: Select[tuple[int]]) -> dict[int, tuple[Tick, ...]]:
    """Return the ticks of the chosen follow-ups (a query of their ids), in order."""
    query = (
        select(ticks.c.followup_id, ticks.c.step, ticks.c.at, ticks.c.by)
        .where(ticks.c.followup_id.in_(chosen))
        .order_by(ticks.c.followup_id, ticks.c.position)
    )
    found: dict[int, list[Tick]] = {}
    for number, step, at, by in connection.execute(query):
        found.setdefault(number, []).append(Tick(step, at, by))
    return {number: tuple(done) for number, done in found.items()}


def derived(followup: FollowUp) -> dict[str, object]:
    """Return what the history says, column by column: kept so that lists can be searched."""
    end = followup.end
    return {
        "state": followup.state,
        "try_again_at": followup.try_again_at,
        "closed_at": end.at if end else None,
        "closing": followup.closing,
        "first_attempt_at": followup.first_attempt_at,
        "attempts": len(followup.attempts),
        "moved_at": followup.moved_at,
        "assigned_to": followup.assigned_to,
        "merged_into": followup.merged_into,
    }


_EVENT_COLUMNS = tuple(
    events.c[name]
    for name in (
        *("followup_id", "at", "kind", "by", "note", "try_again_at", "closing"),
        *("value", "noted_at"),
    )
)


def _values(followup: FollowUp) -> dict[str, object]:
    return derived(followup) | {
        "started_at": followup.started_at,
        "due_at": followup.due_at,
        "cause": followup.outcome.cause,
        "action": followup.outcome.action,
        "is_fixed_for_all": followup.outcome.is_fixed_for_all,
        "score_after": followup.outcome.score_after,
    }


_into = followups.alias("into")
_BOUND: dict[str, Any] = {
    name: bindparam(f"new_{name}", type_=followups.c[name].type)
    for name in (
        *("state", "try_again_at", "closed_at", "closing", "first_attempt_at", "attempts"),
        *("moved_at", "assigned_to", "started_at", "due_at", "cause", "action"),
        *("is_fixed_for_all", "score_after"),
    )
} | {
    # What it was merged into may have been deleted for good.
    "merged_into": select(_into.c.id)
    .where(_into.c.id == bindparam("new_merged_into", type_=_into.c.id.type))
    .scalar_subquery()
}


def _new_lines(before: FollowUp, after: FollowUp) -> list[dict[str, object]]:
    known = len(before.events)
    if after.events[:known] != before.events:
        raise AssertionError(after)  # a history is only added to
    return [
        {
            "followup_id": after.id,
            "position": position,
            "at": event.at,
            "kind": event.kind,
            "by": event.by,
            "note": event.note,
            "try_again_at": event.try_again_at,
            "closing": event.closing,
            "value": event.value,
            "noted_at": event.noted_at,
        }
        for position, event in enumerate(after.events[known:], known)
    ]


def _tick_rows(followup: FollowUp) -> list[dict[str, object]]:
    return [
        {
            "followup_id": followup.id,
            "step": tick.step,
            "position": position,
            "at": tick.at,
            "by": tick.by,
        }
        for position, tick in enumerate(followup.ticks)
    ]
