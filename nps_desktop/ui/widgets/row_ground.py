"""What lies behind a row of a list: a tint, and a ring where the keyboard is."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from nps_desktop.ui.theme import CONTROL_RADIUS, Theme


def draw_row_ground(
    painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, theme: Theme
) -> None:
    """Tint the row under the mouse, and put a ring around that of the keyboard."""
    state = option.state
    has_keyboard = bool(state & QStyle.StateFlag.State_HasFocus)
    if has_keyboard or state & QStyle.StateFlag.State_MouseOver:
        draw_tint(painter, rect.adjusted(1, 1, -1, -1), theme, has_keyboard=has_keyboard)


def draw_tint(painter: QPainter, rect: QRectF, theme: Theme, *, has_keyboard: bool) -> None:
    """Tint a place with round corners, inside a ring where the keyboard is."""
    painter.setPen(QPen(QColor(theme.accent), 2) if has_keyboard else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_tint))
    painter.drawRoundedRect(rect, CONTROL_RADIUS, CONTROL_RADIUS)
