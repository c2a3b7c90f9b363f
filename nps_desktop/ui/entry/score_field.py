"""The field that takes the score: it keeps what was typed, and refuses what is no score at all."""

from PySide6.QtCore import Qt, Signal

from nps_desktop.ui.widgets.card_field import CardField

LONGEST_SCORE = 16


class ScoreField(CardField):
    """A short field; `taken` carries each new text, `refused` a long one that was pasted."""

    taken = Signal(str)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._kept = ""
        self.setProperty("role", "score")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(88)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.textChanged.connect(self._on_text_changed)

    @property
    def undoes_typing(self) -> bool:
        """A score is typed anew in a key or two; Ctrl+Z takes the last card back."""
        return False

    def _on_text_changed(self, text: str) -> None:
        """A paragraph never stands in the field, not even for as long as it takes to say so."""
        if len(text) <= LONGEST_SCORE:
            self._kept = text
            self.taken.emit(text)
            return
        self.setText(self._kept)
        self.refused.emit(text)
