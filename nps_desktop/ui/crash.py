"""What happens when the program itself fails: the log has where, the user hears what is safe."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nps_desktop import logs
from nps_desktop.i18n import _

WIDTH = 560

Report = Callable[[BaseException], None]


class CrashDialog(QDialog):
    """Says that the program failed, that the answers are safe, and where the log lies."""

    def __init__(self, parent: QWidget | None, details: str, log_file: Path) -> None:
        super().__init__(parent)
        self._details = details
        self.setWindowTitle(_("NPS Desktop"))
        self.setMinimumWidth(WIDTH)
        self._copy = QPushButton(_("&Copy the details"))
        self._close = QPushButton(_("&Go on"))
        self._close.setProperty("role", "primary")
        self._close.setDefault(True)
        self._lay_out(log_file)
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.accept)

    def _lay_out(self, log_file: Path) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        title = QLabel(_("Something in NPS Desktop went wrong."))
        title.setProperty("role", "title")
        safe = QLabel(
            _(
                "Every answer that was saved is safe. What you did last may not have been done:"
                " look, and do it again if it is missing. You can go on working."
            )
        )
        where = QLabel(
            _("The details are in the log {file}. It holds nothing about your customers.")
        )
        where.setText(where.text().format(file=log_file))
        where.setProperty("role", "muted")
        for label in (safe, where):
            label.setWordWrap(True)
        shown = QPlainTextEdit(self._details)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(_("Details"))
        shown.setFixedHeight(140)
        for widget in (title, safe, where, shown):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        column.addLayout(buttons)
        self._close.setFocus()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)
        self._copy.setText(_("Copied"))


class CrashReports:
    """Logs every fault of the program; shows one dialog at a time."""

    def __init__(self, parent: QWidget | None, log_file: Path) -> None:
        self._parent = parent
        self._log_file = log_file
        self.dialog: CrashDialog | None = None

    def report(self, error: BaseException) -> None:
        """Log a fault and tell of it, unless the last one is still being told."""
        details = f"{_versions()}\n{logs.fault(error)}"
        if self.dialog is not None and self.dialog.isVisible():
            return
        self.dialog = CrashDialog(self._parent, details, self._log_file)
        self.dialog.open()


def install(report: Report) -> Callable[[], None]:
    """Send every fault that nobody answers to `report`, and Qt's warnings to the log.

    Returns what puts everything back as it was.
    """
    before = (sys.excepthook, threading.excepthook)

    def of_window(
        kind: type[BaseException], error: BaseException, _place: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _place)
        else:
            report(error)

    def of_thread(arguments: threading.ExceptHookArgs) -> None:
        # No dialog from another thread: the log is what is left.
        if arguments.exc_value is not None:
            logs.fault(arguments.exc_value)

    sys.excepthook = of_window
    threading.excepthook = of_thread
    qt_before = qInstallMessageHandler(log_qt_message)

    def put_back() -> None:
        sys.excepthook, threading.excepthook = before
        qInstallMessageHandler(qt_before)

    return put_back


def log_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write what Qt says to the log; its chatter is left out."""
    if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
        logs.warn(f"Qt: {message}")


def _versions() -> str:
    import platform

    return f"NPS Desktop, Qt {qVersion()}, Python {platform.python_version()}, {sys.platform}"
