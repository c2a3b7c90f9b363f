"""What a key does wherever on the page the focus is; a field that takes letters keeps its own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget


def on_key(page: QWidget, key: str, do: Callable[[], None]) -> None:
    """Let a key do something."""
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(do)


def open_by_key(page: QWidget, button: QPushButton, key: str) -> None:
    """Let a key open the menu of a button that can be seen."""

    def open_menu() -> None:
        if button.isEnabled() and button.isVisible():
            button.showMenu()

    on_key(page, key, open_menu)
