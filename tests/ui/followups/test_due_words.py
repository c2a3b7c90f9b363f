"""When a call is due, in words, at every boundary."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from nps_desktop.domain.followups import EventKind
from nps_desktop.ui.followups.due_words import Tone, due_words, time_left
from tests.factories import NOW, a_followup, an_event

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
HOUR = timedelta(hours=1)


def due(after: timedelta) -> tuple[str, Tone]:
    words = due_words(a_followup(due_at=NOW + after), NOW, COPENHAGEN)
    return words.text, words.tone


@pytest.mark.parametrize(
    ("after", "words", "tone"),
    [
        (timedelta(), "due now", Tone.SOON),
        (timedelta(seconds=59), "due now", Tone.SOON),
        (timedelta(minutes=1), "due in 1 min", Tone.SOON),
        (timedelta(minutes=59, seconds=59), "due in 59 min", Tone.SOON),
        (HOUR, "due in 1 h", Tone.SOON),
        (6 * HOUR - timedelta(seconds=1), "due in 5 h", Tone.SOON),
        (6 * HOUR, "today 19:00", Tone.CALM),
        (11 * HOUR - timedelta(seconds=1), "today 23:59", Tone.CALM),
        (11 * HOUR, "due today", Tone.CALM),
        (11 * HOUR + timedelta(seconds=1), "tomorrow 00:00", Tone.CALM),
        (35 * HOUR, "due tomorrow", Tone.CALM),
        (59 * HOUR, "due Monday", Tone.CALM),
        (6 * 24 * HOUR + 11 * HOUR, "due Friday", Tone.CALM),
        (7 * 24 * HOUR + 11 * HOUR, "due 28/11/2026", Tone.CALM),
        (21 * HOUR + HOUR / 2, "tomorrow 10:30", Tone.CALM),
        (2 * 24 * HOUR, "Monday 13:00", Tone.CALM),
        (6 * 24 * HOUR, "Friday 13:00", Tone.CALM),
        (7 * 24 * HOUR, "28/11/2026", Tone.CALM),
    ],
)
def test_a_first_call_is_due(after: timedelta, words: str, tone: Tone) -> None:
    assert due(after) == (words, tone)


@pytest.mark.parametrize(
    ("late", "words"),
    [
        (timedelta(seconds=1), "overdue since today 12:59"),
        (13 * HOUR - timedelta(seconds=1), "overdue since today 00:00"),
        (13 * HOUR, "overdue since yesterday"),
        (37 * HOUR, "overdue since Thursday"),
        (5 * 24 * HOUR + 13 * HOUR, "overdue since Sunday"),
        (6 * 24 * HOUR + 13 * HOUR, "overdue since 14/11/2026"),
        (13 * HOUR + timedelta(minutes=1), "overdue since yesterday 23:59"),
        (4 * 24 * HOUR + 3 * HOUR, "overdue since Tuesday 10:00"),
        (7 * 24 * HOUR, "overdue since 14/11/2026"),
    ],
)
def test_a_call_past_its_time_is_overdue(late: timedelta, words: str) -> None:
    assert due(-late) == (words, Tone.OVERDUE)


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (timedelta(seconds=30), "due now"),
        (timedelta(minutes=10), "10 min left"),
        (2 * HOUR + timedelta(minutes=10), "2 h 10 min left"),
        (24 * HOUR, "1 day 0 h left"),
        (51 * HOUR, "2 days 3 h left"),
        (-HOUR, "overdue since today 12:00"),
    ],
)
def test_the_time_left_is_told(after: timedelta, words: str) -> None:
    assert time_left(a_followup(due_at=NOW + after), NOW, COPENHAGEN).text == words


def test_a_call_that_nobody_can_make_is_not_overdue() -> None:
    late = a_followup(due_at=NOW - HOUR)
    for told in (due_words, time_left):
        words = told(late, NOW, COPENHAGEN, is_reachable=False)
        assert (words.text, words.tone) == ("due today 12:00", Tone.CALM)
    words = time_left(a_followup(due_at=NOW + HOUR), NOW, COPENHAGEN, is_reachable=False)
    assert words.text == "1 h 0 min left"


def test_on_its_last_day_a_call_is_due_today_and_its_hours_are_left() -> None:
    midnight = a_followup(due_at=NOW + 11 * HOUR)
    assert due_words(midnight, NOW, COPENHAGEN).text == "due today"
    assert time_left(midnight, NOW, COPENHAGEN).text == "11 h 0 min left"


def test_a_time_to_try_again_takes_the_place_of_the_due_time() -> None:
    tried = an_event(try_again_at=NOW + 22 * HOUR)
    assert due_words(a_followup(tried), NOW, COPENHAGEN).text == "try again tomorrow 11:00"


def test_a_time_to_try_again_that_has_come_is_urgent() -> None:
    words = due_words(a_followup(an_event(try_again_at=NOW)), NOW, COPENHAGEN)
    assert (words.text, words.tone) == ("try again now", Tone.SOON)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (EventKind.NO_ANSWER, "tried today 13:00"),
        (EventKind.REACHED, "reached today 13:00"),
        (EventKind.PROMISED, "promise made today 13:00"),
        (EventKind.CLOSED, "closed today 13:00"),
    ],
)
def test_what_came_last_is_told_once_the_customer_was_tried(kind: EventKind, words: str) -> None:
    followup = a_followup(an_event(kind), due_at=NOW - HOUR)
    assert due_words(followup, NOW, COPENHAGEN).text == words
    assert time_left(followup, NOW, COPENHAGEN).text == words


def test_a_midnight_near_at_hand_is_told_in_hours() -> None:
    evening = datetime(2026, 11, 21, 21, tzinfo=UTC)
    midnight = datetime(2026, 11, 21, 23, tzinfo=UTC)
    words = due_words(a_followup(due_at=midnight), evening, COPENHAGEN)
    assert (words.text, words.tone) == ("due in 2 h", Tone.SOON)


def test_a_call_in_vain_does_not_change_when_the_customer_was_reached() -> None:
    reached = an_event(EventKind.REACHED, NOW - 2 * HOUR)
    wrong = an_event(EventKind.WRONG_NUMBER, NOW - HOUR)
    said = due_words(a_followup(reached, wrong), NOW, COPENHAGEN)
    assert said.text == "reached today 11:00"


def test_a_promise_is_called_a_promise() -> None:
    promised = an_event(EventKind.PROMISED, try_again_at=NOW + 22 * HOUR)
    case = a_followup(promised)
    assert due_words(case, NOW, COPENHAGEN).text == "promised for tomorrow 11:00"
    words = due_words(case, NOW + 23 * HOUR, COPENHAGEN)
    assert (words.text, words.tone) == ("promised for today 11:00", Tone.SOON)
