"""What a key does wherever on the page the focus is; a field that takes letters keeps its own."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QWidget


def on_key(page: QWidget, key: str, do: Callable[[], None]) -> None:
    """Let a key do something, once for each press; a menu or a list that is open keeps the key."""

    shortcut = QShortcut(QKeySequence(key), page)

    def act() -> None:
        if popup := QApplication.activePopupWidget():
            shortcut.setEnabled(False)  # it would hear the key again
            _hand_on(popup, key)
            shortcut.setEnabled(True)
        else:
            do()

    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(act)


def open_by_key(page: QWidget, button: QPushButton, key: str) -> None:
    """Let a key open the menu of a button that can be seen; Enter takes its first entry."""

    def open_menu() -> None:
        if button.isEnabled() and button.isVisible():
            button.showMenu()
            button.menu().setActiveAction(button.menu().actions()[0])

    on_key(page, key, open_menu)


def _hand_on(popup: QWidget, key: str) -> None:
    """Give the key to what is open: a letter finds an entry there."""
    if len(key) == 1:
        code = Qt.Key(ord(key))  # letters and figures are numbered so
        none = Qt.KeyboardModifier.NoModifier
        pressed = QKeyEvent(QEvent.Type.KeyPress, code, none, key.lower())
        QApplication.sendEvent(popup.focusWidget() or popup, pressed)
