"""A thin bar that says how long it is until the counter returns by itself."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nps_desktop.ui.theme import Theme

HEIGHT = 6


class TimeBar(QWidget):
    """Full at first, and shorter with each step; nothing glides."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self._colour = QColor()
        self.setFixedHeight(HEIGHT)
        # What it shows stands in words too.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def wear(self, theme: Theme) -> None:
        """Take the colours of a look."""
        self._colour = QColor(theme.accent)
        self.update()

    def show_share(self, share: float) -> None:
        """Show how much time is left, 0 to 1."""
        self.share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is left from the left."""
        painter = QPainter(self)
        left = QRectF(0, 0, self.width() * self.share, self.height())
        painter.fillRect(left, self._colour)
        painter.end()
