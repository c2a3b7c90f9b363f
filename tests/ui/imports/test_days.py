"""A day below the rows is typed in every way that a person types one, and means nothing else."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.ui.imports.bands import BandDay
from nps_desktop.ui.imports.import_dialog import ImportDialog
from tests.ui.imports.conftest import Opened, Settle, Stored, answers, imported, press

UNDATED = "Score,Comment\n9,good\n2,bad\n8,fine\n"
WAYS = ["01.06.2019", "01-06-2019", "1/6 2019", "01062019", "010619", "20190601", "2019-06-01"]


@pytest.fixture
def undated(opened: Opened, tmp_path: Path) -> ImportDialog:
    """The dialog on three answers without a day."""
    path = tmp_path / "undated.csv"
    path.write_text(UNDATED, encoding="utf-8")
    return opened(path)


def select(field: BandDay, qtbot: QtBot) -> None:
    """Select the whole day by keys."""
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def write(field: BandDay, text: str, qtbot: QtBot, settle: Settle) -> None:
    """Type a day key by key over the one that stands there, waiting as long as the rows take."""
    select(field, qtbot)
    for key in text:
        qtbot.keyClicks(field, key)
        settle()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle()


@pytest.mark.parametrize("typed", WAYS)
def test_the_day_that_is_typed_is_the_day_that_counts(
    typed: str, undated: ImportDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    field = undated.check.undated.day
    write(field, typed, qtbot, settle)
    assert field.text() == "01/06/2019"
    assert undated.focusWidget() is field
    assert answers(stored) == 0
    imported(undated, qtbot, settle)
    page = stored(lambda workspace: workspace.responses.page(AnswerQuery(), offset=0, limit=9))
    assert {each.response.day for each in page} == {date(2019, 6, 1)}


def test_the_rows_are_not_read_before_the_day_is_typed_to_its_end(
    undated: ImportDialog, qtbot: QtBot
) -> None:
    began: list[None] = []
    undated.work.began.connect(lambda: began.append(None))
    field = undated.check.undated.day
    select(field, qtbot)
    qtbot.keyClicks(field, "24.12.2020")
    assert (field.text(), began) == ("24.12.2020", [])
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert len(began) == 1


def test_a_day_to_call_from_is_typed_and_imports_nothing(
    opened: Opened, plain: Path, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    write(dialog.check.calls.day, "24.12.2020", qtbot, settle)
    assert dialog.work.calls_since == date(2020, 12, 24)
    assert dialog.isVisible()
    assert answers(stored) == 0


def test_who_is_not_called_for_want_of_a_day_is_said_with_no_day_to_move(
    undated: ImportDialog, qtbot: QtBot
) -> None:
    calls = undated.check.calls
    assert calls.sentence.text() == (
        "1 unhappy customer without a date does not go on the call list."
    )
    assert calls.sentence.isVisible()
    assert not calls.day.isVisible()


def test_a_day_that_cannot_be_is_said_and_nothing_is_imported_meanwhile(
    undated: ImportDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    band = undated.check.undated
    write(band.day, "31.02.2020", qtbot, settle)
    assert band.problem.isVisible()
    assert "31.02.2020" in band.problem.text()
    imported(undated, qtbot, settle)
    assert undated.isVisible()
    assert band.day.hasFocus()
    assert answers(stored) == 0
    qtbot.keyClick(band.day, Qt.Key.Key_Escape)
    assert not band.problem.isVisible()
    imported(undated, qtbot, settle)
    assert answers(stored) == 3


def test_what_was_typed_for_one_file_does_not_stand_at_the_next(
    opened: Opened, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    files = tmp_path / "october.csv", tmp_path / "november.csv"
    for path in files:
        path.write_text(UNDATED, encoding="utf-8")
    dialog = opened(*files)
    band = dialog.check.undated
    write(band.day, "31.02.2020", qtbot, settle)
    press(dialog, dialog.foot.skip, qtbot)
    settle()
    assert band.day.text() == "21/11/2026"
    assert not band.problem.isVisible()


def test_a_day_that_is_still_being_typed_is_taken_before_the_rows_are(
    undated: ImportDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    field = undated.check.undated.day
    select(field, qtbot)
    qtbot.keyClicks(field, "24.12.2020")
    undated.foot.deed.click()
    settle()
    assert (field.text(), answers(stored)) == ("24/12/2020", 0)
    press(undated, undated.foot.deed, qtbot)
    settle()
    assert answers(stored) == 3


def test_escape_leaves_the_day_and_a_click_selects_it(undated: ImportDialog, qtbot: QtBot) -> None:
    field = undated.check.undated.day
    shown = field.text()
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    assert field.selectedText() == shown
    qtbot.keyClicks(field, "24")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), undated.isVisible()) == (shown, True)


def test_up_and_down_go_a_day_on_and_back(
    undated: ImportDialog, settle: Settle, qtbot: QtBot
) -> None:
    field = undated.check.undated.day
    field.setFocus()
    for _time in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Down)
        settle()
    assert field.text() == "19/11/2026"
    assert field.hasFocus()
