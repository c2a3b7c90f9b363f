"""The hours of one day of the week: open or not, from, until, and a break."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.opening_hours import OpenTime
from nps_desktop.i18n import _
from nps_desktop.ui.setup.minute_field import MinuteField
from nps_desktop.ui.theme import CONTROL_HEIGHT
from nps_desktop.ui.widgets.labels import label

NAME_WIDTH = 112
BETWEEN = 8
USUAL = OpenTime(9 * 60, 17 * 60)
NOON, AN_HOUR = 12 * 60, 60


class DayRow(QWidget):
    """The fields of a day, called by its `name`; `changed` tells that its hours are others."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.is_open = QCheckBox(name)
        self.is_open.setFixedWidth(NAME_WIDTH)
        self.is_open.setAccessibleName(_("Open on {day}").format(day=name))
        self.fields = (
            MinuteField(_("{day}, opens").format(day=name), is_closed_by=False),
            MinuteField(_("{day}, closes").format(day=name), is_closed_by=True),
            MinuteField(_("{day}, opens after the break").format(day=name), is_closed_by=False),
            MinuteField(_("{day}, closes after the break").format(day=name), is_closed_by=True),
        )
        self.with_break = QPushButton()
        self.with_break.setProperty("role", "link")
        self.closed = label(_("Closed"), "muted")
        self.problem = label("", "wrong", is_wrapped=True)
        self.problem.setContentsMargins(NAME_WIDTH + BETWEEN, 0, 0, 4)
        self.problem.hide()
        self._first, self._second = QWidget(), QWidget()
        self._has_break = False
        self._name = name
        self._lay_out()
        self._connect()
        self.show_stretches((USUAL,))

    @property
    def stretches(self) -> tuple[OpenTime, ...]:
        """The hours as the fields have them; none where the day is closed, or they are wrong."""
        if not self.is_open.isChecked() or self._complaint():
            return ()
        marks = [field.minute for field in self._shown_fields()]
        return tuple(OpenTime(*marks[n : n + 2]) for n in range(0, len(marks), 2))

    def show_stretches(self, stretches: tuple[OpenTime, ...]) -> None:
        """Show a day's hours."""
        shown = stretches or (USUAL,)
        marks = [minute for each in shown[:2] for minute in (each.opens, each.closes)]
        for field, minute in zip(self.fields, marks, strict=False):
            field.show_minute(minute)
        self._has_break = len(shown) > 1
        self.is_open.setChecked(bool(stretches))
        self._show_parts()

    def complain(self) -> bool:
        """Say under the row what is wrong with its hours; return whether anything is."""
        sentence = self._complaint()
        shown = self._shown_fields()
        is_misread = any(not field.is_readable for field in shown)
        for field in self.fields:
            is_wrong = field in shown and not (is_misread and field.is_readable)
            field.mark(bool(sentence) and is_wrong, sentence)
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        return bool(sentence)

    def go_to_wrong(self) -> None:
        """Take the keys to the field to mend."""
        shown = self._shown_fields()
        wrong = next((field for field in shown if not field.is_readable), shown[0])
        wrong.setFocus()
        wrong.selectAll()

    def _complaint(self) -> str:
        if misread := next((f for f in self._shown_fields() if not f.is_readable), None):
            if not misread.text().strip():
                return _("A time of day is missing; type it as 9:30.")
            return _("“{text}” is no time of day; type it as 9:30.").format(text=misread.text())
        marks = [field.minute for field in self._shown_fields()]
        if marks and marks[0] >= marks[1]:
            return _("The shop cannot close before it opens.")
        if marks[2:] and marks[2] >= marks[3]:
            return _("After the break the shop cannot close before it opens.")
        if marks[2:] and marks[1] > marks[2]:
            return _("The break cannot end before it begins.")
        return ""

    def _shown_fields(self) -> tuple[MinuteField, ...]:
        if not self.is_open.isChecked():
            return ()
        return self.fields if self._has_break else self.fields[:2]

    def _on_ticked(self) -> None:
        self._show_parts()
        self._on_changed()

    def _on_break(self) -> None:
        self._has_break = not self._has_break
        opens, closes = self.fields[0].minute, self.fields[1].minute
        if not self._has_break:
            self.fields[1].show_minute(self.fields[3].minute)
        else:
            self._cut(opens, closes)
        self._show_parts()
        self._on_changed()
        (self.fields[1] if self._has_break else self.with_break).setFocus()

    def _cut(self, opens: int, closes: int) -> None:
        """Make a break of an hour, at noon where the shop is open about it."""
        middle = (opens + closes) // 2 // 30 * 30
        begins = NOON if opens < NOON < closes - AN_HOUR else middle
        self.fields[3].show_minute(closes)
        self.fields[2].show_minute(min(begins + AN_HOUR, closes))
        self.fields[1].show_minute(begins)

    def _on_changed(self) -> None:
        self.complain()
        self.changed.emit()

    def _show_parts(self) -> None:
        is_open = self.is_open.isChecked()
        self.closed.setVisible(not is_open)
        self._first.setVisible(is_open)
        self._second.setVisible(is_open and self._has_break)
        self.with_break.setVisible(is_open)
        word = _("No break") if self._has_break else _("Add a break")
        self.with_break.setText(word)
        self.with_break.setAccessibleName(f"{self._name}: {word}")

    def _connect(self) -> None:
        self.is_open.clicked.connect(self._on_ticked)
        self.with_break.clicked.connect(self._on_break)
        for field in self.fields:
            field.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(BETWEEN)
        row.addStrut(CONTROL_HEIGHT)
        row.addWidget(self.is_open)
        row.addWidget(self.closed)
        for part, (opens, closes) in (
            (self._first, self.fields[:2]),
            (self._second, self.fields[2:]),
        ):
            inside = QHBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(BETWEEN)
            inside.addWidget(opens)
            inside.addWidget(label("–", "muted"))
            inside.addWidget(closes)
            row.addWidget(part)
        row.addWidget(self.with_break)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)
