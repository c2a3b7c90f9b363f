"""What the tests of the window stand on: the look, the work beside the window, the window itself.

A ladder: `tasks` (a data file of its own and the lanes of work) → `around` (what a page is given)
→ `window`. `stored` writes through the services before a test looks, `settle` waits until
nothing is under way.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop import i18n
from nps_desktop.services.workspace import Workspace
from nps_desktop.settings import Settings
from nps_desktop.ui import ask, theme
from nps_desktop.ui.live_tally import LiveTally
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message, Messages
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.tasks import Tasks
from tests.factories import ZONE, Clock

# Where nothing else is said the tests need no screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

Settle = Callable[[], None]
Stored = Callable[[Callable[[Workspace], Any]], Any]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Dress the application of all tests as the program dresses its own."""

    class Dressed(QApplication):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            i18n.use("en")
            self.setStyle("Fusion")
            theme.load_fonts()
            theme.dress(self, theme.LIGHT)

    return Dressed


@pytest.fixture(autouse=True)
def _english() -> None:
    i18n.use("en")


@pytest.fixture
def tasks(qapp: QApplication, data_file: Path, clock: Clock) -> Iterator[Tasks]:
    """The lanes of work, the data file behind them; the clock stands where `clock` says."""
    made = Tasks(lambda: Workspace.open(data_file, clock=clock, zone=ZONE))
    made.start_database()
    yield made
    made.close()


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Settle:
    """Return what waits until nothing is under way beside the window."""
    return lambda: qtbot.waitUntil(lambda: tasks.is_settled)


@pytest.fixture
def stored(qtbot: QtBot, tasks: Tasks) -> Stored:
    """Return what does a job on the data file and gives back its result; screens hear of it."""

    def do(job: Callable[[Workspace], Any]) -> Any:
        results: list[Any] = []
        owner = QObject()
        tasks.write(owner, job, results.append)
        qtbot.waitUntil(lambda: bool(results))
        return results[0]

    return do


@pytest.fixture
def messages(qapp: QApplication) -> Messages:
    """The voice of the window."""
    return Messages()


@pytest.fixture
def scope(qapp: QApplication, clock: Clock) -> ScopeChoice:
    """The chosen scope: the month of the clock, every location."""
    return ScopeChoice(lambda: clock().date())


@pytest.fixture
def told(messages: Messages) -> list[Message]:
    """What the window says."""
    heard: list[Message] = []
    messages.told.connect(heard.append)
    return heard


@pytest.fixture
def around(tasks: Tasks, scope: ScopeChoice, messages: Messages) -> Surroundings:
    """What a page is given."""
    return Surroundings(tasks, scope, messages, Settings(), LiveTally(tasks, scope))


def agree_to_lose(window: MainWindow) -> None:
    """Answer beforehand what a window asks when a test leaves something half typed in it."""
    if window.unsaved:
        ask.beforehand.choices.append(True)


@pytest.fixture
def window(qtbot: QtBot, around: Surroundings) -> MainWindow:
    """The window, shown and active, no page open yet."""
    made = MainWindow(around)
    made.wear(theme.LIGHT)
    made.bind_keys()
    ask.beforehand.choices.clear()
    qtbot.addWidget(made, before_close_func=agree_to_lose)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made
