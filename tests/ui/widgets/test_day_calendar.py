"""The calendar beside a typed day."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from nps_desktop.ui import theme
from nps_desktop.ui.widgets.coming_day_field import ComingDayField
from nps_desktop.ui.widgets.day_calendar import DayCalendar
from nps_desktop.ui.widgets.day_field import DayField
from tests.factories import TODAY


@pytest.fixture
def field(qtbot: QtBot) -> DayField:
    """A day of last month, in a window."""
    made = DayField(lambda: TODAY, is_fixed=True)
    qtbot.addWidget(made)
    made.show_day(date(2026, 10, 5))
    made.show()
    made.setFocus()
    return made


def opened() -> QCalendarWidget:
    popup = QApplication.activePopupWidget()
    assert popup is not None
    shown = popup.findChild(QCalendarWidget)
    assert shown is not None
    return shown


def test_alt_and_down_open_it_at_the_day_and_enter_takes_another(field: DayField) -> None:
    DayCalendar(field)
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    shown = opened()
    assert shown.selectedDate() == QDate(2026, 10, 5)
    assert (shown.minimumDate(), shown.maximumDate()) == (QDate(1990, 1, 1), QDate(2026, 11, 21))
    shown.setSelectedDate(QDate(2026, 10, 9))
    shown.activated.emit(shown.selectedDate())
    assert field.day == date(2026, 10, 9)
    assert QApplication.activePopupWidget() is None


def test_the_sign_at_the_end_opens_it_and_escape_leaves_the_day(field: DayField) -> None:
    sign = DayCalendar(field).sign
    assert sign.toolTip() == "Open the calendar"
    sign.trigger()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.accessibleName() == "Calendar"
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert field.day == date(2026, 10, 5)


def test_days_to_come_are_offered_where_they_are_meant(qtbot: QtBot) -> None:
    field = ComingDayField(lambda: TODAY)
    qtbot.addWidget(field)
    field.show()
    shown = DayCalendar(field).open()
    assert (shown.minimumDate(), shown.selectedDate()) == (QDate(2026, 11, 21),) * 2
    QTest.keyClick(shown.window(), Qt.Key.Key_Escape)


def test_down_alone_goes_a_day_back(field: DayField) -> None:
    DayCalendar(field)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.day == date(2026, 10, 4)


def test_the_sign_wears_the_colours_of_a_new_look(field: DayField, qapp: QApplication) -> None:
    sign = DayCalendar(field).sign
    before = sign.icon().cacheKey()
    theme.dress(qapp, theme.DARK)
    try:
        assert sign.icon().cacheKey() != before
    finally:
        theme.dress(qapp, theme.LIGHT)
