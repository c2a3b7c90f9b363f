"""The opening hours of a week: seven rows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.opening_hours import Week
from nps_desktop.i18n import _
from nps_desktop.ui.formats import day_name
from nps_desktop.ui.setup.day_row import DayRow

FRIDAY = 4
ROW = 4


class WeekField(QWidget):
    """Shows and takes a week of opening hours; `changed` tells that they are others."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = tuple(DayRow(day_name(day)) for day in range(7))
        self.same = QPushButton(_("Use these hours from Monday to Friday"))
        self.same.setProperty("role", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW)
        for place, row in enumerate(self.rows):
            column.addWidget(row)
            row.changed.connect(self.changed)
            if not place:
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

    def complain(self) -> bool:
        """Say at each day what is wrong with it, go to the first; return whether anything is."""
        wrong = [row for row in self.rows if row.complain()]
        if wrong:
            wrong[0].go_to_wrong()
        return bool(wrong)

    @property
    def is_wrong(self) -> bool:
        """Whether a day's hours cannot be taken."""
        return any([row.complain() for row in self.rows])

    def _on_same(self) -> None:
        monday = self.rows[0].stretches
        for row in self.rows[1 : FRIDAY + 1]:
            row.show_stretches(monday)
            row.complain()
        self.changed.emit()
