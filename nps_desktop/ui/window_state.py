"""How the window was left: its size and place, kept apart from the settings."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow


def restore(window: QMainWindow, path: Path) -> None:
    """Give the window the size and place it had; a missing or odd file changes nothing."""
    try:
        stored = path.read_bytes()
    except OSError:
        return
    window.restoreGeometry(QByteArray.fromBase64(QByteArray(stored)))


def keep(window: QMainWindow, path: Path) -> None:
    """Remember the window's size and place; a folder that cannot be written is no matter."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(bytes(window.saveGeometry().toBase64().data()))
    except OSError:
        return
