from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QDateEdit
from pytestqt.qtbot import QtBot

from nps_desktop.ui.formats import qt_locale
from nps_desktop.ui.widgets.calendar import offer_calendar


def test_a_calendar_speaks_the_language_of_the_window_and_marks_no_weekend(qtbot: QtBot) -> None:
    field = QDateEdit(QDate(2026, 11, 21))
    qtbot.addWidget(field)
    offer_calendar(field)
    calendar = field.calendarWidget()
    assert field.calendarPopup()
    assert calendar.selectedDate() == QDate(2026, 11, 21)
    assert calendar.locale().language() == qt_locale().language()
    assert calendar.firstDayOfWeek() == qt_locale().firstDayOfWeek()
    letters = QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
    assert calendar.horizontalHeaderFormat() == letters
    weekday, sunday = (
        calendar.weekdayTextFormat(day) for day in (Qt.DayOfWeek.Monday, Qt.DayOfWeek.Sunday)
    )
    assert weekday.foreground() == sunday.foreground()
