"""Closed days are added by their first and last, and taken away again."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from nps_desktop.ui.setup.closed_days_field import ClosedDaysField
from tests.factories import TODAY

CHRISTMAS_EVE = date(2026, 12, 24)


@pytest.fixture
def field(qtbot: QtBot) -> ClosedDaysField:
    """The field, shown, without any day."""
    made = ClosedDaysField(lambda: TODAY)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def type_day(into: QLineEdit, text: str, qtbot: QtBot) -> None:
    """Type a day, and go on."""
    into.setFocus()
    into.selectAll()
    qtbot.keyClicks(into, text)
    qtbot.keyClick(into, Qt.Key.Key_Tab)


def words_of(field: ClosedDaysField) -> list[str]:
    """What the list says."""
    return [each.text() for each in field.findChildren(QLabel) if "20" in each.text()]


def test_one_day_is_typed_and_added_by_enter(field: ClosedDaysField, qtbot: QtBot) -> None:
    field.first.setFocus()
    field.first.selectAll()
    qtbot.keyClicks(field.first, "24.12.")
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.first, Qt.Key.Key_Return)
    assert field.days == (CHRISTMAS_EVE,)
    assert words_of(field) == ["24 December 2026"]
    assert field.first.hasFocus()


def test_weeks_are_added_by_their_ends(field: ClosedDaysField, qtbot: QtBot) -> None:
    type_day(field.first, "12.7.2027", qtbot)
    type_day(field.last, "25.7.2027", qtbot)
    qtbot.mouseClick(field.add, Qt.MouseButton.LeftButton)
    assert len(field.days) == 14
    assert words_of(field) == ["12 July 2027 – 25 July 2027"]


def test_a_later_day_begins_anew_and_takes_none_of_the_weeks_before(
    field: ClosedDaysField, qtbot: QtBot
) -> None:
    type_day(field.first, "12.7.2027", qtbot)
    type_day(field.last, "25.7.2027", qtbot)
    field.add.click()
    type_day(field.first, "24.12.2026", qtbot)
    field.add.click()
    assert len(field.days) == 15


def test_a_day_that_was_typed_is_kept_though_nobody_added_it(
    field: ClosedDaysField, qtbot: QtBot
) -> None:
    assert field.keep_typed()
    assert field.days == ()
    field.first.setFocus()
    field.first.selectAll()
    qtbot.keyClicks(field.first, "24.12.2026")
    assert field.keep_typed()
    assert field.keep_typed()
    assert field.days == (CHRISTMAS_EVE,)
    qtbot.keyClicks(field.last, "soon")
    assert not field.keep_typed()
    assert field.problem.isVisible()
    assert field.first.hasFocus()
    type_day(field.last, "22.11.2026", qtbot)
    type_day(field.last, "21.11.2026", qtbot)
    assert field.keep_typed()
    assert not field.problem.isVisible()


def test_days_are_taken_away_as_they_are_shown(field: ClosedDaysField, qtbot: QtBot) -> None:
    field.show_days((CHRISTMAS_EVE, date(2027, 1, 2), date(2027, 1, 3)))
    assert field.removals[1].accessibleName() == "Remove 2 January 2027 – 3 January 2027"
    with qtbot.waitSignal(field.changed):
        qtbot.mouseClick(field.removals[1], Qt.MouseButton.LeftButton)
    assert field.days == (CHRISTMAS_EVE,)
    assert len(field.removals) == 1


def test_past_days_are_kept_and_not_shown(field: ClosedDaysField, qtbot: QtBot) -> None:
    past = TODAY - timedelta(days=300)
    field.show_days((CHRISTMAS_EVE, past))
    assert field.days == (past, CHRISTMAS_EVE)
    assert len(field.removals) == 1
    field.removals[0].click()
    assert field.days == (past,)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("1.2.2020", "", "Choose days from today on."),
        ("24.12.2026", "20.12.2026", "The last day cannot lie before the first."),
        ("24.12.2026", "24.12.2028", "Choose no more than a year at once."),
        ("31.2.2027", "", "This date cannot be read."),
        ("24.12.2026", "soon", "This date cannot be read."),
    ],
)
def test_days_that_cannot_be_are_said(
    field: ClosedDaysField, qtbot: QtBot, first: str, last: str, said: str
) -> None:
    type_day(field.first, first, qtbot)
    if last:
        type_day(field.last, last, qtbot)
    qtbot.mouseClick(field.add, Qt.MouseButton.LeftButton)
    assert field.days == ()
    assert field.problem.isVisible()
    assert field.first.accessibleDescription() == field.problem.text()
    if "cannot be read" not in said:
        assert field.problem.text() == said
    type_day(field.first, "24.12.2026", qtbot)
    type_day(field.last, "24.12.2026", qtbot)
    qtbot.mouseClick(field.add, Qt.MouseButton.LeftButton)
    assert field.days == (CHRISTMAS_EVE,)
    assert not field.problem.isVisible()


def test_enter_adds_a_day_and_saves_nothing_around(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field, save = ClosedDaysField(lambda: TODAY), QPushButton("Save")
    column = QVBoxLayout(dialog)
    column.addWidget(field)
    column.addWidget(save)
    save.setDefault(True)
    saved: list[bool] = []
    save.clicked.connect(saved.append)
    dialog.show()
    dialog.activateWindow()
    qtbot.keyClick(field.last, Qt.Key.Key_Enter)
    assert field.days == (TODAY,)
    assert saved == []
