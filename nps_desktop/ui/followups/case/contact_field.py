"""What stands where a customer left nothing to call or write to, and the field to mend that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _, pgettext
from nps_desktop.ui.customer_words import nothing_left
from nps_desktop.ui.widgets.contact_band import ABOVE, SIDES
from nps_desktop.ui.widgets.labels import label, say_beside

NARROWEST, WIDEST = 220, 320


class ContactField(QFrame):
    """`typed` brings what somebody wants to add, as it stands in the field."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "band")
        uncounted = _("The call is therefore not counted in the rate.")
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Add a phone number or e-mail"))
        self.field.setAccessibleName(_("Add a phone number or e-mail"))
        self.field.setMinimumWidth(NARROWEST)
        self.field.setMaximumWidth(WIDEST)
        self.add = QPushButton(pgettext("button", "Add"))
        self.nothing = label(nothing_left(), is_wrapped=True)
        self._problem = label("", "wrong", is_wrapped=True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDES, ABOVE, SIDES, ABOVE)
        column.setSpacing(6)
        column.addWidget(self.nothing)
        column.addWidget(label(uncounted, "small", is_wrapped=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        row.addStretch(0)
        column.addLayout(row)
        column.addWidget(self._problem)
        self.field.returnPressed.connect(self._on_wanted)
        self.add.clicked.connect(self._on_wanted)
        self.field.textEdited.connect(lambda: self.say(""))

    def show_for(self, response: Response) -> None:
        """Stand there for a customer who cannot be reached, whatever words they left."""
        self.nothing.setVisible(not (response.phone or response.email))
        self.setVisible(not response.is_reachable)

    def say(self, sentence: str) -> None:
        """Say why it cannot be taken; "" for nothing."""
        say_beside(self.field, self._problem, sentence)

    @property
    def is_typed_in(self) -> bool:
        """Whether the keyboard is here."""
        return self.field.hasFocus() or self.add.hasFocus()

    @property
    def problem(self) -> str:
        """Why what was typed cannot be taken."""
        return self._problem.text()

    def _on_wanted(self) -> None:
        if self.field.text().strip():
            self.typed.emit(self.field.text())
        else:
            self.say(_("Type a phone number or an e-mail address."))
            self.field.setFocus()
