"""The customer's own words, large; as tall as they need, and to be scrolled when they are long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from nps_desktop.i18n import _
from nps_desktop.ui.widgets.labels import label

TALLEST = 84


class WordsView(QScrollArea):
    """Shows a comment in quotes; the words can be marked and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "lead", is_wrapped=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWidget(self._words)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, comment: str) -> None:
        """Show what the customer wrote."""
        quoted = _("“{comment}”").format(comment=comment) if comment else _("Without words")
        self._words.setText(quoted)
        self.setAccessibleName(quoted)
        self.verticalScrollBar().setValue(0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as tall as the words need at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._words.ensurePolished()
        needed = self._words.heightForWidth(self.viewport().width())
        self.setFixedHeight(min(max(needed, 24), TALLEST))
