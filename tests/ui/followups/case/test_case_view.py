"""One case on the screen: who it is, how to reach them, who has it, how it ends."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.shop_lists import ShopList, Step
from nps_desktop.domain.states import Closing, State
from nps_desktop.services.followups import FollowUps
from nps_desktop.ui.messages import Message
from tests.factories import TODAY, Clock, a_detractor, number_of
from tests.ui.conftest import Settle, Stored
from tests.ui.followups.case_bench import CaseBench, locked, press
from tests.ui.followups.conftest import Open, StoredCase


def choose(menu: QMenu, words: str) -> None:
    """Choose what a menu offers."""
    (action,) = [each for each in menu.actions() if each.text() == words]
    action.trigger()


def undo(stored: Stored, told: list[Message]) -> None:
    """Take back what was told last."""
    message = told[-1]
    assert message.undo is not None
    stored(lambda workspace: workspace.undo(message.undo))


def test_the_words_stand_first_with_what_was_given_when_and_where(
    bench: CaseBench, open_case: Open
) -> None:
    open_case(location="Nørregade", wants_call=True)
    assert bench.view.head.words.accessibleName() == "“Too slow.”"
    given = "gave 3 today 10:00 · Nørregade · asked to be called · first answer"
    assert bench.view.given == given


@pytest.mark.parametrize(("days", "words"), [(1, "typed 1 day later"), (3, "typed 3 days later")])
def test_a_card_that_was_typed_late_says_so(
    bench: CaseBench, open_case: Open, days: int, words: str
) -> None:
    open_case(a_detractor(day=TODAY - timedelta(days=days)))
    assert words in bench.view.given


def test_the_phone_is_called_and_copied(
    bench: CaseBench, open_case: Open, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: called.append(url.toString()) or 1)
    open_case(phone="+45 12 34 56 78")
    bench.view.band.call.click()
    went = "+45 12 34 56 78 went to this computer’s phone program; copy it if nothing happens."
    assert told[-1].text == went
    bench.view.band.copy_phone.click()
    assert called == ["tel:+4512345678"]
    assert QGuiApplication.clipboard().text() == "+45 12 34 56 78"
    assert told[-1].text == "+45 12 34 56 78 is copied."


def test_of_two_numbers_the_first_is_called(
    bench: CaseBench, open_case: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: called.append(url.toString()) or 1)
    open_case(phone="12 34 56 78 / 87 65 43 21")
    bench.view.band.call.click()
    assert called == ["tel:12345678"]


def test_words_in_place_of_a_number_are_read_and_a_number_is_added(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case(phone="ring mig")
    band, adding = bench.view.band, bench.view.adding
    assert band.no_number.isVisible()
    assert not band.call.isVisible()
    assert not adding.nothing.isVisible()
    bench.view.take_focus()
    assert adding.field.hasFocus()
    QTest.keyClicks(adding.field, "62 40 11 08")
    QTest.keyClick(adding.field, Qt.Key.Key_Return)
    settle()
    assert band.call.hasFocus()
    assert not band.no_number.isVisible()
    assert not adding.isVisible()


def test_who_left_an_address_and_words_for_a_number_is_written_to(
    bench: CaseBench, open_case: Open
) -> None:
    open_case(phone="nej", email="aase@example.dk")
    bench.view.take_focus()
    assert bench.view.band.write.hasFocus()
    assert not bench.view.band.call.isVisible()
    assert not bench.view.adding.isVisible()


def test_a_case_without_contact_says_that_it_is_not_counted_and_takes_a_number(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle, told: list[Message]
) -> None:
    open_case(phone="")
    band, adding = bench.view.band, bench.view.adding
    assert adding.isVisible()
    assert not band.isVisible()
    bench.view.take_focus()
    assert adding.field.hasFocus()
    QTest.keyClicks(adding.field, "62 40 11 08")
    QTest.keyClick(adding.field, Qt.Key.Key_Return)
    settle()
    assert band.isVisible()
    assert not adding.isVisible()
    assert bench.view.case.answer.response.phone == "62 40 11 08"
    assert (told[-1].deed, adding.field.text()) == ("adding 62 40 11 08", "")
    assert band.call.hasFocus()
    undo(stored, told)
    settle()
    assert adding.isVisible()
    assert not band.isVisible()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("ask at the bakery", "“ask at the bakery” is not a phone number."),
        ("lone@", "“lone@” is not a whole e-mail address."),
        ("", "Type a phone number or an e-mail address."),
    ],
)
def test_what_reaches_nobody_gets_a_sentence_and_stays(
    bench: CaseBench, open_case: Open, settle: Settle, typed: str, sentence: str
) -> None:
    open_case(phone="")
    field = bench.view.adding
    QTest.keyClicks(field.field, typed)
    field.add.click()
    settle()
    assert (field.problem, field.field.text()) == (sentence, typed)
    assert not bench.view.case.answer.response.is_reachable


def test_an_address_is_added_to_an_answer_unless_it_was_changed_meanwhile(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle
) -> None:
    open_case(phone="")
    shown = bench.view.case.answer
    field = bench.view.adding.field
    QTest.keyClicks(field, "aase@example.dk")
    other = replace(shown.response, comment="Much too slow.")
    bench.is_deaf = True
    stored(lambda workspace: workspace.responses.rewrite(shown.id, other, seen=shown.response))
    bench.is_deaf = False
    bench.view.adding.add.click()
    settle()
    assert "changed elsewhere" in bench.view.adding.problem
    assert field.text() == "aase@example.dk"
    bench.view.adding.add.click()
    settle()
    response = bench.view.case.answer.response
    assert (response.email, response.comment) == ("aase@example.dk", "Much too slow.")


def test_what_is_half_typed_waits_in_its_case(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    first = open_case(phone="")
    bench.view.adding.field.setText("62 40")
    bench.view.bar.note.setText("Asked the ba")
    second = open_case(phone="", name="Bo")
    assert bench.view.adding.field.text() == bench.view.bar.note.text() == ""
    for number, contact, note in ((first, "62 40", "Asked the ba"), (second, "", "")):
        bench.show_item(number)
        settle()
        assert (bench.view.adding.field.text(), bench.view.bar.note.text()) == (contact, note)


def test_key_a_gives_the_case_to_a_colleague_with_undo(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle, told: list[Message]
) -> None:
    open_case()
    who = bench.view.head.who
    assert who.text() == "Nobody"
    assert [each.text() for each in who.choices] == ["Mette", "Jens", "Nobody", "Who works here…"]
    choose(who.colleagues, "Jens")
    settle()
    assert who.text() == "Jens"
    assert who.accessibleName() == "Who has this call: Jens"
    assert bench.view.history.lines[0] == "Mette · today 13:00 — Given to Jens"
    assert told[-1].deed == "giving the call of Åse Ørsted to Jens"
    undo(stored, told)
    settle()
    assert who.text() == "Nobody"
    assert "taken back by Mette today 13:00" in bench.view.history.lines[0]


def test_a_case_is_given_back(
    bench: CaseBench, open_case: Open, settle: Settle, told: list[Message]
) -> None:
    open_case()
    choose(bench.view.head.who.colleagues, "Jens")
    settle()
    choose(bench.view.head.who.colleagues, "Nobody")
    settle()
    assert bench.view.head.who.text() == "Nobody"
    assert told[-1].text == "Åse Ørsted: nobody has this call now."


def test_a_colleague_who_left_is_still_named(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle
) -> None:
    open_case()
    choose(bench.view.head.who.colleagues, "Jens")
    settle()
    jens = bench.view.lists.colleague("Jens")
    stored(lambda workspace: workspace.shop_lists.archive(jens.id))
    settle()
    assert bench.view.head.who.text() == "Jens (archived)"
    assert "Jens" not in [each.text() for each in bench.view.head.who.choices]


def test_a_step_is_ticked_by_its_key_and_says_who_and_when(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    press(bench, Qt.Key.Key_S)
    assert bench.view.steps.boxes[0].hasFocus()
    press(bench, Qt.Key.Key_Down)
    press(bench, Qt.Key.Key_Space)
    settle()
    assert "Mette 13:00" in [each.text() for each in bench.view.steps.findChildren(QLabel)]
    assert bench.view.history.lines[0].endswith("Done: Listen without interrupting")
    QTest.keyClick(bench.view.bar.note, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    settle()
    assert bench.view.case.followup.is_ticked(number_of(Step.SAY_SORRY))
    press(bench, Qt.Key.Key_S)
    assert bench.view.steps.boxes[0].hasFocus()


def test_an_archived_step_stays_where_it_is_ticked_and_goes_where_it_is_not(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle
) -> None:
    open_case()
    QTest.keyClick(bench.view, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    settle()
    for step in (Step.RING, Step.LISTEN):
        number = number_of(step)
        stored(lambda workspace, number=number: workspace.shop_lists.archive(number))
    settle()
    names = [box.accessibleName() for box in bench.view.steps.boxes]
    assert names[0] == "Ring the customer (archived)"
    assert "Listen without interrupting" not in "".join(names)


def test_a_step_that_is_archived_in_the_moment_it_is_ticked_says_so(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle, told: list[Message]
) -> None:
    open_case()
    ring = number_of(Step.RING)
    bench.is_deaf = True
    stored(lambda workspace: workspace.shop_lists.archive(ring))
    bench.is_deaf = False
    bench.view.steps.box(ring).click()
    settle()
    assert told[-1].text.startswith("“Ring the customer” was archived meanwhile.")
    assert bench.view.steps.box(ring).isChecked()


def test_ten_steps_of_the_shop_stand_under_each_other(
    qtbot: QtBot, bench: CaseBench, open_case: Open, stored: Stored, settle: Settle
) -> None:
    open_case()
    words = "Write a long letter about everything that happened in the shop & what comes of it"
    for place in range(4):
        text = f"{words} {place}"
        stored(lambda workspace, text=text: workspace.shop_lists.add(ShopList.STEPS, text))
    settle()
    boxes = bench.view.steps.boxes
    assert len(boxes) == 10
    qtbot.waitUntil(lambda: boxes[-1].heightForWidth(boxes[-1].width()) == boxes[-1].height())
    assert boxes[-1].height() > boxes[0].height()
    tops = [box.mapTo(bench.view.body, QPoint()).y() for box in boxes]
    assert tops == sorted(set(tops))
    boxes[-1].click()
    settle()
    assert bench.view.case.followup.is_ticked(bench.view.lists.steps[-1].id)


def test_a_step_that_cannot_be_stored_is_not_ticked(
    bench: CaseBench, open_case: Open, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_case()
    monkeypatch.setattr(FollowUps, "toggle", locked)
    failed: list[object] = []
    bench.tasks.failed.connect(failed.append)
    bench.view.steps.boxes[0].click()
    settle()
    assert not bench.view.steps.boxes[0].isChecked()
    assert len(failed) == 1


def test_a_case_is_closed_by_keys_and_reopened(
    bench: CaseBench, open_case: Open, settle: Settle, told: list[Message]
) -> None:
    open_case()
    bar = bench.view.bar
    assert [each.text() for each in bar.closings.actions()][-1] == "Test answer"
    assert len(bar.closings.actions()) == 7
    choose(bar.closings, "Explained")
    settle()
    assert bench.view.closed.words == "Closed today 13:00 by Mette: Explained"
    assert not bar.note.isVisible()
    assert bar.next.isVisible()
    assert not bench.view.head.who.isEnabled()
    assert not bench.view.steps.boxes[0].isEnabled()
    bench.view.closed.reopen.click()
    settle()
    assert not bench.view.closed.isVisible()
    assert bench.view.case.followup.state is State.NEW
    assert told[-1].deed == "reopening the call of Åse Ørsted"


def test_a_case_that_a_colleague_closed_meanwhile_says_who_when_and_how(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle, clock: Clock
) -> None:
    number = open_case()
    bench.view.bar.note.setText("Spoke with her")
    bench.is_deaf = True
    stored(lambda workspace: workspace.followups.close(number, Closing.EXPLAINED, by="Jens"))
    bench.is_deaf = False
    press(bench, Qt.Key.Key_3)
    settle()
    sentence = "Jens closed this case today 13:00: Explained. Reopen it to go on."
    assert bench.view.bar.complaint == sentence
    assert bench.view.closed.isVisible()
    assert bench.view.bar.note.text() == "Spoke with her"
    bench.view.closed.reopen.click()
    settle()
    assert bench.view.bar.note.isVisible()
    press(bench, Qt.Key.Key_3)
    settle()
    assert bench.view.case.followup.attempts[0].note == "Spoke with her"


def test_solved_wants_a_cause_and_an_action(
    bench: CaseBench, open_case: Open, settle: Settle, kept: StoredCase
) -> None:
    number = open_case()
    bench.view.bar.closing_chosen.emit(Closing.SOLVED)
    settle()
    outcome = bench.view.outcome
    assert outcome.complaint.startswith("Choose a cause")
    assert outcome.cause.property("wrong") == outcome.action.property("wrong") == "true"
    outcome.cause.setCurrentIndex(1)
    outcome.action.setFocus()
    QTest.keyClicks(outcome.action, "Two tills now.")
    bench.view.bar.closing_chosen.emit(Closing.SOLVED)
    settle()
    assert kept(number).closing is Closing.SOLVED
    assert kept(number).outcome.action == "Two tills now."
    outcome.cause.setCurrentIndex(0)
    settle()
    assert outcome.complaint.startswith("A case closed as solved keeps its cause")
    assert kept(number).outcome.is_told


def test_a_refusal_of_a_case_that_is_not_shown_any_more_is_told(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle, told: list[Message]
) -> None:
    second = open_case(name="Bo", phone="99 88 77 66")
    number = open_case()
    bench.is_deaf = True
    stored(lambda workspace: workspace.followups.close(number, Closing.EXPLAINED, by="Jens"))
    file = stored(lambda workspace: workspace.followups.case(second))
    press(bench, Qt.Key.Key_1)
    bench.number = second
    bench.view.show_file(file, bench.desk)
    settle()
    assert told[-1].is_wrong
    assert told[-1].text.startswith("Jens closed this case today 13:00")
    assert bench.view.bar.complaint == ""


def test_esc_leads_back_to_the_list(bench: CaseBench, open_case: Open) -> None:
    left: list[bool] = []
    open_case()
    bench.view.left.connect(lambda: left.append(True))
    bench.view.take_focus()
    press(bench, Qt.Key.Key_Escape)
    assert left == [True]


def test_a_long_history_shows_its_newest_lines_and_all_on_demand(
    bench: CaseBench, open_case: Open, settle: Settle, clock: Clock
) -> None:
    open_case()
    for _ in range(20):
        clock.forward(minutes=5)
        bench.view.bar.buttons[EventKind.NO_ANSWER].click()
    settle()
    history = bench.view.history
    assert len(history.lines) == 22
    assert history.more.text() == "Show 10 earlier lines"
    history.more.click()
    assert not history.more.isVisible()
    bench.view.bar.buttons[EventKind.NO_ANSWER].click()
    settle()
    assert not history.more.isVisible()


def test_nothing_in_a_history_can_be_edited(bench: CaseBench, open_case: Open) -> None:
    open_case()
    assert bench.view.history.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert bench.view.history.lines == ("today 10:00 — Gave 3",)


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_C])
def test_a_key_opens_the_menu_of_who_has_it_and_that_of_closing(
    qtbot: QtBot, bench: CaseBench, open_case: Open, settle: Settle, key: Qt.Key
) -> None:
    open_case()
    who, bar = bench.view.head.who, bench.view.bar
    menu = who.colleagues if key is Qt.Key.Key_A else bar.closings
    press(bench, key)
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    if key is Qt.Key.Key_A:
        assert who.text() == "Mette"
    else:
        assert bench.view.outcome.complaint.startswith("Choose a cause")


def test_a_first_letter_finds_a_colleague_and_no_other_menu_opens(
    qtbot: QtBot, bench: CaseBench, open_case: Open, settle: Settle, stored: Stored
) -> None:
    stored(lambda workspace: workspace.shop_lists.add(ShopList.COLLEAGUES, "Carla"))
    open_case()
    who, bar = bench.view.head.who, bench.view.bar
    press(bench, Qt.Key.Key_A)
    qtbot.waitUntil(who.colleagues.isVisible)
    press(bench, Qt.Key.Key_S)
    press(bench, Qt.Key.Key_C)
    press(bench, Qt.Key.Key_1)
    assert not bar.closings.isVisible()
    assert not any(box.hasFocus() for box in bench.view.steps.boxes)
    QTest.keyClick(who.colleagues, Qt.Key.Key_Return)
    settle()
    assert who.text() == "Carla"
    assert bench.view.case.followup.attempts == ()


def test_a_letter_finds_a_cause_while_its_list_is_open(
    qtbot: QtBot, bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    cause = bench.view.outcome.cause
    cause.setFocus()
    cause.showPopup()
    qtbot.waitUntil(cause.view().isVisible)
    press(bench, Qt.Key.Key_S)
    QTest.keyClick(cause.view(), Qt.Key.Key_Return)
    settle()
    assert cause.currentText() == "Staff"
    assert not any(box.hasFocus() for box in bench.view.steps.boxes)


def test_tab_goes_through_a_case_as_one_reads_it(
    qtbot: QtBot, bench: CaseBench, open_case: Open
) -> None:
    open_case(comment="No smile.")
    open_case(email="aase@example.dk")
    view = bench.view
    view.head.answer_link.setFocus()
    (past,) = view.customer.lines
    qtbot.waitUntil(past.merge.isVisible)
    form = view.outcome
    for widget in (
        view.head.who,
        view.head.also.links[0],
        view.head.also.merge,
        view.band.call,
        view.band.copy_phone,
        view.band.write,
        view.band.copy_email,
        *view.steps.boxes,
        form.cause,
        form.action,
        form.is_fixed,
        form.score,
        view.bar.note,
        view.bar.when.choice,
        view.bar.try_again.choice,
        view.bar.buttons[EventKind.NO_ANSWER],
    ):
        press(bench, Qt.Key.Key_Tab)
        assert widget.hasFocus(), widget.accessibleName()
    view.bar.next.setFocus()
    for widget in (past.merge, past.open):
        press(bench, Qt.Key.Key_Tab)
        assert widget.hasFocus(), widget.accessibleName()


def test_the_score_is_seen_whole_with_what_is_wrong_with_it(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    bench.resize(700, 566)
    settle()
    form = bench.view.outcome
    form.is_fixed.setFocus()
    press(bench, Qt.Key.Key_Tab)
    assert form.score.hasFocus()
    assert form.score.visibleRegion().boundingRect().size() == form.score.size()
    QTest.keyClicks(form.score, "12")
    problem = form.score_field.problem
    assert problem.text() == form.complaint != ""
    assert problem.visibleRegion().boundingRect().size() == problem.size()
    press(bench, Qt.Key.Key_Tab)
    assert bench.view.bar.note.hasFocus()
    assert problem.visibleRegion().boundingRect().size() == problem.size()


@pytest.mark.parametrize("size", [(612, 466), (700, 566), (1220, 860)])
def test_nothing_lies_over_another_and_the_acts_stay(
    bench: CaseBench, open_case: Open, size: tuple[int, int], settle: Settle
) -> None:
    words = "I waited half an hour and was sent to another counter. " * 20
    contact = {"phone": "+45 62 40 11 08 / 99 88 77 66", "email": "somebody@a-long-name.example"}
    open_case(name="Maximiliane Wilhelmina von Osterlund", comment=words, **contact)
    bench.resize(*size)
    bar = bench.view.bar
    for choice in (bar.when.choice, bar.try_again.choice):
        choice.setCurrentIndex(choice.count() - 1)
    bar.buttons[EventKind.NO_ANSWER].click()
    settle()
    parts = (bench.view.head, bench.view.band, bar)
    edges = [part.geometry() for part in parts]
    assert edges[0].bottom() < edges[1].top()
    assert edges[1].bottom() < bar.mapTo(bench.view, QPoint()).y()
    assert bench.view.rect().contains(bar.geometry())
    assert bar.next.isVisible()
    assert bar.next.visibleRegion().boundingRect().size() == bar.next.size()


def test_page_keys_scroll_the_case_and_with_shift_its_words(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case(comment="I waited half an hour and was sent to another counter. " * 40)
    bench.resize(612, 466)
    settle()
    view = bench.view
    view.band.call.setFocus()
    press(bench, Qt.Key.Key_PageDown)
    assert view.body.y() < 0
    assert view.head.words.verticalScrollBar().value() == 0
    QTest.keyClick(view.band.call, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert view.head.words.verticalScrollBar().value() > 0
    press(bench, Qt.Key.Key_PageUp)
    assert view.body.y() == 0


def test_a_figure_typed_in_a_field_is_no_attempt(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    for field in (bench.view.bar.note, bench.view.outcome.action, bench.view.outcome.score):
        field.setFocus()
        press(bench, Qt.Key.Key_1)
    settle()
    kinds = [event.kind for event in bench.view.case.followup.events]
    assert EventKind.NO_ANSWER not in kinds
