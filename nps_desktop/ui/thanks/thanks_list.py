"""The thank-you list on the screen, worked by keys: Space ticks, Enter goes to the customer."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView

from nps_desktop.i18n import _
from nps_desktop.ui.thanks.thank_delegate import ThankDelegate
from nps_desktop.ui.thanks.thanks_model import ThanksModel


class ThanksList(QListView):
    """Shows a ThanksModel; `row_chosen` brings the current row, `tick_wanted` tells of Space,
    `opened` of Enter."""

    row_chosen = Signal(int)
    tick_wanted = Signal()
    opened = Signal()

    def __init__(self, model: ThanksModel) -> None:
        super().__init__()
        self._thanks = model
        self.setModel(model)
        self.setAccessibleName(_("Customers to thank"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(ThankDelegate(model, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)

    def mark(self, place: int) -> None:
        """Mark a row as the chosen one, without telling."""
        model = self.selectionModel()
        model.blockSignals(True)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        model.setCurrentIndex(self._thanks.index(place), flag)
        model.blockSignals(False)
        self.scrollTo(self._thanks.index(place))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter goes to the customer, Home and End to the first and the last."""
        if event.key() == Qt.Key.Key_Space:
            # Held down, the key would tick one after the other.
            if not event.isAutoRepeat():
                self.tick_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(current.row())
