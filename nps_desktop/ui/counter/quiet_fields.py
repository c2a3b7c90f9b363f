"""Fields that strangers write in: nothing comes out of them, and nothing of anybody's into them.

The clipboard is the owner's: what was copied at the next desk must not be read here, and what a
customer copies must not lie there for the one after. So nothing is pasted, copied or dropped;
there is no menu, no completion, and no undo beyond what the field holds.
"""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from nps_desktop.domain.texts import LONGEST_COMMENT, LONGEST_CONTACT

_K = QKeySequence.StandardKey
CLIPBOARD_KEYS = (
    *(_K.Copy, _K.Cut, _K.Paste, _K.DeleteEndOfLine, _K.DeleteCompleteLine),
    *(_K.Undo, _K.Redo),
)
_H = Qt.InputMethodHint
SECRET = _H.ImhSensitiveData | _H.ImhNoPredictiveText


def keep_quiet(field: QWidget) -> None:
    """Take away what every field offers by itself."""
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    field.setAcceptDrops(False)
    field.setInputMethodHints(SECRET)


class QuietText(QPlainTextEdit):
    """A field of many words; `filled` tells whether it holds as much as fits (20,000 letters)."""

    filled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        keep_quiet(self)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_text_changed)

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the clipboard alone."""
        if not any(event.matches(keys) for keys in CLIPBOARD_KEYS):
            super().keyPressEvent(event)

    def insertFromMimeData(self, _source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Take nothing that was copied or dragged."""

    def _on_text_changed(self) -> None:
        """Cut off what goes too far, where the cursor stands."""
        text = self.words
        too_many = len(text) - LONGEST_COMMENT
        if too_many > 0:
            cursor = self.textCursor()
            end = _letters(text, cursor.position())
            start = max(0, end - too_many)
            self.setPlainText((text[:start] + text[end:])[:LONGEST_COMMENT])
            cursor.setPosition(_units(text[:start]))
            self.setTextCursor(cursor)
        else:
            self.filled.emit(too_many == 0)


class QuietLine(QLineEdit):
    """A field of one line, for a phone number."""

    def __init__(self) -> None:
        super().__init__()
        keep_quiet(self)
        self.setInputMethodHints(SECRET | _H.ImhDialableCharactersOnly)
        self.setMaxLength(LONGEST_CONTACT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the clipboard alone."""
        if not any(event.matches(keys) for keys in CLIPBOARD_KEYS):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button would paste what is marked elsewhere."""
        if event.button() is not Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)


def _letters(text: str, units: int) -> int:
    """Return how many letters the first units of Qt's (two for an emoji) make."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
