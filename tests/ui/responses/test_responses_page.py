"""The answers page as its user meets it: search, mend, remove, take back."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.modeltest import ModelTester

from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Source
from nps_desktop.domain.scores import Group
from nps_desktop.services.responses import Responses
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.responses import answer_deeds
from nps_desktop.ui.responses.answer_filters import Wanted
from nps_desktop.ui.responses.history_lines import LINE_ROLE
from nps_desktop.ui.responses.responses_page import ResponsesPage
from tests.factories import TODAY, an_answer
from tests.ui.conftest import Settle, Stored
from tests.ui.responses.conftest import (
    a_hundred_and_twenty,
    locked,
    names,
    opened,
    press,
    responses,
)


def test_the_answers_of_the_period_are_shown_with_their_count(page: ResponsesPage) -> None:
    assert page.rows.rowCount() == 5
    assert page.heading.count_line.text() == "5 answers · November 2026"


def test_the_table_keeps_the_rules_of_qt(page: ResponsesPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.rows)


@pytest.mark.parametrize(("typed", "found"), [("åse ærø", "ÅSE ÆRØ"), ("KØ", "Lone")])
def test_search_finds_danish_letters_in_either_case(
    page: ResponsesPage, settle: Settle, typed: str, found: str
) -> None:
    QTest.keyClicks(page.search, typed)
    settle()
    assert names(page) == [found]


def test_a_search_begins_from_any_page(window: MainWindow, page: ResponsesPage) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()


def test_esc_leaves_the_search(page: ResponsesPage, settle: Settle) -> None:
    page.start_search()
    QTest.keyClicks(page.search, "xyz")
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    settle()
    assert page.rows.rowCount() == 5
    assert page.table.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_the_keys_go_from_the_search_to_the_first_answer_found(
    page: ResponsesPage, settle: Settle, key: Qt.Key
) -> None:
    page.start_search()
    QTest.keyClicks(page.search, "lone")
    settle()
    QTest.keyClick(page.search, key)
    settle()
    assert page.table.hasFocus()
    assert page.panel.answer
    assert page.panel.answer.response.name == "Lone"


def test_chips_choose_a_group(page: ResponsesPage, settle: Settle) -> None:
    page.filters.groups.button(Wanted(Group.DETRACTOR)).click()
    settle()
    assert names(page) == ["Lone"]


def test_only_answers_with_a_comment_can_be_shown(page: ResponsesPage, settle: Settle) -> None:
    page.filters.with_comment.click()
    settle()
    assert page.rows.rowCount() == 3


def test_the_list_is_of_the_location_that_is_chosen_in_the_window(
    page: ResponsesPage, settle: Settle
) -> None:
    page.scope.choose_location("Havnen")
    settle()
    assert names(page) == ["ÅSE ÆRØ"]


def test_a_click_on_a_heading_sorts(page: ResponsesPage, settle: Settle) -> None:
    page.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    settle()
    first = page.rows.row(0)
    assert first is not None
    assert first.response.score == 3


def test_a_heading_that_cannot_sort_leaves_the_order(page: ResponsesPage, settle: Settle) -> None:
    before = names(page)
    page.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    settle()
    assert names(page) == before
    assert page.table.horizontalHeader().sortIndicatorSection() == 0


def test_nothing_found_offers_all_answers(page: ResponsesPage, settle: Settle) -> None:
    QTest.keyClicks(page.search, "xyzzy")
    settle()
    assert page.empty.isVisible()
    page.empty.button.click()
    settle()
    assert page.rows.rowCount() == 6


def test_a_page_without_any_answer_leads_to_the_entry(window: MainWindow, settle: Settle) -> None:
    page = opened(window, settle)
    wanted: list[Destination] = []
    page.page_wanted.disconnect()
    page.page_wanted.connect(wanted.append)
    page.empty.button.click()
    assert wanted == [Destination(PageKey.ENTRY)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return])
def test_the_one_answer_found_is_chosen_by_the_keyboard(
    page: ResponsesPage, settle: Settle, key: Qt.Key
) -> None:
    page.start_search()
    QTest.keyClicks(page.search, "Lone")
    settle()
    page.table.setFocus()
    press(page, key)
    settle()
    assert page.panel.isVisible()
    assert page.panel.form.name.text() == "Lone"


def test_an_answer_is_mended_beside_the_table(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)
    score = page.panel.form.score
    assert score.hasFocus()
    score.selectAll()
    QTest.keyClicks(score, "10")
    QTest.keyClick(score, Qt.Key.Key_Return)
    settle()
    assert [response.score for response in responses(stored)].count(10) == 2


def test_a_bad_score_shows_the_sentence_and_marks_the_field(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    before = responses(stored)
    press(page, Qt.Key.Key_Down)
    form = page.panel.form
    form.score.selectAll()
    QTest.keyClicks(form.score, "11")
    page.panel.save.click()
    settle()
    assert form.complaint(Field.SCORE) == "“11” is outside 0 to 10."
    assert form.score.property("wrong") == "true"
    assert responses(stored) == before


def test_an_answer_that_cannot_be_saved_is_not_left(page: ResponsesPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_Down)
    row = page.table.currentIndex().row()
    QTest.keyClicks(page.panel.form.phone, "no number")
    press(page, Qt.Key.Key_Down)
    settle()
    assert page.table.currentIndex().row() == row
    assert page.panel.form.phone.text().endswith("no number")
    assert page.panel.form.complaint(Field.PHONE)


def test_going_on_to_the_next_answer_saves(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    press(page, Qt.Key.Key_Down)
    QTest.keyClicks(page.panel.form.name, " Hansen")
    press(page, Qt.Key.Key_Down)
    settle()
    assert any("Hansen" in response.name for response in responses(stored))


def test_a_changed_day_is_kept(page: ResponsesPage, settle: Settle, stored: Stored) -> None:
    press(page, Qt.Key.Key_Down)
    QTest.keyClick(page.panel.form.day, Qt.Key.Key_Down)
    page.panel.save.click()
    settle()
    assert [response.day for response in responses(stored)].count(TODAY) == 4


def test_three_answers_are_removed_and_brought_back(
    window: MainWindow, page: ResponsesPage, settle: Settle
) -> None:
    press(page, Qt.Key.Key_Down)
    for _time in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    buttons = page.panel.findChildren(QPushButton)
    words = [button.text().strip() for button in buttons if button.isVisible()]
    assert words == ["Export 3 answers…", "Remove 3 answers"]
    press(page, Qt.Key.Key_Delete)
    settle()
    assert page.rows.rowCount() == 2
    assert window.undo_list.newest == "removing 3 answers"
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert page.rows.rowCount() == 5


def test_after_a_removal_one_answer_is_chosen_not_the_next_three(
    page: ResponsesPage, settle: Settle
) -> None:
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(page, Qt.Key.Key_Delete)
    settle()
    assert sum(len(part) for part in page.table.selected_ranges()) == 1


def test_delete_pressed_twice_on_a_row_removes_one_answer(
    page: ResponsesPage, settle: Settle
) -> None:
    page.table.selectRow(1)
    settle()
    press(page, Qt.Key.Key_Delete, times=2)
    settle()
    assert page.rows.rowCount() == 4


def test_delete_held_down_removes_one_answer(page: ResponsesPage, settle: Settle) -> None:
    page.table.selectRow(1)
    press(page, Qt.Key.Key_Delete)
    settle()
    none = Qt.KeyboardModifier.NoModifier
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, none, "", True)
    QApplication.sendEvent(page.table, held)
    settle()
    assert page.rows.rowCount() == 4


def test_a_card_keyed_in_meanwhile_moves_no_removal_to_another_answer(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    page.table.selectRow(0)
    settle()
    removed = page.rows.row(0)
    assert removed is not None
    new = an_answer(1, name="New")
    page.tasks.write(page, lambda workspace: workspace.responses.add(new))
    press(page, Qt.Key.Key_Delete)
    settle()
    assert page.rows.rowCount() == 5
    assert stored(lambda workspace: workspace.responses.get(removed.id)) is None


def test_a_card_keyed_in_meanwhile_is_not_removed_with_all_that_were_chosen(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(a_hundred_and_twenty)
    settle()
    page.table.selectAll()
    new = an_answer(1, name="New")
    page.tasks.write(page, lambda workspace: workspace.responses.add(new))
    press(page, Qt.Key.Key_Delete)
    settle()
    assert [answer.name for answer in responses(stored)] == ["Old", "New"]


def test_a_removal_that_takes_its_time_is_told_before_it_is_done(
    page: ResponsesPage, settle: Settle, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer_deeds, "TAKES_TIME", 5)
    page.table.selectAll()
    press(page, Qt.Key.Key_Delete)
    assert told[-1].text == "Removing 5 answers…"
    settle()
    assert told[-1].text == "Removed 5 answers."


def test_rows_of_a_long_list_that_were_never_seen_are_removed_only_from_the_same_list(
    page: ResponsesPage, window: MainWindow, settle: Settle, stored: Stored, long_lists: None
) -> None:
    stored(a_hundred_and_twenty)
    settle()
    page.table.selectAll()
    new = an_answer(1, name="New")
    page.tasks.write(page, lambda workspace: workspace.responses.add(new))
    press(page, Qt.Key.Key_Delete)
    settle()
    assert page.rows.rowCount() == 126
    assert window.message_bar.accessibleName() == (
        "The list has changed meanwhile. Nothing was removed."
    )

    page.table.selectAll()
    press(page, Qt.Key.Key_Delete)
    settle()
    assert page.rows.rowCount() == 0


def test_remove_takes_the_answer_that_is_shown_alone(
    page: ResponsesPage,
    window: MainWindow,
    settle: Settle,
    stored: Stored,
) -> None:
    stored(lambda workspace: workspace.responses.add(an_answer(4, name="Old")))
    QTest.keyClicks(page.search, "Old")
    settle()
    page.table.selectRow(0)
    settle()
    page.panel.history.list.opened.emit(page.panel.history.list.item(1).data(LINE_ROLE))
    settle()
    assert page.table.selected_ranges() == ()
    page.panel.remove.click()
    settle()
    assert page.rows.rowCount() == 1
    assert stored(lambda workspace: workspace.responses.get(6)) is None
    assert not page.panel.isVisible()


def test_what_cannot_be_stored_stays_in_the_answer(
    page: ResponsesPage, settle: Settle, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(page, Qt.Key.Key_Down)
    name = page.panel.form.name
    QTest.keyClicks(name, "Hansen")
    with monkeypatch.context() as patched:
        patched.setattr(Responses, "rewrite", locked)
        page.panel.save.click()
        settle()
        assert page.panel.save.isEnabled()
        assert name.text().endswith("Hansen")

        press(page, Qt.Key.Key_Down)
        settle()
        assert not name.text().endswith("Hansen")
        press(page, Qt.Key.Key_Up)
        settle()
    assert name.text().endswith("Hansen")
    assert page.unsaved == 1

    page.panel.save.click()
    settle()
    assert page.unsaved == 0
    assert [each.name.endswith("Hansen") for each in responses(stored)].count(True) == 1


def test_a_change_to_an_answer_that_is_gone_is_told(
    page: ResponsesPage, window: MainWindow, settle: Settle
) -> None:
    page.table.selectRow(0)
    settle()
    QTest.keyClicks(page.panel.form.name, "!")
    answer = page.panel.answer
    assert answer is not None
    page.tasks.write(page, lambda workspace: workspace.responses.remove([answer.id]))
    page.panel.save.click()
    settle()
    assert window.message_bar.accessibleName() == "Not saved: this answer was removed meanwhile."


def test_esc_closes_the_answer(page: ResponsesPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)
    QTest.keyClick(page.panel.form.score, Qt.Key.Key_Escape)
    assert page.table.hasFocus()
    press(page, Qt.Key.Key_Escape)
    settle()
    assert not page.panel.isVisible()


def test_an_answer_leads_to_its_followup(page: ResponsesPage, settle: Settle) -> None:
    page.filters.groups.button(Wanted(Group.DETRACTOR)).click()
    settle()
    press(page, Qt.Key.Key_Down)
    page.table.selectRow(0)
    settle()
    wanted: list[Destination] = []
    page.page_wanted.disconnect()
    page.page_wanted.connect(wanted.append)
    page.panel.head.link.click()
    assert [destination.page for destination in wanted] == [PageKey.FOLLOWUPS]
    assert wanted[0].item > 0


def test_an_answer_is_shown_by_its_number(
    window: MainWindow, page: ResponsesPage, settle: Settle
) -> None:
    QTest.keyClicks(page.search, "xyzzy")
    window.open_page(PageKey.RESPONSES, 6)
    settle()
    assert page.panel.answer is not None
    assert page.panel.answer.response.name == "Old"
    assert page.heading.count_line.text() == "1 answer · March 2025"


def test_an_answer_that_is_gone_is_told_of(
    window: MainWindow, page: ResponsesPage, settle: Settle
) -> None:
    window.open_page(PageKey.RESPONSES, 999)
    settle()
    assert window.message_bar.isVisible()


def test_what_somebody_is_typing_stays_when_the_answer_is_read_again(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    press(page, Qt.Key.Key_Down)
    QTest.keyClicks(page.panel.form.name, "!")
    typed = page.panel.form.name.text()
    stored(lambda workspace: workspace.responses.add(an_answer(1, name="New")))
    settle()
    assert page.panel.form.name.text() == typed


def test_an_answer_far_down_the_list_is_found_by_its_number(
    window: MainWindow, page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(a_hundred_and_twenty)
    window.open_page(PageKey.RESPONSES, 1)
    settle()
    assert page.table.currentIndex().row() == 124
    assert page.panel.answer is not None
    assert page.panel.answer.response.name == "Anna Holm"


def test_an_answer_of_an_assumed_day_says_so_until_the_day_is_mended(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    assumed = an_answer(2, name="First", is_day_assumed=True, source=Source.IMPORTED)
    stored(lambda workspace: workspace.responses.add(assumed))
    QTest.keyClicks(page.search, "First")
    settle()
    page.table.selectRow(0)
    settle()
    words = [shown.text() for shown in page.panel.findChildren(QLabel)]
    assert "Saturday 21 November (the day is assumed) · Imported" in words
    QTest.keyClick(page.panel.form.day, Qt.Key.Key_Down)
    page.panel.save.click()
    settle()
    assert not any(response.is_day_assumed for response in responses(stored))


def test_tab_goes_from_the_search_to_the_table(page: ResponsesPage) -> None:
    page.start_search()
    filters = page.filters
    group = filters.groups.button(Wanted())
    for stop in (group, filters.with_comment, filters.origin.button, filters.order, page.table):
        QTest.keyClick(QGuiApplication.focusObject() or page, Qt.Key.Key_Tab)
        assert stop.hasFocus()
