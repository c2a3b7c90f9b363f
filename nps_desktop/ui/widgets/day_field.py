"""The field that takes a typed day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from nps_desktop.domain.dates import EARLIEST, DateOrder
from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.problems import Problem
from nps_desktop.ui.formats import day_short, qt_locale
from nps_desktop.ui.widgets.typed_day import read_day

STEPS = {Qt.Key.Key_Up: ONE_DAY, Qt.Key.Key_Down: -ONE_DAY}


class DayField(QLineEdit):
    """Takes a typed day; Up and Down go a day on and back.

    A field that shows today goes on to tomorrow with the clock, unless it `is_fixed`.
    `day_changed` tells every other day, `misread` the Problem of one that cannot be taken.
    """

    day_changed = Signal(object)
    misread = Signal(object)

    def __init__(self, today: Callable[[], date], *, is_fixed: bool = False) -> None:
        super().__init__()
        self._today = today
        self._is_fixed = is_fixed
        self._day: date | None = None
        self._is_typed = False
        self.setFixedWidth(132)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self.take)
        self.show_day(None)

    @property
    def day(self) -> date:
        """The last day that could be taken; today until another is chosen."""
        return self._day or self._today()

    @property
    def limits(self) -> tuple[date, date]:
        """The first and the last day that can be taken."""
        return EARLIEST, self._today()

    @property
    def is_being_typed(self) -> bool:
        """Whether something stands in the field that is not read yet."""
        return self._is_typed

    def show_day(self, day: date | None) -> None:
        """Show a day; None for whatever day it is today."""
        self._day = None if day == self._today() and not self._is_fixed else day
        self._is_typed = False
        self.setText(day_short(self.day))
        self.day_changed.emit(self.day)

    def show_typed(self, text: str) -> None:
        """Show what somebody was typing here; it is not read yet."""
        self.setText(text)
        self._is_typed = text != day_short(self.day)

    def take(self) -> Problem | None:
        """Read what stands in the field; the Problem where that is no day that can be taken."""
        if not self._is_typed:
            return None
        read = self.read_text(self.text())
        if isinstance(read, Problem):
            self.misread.emit(read)
            return read
        self.show_day(read)
        return None

    def read_text(self, text: str) -> date | Problem:
        """Return the day that a text means here."""
        return read_day(text, date_order(), self._today())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down change the day."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        first, last = self.limits
        if first <= self.day + step <= last:
            self.show_day(self.day + step)

    def _on_text_edited(self) -> None:
        self._is_typed = True


def date_order() -> DateOrder:
    """Return the order in which the language in use writes a date."""
    pattern = qt_locale().dateFormat(QLocale.FormatType.ShortFormat).lower()
    return {"m": DateOrder.MDY, "y": DateOrder.YMD}.get(pattern[0], DateOrder.DMY)
