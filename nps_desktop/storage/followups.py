"""The follow-ups: written and read whole, with their history and their ticks."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)

from nps_desktop.domain.followups import (
    Cause,
    Closing,
    Event,
    EventKind,
    FollowUp,
    State,
    Step,
    Tick,
)
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

is_worked_on = is_wanted & or_(
    followups.c.cause.is_not(None),
    followups.c.action != "",
    followups.c.is_fixed_for_all,
    followups.c.score_after.is_not(None),
    exists().where(events.c.followup_id == followups.c.id),
    exists().where(ticks.c.followup_id == followups.c.id),
)
"""Whether anything was done, as `services.openings._is_untouched` denies it."""

_JOINED = followups.join(responses, responses.c.id == followups.c.response_id)


def add(connection: Connection, new: Sequence[FollowUp]) -> None:
    """Write follow-ups that an answer opened just now: without a history, their id is 0."""
    if new:
        rows = [_values(each) | {"response_id": each.response_id} for each in new]
        connection.execute(insert(followups), rows)


def get(connection: Connection, number: int, *, is_for_writing: bool = False) -> FollowUp | None:
    """Return a follow-up whose answer is there; None where there is none of that number."""
    return _one(connection, is_shown & (followups.c.id == number), is_for_writing)


def of_response(
    connection: Connection, response_id: int, *, is_for_writing: bool = False
) -> FollowUp | None:
    """Return the follow-up of an answer, if it has one."""
    chosen = is_shown & (followups.c.response_id == response_id)
    return _one(connection, chosen, is_for_writing)


def rewrite(connection: Connection, followup: FollowUp) -> None:
    """Make a follow-up what is given, its history and ticks included."""
    chosen = followups.c.id == followup.id
    connection.execute(update(followups).where(chosen).values(_values(followup)))
    connection.execute(delete(events).where(events.c.followup_id == followup.id))
    connection.execute(delete(ticks).where(ticks.c.followup_id == followup.id))
    if followup.events:
        connection.execute(insert(events), _event_rows(followup))
    if followup.ticks:
        connection.execute(insert(ticks), _tick_rows(followup))


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
    number, response_id, started_at, due_at, cause, *rest = row
    return FollowUp(
        number, response_id, started_at, due_at, history, done, cause and Cause(cause), *rest
    )


def histories(connection: Connection, chosen: Select[tuple[int]]) -> dict[int, tuple[Event, ...]]:
    """Return the events of the chosen follow-ups (a query of their ids), in order."""
    query = (
        select(events)
        .where(events.c.followup_id.in_(chosen))
        .order_by(events.c.followup_id, events.c.position)
    )
    found: dict[int, list[Event]] = {}
    for number, _, at, kind, by, note, try_again_at, closing in connection.execute(query):
        event = Event(at, EventKind(kind), by, note, try_again_at, closing and Closing(closing))
        found.setdefault(number, []).append(event)
    return {number: tuple(lines) for number, lines in found.items()}


def checklists(connection: Connection, chosen: Select[tuple[int]]) -> dict[int, tuple[Tick, ...]]:
    """Return the ticks of the chosen follow-ups (a query of their ids), in order."""
    query = (
        select(ticks)
        .where(ticks.c.followup_id.in_(chosen))
        .order_by(ticks.c.followup_id, ticks.c.position)
    )
    found: dict[int, list[Tick]] = {}
    for number, step, _, at, by in connection.execute(query):
        found.setdefault(number, []).append(Tick(Step(step), at, by))
    return {number: tuple(done) for number, done in found.items()}


def _one(
    connection: Connection, chosen: ColumnElement[bool], is_for_writing: bool
) -> FollowUp | None:
    query = select(*COLUMNS).select_from(_JOINED).where(chosen)
    row = connection.execute(query.with_for_update() if is_for_writing else query).first()
    if row is None:
        return None
    only = select(followups.c.id).where(followups.c.id == row[0])
    history, done = histories(connection, only), checklists(connection, only)
    return followup_of(row, history.get(row[0], ()), done.get(row[0], ()))


def _values(followup: FollowUp) -> dict[str, object]:
    """Return the columns; state, next try and closing are kept so that lists can be searched."""
    is_closed = followup.state is State.CLOSED
    return {
        "started_at": followup.started_at,
        "due_at": followup.due_at,
        "cause": followup.cause,
        "action": followup.action,
        "is_fixed_for_all": followup.is_fixed_for_all,
        "score_after": followup.score_after,
        "state": followup.state,
        "try_again_at": followup.try_again_at,
        "closed_at": followup.events[-1].at if is_closed else None,
        "closing": followup.closing,
        "first_attempt_at": min((event.at for event in followup.attempts), default=None),
    }


def _event_rows(followup: FollowUp) -> list[dict[str, object]]:
    return [
        {
            "followup_id": followup.id,
            "position": position,
            "at": event.at,
            "kind": event.kind,
            "by": event.by,
            "note": event.note,
            "try_again_at": event.try_again_at,
            "closing": event.closing,
        }
        for position, event in enumerate(followup.events)
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
