"""The one keyboard of the computer stays the owner's while customers tap on the other screen."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from nps_desktop.ui.counter.application import hear_focus_windows
from nps_desktop.ui.counter.counter_window import CounterWindow

RELEASES = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd)


class OwnersKeys(QObject):
    """Gives the keyboard back to the window that had it before a tap, unless a customer writes.

    Else the scores that the owner types from a stack of cards would become those of a customer.
    """

    def __init__(self, counter: CounterWindow) -> None:
        super().__init__(counter)
        self._counter = counter
        self._had_them: QWindow | None = None
        self._newest: QWindow | None = QGuiApplication.focusWindow()
        hear_focus_windows(self._on_focus_window_changed)
        for widget in counter.touchables:
            widget.installEventFilter(self)

    def give_back(self) -> None:
        """Let the owner type on."""
        owners = self._had_them
        is_writing = isinstance(self._counter.focusWidget(), QLineEdit | QPlainTextEdit)
        is_there = owners is not None and isValid(owners) and owners.isVisible()
        if owners and is_there and self._counter.isActiveWindow() and not is_writing:
            owners.requestActivate()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice the end of a tap, and let it through."""
        if event.type() in RELEASES:
            QTimer.singleShot(0, self, self.give_back)
        return False

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if window is not None and window == self._counter.windowHandle():
            self._had_them = self._newest
        self._newest = window
