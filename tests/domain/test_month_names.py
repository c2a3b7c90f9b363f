"""A month's name means one month in all languages that are understood."""

from collections import defaultdict
from datetime import date

import pytest
from babel.dates import format_date, get_month_names

from nps_desktop.domain.dates import When, read_date
from nps_desktop.domain.month_names import LOCALES, is_weekday, month_named
from tests.factories import TODAY, ZONE


def test_no_name_means_two_months() -> None:
    meant = defaultdict(set)
    for locale in LOCALES:
        for number, name in get_month_names("abbreviated", locale=locale).items():
            meant[name.rstrip(".").casefold()].add(number)
    assert all({month_named(name)} == numbers for name, numbers in meant.items())


def test_other_words_are_no_months_and_no_weekdays() -> None:
    assert month_named("star") is None
    assert not is_weekday("maj")
    assert is_weekday("søndag")


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("month", range(1, 13))
def test_a_date_is_read_as_each_language_writes_it(locale: str, month: int) -> None:
    day = date(2025, month, 28)
    for width in ("medium", "long", "full"):
        written = format_date(day, width, locale)
        assert read_date(written, None, zone=ZONE, today=TODAY) == When(day), written
