"""A customer's words, large: as tall as they need, to be scrolled where they need more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from nps_desktop.ui.customer_words import quoted
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.margin_scroll_area import MarginScrollArea

ONE_LINE, LOWEST = 24, 72
RING = 8
"""The room around the words in which the ring stands while the keyboard is here."""


class LongWords(MarginScrollArea):
    """Shows a comment in quotes; they can be marked and copied."""

    def __init__(self) -> None:
        super().__init__(CARD_PADDING + RING)
        self._words = label("", "lead", is_wrapped=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setContentsMargins(RING, RING, 0, RING)
        self.setWidget(self._words)
        self.setObjectName("long_words")
        self.verticalScrollBar().rangeChanged.connect(self._on_length)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._words.text()

    def show_words(self, comment: str) -> None:
        """Show what the customer wrote."""
        words = quoted(comment)
        if words != self._words.text():
            self._words.setText(words)
            self.setAccessibleName(words)
            self.verticalScrollBar().setValue(0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be no taller than the words are at this width."""
        super().resizeEvent(event)
        self._fit()

    def _on_length(self, _lowest: int, highest: int) -> None:
        """Let Tab come here, and the arrows scroll, while there is more than is seen."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if highest else Qt.FocusPolicy.NoFocus)

    def _fit(self) -> None:
        self._words.ensurePolished()
        needed = max(ONE_LINE, self._words.heightForWidth(self.viewport().width()))
        self.setMinimumHeight(min(needed, LOWEST))
        self.setMaximumHeight(needed)
