"""The window: figures that move by themselves, pages, menus, Undo, dropped files."""

from collections.abc import Callable
from typing import Any

from nps_desktop.ui.main_window import MainWindow
from tests.factories import an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


def test_an_answer_stored_anywhere_moves_the_four_figures(
    window: MainWindow, settle: Settle, stored: Stored
) -> None:
    window.tally.count()
    settle()
    assert window.figures.accessibleName().endswith("no answers yet")

    stored(lambda workspace: workspace.responses.add(an_answer(9)))
    settle()

    assert window.figures.accessibleName() == (
        "1 promoter, 0 passives, 0 detractors, NPS +100, of 1 answer: few"
    )
