"""The field for how many cards somebody counted."""

from PySide6.QtCore import Qt, Signal

from nps_desktop.i18n import _
from nps_desktop.ui.widgets.card_field import CardField

MOST_DIGITS = 5
MOST_SHOWN = 40
WIDTH = 132


class CountField(CardField):
    """Takes a whole number or nothing; `counted_changed` carries each other one (None for none).

    `misread` tells, in a sentence, that something else stands in it.
    """

    counted_changed = Signal(object)
    misread = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.counted: int | None = None
        self._is_typed = False
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(_("Cards counted"))
        self.setPlaceholderText(_("Cards counted"))
        self.setToolTip(_("How many cards the stack has, if you have counted them."))
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self.take)

    @property
    def is_being_typed(self) -> bool:
        """Whether something stands in the field that is not read yet."""
        return self._is_typed

    def show_counted(self, counted: int | None) -> None:
        """Show a number, or none."""
        self.counted = counted
        self._is_typed = False
        self.setText("" if counted is None else str(counted))

    def take(self) -> bool:
        """Read what is typed; return whether it could be taken."""
        if not self._is_typed:
            return True
        text = self.text().strip()
        if text and not (text.isdecimal() and len(text) <= MOST_DIGITS):
            sentence = _("“{value}” is no number of cards.")
            self.misread.emit(sentence.format(value=text[:MOST_SHOWN]))
            return False
        before = self.counted
        self.show_counted(int(text) if text else None)
        if self.counted != before:
            self.counted_changed.emit(self.counted)
        return True

    def _on_text_edited(self) -> None:
        self._is_typed = True
