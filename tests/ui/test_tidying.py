"""A widget that nobody needs any more ends on the window's thread, whoever makes the garbage."""

import gc
from collections.abc import Iterator
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from nps_desktop.cli import main
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.tidying import YOUNG, Tidying
from tests.ui.conftest import Settle


@pytest.fixture
def tidying(qapp: QApplication) -> Iterator[Tidying]:
    owner = QObject()
    gc.enable()
    made = Tidying(owner)
    yield made
    made.stop()
    assert gc.isenabled(), "the process is left as it was"
    gc.disable()


class Leaving(QObject):
    """Tells on which thread it ends."""

    def __init__(self, ended_on: list[Thread]) -> None:
        super().__init__()
        self.ended_on = ended_on
        self.itself = self  # only the collector can end it

    def __del__(self) -> None:
        self.ended_on.append(current_thread())


def many_objects() -> list[list[int]]:
    return [[number] for number in range(2 * YOUNG)]


def test_garbage_of_work_beside_the_window_ends_on_its_own_thread(tidying: Tidying) -> None:
    ended_on: list[Thread] = []
    Leaving(ended_on)
    kept: list[object] = []
    beside = Thread(target=lambda: kept.extend(many_objects()))
    beside.start()
    beside.join()
    assert ended_on == []
    tidying.tidy()
    assert ended_on == [main_thread()]


def test_a_little_garbage_waits(tidying: Tidying) -> None:
    gc.collect()
    ended_on: list[Thread] = []
    Leaving(ended_on)
    tidying.tidy()
    assert ended_on == []


def test_what_a_piece_of_work_holds_ends_on_the_windows_thread(
    tasks: Tasks, settle: Settle
) -> None:
    ended_on: list[Thread] = []

    class Held(QObject):
        def __del__(self) -> None:
            ended_on.append(current_thread())

    def ask() -> None:
        held = Held()
        tasks.compute(tasks, lambda: held.objectName(), lambda _name: None)

    for _ in range(50):
        ask()
        settle()
    tasks.compute(tasks, lambda: None, lambda _nothing: None)
    settle()
    assert len(ended_on) == 50
    assert set(ended_on) == {main_thread()}


def test_an_import_by_command_leaves_the_collecting_as_it_was(tmp_path: Path) -> None:
    sheet = tmp_path / "answers.csv"
    sheet.write_text("Date;Score\n2026-11-01;9\n", encoding="utf-8")
    assert not gc.isenabled()
    assert main(["import", str(sheet), "--database", str(tmp_path / "answers.nps")]) == 0
    assert not gc.isenabled()
