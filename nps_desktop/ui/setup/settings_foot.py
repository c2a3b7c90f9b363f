"""The foot of the settings: when what is changed counts, what went wrong, Save and Cancel."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from nps_desktop.i18n import _
from nps_desktop.ui.widgets.labels import label

MARGINS = (28, 12, 28, 12)


class SettingsFoot(QFrame):
    """The buttons of the dialog, and a sentence beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dialog_foot")
        self.when = label("", "small", is_wrapped=True)
        self.wrong = label("", "wrong", is_wrapped=True)
        self.wrong.hide()
        self.save = QPushButton(_("&Save"))
        self.save.setProperty("role", "primary")
        self.cancel = QPushButton(_("Cancel"))
        # Enter saves: else Cancel would take it while Save waits for the shop to be read.
        self.cancel.setAutoDefault(False)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.wrong)
        said.addWidget(self.when)
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(8)
        row.addLayout(said, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)

    def tell_when(self, *, counts_at_once: bool) -> None:
        """Say when what is changed on the open section counts."""
        self.when.setText(
            _("What you change in this list counts at once, and can be undone.")
            if counts_at_once
            else _("What you change here counts when you save.")
        )

    def say_wrong(self, sentence: str) -> None:
        """Say why nothing could be saved."""
        self.wrong.setText(sentence)
        self.wrong.show()
