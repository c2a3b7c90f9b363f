"""How much work waits, in words."""

from datetime import UTC, datetime, timedelta

import pytest

from nps_desktop.domain.call_lists import Load
from nps_desktop.domain.shop_lists import Entry, ShopLists
from nps_desktop.ui.followups.calls.load_words import (
    duration,
    elsewhere_words,
    load_words,
    shares_words,
)
from tests.factories import NOW, ZONE

MONDAY_NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)


def a_list_of(*names: str) -> ShopLists:
    return ShopLists(colleagues=tuple(Entry(n, name) for n, name in enumerate(names, start=1)))


@pytest.mark.parametrize(
    ("calls", "words"),
    [
        (0, "No call is due before Monday noon"),
        (1, "1 call due before Monday noon, about 10 min"),
        (5, "5 calls due before Monday noon, about 50 min at 10 min each"),
        (6, "6 calls due before Monday noon, about 1 h at 10 min each"),
        (14, "14 calls due before Monday noon, about 2 h 20 min at 10 min each"),
        (5000, "5,000 calls due before Monday noon, about 833 h 20 min at 10 min each"),
    ],
)
def test_the_load_is_told_in_hours_and_minutes(calls: int, words: str) -> None:
    assert load_words(Load(MONDAY_NOON, calls), 10, NOW, ZONE) == words


@pytest.mark.parametrize(
    ("days", "noon"),
    [
        (-2, "noon today"),
        (-1, "noon tomorrow"),
        (3, "Thursday noon"),
        (30, "noon on 23/12/2026"),
    ],
)
def test_the_noon_is_named_as_it_is_near(days: int, noon: str) -> None:
    load = Load(MONDAY_NOON + timedelta(days=days))
    assert load_words(load, 10, NOW, ZONE) == f"No call is due before {noon}"


def kept(shares: str) -> str:
    """Return shares as no line breaks them before their counts."""
    return shares.replace(" ", "\N{NO-BREAK SPACE}").replace(
        "\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}", " · "
    )


def test_who_has_most_is_named_first_and_nobody_last() -> None:
    load = Load(MONDAY_NOON, 14, ((None, 3), (1, 5), (2, 6)))
    assert shares_words(load, a_list_of("Bo", "Mette")) == kept("Mette 6 · Bo 5 · nobody 3")


def test_of_many_colleagues_the_busiest_are_named() -> None:
    load = Load(MONDAY_NOON, 36, tuple((each, each) for each in range(1, 9)))
    words = shares_words(load, a_list_of(*"ABCDEFGH"))
    assert words == kept("H 8 · G 7 · F 6 · E 5 · D 4 · C 3 · others 3")


def test_where_nobody_works_here_nobody_is_named() -> None:
    assert shares_words(Load(MONDAY_NOON, 3, ((None, 3),)), ShopLists()) == ""


def test_no_time_is_no_minutes() -> None:
    assert duration(timedelta()) == "0 min"


def test_calls_of_other_locations_are_counted() -> None:
    assert elsewhere_words(1) == "1 more call waits at another location"
    assert elsewhere_words(3) == "3 more calls wait at other locations"
