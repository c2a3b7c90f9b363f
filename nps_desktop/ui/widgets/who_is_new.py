"""Where the name of a colleague is typed who is not in the list yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.widgets.labels import label, say_beside

LONGEST = 80


class WhoIsNew(QWidget):
    """A field and its button; `entered` brings a name that can be taken.

    `grown` tells that a sentence came or went.
    """

    entered = Signal(str)
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Name"))
        self.field.setAccessibleName(_("Name of the new colleague"))
        self.button = QPushButton(_("Add"))
        self.problem = label("", "wrong", is_wrapped=True)
        self.problem.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.button.clicked.connect(self._enter)
        self.field.textEdited.connect(lambda: self._say(""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the name."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        name = " ".join(self.field.text().split())
        if not name:
            self._say(_("Type a name first."))
        elif len(name) > LONGEST:
            sentence = _("This is {count} characters long; the longest name has {most}.")
            self._say(sentence.format(count=len(name), most=LONGEST))
        else:
            self.entered.emit(name)

    def _say(self, sentence: str) -> None:
        if sentence == self.problem.text():
            return
        say_beside(self.field, self.problem, sentence)
        self.grown.emit()
