"""What the tests of the counter stand on: a counter on a second screen, customers and the owner."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from nps_desktop.domain.pins import seal
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop import Shop
from nps_desktop.ui.counter.counter_mode import CounterMode
from nps_desktop.ui.counter.counter_window import CounterWindow
from nps_desktop.ui.counter.pace import Pace
from nps_desktop.ui.counter.places import Place
from nps_desktop.ui.counter.plan import CounterPlan
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from tests.factories import Clock
from tests.ui.conftest import Settle, Stored

PIN = "2468"
SEALED = seal(PIN, bytes(range(16)))
SHOP = Shop(name="Købmand Sørensen", counter_languages="en da", counter_pin=SEALED)
BESIDE = Place("second", QRect(0, 0, 1024, 700), is_owners=False)
COVERING = Place("only", QRect(0, 0, 1024, 700), is_owners=True)
PATIENT = Pace(
    idle=600_000,
    writing=600_000,
    thanks=600_000,
    change=600_000,
    settle=0,
    ten=600_000,
    late=0,
    second=1,
)
"""Nothing happens by itself; what a test is about goes fast."""

SOON = 30


class Counter:
    """The counter as customers and the owner meet it."""

    def __init__(self, mode: CounterMode, window: CounterWindow) -> None:
        self.mode = mode
        self.window = window
        self.question, self.more = window.question, window.more
        self.thanks, self.pad = window.thanks, window.pad

    @property
    def step(self) -> QWidget:
        """What is on the screen."""
        return self.window.stack.currentWidget()

    @property
    def is_open(self) -> bool:
        """Whether customers can answer."""
        return self.mode.window is not None

    def press(self, *keys: str | Qt.Key) -> None:
        """Press keys at the counter, wherever its cursor stands."""
        for key in keys:
            where = self.window.focusWidget()
            if isinstance(key, str):
                QTest.keyClicks(where, key)
            else:
                QTest.keyClick(where, key)

    def choose(self, score: int) -> None:
        """Tap a score."""
        tap(self.question.board.buttons[score])


Opens = Callable[..., Counter]


@pytest.fixture
def opens(
    qtbot: QtBot,
    window: MainWindow,
    around: Surroundings,
    clock: Clock,
    stored: Stored,
    settle: Settle,
) -> Iterator[Opens]:
    """Return what opens the counter: with another shop, place, or pace."""

    made: list[CounterMode] = []

    def do(shop: Shop = SHOP, place: Place = BESIDE, **lengths: int) -> Counter:
        stored(lambda workspace: workspace.shop.write(shop))
        mode = CounterMode(window, around, now=clock, pace=replace(PATIENT, **lengths))
        made.append(mode)
        mode.start(CounterPlan(shop, "Till 1", place))
        opened = mode.window
        assert opened is not None
        qtbot.waitUntil(opened.isActiveWindow)
        return Counter(mode, opened)

    yield do
    for mode in made:
        put_away(mode)
    window.lodgers.clear()


@pytest.fixture
def counter(opens: Opens) -> Counter:
    """The counter on a second screen: English and Danish, comment and phone are asked for."""
    return opens()


@pytest.fixture
def answers(stored: Stored, settle: Settle) -> Callable[[], list[Response]]:
    """Return what reads every stored answer, in the order they were given."""

    def read() -> list[Response]:
        settle()
        everything = stored(
            lambda workspace: workspace.responses.page(AnswerQuery(), offset=0, limit=1000)
        )
        return [each.response for each in sorted(everything, key=lambda each: each.id)]

    return read


Answers = Callable[[], list[Response]]


def put_away(mode: CounterMode) -> None:
    """Close a counter that a test leaves open, now and not when somebody finds the time."""
    if mode.window:
        mode.window.close_for_good()
        delete(mode.window)


def tap(widget: QWidget) -> None:
    """Touch the middle of something."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
