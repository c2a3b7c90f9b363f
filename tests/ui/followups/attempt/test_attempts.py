"""What is noted of a call: one key each, a note, when it happened, when to try again."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from nps_desktop.domain.calendars import Calendar
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.opening_hours import OpeningHours
from nps_desktop.domain.states import Closing, State
from nps_desktop.services.followups import FollowUps
from nps_desktop.ui.followups.attempt.moment_choice import CHOOSE
from nps_desktop.ui.followups.attempt.try_again import usual_times
from nps_desktop.ui.messages import Message
from tests.factories import NOW, ZONE, Clock, a_detractor
from tests.ui.conftest import Settle, Stored
from tests.ui.followups.case_bench import CaseBench, locked, press
from tests.ui.followups.conftest import Open, StoredCase

KEYS = (
    (Qt.Key.Key_1, EventKind.NO_ANSWER),
    (Qt.Key.Key_2, EventKind.VOICEMAIL),
    (Qt.Key.Key_3, EventKind.REACHED),
    (Qt.Key.Key_4, EventKind.PROMISED),
    (Qt.Key.Key_5, EventKind.WRONG_NUMBER),
    (Qt.Key.Key_6, EventKind.WROTE),
)


def choose_other(choice: QComboBox) -> None:
    """Say that the moment is typed."""
    choice.setCurrentIndex(choice.findData(CHOOSE))


def type_over(field: QLineEdit, text: str) -> None:
    """Type in place of what stands there."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def local(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of this November in the shop's zone."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(("key", "kind"), KEYS)
def test_one_key_notes_what_happened(
    bench: CaseBench, open_case: Open, settle: Settle, key: Qt.Key, kind: EventKind
) -> None:
    open_case()
    press(bench, key)
    settle()
    event = bench.view.case.followup.events[0]
    assert (event.kind, event.by, event.noted_at) == (kind, "Mette", None)


def test_a_case_that_nobody_has_goes_to_who_called_and_one_undo_takes_both_back(
    bench: CaseBench, open_case: Open, settle: Settle, stored: Stored, told: list[Message]
) -> None:
    open_case()
    press(bench, Qt.Key.Key_1)
    settle()
    assert bench.view.head.who.text() == "Mette"
    assert told[-1].deed == "noting “No answer” for Åse Ørsted"
    undo = told[-1].undo
    assert undo is not None
    stored(lambda workspace: workspace.undo(undo))
    settle()
    assert bench.view.head.who.text() == "Nobody"
    assert bench.view.case.followup.attempts == ()
    struck = [line for line in bench.view.history.lines if "taken back by Mette" in line]
    assert len(struck) == 2


def test_a_note_and_a_time_to_try_again_go_with_it(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    bar = bench.view.bar
    bar.note.setFocus()
    QTest.keyClicks(bar.note, "Ring after six")
    bar.try_again.choice.setCurrentIndex(1)
    again = bar.try_again.moment()
    bar.buttons[EventKind.NO_ANSWER].click()
    settle()
    event = bench.view.case.followup.events[0]
    assert (event.note, event.try_again_at) == ("Ring after six", again)
    assert bar.note.text() == ""
    assert bar.try_again.is_untouched


def test_times_to_try_again_are_offered_while_the_shop_is_open() -> None:
    calendar = Calendar(ZONE, OpeningHours())
    for moment in usual_times(NOW, calendar):
        assert moment > NOW
        assert calendar.is_open_at(moment)
    assert usual_times(NOW, calendar) == tuple(sorted(set(usual_times(NOW, calendar))))


def test_what_happened_yesterday_is_keyed_in_from_the_paper(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case(a_detractor(at=NOW - timedelta(hours=30)))
    when = bench.view.bar.when
    assert not when.fields.isVisible()
    choose_other(when.choice)
    type_over(when.day, "20")
    type_over(when.time, "17.40")
    bench.view.bar.buttons[EventKind.VOICEMAIL].click()
    settle()
    event = bench.view.case.followup.events[0]
    assert (event.at, event.noted_at) == (local(20, 17, 40), NOW)
    line = bench.view.history.lines[1]
    assert line == "Mette · yesterday 17:40 · noted today 13:00 — Left a voicemail"
    assert when.is_untouched


@pytest.mark.parametrize(
    ("day", "time", "sentence"),
    [
        ("20", "8:00", "The call cannot lie before the answer."),
        ("21", "23:00", "That lies in the future."),
        ("22.11.2026", "8:00", "“22.11.2026” lies in the future."),
        ("31.02.", "8:00", "“31.02.” is not a date that exists."),
        ("20", "noon", "“noon” is not a time of day."),
    ],
)
def test_when_it_cannot_have_happened_is_said_there_and_nothing_is_lost(
    bench: CaseBench, open_case: Open, settle: Settle, day: str, time: str, sentence: str
) -> None:
    open_case()
    bar = bench.view.bar
    bar.note.setText("Spoke with her")
    choose_other(bar.when.choice)
    type_over(bar.when.day, day)
    type_over(bar.when.time, time)
    bar.buttons[EventKind.REACHED].click()
    settle()
    assert bench.view.case.followup.attempts == ()
    assert bar.complaint.startswith(sentence)
    assert "true" in {bar.when.day.property("wrong"), bar.when.time.property("wrong")}
    assert bar.note.text() == "Spoke with her"
    assert bar.when.is_typed
    bar.when.choice.setCurrentIndex(0)
    assert bar.complaint == ""
    bar.buttons[EventKind.REACHED].click()
    settle()
    assert bench.view.case.followup.attempts[0].note == "Spoke with her"


def test_a_time_to_try_again_that_is_past_is_said_there(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    bar = bench.view.bar
    choose_other(bar.try_again.choice)
    type_over(bar.try_again.day, "20.11.2026")
    press(bench, Qt.Key.Key_Tab)
    bar.buttons[EventKind.VOICEMAIL].click()
    settle()
    assert bench.view.case.followup.events == ()
    assert bar.complaint == "That time is past. Choose a later one."
    assert bar.try_again.day.property("wrong") == "true"
    assert bar.when.choice.property("wrong") != "true"


def test_a_sentence_stays_while_the_case_is_read_again(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    bar = bench.view.bar
    choose_other(bar.when.choice)
    type_over(bar.when.day, "31.02.")
    bar.buttons[EventKind.VOICEMAIL].click()
    bench.read_again()
    settle()
    assert bar.complaint == "“31.02.” is not a date that exists."
    assert bar.when.day.text() == "31.02."


def test_an_attempt_that_cannot_be_stored_keeps_its_note(
    bench: CaseBench,
    open_case: Open,
    settle: Settle,
    kept: StoredCase,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number = open_case()
    bench.tasks.failed.connect(lambda _fault: None)
    monkeypatch.setattr(FollowUps, "record", locked)
    bench.view.bar.note.setText("Spoke with her")
    bench.view.bar.buttons[EventKind.REACHED].click()
    settle()
    assert bench.view.bar.note.text() == "Spoke with her"
    assert kept(number).events == ()


def test_the_times_are_typed_by_keys_alone(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    bar = bench.view.bar
    bar.note.setFocus()
    press(bench, Qt.Key.Key_Tab)
    assert bar.when.choice.hasFocus()
    press(bench, Qt.Key.Key_Tab)
    assert bar.try_again.choice.hasFocus()
    press(bench, Qt.Key.Key_End)
    assert bar.try_again.is_typed
    press(bench, Qt.Key.Key_Tab)
    assert bar.try_again.day.hasFocus()
    QTest.keyClicks(bar.try_again.day, "24.12.")
    press(bench, Qt.Key.Key_Tab)
    assert bar.try_again.time.hasFocus()


def test_a_complaint_moves_nothing_that_somebody_is_about_to_press(
    bench: CaseBench, open_case: Open
) -> None:
    open_case()
    bar = bench.view.bar
    watched = (bar.note, bar.next, bar.try_again)
    before = [each.mapToGlobal(QPoint()) for each in watched]
    bar.complain("The call cannot lie before the answer.")
    QTest.qWait(0)
    assert [each.mapToGlobal(QPoint()) for each in watched] == before


def kinds(bench: CaseBench) -> list[EventKind]:
    """What was noted of the case that is shown."""
    assert bench.view.case
    return [event.kind for event in bench.view.case.followup.attempts]


def test_a_number_typed_beside_its_field_notes_one_attempt_and_says_so(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    bench.view.take_focus()
    for figure in "62521199":
        QTest.keyClick(QApplication.focusWidget(), figure)
    settle()
    assert kinds(bench) == [EventKind.WROTE]
    assert bench.view.bar.complaint == (
        "“Wrote instead” was noted just now. Click the button to note another call."
    )


def test_a_click_notes_another_call_at_once_and_a_key_after_ten_seconds(
    bench: CaseBench, open_case: Open, settle: Settle, clock: Clock
) -> None:
    open_case()
    press(bench, Qt.Key.Key_1)
    settle()
    bench.view.bar.buttons[EventKind.VOICEMAIL].click()
    settle()
    clock.forward(seconds=9.9)
    press(bench, Qt.Key.Key_1)
    settle()
    assert kinds(bench) == [EventKind.NO_ANSWER, EventKind.VOICEMAIL]
    clock.forward(seconds=0.1)
    press(bench, Qt.Key.Key_1)
    settle()
    assert kinds(bench)[2:] == [EventKind.NO_ANSWER]
    assert bench.view.bar.complaint == ""


def test_a_promise_is_noted_right_after_the_customer_was_reached(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    press(bench, Qt.Key.Key_3)
    press(bench, Qt.Key.Key_4)
    settle()
    assert bench.view.case.followup.state is State.PROMISED


def test_what_was_taken_back_is_noted_anew_by_its_key(
    bench: CaseBench, open_case: Open, settle: Settle, stored: Stored, told: list[Message]
) -> None:
    open_case()
    press(bench, Qt.Key.Key_1)
    settle()
    undo = told[-1].undo
    assert undo is not None
    stored(lambda workspace: workspace.undo(undo))
    settle()
    press(bench, Qt.Key.Key_3)
    settle()
    assert kinds(bench) == [EventKind.REACHED]


def test_a_key_that_is_held_down_notes_nothing_more(bench: CaseBench) -> None:
    shortcuts = bench.findChildren(QShortcut)
    assert {str(figure) for figure in range(1, 7)} <= {each.key().toString() for each in shortcuts}
    assert not any(each.autoRepeat() for each in shortcuts)


def test_what_is_told_names_the_time_to_try_again(
    bench: CaseBench, open_case: Open, settle: Settle, told: list[Message]
) -> None:
    open_case()
    bar = bench.view.bar
    for kind in (EventKind.NO_ANSWER, EventKind.PROMISED):
        bar.try_again.choice.setCurrentIndex(1)
        bar.buttons[kind].click()
        settle()
    bar.closing_chosen.emit(Closing.EXPLAINED)
    settle()
    assert [message.text for message in told] == [
        "Åse Ørsted: No answer. Try again today 15:00.",
        "Åse Ørsted: promised for today 15:00.",
        "Åse Ørsted: closed as “Explained”. The promise for today 15:00 is closed with it.",
    ]
