"""The promise counts from the answer, and history does not flood the call list."""

from datetime import UTC, date, datetime, timedelta

import pytest

from nps_desktop.domain.calendars import Calendar
from nps_desktop.domain.deadlines import (
    has_moved,
    new_followup,
    opens_followup,
    start_of_clock,
    typed_late,
)
from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.opening_hours import USUAL_WEEK, Clock, OpeningHours
from nps_desktop.domain.responses import Source
from nps_desktop.domain.shop import Shop
from tests.factories import NOW, TODAY, ZONE, a_detractor, a_stored, an_answer

SINCE = TODAY - timedelta(days=14)
OPEN_ALWAYS = Calendar(ZONE)
USUAL = Calendar(ZONE, OpeningHours(USUAL_WEEK))
"""Open on Monday to Friday until 17:30, on Saturday until 14:00, not on Sunday."""


def test_the_clock_starts_at_the_answer_where_its_time_is_known() -> None:
    at = NOW - timedelta(hours=5)
    assert start_of_clock(a_detractor(at=at), NOW, USUAL) == at


def test_a_card_of_today_starts_the_clock_now_while_the_shop_is_open() -> None:
    assert start_of_clock(a_detractor(), NOW, OPEN_ALWAYS) == NOW
    assert start_of_clock(a_detractor(), NOW, USUAL) == NOW


def test_a_card_typed_after_closing_time_starts_it_as_the_shop_closed() -> None:
    evening = NOW + timedelta(hours=8)
    assert start_of_clock(a_detractor(), evening, USUAL) == datetime(2026, 11, 21, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "midnight"),
    [
        (date(2026, 11, 18), datetime(2026, 11, 18, 23, tzinfo=UTC)),
        (date(2026, 7, 1), datetime(2026, 7, 1, 22, tzinfo=UTC)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 23, tzinfo=UTC)),
    ],
)
def test_an_older_card_starts_it_at_the_end_of_its_day_in_the_shop(
    day: date, midnight: datetime
) -> None:
    assert start_of_clock(a_detractor(day=day), NOW, OPEN_ALWAYS) == midnight


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (date(2026, 11, 18), datetime(2026, 11, 18, 16, 30, tzinfo=UTC)),
        (date(2026, 11, 14), datetime(2026, 11, 14, 13, tzinfo=UTC)),
        (date(2026, 11, 15), datetime(2026, 11, 15, 23, tzinfo=UTC)),
    ],
)
def test_it_starts_as_the_shop_closes_and_at_midnight_where_it_was_closed_all_day(
    day: date, start: datetime
) -> None:
    assert start_of_clock(a_detractor(day=day), NOW, USUAL) == start


def test_a_new_follow_up_is_due_in_the_hours_of_the_shop() -> None:
    rules = Shop(followup_hours=24)
    opened = new_followup(7, a_detractor(), now=NOW, rules=rules, calendar=OPEN_ALWAYS)
    assert opened == FollowUp(0, 7, NOW, NOW + timedelta(days=1))


@pytest.mark.parametrize(("clock", "days"), [(Clock.WALL, 2), (Clock.DAYS, 3), (Clock.HOURS, 8)])
def test_the_hours_count_by_the_clock_of_the_shop(clock: Clock, days: int) -> None:
    friday = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
    answer = a_detractor(day=date(2026, 11, 20), at=friday)
    opened = new_followup(7, answer, now=NOW, rules=Shop(clock=clock), calendar=USUAL)
    assert opened.due_at.date() == friday.date() + timedelta(days=days)


def test_a_correction_of_the_words_leaves_the_clock_alone() -> None:
    assert not has_moved(a_detractor(), a_detractor(comment="Mended.", score=5))
    assert has_moved(a_detractor(), a_detractor(day=TODAY - timedelta(days=1)))
    assert has_moved(a_detractor(), a_detractor(at=NOW))


@pytest.mark.parametrize(
    ("day", "source", "late"),
    [
        (TODAY, Source.TYPED, None),
        (TODAY - timedelta(days=1), Source.TYPED, 1),
        (TODAY - timedelta(days=12), Source.TYPED, 12),
        (TODAY - timedelta(days=12), Source.IMPORTED, None),
        (TODAY - timedelta(days=12), Source.COUNTER, None),
    ],
)
def test_a_card_is_late_by_the_days_since_its_own(
    day: date, source: Source, late: int | None
) -> None:
    assert typed_late(a_stored(a_detractor(day=day, source=source)), ZONE) == late


def test_a_card_typed_after_midnight_in_the_shop_is_a_day_late() -> None:
    night = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    assert typed_late(a_stored(a_detractor(), entered_at=night), ZONE) == 1


def test_a_typed_detractor_opens_one_however_old() -> None:
    assert opens_followup(a_detractor(day=date(2020, 1, 1)), SINCE)


def test_a_happy_customer_opens_none() -> None:
    assert not opens_followup(an_answer(8), SINCE)


def test_only_recent_imported_answers_open_one() -> None:
    imported = {"source": Source.IMPORTED}
    assert opens_followup(a_detractor(day=SINCE, **imported), SINCE)
    assert not opens_followup(a_detractor(day=SINCE - timedelta(days=1), **imported), SINCE)


def test_an_assumed_day_opens_none() -> None:
    assumed = a_detractor(source=Source.IMPORTED, is_day_assumed=True)
    assert not opens_followup(assumed, SINCE)
