"""Periods and months hold the days they say, and know what came before."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.periods import (
    ALL_TIME,
    Month,
    Period,
    Recent,
    months_up_to,
    period_before,
    recent_period,
    year_period,
)

days = st.dates(date(1990, 1, 1), date(2100, 12, 31))
months = days.map(Month.of)


def test_both_ends_belong_to_a_period() -> None:
    period = Period(date(2026, 1, 1), date(2026, 1, 3))
    assert date(2026, 1, 1) in period
    assert date(2026, 1, 3) in period
    assert date(2025, 12, 31) not in period
    assert date(2026, 1, 4) not in period


def test_an_open_end_has_no_end() -> None:
    assert date(1, 1, 1) in Period(None, date(2026, 1, 1))
    assert date(9999, 12, 31) in Period(date(2026, 1, 1), None)
    assert date(2026, 1, 1) in ALL_TIME


def test_a_period_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="is after"):
        Period(date(2026, 1, 2), date(2026, 1, 1))


def test_february_ends_where_it_does() -> None:
    assert Month(2024, 2).last == date(2024, 2, 29)
    assert Month(2026, 2).period == Period(date(2026, 2, 1), date(2026, 2, 28))


@pytest.mark.parametrize("text", ["2026-13", "2026", "2026-1", "x", "2026-W1", "2026-01-01"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Month.parse(text)


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(ValueError, match="month"):
        Month(2026, 13)


@given(months)
def test_a_month_is_read_as_it_is_written(month: Month) -> None:
    assert Month.parse(str(month)) == month


@given(months, st.integers(-500, 500))
def test_going_back_leads_back(month: Month, steps: int) -> None:
    assert month.plus(steps).plus(-steps) == month


@given(months)
def test_a_month_begins_after_the_one_before(month: Month) -> None:
    assert month.plus(-1).last + timedelta(days=1) == month.first
    assert month.plus(-1) < month


def test_twelve_months_end_with_the_last() -> None:
    twelve = months_up_to(Month(2026, 11), 12)
    assert (len(twelve), twelve[0], twelve[-1]) == (12, Month(2025, 12), Month(2026, 11))


def test_before_whole_months_come_whole_months() -> None:
    first_quarter = Period(date(2026, 1, 1), date(2026, 3, 31))
    assert period_before(first_quarter) == Period(date(2025, 10, 1), date(2025, 12, 31))
    assert period_before(Month(2026, 3).period) == Month(2026, 2).period


def test_before_open_ends_there_is_nothing() -> None:
    assert period_before(ALL_TIME) is None
    assert period_before(Period(date(2026, 1, 1), None)) is None


@given(days, st.integers(0, 1000))
def test_the_period_before_touches_the_period(first: date, length: int) -> None:
    period = Period(first, first + timedelta(days=length))
    before = period_before(period)
    assert before is not None
    assert before.last == first - timedelta(days=1)
    assert before.first is not None
    assert before.first <= before.last


@pytest.mark.parametrize("text", ["0001-01", "1989-12", "3000-01", "9999-12", "2026-13", "2026"])
def test_a_month_where_no_answer_can_lie_is_no_month(text: str) -> None:
    with pytest.raises(ValueError, match="."):
        Month.parse(text)


@pytest.mark.parametrize(
    ("recent", "period"),
    [
        (Recent.THIS_MONTH, Month(2026, 1).period),
        (Recent.LAST_MONTH, Month(2025, 12).period),
        (Recent.THREE_MONTHS, Period(date(2025, 11, 1), date(2026, 1, 31))),
        (Recent.THIS_YEAR, year_period(2026)),
        (Recent.LAST_YEAR, year_period(2025)),
    ],
)
def test_a_recent_period_is_counted_from_today(recent: Recent, period: Period) -> None:
    assert recent_period(recent, date(2026, 1, 2)) == period


@pytest.mark.parametrize(
    ("period", "month", "year"),
    [
        (Month(2026, 2).period, Month(2026, 2), None),
        (year_period(2026), None, 2026),
        (Period(date(2026, 1, 1), date(2026, 1, 30)), None, None),
        (Period(date(2026, 1, 2), date(2026, 12, 31)), None, None),
        (ALL_TIME, None, None),
    ],
)
def test_a_whole_month_and_a_whole_year_are_known(
    period: Period, month: Month | None, year: int | None
) -> None:
    assert (period.as_month, period.as_year) == (month, year)
