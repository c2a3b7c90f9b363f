"""A moment is named as people near it do, in the time of the shop."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from nps_desktop.ui.moment_words import due_moment_words, given_words, when_words
from tests.factories import NOW, an_answer

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
HOUR = timedelta(hours=1)


def test_moments_are_named_in_the_time_of_the_shop() -> None:
    midnight_there = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    assert when_words(midnight_there, NOW, COPENHAGEN) == "tomorrow 00:30"


def test_a_midnight_elsewhere_is_a_time_of_day_here() -> None:
    midnight_in_greenwich = datetime(2026, 11, 22, tzinfo=UTC)
    assert when_words(midnight_in_greenwich, NOW, COPENHAGEN) == "tomorrow 01:00"


def test_a_midnight_by_which_something_is_due_ends_the_day_before_it() -> None:
    midnight = datetime(2026, 11, 21, 23, tzinfo=UTC)
    assert due_moment_words(midnight, NOW, COPENHAGEN) == "today"
    assert due_moment_words(midnight + HOUR, NOW, COPENHAGEN) == "tomorrow 01:00"


def test_an_answer_of_a_day_was_given_on_that_day() -> None:
    yesterday = an_answer(3, NOW.date() - timedelta(days=1))
    assert given_words(yesterday, NOW, COPENHAGEN) == "yesterday"
    assert given_words(replace(yesterday, at=NOW - 2 * HOUR), NOW, COPENHAGEN) == "today 11:00"
