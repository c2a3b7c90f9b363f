"""What keys do, in one row: hints that find no room are left away, the first ones first."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nps_desktop.ui.widgets.labels import label

BETWEEN = 16
AFTER_KEY = 6


class HintRow(QWidget):
    """Stands at the right of its room; takes as little of it as must be."""

    def __init__(self, hints: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._hints = tuple(_hint(key, words) for key, words in hints)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        row.addStretch(1)
        for hint in self._hints:
            row.addWidget(hint)

    @property
    def shown(self) -> int:
        """How many hints there is room for."""
        return sum(not hint.isHidden() for hint in self._hints)

    def sizeHint(self) -> QSize:
        """All of them in a line."""
        return QSize(self._width_from(0), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """None at all."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave away what has no room."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """Fold by the sizes that the style gives."""
        super().showEvent(event)
        self._fold()

    def _fold(self) -> None:
        every = range(len(self._hints) + 1)
        first = next(n for n in every if self._width_from(n) <= self.width())
        for place, hint in enumerate(self._hints):
            hint.setVisible(place >= first)

    def _width_from(self, first: int) -> int:
        widths = [hint.sizeHint().width() for hint in self._hints[first:]]
        return sum(widths) + BETWEEN * len(widths)


def _hint(key: str, words: str) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(AFTER_KEY)
    for each in (label(key, "key"), label(words, "small")):
        row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
    return hint
