"""A small surface that opens beside what it belongs to, over the window."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QBitmap,
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nps_desktop.ui.theme import theme_of

BELOW = 6
ROUND = 10
EDGE = 8
PADDING = 16


class Popover(QWidget):
    """Takes the keyboard while it is open; Escape or a click elsewhere closes it for good.

    A key of the window that means nothing in it closes it and does what it does in the window.
    """

    def __init__(self, owner: QWidget) -> None:
        kind = Qt.WindowType.Popup | Qt.WindowType.NoDropShadowWindowHint
        super().__init__(owner, kind)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*(PADDING,) * 4)

    def open_beside(self, owner: QWidget, place: QRect | None = None) -> None:
        """Open below a widget, or below a place within it; above it where there is no room."""
        place = place or owner.rect()
        beside = QRect(owner.mapToGlobal(place.topLeft()), place.size())
        room = owner.screen().availableGeometry().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self.ensurePolished()
        self.setMaximumSize(room.size())
        self.adjustSize()
        self.move(_corner(beside, self.rect(), room))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface, its corners round as those of a card."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.line))  # under the edge of the round corners
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), ROUND, ROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off: where nothing composes the screen they would be black."""
        super().resizeEvent(event)
        shape = QBitmap(self.size())
        shape.fill(Qt.GlobalColor.color0)
        painter = QPainter(shape)
        painter.setBrush(Qt.GlobalColor.color1)
        painter.setPen(Qt.GlobalColor.color1)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), ROUND, ROUND)
        painter.end()
        self.setMask(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Escape, and at a key that the window has a use for."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif act := self._of_window(event):
            self.close()
            act()
        else:
            super().keyPressEvent(event)

    def _of_window(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key with Ctrl, or one of F1 to F12, does in the window."""
        is_with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12
        owner = self.parentWidget()
        if owner is None or not (is_with_ctrl or is_function):
            return None
        pressed = QKeySequence(event.keyCombination())
        for action in owner.window().findChildren(QAction):
            if action.isEnabled() and pressed in action.shortcuts():
                return action.trigger
        return None


def _corner(beside: QRect, own: QRect, room: QRect) -> QPoint:
    """Return where the upper left corner stands so that all of it is on the screen."""
    left = min(beside.left(), room.right() - own.width())
    top = beside.bottom() + BELOW
    if top + own.height() > room.bottom():
        top = beside.top() - BELOW - own.height()
    if top < room.top():
        top = max(room.top(), room.bottom() - own.height())
    return QPoint(max(left, room.left()), top)
