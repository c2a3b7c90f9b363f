"""Asks from which day to which the figures are wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.periods import Period
from nps_desktop.domain.problems import Problem
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.widgets.day_calendar import DayCalendar
from nps_desktop.ui.widgets.day_field import DayField
from nps_desktop.ui.widgets.field_box import FieldBox
from nps_desktop.ui.widgets.labels import label

MARGINS = (28, 24, 28, 20)
SIZE = (460, 292)
BOX = 190


class PeriodDialog(QDialog):
    """Takes two days as they are typed; what is wrong stands below the field that has it."""

    def __init__(self, parent: QWidget, choice: ScopeChoice) -> None:
        super().__init__(parent)
        self._choice = choice
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("From … to …"))
        self.first = DayBox(_("From"), choice)
        self.last = DayBox(_("To"), choice)
        self.show_button = QPushButton(_("&Show these days"))
        self.show_button.setProperty("role", "primary")
        self.show_button.setDefault(True)
        self.show_button.clicked.connect(self.take)
        self._lay_out()
        self.setFixedSize(*SIZE)
        period = choice.period
        today = choice.today()
        self.first.day.show_day(min(period.first or today, today))
        self.last.day.show_day(min(period.last or today, today))
        self.first.day.setFocus()
        self.first.day.selectAll()

    def take(self) -> None:
        """Show the days, where they are days that follow one another."""
        if not (self.first.take() and self.last.take()):
            return
        first, last = self.first.day.day, self.last.day.day
        if first > last:
            self.last.say(_("This day lies before the first one."))
            return
        self._choice.choose(Period(first, last))
        self.accept()

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(24)
        for box in (self.first, self.last):
            box.setFixedWidth(BOX)
            days.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        days.addStretch(1)
        cancel = QPushButton(_("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.show_button)
        hint = _("As you like to write it: 20, 20.11 or the whole date. Both days are counted.")
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(16)
        column.addWidget(label(_("Answers of which days?"), "title"))
        column.addWidget(label(hint, "muted", is_wrapped=True))
        column.addLayout(days)
        column.addStretch(1)
        column.addLayout(foot)


class DayBox(FieldBox):
    """A day that is typed, or found in a calendar."""

    def __init__(self, name: str, choice: ScopeChoice) -> None:
        self.day = DayField(choice.today)
        super().__init__(name, self.day)
        self.day.setFixedWidth(BOX)
        self.calendar = DayCalendar(self.day)
        self.day.misread.connect(self._on_misread)
        self.day.textEdited.connect(lambda _text: self.say(""))
        self.day.day_changed.connect(lambda _day: self.say(""))

    def take(self) -> bool:
        """Read what is typed; whether it is a day."""
        is_right = self.day.take() is None
        if not is_right:
            self.day.setFocus()
        return is_right

    def _on_misread(self, problem: Problem) -> None:
        self.say(problem_sentence(problem))
