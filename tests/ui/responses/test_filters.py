"""Which answers the page shows: chips that go on and off, where answers come from, their order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from nps_desktop.domain.changes import Change
from nps_desktop.domain.queries import EVERYWHERE, Order, Origin
from nps_desktop.domain.responses import Source
from nps_desktop.domain.scores import Group
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import responses as stored_responses
from nps_desktop.storage.schema import stacks
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.responses.answer_filters import Wanted
from nps_desktop.ui.responses.responses_page import ResponsesPage
from nps_desktop.ui.widgets.find_popover import FindPopover
from tests.factories import NOW, TODAY, a_preview, an_answer, an_import_row
from tests.ui.conftest import Settle, Stored
from tests.ui.responses.conftest import names

FILE = "a-rather-long-name-of-a-file-with-answers.xlsx"


def an_import(workspace: Workspace) -> Change:
    rows = [an_import_row(number, number, name=f"Imported {number}") for number in (2, 7)]
    return workspace.imports.commit(a_preview(rows, file=FILE)).change


def a_stack(workspace: Workspace) -> None:
    with workspace.datafile.write() as connection:
        head = {"day": TODAY, "location": "Havnen", "shift": "Evening", "staff": ""}
        connection.execute(insert(stacks).values(id=1, begun_at=NOW, **head))
        stored_responses.add(connection, an_answer(10, name="Of the stack"), NOW, stack=1)


def offered(page: ResponsesPage, qtbot: QtBot) -> FindPopover:
    """Open the list of origins with the keyboard."""
    page.filters.origin.button.setFocus()
    QTest.keyClick(page.filters.origin.button, Qt.Key.Key_Space)
    popovers: list[FindPopover] = []

    def is_open() -> bool:
        popovers[:] = [p for p in page.findChildren(FindPopover) if p.isVisible()]
        return bool(popovers)

    qtbot.waitUntil(is_open)
    return popovers[0]


def take(page: ResponsesPage, qtbot: QtBot, beginning: str) -> None:
    popover = offered(page, qtbot)
    row = next(i for i, text in enumerate(popover.offered) if text.startswith(beginning))
    popover.list.setCurrentRow(row)
    QTest.keyClick(popover, Qt.Key.Key_Return)


def group_chip(page: ResponsesPage, group: Group | None) -> None:
    page.filters.groups.button(Wanted(group)).click()


def test_a_group_that_is_clicked_again_is_let_go(page: ResponsesPage, settle: Settle) -> None:
    group_chip(page, Group.DETRACTOR)
    settle()
    assert names(page) == ["Lone"]
    group_chip(page, Group.DETRACTOR)
    settle()
    assert page.rows.rowCount() == 5
    assert page.filters.groups.key == Wanted()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_takes_off_the_chip_that_has_the_focus(
    page: ResponsesPage, settle: Settle, key: Qt.Key
) -> None:
    group_chip(page, Group.DETRACTOR)
    page.filters.with_comment.click()
    for chip in (page.filters.groups.button(Wanted(Group.DETRACTOR)), page.filters.with_comment):
        chip.setFocus()
        QTest.keyClick(chip, key)
    settle()
    assert page.rows.rowCount() == 5
    assert page.filters.lets_all_through


def test_the_origins_are_offered_newest_first_with_what_they_brought(
    page: ResponsesPage, stored: Stored, qtbot: QtBot
) -> None:
    stored(an_import)
    stored(a_stack)
    popover = offered(page, qtbot)
    assert popover.offered[:4] == ("Everywhere", "Typed", "Imported", "At the counter")
    assert set(popover.offered[4:]) == {
        f"{FILE} · 21/11/2026 (2)",
        "Cards of 21/11/2026 · Havnen · Evening",
    }


@pytest.mark.parametrize(
    ("beginning", "found"),
    [
        ("At the counter", ["At the counter"]),
        ("Imported", ["Imported 7", "Imported 2"]),
        (FILE, ["Imported 7", "Imported 2"]),
        ("Cards of", ["Of the stack"]),
    ],
)
def test_the_answers_of_one_origin_are_shown(
    page: ResponsesPage,
    stored: Stored,
    qtbot: QtBot,
    settle: Settle,
    beginning: str,
    found: list[str],
) -> None:
    stored(an_import)
    stored(a_stack)
    counter = an_answer(4, name="At the counter", source=Source.COUNTER)
    stored(lambda workspace: workspace.responses.add(counter))
    take(page, qtbot, beginning)
    settle()
    assert names(page) == found
    chip = page.filters.origin
    assert chip.button.accessibleName().startswith(f"From: {beginning}")
    QTest.keyClick(chip.button, Qt.Key.Key_Delete)
    settle()
    assert chip.button.text() == "From everywhere"
    assert page.rows.rowCount() == 9
    assert chip.button.hasFocus()


def test_the_same_origin_taken_again_changes_nothing(
    page: ResponsesPage, qtbot: QtBot, settle: Settle
) -> None:
    told: list[bool] = []
    page.filters.origin.changed.connect(lambda: told.append(True))
    take(page, qtbot, "Everywhere")
    settle()
    assert told == []


def test_the_cross_takes_the_origin_off(
    page: ResponsesPage, qtbot: QtBot, settle: Settle, stored: Stored
) -> None:
    stored(an_import)
    take(page, qtbot, "Imported")
    settle()
    page.filters.origin.everywhere.click()
    settle()
    assert page.rows.rowCount() == 7
    assert not page.filters.origin.everywhere.isVisible()


def test_an_import_that_was_taken_back_leaves_nothing_and_says_why(
    page: ResponsesPage, window: MainWindow, qtbot: QtBot, settle: Settle, stored: Stored
) -> None:
    stored(an_import)
    take(page, qtbot, FILE)
    settle()
    stored(lambda workspace: workspace.imports.remove(1))
    settle()
    assert page.empty.accessibleName() == (
        "Nothing found None of its answers are here. Perhaps the import was taken back."
    )
    stored(lambda workspace: workspace.imports.restore(1))
    settle()
    assert names(page) == ["Imported 7", "Imported 2"]


def test_a_long_name_is_shown_as_far_as_there_is_room_in_the_line(page: ResponsesPage) -> None:
    chip = page.filters.origin
    chip.choose(Origin(batch=1), FILE)
    shown = []
    for width in (700, 900, 1400):
        page.filters.resize(width, 36)
        shown.append(len(chip.button.text()))
    assert shown == sorted(set(shown))
    assert chip.button.toolTip() == f"From: {FILE}"


def test_the_filters_are_cleared_at_once(page: ResponsesPage, settle: Settle) -> None:
    assert not page.heading.clear.isVisible()
    QTest.keyClicks(page.search, "o")
    group_chip(page, Group.DETRACTOR)
    page.filters.with_comment.click()
    settle()
    assert page.heading.clear.isVisible()
    page.heading.clear.click()
    settle()
    assert page.rows.rowCount() == 5
    assert page.filters.lets_all_through
    assert not page.heading.clear.isVisible()


def test_esc_closes_the_answer_first_and_clears_the_filters_then(
    page: ResponsesPage, settle: Settle
) -> None:
    group_chip(page, Group.DETRACTOR)
    settle()
    page.table.setFocus()
    page.table.selectRow(0)
    settle()
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    assert page.filters.groups.key == Wanted(Group.DETRACTOR)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    QTest.keyClick(page.table, Qt.Key.Key_Escape)
    settle()
    assert page.rows.rowCount() == 5


def test_nothing_found_shows_all_answers_of_all_time_and_places(
    page: ResponsesPage, settle: Settle
) -> None:
    page.scope.choose_location("Havnen")
    page.filters.origin.choose(Origin(Source.COUNTER), "At the counter")
    page.read_again()
    settle()
    page.empty.button.click()
    settle()
    assert page.rows.rowCount() == 6
    assert page.scope.location is None
    assert page.filters.origin.origin == EVERYWHERE


def act(page: ResponsesPage, name: str) -> QAction:
    return next(each for each in page.filters.order.menu().actions() if each.text() == name)


@pytest.mark.parametrize(
    ("name", "first", "section"),
    [
        ("Oldest first", "Anna Holm", 0),
        ("Lowest score first", "Lone", 1),
        ("Highest score first", "ÅSE ÆRØ", 1),
        ("Names from A to Z", "Anna Holm", 3),
        ("Names from Z to A", "ÅSE ÆRØ", 3),
    ],
)
def test_the_order_is_chosen_without_a_mouse(
    page: ResponsesPage, settle: Settle, name: str, first: str, section: int
) -> None:
    act(page, name).trigger()
    settle()
    assert names(page)[0] == first
    assert page.filters.order.text() == name
    assert page.filters.order.accessibleName() == f"Sorted: {name}"
    assert page.table.horizontalHeader().sortIndicatorSection() == section


def test_a_heading_that_is_clicked_shows_in_the_button_of_the_order(
    page: ResponsesPage, settle: Settle
) -> None:
    page.table.order_chosen.emit(Order.SCORE, False)
    settle()
    assert page.filters.order.text() == "Lowest score first"
    assert act(page, "Lowest score first").isChecked()


@pytest.mark.parametrize("text", ['"', "%", "_", "\\", "'", "🙂🙂", "x" * 300, "kø" * 150])
def test_odd_signs_are_looked_for_as_they_are(
    page: ResponsesPage, settle: Settle, stored: Stored, text: str
) -> None:
    odd = an_answer(9, name="Odd", comment=f"so {text} it was")
    stored(lambda workspace: workspace.responses.add(odd))
    page.search.setText(text)
    settle()
    assert "Odd" in names(page)
    page.search.setText(text + "~")
    settle()
    assert page.empty.isVisible()
