"""The widget that a chart stands in: it draws anew, and says in words what is drawn."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nps_desktop.ui.theme import Theme, theme_of

T = TypeVar("T")
Draw = Callable[[QPainter, QRectF, T, Theme], None]


class ChartView(QWidget, Generic[T]):
    """Shows what `draw` makes of the figures it was given; empty until then."""

    def __init__(self, draw: Draw[T], *, name: str, least: QSize) -> None:
        super().__init__()
        self._draw = draw
        self.figures: T | None = None
        self._least = least
        self.setAccessibleName(name)
        self.setMinimumSize(least)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_chart(self, figures: T, description: str) -> None:
        """Draw these figures; `description` says them for those who cannot see the chart."""
        if figures != self.figures:
            self.figures = figures
            self.update()
        self.setAccessibleDescription(description)

    def sizeHint(self) -> QSize:
        """The least size at which everything can be read."""
        return self._least

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chart in the look of the window."""
        if self.figures is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_behind(painter, theme_of(self))
        self._draw(painter, QRectF(self.rect()), self.figures, theme_of(self))

    def draw_behind(self, painter: QPainter, theme: Theme) -> None:
        """Draw what stands behind the chart; nothing, here."""
