"""The list of locations, worked by keyboard and mouse alike."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView

from nps_desktop.ui.overview.location_lines import LINE_ROLE, LocationLine, LocationLines
from nps_desktop.ui.overview.location_row import LocationDelegate, columns_of

CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LocationList(QListView):
    """Enter or a click takes a location, Space or a click on the score opens its sum.

    `taken` brings the location (None for all), `sum_wanted` the row and the place of its score.
    """

    taken = Signal(object)
    sum_wanted = Signal(object, QRect)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.lines = LocationLines()
        self.setModel(self.lines)
        self.setItemDelegate(LocationDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As high as its rows may be without scrolling."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def show_lines(self, lines: tuple[LocationLine, ...]) -> None:
        """Show these rows."""
        self.lines.replace(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the row of the keyboard, or open its sum."""
        index = self.currentIndex()
        if index.isValid() and event.key() in CHOOSING:
            self.taken.emit(index.data(LINE_ROLE).location)
        elif index.isValid() and event.key() == Qt.Key.Key_Space:
            self._ask_for_sum(index)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a row for the keys to act on."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the score opens the sum, one elsewhere takes the location."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        columns = columns_of(QRectF(self.visualRect(index)))
        if event.position().x() >= columns.score.x():
            self._ask_for_sum(index)
        else:
            self.taken.emit(index.data(LINE_ROLE).location)

    def _ask_for_sum(self, index: QModelIndex) -> None:
        place = columns_of(QRectF(self.visualRect(index))).score.toAlignedRect()
        self.sum_wanted.emit(index.data(LINE_ROLE), place)
