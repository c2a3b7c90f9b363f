"""The calendar that opens below a field for a day: letters for weekdays, weekends like the rest."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateTimeEdit

from nps_desktop.ui.formats import qt_locale

WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


def offer_calendar(field: QDateTimeEdit) -> None:
    """Let a calendar open below a field, in the language of the window."""
    field.setCalendarPopup(True)
    calendar = QCalendarWidget()
    calendar.setLocale(qt_locale())
    calendar.setFirstDayOfWeek(qt_locale().firstDayOfWeek())
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in WEEKEND:
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
    field.setCalendarWidget(calendar)
