"""A figure that opens the sum it comes from."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

BETWEEN = 8
SIDES = 8


class FigureButton(QPushButton):
    """Holds a figure and the words beside it; as wide as they are."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "figure")
        self.parts = parts
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDES, 0, SIDES, 0)
        self._row.setSpacing(BETWEEN)
        for part in parts:
            self._row.addWidget(part)

    def width_with(self, shown: Sequence[QWidget]) -> int:
        """How wide it is with only these of its parts."""
        widths = [part.sizeHint().width() for part in self.parts if part in shown]
        return sum(widths) + BETWEEN * (len(widths) - 1) + 2 * SIDES

    def sizeHint(self) -> QSize:
        """As wide as its parts."""
        return QSize(self._row.sizeHint().width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never cut off."""
        return self.sizeHint()
