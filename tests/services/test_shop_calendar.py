"""The public holidays of the shop's country are left out, and named."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from nps_desktop.domain.opening_hours import (
    USUAL_WEEK,
    Clock,
    ClosedDays,
    OpeningHours,
    PlaceDoubt,
)
from nps_desktop.domain.shop import Shop
from nps_desktop.services.shop_calendar import (
    calendar_of,
    closed_next,
    countries,
    doubt_of,
    subdivisions,
)
from tests.factories import TODAY, ZONE

OPEN_IN = OpeningHours(USUAL_WEEK)
HOLY_THREE_KINGS = date(2027, 1, 6)


def a_shop(country: str, subdivision: str = "") -> Shop:
    """Return a shop with the usual week somewhere."""
    return Shop(opening=replace(OPEN_IN, country=country, subdivision=subdivision))


def test_a_call_of_easter_2027_in_denmark_waits_until_after_it() -> None:
    """All is closed but Saturday, and the clocks go forward on Easter Sunday."""
    calendar = calendar_of(a_shop("DK"), ZONE)
    wednesday = datetime(2027, 3, 24, 14, tzinfo=UTC)
    assert calendar.due_after(wednesday, 48, Clock.DAYS) == datetime(2027, 3, 30, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    ("country", "day", "is_open"),
    [
        ("DK", date(2026, 12, 25), False),
        ("SE", date(2027, 6, 25), True),
        ("NO", date(2027, 5, 17), False),
        ("FI", date(2027, 12, 6), False),
        ("DE", HOLY_THREE_KINGS, True),
        ("", date(2026, 12, 25), True),
    ],
)
def test_public_holidays_are_those_of_the_country(country: str, day: date, is_open: bool) -> None:
    assert calendar_of(a_shop(country), ZONE).is_open_on(day) is is_open


def test_a_part_of_a_country_has_some_of_its_own() -> None:
    assert not calendar_of(a_shop("DE", "BY"), ZONE).is_open_on(HOLY_THREE_KINGS)
    assert ("BY", "Bayern") in {(each.code, each.name) for each in subdivisions("DE")}


@pytest.mark.parametrize("country", ["XX", "utils", "HolidayBase", "Denmark", "dk", "../DK", "DNK"])
def test_a_country_that_is_not_known_has_no_holidays_and_breaks_nothing(country: str) -> None:
    shop = a_shop(country)
    assert doubt_of(shop.opening) is PlaceDoubt.COUNTRY
    assert calendar_of(shop, ZONE).is_open_on(date(2026, 12, 25))
    assert closed_next(shop.opening, TODAY, "en") == ()


def test_a_part_that_is_not_known_has_those_of_the_whole_country() -> None:
    shop = a_shop("DE", "Nowhere")
    assert doubt_of(shop.opening) is PlaceDoubt.SUBDIVISION
    calendar = calendar_of(shop, ZONE)
    assert calendar.is_open_on(HOLY_THREE_KINGS)
    assert not calendar.is_open_on(date(2026, 12, 25))
    assert closed_next(shop.opening, TODAY, "de")[0].name == "Erster Weihnachtstag"


def test_a_place_that_is_known_or_not_named_leaves_no_doubt() -> None:
    for shop in (a_shop(""), a_shop("DK"), a_shop("DE", "BY")):
        assert doubt_of(shop.opening) is None


def test_every_country_can_be_asked() -> None:
    assert {"DK", "SE", "NO", "FI", "DE"} < countries()
    for country in countries():
        closed_next(a_shop(country).opening, TODAY, "da")
        assert all(part.code and part.name for part in subdivisions(country))


@pytest.mark.parametrize(
    ("language", "country", "name"),
    [
        ("en", "DK", "Christmas Day"),
        ("da", "DK", "Juledag"),
        ("nb", "NO", "Første juledag"),
        ("sv", "FI", "Juldagen"),
        ("da", "FI", "Joulupäivä"),
        ("de", "AT", "Christtag"),
    ],
)
def test_holidays_are_named_in_the_language_of_the_program_or_of_the_country(
    language: str, country: str, name: str
) -> None:
    coming = closed_next(a_shop(country).opening, date(2026, 12, 20), language)
    assert ClosedDays(date(2026, 12, 25), date(2026, 12, 25), name) in coming


def test_the_shop_s_own_closed_days_stand_among_them() -> None:
    away = (date(2026, 12, 23), date(2026, 12, 24), date(2026, 12, 25))
    past, sunday, later = date(2026, 11, 2), date(2026, 12, 6), date(2028, 1, 3)
    opening = replace(OPEN_IN, country="DK", closed_days=(past, sunday, *away, later))
    assert closed_next(opening, TODAY, "en", most=3) == (
        ClosedDays(away[0], away[-1]),
        ClosedDays(date(2026, 12, 26), date(2026, 12, 26), "Second Day of Christmas"),
        ClosedDays(date(2027, 1, 1), date(2027, 1, 1), "New Year's Day"),
    )


def test_a_day_that_the_week_is_closed_anyway_is_not_told() -> None:
    names = {each.name for each in closed_next(a_shop("DK").opening, TODAY, "en", most=20)}
    assert "Easter Monday" in names
    assert "Easter Sunday" not in names


def test_the_library_is_imported_only_for_a_country() -> None:
    script = (
        "import sys; from zoneinfo import ZoneInfo; from nps_desktop.domain.shop import Shop;"
        " from nps_desktop.services.shop_calendar import calendar_of, doubt_of;"
        " calendar_of(Shop(), ZoneInfo('UTC')); doubt_of(Shop().opening);"
        " print('holidays' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == "False"
