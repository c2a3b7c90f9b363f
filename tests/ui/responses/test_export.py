"""Answers that are chosen, or all that the list shows, go to a file."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nps_desktop.domain.scores import Group
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui import ask
from nps_desktop.ui.actions import Command
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.responses.answer_filters import Wanted
from nps_desktop.ui.responses.responses_page import ResponsesPage
from tests.factories import an_answer
from tests.ui.conftest import Settle, Stored
from tests.ui.responses.conftest import a_hundred_and_twenty

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the next export goes."""
    path = tmp_path / "chosen.csv"
    ask.beforehand.files.append(path)
    return path


def written(file: Path) -> list[str]:
    """Return the names in an export."""
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return [row["Name"] for row in csv.DictReader(opened)]


def choose_two(page: ResponsesPage) -> None:
    page.table.setFocus()
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    QTest.keyRelease(page.table, Qt.Key.Key_Shift)


def test_the_key_of_the_export_writes_the_chosen_answers(
    page: ResponsesPage, file: Path, settle: Settle, told: list[Message], window: MainWindow
) -> None:
    commands: list[Command] = []
    window.commanded.connect(commands.append)
    choose_two(page)
    QTest.keyClick(page.table, Qt.Key.Key_E, CONTROL)
    settle()
    assert written(file) == ["Lone", "ÅSE ÆRØ"]
    assert told[-1].text == "2 answers written to chosen.csv."
    assert commands == []


def test_with_one_answer_or_none_the_key_is_the_window_s(
    page: ResponsesPage, window: MainWindow
) -> None:
    commands: list[Command] = []
    window.commanded.connect(commands.append)
    page.table.setFocus()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_E, CONTROL)
    assert commands == [Command.EXPORT]


def test_the_button_beside_several_writes_them(
    page: ResponsesPage, file: Path, settle: Settle
) -> None:
    choose_two(page)
    assert page.panel.several.export.accessibleName() == "Export 2 answers…"
    page.panel.several.export.click()
    settle()
    assert written(file) == ["Lone", "ÅSE ÆRØ"]


def test_all_that_the_list_shows_is_written(
    page: ResponsesPage, file: Path, settle: Settle
) -> None:
    page.filters.groups.button(Wanted(Group.PROMOTER)).click()
    settle()
    assert page.heading.export.accessibleName() == "Export these 2 answers…"
    page.heading.export.click()
    settle()
    assert written(file) == ["ÅSE ÆRØ", "Anna Holm"]


def test_a_list_without_answers_is_not_exported(page: ResponsesPage, settle: Settle) -> None:
    QTest.keyClicks(page.search, "xyzzy")
    settle()
    assert not page.heading.export.isEnabled()


def test_rows_that_nobody_has_seen_are_written_too(
    page: ResponsesPage, file: Path, settle: Settle, stored: Stored
) -> None:
    stored(a_hundred_and_twenty)
    settle()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(page.table, Qt.Key.Key_E, CONTROL)
    settle()
    assert len(written(file)) == 125


@pytest.mark.usefixtures("long_lists")
def test_a_long_list_that_has_moved_is_not_written(
    page: ResponsesPage, file: Path, settle: Settle, told: list[Message]
) -> None:
    def enter(workspace: Workspace) -> None:
        workspace.responses.add(an_answer(1))

    page.tasks.read(page, enter, lambda _done: None)  # nobody hears of it
    page.heading.export.click()
    settle()
    assert told[-1].text == "The list has changed meanwhile. Nothing was exported."
    assert not file.exists()


def test_thinking_better_of_it_writes_nothing(
    page: ResponsesPage, settle: Settle, told: list[Message]
) -> None:
    ask.beforehand.files.append(None)
    page.heading.export.click()
    settle()
    assert told == []
