"""What stands in place of the rows while a file is read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from nps_desktop.ui.widgets.labels import label

BAR_WIDTH = 320


class WaitingView(QWidget):
    """A sentence, and a bar that knows no end.

    It takes the keys, so that an impatient Enter presses nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.text = label(role="lead", is_wrapped=True)
        self.text.setMinimumWidth(BAR_WIDTH)
        busy = QProgressBar(textVisible=False)
        busy.setRange(0, 0)
        busy.setFixedWidth(BAR_WIDTH)
        row = QHBoxLayout(self)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.text)
        column.addWidget(busy)
        column.addStretch(2)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)

    def say(self, sentence: str) -> None:
        """Show what is under way."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
