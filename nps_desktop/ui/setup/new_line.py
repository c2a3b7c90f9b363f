"""Where one more entry of a list is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.setup.list_field import ListField
from nps_desktop.ui.setup.list_words import tidied
from nps_desktop.ui.widgets.labels import label, say_beside


class NewLine(QWidget):
    """A field and its button; `entered` tells that what is typed shall be taken."""

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.field = ListField()
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.button = QPushButton(_("Add"))
        self.problem = label("", "wrong", is_wrapped=True)
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.field.entered.connect(self.entered)
        self.field.textChanged.connect(lambda: self.say(""))
        self.button.clicked.connect(self._on_clicked)

    @property
    def typed(self) -> str:
        """What stands in the field, tidied."""
        return tidied(self.field.text())

    def say(self, sentence: str) -> None:
        """Show why it cannot be taken; "" where it can."""
        say_beside(self.field, self.problem, sentence)

    def offer(self, text: str) -> None:
        """Keep what was typed in a line that is gone, so that it can be added anew."""
        self.field.setText(text)
        self.say(_("In another window this line was removed. Press Enter to add it again."))

    def clear_if(self, text: str) -> None:
        """Empty the field where it still says what was taken."""
        if self.typed == text:
            self.field.clear()

    def _on_clicked(self) -> None:
        self.entered.emit()
        self.field.setFocus()
