"""Which calls stand on a call sheet, and which cannot be made; cases, many at once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, select, true

from nps_desktop.domain.call_sheets import SheetQuery
from nps_desktop.domain.followups import Case
from nps_desktop.domain.states import State
from nps_desktop.storage.answers import COLUMNS, answer_of
from nps_desktop.storage.dialects import is_one_of
from nps_desktop.storage.followups import JOINED, is_shown, several
from nps_desktop.storage.reachable import is_reachable
from nps_desktop.storage.schema import followups, is_open, responses

_NEXT_CALL = func.coalesce(followups.c.try_again_at, followups.c.due_at)
_IS_WAITING = followups.c.state.in_([State.NEW, State.TRIED])


def to_make(
    connection: Connection, query: SheetQuery, now: datetime, until: datetime
) -> tuple[int, ...]:
    """Return the numbers of the calls to make until a UTC moment, the next due first.

    Whoever was reached is called again only where a time was agreed.
    """
    is_next = (_IS_WAITING & (until >= _NEXT_CALL)) | (followups.c.try_again_at <= until)
    is_late = (followups.c.state == State.NEW) & (followups.c.due_at < now)
    chosen = is_late if query.is_overdue_only else is_next
    return _numbers(connection, query, is_reachable & chosen)


def to_make_later(connection: Connection, query: SheetQuery, until: datetime) -> tuple[int, ...]:
    """Return the numbers of the calls that come after a UTC moment."""
    is_next = (_IS_WAITING & (until < _NEXT_CALL)) | (followups.c.try_again_at > until)
    return _numbers(connection, query, is_reachable & is_next)


def unreachable(connection: Connection, query: SheetQuery) -> tuple[int, ...]:
    """Return the numbers of the open cases that nobody can call or write to."""
    return _numbers(connection, query, ~is_reachable)


def cases(connection: Connection, numbers: Sequence[int]) -> tuple[Case, ...]:
    """Return the cases of these numbers, in their order."""
    found = several(connection, is_shown & is_one_of(connection, followups.c.id, numbers))
    wanted = is_one_of(connection, responses.c.id, [each.response_id for each in found])
    rows = connection.execute(select(*COLUMNS).where(wanted))
    answers = {answer.id: answer for answer in map(answer_of, rows)}
    made = {each.id: Case(each, answers[each.response_id]) for each in found}
    return tuple(made[number] for number in numbers if number in made)


def _numbers(
    connection: Connection, query: SheetQuery, condition: ColumnElement[bool]
) -> tuple[int, ...]:
    asked = (
        select(followups.c.id)
        .select_from(JOINED)
        .where(is_shown, is_open, condition, _of(query))
        .order_by(_NEXT_CALL, followups.c.id)
        .with_hint(followups, "INDEXED BY ix_followups_open", dialect_name="sqlite")
    )
    return tuple(connection.scalars(asked))


def _of(query: SheetQuery) -> ColumnElement[bool]:
    is_there = true() if query.location is None else followups.c.location == query.location
    if query.colleague is None:
        return is_there
    return and_(is_there, followups.c.assigned_to == query.colleague)
