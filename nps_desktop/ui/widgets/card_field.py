"""A line of text on a card: with no typing of its own to undo, it leaves Ctrl+Z to the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

# Longer than any text that is kept: what is too long is said, never cut.
LONGEST = 1_000_000


class CardField(QLineEdit):
    """A field whose own undo ends where its typing does."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)

    @property
    def undoes_typing(self) -> bool:
        """Whether Ctrl+Z belongs to the field."""
        return self.isUndoAvailable()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window, which takes the last card back."""
        if asks_to_undo(event) and not self.undoes_typing:
            event.ignore()
            return True
        return super().event(event)


def asks_to_undo(event: QEvent) -> bool:
    """Return whether an event asks a field if it wants Ctrl+Z for itself."""
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.matches(QKeySequence.StandardKey.Undo)
    )
