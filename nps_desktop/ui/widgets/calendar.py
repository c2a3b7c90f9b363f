"""The calendar beside a field for a day: letters for weekdays, weekends like the rest."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget

from nps_desktop.ui.formats import qt_locale

WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


def calendar() -> QCalendarWidget:
    """Return a calendar in the language of the window."""
    made = QCalendarWidget()
    made.setLocale(qt_locale())
    made.setFirstDayOfWeek(qt_locale().firstDayOfWeek())
    made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in WEEKEND:
        made.setWeekdayTextFormat(day, QTextCharFormat())
    return made
