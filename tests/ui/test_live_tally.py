"""The live figures: counted again at every change, never those of another period."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from nps_desktop.domain.periods import Month
from nps_desktop.domain.tally import Tally
from nps_desktop.errors import DataFileLocked, WorldFault
from nps_desktop.services.summaries import Summaries
from nps_desktop.ui.live_tally import LiveTally
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.tasks import Tasks
from tests.factories import an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


@pytest.fixture
def live(around: Surroundings) -> LiveTally:
    """The figures of the clock's month."""
    return around.tally


def test_a_burst_of_changes_ends_in_the_true_figures(
    live: LiveTally, tasks: Tasks, settle: Settle
) -> None:
    seen: list[int] = []
    live.counted.connect(lambda tally: seen.append(tally.total))
    owner = QObject()
    for score in range(11):
        tasks.write(owner, lambda workspace, score=score: workspace.responses.add(an_answer(score)))
    settle()

    assert live.tally == Tally((1,) * 11)
    assert seen == sorted(seen)


def test_the_figures_come_along_with_the_change(
    live: LiveTally, tasks: Tasks, stored: Stored
) -> None:
    seen: list[int] = []
    tasks.changed.connect(lambda _change: seen.append(live.tally.total if live.tally else 0))
    stored(lambda workspace: workspace.responses.add(an_answer(9)))
    assert seen == [1], "whoever hears of the change can see the figures already"
    assert tasks.is_settled, "and nothing is counted a second time"


def test_figures_that_could_not_come_along_are_counted_afterwards(
    live: LiveTally, tasks: Tasks, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, refusals = Summaries.tally, [DataFileLocked("answers.nps")]

    def refuse_once(self: Summaries, *scope: Any) -> Tally:
        if refusals:
            raise refusals.pop()
        return real(self, *scope)

    monkeypatch.setattr(Summaries, "tally", refuse_once)
    owner = QObject()
    tasks.write(owner, lambda workspace: workspace.responses.add(an_answer(9)))
    settle()
    assert live.tally == Tally.of([9])


def test_figures_of_a_period_left_meanwhile_are_not_shown(
    live: LiveTally, tasks: Tasks, scope: ScopeChoice, settle: Settle
) -> None:
    owner = QObject()
    tasks.write(owner, lambda workspace: workspace.responses.add(an_answer(9)))
    scope.choose(Month(2026, 10).period)
    settle()
    assert live.tally == Tally()


def test_another_period_shows_its_own_figures(
    live: LiveTally, scope: ScopeChoice, stored: Stored, settle: Settle
) -> None:
    stored(lambda workspace: workspace.responses.add(an_answer(3, date(2026, 10, 5))))
    live.count()
    scope.choose(Month(2026, 10).period)
    settle()

    assert live.tally == Tally.of([3])


def test_a_glance_tells_the_figures_without_the_data_files_own_code(
    live: LiveTally, stored: Stored, settle: Settle, data_file: Path
) -> None:
    stored(lambda workspace: workspace.responses.add(an_answer(9)))
    settle()
    live.tally = None
    live.glance_at(data_file)
    settle()
    assert live.tally == Tally.of([9])


def test_a_glance_at_nothing_is_told(live: LiveTally, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(live.glance_failed):
        live.glance_at(tmp_path / "missing.nps")


def test_counting_that_fails_is_said_and_tried_again_at_the_next_change(
    live: LiveTally, tasks: Tasks, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Summaries, *_scope: Any) -> Any:
        raise DataFileLocked("answers.nps")

    told: list[WorldFault] = []
    tasks.failed.connect(told.append)
    with monkeypatch.context() as patched:
        patched.setattr(Summaries, "tally", refuse)
        live.count()
        settle()
    assert len(told) == 1

    live.count()
    settle()
    assert live.tally == Tally()


def test_a_mistake_of_ours_does_not_freeze_the_figures(
    live: LiveTally, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def break_down(_self: Summaries, *_scope: Any) -> Any:
        raise IndexError

    with monkeypatch.context() as patched, qtbot.captureExceptions() as exceptions:
        patched.setattr(Summaries, "tally", break_down)
        live.count()
        settle()
    assert exceptions

    live.count()
    settle()
    assert live.tally == Tally()
