"""What the owner guessed, beside what the customers said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nps_desktop.domain.tally import Tally
from nps_desktop.i18n import _
from nps_desktop.ui.formats import number, one_decimal
from nps_desktop.ui.widgets.labels import label


class GuessLine(QWidget):
    """A quiet line; hidden until there is a guess. `change_wanted` asks to guess anew."""

    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tally = Tally()
        self._guess: int | None = None
        self.words = label("", "small", is_wrapped=True)
        self.change = QPushButton(_("Change"))
        self.change.setProperty("role", "link")
        self.change.setCursor(Qt.CursorShape.PointingHandCursor)
        self.change.setAccessibleName(_("Change your guess"))
        self.change.clicked.connect(self.change_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.change)
        self.hide()

    def show_tally(self, tally: Tally) -> None:
        """Show what the customers said."""
        self._tally = tally
        self._show()

    def show_guess(self, guess: int | None) -> None:
        """Show how many of ten the owner guessed; None hides the line."""
        self._guess = guess
        self._show()

    def _show(self) -> None:
        self.setVisible(self._guess is not None)
        if self._guess is not None:
            self.words.setText(_in_words(self._guess, self._tally))


def _in_words(guess: int, tally: Tally) -> str:
    if not tally.total:
        return _("You guessed {guess} of ten.").format(guess=guess)
    sentence = _(
        "You guessed {guess} of ten. Of your customers {share} of ten"
        " ({count} of {all}) are promoters."
    )
    return sentence.format(
        guess=guess,
        share=one_decimal(10 * tally.promoters / tally.total),
        count=number(tally.promoters),
        all=number(tally.total),
    )
