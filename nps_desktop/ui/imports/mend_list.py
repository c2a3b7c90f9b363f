"""The rows that do not go in, with their reasons; a value is mended where it stands."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from nps_desktop.domain.batches import RejectedRow
from nps_desktop.i18n import _
from nps_desktop.importing.wishes import Mend
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.reports.words import field_name
from nps_desktop.ui.formats import number
from nps_desktop.ui.imports.row_list import AtHand, RowList
from nps_desktop.ui.table.cells import CellDelegate
from nps_desktop.ui.table.columns import Column, Look
from nps_desktop.ui.table.rows_model import ROW_ROLE, RowsModel

Index = QModelIndex | QPersistentModelIndex
TWO_LINES = 56
LONGEST_VALUE = 60
VALUE = 2
EDITOR_HEIGHT = 36
BESIDE = 4


class MendRows(RowsModel[RejectedRow]):
    """Rejected rows whose value can be written anew; `written` brings a row and its new value."""

    written = Signal(object, str)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The value can be edited, nothing else."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == VALUE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The whole value is edited, also where it is too long to be shown."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            record = self.row(index.row())
            return record.problem.value if record else ""
        return super().data(index, role)

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tell of a new value; the row stands as it is until it was read again."""
        record = self.row(index.row())
        if role != Qt.ItemDataRole.EditRole or record is None or value == record.problem.value:
            return False
        self.written.emit(record, value)
        return True


class ValueDelegate(CellDelegate):
    """Draws a value that can be written anew, and gives it a field to be written in."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        """A plain field that a screen reader calls by what is wrong."""
        field = QLineEdit(parent)
        record = index.data(ROW_ROLE)
        field.setAccessibleName(field_name(record.problem.field))
        field.setAccessibleDescription(problem_sentence(record.problem))
        return field

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """The field stands in the middle of its row."""
        place = QRect(option.rect)
        place.setHeight(EDITOR_HEIGHT)
        place.moveCenter(option.rect.center())
        editor.setGeometry(place.adjusted(0, 0, BESIDE, 0))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was written, without blanks around it."""
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text().strip())


class MendList(RowList[RejectedRow]):
    """F2, Enter or a letter edits the current value; `mended` brings a Mend.

    A mended row is shown as being checked until rows are shown again; then the keys act on it if
    it is still wrong, else on the row that took its place. Rows that arrive while somebody types
    wait until they have finished.
    """

    mended = Signal(object)

    def __init__(self) -> None:
        at_hand: AtHand[RejectedRow] = AtHand()
        rows = MendRows(self._columns(), at_hand.fetch)
        self._checking: dict[int, str] = {}
        self._waiting: Sequence[RejectedRow] | None = None
        super().__init__(rows, at_hand, _("Rows to mend"))
        self.verticalHeader().setDefaultSectionSize(TWO_LINES)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegateForColumn(VALUE, ValueDelegate(Look.STRONG, self))
        rows.written.connect(self._on_written)
        self.opened.connect(self._on_opened)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: Sequence[RejectedRow]) -> None:
        """Show these rows; the keys go on where they were."""
        if self._is_editing:
            self._waiting = rows
            return
        before, place = self.current, max(self.currentIndex().row(), 0)
        likely = (next(reversed(self._checking), 0), before.row if before else 0)
        self._checking.clear()
        super().show_rows(rows)
        if rows:
            here = (_place_of(rows, number) for number in likely)
            self.choose(next((at for at in here if at is not None), min(place, len(rows) - 1)))

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Go on to the next row after Enter and Tab; show what came meanwhile."""
        kinds = QAbstractItemDelegate.EndEditHint
        super().closeEditor(editor, kinds.NoHint)
        self.setFocus()
        place = self.currentIndex().row()
        is_done = hint in (kinds.SubmitModelCache, kinds.EditNextItem)
        if is_done and place + 1 < len(self.shown):
            self.choose(place + 1)
        if self._waiting is not None:
            rows, self._waiting = self._waiting, None
            self.show_rows(rows)

    @property
    def _is_editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    @property
    def _entry_column(self) -> int:
        return VALUE

    def _on_written(self, row: RejectedRow, text: str) -> None:
        self._checking[row.row] = text
        self.viewport().update()
        self.mended.emit(Mend(row.row, row.problem.field, text))

    def _on_opened(self, place: int) -> None:
        """Enter comes here from a field as well, which closes by itself."""
        if not self._is_editing:
            self.edit(self.rows.index(place, VALUE))

    def _on_current_changed(self, current: QModelIndex) -> None:
        """The keys act on the value, wherever a row was clicked."""
        if current.isValid() and current.column() != VALUE:
            self.setCurrentIndex(current.siblingAtColumn(VALUE))

    def _value(self, row: RejectedRow) -> str:
        return self._checking.get(row.row, row.problem.value)[:LONGEST_VALUE]

    def _reason(self, row: RejectedRow) -> str:
        return _("Being checked…") if row.row in self._checking else problem_sentence(row.problem)

    def _columns(self) -> tuple[Column[RejectedRow], ...]:
        return (
            Column(_("Row"), lambda row: number(row.row), look=Look.MUTED, width=64),
            Column(_("Column"), lambda row: field_name(row.problem.field), width=96),
            Column(_("Value"), self._value, look=Look.STRONG, width=132),
            Column(_("What is wrong"), self._reason, look=Look.SENTENCE),
        )


def _place_of(rows: Sequence[RejectedRow], number: int) -> int | None:
    """Where the row of that number in the sheet stands; rows stand in their sheet's order."""
    place = bisect_left(rows, number, key=lambda row: row.row)
    return place if place < len(rows) and rows[place].row == number else None
