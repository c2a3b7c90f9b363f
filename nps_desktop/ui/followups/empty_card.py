"""The card that stands in place of a case where there is none to show."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.followups.empty_words import Act, empty_words
from nps_desktop.ui.widgets.empty_state import EmptyState


class EmptyCard(QFrame):
    """`act_wanted` brings the Act that its button stands for."""

    act_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._act = Act.NOTHING
        self.state = EmptyState("hand-heart")
        inside = QVBoxLayout(self)
        inside.addWidget(self.state)
        self.state.act_wanted.connect(lambda: self.act_wanted.emit(self._act))

    def show_desk(self, desk: Desk) -> None:
        """Say why there is no call in the list of a desk."""
        said = empty_words(desk)
        self._act = said.act
        self.state.say(said.title, said.sentence, said.act_words)
