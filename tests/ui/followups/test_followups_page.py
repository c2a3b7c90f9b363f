"""The follow-up page as its user meets it: one key for each thing that happens."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nps_desktop.domain.followups import CallList, Case, Cause, Closing, EventKind, State, Step
from nps_desktop.domain.periods import Month
from nps_desktop.domain.responses import Response
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.followups import FollowUps
from nps_desktop.settings import Settings
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from tests.factories import NOW, ZONE, Clock, a_detractor, an_answer
from tests.ui.conftest import Settle, Stored

LATE = a_detractor(name="Lone", at=NOW - timedelta(hours=50), comment="Fandt intet.")
SOON = a_detractor(name="", at=NOW - timedelta(hours=46), comment="Stod i kø.")
NO_CONTACT = a_detractor(name="Oskar", phone="", at=NOW - timedelta(hours=1))


@pytest.fixture
def around(around: Surroundings) -> Surroundings:
    """The colleague has a name here."""
    return Surroundings(
        around.tasks, around.scope, around.messages, Settings(colleague="Mette"), around.tally
    )


@pytest.fixture
def page(window: MainWindow, stored: Stored, settle: Settle) -> FollowUpsPage:
    """The page with three calls: one overdue, one due soon, one that cannot be made."""
    for response in (LATE, SOON, NO_CONTACT, an_answer(10)):
        stored(lambda workspace, response=response: workspace.responses.add(response))
    return opened(window, settle)


def opened(window: MainWindow, settle: Settle) -> FollowUpsPage:
    page = window.open_page(PageKey.FOLLOWUPS)
    settle()
    assert isinstance(page, FollowUpsPage)
    return page


def press(page: FollowUpsPage, key: Qt.Key) -> None:
    QTest.keyClick(QGuiApplication.focusObject() or page, key)


def type_over(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def shown(page: FollowUpsPage) -> Case:
    case = page.view.case
    assert case is not None
    return case


def listed(page: FollowUpsPage) -> list[str]:
    return [page.calls.index(row).data() for row in range(page.calls.rowCount())]


def choose(page: FollowUpsPage, which: CallList, settle: Settle) -> None:
    page.chips.button(which).click()
    settle()


def test_who_is_due_first_stands_first_and_is_open(page: FollowUpsPage) -> None:
    assert listed(page) == ["Lone", "Unknown · 12 34 56 78", "Oskar"]
    assert shown(page).answer.response.name == "Lone"
    assert page.list.hasFocus()


def test_the_list_keeps_the_rules_of_qt(page: FollowUpsPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.calls)


def test_a_call_is_spoken_in_one_sentence(page: FollowUpsPage) -> None:
    spoken = page.calls.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Lone, gave 3, overdue since today 11:00, “Fandt intet.”"


def test_lists_are_counted_and_the_load_is_told(page: FollowUpsPage) -> None:
    assert page.chips.button(CallList.OPEN).text() == "Open  3"
    assert page.chips.button(CallList.OVERDUE).text() == "Overdue  1"
    assert page.foot.text() == "3 calls, about 30 min"


def test_down_and_enter_go_to_the_next_case_and_esc_back(page: FollowUpsPage) -> None:
    press(page, Qt.Key.Key_Down)
    assert shown(page).answer.response.comment == "Stod i kø."
    press(page, Qt.Key.Key_Return)
    assert page.view.band.call.hasFocus()
    press(page, Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_the_case_says_what_was_given_when_and_how_long_there_is(page: FollowUpsPage) -> None:
    press(page, Qt.Key.Key_Down)
    assert page.view.given == "gave 3 Thursday 15:00"
    assert page.view.left_words == "2 h 0 min left"


def test_key_1_notes_that_nobody_answered(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    press(page, Qt.Key.Key_1)
    settle()
    (event,) = shown(page).followup.events
    assert (event.kind, event.by) == (EventKind.NO_ANSWER, "Mette")
    assert page.view.history.lines[0] == "today 13:00 · Mette No answer"
    assert window.undo_list.newest == "noting “No answer” for Lone"


def test_an_attempt_can_be_taken_back(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    press(page, Qt.Key.Key_2)
    settle()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert shown(page).followup.events == ()


def test_an_attempt_carries_a_note_and_a_time_to_try_again(
    page: FollowUpsPage, settle: Settle
) -> None:
    page.view.bar.note.setFocus()
    QTest.keyClicks(page.view.bar.note, "Ring 2 gange")
    page.view.bar.try_again.choice.setCurrentIndex(2)
    page.view.bar.buttons[EventKind.NO_ANSWER].click()
    settle()
    (event,) = shown(page).followup.events
    assert event.note == "Ring 2 gange"
    assert event.try_again_at == NOW + timedelta(hours=21)
    assert page.view.bar.note.text() == ""
    assert page.view.bar.try_again.is_untouched


@pytest.mark.parametrize(
    ("key", "kind"), [(Qt.Key.Key_5, EventKind.WRONG_NUMBER), (Qt.Key.Key_6, EventKind.WROTE)]
)
def test_the_keys_of_what_stands_in_the_menu_work(
    page: FollowUpsPage, settle: Settle, key: Qt.Key, kind: EventKind
) -> None:
    assert not page.view.bar.buttons[kind].isVisible()
    press(page, key)
    settle()
    assert [event.kind for event in shown(page).followup.events] == [kind]


def test_the_menu_notes_what_found_no_room(page: FollowUpsPage, settle: Settle) -> None:
    (*_others, last) = page.view.bar.row.in_menu
    assert last.text() == "Wrote\t6"
    last.trigger()
    settle()
    assert [event.kind for event in shown(page).followup.events] == [EventKind.WROTE]


def test_where_there_is_room_every_attempt_has_its_button(
    window: MainWindow, page: FollowUpsPage
) -> None:
    window.resize(1920, 1080)
    assert all(button.isVisible() for button in page.view.bar.buttons.values())
    assert not page.view.bar.row.more.isVisible()


def test_a_case_is_seen_whole_on_a_small_screen(
    window: MainWindow, page: FollowUpsPage, qtbot: QtBot
) -> None:
    window.resize(1280, 800)
    for part in (page.view.steps, page.view.outcome, page.view.history):
        qtbot.waitUntil(lambda part=part: all_is_seen(part))
    shown_attempts = [b for b in page.view.bar.buttons.values() if b.isVisible()]
    assert len(shown_attempts) >= 4
    assert len({b.mapTo(page, QPoint()).y() for b in (*shown_attempts, page.view.bar.next)}) == 1


def test_steps_and_outcome_are_seen_on_the_smallest_screen(
    window: MainWindow, page: FollowUpsPage, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    for part in (page.view.steps, page.view.outcome):
        qtbot.waitUntil(lambda part=part: all_is_seen(part))
    assert page.view.bar.buttons[EventKind.REACHED].isVisible()


def all_is_seen(widget: QWidget) -> bool:
    """Whether nothing of a widget has to be scrolled to."""
    return widget.visibleRegion().boundingRect().height() >= widget.sizeHint().height()


def test_a_digit_typed_in_a_field_is_no_attempt(page: FollowUpsPage, settle: Settle) -> None:
    for field in (page.view.bar.note, page.view.outcome.action, page.view.outcome.score):
        field.setFocus()
        press(page, Qt.Key.Key_1)
    settle()
    assert shown(page).followup.events == ()


def test_a_time_to_try_again_in_the_past_is_refused_beside_it(
    page: FollowUpsPage, settle: Settle
) -> None:
    again = page.view.bar.try_again
    again.choice.setCurrentIndex(again.choice.count() - 1)
    type_over(again.day, "20.11.2026")
    page.view.bar.buttons[EventKind.VOICEMAIL].click()
    settle()
    assert shown(page).followup.events == ()
    assert "Choose a later one" in page.view.bar.complaint
    assert again.day.property("wrong") == "true"


@pytest.mark.parametrize(
    ("day", "time", "local"),
    [
        ("24.12.", "14:30", datetime(2026, 12, 24, 14, 30, tzinfo=ZONE)),
        ("20", "9", datetime(2026, 12, 20, 9, tzinfo=ZONE)),
        ("03012027", "930", datetime(2027, 1, 3, 9, 30, tzinfo=ZONE)),
    ],
)
def test_a_day_and_a_time_to_try_again_are_typed(
    page: FollowUpsPage, settle: Settle, day: str, time: str, local: datetime
) -> None:
    again = page.view.bar.try_again
    again.choice.setCurrentIndex(again.choice.count() - 1)
    type_over(again.day, day)
    type_over(again.time, time)
    page.view.bar.buttons[EventKind.VOICEMAIL].click()
    settle()
    (event,) = shown(page).followup.events
    assert event.try_again_at == local


@pytest.mark.parametrize(
    ("day", "time", "sentence"),
    [
        ("31.02.", "14:30", "“31.02.” is not a date that exists."),
        ("24.12.", "25:00", "“25:00” is not a time of day."),
        ("24.12.", "noon", "“noon” is not a time of day."),
    ],
)
def test_a_day_or_a_time_to_try_again_that_cannot_be_is_refused_beside_it(
    page: FollowUpsPage, settle: Settle, day: str, time: str, sentence: str
) -> None:
    again = page.view.bar.try_again
    again.choice.setCurrentIndex(again.choice.count() - 1)
    type_over(again.day, day)
    type_over(again.time, time)
    page.view.bar.buttons[EventKind.VOICEMAIL].click()
    settle()
    assert shown(page).followup.events == ()
    assert page.view.bar.complaint == sentence
    wrong = again.day if day in sentence else again.time
    assert [field.property("wrong") for field in (again.day, again.time)].count("true") == 1
    assert wrong.property("wrong") == "true"
    assert (again.day.text(), again.time.text()) in {(day, time), ("24/12/2026", time)}

    again.choice.setCurrentIndex(0)
    assert page.view.bar.complaint == ""
    page.view.bar.buttons[EventKind.VOICEMAIL].click()
    settle()
    assert len(shown(page).followup.events) == 1


def test_the_arrows_move_the_day_and_the_time_to_try_again(page: FollowUpsPage) -> None:
    again = page.view.bar.try_again
    again.choice.setCurrentIndex(again.choice.count() - 1)
    assert (again.day.text(), again.time.text()) == ("21/11/2026", "15:00")
    QTest.keyClick(again.day, Qt.Key.Key_Down)
    QTest.keyClick(again.day, Qt.Key.Key_Up)
    QTest.keyClick(again.time, Qt.Key.Key_Up)
    assert (again.day.text(), again.time.text()) == ("22/11/2026", "15:15")
    type_over(again.time, "23:50")
    QTest.keyClick(again.time, Qt.Key.Key_Return)
    QTest.keyClick(again.time, Qt.Key.Key_Up)
    assert again.time.text() == "23:50"


def test_a_step_ticked_carries_name_and_time(page: FollowUpsPage, settle: Settle) -> None:
    page.view.steps.box(Step.RING).setFocus()
    press(page, Qt.Key.Key_Space)
    settle()
    assert page.view.steps.done_label(Step.RING).text() == "Mette 13:00"
    press(page, Qt.Key.Key_Space)
    settle()
    assert page.view.steps.done_label(Step.RING).text() == ""


def test_solved_is_refused_without_cause_and_action_then_accepted(
    page: FollowUpsPage, settle: Settle, stored: Stored
) -> None:
    page.view.bar.closing_chosen.emit(Closing.SOLVED)
    settle()
    outcome = page.view.outcome
    assert shown(page).followup.state is State.NEW
    assert outcome.complaint.startswith("Choose a cause")
    assert outcome.cause.property("wrong") == "true"
    assert outcome.action.property("wrong") == "true"
    outcome.cause.setCurrentIndex(outcome.cause.findData(Cause.WAITING))
    outcome.action.setFocus()
    QTest.keyClicks(outcome.action, "Two tills now.")
    page.view.bar.closing_chosen.emit(Closing.SOLVED)
    settle()
    followup = shown(page).followup
    assert (followup.closing, followup.action) == (Closing.SOLVED, "Two tills now.")
    assert "Lone" not in listed(page)


def test_a_closed_case_is_told_of_in_a_sentence(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    page.view.bar.closing_chosen.emit(Closing.CANNOT_BE_SOLVED)
    settle()
    assert window.undo_list.newest == "closing the call of Lone"


def test_what_copies_says_what_it_copies(page: FollowUpsPage) -> None:
    band = page.view.band
    assert band.copy_phone.accessibleName() == "Copy the phone number"
    assert band.copy_email.accessibleName() == "Copy the e-mail address"


def test_a_closed_case_stays_open_beside_the_list_and_next_goes_on(
    page: FollowUpsPage, settle: Settle
) -> None:
    page.view.bar.closing_chosen.emit(Closing.EXPLAINED)
    settle()
    assert shown(page).answer.response.name == "Lone"
    page.list.setFocus()
    press(page, Qt.Key.Key_N)
    assert shown(page).answer.response.comment == "Stod i kø."


def test_a_closed_case_is_found_and_reopened(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    page.view.bar.closing_chosen.emit(Closing.EXPLAINED)
    settle()
    choose(page, CallList.CLOSED, settle)
    assert listed(page) == ["Lone"]
    assert not page.view.bar.buttons[EventKind.REACHED].isVisible()
    page.view.reopen.click()
    settle()
    assert shown(page).followup.state is not State.CLOSED
    assert window.undo_list.newest == "reopening the call of Lone"
    choose(page, CallList.OPEN, settle)
    assert "Lone" in listed(page)


def test_what_is_written_is_saved_when_one_goes_to_another_case(
    page: FollowUpsPage, settle: Settle, stored: Stored
) -> None:
    first = shown(page).followup.id
    page.view.outcome.action.setPlainText("Sent a card.")
    page.view.outcome.score.setText("9")
    page.list.setFocus()
    press(page, Qt.Key.Key_N)
    settle()
    kept = stored(lambda workspace: workspace.followups.case(first)).followup
    assert (kept.action, kept.score_after) == ("Sent a card.", 9)
    assert shown(page).followup.action == ""
    assert page.view.outcome.action.toPlainText() == ""


def test_what_is_written_is_saved_when_one_goes_to_another_page(
    window: MainWindow, page: FollowUpsPage, settle: Settle, stored: Stored
) -> None:
    first = shown(page).followup.id
    page.view.outcome.action.setPlainText("Sent a card.")
    window.open_page(PageKey.RESPONSES)
    settle()
    kept = stored(lambda workspace: workspace.followups.case(first)).followup
    assert kept.action == "Sent a card."


def locked(*_given: object, **_named: object) -> Any:
    raise DataFileLocked("answers.nps")


def test_what_is_written_and_cannot_be_stored_waits_in_its_case(
    page: FollowUpsPage, settle: Settle, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = shown(page).followup.id
    with monkeypatch.context() as patched:
        patched.setattr(FollowUps, "describe", locked)
        page.view.outcome.action.setPlainText("Sent a card.")
        page.view.flush()
        settle()
        stored(lambda workspace: workspace.responses.add(an_answer(8)))
        page.read_again()
        settle()
        assert page.view.outcome.action.toPlainText() == "Sent a card."

        page.list.setFocus()
        press(page, Qt.Key.Key_N)
        settle()
        assert page.view.outcome.action.toPlainText() == ""
        page.show_item(first)
        settle()
        assert page.view.outcome.action.toPlainText() == "Sent a card."
        assert page.unsaved == 1

    press(page, Qt.Key.Key_N)
    settle()
    assert page.unsaved == 0
    kept = stored(lambda workspace: workspace.followups.case(first)).followup
    assert kept.action == "Sent a card."


def test_what_is_on_its_way_is_not_overwritten_by_what_was_read_before(
    page: FollowUpsPage, settle: Settle
) -> None:
    page.view.outcome.action.setPlainText("Sent a card.")
    page.read_again()
    page.view.flush()
    settle()
    assert page.view.outcome.action.toPlainText() == "Sent a card."


def test_a_step_that_cannot_be_stored_is_not_ticked(
    window: MainWindow, page: FollowUpsPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FollowUps, "toggle", locked)
    page.view.steps.box(Step.RING).click()
    settle()
    assert not page.view.steps.box(Step.RING).isChecked()
    assert "answers.nps" in window.message_bar.accessibleName()


def test_a_bad_score_after_the_call_is_told_beside_it(page: FollowUpsPage, settle: Settle) -> None:
    score = page.view.outcome.score
    score.setFocus()
    QTest.keyClicks(score, "11")
    press(page, Qt.Key.Key_Return)
    settle()
    assert page.view.outcome.complaint == "“11” is outside 0 to 10."
    assert score.text() == "11"
    assert shown(page).followup.score_after is None


def test_fixed_for_all_is_kept(page: FollowUpsPage, settle: Settle) -> None:
    page.view.outcome.is_fixed.click()
    settle()
    assert shown(page).followup.is_fixed_for_all


def test_next_goes_round(page: FollowUpsPage) -> None:
    for name in ("", "Oskar", "Lone"):
        press(page, Qt.Key.Key_N)
        assert shown(page).answer.response.name == name


def test_a_case_without_contact_details_says_so(page: FollowUpsPage, settle: Settle) -> None:
    choose(page, CallList.UNREACHABLE, settle)
    assert listed(page) == ["Oskar"]
    assert page.view.band.says_nothing_is_left
    press(page, Qt.Key.Key_Return)
    assert page.view.steps.box(Step.RING).hasFocus()


def test_an_empty_list_leads_back_to_the_open_ones(page: FollowUpsPage, settle: Settle) -> None:
    choose(page, CallList.PROMISED, settle)
    assert page.empty.isVisible()
    page.empty.button.click()
    settle()
    assert len(listed(page)) == 3


def test_nobody_waits(window: MainWindow, stored: Stored, settle: Settle) -> None:
    stored(lambda workspace: workspace.responses.add(an_answer(10)))
    page = opened(window, settle)
    assert page.empty.accessibleName().startswith("Nobody waits for a call")
    press(page, Qt.Key.Key_N)


def test_without_any_answer_the_page_leads_to_the_entry(window: MainWindow, settle: Settle) -> None:
    page = opened(window, settle)
    wanted: list[Destination] = []
    page.page_wanted.disconnect()
    page.page_wanted.connect(wanted.append)
    page.empty.button.click()
    assert wanted == [Destination(PageKey.ENTRY)]


def test_a_case_is_shown_by_its_number(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    oskar = shown(page).followup.id + 2
    choose(page, CallList.OVERDUE, settle)
    window.open_page(PageKey.FOLLOWUPS, oskar)
    settle()
    assert shown(page).answer.response.name == "Oskar"


def test_the_case_leads_to_its_answer(page: FollowUpsPage) -> None:
    wanted: list[Destination] = []
    page.page_wanted.disconnect()
    page.page_wanted.connect(wanted.append)
    page.view.answer_link.click()
    assert wanted == [Destination(PageKey.RESPONSES, shown(page).answer.id)]


def test_choosing_a_period_reads_no_call(
    window: MainWindow, page: FollowUpsPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[CallList] = []
    calls = FollowUps.calls

    def counted(followups: FollowUps, which: CallList) -> tuple[Case, ...]:
        reads.append(which)
        return calls(followups, which)

    monkeypatch.setattr(FollowUps, "calls", counted)
    before = listed(page)
    page.scope.choose(Month(2025, 3).period)
    settle()
    window.open_page(PageKey.SUMMARY)
    page.scope.choose_location("Aarhus")
    settle()
    opened(window, settle)
    assert not reads
    assert listed(page) == before
    choose(page, CallList.CLOSED, settle)
    assert reads == [CallList.CLOSED]


def test_due_words_grow_old(page: FollowUpsPage, clock: Clock, settle: Settle) -> None:
    clock.forward(hours=3)
    page.read_again()
    settle()
    assert page.chips.button(CallList.OVERDUE).text() == "Overdue  2"


class Dialler(QObject):
    """Takes what the desktop is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def dialler(qapp: object) -> Iterator[Dialler]:
    """The program that takes telephone numbers and mail addresses."""
    made = Dialler()
    for scheme in ("tel", "mailto"):
        QDesktopServices.setUrlHandler(scheme, made, "take")
    yield made
    for scheme in ("tel", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_call_dials_the_digits_only(page: FollowUpsPage, dialler: Dialler) -> None:
    page.view.band.call.click()
    assert dialler.opened == ["tel:12345678"]


def test_write_opens_a_mail_to_the_address_and_nothing_more(
    page: FollowUpsPage, dialler: Dialler, stored: Stored, settle: Settle
) -> None:
    trap = Response(2, NOW.date(), at=NOW - timedelta(hours=60), email="a@b.dk?bcc=c@d.dk")
    stored(lambda workspace: workspace.responses.add(trap))
    settle()
    page.list.setFocus()
    press(page, Qt.Key.Key_Up)
    page.view.band.write.click()
    assert dialler.opened == ["mailto:a@b.dk%3Fbcc=c@d.dk"]


def test_copy_puts_the_number_on_the_clipboard(page: FollowUpsPage) -> None:
    page.view.band.copy_phone.click()
    assert QGuiApplication.clipboard().text() == "12 34 56 78"


@pytest.mark.qt_log_ignore(".*openUrl.*")
def test_where_no_program_calls_the_number_is_copied(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    QGuiApplication.clipboard().clear()
    page.view.band.call.click()
    assert QGuiApplication.clipboard().text() == "12 34 56 78"
    assert window.message_bar.isVisible()


def test_tab_goes_through_the_case_in_the_order_that_is_seen(page: FollowUpsPage) -> None:
    view = page.view
    stops = [view.answer_link, view.band.call, view.band.copy_phone]
    stops += [view.steps.box(step) for step in Step]
    stops += [view.outcome.cause, view.outcome.action, view.outcome.score, view.outcome.is_fixed]
    stops += [view.bar.note, view.bar.try_again.choice]
    stops += [button for button in view.bar.buttons.values() if button.isVisible()]
    stops += [view.bar.row.more]
    page.list.setFocus()
    for stop in (*stops, view.bar.close_case, view.bar.next):
        press(page, Qt.Key.Key_Tab)
        assert stop.hasFocus(), stop.accessibleName()


def test_a_note_waits_for_its_customer(page: FollowUpsPage, settle: Settle) -> None:
    page.view.bar.note.setFocus()
    QTest.keyClicks(page.view.bar.note, "Ring after 5")
    page.list.setFocus()
    press(page, Qt.Key.Key_Down)
    settle()
    assert page.view.bar.note.text() == ""
    press(page, Qt.Key.Key_Up)
    settle()
    assert page.view.bar.note.text() == "Ring after 5"


def test_key_c_offers_how_the_case_ended(page: FollowUpsPage, settle: Settle, qtbot: QtBot) -> None:
    bar = page.view.bar

    def wants_no_contact() -> None:
        names = [action.text() for action in bar.closings.actions()]
        assert names[0] == "Solved"
        bar.closings.setActiveAction(bar.closings.actions()[names.index("Wants no contact")])
        QTest.keyClick(bar.closings, Qt.Key.Key_Return)

    bar.closings.aboutToShow.connect(lambda: QTimer.singleShot(0, wants_no_contact))
    press(page, Qt.Key.Key_C)
    settle()
    choose(page, CallList.CLOSED, settle)
    assert listed(page) == ["Lone"]
