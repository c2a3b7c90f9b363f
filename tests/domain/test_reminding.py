"""Who is reminded of which calls, and when: each once when it falls due soon, once when overdue."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from nps_desktop.domain.calendars import Calendar
from nps_desktop.domain.call_lists import CallRow
from nps_desktop.domain.opening_hours import USUAL_WEEK, OpeningHours, OpenTime
from nps_desktop.domain.reminding import (
    NOTHING_TOLD,
    Reminder,
    Stage,
    at_location,
    horizon,
    is_quiet,
    news,
    standing,
)
from nps_desktop.domain.states import State
from tests.factories import NOW, ZONE

USUAL = Calendar(ZONE, OpeningHours(USUAL_WEEK))
WITHOUT_HOURS = Calendar(ZONE)
NEVER_OPEN = Calendar(ZONE, OpeningHours(((),) * 7))


def a_call(id: int = 1, due_at: datetime = NOW, **parts: Any) -> CallRow:
    known = {"score": 3, "name": "Lone", "phone": "62 40 11 08", "email": "", "location": ""}
    rest = {"words": "", "state": State.NEW, "response_id": id, "due_at": due_at}
    return CallRow(id=id, **(known | rest | parts))


def in_copenhagen(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of November 2026 by the shop's clock; the 16th is a Monday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def test_a_call_is_due_soon_until_its_moment_and_overdue_after_it() -> None:
    call = a_call(due_at=NOW)
    assert standing([call], NOW) == Reminder(soon=(call,))
    assert standing([call], NOW + timedelta(seconds=1)) == Reminder(overdue=(call,))


def test_who_is_due_first_stands_first_and_the_overdue_before_all() -> None:
    late, later = a_call(4, NOW - timedelta(hours=1)), a_call(2, NOW - timedelta(hours=9))
    soon = a_call(3, NOW + timedelta(hours=1))
    reminder = standing([soon, late, later], NOW)
    assert [call.id for call in reminder.calls] == [2, 4, 3]


def test_the_last_of_those_that_fall_due_soon_says_by_when() -> None:
    soon = tuple(a_call(id, NOW + timedelta(hours=id)) for id in (1, 3))
    assert Reminder(soon=soon, overdue=(a_call(7),)).due_by == NOW + timedelta(hours=3)
    assert Reminder(overdue=(a_call(7),)).due_by is None


def test_what_was_told_is_told_again_only_once_it_is_overdue() -> None:
    call = a_call(due_at=NOW + timedelta(hours=2))
    before, after = standing([call], NOW), standing([call], NOW + timedelta(hours=3))
    told = before.keys
    assert told == {(1, Stage.SOON, call.due_at)}
    assert news(before, NOTHING_TOLD) == before
    assert not news(before, told).calls
    assert news(after, told) == Reminder(overdue=(call,))
    assert not news(after, told | after.keys).calls


def test_a_call_that_was_agreed_is_told_before_its_time_and_when_it_has_come() -> None:
    agreed = NOW + timedelta(hours=2)
    call = a_call(state=State.REACHED, due_at=NOW - timedelta(days=3), try_again_at=agreed)
    before, come = standing([call], NOW), standing([call], agreed)
    assert (before, before.due_by) == (Reminder(soon=(call,)), agreed)
    assert news(come, before.keys) == come == Reminder(again=(call,))
    assert not news(standing([call], agreed + timedelta(hours=1)), come.keys).calls


def test_a_call_that_is_agreed_for_another_time_is_told_of_that_too() -> None:
    call = a_call(state=State.TRIED, try_again_at=NOW)
    told = standing([call], NOW).keys
    later = replace(call, try_again_at=NOW + timedelta(hours=1))
    assert news(standing([later], NOW + timedelta(hours=1)), told).again == (later,)


def test_what_is_seen_at_one_location_is_no_other_one_s() -> None:
    here, there = a_call(1, location="Nørregade"), a_call(2, location="")
    reminder = Reminder(soon=(here, there), overdue=(there,), again=(here,))
    assert at_location(reminder, None) == reminder
    assert at_location(reminder, "Nørregade") == Reminder(soon=(here,), again=(here,))
    assert at_location(reminder, "") == Reminder(soon=(there,), overdue=(there,))


def test_four_hours_ahead_where_the_shop_has_not_said_its_hours() -> None:
    assert horizon(NOW, WITHOUT_HOURS) == NOW + timedelta(hours=4)


def test_what_falls_due_before_the_shop_opens_again_is_told_the_afternoon_before() -> None:
    friday_afternoon = in_copenhagen(20, 16)
    assert horizon(friday_afternoon, USUAL) == in_copenhagen(21, 11, 30)


def test_it_is_quiet_while_the_shop_is_closed() -> None:
    assert is_quiet(in_copenhagen(18, 8, 59), USUAL)
    assert not is_quiet(in_copenhagen(18, 9), USUAL)
    assert is_quiet(in_copenhagen(18, 17, 30), USUAL)
    assert is_quiet(in_copenhagen(22, 12), USUAL)


def test_a_shop_without_hours_or_without_any_opening_is_reminded_at_any_time() -> None:
    for calendar in (WITHOUT_HOURS, NEVER_OPEN):
        assert not is_quiet(in_copenhagen(22, 3), calendar)
        assert horizon(NOW, calendar) == NOW + timedelta(hours=4)


FIRST = NOW.replace(tzinfo=None)
moments = some.datetimes(FIRST, FIRST + timedelta(days=800), timezones=some.just(UTC))
stretches = some.tuples(some.integers(0, 1439), some.integers(1, 1440)).map(
    lambda ends: (OpenTime(min(ends), max(ends)),) if ends[0] != ends[1] else ()
)
weeks = some.tuples(*[stretches] * 7).map(OpeningHours)


@given(moments, weeks)
def test_a_call_is_never_told_later_than_four_hours_before_it_is_due(
    now: datetime, opening: OpeningHours
) -> None:
    assert horizon(now, Calendar(ZONE, opening)) >= now + timedelta(hours=4)


calls = some.lists(
    some.builds(a_call, some.integers(1, 9), moments, try_again_at=some.none() | moments),
    unique_by=lambda call: call.id,
)


@given(calls, some.lists(moments, min_size=1))
def test_each_call_is_told_at_most_once_at_each_stage_and_none_is_missed(
    calls: list[CallRow], looks: list[datetime]
) -> None:
    told = NOTHING_TOLD
    for now in sorted(looks):
        seen = standing(calls, now)
        new = news(seen, told)
        assert told.isdisjoint(new.keys)
        told |= new.keys
        assert seen.keys <= told
