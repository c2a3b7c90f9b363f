"""The keys of the window, as its menus have them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.actions import KEYS, Command, keys_of, menus, title_of
from nps_desktop.ui.widgets.labels import label

MARGINS = (28, 24, 28, 24)
ABOVE_HEADING = 8


class KeysDialog(QDialog):
    """Every command that has a key, in the order of the menus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(16)
        column.addWidget(label(_("Everything works without a mouse."), "title"))
        rows = QGridLayout()
        rows.setHorizontalSpacing(48)
        rows.setVerticalSpacing(6)
        column.addLayout(rows)
        self._fill(rows)
        more = _("The keys of a page stand on the page itself and in its help, which F1 opens.")
        column.addWidget(label(more, "muted", is_wrapped=True))
        close = QPushButton(_("&Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _fill(self, rows: QGridLayout) -> None:
        for menu in menus():
            with_keys = [c for c in menu.commands if c in KEYS]
            if with_keys:
                # Margins of the label itself would be taken from its letters.
                rows.setRowMinimumHeight(rows.rowCount(), ABOVE_HEADING)
                rows.addWidget(label(menu.title.replace("&", ""), "section"), rows.rowCount(), 0)
            for command in with_keys:
                self._add(rows, Command(command))

    def _add(self, rows: QGridLayout, command: Command) -> None:
        row = rows.rowCount()
        rows.addWidget(label(title_of(command).replace("&", "").rstrip("…")), row, 0)
        rows.addWidget(label(keys_of(command), "key"), row, 1, Qt.AlignmentFlag.AlignLeft)
