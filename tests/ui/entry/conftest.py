"""What the tests of the page for new answers stand on: the page, its messages, a typist."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import Response
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.stacks import Stacks
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page_keys import PageKey
from tests.ui.conftest import Settle, Stored


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> EntryPage:
    """The page for new answers, ready for the first key."""
    opened = window.open_page(PageKey.ENTRY)
    settle()
    assert isinstance(opened, EntryPage)
    return opened


@pytest.fixture
def told(page: EntryPage) -> list[Message]:
    """Every message since the page was opened."""
    heard: list[Message] = []
    page.messages.told.connect(heard.append)
    return heard


@pytest.fixture
def answers(stored: Stored) -> Callable[[], list[Response]]:
    """Return what reads every stored answer, in the order they were entered."""

    def read() -> list[Response]:
        everything = stored(
            lambda workspace: workspace.responses.page(AnswerQuery(), offset=0, limit=1000)
        )
        return [each.response for each in sorted(everything, key=lambda each: each.id)]

    return read


@contextmanager
def a_locked_data_file() -> Iterator[None]:
    """Let every new card be refused, as while another program holds the file."""
    real = Stacks.add_card

    def refuse(*_given: Any, **_more: Any) -> Any:
        raise DataFileLocked("answers.nps")

    Stacks.add_card = refuse  # type: ignore[method-assign]
    try:
        yield
    finally:
        Stacks.add_card = real  # type: ignore[method-assign]


def press(*keys: str | Qt.Key) -> None:
    """Press keys wherever the cursor stands, as a typist does."""
    for key in keys:
        where = QApplication.focusWidget()
        assert where is not None
        if isinstance(key, str):
            QTest.keyClicks(where, key)
        else:
            QTest.keyClick(where, key)


def undo() -> None:
    """Press Ctrl+Z wherever the cursor stands."""
    where = QApplication.focusWidget()
    assert where is not None
    QTest.keyClick(where, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def lines(page: EntryPage) -> list[int | str]:
    """The list of the stack, newest first: scores, and why cards do not count."""
    return [line.mark if line.score is None else line.score for line in page.typed.list.lines.lines]
