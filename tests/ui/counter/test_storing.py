"""No answer of a customer is lost while the data file is out of reach."""

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.texts import LONGEST_COMMENT
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.counter import CounterAnswers
from nps_desktop.ui import ask
from nps_desktop.ui.counter.visit import Said, Visit
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from tests.factories import Clock
from tests.ui.conftest import Settle
from tests.ui.counter.conftest import PIN, SHOP, SOON, Answers, Counter, Opens, tap

ONLY_THE_SCORE = replace(SHOP, counter_asks_comment=False, counter_asks_phone=False)


def locked(*_arguments: Any) -> Any:
    raise DataFileLocked("answers.nps")


@pytest.fixture
def lock(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The data file is locked for the counter until this is undone."""
    monkeypatch.setattr(CounterAnswers, "store", locked)
    return monkeypatch


def test_a_customer_sees_nothing_of_a_locked_file_and_the_owner_is_told(
    counter: Counter, lock: pytest.MonkeyPatch, told: list[Message], settle: Settle
) -> None:
    counter.choose(3)
    settle()
    assert counter.step is counter.more
    assert told[-1].is_wrong
    assert "answers.nps" in told[-1].text
    assert counter.mode.unsaved == 1


def test_what_could_not_be_stored_is_stored_with_the_next_answer(
    opens: Opens,
    lock: pytest.MonkeyPatch,
    answers: Answers,
    settle: Settle,
    qtbot: QtBot,
    clock: Clock,
) -> None:
    counter = opens(ONLY_THE_SCORE, change=SOON)
    tapped_at = clock()
    counter.choose(3)
    settle()
    lock.undo()
    clock.forward(minutes=5)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    counter.choose(9)
    given = answers()
    assert sorted(answer.score for answer in given) == [3, 9]
    assert next(answer.at for answer in given if answer.score == 3) == tapped_at
    assert counter.mode.unsaved == 0


def test_words_that_could_not_be_stored_join_their_answer_later(
    counter: Counter, answers: Answers, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    counter.choose(3)
    settle()
    with monkeypatch.context() as patched:
        patched.setattr(CounterAnswers, "store", locked)
        QTest.keyClicks(counter.more.comment, "Too slow")
        tap(counter.more.send)
        settle()
    assert counter.mode.unsaved == 1
    counter.mode.visits.write_again()
    (answer,) = answers()
    assert (answer.score, answer.comment) == (3, "Too slow")


def test_where_no_next_customer_comes_it_is_tried_again_by_itself(
    opens: Opens, lock: pytest.MonkeyPatch, answers: Answers, settle: Settle, qtbot: QtBot
) -> None:
    counter = opens(again=SOON)
    counter.choose(3)
    settle()
    lock.undo()
    qtbot.waitUntil(lambda: counter.mode.unsaved == 0)
    assert [answer.score for answer in answers()] == [3]


def test_leaving_tries_once_more(
    counter: Counter, lock: pytest.MonkeyPatch, answers: Answers, settle: Settle
) -> None:
    counter.choose(3)
    settle()
    lock.undo()
    counter.press(Qt.Key.Key_Escape, PIN, Qt.Key.Key_Return)
    assert [answer.score for answer in answers()] == [3]
    assert not counter.is_open


def test_quitting_asks_before_an_answer_is_lost(
    counter: Counter, lock: pytest.MonkeyPatch, window: MainWindow, settle: Settle
) -> None:
    counter.choose(3)
    settle()
    counter.press(Qt.Key.Key_Escape, PIN, Qt.Key.Key_Return)
    settle()
    assert window.unsaved == 1
    ask.beforehand.choices.append(False)
    window.close()
    assert window.isVisible()
    lock.undo()
    counter.mode.visits.write_again()
    settle()
    assert window.unsaved == 0


def test_a_number_that_is_none_finds_room_in_a_full_comment(clock: Clock) -> None:
    said = Said("a" * LONGEST_COMMENT, "ask my mother", wants_call=True)
    visit = Visit(uuid4(), clock().date(), clock(), "", 3, said)
    answer = visit.answer()
    assert len(answer.comment) == LONGEST_COMMENT
    assert answer.comment.endswith("a\nPhone: ask my mother")
    assert (answer.phone, answer.wants_call) == ("", True)
