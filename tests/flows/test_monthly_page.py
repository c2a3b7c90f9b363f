"""The monthly page: chosen, seen, saved as the PDF that hangs in the staff room."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nps_desktop.ui import ask
from tests.flows.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_month_is_saved_as_a_page(
    stage: Callable[[], Stage], tmp_path: Path, qtbot: QtBot
) -> None:
    shop = stage()
    shop.press(Qt.Key.Key_2, CTRL)
    shop.type("9\r8\r2\r")
    shop.settle()
    shop.press(Qt.Key.Key_5, CTRL)
    shop.settle()

    target = tmp_path / "month.pdf"
    ask.beforehand.files.append(target)
    shop.press(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(target.exists, timeout=20_000)
    shop.settle()
    assert target.read_bytes().startswith(b"%PDF")
