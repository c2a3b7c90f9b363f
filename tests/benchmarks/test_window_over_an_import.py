"""How long the window stands still while a hundred thousand rows are imported in its dialog."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from nps_desktop.app import Program, WindowOptions, dressed_application
from nps_desktop.paths import paths
from nps_desktop.settings import Settings
from nps_desktop.ui.imports.import_dialog import ImportDialog
from nps_desktop.ui.page_keys import PageKey
from tests.benchmarks.workbooks import BUILD, long_workbook

MANY = 100_000
LONGEST_STALL = 100.0
TICK = 10
PATIENCE = 120_000


class Pulse:
    """Beats every ten milliseconds on the window's thread; keeps the longest pause of a part."""

    def __init__(self) -> None:
        self.longest: dict[str, float] = {}
        self._part = ""
        self._last = perf_counter()
        self._timer = QTimer(interval=TICK)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def enter(self, part: str) -> None:
        """Begin a part of what is done."""
        self._part = part

    def _on_beat(self) -> None:
        now = perf_counter()
        pause = (now - self._last) * 1000
        self.longest[self._part] = max(pause, self.longest.get(self._part, 0.0))
        self._last = now


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    """The program on an empty data file, its import page open."""
    places = paths(tmp_path)
    dressed_application(Settings("en"))
    made = Program(WindowOptions(places, str(places.data_file)), Settings("en"))
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.open(PageKey.IMPORTS)
        made.window.activateWindow()
    qtbot.waitUntil(lambda: made.is_equipped and made.tasks.is_settled, timeout=PATIENCE)
    yield made
    made.close()


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Return what waits a long time."""
    return lambda is_so: qtbot.waitUntil(is_so, timeout=PATIENCE)


def test_the_window_lives_over_a_whole_import(
    program: Program, wait: Callable[[Callable[[], bool]], None]
) -> None:
    book = long_workbook(BUILD, MANY)
    pulse = Pulse()
    for part in ("first", "second"):
        pulse.enter(f"read, {part} time")
        program.window.files_dropped.emit((book,))
        dialog = program.commands.dialog
        assert isinstance(dialog, ImportDialog)
        wait(lambda dialog=dialog: dialog.stack.currentWidget() is dialog.check)
        wait(lambda: program.tasks.is_settled)
        if part == "first":
            pulse.enter("mend")
            dialog.work.count_as_others(True)
            dialog.work.read_again(is_quiet=True)
            wait(lambda: program.tasks.is_settled)
            pulse.enter("import")
            dialog.foot.deed.click()
            wait(lambda dialog=dialog: not dialog.isVisible())
            wait(lambda: program.tasks.is_settled)
        else:
            pulse.enter("close")
            dialog.reject()
            dialog.deleteLater()
            program.commands.dialog = None
            del dialog
            wait(lambda: program.tasks.is_settled)
    told = ", ".join(f"{part} {pause:.0f} ms" for part, pause in pulse.longest.items())
    sys.stdout.write(f"\nlongest pause of the window over {MANY} rows: {told}\n")
    assert max(pulse.longest.values()) <= LONGEST_STALL
