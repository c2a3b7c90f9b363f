"""The time to a call counts as the shop is open, over every change of the clocks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nps_desktop.domain.calendars import LONGEST_PAUSE, MOST_HOURS, Calendar
from nps_desktop.domain.opening_hours import (
    AROUND_THE_CLOCK,
    MIDNIGHT,
    USUAL_WEEK,
    Clock,
    OpeningHours,
    OpenTime,
    Week,
    overlap,
    runs,
)

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MINUTE = timedelta(minutes=1)

DAY = (OpenTime(9 * 60, 17 * 60 + 30),)
WITH_LUNCH = (OpenTime(9 * 60, 12 * 60), OpenTime(13 * 60, 18 * 60))
CLOSED_ON_WEEKENDS = OpeningHours((*(DAY,) * 5, (), ()))
EASTER_2027 = {date(2027, 3, 25), date(2027, 3, 26), date(2027, 3, 28), date(2027, 3, 29)}

# Clocks that change at night, at midnight, by half an hour, by a whole day, a minute past midnight.
ZONES = (
    "Europe/Copenhagen",
    "Europe/London",
    "America/New_York",
    "America/Havana",
    "America/Santiago",
    "America/St_Johns",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Asia/Beirut",
    "Asia/Tehran",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "America/Nuuk",
    "UTC",
)


def local(*parts: int, zone: ZoneInfo = COPENHAGEN) -> datetime:
    """Return the moment at which the clocks of a zone show this."""
    return datetime(*parts, tzinfo=zone).astimezone(UTC)  # type: ignore[misc, arg-type]


def calendar(opening: OpeningHours = CLOSED_ON_WEEKENDS, *holidays: date) -> Calendar:
    """Return the calendar of a shop in Copenhagen."""
    return Calendar(COPENHAGEN, opening, frozenset(holidays).__contains__)


def test_48_hours_of_opening_days_leave_the_weekend_out() -> None:
    due = calendar().due_after(local(2026, 11, 20, 16, 40), 48, Clock.DAYS)
    assert due == local(2026, 11, 24, 16, 40)


def test_48_hours_by_the_wall_clock_do_not() -> None:
    due = calendar().due_after(local(2026, 11, 20, 16, 40), 48, Clock.WALL)
    assert due == local(2026, 11, 22, 16, 40)


def test_opening_hours_count_alone() -> None:
    due = calendar().due_after(local(2026, 11, 20, 16, 40), 2, Clock.HOURS)
    assert due == local(2026, 11, 23, 10, 10)


def test_a_lunch_break_counts_nothing() -> None:
    opening = OpeningHours((WITH_LUNCH,) * 7)
    due = calendar(opening).due_after(local(2026, 11, 24, 11, 30), 1, Clock.HOURS)
    assert due == local(2026, 11, 24, 13, 30)


def test_time_that_is_up_as_the_shop_closes_is_due_then() -> None:
    due = calendar().due_after(local(2026, 11, 20, 16, 30), 1, Clock.HOURS)
    assert due == local(2026, 11, 20, 17, 30)


def test_an_answer_of_the_weekend_waits_for_monday() -> None:
    due = calendar().due_after(local(2026, 11, 21, 12), 24, Clock.DAYS)
    assert due == local(2026, 11, 24, 0)


def test_easter_and_the_clock_change_in_it_count_nothing() -> None:
    """Skærtorsdag to Anden påskedag 2027; the clocks go forward on that Sunday."""
    shop = calendar(CLOSED_ON_WEEKENDS, *EASTER_2027)
    assert shop.due_after(local(2027, 3, 24, 15), 48, Clock.DAYS) == local(2027, 3, 31, 15)
    assert shop.due_after(local(2027, 3, 24, 16, 30), 2, Clock.HOURS) == local(2027, 3, 30, 10)


@pytest.mark.parametrize(
    ("start", "due"),
    [
        # The night to 2027-03-28 is an hour short, that to 2026-10-25 an hour long.
        (local(2027, 3, 27, 12), local(2027, 3, 29, 13)),
        (local(2026, 10, 24, 12), local(2026, 10, 26, 11)),
    ],
)
@pytest.mark.parametrize("clock", Clock)
def test_48_hours_are_minutes_that_really_pass(
    start: datetime, due: datetime, clock: Clock
) -> None:
    assert calendar(OpeningHours()).due_after(start, 48, clock) == due


def test_a_lost_hour_of_opening_is_not_there_and_a_doubled_one_counts_twice() -> None:
    night = OpeningHours(((OpenTime(2 * 60, 4 * 60),),) * 7)
    shop = calendar(night)
    assert shop.due_after(local(2027, 3, 28, 0), 2, Clock.HOURS) == local(2027, 3, 29, 3)
    assert shop.due_after(local(2026, 10, 25, 0), 3, Clock.HOURS) == local(2026, 10, 25, 4)


def test_a_shop_closed_for_weeks_counts_on_after_them() -> None:
    away = tuple(date(2027, 7, 1) + timedelta(days=n) for n in range(31))
    shop = calendar(replace(CLOSED_ON_WEEKENDS, closed_days=away))
    assert shop.due_after(local(2027, 6, 30, 12), 24, Clock.DAYS) == local(2027, 8, 2, 12)


@pytest.mark.parametrize("clock", Clock)
def test_a_shop_that_never_opens_goes_by_the_wall_clock(clock: Clock) -> None:
    start = local(2026, 11, 20, 16, 40)
    shop = calendar(OpeningHours(((),) * 7))
    assert shop.due_after(start, 48, clock) == start + timedelta(hours=48)
    assert shop.next_opening(start) == start
    assert shop.next_noon(start) == local(2026, 11, 21, 12)


def test_a_pause_without_end_has_one_for_the_call() -> None:
    start = local(2026, 11, 20, 16, 40)
    shop = Calendar(COPENHAGEN, CLOSED_ON_WEEKENDS, lambda _day: True)
    due = shop.due_after(start, 48, Clock.DAYS)
    assert due == start + timedelta(hours=48) + LONGEST_PAUSE


@pytest.mark.parametrize(("hours", "counted"), [(0, 0), (-5, 0), (10**30, MOST_HOURS)])
def test_hours_of_a_strange_data_file_do_no_harm(hours: int, counted: int) -> None:
    start = local(2026, 11, 21, 12)
    assert calendar().due_after(start, hours, Clock.WALL) == start + timedelta(hours=counted)
    assert calendar(OpeningHours()).due_after(start, hours, Clock.DAYS) == start + timedelta(
        hours=counted
    )


def test_a_day_ends_as_the_shop_closes() -> None:
    shop = calendar(OpeningHours((WITH_LUNCH,) * 6 + ((),)))
    assert shop.end_of_opening(date(2026, 11, 20)) == local(2026, 11, 20, 18)
    assert shop.end_of_opening(date(2026, 11, 22)) is None
    assert shop.end_of_day(date(2026, 11, 22)) == local(2026, 11, 23, 0)


def test_a_day_of_a_shop_around_the_clock_ends_at_midnight() -> None:
    for day in (date(2026, 10, 25), date(2027, 3, 28), date(2026, 7, 1)):
        assert calendar(OpeningHours()).end_of_opening(day) == calendar().end_of_day(day)


def test_a_day_without_a_midnight_begins_where_the_clocks_go_on() -> None:
    """Beirut goes from 0:00 to 1:00 on 2027-03-28; Apia had no 2011-12-30 at all."""
    beirut = Calendar(ZoneInfo("Asia/Beirut"))
    ends = beirut.end_of_opening(date(2027, 3, 27))
    assert ends == beirut.end_of_day(date(2027, 3, 27)) == datetime(2027, 3, 27, 22, tzinfo=UTC)
    assert Calendar(ZoneInfo("Pacific/Apia")).end_of_opening(date(2011, 12, 30)) is None


def test_a_shop_that_closes_in_the_lost_hour_closes_as_it_begins() -> None:
    shop = calendar(OpeningHours(((OpenTime(0, 2 * 60 + 30),),) * 7))
    assert shop.end_of_opening(date(2027, 3, 28)) == datetime(2027, 3, 28, 1, tzinfo=UTC)


def test_open_is_from_the_first_minute_to_the_last() -> None:
    shop = calendar(CLOSED_ON_WEEKENDS, date(2026, 12, 25))
    assert not shop.is_open_at(local(2026, 11, 20, 8, 59))
    assert shop.is_open_at(local(2026, 11, 20, 9))
    assert shop.is_open_at(local(2026, 11, 20, 17, 29))
    assert not shop.is_open_at(local(2026, 11, 20, 17, 30))
    assert not shop.is_open_at(local(2026, 11, 21, 12))
    assert not shop.is_open_at(local(2026, 12, 25, 12))


def test_the_next_opening_and_the_next_noon_leave_closed_days_out() -> None:
    shop = calendar(CLOSED_ON_WEEKENDS, date(2026, 11, 23))
    friday = local(2026, 11, 20, 16, 40)
    assert shop.next_opening(friday) == friday
    assert shop.next_opening(local(2026, 11, 20, 18)) == local(2026, 11, 24, 9)
    assert shop.next_noon(friday) == local(2026, 11, 24, 12)
    assert shop.next_noon(local(2026, 11, 18, 8)) == local(2026, 11, 19, 12)


def test_a_week_is_told_once_it_differs_from_around_the_clock() -> None:
    assert not OpeningHours().is_told
    assert OpeningHours(USUAL_WEEK).is_told


@pytest.mark.parametrize(
    ("stretches", "is_wrong"),
    [
        ((), False),
        (AROUND_THE_CLOCK[0], False),
        (WITH_LUNCH, False),
        ((OpenTime(540, 800), OpenTime(780, 900)), True),
    ],
)
def test_stretches_of_a_day_follow_each_other(
    stretches: tuple[OpenTime, ...], is_wrong: bool
) -> None:
    assert overlap(stretches) is is_wrong


@pytest.mark.parametrize("minutes", [(600, 600), (700, 600), (600, 1441), (-1, 600)])
def test_a_stretch_that_cannot_be_is_refused(minutes: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match=str(minutes[0])):
        OpenTime(*minutes)


@pytest.mark.parametrize("week", [(), ((),) * 6, ((OpenTime(540, 800), OpenTime(780, 900)),) * 7])
def test_a_week_that_cannot_be_is_refused(week: Week) -> None:
    with pytest.raises(ValueError, match=r"\("):
        OpeningHours(week)


def test_closed_days_are_told_as_stretches() -> None:
    first = date(2027, 7, 12)
    days = (date(2026, 12, 24), first + timedelta(days=1), first, first)
    assert runs(days) == (
        (date(2026, 12, 24), date(2026, 12, 24)),
        (first, first + timedelta(days=1)),
    )
    assert runs(()) == ()


@st.composite
def open_days(draw: st.DrawFn) -> tuple[OpenTime, ...]:
    """Return a day of none, one or two openings, at minutes of all sorts."""
    count = draw(st.sampled_from((0, 1, 1, 2)))
    marks = draw(
        st.lists(st.integers(0, MIDNIGHT), min_size=2 * count, max_size=2 * count, unique=True)
    )
    marks.sort()
    return tuple(OpenTime(marks[n], marks[n + 1]) for n in range(0, 2 * count, 2))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Return a shop somewhere, with any week, and days that it is closed."""
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    week = tuple(draw(open_days()) for _ in range(7))
    closed = tuple(draw(st.lists(st.sampled_from(NEAR_CHANGES), max_size=4)))
    holidays = frozenset(draw(st.lists(st.sampled_from(NEAR_CHANGES), max_size=4)))
    return Calendar(zone, OpeningHours(week, closed_days=closed), holidays.__contains__)


# Days about the changes of the clocks in all of these zones.
NEAR_CHANGES = tuple(
    date(*first) + timedelta(days=n)
    for first in (
        (2008, 10, 31),  # St. John's, a minute past midnight
        (2011, 12, 27),  # Apia leaves a day out
        (2026, 3, 7),
        (2026, 3, 26),
        (2026, 4, 3),
        (2026, 4, 22),
        (2026, 9, 4),
        (2026, 10, 2),
        (2026, 10, 23),
        (2026, 10, 29),
    )
    for n in range(5)
)

moments = st.builds(
    lambda day, minute: datetime.combine(day, time(), UTC) + minute * MINUTE,
    st.sampled_from(NEAR_CHANGES),
    st.integers(0, MIDNIGHT),
)


def counts(shop: Calendar, moment: datetime, clock: Clock) -> bool:
    """Say of one minute whether it counts, as the sentence of the rule says it."""
    if clock is Clock.WALL:
        return True
    here = moment.astimezone(shop.zone)
    day, minute = here.date(), here.hour * 60 + here.minute
    opened = shop.opening.week[day.weekday()]
    if not opened or day in shop.opening.closed_days or shop.is_holiday(day):
        return False
    return clock is Clock.DAYS or any(each.opens <= minute < each.closes for each in opened)


def minutes_from(start: datetime) -> Iterator[datetime]:
    """Yield every minute that passes."""
    while True:
        yield start
        start += MINUTE


def slow_due(shop: Calendar, start: datetime, hours: int, clock: Clock) -> datetime:
    """Count minute by minute."""
    left = hours * 60
    if not left:
        return start
    for minute in minutes_from(start):  # pragma: no branch
        left -= counts(shop, minute, clock)
        if not left:
            return minute + MINUTE
    raise AssertionError


def is_soon(shop: Calendar, hours: int, clock: Clock) -> bool:
    """Whether the slow count ends within some weeks."""
    opened = sum(each.closes - each.opens for day in shop.opening.week for each in day)
    return clock is not Clock.HOURS or opened * 4 > hours * 60


@settings(max_examples=300, deadline=None)
@given(calendars(), moments, st.integers(0, 50), st.sampled_from(Clock))
def test_the_time_is_what_a_count_of_every_minute_gives(
    shop: Calendar, start: datetime, hours: int, clock: Clock
) -> None:
    if shop.opening.ever_opens and is_soon(shop, hours, clock):
        assert shop.due_after(start, hours, clock) == slow_due(shop, start, hours, clock)


@settings(max_examples=400, deadline=None)
@given(
    calendars(),
    moments,
    st.integers(0, 336),
    st.sampled_from(Clock),
    st.timedeltas(timedelta(0), timedelta(days=9)),
)
def test_time_is_never_negative_and_a_later_answer_is_never_due_sooner(
    shop: Calendar, start: datetime, hours: int, clock: Clock, later: timedelta
) -> None:
    due = shop.due_after(start, hours, clock)
    assert due >= start + timedelta(hours=hours)
    assert shop.due_after(start + later, hours, clock) >= due


@settings(max_examples=100, deadline=None)
@given(calendars(), st.sampled_from(NEAR_CHANGES))
def test_a_day_ends_after_its_last_open_minute(shop: Calendar, day: date) -> None:
    first = datetime.combine(day, time(), UTC) - timedelta(days=1)
    around = [first + n * MINUTE for n in range(3 * MIDNIGHT)]
    opened = [
        minute + MINUTE
        for minute in around
        if minute.astimezone(shop.zone).date() == day and counts(shop, minute, Clock.HOURS)
    ]
    assert shop.end_of_opening(day) == max(opened, default=None)
    assert shop.end_of_day(day) >= max(opened, default=shop.end_of_day(day)) - timedelta(hours=1)


@settings(max_examples=100, deadline=None)
@given(calendars(), moments)
def test_the_next_opening_is_the_first_open_minute(shop: Calendar, now: datetime) -> None:
    opens = shop.next_opening(now)
    assert opens >= now
    assert shop.is_open_at(opens) or not shop.opening.ever_opens
    assert shop.is_open_at(now) == (opens == now and shop.is_open_at(opens))
    assert shop.is_open_at(now) == counts(shop, now, Clock.HOURS)
