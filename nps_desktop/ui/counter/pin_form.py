"""Where the owner sets the PIN of the counter, or changes it."""

from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.pins import LONGEST, is_pin
from nps_desktop.i18n import _
from nps_desktop.ui import ask
from nps_desktop.ui.widgets.field_box import FieldBox
from nps_desktop.ui.widgets.labels import label

WIDTH = 132


@dataclass(frozen=True, slots=True)
class PinWish:
    """What the owner wants: `old` and `new` are empty where the PIN stays as it is."""

    old: str = ""
    new: str = ""


class PinForm(QWidget):
    """Says that a PIN is set, or takes one twice; a set one is changed with the current one.

    Whoever has forgotten it sets a new one: customers do not come here, and who sits here sees
    every answer anyway. `finished` tells of Enter in the last field.
    """

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_set = False
        self.state = label(_("A PIN is set."))
        self.change = QPushButton(_("Change…"))
        self.forgotten = QPushButton(_("Forgotten?"))
        self.old, self.new, self.again = _PinField(), _PinField(), _PinField()
        self._old_box = FieldBox(_("Current PIN"), self.old)
        self._new_box = FieldBox(_("New PIN"), self.new)
        self._again_box = FieldBox(_("The same again"), self.again)
        self.hint = label(
            _("4 to 8 digits. Nobody leaves counter mode without them: keep them in mind."),
            "small",
            is_wrapped=True,
        )
        self.wrong = label("", "wrong", is_wrapped=True)
        self._lay_out()
        self.change.clicked.connect(self._on_change)
        self.forgotten.clicked.connect(self._on_forgotten)
        for field in (self.old, self.new, self.again):
            field.textEdited.connect(lambda _text: self.say(""))
        for field, following in pairwise((self.old, self.new, self.again)):
            field.entered.connect(partial(following.setFocus, Qt.FocusReason.TabFocusReason))
        self.again.entered.connect(self.finished)
        self.show_state(is_set=False)

    def show_state(self, *, is_set: bool) -> None:
        """Show whether there is a PIN."""
        self._is_set = is_set
        self._show_fields(are_shown=not is_set)
        self.state.setVisible(is_set)
        self.change.setVisible(is_set)

    def wish(self) -> PinWish | None:
        """Return what is wanted; None, and a sentence here, where it cannot be had."""
        if self._new_box.isHidden():
            return PinWish()
        field, sentence = self._trouble()
        if field:
            self._refuse(field, sentence)
            return None
        return PinWish(self.old.text() if self._is_set else "", self.new.text())

    def _trouble(self) -> tuple[QLineEdit | None, str]:
        """Return the first field that will not do, and why; None where all is well."""
        if self._is_set and not self.old.text():
            return self.old, _("Type the current PIN.")
        if not is_pin(self.new.text()):
            return self.new, _("A PIN has 4 to 8 digits.")
        if self.new.text() != self.again.text():
            return self.again, _("These two are not the same. Type it once more.")
        return None, ""

    def say(self, sentence: str) -> None:
        """Say what is wrong; "" takes it away."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        self.hint.setVisible(not (sentence or self._new_box.isHidden()))

    def refuse_old(self, sentence: str) -> None:
        """Say why the current PIN does not do, and let it be typed again."""
        self.old.setText("")
        self._refuse(self.old, sentence)

    def _refuse(self, field: QLineEdit, sentence: str) -> None:
        self.say(sentence)
        field.setFocus()
        field.selectAll()

    def _on_change(self) -> None:
        self.state.hide()
        self.change.hide()
        self._show_fields(are_shown=True)
        self.old.setFocus()

    def _on_forgotten(self) -> None:
        sentence = _("The current PIN opens nothing any more once you have set a new one.")
        if ask.confirm(self, _("Set a new PIN"), sentence, _("Set a new PIN")):
            self.say("")
            self.show_state(is_set=False)
            self.new.setFocus()

    def _show_fields(self, *, are_shown: bool) -> None:
        for widget in (self._old_box, self.forgotten):
            widget.setVisible(are_shown and self._is_set)
        for box in (self._new_box, self._again_box, self.hint):
            box.setVisible(are_shown)

    def _lay_out(self) -> None:
        self.wrong.hide()
        state = QHBoxLayout()
        state.addWidget(self.state)
        state.addStretch(1)
        state.addWidget(self.change)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        for box in (self._old_box, self._new_box, self._again_box):
            fields.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        self.forgotten.setProperty("role", "link")
        fields.addWidget(self.forgotten, 0, Qt.AlignmentFlag.AlignBottom)
        fields.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(state)
        column.addLayout(fields)
        column.addWidget(self.hint)
        column.addWidget(self.wrong)


class _PinField(QLineEdit):
    """Digits that nobody reads; `entered` tells of Enter."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setFixedWidth(WIDTH)
        digits = QRegularExpression(f"[0-9]{{0,{LONGEST}}}")
        self.setValidator(QRegularExpressionValidator(digits, self))
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhDigitsOnly | hints.ImhHiddenText | hints.ImhSensitiveData)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Enter, which is not the dialog's here: it goes on to the next field first."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
