"""A data file that cannot be opened: every page says so, until it can be opened again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.widgets.empty_state import EmptyState
from tests.ui.conftest import Settle


def words_shown(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.stack.currentWidget().findChildren(QLabel))


def test_what_is_no_data_file_is_said_where_the_answers_would_be_and_opened_once_it_is_gone(
    window: MainWindow, data_file: Path, settle: Settle, qtbot: QtBot
) -> None:
    data_file.parent.mkdir(parents=True)
    data_file.write_bytes(b"a letter to grandmother" * 300)
    window.open_page(PageKey.OVERVIEW)
    settle()
    assert "The answers cannot be opened" in words_shown(window)
    assert str(data_file) in words_shown(window)

    window.open_page(PageKey.ENTRY)
    settle()
    assert "The answers cannot be opened" in words_shown(window)
    assert data_file.read_bytes().startswith(b"a letter")

    data_file.unlink()
    again = window.stack.currentWidget()
    assert isinstance(again, EmptyState)
    qtbot.mouseClick(again.button, Qt.MouseButton.LeftButton)
    settle()
    assert window.open_key is PageKey.ENTRY
    assert "The answers cannot be opened" not in words_shown(window)
