"""A period is cut into whole years, months and days that hold every day of it once."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.periods import ALL_TIME, Month, Period
from nps_desktop.storage.spans import Span, Stretch, start_of, stretches

days = st.dates(date(1990, 1, 1), date(2040, 12, 31))
ends = st.none() | days


def test_all_time_is_one_stretch_of_years() -> None:
    assert stretches(ALL_TIME) == (Stretch(Span.YEAR, ALL_TIME),)


def test_a_month_is_one_stretch_of_months() -> None:
    month = Month(2026, 2).period
    assert stretches(month) == (Stretch(Span.MONTH, month),)


def test_days_months_and_years_take_turns() -> None:
    found = stretches(Period(date(2023, 11, 29), date(2026, 2, 3)))
    assert [(s.span, s.period.first, s.period.last) for s in found] == [
        (Span.DAY, date(2023, 11, 29), date(2023, 11, 30)),
        (Span.MONTH, date(2023, 12, 1), date(2023, 12, 31)),
        (Span.YEAR, date(2024, 1, 1), date(2025, 12, 31)),
        (Span.MONTH, date(2026, 1, 1), date(2026, 1, 31)),
        (Span.DAY, date(2026, 2, 1), date(2026, 2, 3)),
    ]


@given(ends, ends, days)
def test_every_day_lies_in_as_many_stretches_as_periods(
    first: date | None, last: date | None, day: date
) -> None:
    if first and last and first > last:
        first, last = last, first
    period = Period(first, last)
    found = [s for s in stretches(period) if start_of(s.span, day) in s.period]
    assert len(found) == (day in period)


@given(days, st.integers(0, 20_000))
def test_few_rows_add_up_to_any_period(first: date, length: int) -> None:
    cut = stretches(Period(first, first + timedelta(days=length)))
    assert len(cut) <= 5
    assert sum(s.span is Span.YEAR for s in cut) <= 1
