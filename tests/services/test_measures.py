"""The database measures the promise as the domain defines it, whatever happened to the cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nps_desktop.domain.customers import CustomerKeys, keys_of
from nps_desktop.domain.followups import Case, Event, EventKind, FollowUp
from nps_desktop.domain.measures import (
    ColleagueMeasures,
    FollowUpMeasures,
    Ladder,
    MedianHours,
    ladder_of,
)
from nps_desktop.domain.periods import ALL_TIME, Month, Period, months_up_to
from nps_desktop.domain.responses import Response
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import group_of
from nps_desktop.domain.shop_lists import Cause, Entry, ShopList
from nps_desktop.domain.states import Closing
from nps_desktop.domain.summary import CauseCount
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import courses, followups, responses, returning
from nps_desktop.storage.database import Connection
from tests.domain.courses_by_hand import Course, course_of, measure_courses
from tests.factories import (
    NOW,
    TODAY,
    Clock,
    a_detractor,
    a_followup,
    a_stored,
    an_answer,
    an_event,
    describe,
    number_of,
)

SCOPES = (
    Scope(ALL_TIME),
    Scope(ALL_TIME, "North"),
    Scope(Period(TODAY - timedelta(days=3), TODAY), "North"),
    Scope(Period(None, TODAY - timedelta(days=2))),
)

minutes = st.integers(0, 6000)
moments = minutes.map(lambda passed: NOW - timedelta(minutes=passed))


CAUSES = (number_of(Cause.STAFF), number_of(Cause.WAITING), number_of(Cause.PRICE))
MERGED_INTO_ITSELF = "self"


def an_event_of(kind: EventKind, at: object, closing: Closing, place: int) -> Event:
    """A line of any kind; of a merged case it says later where it went."""
    parts: dict[str, object] = {}
    if kind is EventKind.CLOSED:
        parts["closing"] = closing
        parts["value"] = MERGED_INTO_ITSELF if closing is Closing.MERGED else ""
    if kind is EventKind.TAKEN_BACK:
        parts["value"] = str(place)
    if kind is EventKind.ASSIGNED:
        parts["value"] = str(place or "")
    return an_event(kind, at, **parts)


events = st.builds(
    an_event_of,
    st.sampled_from(EventKind),
    moments,
    st.sampled_from(Closing),
    st.integers(0, 2),
)
cards = st.builds(
    Response,
    score=st.integers(0, 10),
    day=st.sampled_from([0, 1, 2, 3, 4, 5, 25, 60, 400]).map(
        lambda days: TODAY - timedelta(days=days)
    ),
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
            cause=draw(st.none() | st.sampled_from(CAUSES)),
            is_fixed_for_all=draw(st.booleans()),
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


def store(connection: Connection, told: Told) -> int:
    """Write a case; return its number."""
    number = responses.add(connection, told.card, NOW)
    followups.add(connection, [replace(told.followup, response_id=number, events=())])
    written = followups.of_response(connection, number)
    assert written is not None
    history = tuple(
        replace(event, value=str(written.id)) if event.value == MERGED_INTO_ITSELF else event
        for event in told.followup.events
    )
    after = replace(told.followup, id=written.id, response_id=number, events=history)
    followups.keep(connection, [(written, after)])
    if told.is_gone:
        followups.hide(connection, written.id, NOW)
    return written.id


def is_in(told: Told, scope: Scope) -> bool:
    is_there = scope.location is None or told.card.location == scope.location
    return is_there and told.card.day in scope.period and not told.is_gone


def course(told: Told) -> Course:
    return course_of(Case(told.followup, a_stored(told.card)))


def measured_of(found: list[Told]) -> FollowUpMeasures:
    return measure_courses(map(course, found), NOW)


def assert_same(measured: FollowUpMeasures, wanted: FollowUpMeasures) -> None:
    assert replace(measured, median_hours=None) == replace(wanted, median_hours=None)
    if wanted.median_hours is None:
        assert measured.median_hours is None
    else:
        assert measured.median_hours == pytest.approx(wanted.median_hours, abs=1e-6)


AGAINST_THE_DOMAIN = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@AGAINST_THE_DOMAIN
@given(st.lists(cases(), max_size=8), st.sampled_from(SCOPES))
def test_the_database_counts_what_the_domain_counts(
    workspace: Workspace, found: list[Told], scope: Scope
) -> None:
    inside = [told for told in found if is_in(told, scope)]
    with passing(workspace) as connection:
        for told in found:
            store(connection, told)
        measured = courses.measures(connection, scope, NOW)
        by_colleague = dict(courses.by_colleague(connection, scope, NOW))
        hours = courses.hours_by_colleague(connection, scope)
        ladder = courses.ladder(connection, scope)
        causes = courses.causes(connection, scope)
    assert_same(measured, measured_of(inside))
    counted = [told for told in inside if course(told).counts]
    whose = {told.followup.assigned_to for told in counted}
    assert set(by_colleague) == whose
    for number in whose:
        own = [told for told in counted if told.followup.assigned_to == number]
        assert_same(with_hours(by_colleague[number], number, hours), measured_of(own))
    assert ladder == slow_ladder(counted)
    assert sorted(causes) == slow_causes(counted)
    assert [count for _cause, count, _fixed in causes] == sorted(
        (count for _cause, count, _fixed in causes), reverse=True
    )


@AGAINST_THE_DOMAIN
@given(st.lists(cases(), max_size=8), st.sampled_from([None, "", "North"]))
def test_the_months_are_counted_as_the_domain_counts(
    workspace: Workspace, found: list[Told], location: str | None
) -> None:
    months = months_up_to(Month.of(TODAY), 12)
    with passing(workspace) as connection:
        for told in found:
            store(connection, told)
        measured = courses.by_month(connection, months, location, NOW)
        hours = courses.hours_by_month(connection, months, location)
    assert tuple(each.month for each in measured) == months
    for each in measured:
        scope = Scope(each.month.period, location)
        inside = [told for told in found if is_in(told, scope)]
        assert_same(with_hours(each.measures, each.month, hours), measured_of(inside))


def with_hours(
    measures: FollowUpMeasures, key: Month | int | None, hours: tuple[MedianHours, ...]
) -> FollowUpMeasures:
    """The measures with their median, which is read apart."""
    assert measures.median_hours is None
    return replace(measures, median_hours=next((h.hours for h in hours if h.of == key), None))


def slow_ladder(counted: list[Told]) -> Ladder:
    after = [(told.card.group, told.followup.outcome.score_after) for told in counted]
    return ladder_of(
        ((group, group_of(score), 1) for group, score in after if score is not None),
        left_out=sum(score is None for _group, score in after),
    )


def slow_causes(counted: list[Told]) -> list[tuple[int, int, int]]:
    outcomes = [told.followup.outcome for told in counted]
    found = {outcome.cause for outcome in outcomes if outcome.cause}
    return sorted(
        (
            cause,
            sum(outcome.cause == cause for outcome in outcomes),
            sum(outcome.cause == cause and outcome.is_fixed_for_all for outcome in outcomes),
        )
        for cause in found
    )


def test_what_was_removed_is_measured_no_more(workspace: Workspace) -> None:
    workspace.responses.remove(workspace.responses.add(a_detractor()).ids)
    assert workspace.measuring.promise(Scope()).measures == FollowUpMeasures()


def test_the_middle_of_an_even_number_of_waits_lies_between_two(
    workspace: Workspace, clock: Clock
) -> None:
    numbers = [a_case(workspace) for _count in range(4)]
    clock.forward(hours=30)
    for number, hours in zip(numbers, (1, 4, 6, 30), strict=True):
        workspace.followups.record(number, an_event(at=NOW + timedelta(hours=hours)))
    assert workspace.measuring.promise(Scope()).measures.median_hours == 5


returning_cards = st.builds(
    Response,
    score=st.integers(0, 10),
    day=st.integers(0, 5).map(lambda days: TODAY - timedelta(days=days)),
    name=st.sampled_from(["", "Bo", "bo ", "Ida"]),
    phone=st.sampled_from(["", "", "12 34 56 78", "+45 12345678", "87654321"]),
    email=st.sampled_from(["", "", "bo@example.org", "Bo@Example.org"]),
    location=st.sampled_from(["", "North"]),
)


@AGAINST_THE_DOMAIN
@given(
    st.lists(returning_cards, max_size=12),
    st.sampled_from(SCOPES),
    st.integers(1, 5),
)
def test_customers_who_came_back_are_those_of_one_number_address_or_name(
    workspace: Workspace, cards: list[Response], scope: Scope, walked: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(returning, "WALKED", walked)
        stored = [number for card in cards for number in workspace.responses.add(card).ids]
        found = workspace.measuring.customers(scope).whole().ladder
    workspace.responses.remove(tuple(stored))
    assert found == slow_return(cards, scope)


def known_by(keys: CustomerKeys) -> tuple[str, str] | None:
    """By what a customer is known, and what that is; None where they left nothing."""
    kinds = (("phone", keys.phone), ("email", keys.email), ("name", keys.name))
    return next(((kind, key) for kind, key in kinds if key), None)


def slow_return(cards: list[Response], scope: Scope) -> Ladder:
    """The first score ever against the latest in the scope; cards in the order they came in."""
    customers: dict[tuple[str, str], list[Response]] = {}
    for card in sorted(cards, key=lambda card: card.day):
        if best := known_by(keys_of(card)):
            customers.setdefault(best, []).append(card)
    moves, once = [], 0
    for told_by in customers.values():
        inside = [n for n, card in enumerate(told_by) if is_in(told(card), scope)]
        if inside and inside[-1] > 0:
            moves.append((group_of(told_by[0].score), group_of(told_by[inside[-1]].score), 1))
        elif inside:
            once += 1
    return ladder_of(moves, left_out=once)


def told(card: Response) -> Told:
    """A card that is still there, of whatever case."""
    return Told(card, a_followup(), is_gone=False)


def test_who_answered_before_the_period_came_back_in_it(workspace: Workspace) -> None:
    for score, ago, name in ((3, 60, "Bo"), (9, 1, "Bo"), (7, 60, "Ida"), (2, 1, "Per")):
        workspace.responses.add(an_answer(score, day=TODAY - timedelta(days=ago), name=name))
    found = workspace.measuring.customers(Scope(Month.of(TODAY).period)).whole().ladder
    assert (found.total, found.up, found.left_out) == (1, 1, 1)


@pytest.mark.parametrize("walked", [1, 2, 3, 1000])
def test_first_and_latest_answers_make_the_ladder_of_those_who_came_back(
    workspace: Workspace, walked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(returning, "WALKED", walked)
    cards = [
        an_answer(score, day=TODAY - timedelta(days=ago), name=name, phone=phone)
        for score, ago, name, phone in (
            (3, 9, "Bo", "12 34 56 78"),
            (10, 5, "Bo", ""),
            (8, 4, "", "+45 12 34 56 78"),
            (9, 3, "Ida", ""),
            (6, 2, "ida", ""),
            (9, 1, "Bo", "12345678"),
            (2, 1, "Per", ""),
            (5, 0, "", ""),
        )
    ]
    for card in cards:
        workspace.responses.add(card)
    steps = workspace.measuring.customers(Scope())
    found = steps.step()
    while not found.is_whole:
        assert found.ladder == Ladder()
        found = steps.step()
    assert found.ladder == slow_return(cards, Scope())
    assert (found.ladder.total, found.ladder.up, found.ladder.down) == (2, 1, 1)
    assert found.ladder.left_out == 2


def test_the_customers_are_reckoned_whole_at_once_too(workspace: Workspace) -> None:
    workspace.responses.add(an_answer(3, name="Bo"))
    assert workspace.measuring.customers(Scope()).whole().ladder == Ladder(left_out=1)


def test_colleagues_come_in_the_order_of_the_list_and_nobody_last(workspace: Workspace) -> None:
    for name in ("Bo", "Ida", "Per"):
        workspace.shop_lists.add(ShopList.COLLEAGUES, name)
    _bo, ida, per = workspace.shop_lists.read().colleagues
    numbers = [a_case(workspace) for _count in range(3)]
    workspace.followups.assign((numbers[0],), per.id, by="Bo")
    workspace.followups.assign((numbers[1],), ida.id, by="Bo")
    one = FollowUpMeasures(cases=1, waiting=1)
    assert workspace.measuring.by_colleague(Scope()) == (
        ColleagueMeasures(ida, one),
        ColleagueMeasures(per, one),
        ColleagueMeasures(None, one),
    )


def test_cases_that_somebody_has_leave_none_to_nobody(workspace: Workspace) -> None:
    workspace.shop_lists.add(ShopList.COLLEAGUES, "Bo")
    (bo,) = workspace.shop_lists.read().colleagues
    workspace.followups.assign((a_case(workspace),), bo.id, by="Bo")
    assert [each.colleague for each in workspace.measuring.by_colleague(Scope())] == [bo]


def test_the_months_end_with_the_period_and_never_after_today(workspace: Workspace) -> None:
    a_case(workspace)
    now = workspace.measuring.by_month(Scope())
    assert (now[0].month, now[-1].month) == (Month(2025, 12), Month(2026, 11))
    assert [each.measures.cases for each in now] == [0] * 11 + [1]
    earlier = workspace.measuring.by_month(Scope(Month(2026, 3).period))
    assert earlier[-1].month == Month(2026, 3)


def test_causes_come_with_their_entries_archived_ones_too(workspace: Workspace) -> None:
    first, second = a_case(workspace), a_case(workspace)
    waiting = number_of(Cause.WAITING)
    describe(workspace, first, cause=waiting, is_fixed_for_all=True)
    describe(workspace, second, cause=waiting)
    workspace.shop_lists.archive(waiting)
    entry = Entry(waiting, code=Cause.WAITING, is_archived=True)
    assert workspace.measuring.causes(Scope()) == (CauseCount(entry, 2, fixed=1),)


def test_the_ladder_tells_who_was_not_asked(workspace: Workspace) -> None:
    describe(workspace, a_case(workspace), score_after=9)
    a_case(workspace)
    ladder = workspace.measuring.ladder(Scope())
    assert (ladder.total, ladder.up, ladder.left_out) == (1, 1, 1)


def test_the_share_of_detractors_is_told_of_twelve_months(workspace: Workspace) -> None:
    a_case(workspace)
    trend = workspace.measuring.trend(Scope(Month.of(TODAY).period))
    assert len(trend) == 12
    assert trend[-1].tally.detractors == 1


def test_passives_and_promoters_who_asked_for_a_call_are_customers_to_call(
    workspace: Workspace,
) -> None:
    for score in (10, 7):
        workspace.responses.add(an_answer(score, phone="12 34 56 78", wants_call=True))
    assert workspace.measuring.promise(Scope()).measures.cases == 2


def test_a_merged_case_is_measured_in_the_one_that_goes_on(workspace: Workspace) -> None:
    first, second = a_case(workspace), a_case(workspace)
    workspace.followups.merge(first, second, by="Bo")
    assert workspace.measuring.promise(Scope()).measures.cases == 1


def a_case(workspace: Workspace) -> int:
    """Key in a detractor; return the number of the case."""
    (number,) = workspace.responses.add(a_detractor()).ids
    case = workspace.followups.of_response(number)
    assert case is not None
    return case.followup.id


def test_hours_are_told_of_months_and_colleagues(workspace: Workspace, clock: Clock) -> None:
    number = a_case(workspace)
    clock.forward(hours=6)
    workspace.followups.record(number, an_event(at=NOW + timedelta(hours=6)))
    (by_month,) = workspace.measuring.hours_by_month(Scope())
    (by_colleague,) = workspace.measuring.hours_by_colleague(Scope())
    assert (by_month.of, by_colleague.of) == (Month(2026, 11), None)
    assert by_month.hours == by_colleague.hours == pytest.approx(6, abs=1e-3)
