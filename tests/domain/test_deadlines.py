"""The promise counts from the answer, and history does not flood the call list."""

from datetime import UTC, date, datetime, timedelta

import pytest

from nps_desktop.domain.deadlines import (
    due_after,
    new_followup,
    opens_followup,
    start_of_clock,
)
from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.responses import Source
from tests.factories import NOW, TODAY, ZONE, a_detractor, an_answer

SINCE = TODAY - timedelta(days=14)


def test_the_clock_starts_at_the_answer_where_its_time_is_known() -> None:
    at = NOW - timedelta(hours=5)
    assert start_of_clock(a_detractor(at=at), NOW, ZONE) == at


def test_a_card_of_today_starts_the_clock_now() -> None:
    assert start_of_clock(a_detractor(), NOW, ZONE) == NOW


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
    assert start_of_clock(a_detractor(day=day), NOW, ZONE) == midnight


def test_two_days_are_48_hours_by_the_wall_clock() -> None:
    assert due_after(NOW, 48) == NOW + timedelta(days=2)


def test_a_new_follow_up_is_due_in_the_hours_of_the_shop() -> None:
    opened = new_followup(7, a_detractor(), now=NOW, zone=ZONE, hours=24)
    assert opened == FollowUp(0, 7, NOW, NOW + timedelta(days=1))


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
