"""What stands beside the table when several answers are chosen: how many, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.actions import Command, keys_of
from nps_desktop.ui.formats import number
from nps_desktop.ui.widgets.icon_button import IconButton
from nps_desktop.ui.widgets.labels import label


class SeveralAnswers(QWidget):
    """Tells how many answers are chosen; `export_wanted` and `removal_wanted` tell the wish."""

    export_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "lead", is_wrapped=True)
        self._sentence = label(_("Removed answers come back with Undo."), "muted", is_wrapped=True)
        self.export = IconButton("download")
        self.remove = IconButton("trash-2", token="detractor")
        self.remove.setProperty("role", "danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addSpacing(8)
        for button in (self.export, self.remove):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.export.clicked.connect(self.export_wanted)
        self.remove.clicked.connect(self.removal_wanted)

    def show_count(self, count: int) -> None:
        """Say how many answers are chosen."""
        chosen = ngettext("{count} answer chosen", "{count} answers chosen", count)
        export = ngettext("Export {count} answer…", "Export {count} answers…", count)
        remove = ngettext("Remove {count} answer", "Remove {count} answers", count)
        shown = number(count)
        self._title.setText(chosen.format(count=shown))
        self.export.write(export.format(count=shown))
        self.export.setToolTip(keys_of(Command.EXPORT))
        self.remove.write(remove.format(count=shown))
