"""The days on which a shop is closed besides its week and the public holidays."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.opening_hours import runs
from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.problems import Problem
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.setup.clock_words import days_words
from nps_desktop.ui.widgets.coming_day_field import ComingDayField
from nps_desktop.ui.widgets.labels import label, mark_wrong

BETWEEN = 8
DAY_WIDTH = 116
LONGEST_PAUSE = 366


class _ClosedDay(ComingDayField):
    """A day to come; Enter adds it, and does not save what stands around."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the day to be added."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ClosedDaysField(QWidget):
    """Days are added by their first and last; `changed` tells that there are more or fewer."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._days: tuple[date, ...] = ()
        self.first = _ClosedDay(today)
        self.last = _ClosedDay(today)
        self.first.setAccessibleName(_("First closed day"))
        self.last.setAccessibleName(_("Last closed day"))
        for field in (self.first, self.last):
            field.setFixedWidth(DAY_WIDTH)
        self.add = QPushButton(_("Add"))
        self.add.setAccessibleName(_("Add these closed days"))
        self.problem = label("", "wrong", is_wrapped=True)
        self.problem.hide()
        self.removals: list[QPushButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._lay_out()
        self.setFocusProxy(self.first)
        self.first.day_changed.connect(self._on_first)
        self.first.entered.connect(self._on_add)
        self.last.entered.connect(self._on_add)
        self.add.clicked.connect(self._on_add)

    @property
    def days(self) -> tuple[date, ...]:
        """The closed days in order, past ones too."""
        return self._days

    def show_days(self, days: tuple[date, ...]) -> None:
        """Show closed days; past ones are kept, and not shown."""
        self._days = tuple(sorted(set(days)))
        while line := self._lines.takeAt(0):
            if widget := line.widget():
                widget.deleteLater()
        self.removals.clear()
        for first, last in runs(tuple(day for day in self._days if day >= self._today())):
            self._lines.addWidget(self._line(first, last))

    def keep_typed(self) -> bool:
        """Add days that were typed and not added; False, and a sentence here, where they cannot."""
        typed = (self.first, self.last)
        if all(field.day == self._today() and not field.is_being_typed for field in typed):
            self._say("")
            return True
        self._on_add()
        return not self.problem.text()

    def _on_first(self, day: date) -> None:
        if self.last.day < day:
            self.last.show_day(day)

    def _on_add(self) -> None:
        problem = self.first.take() or self.last.take()
        sentence = problem_sentence(problem) if isinstance(problem, Problem) else self._refused()
        self._say(sentence)
        if sentence:
            self.first.setFocus()
            return
        first, last = self.first.day, self.last.day
        added = (first + ONE_DAY * ahead for ahead in range((last - first).days + 1))
        self.show_days((*self._days, *added))
        self.first.show_day(None)
        self.last.show_day(None)
        self.changed.emit()
        self.first.setFocus()
        self.first.selectAll()

    def _refused(self) -> str:
        if self.first.day < self._today():
            return _("Choose days from today on.")
        if self.last.day < self.first.day:
            return _("The last day cannot lie before the first.")
        if (self.last.day - self.first.day).days >= LONGEST_PAUSE:
            return _("Choose no more than a year at once.")
        return ""

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        for field in (self.first, self.last):
            field.setAccessibleDescription(sentence)
            mark_wrong(field, is_wrong=bool(sentence))

    def _remove(self, first: date, last: date) -> None:
        self.show_days(tuple(day for day in self._days if not first <= day <= last))
        self.changed.emit()
        self.first.setFocus()

    def _line(self, first: date, last: date) -> QWidget:
        words = days_words(first, last)
        remove = QPushButton(_("Remove"))
        remove.setProperty("role", "quiet")
        remove.setAccessibleName(_("Remove {days}").format(days=words))
        remove.clicked.connect(lambda: self._remove(first, last))
        self.removals.append(remove)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(words))
        row.addWidget(remove)
        row.addStretch(1)
        return line

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        row.addWidget(self.first)
        row.addWidget(label("–", "muted"))
        row.addWidget(self.last)
        row.addWidget(self.add)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addLayout(self._lines)
