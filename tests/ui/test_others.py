"""The window follows what others write to the same data file."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.others import Others
from nps_desktop.ui.page import Surroundings
from tests.factories import ZONE, Clock, an_answer
from tests.ui.conftest import Settle


def test_the_figures_follow_an_answer_added_by_another_program(
    window: MainWindow,
    around: Surroundings,
    qtbot: QtBot,
    data_file: Path,
    clock: Clock,
    settle: Settle,
) -> None:
    around.tally.count()
    settle()
    Others(window, around.tasks, every=20)
    other = Workspace.open(data_file, clock=clock, zone=ZONE)
    other.responses.add(an_answer(9))
    other.close()
    qtbot.waitUntil(lambda: around.tally.tally is not None and around.tally.tally.total == 1)
    assert "1 promoter" in window.figures.accessibleName()
