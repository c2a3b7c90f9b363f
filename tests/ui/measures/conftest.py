"""The page of the measures, open, and what fills it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from nps_desktop.domain.followups import EventKind
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.measures.measures_page import MeasuresPage
from nps_desktop.ui.page_keys import PageKey
from tests.factories import Clock, a_detractor, an_event, describe

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


@pytest.fixture
def page(window: MainWindow) -> MeasuresPage:
    """The page, open."""
    opened = window.open_page(PageKey.MEASURES)
    assert isinstance(opened, MeasuresPage)
    return opened


@pytest.fixture
def keyed_in(stored: Stored, settle: Settle) -> Callable[..., tuple[int, ...]]:
    """Return what stores unhappy customers; it returns the numbers of their cases."""

    def store(count: int, **parts: Any) -> tuple[int, ...]:
        numbers: list[int] = []

        def add(workspace: Workspace) -> Any:
            for _each in range(count):
                change = workspace.responses.add(a_detractor(**parts))
                case = workspace.followups.of_response(change.ids[0])
                assert case is not None
                numbers.append(case.followup.id)
            return change

        stored(add)
        settle()
        return tuple(numbers)

    return store


@pytest.fixture
def tried(stored: Stored, settle: Settle, clock: Clock) -> Callable[..., None]:
    """Return what tells that somebody rang, so many hours after the clock began."""

    def ring(*numbers: int, hours: int = 5) -> None:
        at = clock.now + timedelta(hours=hours)
        clock.forward(hours=hours)
        for number in numbers:
            event = an_event(EventKind.REACHED, at)
            stored(lambda w, number=number, event=event: w.followups.record(number, event))
        settle()

    return ring


@pytest.fixture
def told_of(stored: Stored, settle: Settle) -> Callable[..., None]:
    """Return what writes down the outcome of a case."""

    def write(number: int, **parts: Any) -> None:
        stored(lambda workspace: describe(workspace, number, **parts))
        settle()

    return write
