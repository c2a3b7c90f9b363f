"""A card: a calm surface with a heading, on which a page shows one thing."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.labels import label


class Card(QFrame):
    """A heading and, in `body`, whatever the page puts below; `top` holds the heading's row."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.heading = label(heading, "section")
        self.top = QHBoxLayout()
        self.top.addWidget(self.heading)
        self.top.addStretch(1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(CARD_PADDING, CARD_PADDING - 4, CARD_PADDING, CARD_PADDING)
        self.body.setSpacing(12)
        self.body.addLayout(self.top)
