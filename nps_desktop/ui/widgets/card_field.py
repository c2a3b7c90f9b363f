"""A line of text on a card: once it is empty, Ctrl+Z belongs to the window and undoes the card."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

# Longer than any text that is kept: what is too long is said, never cut.
LONGEST = 1_000_000


class CardField(QLineEdit):
    """A field whose own undo ends where its text does."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window where there is nothing typed to undo."""
        is_undo = (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        )
        if is_undo and not self.text():
            event.ignore()
            return True
        return super().event(event)
