"""Bands below the rows of an import: a sentence that ends in a day, or in something to press."""

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QFrame, QHBoxLayout, QLabel, QPushButton

from nps_desktop.domain.dates import EARLIEST
from nps_desktop.ui.formats import day_short_pattern, qt_locale
from nps_desktop.ui.widgets.labels import label

MARGINS = (16, 6, 8, 6)


class DayBand(QFrame):
    """A sentence that ends in a day which can be moved; `moved` brings the new one."""

    moved = Signal(object)

    def __init__(self, caption: str = "") -> None:
        super().__init__()
        self.setProperty("role", "band")
        self.sentence = label(is_wrapped=True)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setLocale(qt_locale())
        self.day.setDisplayFormat(day_short_pattern())
        self.day.setMinimumDate(_to_qt(EARLIEST))
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        self._caption = QLabel(caption)
        self._caption.setProperty("role", "muted")
        self._caption.setBuddy(self.day)
        row.addWidget(self._caption)
        # Shown before it stood in the band, it would be a window of its own.
        self._caption.setVisible(bool(caption))
        row.addWidget(self.day)
        self.day.dateChanged.connect(lambda day: self.moved.emit(day.toPython()))

    def show_day(self, sentence: str, day: date, *, latest: date) -> None:
        """Show the sentence and its day."""
        self.sentence.setText(sentence)
        self.day.setAccessibleName(self._caption.text().replace("&", "") or sentence)
        self.day.setAccessibleDescription(sentence)
        self.day.blockSignals(True)
        self.day.setMaximumDate(_to_qt(latest))
        self.day.setDate(_to_qt(day))
        self.day.blockSignals(False)


class ActBand(QFrame):
    """A sentence and what can be done about it; `act_wanted` tells that it was pressed."""

    act_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "band")
        self.sentence = label(is_wrapped=True)
        self.button = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.act_wanted)

    def say(self, sentence: str, act: str) -> None:
        """Show the sentence, and name the act."""
        self.sentence.setText(sentence)
        self.button.setText(act)
        self.button.setAccessibleDescription(sentence)


def _to_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
