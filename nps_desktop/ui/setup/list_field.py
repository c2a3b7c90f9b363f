"""The field of one line of a list: its keys keep, move and leave the line, never the dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from nps_desktop.ui.widgets.card_field import CardField

KEEPING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
STAYING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class ListField(CardField):
    """Tells what its keys ask for; `kept` is the text that Escape gives back."""

    entered = Signal()
    left = Signal()
    taken_up = Signal()
    stepped = Signal(int)
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.kept = ""

    @property
    def undoes_typing(self) -> bool:
        """Whether Ctrl+Z belongs to the field: only while something is typed and not kept."""
        return self.isUndoAvailable() and self.text() != self.kept

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape gives back, the arrows walk, with Alt they move the line."""
        key = Qt.Key(event.key())
        if key in KEEPING:
            self.entered.emit()
        elif key in STEPS:
            is_moving = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            (self.moved if is_moving else self.stepped).emit(STEPS[key])
        elif key == Qt.Key.Key_F2:
            self.selectAll()
        elif key == Qt.Key.Key_Escape and self.text() != self.kept:
            self.setText(self.kept)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody works on this line."""
        super().focusInEvent(event)
        self.taken_up.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the line was left; not where only the window was."""
        super().focusOutEvent(event)
        if event.reason() not in STAYING:
            self.left.emit()
