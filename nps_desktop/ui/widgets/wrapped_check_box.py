"""A box to tick whose words go on in the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from nps_desktop.ui.theme import theme_of

LINE = 24
BESIDE_BOX = 28
NARROWEST = 120
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class WrappedCheckBox(QCheckBox):
    """Its box stands beside the first line; a click anywhere on it ticks."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = text
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """All the words in one line."""
        width = BESIDE_BOX + self.fontMetrics().horizontalAdvance(self.words) + 1
        return QSize(width, LINE)

    def minimumSizeHint(self) -> QSize:
        """Some words a line."""
        return QSize(NARROWEST, LINE)

    def heightForWidth(self, width: int) -> int:
        """As tall as the words are at that width."""
        return max(LINE, self._room(width).height() + 2 * self._above())

    def hitButton(self, place: QPoint) -> bool:  # noqa: N802 - Qt's name
        """The words are part of it."""
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, then the words beside it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.rect = QRect(0, 0, BESIDE_BOX, LINE)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        theme = theme_of(self.window())
        painter.setPen(QColor(theme.text if self.isEnabled() else theme.muted))
        painter.drawText(self._room(self.width()), WRAPPED, self.words)

    def _room(self, width: int) -> QRect:
        room = QRect(BESIDE_BOX, self._above(), max(1, width - BESIDE_BOX), 10_000)
        return self.fontMetrics().boundingRect(room, WRAPPED, self.words)

    def _above(self) -> int:
        return (LINE - self.fontMetrics().height()) // 2
