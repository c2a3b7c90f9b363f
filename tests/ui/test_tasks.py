"""Work beside the window: delivered where it was asked, in order, and only to those who live."""

from collections.abc import Callable
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.errors import DataFileLocked, WorldFault
from nps_desktop.ui.tasks import Tasks
from tests.factories import an_answer

Settle = Callable[[], None]


class Failing:
    """A data file that cannot be opened."""

    def __call__(self) -> Any:
        raise DataFileLocked("answers.nps")


def refuse(_workspace: Any) -> None:
    raise DataFileLocked("answers.nps")


def test_work_is_done_beside_the_window_and_told_in_it(tasks: Tasks, settle: Settle) -> None:
    threads: list[Any] = []
    owner = QObject()

    tasks.read(
        owner,
        lambda _workspace: current_thread(),
        lambda thread: threads.extend((thread, current_thread())),
    )
    settle()

    assert threads[0].name == "database"
    assert threads[1] is main_thread()


def test_reads_and_writes_keep_their_order(tasks: Tasks, settle: Settle) -> None:
    heard: list[Any] = []
    owner = QObject()
    for number in range(20):
        tasks.read(owner, lambda _workspace, number=number: number, heard.append)
    settle()
    assert heard == list(range(20))


def test_a_write_tells_everybody_before_it_tells_who_asked(tasks: Tasks, settle: Settle) -> None:
    heard: list[str] = []
    owner = QObject()
    tasks.changed.connect(lambda change: heard.append("everybody"))

    tasks.write(
        owner,
        lambda workspace: workspace.responses.add(an_answer()),
        lambda change: heard.append("who asked"),
    )
    settle()

    assert heard == ["everybody", "who asked"]


def test_the_change_within_a_larger_result_is_told_too(tasks: Tasks, settle: Settle) -> None:
    class Result:
        change = Change(frozenset({Subject.SHOP}))

    heard: list[Change] = []
    tasks.changed.connect(heard.append)
    tasks.write(QObject(), lambda _workspace: Result())
    settle()
    assert heard == [Result.change]


def test_a_read_that_was_replaced_is_not_delivered(
    tasks: Tasks, settle: Settle, qtbot: QtBot
) -> None:
    heard: list[int] = []
    owner = QObject()
    began, may_go = Event(), Event()

    def slow(_workspace: Any) -> int:
        began.set()
        may_go.wait()
        return 1

    tasks.read_newest(owner, slow, heard.append, replaces="figures")
    began.wait()
    tasks.read_newest(owner, lambda _workspace: 2, heard.append, replaces="figures")
    tasks.read_newest(owner, lambda _workspace: 3, heard.append, replaces="figures")
    may_go.set()
    settle()

    assert heard == [3]


def test_nothing_is_delivered_to_the_dead(tasks: Tasks, settle: Settle) -> None:
    heard: list[int] = []
    owner = QObject()
    tasks.read(owner, lambda _workspace: 1, heard.append)
    delete(owner)
    settle()
    assert heard == []


def test_a_fault_goes_to_who_asked(tasks: Tasks, settle: Settle) -> None:
    own: list[WorldFault] = []
    everybody: list[WorldFault] = []
    owner = QObject()
    tasks.failed.connect(everybody.append)
    tasks.write(owner, refuse, on_failed=own.append)
    settle()
    assert (len(own), len(everybody)) == (1, 0)


def test_a_fault_that_nobody_answers_goes_to_the_window(tasks: Tasks, settle: Settle) -> None:
    everybody: list[WorldFault] = []
    owner = QObject()
    tasks.failed.connect(everybody.append)
    tasks.read(owner, refuse, lambda _result: None)
    settle()
    assert [type(fault) for fault in everybody] == [DataFileLocked]


def test_our_own_mistakes_rise(tasks: Tasks, settle: Settle, qtbot: QtBot) -> None:
    owner = QObject()
    with qtbot.captureExceptions() as exceptions:
        tasks.compute(owner, lambda: [][1], lambda _result: None)
        settle()
    assert [kind for kind, _value, _trace in exceptions] == [IndexError]


class Panic(BaseException):
    """What a part written in Rust raises when it breaks: no Exception."""


def panic(*_given: Any) -> None:
    raise Panic


def test_a_panic_rises_and_the_lane_goes_on(tasks: Tasks, settle: Settle, qtbot: QtBot) -> None:
    heard: list[int] = []
    owner = QObject()
    with qtbot.captureExceptions() as exceptions:
        tasks.compute(owner, panic, lambda _result: None)
        tasks.compute(owner, lambda: 2, heard.append)
        settle()
    assert [kind for kind, _value, _trace in exceptions] == [Panic]
    assert heard == [2]


@pytest.mark.parametrize("job", [lambda _workspace: 1, refuse, panic])
def test_the_end_is_told_however_the_work_came_out(
    tasks: Tasks, settle: Settle, qtbot: QtBot, job: Callable[[Any], Any]
) -> None:
    ended: list[str] = []
    owner = QObject()
    with qtbot.captureExceptions():
        tasks.read(
            owner, job, lambda _result: ended.append("done"), on_ended=lambda: ended.append("end")
        )
        settle()
    assert ended[-1] == "end"
    assert ended.count("end") == 1


def test_the_end_is_not_told_to_the_dead(tasks: Tasks, settle: Settle) -> None:
    ended: list[int] = []
    owner = QObject()
    tasks.write(owner, lambda _workspace: 1, on_ended=lambda: ended.append(1))
    delete(owner)
    settle()
    assert ended == []


def test_files_are_read_on_a_lane_of_their_own(tasks: Tasks, settle: Settle) -> None:
    heard: list[str] = []
    tasks.compute(owner := QObject(), lambda: current_thread().name, heard.append)
    settle()
    assert heard == ["computing"]
    assert owner


def test_the_database_waits_until_it_may_begin(qtbot: QtBot) -> None:
    opened: list[bool] = []

    class Closed:
        def close(self) -> None:
            opened.append(False)

    def open_it() -> Any:
        opened.append(True)
        return Closed()

    tasks = Tasks(open_it)
    heard: list[int] = []
    owner = QObject()
    tasks.read(owner, lambda _workspace: 1, heard.append)
    tasks.compute(owner, lambda: 2, heard.append)
    qtbot.waitUntil(lambda: heard == [2])
    assert opened == []

    tasks.start_database()
    qtbot.waitUntil(lambda: heard == [2, 1])
    tasks.close()
    assert opened == [True, False]


def test_a_data_file_that_cannot_be_opened_is_told_and_can_be_tried_again(qtbot: QtBot) -> None:
    tasks = Tasks(Failing())
    tasks.start_database()
    told: list[WorldFault] = []
    tasks.failed.connect(told.append)
    for _ in range(2):
        tasks.read(QObject(), lambda _workspace: 1, lambda _result: None)
    qtbot.waitUntil(lambda: tasks.is_settled)
    tasks.close()
    assert len(told) == 2


def test_what_was_asked_is_finished_before_the_lanes_end(tasks: Tasks, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(5):
        tasks.write(QObject(), lambda _workspace, number=number: done.append(number))
    tasks.close()
    assert done == [0, 1, 2, 3, 4]
