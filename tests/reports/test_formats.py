"""Numbers, days and months: written as each language writes them."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from nps_desktop import i18n
from nps_desktop.domain.periods import Month
from nps_desktop.reports import formats
from tests.factories import ZONE


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    i18n.use("en")
    yield
    i18n.use("en")


def plain(text: str) -> str:
    """Return the text with ordinary blanks."""
    return text.replace("\xa0", " ").replace("\u202f", " ")


def test_a_score_has_its_sign_and_zero_has_none() -> None:
    assert [formats.signed(n) for n in (40, 0, -5, -100, None)] == ["+40", "0", "−5", "−100", "–"]


@pytest.mark.parametrize(
    ("language", "month", "alone", "short", "days", "count", "percent"),
    [
        ("en", "November 2026", "November", "Nov", "1–30 Nov 2026", ",", "57%"),
        ("da", "november 2026", "november", "nov", "1.–30. nov.", ".", "57 %"),
        ("sv", "november 2026", "november", "nov", "1–30 nov.", " ", "57 %"),
        ("nb", "november 2026", "november", "nov", "1.–30. nov.", " ", "57 %"),
        ("de", "November 2026", "November", "Nov", "1.–30. Nov.", ".", "57 %"),
    ],
)
def test_every_language_has_its_own_way(
    language: str,
    month: str,
    alone: str,
    short: str,
    days: str,
    count: str,
    percent: str,
) -> None:
    i18n.use(language)
    november = Month(2026, 11)
    assert formats.month_name(november) == month
    assert formats.bare_month_name(november) == alone
    assert formats.short_month_name(november) == short
    assert plain(formats.days_text(november.first, november.last)).startswith(days)
    assert plain(formats.count_text(12_345)) == f"12{count}345"
    assert plain(formats.percent_text(57)) == percent


def test_a_count_of_three_digits_stands_as_it_is() -> None:
    assert [formats.count_text(n) for n in (0, 999, 1000)] == ["0", "999", "1,000"]


@pytest.mark.parametrize(
    ("number", "digits", "said"),
    [
        (40.4255, 2, "40.43"),
        (-0.5, 3, "−0.500"),
        (-0.0001, 2, "0.00"),
        (1234.5, 1, "1,234.5"),
        (3, 0, "3"),
    ],
)
def test_a_decimal_has_a_real_minus_and_is_never_minus_zero(
    number: float, digits: int, said: str
) -> None:
    i18n.use("en")
    assert formats.decimal_text(number, digits) == said


@pytest.mark.parametrize(
    ("language", "day", "whole"),
    [
        ("en", "Monday 23 November", "Monday 23 November 2026"),
        ("da", "mandag den 23. november", "mandag den 23. november 2026"),
        ("sv", "måndag 23 november", "måndag 23 november 2026"),
        ("nb", "mandag 23. november", "mandag 23. november 2026"),
        ("de", "Montag, 23. November", "Montag, 23. November 2026"),
    ],
)
def test_a_day_has_its_weekday_in_the_order_of_the_language(
    language: str, day: str, whole: str
) -> None:
    i18n.use(language)
    monday = date(2026, 11, 23)
    assert formats.weekday_text(monday) == day
    assert formats.weekday_text(monday, has_year=True) == whole
    assert formats.moment_text(datetime(2026, 11, 23, 9, 5, tzinfo=ZONE)) == f"{day} 09:05"


def test_how_long_something_takes_is_said_in_hours_and_minutes() -> None:
    said = [formats.duration_text(minutes) for minutes in (0, 50, 60, 140)]
    assert said == ["0 min", "50 min", "1 h", "2 h 20 min"]


def test_a_midnight_by_which_something_is_due_is_the_day_that_it_ends() -> None:
    i18n.use("en")
    midnight = datetime(2026, 11, 24, tzinfo=ZONE)
    assert formats.due_moment_text(midnight) == "Monday 23 November"
    assert formats.due_moment_text(midnight.replace(hour=1)) == "Tuesday 24 November 01:00"


def test_hours_are_whole_from_ten_on() -> None:
    i18n.use("en")
    assert [formats.hours_text(hours) for hours in (0, 4.5, 9.94, 9.96, 40.4)] == [
        *("0.0", "4.5", "9.9", "10", "40")
    ]
