"""The keys of the window, as its menus have them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.actions import KEYS, Command, Menu, keys_of, menus, title_of
from nps_desktop.ui.widgets.labels import label

MARGINS = (28, 24, 28, 24)
ABOVE_HEADING = 8
BEFORE_KEYS = 32
BETWEEN_COLUMNS = 48


class KeysDialog(QDialog):
    """Every command that has a key, in the order of the menus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(16)
        column.addWidget(label(_("Everything works without a mouse."), "title"))
        columns = QHBoxLayout()
        columns.setSpacing(BETWEEN_COLUMNS)
        for part in _in_two(menus()):
            columns.addLayout(_column_of(part), 1)
        column.addLayout(columns)
        more = _("The keys of a page stand on the page itself and in its help, which F1 opens.")
        column.addWidget(label(more, "muted", is_wrapped=True))
        close = QPushButton(_("&Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _with_keys(menu: Menu) -> tuple[Command, ...]:
    return tuple(Command(command) for command in menu.commands if command in KEYS)


def _in_two(shown: tuple[Menu, ...]) -> tuple[tuple[Menu, ...], tuple[Menu, ...]]:
    """Part the menus where both columns come nearest to the same height."""
    lines = [len(_with_keys(menu)) + 1 for menu in shown]
    height = {cut: max(sum(lines[:cut]), sum(lines[cut:])) for cut in range(len(lines) + 1)}
    best = min(height, key=lambda cut: height[cut])
    return shown[:best], shown[best:]


def _column_of(part: tuple[Menu, ...]) -> QGridLayout:
    rows = QGridLayout()
    rows.setHorizontalSpacing(BEFORE_KEYS)
    rows.setVerticalSpacing(6)
    rows.setColumnStretch(0, 1)
    for menu in part:
        # Margins of the label itself would be taken from its letters.
        rows.setRowMinimumHeight(rows.rowCount(), ABOVE_HEADING)
        rows.addWidget(label(menu.title.replace("&", ""), "section"), rows.rowCount(), 0)
        for command in _with_keys(menu):
            row = rows.rowCount()
            rows.addWidget(label(title_of(command).replace("&", "").rstrip("…")), row, 0)
            rows.addWidget(label(keys_of(command), "key"), row, 1, Qt.AlignmentFlag.AlignLeft)
    rows.setRowStretch(rows.rowCount(), 1)
    return rows
