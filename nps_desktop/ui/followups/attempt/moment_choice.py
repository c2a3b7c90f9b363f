"""A choice of a moment: usual ones by name, and any other as it is typed."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from nps_desktop.domain.problems import Problem
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.widgets.day_calendar import DayCalendar
from nps_desktop.ui.widgets.day_field import DayField
from nps_desktop.ui.widgets.labels import label, mark_wrong
from nps_desktop.ui.widgets.time_field import TimeField

CHOOSE = "choose"
NARROWEST = 112
Offered = tuple[str, datetime | str | None]
"""The words of a choice, and the moment that it means: CHOOSE for what is typed, None for none."""


class MomentChoice(QWidget):
    """`choice` names the usual moments; `fields`, laid out elsewhere, take a day and a time.

    `misread` brings a sentence about what cannot be taken, "" once it is mended; `unfolded`
    tells that the fields are wanted or not wanted any more.
    """

    misread = Signal(str)
    unfolded = Signal()

    def __init__(self, caption: str, day: DayField, spoken: tuple[str, str]) -> None:
        super().__init__()
        self._zone: tzinfo = UTC
        self.choice = QComboBox()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.setMinimumWidth(NARROWEST)
        self.day = day
        DayCalendar(day)
        self.time = TimeField()
        for field, name in zip((self.day, self.time), spoken, strict=True):
            field.setAccessibleName(name)
        self.fields = _in_a_row(label(caption, "small"), self.day, self.time)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice)
        self._connect()

    def begin(self, zone: tzinfo, local: datetime, offered: Sequence[Offered] = ()) -> None:
        """Offer these by name, read what is typed in this zone, begin the fields with `local`.

        What was said of what stood there before stays: somebody may be reading it.
        """
        self._zone = zone
        self.day.show_day(local.date())
        self.time.show_time(local.time().replace(second=0, microsecond=0))
        self.choice.blockSignals(True)
        if offered:
            self.choice.clear()
        for words, moment in offered:
            self.choice.addItem(words, moment)
        self.choice.setCurrentIndex(0)
        self.choice.blockSignals(False)
        self._show_fields()

    @property
    def is_untouched(self) -> bool:
        """Whether the first one is chosen, which says nothing."""
        return self.choice.currentData() is None

    @property
    def is_typed(self) -> bool:
        """Whether the moment is the one in the fields."""
        return bool(self.choice.currentData() == CHOOSE)

    def take(self) -> bool:
        """Read what is typed; whether it can be taken. What cannot is told by `misread`."""
        if not self.is_typed:
            return True
        for field, is_right in ((self.day, self.day.take() is None), (self.time, self.time.take())):
            if not is_right:
                field.setFocus()
                return False
        return True

    def moment(self) -> datetime | None:
        """Return the chosen moment (aware UTC); None for none."""
        if self.is_typed:
            return moment_of(self.day.day, self.time.clock, self._zone)
        chosen = self.choice.currentData()
        return chosen if isinstance(chosen, datetime) else None

    def mark(self, is_wrong: bool) -> None:
        """Mark the choice, or the day and the time, when something is wrong with them."""
        for field in (self.choice, self.day, self.time):
            mark_wrong(field, is_wrong=is_wrong)

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
        _mark(self.day)
        self.misread.emit(problem_sentence(problem))

    def _on_time_misread(self, text: str) -> None:
        _mark(self.time)
        self.misread.emit(_("“{value}” is not a time of day.").format(value=text))

    def _show_fields(self) -> None:
        self.fields.setVisible(self.is_typed)
        self.unfolded.emit()


def moment_of(day: date, clock: time, zone: tzinfo) -> datetime:
    """Return the UTC moment of a day and a time in a zone."""
    return datetime.combine(day, clock, zone).astimezone(UTC)


def _mark(field: QLineEdit) -> None:
    mark_wrong(field)


def _in_a_row(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return whole
