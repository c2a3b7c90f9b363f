"""The choice of when to try a customer again."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.problems import Problem
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.followups.due_words import when_words
from nps_desktop.ui.widgets.coming_day_field import ComingDayField
from nps_desktop.ui.widgets.day_calendar import DayCalendar
from nps_desktop.ui.widgets.labels import give
from nps_desktop.ui.widgets.time_field import TimeField

LATER = timedelta(hours=2)
MORNING = time(10)
CHOOSE = "choose"
NARROWEST = 120


class TryAgain(QWidget):
    """Offers the usual times, and any other; `moment` is an aware UTC moment or None.

    `misread` brings a sentence about a day or a time that cannot be taken, "" once it is mended.
    """

    misread = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._zone: tzinfo = UTC
        self._today = date.min
        self.choice = QComboBox()
        self.choice.setAccessibleName(_("When to try again"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setMinimumWidth(NARROWEST)
        self.day = ComingDayField(lambda: self._today)
        self.day.setAccessibleName(_("Day to try again"))
        DayCalendar(self.day)
        self.time = TimeField()
        self.time.setAccessibleName(_("Time to try again"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.choice, self.day, self.time):
            row.addWidget(widget)
        self._show_fields()
        self._connect()

    def offer(self, now: datetime, zone: tzinfo) -> None:
        """Offer the usual times after `now`, and forget what was chosen."""
        self._zone = zone
        self._today = now.astimezone(zone).date()
        self.choice.clear()
        self.choice.addItem(_("No time to try again"), None)
        for moment in usual_times(now, zone):
            words = _("Try again {when}").format(when=when_words(moment, now, zone))
            self.choice.addItem(words, moment)
        self.choice.addItem(_("Try again at…"), CHOOSE)
        local = (now + LATER).astimezone(zone)
        self.day.show_day(local.date())
        self.time.show_time(local.time().replace(second=0, microsecond=0))

    @property
    def is_untouched(self) -> bool:
        """Whether no time is chosen."""
        return self.choice.currentData() is None

    def take(self) -> bool:
        """Read what is typed; whether it can be taken. What cannot is told by `misread`."""
        if self.choice.currentData() != CHOOSE:
            return True
        for field, is_right in ((self.day, self.day.take() is None), (self.time, self.time.take())):
            if not is_right:
                field.setFocus()
                return False
        return True

    def moment(self) -> datetime | None:
        """Return the chosen moment; None for none."""
        chosen = self.choice.currentData()
        if chosen != CHOOSE:
            return chosen if isinstance(chosen, datetime) else None
        return datetime.combine(self.day.day, self.time.clock, self._zone).astimezone(UTC)

    def mark(self, is_wrong: bool) -> None:
        """Mark the day and the time when something is wrong with both."""
        for field in (self.day, self.time):
            _mark(field, is_wrong)

    def _connect(self) -> None:
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.day.misread.connect(self._on_day_misread)
        self.time.misread.connect(self._on_time_misread)
        for field in (self.day, self.time):
            field.textEdited.connect(self._calm)

    def _on_chosen(self) -> None:
        self._show_fields()
        self._calm()

    def _calm(self) -> None:
        self.mark(False)
        self.misread.emit("")

    def _on_day_misread(self, problem: Problem) -> None:
        _mark(self.day, True)
        self.misread.emit(problem_sentence(problem))

    def _on_time_misread(self, text: str) -> None:
        _mark(self.time, True)
        self.misread.emit(_("“{value}” is not a time of day.").format(value=text))

    def _show_fields(self) -> None:
        is_chosen = self.choice.currentData() == CHOOSE
        self.day.setVisible(is_chosen)
        self.time.setVisible(is_chosen)


def _mark(field: QLineEdit, is_wrong: bool) -> None:
    give(field, "wrong", "true" if is_wrong else "")


def usual_times(now: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """Return the times that are usual to try again, UTC: in two hours, tomorrow, on Monday."""
    today = now.astimezone(zone).date()
    tomorrow = today + ONE_DAY
    monday = today + timedelta(days=7 - today.weekday())
    days = (tomorrow,) if monday == tomorrow else (tomorrow, monday)
    return (now + LATER, *(_morning(day, zone) for day in days))


def _morning(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, MORNING, zone).astimezone(UTC)
