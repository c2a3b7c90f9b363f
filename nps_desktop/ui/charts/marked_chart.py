"""A chart whose marks are pointed at, by mouse or keyboard, and opened to the sum behind them."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)

from nps_desktop.ui.charts.chart_view import ChartView, Draw, T
from nps_desktop.ui.theme import Theme

ROUND = 6
OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
DOWNWARD = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
Marks = Callable[[QRectF, T], tuple[QRectF, ...]]
Words = Callable[[T, int], str]


class MarkedChart(ChartView[T]):
    """Left and Right, or what `steps` says, walk the marks; Enter or a click opens one.

    `marks` gives the places of the marks, `words` what is said of one. `mark_opened` brings the
    number of a mark and its place, `mark_named` the words of the one pointed at ("" for none).
    """

    mark_opened = Signal(int, QRect)
    mark_named = Signal(str)

    def __init__(
        self, draw: Draw[T], *, name: str, least: QSize, marks: Marks[T], words: Words[T]
    ) -> None:
        super().__init__(draw, name=name, least=least)
        self._marks = marks
        self._words = words
        self._current: int | None = None
        self._described = self._said = ""
        self.steps = STEPS
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def places(self) -> tuple[QRectF, ...]:
        """Where the marks stand."""
        return () if self.figures is None else self._marks(QRectF(self.rect()), self.figures)

    def show_chart(self, figures: T, description: str) -> None:
        """Draw these figures; nothing is pointed at any more that is not there."""
        self._described = description
        super().show_chart(figures, description)
        if self._current is not None:
            self._point_at(self._current if self._current < len(self.places) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the marks and open one."""
        last = len(self.places) - 1
        if last < 0:
            super().keyPressEvent(event)
        elif event.key() in OPENING_KEYS and self._current is not None:
            self._open(self._current)
        elif event.key() in self.steps:
            step = self.steps[Qt.Key(event.key())]
            self._point_at(min(max((self._current or 0) + step, 0), last))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._point_at(0 if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at the last mark, which is the newest, or the uppermost, where there is none."""
        super().focusInEvent(event)
        is_by_keys = event.reason() is not Qt.FocusReason.MouseFocusReason
        if is_by_keys and self._current is None and self.places:
            self._point_at(0 if self.steps is DOWNWARD else len(self.places) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Point at nothing once the keyboard is at another part of the window."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self._point_at(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at what lies under the mouse."""
        super().mouseMoveEvent(event)
        found = self._at(event.position())
        self.setCursor(
            Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
        )
        self._point_at(found)

    def leaveEvent(self, event: object) -> None:
        """Point at nothing once the mouse is elsewhere."""
        if not self.hasFocus():
            self._point_at(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked on."""
        found = self._at(event.position())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self._point_at(found)
            self._open(found)

    def draw_behind(self, painter: QPainter, theme: Theme) -> None:
        """Tint the mark pointed at; put a ring around it where the keyboard is here."""
        if self._current is None or self._current >= len(self.places):
            return
        place = self.places[self._current].adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(theme.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_tint))
        painter.drawRoundedRect(place, ROUND, ROUND)

    def _at(self, position: QPointF) -> int | None:
        found = (n for n, place in enumerate(self.places) if place.contains(position))
        return next(found, None)

    def _open(self, mark: int) -> None:
        self.mark_opened.emit(mark, self.places[mark].toAlignedRect())

    def _point_at(self, mark: int | None) -> None:
        is_other = mark != self._current
        self._current = mark
        words = "" if mark is None or self.figures is None else self._words(self.figures, mark)
        self.setAccessibleDescription(words or self._described)
        if is_other:
            self.update()
        if words != self._said:
            self._said = words
            self.mark_named.emit(words)
            told = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(told)
