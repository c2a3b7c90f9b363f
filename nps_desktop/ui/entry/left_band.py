"""The stack that was left when the header was changed: perhaps its head was wrong all the time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from nps_desktop.domain.stacks import Stack
from nps_desktop.ui.entry.stack_words import leaving_act, left_words, moving_act
from nps_desktop.ui.widgets.labels import label


class LeftBand(QFrame):
    """Says where the cards of a stack have stayed; `move_wanted` asks to bring them along."""

    move_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.stack: Stack | None = None
        self.setProperty("role", "band")
        self.words = label("", is_wrapped=True)
        self.move_here, self.leave = QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.move_here)
        row.addWidget(self.leave)
        self.move_here.clicked.connect(self._on_move)
        self.leave.clicked.connect(self.hide)
        self.hide()

    def show_left(self, stack: Stack, cards: int) -> None:
        """Say that so many cards have stayed with a stack."""
        self.stack = stack
        self.words.setText(left_words(stack.head, cards))
        self.move_here.setText(moving_act(cards))
        self.leave.setText(leaving_act(cards))
        self.show()

    def _on_move(self) -> None:
        self.hide()
        self.move_wanted.emit(self.stack)
