"""The head of a stack: its day, shop or till, shift, staff, and how many cards were counted."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop.domain.changes import EVERYTHING
from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import StackHead, VoidCard, VoidReason
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.stacks import Stacks
from nps_desktop.ui import theme
from nps_desktop.ui.entry import desk
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message, Messages
from nps_desktop.ui.page_keys import PageKey
from tests.factories import TODAY, Clock, an_answer
from tests.ui.conftest import Settle, Stored
from tests.ui.entry.conftest import lines, press

Answers = Callable[[], list[Response]]
Key = Qt.Key
YESTERDAY = TODAY - timedelta(days=1)
AFTERNOON = StackHead(TODAY, "Nørregade", "afternoon", "Mette")


def opened(window: MainWindow, settle: Settle) -> EntryPage:
    """The page, as it opens on what is stored."""
    page = window.open_page(PageKey.ENTRY)
    assert isinstance(page, EntryPage)
    settle()
    return page


def focus() -> QWidget | None:
    return QApplication.focusWidget()


def test_the_head_is_typed_by_the_keyboard_alone(
    page: EntryPage, settle: Settle, answers: Answers
) -> None:
    page.header.day_field.setFocus()
    page.header.day_field.selectAll()
    press("20", Key.Key_Tab, "Nørregade", Key.Key_Tab, "afternoon", Key.Key_Tab, "Mette")
    press(Key.Key_Tab, "24", Key.Key_Return)
    assert focus() is page.form.score

    press("9", Key.Key_Return)
    settle()

    assert page.stack.head == StackHead(YESTERDAY, "Nørregade", "afternoon", "Mette")
    assert page.header.bar.accessibleName() == "24 counted, 1 typed"
    assert answers() == [an_answer(9, YESTERDAY, location="Nørregade")]


def test_shift_tab_leads_from_the_score_to_the_head(page: EntryPage) -> None:
    press(Key.Key_Backtab)
    assert focus() is page.header.counted


def test_the_next_stack_begins_with_the_last_head_and_today(
    window: MainWindow, stored: Stored, settle: Settle
) -> None:
    head = StackHead(YESTERDAY, "Nørregade", "afternoon", "Mette")
    entered = stored(lambda workspace: workspace.stacks.add_card(head, an_answer(9)))
    stored(lambda workspace: workspace.stacks.end(entered.stack.id))

    page = opened(window, settle)

    assert page.header.head == AFTERNOON
    assert lines(page) == []


def test_an_unfinished_stack_comes_back_with_its_cards(
    window: MainWindow, stored: Stored, settle: Settle, clock: Clock
) -> None:
    void = VoidCard(VoidReason.ILLEGIBLE, comment="Slow")
    for card in (an_answer(9), void, an_answer(3)):
        stored(lambda workspace, card=card: workspace.stacks.add_card(AFTERNOON, card, counted=5))
        clock.forward(seconds=5)

    page = opened(window, settle)

    assert page.header.head == AFTERNOON
    assert lines(page) == [3, "illegible", 9]
    assert page.header.bar.accessibleName() == "5 counted, 3 typed"
    press("10", Key.Key_Return)
    settle()
    assert lines(page) == [10, 3, "illegible", 9]


def test_changing_the_head_in_mid_stack_goes_to_the_stack_of_that_head(
    page: EntryPage, settle: Settle
) -> None:
    press("9", Key.Key_Return)
    page.header.shift.setFocus()
    press("evening", Key.Key_Return, "3", Key.Key_Return)
    settle()
    assert lines(page) == [3]

    page.header.shift.setFocus()
    page.header.shift.line.selectAll()
    press(Key.Key_Delete, Key.Key_Return)
    settle()
    assert lines(page) == [9]
    assert page.header.bar.accessibleName() == "1 typed"


def test_what_heads_said_is_offered_newest_first(page: EntryPage, settle: Settle) -> None:
    for staff in ("Per", "Mette", "Per"):
        page.header.staff.setFocus()
        page.header.staff.line.selectAll()
        press(staff, Key.Key_Return, "9", Key.Key_Return)
        settle()
    offered = [page.header.staff.itemText(place) for place in range(page.header.staff.count())]
    assert offered == ["Per", "Mette"]


def test_cards_counted_before_the_first_card_are_kept_with_the_stack(
    page: EntryPage, settle: Settle, stored: Stored
) -> None:
    page.header.counted.setFocus()
    press("24", Key.Key_Return)
    assert page.header.bar.accessibleName() == "24 counted, 0 typed"
    press("9", Key.Key_Return)
    settle()
    contents = stored(lambda workspace: workspace.stacks.current(StackHead(TODAY)))
    assert contents.stack.counted == 24


def test_cards_counted_in_mid_stack_are_kept_as_well(
    page: EntryPage, settle: Settle, stored: Stored
) -> None:
    press("9", Key.Key_Return)
    page.header.counted.setFocus()
    press("24", Key.Key_Return)
    settle()
    page.header.counted.setFocus()
    page.header.counted.selectAll()
    press("25", Key.Key_Return)
    settle()
    contents = stored(lambda workspace: workspace.stacks.current(StackHead(TODAY)))
    assert contents.stack.counted == 25
    page.header.counted.setFocus()
    page.header.counted.selectAll()
    press(Key.Key_Delete, Key.Key_Return)
    settle()
    contents = stored(lambda workspace: workspace.stacks.current(StackHead(TODAY)))
    assert contents.stack.counted is None


def test_a_count_being_typed_outlasts_what_others_write(
    page: EntryPage, settle: Settle, stored: Stored
) -> None:
    press("9", Key.Key_Return)
    settle()
    page.header.counted.setFocus()
    press("2")
    page.tasks.changed.emit(EVERYTHING)
    settle()
    press("4", Key.Key_Return)
    settle()
    contents = stored(lambda workspace: workspace.stacks.current(StackHead(TODAY)))
    assert contents.stack.counted == 24


def test_a_stack_that_was_counted_before_is_not_forgotten_by_its_next_card(
    window: MainWindow, stored: Stored, settle: Settle
) -> None:
    stored(lambda workspace: workspace.stacks.add_card(AFTERNOON, an_answer(9), counted=24))
    page = opened(window, settle)
    page.header.counted.show_counted(None)
    press("8", Key.Key_Return)
    settle()
    assert page.header.bar.accessibleName() == "24 counted, 2 typed"


@pytest.mark.parametrize("typed", ["many", "-3", "1234567"])
def test_a_count_that_is_none_stays_with_a_sentence(
    page: EntryPage, answers: Answers, typed: str
) -> None:
    page.header.counted.setFocus()
    press(typed, Key.Key_Return)
    assert page.header.problem.text() == f"“{typed}” is no number of cards."
    assert page.header.counted.text() == typed
    assert focus() is page.header.counted

    page.form.score.setFocus()
    press("9", Key.Key_Return)
    assert answers() == []
    assert focus() is page.header.counted

    page.header.counted.selectAll()
    press("3")
    assert not page.header.problem.isVisible()


def test_a_shift_too_long_is_said_where_it_stands(page: EntryPage, answers: Answers) -> None:
    page.header.shift.setCurrentText("x" * 300)
    press("9", Key.Key_Return)
    assert page.header.problem.text() == "This text is too long to keep. Shorten it."
    assert page.header.shift.property("wrong") == "true"
    assert answers() == []
    page.header.shift.line.selectAll()
    press("late")
    assert page.header.shift.property("wrong") == ""


def test_the_arrows_go_a_day_back_and_on(page: EntryPage, qtbot: QtBot) -> None:
    arrows = {button.accessibleName(): button for button in page.header.arrows}
    qtbot.mouseClick(arrows["The day before"], Qt.MouseButton.LeftButton)
    assert page.header.head.day == YESTERDAY
    assert arrows["The day after"].isEnabled()
    qtbot.mouseClick(arrows["The day after"], Qt.MouseButton.LeftButton)
    assert page.header.head.day == TODAY
    assert not arrows["The day after"].isEnabled()


def test_midnight_does_not_part_a_stack_that_is_being_typed(
    page: EntryPage, clock: Clock, settle: Settle, answers: Answers
) -> None:
    press("9", Key.Key_Return)
    settle()
    clock.forward(hours=12)
    press("8", Key.Key_Return)
    settle()
    assert [answer.day for answer in answers()] == [TODAY, TODAY]


def test_after_a_long_rest_a_new_day_begins_a_new_stack(
    page: EntryPage, clock: Clock, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    press("9", Key.Key_Return)
    monkeypatch.setattr(desk, "LONG_REST", 0)
    clock.forward(hours=24)
    press("8", Key.Key_Return)
    assert [answer.day for answer in answers()] == [TODAY, TODAY + timedelta(days=1)]


def test_cards_typed_before_the_head_is_known_wait_for_it(
    window: MainWindow, stored: Stored, settle: Settle, answers: Answers
) -> None:
    stored(lambda workspace: workspace.stacks.add_card(AFTERNOON, an_answer(9)))
    page = window.open_page(PageKey.ENTRY)
    press("8", Key.Key_Return, "12", Key.Key_F8)
    assert page.unsaved == 2
    settle()
    assert isinstance(page, EntryPage)
    assert lines(page) == ["out of scale: 12", 8, 9]
    assert [answer.location for answer in answers()] == ["", "Nørregade"]
    assert page.unsaved == 0


def test_what_cannot_be_remembered_keeps_nobody_from_typing(
    window: MainWindow,
    settle: Settle,
    answers: Answers,
    messages: Messages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_self: Stacks) -> Any:
        raise DataFileLocked("answers.nps")

    heard: list[Message] = []
    messages.told.connect(heard.append)
    monkeypatch.setattr(Stacks, "habits", refuse)
    opened(window, settle)
    assert heard[-1].is_wrong
    press("9", Key.Key_Return)
    assert answers() == [an_answer(9)]


def test_a_head_begun_before_the_last_one_is_known_is_kept(
    window: MainWindow, stored: Stored, settle: Settle
) -> None:
    stored(lambda workspace: workspace.stacks.add_card(AFTERNOON, an_answer(9)))
    page = window.open_page(PageKey.ENTRY)
    assert isinstance(page, EntryPage)
    page.header.shift.setFocus()
    press("night", Key.Key_Return)
    settle()
    assert page.header.head == StackHead(TODAY, "", "night")


def test_another_window_on_the_same_stack_is_seen(
    page: EntryPage, settle: Settle, clock: Clock
) -> None:
    press("9", Key.Key_Return)
    settle()
    clock.forward(seconds=5)
    theirs = partial(Stacks.add_card, head=StackHead(TODAY), card=an_answer(4))
    page.tasks.read(page, lambda workspace: theirs(workspace.stacks), lambda _entered: None)
    settle()
    page.tasks.changed.emit(EVERYTHING)
    settle()
    assert lines(page) == [4, 9]


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_nothing_of_the_head_is_cut(window: MainWindow, settle: Settle, width: int) -> None:
    window.resize(width, 700)
    page = opened(window, settle)
    page.header.show_head(AFTERNOON)
    page.header.counted.show_counted(24)
    page.header.bar.show_progress(18, 24)
    settle()
    header = page.header
    for widget in (*header.fields, header.bar):
        assert widget.width() >= widget.minimumSizeHint().width()
        assert header.rect().contains(widget.geometry())


def test_the_arrows_are_drawn_in_a_new_look(page: EntryPage, qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = page.header.arrows[0].icon().cacheKey()
    theme.dress(application, theme.DARK)
    try:
        assert page.header.arrows[0].icon().cacheKey() != before
        assert not page.header.grab().isNull()
    finally:
        theme.dress(application, theme.LIGHT)


def test_a_day_of_the_past_stays_after_a_night(
    page: EntryPage, window: MainWindow, clock: Clock
) -> None:
    page.header.day_field.setFocus()
    press(Key.Key_Down)
    window.hide()
    clock.forward(hours=24)
    window.show()
    assert page.header.head.day == date(2026, 11, 20)
