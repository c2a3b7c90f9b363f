"""A button that shows the key that presses it, paler, beside its words."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from nps_desktop.ui.theme import LABEL, font, theme_of

GAP, GAP_TIGHT = 8, 4
SIDES, SIDES_TIGHT = 11, 6


class KeyButton(QPushButton):
    """Its `key` is drawn and spoken; the page that holds it makes the shortcut."""

    def __init__(self, text: str, key: str) -> None:
        super().__init__(text)
        self.key = key
        self.setAccessibleName(text)
        self.setAccessibleDescription(key)
        self.setToolTip(key)
        self._gap, self._sides = GAP, SIDES

    def be_tight(self, is_tight: bool) -> None:
        """Take less room around the words, where there is little."""
        self._gap = GAP_TIGHT if is_tight else GAP
        self._sides = SIDES_TIGHT if is_tight else SIDES
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the words and the key."""
        self.ensurePolished()
        width = self._text_width() + self._gap + self._key_width() + 2 * self._sides
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button without words, then the words and the key."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        left = (self.width() - self._text_width() - self._gap - self._key_width()) // 2
        place = QRect(left, 0, self.width() - left, self.height())
        self._draw_words(painter, place)

    def _draw_words(self, painter: QPainter, place: QRect) -> None:
        theme = theme_of(self.window())
        is_primary = self.property("role") == "primary"
        words = theme.surface if is_primary else theme.text
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.font())
        painter.setPen(QColor(words if self.isEnabled() else theme.muted))
        painter.drawText(place, flags | Qt.TextFlag.TextShowMnemonic, self.text())
        painter.setFont(font(LABEL))
        painter.setPen(QColor(words if is_primary else theme.muted))
        painter.drawText(place.adjusted(self._text_width() + self._gap, 0, 0, 0), flags, self.key)

    def _text_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text())

    def _key_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.key)
