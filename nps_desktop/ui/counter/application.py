"""What only the application itself knows: who has the keyboard, whether everything goes down."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QWindow


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()  # no widget knows of a shutdown or another's focus
    assert isinstance(application, QGuiApplication)
    return application


def is_going_down() -> bool:
    """Whether the computer is being shut down or its user logs out."""
    return _application().isSavingSession()


def keyboard_on_screen() -> QRectF:
    """Return where a tablet shows its keyboard, in the window's coordinates; empty for nowhere."""
    return QGuiApplication.inputMethod().keyboardRectangle()


def hear_focus_windows(hear: Callable[[QWindow | None], None]) -> None:
    """Call a method of an object with each window that gets the keyboard; None for one outside."""
    _application().focusWindowChanged.connect(hear)
