"""Answers as lines: the model keeps Qt's rules, the list is worked by keys and mouse."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nps_desktop.ui.widgets.answer_lines import LINE_ROLE, AnswerLine, AnswerLines
from nps_desktop.ui.widgets.answer_list import AnswerList

HAPPY = AnswerLine(1, 9, "Best cheese on the island", "Per")
UNHAPPY = AnswerLine(2, 3, "")


@pytest.fixture
def shown(qtbot: QtBot) -> AnswerList:
    """A list of two answers, shown."""
    made = AnswerList("Latest words")
    qtbot.addWidget(made)
    made.lines.replace((HAPPY, UNHAPPY))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_model_keeps_the_rules(qtmodeltester: ModelTester) -> None:
    lines = AnswerLines()
    qtmodeltester.check(lines)
    lines.replace((UNHAPPY,))
    lines.put_first(HAPPY)
    qtmodeltester.check(lines)
    assert lines.lines == (HAPPY, UNHAPPY)


def test_a_line_is_spoken_whole(shown: AnswerList) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [shown.lines.index(row).data(role) for row in range(2)]
    assert spoken == [
        "9, Promoters, Best cheese on the island, Per",
        "3, Detractors, no words",
    ]
    assert shown.lines.data(QModelIndex()) is None
    assert shown.lines.index(0).data(LINE_ROLE) is HAPPY


def test_the_keyboard_always_has_a_line_to_act_on(shown: AnswerList) -> None:
    shown.setFocus()
    assert shown.chosen == HAPPY
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert shown.chosen == UNHAPPY


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_keys_open_the_chosen_line(shown: AnswerList, key: Qt.Key) -> None:
    opened: list[int] = []
    shown.opened.connect(opened.append)
    shown.setFocus()
    QTest.keyClick(shown, key)
    assert opened == [1]


def test_delete_means_the_chosen_line(shown: AnswerList) -> None:
    removed: list[int] = []
    shown.removed.connect(removed.append)
    shown.clearSelection()
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert removed == []

    shown.choose_first()
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    assert removed == [1]


def test_a_double_click_opens_a_line(shown: AnswerList, qtbot: QtBot) -> None:
    opened: list[int] = []
    shown.opened.connect(opened.append)
    place = shown.visualRect(shown.lines.index(1)).center()
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(shown.viewport(), left, pos=place)
    qtbot.mouseDClick(shown.viewport(), left, pos=place)
    assert opened == [2]


def test_a_card_that_does_not_count_says_why_in_place_of_a_score(shown: AnswerList) -> None:
    void = AnswerLine(-1, None, "Slow", "Bo", "out of scale: 12")
    shown.lines.replace((void, AnswerLine(-2, None, "", mark="illegible")))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert [shown.lines.index(row).data(role) for row in range(2)] == [
        "out of scale: 12, Slow, Bo",
        "illegible",
    ]
    assert not shown.grab().isNull()
