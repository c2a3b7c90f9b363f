"""How well the 48-hour promise was kept: counted by the database, for follow-ups can be many."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from nps_desktop.domain.followups import Cause, Closing, State
from nps_desktop.domain.measures import LADDER, NOT_REACHED, FollowUpMeasures
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import scores_of
from nps_desktop.storage import counts
from nps_desktop.storage.answer_choices import within
from nps_desktop.storage.dialects import seconds_between
from nps_desktop.storage.followups import is_shown
from nps_desktop.storage.schema import followups, responses

FEW_BESIDE = 3

_JOINED = followups.join(responses, responses.c.id == followups.c.response_id)
_CLOSING = func.coalesce(followups.c.closing, "")
_COUNTS = _CLOSING != Closing.TEST_ANSWER
_IS_REACHABLE = (
    _COUNTS
    & or_(responses.c.phone != "", responses.c.email != "")
    & (_CLOSING != Closing.NO_CONTACT_DETAILS)
)
_IS_TRIED = _IS_REACHABLE & followups.c.first_attempt_at.is_not(None)
_HAS_MOVED_UP = or_(
    *(
        responses.c.score.in_(scores_of(lower)) & (followups.c.score_after >= scores_of(higher)[0])
        for lower, higher in zip(LADDER, LADDER[1:], strict=False)
    )
)


def measures(connection: Connection, scope: Scope, now: datetime) -> FollowUpMeasures:
    """Return what `domain.measures.measure_courses` counts of a scope's cases at `now` (UTC)."""
    counted = {name: func.count().filter(chosen) for name, chosen in _counted(now).items()}
    query = _among(connection, scope, *counted.values())
    numbers = dict(zip(counted, connection.execute(query).one(), strict=True))
    waits = numbers.pop("waits")
    reachable = numbers.pop("reachable")
    return FollowUpMeasures(
        **numbers,
        unreachable=numbers["cases"] - reachable,
        median_hours=_median_hours(connection, scope, waits) if waits else None,
    )


def causes(connection: Connection, scope: Scope) -> tuple[tuple[Cause, int], ...]:
    """Return how often each main cause was found, the commonest first; test answers have none."""
    query = (
        _among(connection, scope, followups.c.cause, func.count())
        .where(_COUNTS, followups.c.cause.is_not(None))
        .group_by(followups.c.cause)
        .order_by(func.min(followups.c.id))
    )
    found = Counter({Cause(cause): count for cause, count in connection.execute(query)})
    return tuple(found.most_common())


def _counted(now: datetime) -> Mapping[str, ColumnElement[bool]]:
    is_passed = _IS_REACHABLE & (followups.c.due_at <= now)
    is_new = followups.c.state == State.NEW
    is_asked = _COUNTS & followups.c.score_after.is_not(None)
    return {
        "cases": _COUNTS,
        "reachable": _IS_REACHABLE,
        "in_time": is_passed & (followups.c.first_attempt_at <= followups.c.due_at),
        "passed": is_passed,
        "waiting": _IS_REACHABLE & followups.c.state.in_(NOT_REACHED),
        "tried": _IS_REACHABLE & (followups.c.state == State.TRIED),
        "overdue": _IS_REACHABLE & is_new & (followups.c.due_at < now),
        "moved_up": is_asked & _HAS_MOVED_UP,
        "asked_again": is_asked,
        "waits": _IS_TRIED,
    }


def _median_hours(connection: Connection, scope: Scope, waits: int) -> float:
    """Return the middle one of the waits for the first attempt, between the middle two of many."""
    start, end = followups.c.started_at, followups.c.first_attempt_at
    query = (
        _among(connection, scope, start, end)
        .where(_IS_TRIED)
        .order_by(seconds_between(connection, start, end))
        .offset((waits - 1) // 2)
        .limit(2 - waits % 2)
    )
    middle: list[float] = [
        (tried - began).total_seconds() / 3600 for began, tried in connection.execute(query)
    ]
    return median(middle)


def _among(
    connection: Connection, scope: Scope, *columns: ColumnElement[Any]
) -> Select[*tuple[Any, ...]]:
    """Ask for columns of the cases of a scope.

    SQLite begins with the answers of a period. Where those are not few beside the follow-ups it
    is told to walk these instead, in the order they lie in: that takes a fifth of the time.
    """
    asked = select(*columns).select_from(_JOINED).where(is_shown, *_of(scope))
    answers = counts.tally(connection, scope.period).total
    if FEW_BESIDE * answers < (connection.scalar(select(func.max(followups.c.id))) or 0):
        return asked
    return asked.with_hint(followups, "NOT INDEXED", dialect_name="sqlite")


def _of(scope: Scope) -> Iterator[ColumnElement[bool]]:
    yield from within(scope.period)
    if scope.location is not None:
        yield responses.c.location == scope.location
