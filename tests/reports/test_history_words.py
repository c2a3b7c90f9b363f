"""What is told of a call's history: dated, named, newest first, nothing of it lost."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from nps_desktop.domain import case_moves
from nps_desktop.domain.case_moves import Hand
from nps_desktop.domain.followups import Event, EventKind, FollowUp, Outcome
from nps_desktop.domain.histories import CallOutcome
from nps_desktop.domain.shop_lists import Cause, Entry, ShopList, ShopLists, Step
from nps_desktop.domain.states import Closing, State
from nps_desktop.reports.call_words import entry_name, entry_title, outcome_words
from nps_desktop.reports.history_words import event_words, history_lines
from tests.factories import NOW, a_followup, an_event

LISTS = ShopLists(
    steps=(Entry(1, code=Step.SAY_SORRY), Entry(2, "Send flowers", is_archived=True)),
    causes=(Entry(3, code=Cause.WAITING), Entry(4, "Parking")),
    colleagues=(Entry(5, "Mette"),),
)
MINUTE = timedelta(minutes=1)


def when(moment: datetime) -> str:
    return f"{moment:%d/%m %H:%M}"


def told(*events: Event) -> tuple[str, ...]:
    """Return the lines of a case to which these things happened."""
    return tuple(line.text for line in history_lines(a_followup(*events), LISTS, when))


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (an_event(EventKind.TICKED, value="1"), "Done: Say sorry"),
        (an_event(EventKind.TICKED, value="2", note="Send roses"), "Done: Send roses"),
        (an_event(EventKind.UNTICKED, value="2"), "Not done after all: Send flowers"),
        (an_event(EventKind.CAUSE, value="3"), "Cause: Waiting time"),
        (an_event(EventKind.CAUSE, value="4", note="Parking"), "Cause: Parking"),
        (an_event(EventKind.CAUSE, value="99"), "Cause: 99"),
        (an_event(EventKind.CAUSE), "Cause: taken out"),
        (an_event(EventKind.ASSIGNED, value="5", note="Mette"), "Given to Mette"),
        (an_event(EventKind.ASSIGNED), "Given back: nobody has it"),
        (an_event(EventKind.ACTION, note="A card."), "What was done: A card."),
        (an_event(EventKind.ACTION), "What was done: taken out"),
        (an_event(EventKind.SCORE_AFTER, value="9"), "Score after the call: 9"),
        (an_event(EventKind.SCORE_AFTER), "Score after the call: taken out"),
        (an_event(EventKind.FIXED_FOR_ALL), "Fixed for all"),
        (an_event(EventKind.CLOSED), "Closed: Solved"),
        (an_event(EventKind.CLOSED, closing=Closing.MERGED, value="7"), "Went into case 7"),
        (an_event(EventKind.MERGED, value="8"), "Case 8 came in"),
        (
            an_event(note="Rang twice", try_again_at=NOW + timedelta(days=1)),
            "No answer · “Rang twice” · try again 22/11 12:00",
        ),
        (
            an_event(EventKind.PROMISED, try_again_at=NOW + timedelta(days=1)),
            "Promised something · promised for 22/11 12:00",
        ),
    ],
)
def test_a_line_says_what_happened(event: Event, words: str) -> None:
    assert event_words(event, LISTS, when) == words


def test_a_line_is_dated_and_named_and_the_newest_stands_first() -> None:
    first = an_event(by="Mette")
    second = an_event(EventKind.CAUSE, NOW + MINUTE, by="", value="3")
    assert told(first, second) == (
        "21/11 12:01 — Cause: Waiting time",
        "Mette · 21/11 12:00 — No answer",
    )


def test_of_one_moment_the_later_line_stands_first() -> None:
    assert [line.split(" — ")[1] for line in told(an_event(), an_event(EventKind.REACHED))] == [
        "Reached",
        "No answer",
    ]


def test_what_was_noted_later_says_when_and_stands_where_it_happened() -> None:
    noted = an_event(EventKind.VOICEMAIL, NOW - 60 * MINUTE, noted_at=NOW + 5 * MINUTE)
    assert told(an_event(), noted) == (
        "Bo · 21/11 12:00 — No answer",
        "Bo · 21/11 11:00 · noted 21/11 12:05 — Left a voicemail",
    )


@pytest.mark.parametrize(
    ("by", "words"), [("Jens", "taken back by Jens 21/11 12:05"), ("", "taken back 21/11 12:05")]
)
def test_what_was_taken_back_stays_and_says_who_and_when(by: str, words: str) -> None:
    back = case_moves.take_back(a_followup(an_event()), 0, Hand(by, NOW + 5 * MINUTE))
    assert back
    (line,) = history_lines(back, LISTS, when)
    assert line.text == f"Bo · 21/11 12:00 — No answer · {words}"


def written(*texts: tuple[int, str, str]) -> FollowUp:
    """Return a case whose action was saved at these minutes, by whom, with what text."""
    followup = a_followup()
    for minute, by, text in texts:
        wanted = replace(followup.outcome, action=text)
        hand = Hand(by, NOW + minute * MINUTE)
        followup = case_moves.describe(followup, followup.outcome, wanted, hand, cause=None)
    return followup


def test_one_text_saved_again_and_again_is_told_once_as_it_stands() -> None:
    followup = written((0, "Bo", "A"), (3, "Bo", "A c"), (9, "Bo", "A card."))
    assert followup.outcome == Outcome(action="A card.")
    (line,) = history_lines(followup, LISTS, when)
    assert line.text == "Bo · 21/11 12:09 — What was done: A card."


def test_a_text_of_somebody_else_or_of_later_is_a_line_of_its_own() -> None:
    followup = written((0, "Bo", "A"), (1, "Mette", "B"), (12, "Mette", "C"))
    whats = [line.what for line in history_lines(followup, LISTS, when)]
    assert whats == ["What was done: C", "What was done: B", "What was done: A"]


def test_a_text_that_was_taken_back_folds_none() -> None:
    followup = case_moves.take_back(
        written((0, "Bo", "A"), (1, "Bo", "B")), 1, Hand("Bo", NOW + 2 * MINUTE)
    )
    assert followup
    lines = history_lines(followup, LISTS, when)
    assert [bool(line.taken_back) for line in lines] == [True, False]


@pytest.mark.parametrize(
    ("which", "entry", "name"),
    [
        (ShopList.STEPS, Entry(1, code="say_sorry"), "Say sorry"),
        (ShopList.STEPS, Entry(1, "Sorry!", "say_sorry"), "Sorry!"),
        (ShopList.STEPS, Entry(1, code="newer"), "newer"),
        (ShopList.CAUSES, Entry(1, code="waiting"), "Waiting time"),
        (ShopList.CAUSES, Entry(1, code="newer"), "newer"),
        (ShopList.COLLEAGUES, Entry(1, "Mette"), "Mette"),
    ],
)
def test_an_entry_is_named_by_the_shop_else_by_its_code(
    which: ShopList, entry: Entry, name: str
) -> None:
    assert entry_name(which, entry) == name
    assert entry_title(which, entry) == name
    assert entry_title(which, replace(entry, is_archived=True)) == f"{name} (archived)"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (CallOutcome(1, State.NEW), "Waiting for a call"),
        (CallOutcome(1, State.REACHED, score_after=9), "Reached, still open · 9 after the call"),
        (CallOutcome(1, State.CLOSED, Closing.SOLVED), "Call closed: Solved"),
    ],
)
def test_a_call_says_how_far_it_has_come(call: CallOutcome, words: str) -> None:
    assert outcome_words(call) == words
