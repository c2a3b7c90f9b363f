"""Asks once what the owner thinks: how many of ten customers would recommend the shop?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton

from nps_desktop.domain.scores import SCORES
from nps_desktop.i18n import _
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.flow_layout import FlowLayout
from nps_desktop.ui.widgets.labels import label


class GuessCard(Card):
    """The question with 0 to 10 to choose from; `guessed` brings the number, None for "not now"."""

    guessed = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Before you look"))
        self.question = label(
            _("How many of ten customers would recommend you?"), "question", is_wrapped=True
        )
        self.not_now = QPushButton(_("Not now"))
        self.not_now.clicked.connect(lambda: self.guessed.emit(None))
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = FlowLayout(spacing=6)
        for number in SCORES:
            row.addWidget(self._button(number))
        row.addWidget(self.not_now)
        self.body.setSpacing(8)
        self.body.addWidget(self.question)
        self.body.addLayout(row)

    def button(self, number: int) -> QPushButton:
        """The button of a number."""
        found = self._group.button(number)
        assert isinstance(found, QPushButton)
        return found

    def show_guess(self, guess: int | None) -> None:
        """Mark the guess made before, if any."""
        for number in SCORES:
            self.button(number).setChecked(number == guess)

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(str(number))
        button.setCheckable(True)
        button.setProperty("role", "ten")
        button.setAccessibleName(_("{number} of ten").format(number=number))
        button.clicked.connect(lambda: self.guessed.emit(number))
        self._group.addButton(button, number)
        return button
