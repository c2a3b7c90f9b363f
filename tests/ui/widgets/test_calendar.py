"""The calendar speaks the language of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from nps_desktop.ui.formats import qt_locale
from nps_desktop.ui.widgets.calendar import calendar


def test_a_calendar_speaks_the_language_of_the_window_and_marks_no_weekend(qtbot: QtBot) -> None:
    shown = calendar()
    qtbot.addWidget(shown)
    assert shown.locale().language() == qt_locale().language()
    assert shown.firstDayOfWeek() == qt_locale().firstDayOfWeek()
    letters = QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
    assert shown.horizontalHeaderFormat() == letters
    weekday, sunday = (
        shown.weekdayTextFormat(day) for day in (Qt.DayOfWeek.Monday, Qt.DayOfWeek.Sunday)
    )
    assert weekday.foreground() == sunday.foreground()
