"""The table on the screen: columns that leave when room is short, whole rows chosen by keys."""

from typing import Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from nps_desktop.domain.queries import Order
from nps_desktop.ui.table.cells import ROW_HEIGHT, delegate_for
from nps_desktop.ui.table.rows_model import RowsModel
from nps_desktop.ui.theme import theme_of

R = TypeVar("R")
LEAST_STRETCH = 220
ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class RecordTable(QTableView, Generic[R]):
    """Shows a RowsModel.

    `row_chosen` brings the number of the current row (-1 for none), `opened` that of a row on
    which Enter was pressed, `removal_wanted` tells of the Delete key, `order_chosen` brings an
    Order and whether it is descending.
    """

    row_chosen = Signal(int)
    opened = Signal(int)
    removal_wanted = Signal()
    order_chosen = Signal(object, bool)

    def __init__(self, model: RowsModel[R], accessible_name: str) -> None:
        super().__init__()
        self.rows = model
        self._sorted = (Order.DATE, True)
        self.setModel(model)
        self.setAccessibleName(accessible_name)
        self._dress()
        self._dress_header()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.horizontalHeader().sortIndicatorChanged.connect(self._on_sort_indicator)

    def show_order(self, order: Order, *, is_descending: bool) -> None:
        """Show by which column the rows are sorted, without telling."""
        self._sorted = (order, is_descending)
        columns = self.rows.columns
        section = next(i for i, column in enumerate(columns) if column.sort is order)
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        header = self.horizontalHeader()
        header.blockSignals(True)
        header.setSortIndicator(section, down if is_descending else up)
        header.blockSignals(False)
        header.viewport().update()

    def selected_ranges(self) -> tuple[range, ...]:
        """Return the selected rows, as stretches in their order."""
        chosen = self.selectionModel().selection()
        parts = (chosen.at(i) for i in range(chosen.count()))
        stretches = {(part.top(), part.bottom()) for part in parts}
        return tuple(range(top, bottom + 1) for top, bottom in sorted(stretches))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row, Delete asks to remove what is selected, Home and End go to the
        first and the last row."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (is_enter or event.key() in ARROWS) and self._choose_current() and not is_enter:
            return
        if is_enter and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete:
            # Held down, the key would go on to the rows that come after.
            if self.selected_ranges() and not event.isAutoRepeat():
                self.removal_wanted.emit()
        elif event.key() in ENDS and self.rows.rowCount():
            last = self.rows.rowCount() - 1
            is_longer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go_to(0 if event.key() == Qt.Key.Key_Home else last, is_longer=is_longer)
        else:
            super().keyPressEvent(event)

    def _go_to(self, row: int, *, is_longer: bool) -> None:
        """Choose a row, or make the selection go on to it."""
        flags = QItemSelectionModel.SelectionFlag
        here, there = self.currentIndex(), self.rows.index(row, 0)
        if is_longer and here.isValid():
            first, last = sorted((here, there), key=lambda index: index.row())
            chosen = QItemSelection(first, last)
            self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(there)
        else:
            self.setCurrentIndex(there)

    def _choose_current(self) -> bool:
        """Choose the row that the keyboard came upon, which only being there does not choose."""
        current = self.currentIndex()
        if not current.isValid() or self.selectionModel().hasSelection():
            return False
        self.selectRow(current.row())
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns leave or come back."""
        super().resizeEvent(event)
        self._fit_columns()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the focus ring around the current one."""
        super().paintEvent(event)
        current = self.currentIndex()
        if not (self.hasFocus() and current.isValid()):
            return
        top = self.rowViewportPosition(current.row())
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(theme_of(self.window()).accent), 2))
        height = self.rowHeight(current.row())
        painter.drawRect(1, top + 1, self.viewport().width() - 2, height - 3)

    def _fit_columns(self) -> None:
        columns = self.rows.columns
        room = self.viewport().width() - LEAST_STRETCH - sum(c.width for c in columns)
        for section in sorted(range(len(columns)), key=lambda i: -columns[i].leaves):
            must_leave = room < 0 and columns[section].leaves > 0
            self.setColumnHidden(section, must_leave)
            room += columns[section].width if must_leave else 0

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        # A heading asks whether its whole column is chosen, row by row: seconds with all rows.
        header.setSelectionModel(QItemSelectionModel(self.rows, header))
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        for section, column in enumerate(self.rows.columns):
            fixed, stretch = QHeaderView.ResizeMode.Interactive, QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(section, fixed if column.width else stretch)
            if column.width:
                self.setColumnWidth(section, column.width)
            self.setItemDelegateForColumn(section, delegate_for(column.look, self))

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        self.row_chosen.emit(current.row())

    def _on_sort_indicator(self, section: int, direction: Qt.SortOrder) -> None:
        order = self.rows.columns[section].sort
        if order is None:
            before, was_descending = self._sorted
            self.show_order(before, is_descending=was_descending)
        else:
            is_descending = direction is Qt.SortOrder.DescendingOrder
            self._sorted = (order, is_descending)
            self.order_chosen.emit(order, is_descending)
