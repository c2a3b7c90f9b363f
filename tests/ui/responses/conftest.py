"""What the tests of the answers page stand on: the page with a few answers, and words for it."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nps_desktop.domain.changes import Change
from nps_desktop.domain.responses import Response
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import answer_lists, answer_walks
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.responses.responses_page import ResponsesPage
from tests.factories import a_detractor, an_answer
from tests.ui.conftest import Settle, Stored

KEPT = (
    an_answer(9, comment="Altid søde", name="Anna Holm"),
    an_answer(7, comment="Lidt dyrt", name="Per K."),
    an_answer(10, name="ÅSE ÆRØ", location="Havnen"),
    a_detractor(name="Lone", comment="Stod i kø"),
    an_answer(8, location="Nørregade"),
)


@pytest.fixture
def page(window: MainWindow, stored: Stored, settle: Settle) -> ResponsesPage:
    """The page with five answers of this month and one of last year."""
    for response in (*KEPT, an_answer(6, date(2025, 3, 1), name="Old")):
        stored(lambda workspace, response=response: workspace.responses.add(response))
    return opened(window, settle)


def opened(window: MainWindow, settle: Settle) -> ResponsesPage:
    page = window.open_page(PageKey.RESPONSES)
    settle()
    assert isinstance(page, ResponsesPage)
    return page


def names(page: ResponsesPage) -> list[str]:
    rows = [page.rows.row(number) for number in range(page.rows.rowCount())]
    return [row.response.name for row in rows if row]


def press(page: ResponsesPage, key: Qt.Key, times: int = 1) -> None:
    for _time in range(times):
        QTest.keyClick(page.table, key)


@pytest.fixture
def long_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists of more than three answers are long ones, and are found in many short reads."""
    monkeypatch.setattr(answer_lists, "FEW", 3)
    for name, rows in {"PASSED": 30, "LOOKED_UP": 9, "SCANNED": 11, "WALKED": 5}.items():
        monkeypatch.setattr(answer_walks, name, rows)


def locked(*_given: object, **_named: object) -> Any:
    raise DataFileLocked("answers.nps")


def a_hundred_and_twenty(workspace: Workspace) -> Change:
    return [workspace.responses.add(an_answer(9)) for _number in range(120)][-1]


def responses(stored: Stored) -> list[Response]:
    every = stored(lambda workspace: list(workspace.responses.every()))
    return [answer.response for answer in every]
