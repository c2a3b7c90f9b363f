"""Lists of calls: which cases wait, which are overdue, which are done, and how many."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, case, func, or_, select

from nps_desktop.domain.followups import CallCounts, CallList, Case, State
from nps_desktop.storage import answers
from nps_desktop.storage import followups as stored
from nps_desktop.storage.schema import followups, is_wanted, responses

_JOINED = followups.join(responses, responses.c.id == followups.c.response_id)
_IS_CLOSED = followups.c.state == State.CLOSED
_IS_OPEN = followups.c.state.in_([state for state in State if state is not State.CLOSED])
_IS_NEW = followups.c.state == State.NEW
_NEXT_CALL = func.coalesce(followups.c.try_again_at, followups.c.due_at)
_OPEN_FIRST_DUE = (_NEXT_CALL, followups.c.id)
_NEWEST_CLOSED = (followups.c.closed_at.desc(), followups.c.id.desc())


def calls(
    connection: Connection, which: CallList, *, now: datetime, midnight: datetime
) -> tuple[Case, ...]:
    """Return a list of calls: by when the next call is due, the closed ones newest first.

    `now` and the coming `midnight` of the shop are UTC moments.
    """
    order = _NEWEST_CLOSED if which is CallList.CLOSED else _OPEN_FIRST_DUE
    return _cases(connection, _condition(which, now, midnight), order)


def count(connection: Connection, *, now: datetime, midnight: datetime) -> CallCounts:
    """Return how many calls each list holds."""
    sums = (
        func.coalesce(func.sum(case((_condition(which, now, midnight), 1), else_=0)), 0)
        for which in CallList
        if which is not CallList.CLOSED
    )
    query = select(*sums).select_from(_JOINED).where(stored.is_shown, _IS_OPEN)
    numbers = (int(number) for number in connection.execute(query).one())
    return CallCounts(*[*numbers, _count_closed(connection)])


def one(connection: Connection, number: int) -> Case | None:
    """Return a case; None where there is none of that number."""
    return next(iter(_cases(connection, followups.c.id == number, _OPEN_FIRST_DUE)), None)


def of_response(connection: Connection, response_id: int) -> Case | None:
    """Return the case of an answer, if it has one."""
    chosen = followups.c.response_id == response_id
    return next(iter(_cases(connection, chosen, _OPEN_FIRST_DUE)), None)


def _condition(which: CallList, now: datetime, midnight: datetime) -> ColumnElement[bool]:
    if which is CallList.OVERDUE:
        return _IS_NEW & (followups.c.due_at < now)
    if which is CallList.DUE_TODAY:
        is_due = _IS_NEW & followups.c.due_at.between(now, midnight)
        return or_(is_due, _IS_OPEN & (followups.c.try_again_at <= midnight))
    if which is CallList.PROMISED:
        return followups.c.state == State.PROMISED
    if which is CallList.UNREACHABLE:
        return _IS_OPEN & (responses.c.phone == "") & (responses.c.email == "")
    return _IS_OPEN if which is CallList.OPEN else _IS_CLOSED


def _count_closed(connection: Connection) -> int:
    """Count all and take off those of removed answers: they are few, the closed ones many."""
    wanted = select(func.count()).select_from(followups).where(is_wanted, _IS_CLOSED)
    removed = select(responses.c.id).where(responses.c.removed_at.is_not(None))
    of_removed = wanted.where(followups.c.response_id.in_(removed))
    return (connection.scalar(wanted) or 0) - (connection.scalar(of_removed) or 0)


def _cases(
    connection: Connection, chosen: ColumnElement[bool], order: tuple[ColumnElement[object], ...]
) -> tuple[Case, ...]:
    shown = stored.is_shown & chosen
    ids = select(followups.c.id).select_from(_JOINED).where(shown)
    history, done = stored.histories(connection, ids), stored.checklists(connection, ids)
    width = len(stored.COLUMNS)
    rows = connection.execute(
        select(*stored.COLUMNS, *answers.COLUMNS).select_from(_JOINED).where(shown).order_by(*order)
    )
    return tuple(
        Case(
            stored.followup_of(row[:width], history.get(row[0], ()), done.get(row[0], ())),
            answers.answer_of(row[width:]),
        )
        for row in rows
    )
