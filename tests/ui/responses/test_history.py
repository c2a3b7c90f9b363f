"""What a customer said before and after stands below their answer, and leads there."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from nps_desktop.domain.histories import CallOutcome
from nps_desktop.domain.states import Closing, State
from nps_desktop.reports.call_words import outcome_words
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.responses.history_lines import LINE_ROLE
from nps_desktop.ui.responses.history_view import HistoryView
from nps_desktop.ui.responses.responses_page import ResponsesPage
from tests.factories import TODAY, a_detractor, an_answer, describe
from tests.ui.conftest import Settle, Stored
from tests.ui.responses.conftest import opened

MAY = date(2026, 5, 12)
PHONE = {"name": "Lone", "phone": "12 34 56 78"}


@pytest.fixture
def page(window: MainWindow, stored: Stored, settle: Settle) -> ResponsesPage:
    """The page; Lone answered in May, was called, and answered twice in November."""

    def enter(workspace: Workspace) -> None:
        (number,) = workspace.responses.add(a_detractor(day=MAY, **PHONE)).ids
        case = workspace.followups.of_response(number)
        assert case is not None
        describe(workspace, case.followup.id, score_after=8)
        workspace.followups.close(case.followup.id, Closing.EXPLAINED, by="Bo")
        workspace.responses.add(an_answer(7, TODAY - timedelta(days=1), **PHONE))
        workspace.responses.add(an_answer(9, comment="Nobody's words"))
        workspace.responses.add(an_answer(10, name="Anna"))
        workspace.responses.add(an_answer(9, comment="Better now", **PHONE))

    stored(enter)
    return opened(window, settle)


def choose(page: ResponsesPage, settle: Settle, row: int) -> HistoryView:
    page.table.setFocus()
    page.table.selectRow(row)
    settle()
    return page.panel.history


def spoken(history: HistoryView) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [history.list.item(row).data(role) for row in range(history.list.count())]


def test_the_answers_of_the_customer_stand_newest_first_with_their_calls(
    page: ResponsesPage, settle: Settle
) -> None:
    history = choose(page, settle, 0)
    assert history.title.text() == "2 other answers of this customer"
    assert page.panel.head.others.text() == "2 other answers"
    assert spoken(history) == [
        "this answer, 21/11/2026, 9, Promoters, Better now",
        "20/11/2026, 7, Passives, no words",
        "12/05/2026, 3, Detractors, Too slow., Call closed: Explained · 8 after the call",
    ]


def test_the_way_to_the_history_leads_there(page: ResponsesPage, settle: Settle) -> None:
    history = choose(page, settle, 0)
    page.panel.head.others.click()
    assert history.list.hasFocus()
    assert history.list.currentRow() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_line_leads_to_its_answer_in_the_list(
    page: ResponsesPage, settle: Settle, key: Qt.Key
) -> None:
    history = choose(page, settle, 0)
    history.list.setFocus()
    QTest.keyClick(history.list, Qt.Key.Key_Down)
    QTest.keyClick(history.list, key)
    settle()
    assert page.panel.answer is not None
    assert page.panel.answer.response.score == 7
    assert page.table.currentIndex().row() == 3


def test_a_click_on_an_answer_of_another_period_shows_it_and_keeps_the_list(
    page: ResponsesPage, settle: Settle
) -> None:
    history = choose(page, settle, 0)
    line = history.list.visualItemRect(history.list.item(2)).center()
    QTest.mouseClick(history.list.viewport(), Qt.MouseButton.LeftButton, pos=line)
    settle()
    assert page.panel.answer is not None
    assert page.panel.answer.response.day == MAY
    assert page.table.selected_ranges() == ()
    assert page.rows.rowCount() == 4
    QTest.keyClick(history.list, Qt.Key.Key_Home)
    QTest.keyClick(history.list, Qt.Key.Key_Return)
    settle()
    assert page.table.selected_ranges() == (range(1),)


def test_the_line_of_the_answer_that_is_shown_leads_nowhere(
    page: ResponsesPage, settle: Settle
) -> None:
    history = choose(page, settle, 0)
    wanted: list[object] = []
    history.opened.connect(wanted.append)
    history.list.setFocus()
    QTest.keyClick(history.list, Qt.Key.Key_Return)
    assert wanted == []


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (1, "First answer of this customer."),
        (2, "No name, number or address: nobody can tell whether this customer came back."),
    ],
)
def test_where_there_is_no_history_that_is_said(
    page: ResponsesPage, settle: Settle, row: int, words: str
) -> None:
    history = choose(page, settle, row)
    assert history.title.text() == words
    assert not history.list.isVisible()
    assert not page.panel.head.others.isVisible()


def test_five_are_shown_and_the_others_when_asked_for(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    for score in range(7):
        older = an_answer(score, MAY - timedelta(days=score), **PHONE)
        stored(lambda workspace, older=older: workspace.responses.add(older))
    settle()
    history = choose(page, settle, 0)
    assert history.list.count() == 6
    assert history.more.text() == "Show 4 more"
    history.more.setFocus()
    QTest.keyClick(history.more, Qt.Key.Key_Return)
    assert history.list.count() == 10
    assert not history.more.isVisible()
    assert history.list.hasFocus()


def test_an_answer_that_arrives_meanwhile_joins_the_history(
    page: ResponsesPage, settle: Settle, stored: Stored
) -> None:
    history = choose(page, settle, 0)
    stored(lambda workspace: workspace.responses.add(an_answer(2, **PHONE)))
    settle()
    assert history.title.text() == "3 other answers of this customer"


def test_the_history_is_not_that_of_the_answer_before(
    page: ResponsesPage, window: MainWindow, settle: Settle
) -> None:
    choose(page, settle, 0)
    window.open_page(PageKey.RESPONSES, 4)
    settle()
    assert page.panel.history.title.text() == "First answer of this customer."


def test_a_line_is_drawn_with_its_day_its_words_and_its_call(
    page: ResponsesPage, settle: Settle
) -> None:
    history = choose(page, settle, 0)
    heights = [history.list.sizeHintForRow(row) for row in range(3)]
    assert heights[0] == heights[1] < heights[2]
    drawn = QPixmap(history.list.size())
    history.list.render(drawn)
    assert not drawn.isNull()
    assert history.list.item(0).data(LINE_ROLE).is_shown


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (CallOutcome(1, State.NEW), "Waiting for a call"),
        (CallOutcome(1, State.TRIED), "Called, not reached yet"),
        (CallOutcome(1, State.REACHED, None, 6), "Reached, still open · 6 after the call"),
        (CallOutcome(1, State.PROMISED), "Something is promised"),
        (CallOutcome(1, State.CLOSED, Closing.EXPLAINED), "Call closed: Explained"),
    ],
)
def test_a_call_is_told_in_words(call: CallOutcome, words: str) -> None:
    assert outcome_words(call) == words
