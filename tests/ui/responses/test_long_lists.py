"""Lists too long to be found at once: their beginning is shown first, nothing moves meanwhile."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from nps_desktop.domain.changes import Change
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import answer_walks
from nps_desktop.ui.messages import Message
from nps_desktop.ui.responses import shown_list
from nps_desktop.ui.responses.answer_reads import Found
from nps_desktop.ui.responses.responses_page import ResponsesPage
from tests.factories import TODAY, a_preview, an_answer, an_import_row
from tests.ui.conftest import Settle, Stored
from tests.ui.responses.conftest import a_hundred_and_twenty, locked, names, press

pytestmark = pytest.mark.usefixtures("long_lists")


def seven_hundred(workspace: Workspace) -> Change:
    """Import answers of seven hundred days, the oldest first."""
    rows = [
        an_import_row(
            number,
            9,
            TODAY - timedelta(days=699 - number),
            name=f"Number {number}",
            comment="Long queue",
        )
        for number in range(700)
    ]
    return workspace.imports.commit(a_preview(rows)).change


@pytest.fixture
def heard(page: ResponsesPage) -> list[Found]:
    """How far the list was found each time that the page was told."""
    told: list[Found] = []
    page.shown.found.connect(told.append)
    return told


def test_the_first_page_of_a_search_stands_before_all_are_counted(
    page: ResponsesPage,
    settle: Settle,
    stored: Stored,
    heard: list[Found],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shown_list, "TOLD_EVERY", 0)
    stored(seven_hundred)
    page.scope.let_all_through()
    settle()
    heard.clear()
    lines: list[str] = []
    page.shown.found.connect(lambda _found: lines.append(page.heading.count_line.text()))
    QTest.keyClicks(page.search, "queue")
    settle()
    assert heard[0].list.first_page
    assert not heard[0].list.is_whole
    assert lines[0].startswith("Searching… ")
    assert lines[-1] == "700 answers · All answers"
    assert page.rows.rowCount() == 700
    assert page.heading.export.isEnabled()


def test_a_letter_takes_the_place_of_the_search_before(
    page: ResponsesPage, settle: Settle, stored: Stored, heard: list[Found]
) -> None:
    stored(seven_hundred)
    page.scope.let_all_through()
    settle()
    heard.clear()
    QTest.keyClicks(page.search, "queuexx")
    settle()
    assert {found.list.query.text for found in heard if found.list.is_whole} == {"queuexx"}
    assert page.empty.isVisible()


def test_a_blank_that_is_typed_looks_for_nothing_else(
    page: ResponsesPage, settle: Settle, heard: list[Found]
) -> None:
    QTest.keyClicks(page.search, "Lone")
    settle()
    heard.clear()
    QTest.keyClicks(page.search, " ")
    settle()
    assert heard == []


def test_nothing_is_said_to_be_missing_while_it_is_looked_for(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(seven_hundred)
    page.scope.let_all_through()
    settle()
    empties: list[bool] = []
    page.shown.found.connect(
        lambda found: empties.append(page.empty.isVisible() and not found.list.is_whole)
    )
    QTest.keyClicks(page.search, "zq")
    settle()
    assert not any(empties)
    assert page.empty.isVisible()


def test_a_list_read_again_shows_what_it_showed_until_all_is_known(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(seven_hundred)
    page.scope.let_all_through()
    QTest.keyClicks(page.search, "queue")
    settle()
    counts: list[int] = []
    page.shown.found.connect(lambda _found: counts.append(page.rows.rowCount()))
    stored(lambda workspace: workspace.responses.add(an_answer(1, comment="No queue")))
    settle()
    assert counts == [701]


def look(page: ResponsesPage, settle: Settle) -> None:
    """Let the table paint, and fetch what it wants to show."""
    for _time in range(3):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        page.table.viewport().update()
        loop.exec()
        settle()


def test_end_goes_to_the_last_answer_and_home_to_the_first(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(seven_hundred)
    page.scope.let_all_through()
    settle()
    page.table.setFocus()
    press(page, Qt.Key.Key_End)
    look(page, settle)
    assert page.panel.answer is not None
    assert page.panel.answer.response.name == "Number 0"
    press(page, Qt.Key.Key_Home)
    look(page, settle)
    assert page.panel.answer.response.name == "Number 699"


def test_shift_and_end_choose_all_rows_from_here_on(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(seven_hundred)
    page.scope.let_all_through()
    settle()
    page.table.selectRow(3)
    QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert page.table.selected_ranges() == (range(3, page.rows.rowCount()),)
    press(page, Qt.Key.Key_Home)
    assert page.table.selected_ranges() == (range(1),)


def test_scrolling_on_does_not_jump_back_to_the_chosen_answer(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(seven_hundred)
    page.scope.let_all_through()
    settle()
    page.table.selectRow(0)
    look(page, settle)
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    look(page, settle)
    assert bar.value() == bar.maximum() // 2
    assert page.table.selected_ranges() == (range(1),)
    assert page.rows.row(page.table.rowAt(0)) is not None


def test_what_was_scrolled_to_stays_when_an_answer_arrives(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(seven_hundred)
    page.scope.let_all_through()
    settle()
    page.table.selectRow(0)
    look(page, settle)
    bar = page.table.verticalScrollBar()
    bar.setValue(4000)
    look(page, settle)
    stored(lambda workspace: workspace.responses.add(an_answer(1, name="New")))
    look(page, settle)
    assert bar.value() == 4000
    assert page.panel.answer is not None
    assert page.panel.answer.response.name == "Number 699"


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_End])
def test_far_rows_are_fetched_when_they_come_into_view(
    page: ResponsesPage, settle: Settle, stored: Stored, key: Qt.Key
) -> None:
    stored(seven_hundred)
    page.scope.let_all_through()
    settle()
    page.table.selectRow(0)
    press(page, key, times=15)
    look(page, settle)
    assert page.rows.row(page.table.currentIndex().row()) is not None


def test_several_that_were_chosen_stay_chosen_where_they_stand_now(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyRelease(page.table, Qt.Key.Key_Shift)
    before = names(page)[1:3]
    stored(lambda workspace: workspace.responses.add(an_answer(1, name="New")))
    look(page, settle)
    chosen = [names(page)[row] for part in page.table.selected_ranges() for row in part]
    assert chosen == before


def test_rows_of_a_long_list_that_nobody_saw_are_let_go_when_the_list_moves(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(a_hundred_and_twenty)
    settle()
    page.table.selectAll()
    stored(lambda workspace: workspace.responses.add(an_answer(1, name="New")))
    look(page, settle)
    assert page.table.selected_ranges() == ()
    assert not page.panel.isVisible()


def test_many_that_were_chosen_are_let_go_where_it_takes_long_to_find_them_again(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    stored(a_hundred_and_twenty)
    settle()
    look(page, settle)
    page.table.selectRow(0)
    for _time in range(30):
        QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyRelease(page.table, Qt.Key.Key_Shift)
    stored(lambda workspace: workspace.responses.add(an_answer(1, name="New")))
    look(page, settle)
    assert page.table.selected_ranges() == ()


def test_a_search_that_cannot_go_on_says_so(
    page: ResponsesPage,
    settle: Settle,
    stored: Stored,
    told: list[Message],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stored(seven_hundred)
    page.scope.let_all_through()
    settle()
    with monkeypatch.context() as patched:
        patched.setattr(answer_walks, "numbers_among", locked)
        QTest.keyClicks(page.search, "queue")
        settle()
    assert page.heading.count_line.text() == "The search has stopped."
    assert told[-1].is_wrong
    page.read_again()
    settle()
    assert page.heading.count_line.text() == "700 answers · All answers"
