"""How a customer's row in a list is drawn: its ground, the score, the room of its three lines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from nps_desktop.domain.scores import group_of
from nps_desktop.ui.theme import Theme, font

ROW_HEIGHT = 86
CHIP = 26
LINE = 22
LEFT, RIGHT, ABOVE = 14, 13, 10
Index = QModelIndex | QPersistentModelIndex


def draw_chosen(painter: QPainter, rect: QRect, theme: Theme, *, has_keyboard: bool) -> None:
    """Draw the ground of the chosen row, with a ring while the keyboard is in the list."""
    ring = QPen(QColor(theme.accent), 2) if has_keyboard else Qt.PenStyle.NoPen
    draw_ground(painter, rect, theme.accent_tint, ring)


def draw_ground(
    painter: QPainter, rect: QRect, colour: str, ring: QPen | Qt.PenStyle = Qt.PenStyle.NoPen
) -> None:
    """Draw the ground of a row."""
    painter.setPen(ring)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)


def draw_score(painter: QPainter, rect: QRect, score: int, theme: Theme) -> None:
    """Draw the score (0-10) at the left, in the colour of its group."""
    group = group_of(score)
    chip = QRectF(rect.left() + LEFT, rect.top() + ABOVE, CHIP, CHIP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint_of(group))
    painter.drawRoundedRect(chip, 6, 6)
    painter.setPen(theme.of(group))
    painter.setFont(font(14, QFont.Weight.DemiBold))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(score))


def first_line(rect: QRect) -> QRect:
    """Return the room of the first line; the others stand `LINE` below each other."""
    left = rect.left() + LEFT + CHIP + 10
    return QRect(left, rect.top() + ABOVE, rect.right() - RIGHT - left, LINE)
