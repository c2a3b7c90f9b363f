"""The customer's own words, large; as tall as they need, and to be scrolled when they are long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nps_desktop.ui.customer_words import quoted
from nps_desktop.ui.widgets.labels import label

TALLEST, TALLEST_IF_LOW = 84, 42
LOWEST = 24


class WordsView(QScrollArea):
    """Shows a comment in quotes, those of merged cases below it; words can be marked and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._tallest = TALLEST
        self._words = _words("lead")
        self._others = _words("small")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._others)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, comment: str, others: tuple[str, ...] = ()) -> None:
        """Show what the customer wrote, and a line for each of the merged cases."""
        words = quoted(comment)
        if (words, "\n".join(others)) == (self._words.text(), self._others.text()):
            return
        self._words.setText(words)
        self._others.setText("\n".join(others))
        self._others.setVisible(bool(others))
        self.setAccessibleName("\n".join((words, *others)))
        self.verticalScrollBar().setValue(0)
        self._fit()

    def be_low(self, is_low: bool) -> None:
        """Take less room where there is little; the words are scrolled sooner."""
        self._tallest = TALLEST_IF_LOW if is_low else TALLEST
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as tall as the words need at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        shown = [each for each in (self._words, self._others) if each.text()]
        for each in shown:
            each.ensurePolished()
        needed = sum(each.heightForWidth(width) for each in shown) + 4 * (len(shown) - 1)
        self.setFixedHeight(min(max(needed, LOWEST), self._tallest))


def _words(role: str) -> QLabel:
    made = label("", role, is_wrapped=True)
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
