"""A line of time is cut into months, quarters or years, so that any history can be read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.periods import ALL_TIME, Month, Period, year_period
from nps_desktop.domain.sections import Grain, Section, sections_of
from tests.factories import TODAY

NOVEMBER = Month(2026, 11)
days = st.dates(date(2000, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (NOVEMBER.period, Month(2025, 12), NOVEMBER),
        (Month(2024, 2).period, Month(2023, 3), Month(2024, 2)),
        (year_period(2026), Month(2025, 12), NOVEMBER),
        (year_period(2025), Month(2025, 1), Month(2025, 12)),
        (Period(date(2026, 11, 3), date(2026, 11, 5)), Month(2025, 12), NOVEMBER),
        (Period(date(2025, 3, 9), TODAY), Month(2025, 3), NOVEMBER),
        (Period(date(2026, 12, 1), date(2026, 12, 31)), Month(2025, 12), NOVEMBER),
        (ALL_TIME, Month(2025, 12), NOVEMBER),
    ],
)
def test_up_to_two_years_are_months_and_never_fewer_than_twelve(
    period: Period, first: Month, last: Month
) -> None:
    sections = sections_of(period, TODAY, oldest=None)
    assert {section.grain for section in sections} == {Grain.MONTH}
    assert (sections[0].first, sections[-1].last) == (first, last)


def test_all_answers_begin_with_the_oldest() -> None:
    two_years = sections_of(ALL_TIME, TODAY, oldest=Month(2024, 12))
    assert (len(two_years), two_years[0]) == (24, Section(Grain.MONTH, Month(2024, 12)))
    more = sections_of(ALL_TIME, TODAY, oldest=Month(2024, 11))
    assert (len(more), more[0]) == (9, Section(Grain.QUARTER, Month(2024, 10)))
    twenty = sections_of(ALL_TIME, TODAY, oldest=Month(2006, 5))
    assert [section.period for section in twenty] == [year_period(n) for n in range(2006, 2027)]


def test_a_quarter_is_three_months() -> None:
    quarter = Section(Grain.QUARTER, Month(2026, 10))
    assert quarter.period == Period(date(2026, 10, 1), date(2026, 12, 31))
    assert quarter.last == Month(2026, 12)


@given(days, days)
def test_sections_touch_and_hold_the_period(one: date, other: date) -> None:
    period = Period(min(one, other), max(one, other))
    sections = sections_of(period, TODAY, oldest=None)
    assert len(sections) <= 27
    for earlier, later in zip(sections, sections[1:], strict=False):
        assert earlier.last.plus(1) == later.first
    assert sections[0].first.first <= period.first
    assert sections[-1].last.last >= period.last
