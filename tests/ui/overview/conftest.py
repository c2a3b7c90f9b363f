"""The overview, open, and what fills it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.overview.overview_page import OverviewPage
from nps_desktop.ui.page_keys import PageKey
from tests.factories import TODAY, an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


@pytest.fixture
def page(window: MainWindow) -> OverviewPage:
    """The overview, open."""
    opened = window.open_page(PageKey.OVERVIEW)
    assert isinstance(opened, OverviewPage)
    return opened


@pytest.fixture
def fill(stored: Stored, settle: Settle) -> Callable[..., None]:
    """Return what stores eleven counts of answers on a day."""

    def store(counts: tuple[int, ...], day: date = TODAY) -> None:
        def add(workspace: Any) -> Any:
            for score, count in enumerate(counts):
                for _ in range(count):
                    change = workspace.responses.add(an_answer(score, day))
            return change

        stored(add)
        settle()

    return store
