"""The field for the note on a month: it takes no more than the page has room for."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from nps_desktop.i18n import _

LONGEST = 1200
"""As many letters as the page shows, and no more (`LONGEST_ON_PAPER` of reports/month_page.py)."""


class NoteField(QPlainTextEdit):
    """`edited` brings the text at every stroke, `filled` whether no more letters go in."""

    edited = Signal(str)
    filled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._length = 0
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("What we changed"))
        self.setPlaceholderText(_("For example: till 2 is open from 4 to 6 every weekday."))
        self.textChanged.connect(self._on_changed)

    def show_note(self, text: str) -> None:
        """Put a note in the field; words that are there already stay untouched."""
        if text.strip() == self.toPlainText().strip():
            return
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._measure()

    def _on_changed(self) -> None:
        """Take out again what is too much; a note from before that is too long may get shorter."""
        excess = self._letters() - max(LONGEST, self._length)
        if excess > 0:
            self._take_out(excess)
        self._measure()
        self.edited.emit(self.toPlainText())

    def _take_out(self, letters: int) -> None:
        """Take out the letters before the cursor, which are those that came last."""
        cursor = self.textCursor()
        move = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(max(cursor.position() - letters, 0), move)
        self.blockSignals(True)
        # One step with what brought them: taking that back takes back both.
        cursor.joinPreviousEditBlock()
        cursor.removeSelectedText()
        cursor.endEditBlock()
        self.blockSignals(False)

    def _measure(self) -> None:
        self._length = self._letters()
        self.filled.emit(self._length >= LONGEST)

    def _letters(self) -> int:
        return self.document().characterCount() - 1
