"""The database measures the promise as the domain defines it, whatever happened to the cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nps_desktop.domain.followups import Case, Cause, Closing, Event, EventKind, FollowUp
from nps_desktop.domain.measures import FollowUpMeasures, measure_courses
from nps_desktop.domain.periods import ALL_TIME, Period
from nps_desktop.domain.responses import Response
from nps_desktop.domain.scopes import Scope
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import courses, followups, responses
from nps_desktop.storage.database import Connection
from tests.factories import NOW, TODAY, a_detractor, a_followup, a_stored, an_event, course_of

SCOPES = (
    Scope(ALL_TIME),
    Scope(ALL_TIME, "North"),
    Scope(Period(TODAY - timedelta(days=3), TODAY), "North"),
    Scope(Period(None, TODAY - timedelta(days=2))),
)

minutes = st.integers(0, 6000)
moments = minutes.map(lambda passed: NOW - timedelta(minutes=passed))


def an_event_of(kind: EventKind, at: object, closing: Closing) -> Event:
    parts = {"closing": closing} if kind is EventKind.CLOSED else {}
    return an_event(kind, at, **parts)


events = st.builds(an_event_of, st.sampled_from(EventKind), moments, st.sampled_from(Closing))
cards = st.builds(
    Response,
    score=st.integers(0, 10),
    day=st.integers(0, 5).map(lambda days: TODAY - timedelta(days=days)),
    phone=st.sampled_from(["", "12 34 56 78"]),
    email=st.sampled_from(["", "", "bo@example.org"]),
    location=st.sampled_from(["", "North"]),
)


@dataclass(frozen=True)
class Told:
    """A case as a test tells it; `is_gone` where its answer was removed."""

    card: Response
    followup: FollowUp
    is_gone: bool


@st.composite
def cases(draw: st.DrawFn) -> Told:
    started = draw(moments)
    return Told(
        draw(cards),
        a_followup(
            *draw(st.lists(events, max_size=4)),
            id=0,
            started_at=started,
            due_at=started + timedelta(minutes=draw(minutes)),
            cause=draw(st.none() | st.sampled_from(Cause)),
            score_after=draw(st.none() | st.integers(0, 10)),
        ),
        draw(st.booleans()),
    )


class Rolled(Exception):
    """Nothing of an example stays."""


@contextmanager
def passing(workspace: Workspace) -> Iterator[Connection]:
    """Open a transaction that leaves nothing behind."""
    try:
        with workspace.datafile.write() as connection:
            yield connection
            raise Rolled
    except Rolled:
        pass


def store(connection: Connection, told: Told) -> None:
    number = responses.add(connection, told.card, NOW)
    followups.add(connection, [replace(told.followup, response_id=number)])
    written = followups.of_response(connection, number)
    assert written is not None
    followups.rewrite(connection, replace(told.followup, id=written.id, response_id=number))
    if told.is_gone:
        followups.hide(connection, written.id, NOW)


def is_in(told: Told, scope: Scope) -> bool:
    is_there = scope.location is None or told.card.location == scope.location
    return is_there and told.card.day in scope.period and not told.is_gone


def expected(found: list[Told], scope: Scope) -> FollowUpMeasures:
    inside = [told for told in found if is_in(told, scope)]
    return measure_courses(
        (course_of(Case(told.followup, a_stored(told.card))) for told in inside), NOW
    )


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(cases(), max_size=8), st.sampled_from(SCOPES))
def test_the_database_counts_what_the_domain_counts(
    workspace: Workspace, found: list[Told], scope: Scope
) -> None:
    with passing(workspace) as connection:
        for told in found:
            store(connection, told)
        measured = courses.measures(connection, scope, NOW)
    wanted = expected(found, scope)
    assert replace(measured, median_hours=None) == replace(wanted, median_hours=None)
    if wanted.median_hours is None:
        assert measured.median_hours is None
    else:
        assert measured.median_hours == pytest.approx(wanted.median_hours, abs=1e-6)


def test_what_was_removed_is_measured_no_more(workspace: Workspace) -> None:
    workspace.responses.remove(workspace.responses.add(a_detractor()).ids)
    assert workspace.summaries.measures(Scope()) == FollowUpMeasures()


def test_the_middle_of_an_even_number_of_waits_lies_between_two(workspace: Workspace) -> None:
    for hours in (1, 4, 6, 30):
        (number,) = workspace.responses.add(a_detractor()).ids
        case = workspace.followups.of_response(number)
        assert case is not None
        at = case.followup.started_at + timedelta(hours=hours)
        workspace.followups.record(case.followup.id, an_event(at=at))
    assert workspace.summaries.measures(Scope()).median_hours == 5
