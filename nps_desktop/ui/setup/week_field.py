"""The opening hours of a week: seven rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.opening_hours import Week
from nps_desktop.i18n import _
from nps_desktop.ui.formats import weekday_name
from nps_desktop.ui.setup.day_row import DayRow

FRIDAY = 4
ROW = 4


class WeekField(QWidget):
    """Shows and takes a week of opening hours; `changed` tells that they are others."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = tuple(DayRow(weekday_name(day)) for day in range(7))
        self.same = QPushButton(_("Monday’s hours from Tuesday to Friday too"))
        self.same.setProperty("role", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW)
        for row in self.rows:
            column.addWidget(row)
            row.changed.connect(self.changed)
        column.addWidget(self.same)
        self.same.clicked.connect(self._on_same)

    @property
    def week(self) -> Week:
        """The hours as the fields have them."""
        return tuple(row.stretches for row in self.rows)

    def show_week(self, week: Week) -> None:
        """Show a week's hours."""
        for row, stretches in zip(self.rows, week, strict=True):
            row.show_stretches(stretches)
            row.complain()

    def check(self) -> bool:
        """Say at each day what is wrong with its hours; return whether anything is."""
        return bool(self._wrong())

    def complain(self) -> bool:
        """Say what is wrong, and take the keys to the first of it; return whether anything is."""
        wrong = self._wrong()
        if wrong:
            wrong[0].go_to_wrong()
        return bool(wrong)

    def _wrong(self) -> list[DayRow]:
        return [row for row in self.rows if row.complain()]

    def _on_same(self) -> None:
        if self.rows[0].complain():
            self.rows[0].go_to_wrong()
            return
        monday = self.rows[0].stretches
        for row in self.rows[1 : FRIDAY + 1]:
            row.show_stretches(monday)
            row.complain()
        self.changed.emit()
