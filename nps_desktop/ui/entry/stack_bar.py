"""How far a stack is typed: counted and typed in words, and a bar between them."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.entry.stack_words import counted_words, typed_words
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.labels import label

WIDTH, NARROWEST, THICK = 160, 64, 8


class StackBar(QWidget):
    """Nothing at all before the first card of a stack that nobody counted."""

    def __init__(self) -> None:
        super().__init__()
        self._counted = label("", "muted")
        self._bar = _Bar()
        self._typed = label("", "strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for each in (self._counted, self._bar, self._typed):
            row.addWidget(each)
        self.show_progress(0, None)

    def show_progress(self, typed: int, counted: int | None) -> None:
        """Show how many cards are typed, of how many where somebody counted."""
        self._typed.setText(typed_words(typed) if typed or counted else "")
        self._counted.setText(counted_words(counted) if counted else "")
        self._counted.setVisible(bool(counted))
        self._bar.setVisible(bool(counted))
        self._bar.show_share(typed / counted if counted else 0)
        parts = (self._counted.text(), self._typed.text())
        self.setAccessibleName(", ".join(filter(None, parts)) or _("Nothing typed yet"))


class _Bar(QWidget):
    """The bar alone; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Fill a share (0-1) of the bar; more fills all of it."""
        self._share = min(share, 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        """As in the design."""
        return QSize(WIDTH, THICK)

    def minimumSizeHint(self) -> QSize:
        """Still a bar."""
        return QSize(NARROWEST, THICK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the whole and, over it, the share."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(whole, THICK / 2, THICK / 2)
        painter.setBrush(QColor(theme.accent))
        painter.setClipRect(QRectF(0, 0, whole.width() * self._share, THICK))
        painter.drawRoundedRect(whole, THICK / 2, THICK / 2)
