"""How long it takes from Enter on a card to the four figures repainted, with a million answers."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.app import Program, WindowOptions, dressed_application
from nps_desktop.paths import paths
from nps_desktop.settings import Settings
from nps_desktop.ui.page_keys import PageKey

CARDS = 300
LONGEST = 16.0


@pytest.fixture
def program(qtbot: QtBot, million: Path, tmp_path: Path) -> Iterator[Program]:
    """The program on a million answers, its entry page open."""
    shutil.copyfile(million, tmp_path / "answers.nps")
    places = paths(tmp_path)
    dressed_application(Settings("en"))
    made = Program(WindowOptions(places, str(places.data_file)), Settings("en"))
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.open(PageKey.ENTRY)
        made.window.activateWindow()
    qtbot.waitUntil(lambda: made.is_equipped and made.tasks.is_settled, timeout=60_000)
    yield made
    made.close()


def test_enter_to_repainted_figures(program: Program, qtbot: QtBot) -> None:
    waits: list[float] = []
    for card in range(CARDS):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, str(card % 10))
        with qtbot.waitSignal(program.window.figures.painted, timeout=10_000):
            began = perf_counter()
            QTest.keyClick(focus, Qt.Key.Key_Return)
        waits.append((perf_counter() - began) * 1000)
        qtbot.waitUntil(lambda: program.tasks.is_settled)
    cuts = quantiles(waits, n=20)
    sys.stdout.write(
        f"\nEnter to figures, {CARDS} cards, 10^6 answers stored:"
        f" median {cuts[9]:.1f} ms, 95th percentile {cuts[18]:.1f} ms\n"
    )
    assert cuts[18] <= LONGEST
