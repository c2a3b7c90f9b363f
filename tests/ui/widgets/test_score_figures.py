"""The four figures say less where there is less room, and open to the sums they come from."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.scores import Group
from nps_desktop.domain.tally import Tally
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.widgets.score_figures import ScoreFigures
from nps_desktop.ui.widgets.sum_popover import SumPopover

NOVEMBER = Tally.from_counts((1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12))


@pytest.fixture
def figures(window: MainWindow) -> Iterator[ScoreFigures]:
    """The strip of a window, its figures those of a known month."""
    window.figures.show_tally(NOVEMBER)
    yield window.figures
    while popover := QApplication.activePopupWidget():
        popover.close()


def opened() -> SumPopover:
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, SumPopover)
    return popover


def said(figures: ScoreFigures) -> list[str]:
    """The words beside the figures that can be seen."""
    words = [part for button in (*figures.groups.values(), figures.score) for part in button.parts]
    return [
        part.text()
        for part in words
        if part.isVisible() and part.property("role") == "small" and part.text() != "NPS"
    ]


def test_a_figure_opens_the_share_that_it_is(figures: ScoreFigures) -> None:
    figures.groups[Group.PASSIVE].setFocus()
    QTest.keyClick(figures.groups[Group.PASSIVE], Qt.Key.Key_Space)
    assert opened().accessibleName() == "Passives"
    assert "Of a hundred: 12 × 100 / 47 = 25.53." in opened().accessibleDescription()


def test_the_score_opens_its_sum_and_how_sure_it_is(figures: ScoreFigures, qtbot: QtBot) -> None:
    qtbot.mouseClick(figures.score, Qt.MouseButton.LeftButton)
    assert [each.title for each in opened().sums] == ["How the score is made", "How sure it is"]


def test_without_answers_there_is_nothing_to_open(figures: ScoreFigures) -> None:
    figures.show_tally(Tally())
    figures.score.click()
    assert QApplication.activePopupWidget() is None


def test_the_narrower_the_window_the_less_is_said(
    figures: ScoreFigures, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1600, 800)
    assert said(figures) == ["promoters", "passives", "detractors", "of 47 answers"]
    many = Tally.from_counts([100_000 * count for count in NOVEMBER.counts])
    window.resize(1024, 700)
    figures.show_tally(many)
    assert said(figures) == []
    assert "2,700,000 promoters" in figures.accessibleName()
    assert figures.groups[Group.PROMOTER].toolTip() == "2,700,000 promoters"


def test_few_answers_stay_said_as_long_as_there_is_room(
    figures: ScoreFigures, window: MainWindow
) -> None:
    window.resize(1024, 700)
    figures.show_tally(NOVEMBER)
    full = figures.sizeHint().width()
    figures.show_tally(Tally.of([9, 9, 3]))
    figures.resize(full - 120, figures.height())
    assert said(figures) == ["of 3 answers: few"]
