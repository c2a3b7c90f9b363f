"""An area that scrolls down, its bar in a margin: the bar takes no room from what it holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea


class MarginScrollArea(QScrollArea):
    """Keeps `margin` pixels free at the right, where the bar stands once there is one."""

    def __init__(self, margin: int) -> None:
        super().__init__()
        self._margin = margin
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._on_range)
        self.setViewportMargins(0, 0, margin, 0)

    def _on_range(self, _lowest: int, highest: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if highest else 0
        self.setViewportMargins(0, 0, max(0, self._margin - bar), 0)
