"""Shows the sum: how a number comes from the counts, line by line."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.reports.sums import Sum, SumLine
from nps_desktop.ui.theme import font
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.margin_scroll_area import MarginScrollArea
from nps_desktop.ui.widgets.popover import PADDING, Popover

WIDTH = 500
CLOSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
WORDS, FORMULA, RESULT = range(3)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class SumPopover(Popover):
    """The sums of one number under its name; `act_wanted` tells that its button was pressed."""

    act_wanted = Signal()

    def __init__(self, owner: QWidget, title: str, sums: tuple[Sum, ...], *, act: str = "") -> None:
        super().__init__(owner)
        self.sums = sums
        self.act = QPushButton(act)
        self.act.setProperty("role", "link")
        self.act.setVisible(bool(act))
        self.act.clicked.connect(self._on_act)
        self._inside = QWidget()
        self.area = MarginScrollArea(PADDING)
        self._fill(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(_spoken(each) for each in sums))

    def sizeHint(self) -> QSize:
        """As tall as what stands in it."""
        width = max(WIDTH, self._inside.minimumSizeHint().width())
        height = self._inside.heightForWidth(width)
        return QSize(width + 2 * PADDING, height + 2 * PADDING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with the keys that opened it; the arrows scroll."""
        if event.key() in CLOSING_KEYS:
            self.close()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self.area.verticalScrollBar()
            step = bar.singleStep() * (1 if event.key() == Qt.Key.Key_Down else -1)
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def _on_act(self) -> None:
        self.close()
        self.act_wanted.emit()

    def _fill(self, title: str) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(title, "door_title", is_wrapped=True))
        for each in self.sums:
            column.addWidget(_ledger(each))
        column.addWidget(self.act)
        column.addStretch(1)
        self.area.setWidget(self._inside)
        self.body.setContentsMargins(PADDING, PADDING, 0, PADDING)
        self.body.addWidget(self.area)


def _ledger(given: Sum) -> QWidget:
    made = QWidget()
    rows = QGridLayout(made)
    rows.setContentsMargins(0, 4, 0, 0)
    rows.setHorizontalSpacing(12)
    rows.setVerticalSpacing(4)
    rows.setColumnStretch(WORDS, 1)
    rows.addWidget(label(given.title, "section"), 0, WORDS, 1, 3)
    for place, line in enumerate(given.lines, start=1):
        is_last = line is given.lines[-1]
        rows.addWidget(
            label(line.words, "strong" if is_last else "", is_wrapped=True), place, WORDS
        )
        rows.addWidget(_figure(line.shown_formula, "muted"), place, FORMULA, RIGHT)
        rows.addWidget(_figure(line.result, "strong" if is_last else ""), place, RESULT, RIGHT)
    if given.note:
        note = label(given.note, "small", is_wrapped=True)
        rows.addWidget(note, rows.rowCount(), WORDS, 1, 3)
    return made


def _figure(text: str, role: str) -> QLabel:
    made = label(text, role)
    made.setFont(font())
    return made


def _spoken(given: Sum) -> str:
    lines = " ".join(map(_spoken_line, given.lines))
    return " ".join(filter(None, (f"{given.title}.", lines, given.note)))


def _spoken_line(line: SumLine) -> str:
    reckoned = f"{line.shown_formula} = {line.result}" if line.shown_formula else line.result
    return f"{line.words}: {reckoned}."
