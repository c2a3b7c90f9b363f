"""The calendar beside a typed day, for whoever would rather look for it."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit

from nps_desktop.i18n import _
from nps_desktop.ui.icons import icon
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.calendar import calendar
from nps_desktop.ui.widgets.day_field import DayField
from nps_desktop.ui.widgets.popover import Popover

AROUND = 8


class DayCalendar(QObject):
    """Opens by the sign at the end of the field, or by Alt+Down in it."""

    def __init__(self, field: DayField) -> None:
        super().__init__(field)
        self._field = field
        self.sign = QAction(_("Open the calendar"), self)
        self.sign.triggered.connect(self.open)
        field.addAction(self.sign, QLineEdit.ActionPosition.TrailingPosition)
        field.installEventFilter(self)
        self._draw_sign()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open at Alt+Down; wear the colours of a new look."""
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_sign()
        if event.type() is QEvent.Type.KeyPress and _is_alt_down(event):
            self.open()
            return True
        return super().eventFilter(watched, event)

    def open(self) -> QCalendarWidget:
        """Open below the field, at the day that stands in it."""
        shown = calendar()
        first, last = self._field.limits
        shown.setDateRange(_qt_day(first), _qt_day(last))
        shown.setSelectedDate(_qt_day(self._field.day))
        popover = Popover(self._field)
        popover.setAccessibleName(_("Calendar"))
        popover.body.setContentsMargins(*(AROUND,) * 4)
        popover.body.addWidget(shown)
        popover.setFocusProxy(shown)

        def take(chosen: QDate) -> None:
            popover.close()
            self._field.show_day(date(chosen.year(), chosen.month(), chosen.day()))
            self._field.setFocus()

        shown.clicked.connect(take)
        shown.activated.connect(take)
        popover.open_beside(self._field)
        return shown

    def _draw_sign(self) -> None:
        self.sign.setIcon(icon("calendar-days", theme_of(self._field.window()).muted))


def _is_alt_down(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Down:
        return False
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)


def _qt_day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
