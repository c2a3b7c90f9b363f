"""What every step of the counter has in common: any language, any screen, no words of others."""

from contextlib import AbstractContextManager

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from nps_desktop import i18n
from nps_desktop.ui.counter.sizes import Sizes
from nps_desktop.ui.theme import Theme

DIGITS = "0123456789"
_M = Qt.KeyboardModifier


class CounterView(QWidget):
    """One step; `speak` puts its words in a language, which need not be the program's."""

    def __init__(self) -> None:
        super().__init__()
        self._language = i18n.language()
        # A step has the focus when it begins: its keys work, and its name is read out.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def speak(self, language: str) -> None:
        """Say everything in a language (one of i18n.LANGUAGES)."""
        self._language = language
        with self.speaking():
            self.word()

    def speaking(self) -> AbstractContextManager[None]:
        """Return a block in which texts are those of this step's language."""
        return i18n.speaking(self._language)

    def word(self) -> None:
        """Put every text in place; each step says how."""
        raise NotImplementedError

    def use_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the screen; each step says how."""
        raise NotImplementedError

    def wear(self, theme: Theme) -> None:
        """Draw what has the colours of a look, on steps that draw something."""


def typed_digit(event: QKeyEvent) -> str:
    """Return the digit that a key types; "" for any other key, and for those of a shortcut."""
    is_shortcut = event.modifiers() & (_M.ControlModifier | _M.AltModifier | _M.MetaModifier)
    text = event.text()
    return text if len(text) == 1 and text in DIGITS and not is_shortcut else ""
