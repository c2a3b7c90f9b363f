"""A field of some lines; Tab leaves it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

# How Qt writes the end of a paragraph, and that of a line within one.
LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class TextBox(QPlainTextEdit):
    """As tall as it is told; `left` tells that the cursor went elsewhere."""

    left = Signal()

    def __init__(self, height: int) -> None:
        super().__init__()
        self._height = height
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What stands in it, letter for letter: `toPlainText` loses no-break spaces."""
        return self.document().toRawText().translate(LINE_ENDS)

    def sizeHint(self) -> QSize:
        """The height given."""
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one likes, never lower."""
        return QSize(80, self._height)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the cursor went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()
