"""The list of calls on the screen: who is where in it, and what is seen of it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView

from nps_desktop.i18n import _
from nps_desktop.ui.followups.calls.call_delegate import CallDelegate
from nps_desktop.ui.followups.calls.calls_model import CallsModel
from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.table.customer_rows import ROW_HEIGHT

NEAR_THE_END = 100
INSIDE = QPoint(8, 0)


class CallListView(QListView):
    """Shows a CallsModel; `row_chosen` brings the current row, `opened` tells of Enter.

    `end_neared` tells that what is here comes to its end while the list goes on.
    """

    row_chosen = Signal(int)
    opened = Signal()
    end_neared = Signal()

    def __init__(self, model: CallsModel) -> None:
        super().__init__()
        self._calls = model
        self._pressed_row: int | None = None
        self.setModel(model)
        self.setAccessibleName(_("Calls"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(CallDelegate(model, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(self._on_clicked)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)

    def renew(self, desk: Desk) -> None:
        """Show the lines of a desk; the customer seen at the top stays at the top."""
        top, before = self.indexAt(INSIDE), self._calls.row(self.indexAt(INSIDE).row())
        offset, scrolled = self.visualRect(top).top(), self.verticalScrollBar().value()
        model = self.selectionModel()
        model.blockSignals(True)
        self._calls.show(desk.page, desk.lists, desk.now, desk.zone)
        model.blockSignals(False)
        self.doItemsLayout()
        row = self._calls.row_of(before.id) if before and scrolled else None
        place = scrolled if row is None else row * ROW_HEIGHT - offset
        self.verticalScrollBar().setValue(place)

    def mark(self, row: int | None) -> None:
        """Mark a row as the chosen one, without telling; None marks none."""
        model = self.selectionModel()
        model.blockSignals(True)
        if row is None:
            model.clear()
        else:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            model.setCurrentIndex(self._calls.index(row), flag)
        model.blockSignals(False)
        self.viewport().update()

    def bring_into_view(self) -> None:
        """Show the chosen row; without one the beginning."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        else:
            self.scrollToTop()
        self._look_ahead()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose no row: Qt would take the first where none is chosen."""
        model = self.selectionModel()
        model.blockSignals(True)
        super().focusInEvent(event)
        if not model.hasSelection():
            model.clearCurrentIndex()
        model.blockSignals(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press that chooses a row tells it once, not again when the button is let go."""
        self._pressed_row = None
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the case; the keys that scroll the case are left to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._pressed_row = current.row()
            self.row_chosen.emit(current.row())
            self._look_ahead()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.row() != self._pressed_row:
            self.row_chosen.emit(index.row())

    def _look_ahead(self) -> None:
        """Ask for more before somebody sees the end of what is here."""
        seen = (self.verticalScrollBar().value() + self.viewport().height()) // ROW_HEIGHT
        last = max(seen, self.currentIndex().row())
        if self._calls.has_more and last + NEAR_THE_END >= self._calls.rowCount():
            self.end_neared.emit()
