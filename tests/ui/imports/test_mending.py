"""Rows that are wrong are mended where they stand, in the import and afterwards."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from nps_desktop.domain.batches import RejectedRow
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.importing.wishes import Mend
from nps_desktop.ui import ask
from nps_desktop.ui.imports.check_view import Rows
from nps_desktop.ui.imports.import_dialog import ImportDialog
from nps_desktop.ui.imports.imports_page import ImportsPage
from nps_desktop.ui.imports.mend_list import MendList
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page_keys import PageKey
from tests.ui.imports.conftest import (
    Opened,
    Settle,
    Stored,
    answers,
    imported,
    press,
    texts,
    texts_of,
)


def the_field() -> QLineEdit:
    """The field that is open in the list."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def leave(key: Qt.Key, qtbot: QtBot) -> None:
    """Leave the field with a key; Qt closes it a moment later."""
    field = the_field()
    qtbot.keyClick(field, key)
    qtbot.waitUntil(lambda: QApplication.focusWidget() not in (field, None))


def write(rows: MendList, text: str, qtbot: QtBot) -> None:
    """Write a value over the current one."""
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    the_field().selectAll()
    qtbot.keyClicks(the_field(), text)
    leave(Qt.Key.Key_Return, qtbot)


def mend_list_of(dialog: ImportDialog) -> MendList:
    """The open list of rows to mend."""
    dialog.check.open(Rows.MEND)
    dialog.check.mend.list.setFocus()
    return dialog.check.mend.list


def a_rejected(row: int, value: str = "ten") -> RejectedRow:
    """A row whose score is no number."""
    return RejectedRow(row, Problem(Field.SCORE, Reason.SCORE_NOT_A_NUMBER, value), (value,))


@pytest.fixture
def three(qtbot: QtBot) -> MendList:
    """A list of the rows 2, 3 and 4, the keys on the first."""
    rows = MendList()
    qtbot.addWidget(rows)
    rows.resize(700, 400)
    rows.show_rows([a_rejected(number) for number in (2, 3, 4)])
    with qtbot.waitActive(rows):
        rows.show()
        rows.activateWindow()
    rows.setFocus()
    return rows


@pytest.fixture
def heard(three: MendList) -> list[Mend]:
    """What the owner has mended in the list."""
    mends: list[Mend] = []
    three.mended.connect(mends.append)
    return mends


def test_a_value_that_is_right_by_now_goes_in(
    opened: Opened, plain: Path, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    rows = mend_list_of(dialog)
    write(rows, "10", qtbot)
    settle()
    assert dialog.foot.counts.text.startswith("4 to import · 1 to mend")
    assert [row[0] for row in texts(dialog, Rows.MEND)] == ["6"]
    assert dialog.check.lists.key is Rows.MEND
    assert dialog.focusWidget() is rows
    imported(dialog, qtbot, settle)
    assert answers(stored) == 4


def test_a_value_that_is_still_wrong_keeps_the_keys(
    opened: Opened, plain: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    rows = mend_list_of(dialog)
    write(rows, "12", qtbot)
    settle()
    assert texts(dialog, Rows.MEND)[0][2:] == ["12", "“12” is outside 0 to 10."]
    assert rows.currentIndex().row() == 0


def test_the_last_row_that_is_mended_leads_to_the_import(
    opened: Opened, plain: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    rows = mend_list_of(dialog)
    for value in ("10", "9"):
        write(rows, value, qtbot)
        settle()
    assert dialog.foot.counts.text.startswith("5 to import · 0 to mend")
    assert dialog.focusWidget() is dialog.foot.deed


@pytest.mark.parametrize("way", ["escape", "skip", "other file", "afresh"])
def test_what_was_mended_is_not_lost_without_a_question(
    way: str, opened: Opened, plain: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    more = tmp_path / "more.csv"
    more.write_text("Date,Score\n2026-11-02,10\n2026-11-03,9\n", encoding="utf-8")
    dialog = opened(plain, more)
    write(mend_list_of(dialog), "10", qtbot)
    settle()
    leave_by = {
        "escape": lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
        "skip": dialog.foot.skip.click,
        "other file": dialog.panel.other_file.click,
        "afresh": dialog.panel.afresh.click,
    }[way]
    ask.beforehand.choices.append(False)
    leave_by()
    settle()
    assert ask.beforehand.choices == []
    assert dialog.foot.counts.text.startswith("4 to import · 1 to mend")

    ask.beforehand.choices.append(True)
    ask.beforehand.opened.append((more,))
    leave_by()
    settle()
    ask.beforehand.opened.clear()
    assert not dialog.foot.counts.text.startswith("4 to import") or not dialog.isVisible()


def test_what_was_mended_and_imported_is_nothing_to_ask_about(
    opened: Opened, plain: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    more = tmp_path / "more.csv"
    more.write_text("Date,Score\n2026-11-02,10\n2026-11-03,9\n", encoding="utf-8")
    dialog = opened(plain, more)
    write(mend_list_of(dialog), "10", qtbot)
    settle()
    imported(dialog, qtbot, settle)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_cells_of_the_row_stand_below_the_list(opened: Opened, plain: Path) -> None:
    dialog = opened(plain)
    mend_list_of(dialog)
    assert dialog.check.mend.cells.text() == "Date: 2026-11-18  ·  Score: 11  ·  Comment: All good"


def test_what_is_mended_is_shown_as_being_checked_and_the_keys_go_to_the_next_row(
    three: MendList, heard: list[Mend], qtbot: QtBot
) -> None:
    write(three, " 10 ", qtbot)
    assert heard == [Mend(2, Field.SCORE, "10")]
    assert texts_of(three)[0][2:] == ["10", "Being checked…"]
    assert three.currentIndex().row() == 1


def test_a_letter_begins_to_write_and_escape_leaves_the_value(
    three: MendList, heard: list[Mend], qtbot: QtBot
) -> None:
    qtbot.keyClick(three, Qt.Key.Key_8)
    assert the_field().accessibleName() == "Score"
    leave(Qt.Key.Key_Escape, qtbot)
    assert heard == []
    assert three.hasFocus()
    assert three.currentIndex().row() == 0


def test_enter_opens_the_field_and_an_unchanged_value_is_no_mend(
    three: MendList, heard: list[Mend], qtbot: QtBot
) -> None:
    qtbot.keyClick(three, Qt.Key.Key_Return)
    leave(Qt.Key.Key_Return, qtbot)
    assert heard == []


def test_rows_that_come_while_somebody_writes_wait(three: MendList, qtbot: QtBot) -> None:
    write(three, "10", qtbot)
    qtbot.keyClick(three, Qt.Key.Key_F2)
    field = the_field()
    three.show_rows([a_rejected(3), a_rejected(4)])
    assert the_field() is field
    assert three.model().rowCount() == 3
    leave(Qt.Key.Key_Escape, qtbot)
    assert [row[0] for row in texts_of(three)] == ["3", "4"]
    assert three.current == a_rejected(3)


def test_a_click_anywhere_on_a_row_leads_to_its_value(three: MendList, qtbot: QtBot) -> None:
    place = three.visualRect(three.model().index(2, 0)).center()
    qtbot.mouseClick(three.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (three.currentIndex().row(), three.currentIndex().column()) == (2, 2)


def test_the_rows_to_mend_are_saved_as_a_workbook(
    opened: Opened, plain: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    mend_list_of(dialog)
    target = tmp_path / "to mend.xlsx"
    ask.beforehand.files.append(target)
    press(dialog, dialog.check.mend.save, qtbot)
    settle()
    assert dialog.foot.said.text() == (
        "2 rows written to to mend.xlsx. Mend them there and import that file."
    )
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    assert sheet.max_row == 3


def test_what_was_written_is_said_in_one_line_and_the_dialog_keeps_its_size(
    opened: Opened, plain: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    mend_list_of(dialog)
    size = dialog.size()
    ask.beforehand.files.append(tmp_path / "the rows of cards that have to be mended.xlsx")
    press(dialog, dialog.check.mend.save, qtbot)
    settle()
    said = dialog.foot.said
    qtbot.waitUntil(lambda: said.width() > dialog.foot.width() / 2)
    assert said.height() < 2 * said.fontMetrics().lineSpacing()
    assert dialog.size() == size


def test_how_a_value_is_mended_is_said_where_there_are_some(
    opened: Opened, plain: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    rows = mend_list_of(dialog)
    hint = dialog.check.mend.hint
    assert hint.isVisible()
    assert hint.text().startswith("Write what a row should say and press Enter.")
    for value in ("10", "9"):
        write(rows, value, qtbot)
        settle()
    assert hint.isHidden()


def test_a_workbook_that_cannot_be_written_is_said(
    opened: Opened, plain: Path, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    mend_list_of(dialog)
    ask.beforehand.files.append(tmp_path / "nowhere" / "to mend.xlsx")
    press(dialog, dialog.check.mend.save, qtbot)
    settle()
    assert "cannot be written" in dialog.foot.said.text()


def test_who_thinks_better_of_saving_saves_nothing(
    opened: Opened, plain: Path, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    mend_list_of(dialog)
    ask.beforehand.files.append(None)
    press(dialog, dialog.check.mend.save, qtbot)
    assert dialog.foot.said.text() == ""


@pytest.fixture
def page(
    window: MainWindow, opened: Opened, plain: Path, settle: Settle, qtbot: QtBot
) -> ImportsPage:
    """The import page after a file whose rows 5 and 6 were left out."""
    page = window.open_page(PageKey.IMPORTS)
    assert isinstance(page, ImportsPage)
    imported(opened(plain), qtbot, settle)
    return page


def test_the_rows_of_an_earlier_import_are_mended_and_undone(
    page: ImportsPage,
    window: MainWindow,
    stored: Stored,
    settle: Settle,
    told: list[Message],
    qtbot: QtBot,
) -> None:
    assert page.mend.text() == "&Mend 2 rows…"
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    dialog = page.dialog
    assert dialog is not None
    assert [row[0] for row in texts_of(dialog.panel.list)] == ["5", "6"]
    dialog.panel.list.setFocus()
    write(dialog.panel.list, "10", qtbot)
    settle()
    assert dialog.foot.counts.text == "1 to import · 1 to mend · 0 already here"
    assert dialog.foot.deed.text() == "&Import 1 answer"
    qtbot.mouseClick(dialog.foot.deed, Qt.MouseButton.LeftButton)
    settle()
    assert not dialog.isVisible()
    assert answers(stored) == 4
    assert told[-1].text == "1 mended answer of cards.csv imported."
    assert page.mend.text() == "&Mend 1 row…"

    assert window.undo_list.newest == "mending rows of cards.csv"
    window.undo_list.take_back()
    settle()
    assert answers(stored) == 3
    assert page.mend.text() == "&Mend 2 rows…"


def test_rows_mended_to_the_last_lead_to_the_import(
    page: ImportsPage, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.mend, Qt.MouseButton.LeftButton)
    settle()
    dialog = page.dialog
    assert dialog is not None
    for value in ("10", "9"):
        dialog.panel.list.setFocus()
        write(dialog.panel.list, value, qtbot)
        settle()
    assert dialog.focusWidget() is dialog.foot.deed
    ask.beforehand.choices.extend((False, True))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_rows_left_out_earlier_are_saved_as_a_workbook(
    page: ImportsPage, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.mend, Qt.MouseButton.LeftButton)
    settle()
    dialog = page.dialog
    assert dialog is not None
    ask.beforehand.files.append(tmp_path / "to mend.xlsx")
    qtbot.mouseClick(dialog.panel.save, Qt.MouseButton.LeftButton)
    settle()
    assert (tmp_path / "to mend.xlsx").is_file()
    dialog.reject()


def test_a_mended_row_that_is_here_already_is_taken_off_the_list(
    page: ImportsPage,
    tmp_path: Path,
    opened: Opened,
    stored: Stored,
    settle: Settle,
    told: list[Message],
    qtbot: QtBot,
) -> None:
    twin = tmp_path / "twin.csv"
    twin.write_text(
        "Date;Score;Comment;Name;Phone\n2026-11-18;10;All good;;\n2026-11-01;9;x;;\n",
        encoding="utf-8",
    )
    imported(opened(twin), qtbot, settle)
    page.table.choose(1)
    qtbot.mouseClick(page.mend, Qt.MouseButton.LeftButton)
    settle()
    dialog = page.dialog
    assert dialog is not None
    dialog.panel.list.setFocus()
    write(dialog.panel.list, "10", qtbot)
    settle()
    assert dialog.foot.counts.text == "0 to import · 1 to mend · 1 already here"
    assert dialog.foot.deed.text() == "&Take 1 row off the list"
    qtbot.mouseClick(dialog.foot.deed, Qt.MouseButton.LeftButton)
    settle()
    assert told[-1].text == "The mended rows of cards.csv were here already."
    assert answers(stored) == 5


def test_rows_that_somebody_else_removed_meanwhile_are_said_to_be_gone(
    page: ImportsPage, stored: Stored, settle: Settle, told: list[Message], qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.mend, Qt.MouseButton.LeftButton)
    settle()
    dialog = page.dialog
    assert dialog is not None
    dialog.panel.list.setFocus()
    write(dialog.panel.list, "10", qtbot)
    settle()
    stored(lambda workspace: workspace.imports.remove(1))
    qtbot.mouseClick(dialog.foot.deed, Qt.MouseButton.LeftButton)
    settle()
    assert told[-1].text == "Somebody else has mended these rows or removed them."
    assert answers(stored) == 0
