"""The choice of when to try a customer again."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.followups.due_words import when_words
from nps_desktop.ui.formats import day_short_pattern
from nps_desktop.ui.widgets.calendar import offer_calendar

LATER = timedelta(hours=2)
MORNING = time(10)
ONE_DAY = timedelta(days=1)
CHOOSE = "choose"
NARROWEST = 120


class TryAgain(QWidget):
    """Offers the usual times, and any other; `moment` is an aware UTC moment or None."""

    def __init__(self) -> None:
        super().__init__()
        self._zone: tzinfo = UTC
        self.choice = QComboBox()
        self.choice.setAccessibleName(_("When to try again"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setMinimumWidth(NARROWEST)
        self.other = QDateTimeEdit()
        self.other.setAccessibleName(_("Try again at"))
        offer_calendar(self.other)
        self.other.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.choice)
        row.addWidget(self.other)
        self.choice.currentIndexChanged.connect(self._on_chosen)

    def offer(self, now: datetime, zone: tzinfo) -> None:
        """Offer the usual times after `now`, and forget what was chosen."""
        self._zone = zone
        self.choice.clear()
        self.choice.addItem(_("No time to try again"), None)
        for moment in usual_times(now, zone):
            words = _("Try again {when}").format(when=when_words(moment, now, zone))
            self.choice.addItem(words, moment)
        self.choice.addItem(_("Try again at…"), CHOOSE)
        local = (now + LATER).astimezone(zone)
        self.other.setDisplayFormat(f"{day_short_pattern()} HH:mm")
        self.other.setDateTime(
            QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
        )

    @property
    def is_untouched(self) -> bool:
        """Whether no time is chosen."""
        return self.choice.currentData() is None

    def moment(self) -> datetime | None:
        """Return the chosen moment; None for none."""
        chosen = self.choice.currentData()
        if chosen != CHOOSE:
            return chosen if isinstance(chosen, datetime) else None
        day, at = self.other.date(), self.other.time()
        local = datetime(
            day.year(), day.month(), day.day(), at.hour(), at.minute(), tzinfo=self._zone
        )
        return local.astimezone(UTC)

    def _on_chosen(self) -> None:
        self.other.setVisible(self.choice.currentData() == CHOOSE)


def usual_times(now: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """Return the times that are usual to try again, UTC: in two hours, tomorrow, on Monday."""
    today = now.astimezone(zone).date()
    tomorrow = today + ONE_DAY
    monday = today + timedelta(days=7 - today.weekday())
    days = (tomorrow,) if monday == tomorrow else (tomorrow, monday)
    return (now + LATER, *(_morning(day, zone) for day in days))


def _morning(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, MORNING, zone).astimezone(UTC)
