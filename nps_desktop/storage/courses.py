"""How well the promise was kept: counted by the database, for follow-ups can be many."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, Select, func, or_, select, type_coerce

from nps_desktop.domain.measures import (
    LADDER,
    FollowUpMeasures,
    Ladder,
    MedianHours,
    MonthMeasures,
    ladder_of,
)
from nps_desktop.domain.periods import Month, Period
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import group_of, scores_of
from nps_desktop.domain.states import NOT_REACHED, Closing, State
from nps_desktop.storage import counts
from nps_desktop.storage.answer_choices import within
from nps_desktop.storage.dialects import first_of_month, seconds_between
from nps_desktop.storage.followups import is_shown
from nps_desktop.storage.reachable import is_reachable
from nps_desktop.storage.schema import followups, responses

SECONDS_AN_HOUR = 3600
FEW_BESIDE = 3

_JOINED = followups.join(responses, responses.c.id == followups.c.response_id)
_CLOSING = func.coalesce(followups.c.closing, "")
_COUNTS = (_CLOSING != Closing.TEST_ANSWER) & (
    (_CLOSING != Closing.MERGED) | followups.c.first_attempt_at.is_not(None)
)
_IS_REACHABLE = is_reachable & (_CLOSING != Closing.NO_CONTACT_DETAILS)
_IS_ASKED = followups.c.score_after.is_not(None)
_IS_TRIED = followups.c.first_attempt_at.is_not(None) & _IS_REACHABLE
_HAS_MOVED_UP = or_(
    *(
        (followups.c.score_after >= scores_of(higher)[0])
        & responses.c.score.between(scores_of(lower)[0], scores_of(lower)[-1])
        for lower, higher in zip(LADDER, LADDER[1:], strict=False)
    )
)


def measures(connection: Connection, scope: Scope, now: datetime) -> FollowUpMeasures:
    """Return how the cases of a scope stand at `now` (UTC)."""
    counted = _counted(now)
    numbers = connection.execute(_among(connection, scope, *counted.values())).one()
    found = dict(zip(counted, numbers, strict=True))
    waits = found["waits"]
    return _measured(found, _median_hours(connection, scope, waits) if waits else None)


def by_month(
    connection: Connection, months: Sequence[Month], location: str | None, now: datetime
) -> tuple[MonthMeasures, ...]:
    """Return the measures of those who answered in each of the months, in their order.

    The medians are left out here and by colleague: they are asked for apart, for they take as long.
    """
    found = dict(_by(connection, _scope_of(months, location), _first_of_month(connection), now))
    return tuple(
        MonthMeasures(month, found.get(month.first, FollowUpMeasures())) for month in months
    )


def by_colleague(
    connection: Connection, scope: Scope, now: datetime
) -> tuple[tuple[int | None, FollowUpMeasures], ...]:
    """Return the measures by the number of the colleague who has the cases; None for nobody."""
    return tuple(_by(connection, scope, followups.c.assigned_to, now))


def hours_by_month(
    connection: Connection, months: Sequence[Month], location: str | None
) -> tuple[MedianHours, ...]:
    """Return the median hours to the first attempt of the months in which there was any."""
    found = _hours_by(connection, _scope_of(months, location), _first_of_month(connection))
    return tuple(MedianHours(Month.of(first), hours) for first, hours in found)


def hours_by_colleague(connection: Connection, scope: Scope) -> tuple[MedianHours, ...]:
    """Return the median hours to the first attempt of those who have a case that was tried."""
    found = _hours_by(connection, scope, followups.c.assigned_to)
    return tuple(MedianHours(number, hours) for number, hours in found)


def ladder(connection: Connection, scope: Scope) -> Ladder:
    """Return who moved from the card's group to that of the score after the call."""
    scores = (responses.c.score, followups.c.score_after)
    query = _among(connection, scope, *scores, func.count()).group_by(*scores)
    found = connection.execute(query).all()
    return ladder_of(
        ((group_of(card), group_of(after), n) for card, after, n in found if after is not None),
        left_out=sum(n for _card, after, n in found if after is None),
    )


def causes(connection: Connection, scope: Scope) -> tuple[tuple[int, int, int], ...]:
    """Return each main cause by its entry, how often it was found, how often fixed for all.

    The commonest come first, of equal ones the one that was found first.
    """
    count = func.count()
    fixed = count.filter(followups.c.is_fixed_for_all)
    query = (
        _among(connection, scope, followups.c.cause, count, fixed)
        .where(followups.c.cause.is_not(None))
        .group_by(followups.c.cause)
        .order_by(count.desc(), func.min(followups.c.id))
    )
    return tuple((cause, n, done) for cause, n, done in connection.execute(query))


def _by(
    connection: Connection, scope: Scope, key: ColumnElement[Any], now: datetime
) -> Iterator[tuple[Any, FollowUpMeasures]]:
    """Yield the measures of the cases of each key that any case has."""
    counted = _counted(now)
    query = _among(connection, scope, key, *counted.values()).group_by(key)
    for each, *numbers in connection.execute(query):
        yield each, _measured(dict(zip(counted, numbers, strict=True)), None)


def _hours_by(
    connection: Connection, scope: Scope, key: ColumnElement[Any]
) -> Iterator[tuple[Any, float]]:
    """Yield the median hours to the first attempt of each key that has any."""
    seconds = seconds_between(connection, followups.c.started_at, followups.c.first_attempt_at)
    found: defaultdict[Any, list[float]] = defaultdict(list)
    for each, wait in connection.execute(_among(connection, scope, key, seconds).where(_IS_TRIED)):
        found[each].append(max(float(wait), 0.0))
    for each, waits in found.items():
        yield each, median(waits) / SECONDS_AN_HOUR


def _scope_of(months: Sequence[Month], location: str | None) -> Scope:
    return Scope(Period(min(months).first, max(months).last), location)


def _first_of_month(connection: Connection) -> ColumnElement[date]:
    return type_coerce(first_of_month(connection, responses.c.day), Date)


def _measured(numbers: Mapping[str, int], median_hours: float | None) -> FollowUpMeasures:
    counted = {name: n for name, n in numbers.items() if name not in ("waits", "reachable")}
    unreachable = numbers["cases"] - numbers["reachable"]
    return FollowUpMeasures(**counted, unreachable=unreachable, median_hours=median_hours)


def _counted(now: datetime) -> Mapping[str, ColumnElement[int]]:
    """Return what is counted; what few cases are stands first in each: the rest is not asked."""
    state, due_at = followups.c.state, followups.c.due_at
    counted = {
        "reachable": _IS_REACHABLE,
        "in_time": (followups.c.first_attempt_at <= due_at) & (due_at <= now) & _IS_REACHABLE,
        "passed": (due_at <= now) & _IS_REACHABLE,
        "waiting": or_(*(state == each for each in NOT_REACHED)) & _IS_REACHABLE,
        "tried": (state == State.TRIED) & _IS_REACHABLE,
        "overdue": (state == State.NEW) & (due_at < now) & _IS_REACHABLE,
        "moved_up": _HAS_MOVED_UP,
        "asked_again": _IS_ASKED,
        "waits": _IS_TRIED,
    }
    filtered = {name: func.count().filter(chosen) for name, chosen in counted.items()}
    return {"cases": func.count(), **filtered}


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
        max((tried - began).total_seconds(), 0.0) / SECONDS_AN_HOUR
        for began, tried in connection.execute(query)
    ]
    return median(middle)


def _among(
    connection: Connection, scope: Scope, *columns: ColumnElement[Any]
) -> Select[*tuple[Any, ...]]:
    """Ask for columns of the cases of a scope that are measured.

    SQLite begins with the answers of a period. Where those are not few beside the follow-ups it
    is told to walk these instead, in the order they lie in: that takes a fifth of the time.
    """
    asked = select(*columns).select_from(_JOINED).where(is_shown, _COUNTS, *_of(scope))
    answers = counts.tally(connection, scope.period).total
    if FEW_BESIDE * answers < (connection.scalar(select(func.max(followups.c.id))) or 0):
        return asked
    return asked.with_hint(followups, "NOT INDEXED", dialect_name="sqlite")


def _of(scope: Scope) -> Iterator[ColumnElement[bool]]:
    yield from within(scope.period)
    if scope.location is not None:
        yield responses.c.location == scope.location
