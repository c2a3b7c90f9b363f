"""The foot of a card's form: what keys do, and the buttons that do the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.actions import Command, keys_of
from nps_desktop.ui.entry.hint_row import HintRow
from nps_desktop.ui.entry.purposes import Purpose
from nps_desktop.ui.widgets.labels import label


class FormFoot(QWidget):
    """Hints at the keys; `void`, `cancel`, `leave_out` and `save` are its buttons."""

    def __init__(self) -> None:
        super().__init__()
        self._hints = HintRow(
            (
                (_("Enter"), _("save and next")),
                (keys_of(Command.UNDO), _("take the last card back")),
            )
        )
        self._void_key = label("F8", "key")
        self.void = QPushButton(_("illegible"))
        self.leave_out = QPushButton(_("Leave it out"))
        self.cancel = QPushButton(_("Cancel"))
        self.save = QPushButton(_("Save and next"))
        self._row = QHBoxLayout(self)
        self._lay_out()

    @property
    def stops(self) -> tuple[QPushButton, ...]:
        """The buttons in the order in which Tab reaches them: saving comes first."""
        return (self.save, self.cancel, self.leave_out, self.void)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Those that Enter presses instead of saving."""
        return (self.cancel, self.leave_out, self.void)

    def insert(self, widget: QWidget) -> None:
        """Put something at the left end."""
        self._row.insertWidget(0, widget)

    def word(self, purpose: Purpose) -> None:
        """Offer what can be done with a card that stands in the fields for this purpose."""
        is_new = purpose is Purpose.NEW
        is_change = purpose is Purpose.CHANGE
        self._hints.setVisible(is_new)
        self.cancel.setVisible(not is_new)
        self.cancel.setText(_("Cancel") if is_change else _("Put it back"))
        self.leave_out.setVisible(purpose is Purpose.TAKEN_BACK)
        self.save.setText(_("Save the change") if is_change else _("Save and next"))

    def _lay_out(self) -> None:
        self.save.setProperty("role", "primary")
        self.void.setProperty("role", "link")
        self.void.setToolTip(_("Keep a card that cannot be read, or whose score is out of scale."))
        self.void.setAccessibleName(_("Keep the card without counting it"))
        self.void.setAccessibleDescription(self.void.toolTip())
        row = self._row
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._hints, 1)
        row.addStretch(0)
        row.addSpacing(8)
        row.addWidget(self._void_key, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.void)
        row.addSpacing(8)
        for button in (self.leave_out, self.cancel, self.save):
            row.addWidget(button)
