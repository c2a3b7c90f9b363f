"""The end of a stack: typed against counted, what it came to, and taking the whole of it back."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import Stack, StackFigures, StackHead, VoidCard, VoidReason
from nps_desktop.domain.tally import Tally
from nps_desktop.ui.entry import stack_words as words
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page_keys import PageKey
from tests.factories import NOW, TODAY, Clock, a_detractor, an_answer, an_event, waiting_cases
from tests.ui.conftest import Settle, Stored
from tests.ui.entry.conftest import a_locked_data_file, lines, press, undo

Answers = Callable[[], list[Response]]
Key = Qt.Key


def end() -> None:
    """Press Ctrl+Enter wherever the cursor stands."""
    where = QApplication.focusWidget()
    assert where is not None
    QTest.keyClick(where, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def count(page: EntryPage, text: str) -> None:
    """Say how many cards are counted."""
    page.header.counted.setFocus()
    page.header.counted.selectAll()
    press(text, Key.Key_Return)


@pytest.fixture
def three(page: EntryPage, settle: Settle) -> EntryPage:
    """The page with a 9, a 3 and a void card typed."""
    press("9", Key.Key_Return, "3", Key.Key_Return, "12", Key.Key_F8)
    settle()
    return page


def test_a_stack_that_nobody_counted_ends_and_says_what_it_came_to(
    three: EntryPage, settle: Settle, told: list[Message]
) -> None:
    end()
    settle()
    card = three.end_card
    assert card.isVisible()
    assert not three.form.isVisible()
    assert card.outcome.text() == "3 cards are typed."
    assert card.spoken == (
        "2 answers, 1 void card: 1 out of scale.",
        "1 promoter, 0 passives, 1 detractor, NPS 0, of 2 answers",
    )
    assert QApplication.focusWidget() is card.next
    assert lines(three) == ["out of scale: 12", 3, 9]
    assert not three.typed.end.isVisible()
    assert told[-1].text == "The stack is ended."


def test_enter_goes_on_to_the_next_stack_of_the_same_head(
    three: EntryPage, settle: Settle, answers: Answers
) -> None:
    count(three, "3")
    three.header.shift.setFocus()
    press("late", Key.Key_Return, "8", Key.Key_Return)
    end()
    settle()
    press(Key.Key_Return)
    settle()
    assert three.form.isVisible()
    assert QApplication.focusWidget() is three.form.score
    assert lines(three) == []
    assert three.header.head == StackHead(TODAY, "", "late")
    assert three.header.counted.text() == ""
    press("7", Key.Key_Return)
    settle()
    assert lines(three) == [7]
    assert len(answers()) == 4


def test_the_next_stack_is_of_today(page: EntryPage, settle: Settle) -> None:
    page.header.day_field.setFocus()
    press(Key.Key_Down, Key.Key_Return, "9", Key.Key_Return)
    settle()
    end()
    settle()
    press(Key.Key_Return)
    settle()
    assert page.header.head == StackHead(TODAY)


def test_missing_cards_are_said_and_enter_goes_on_typing(three: EntryPage, settle: Settle) -> None:
    count(three, "4")
    end()
    settle()
    assert three.end_card.outcome.text() == "4 counted, 3 typed: one card is missing."
    assert QApplication.focusWidget() is three.end_card.go_on
    press(Key.Key_Return)
    settle()
    assert QApplication.focusWidget() is three.form.score
    press("8", Key.Key_Return)
    settle()
    assert lines(three) == [8, "out of scale: 12", 3, 9]

    end()
    settle()
    assert three.end_card.outcome.text() == "All 4 cards are typed."
    assert QApplication.focusWidget() is three.end_card.next


def test_a_stack_is_ended_without_the_missing_cards_by_its_button(
    three: EntryPage, qtbot: QtBot, settle: Settle, stored: Stored
) -> None:
    count(three, "5")
    end()
    settle()
    assert three.end_card.end.text() == "&End without the 2 missing cards"
    qtbot.mouseClick(three.end_card.end, Qt.MouseButton.LeftButton)
    settle()
    assert stored(lambda workspace: workspace.stacks.current(StackHead(TODAY))) is None
    assert QApplication.focusWidget() is three.end_card.next


def test_the_card_in_the_fields_is_stored_before_the_stack_ends(
    three: EntryPage, settle: Settle, clock: Clock
) -> None:
    clock.forward(seconds=5)
    count(three, "4")
    press("10")
    end()
    settle()
    assert three.end_card.outcome.text() == "All 4 cards are typed."
    assert lines(three) == [10, "out of scale: 12", 3, 9]


def test_a_wrong_card_in_the_fields_keeps_the_stack_from_ending(
    three: EntryPage, settle: Settle
) -> None:
    press("11")
    end()
    settle()
    assert not three.end_card.isVisible()
    assert three.form.score.text() == "11"


def test_a_card_that_cannot_be_stored_keeps_the_stack_from_ending(
    three: EntryPage, settle: Settle
) -> None:
    with a_locked_data_file():
        press("8")
        end()
        settle()
    assert not three.end_card.isVisible()
    assert three.form.score.text() == "8"
    end()
    settle()
    assert three.end_card.outcome.text() == "4 cards are typed."


def test_a_card_that_waits_is_seen_before_the_stack_ends(
    three: EntryPage, settle: Settle, answers: Answers
) -> None:
    press("8", Key.Key_Tab)
    undo()
    settle()
    press("0")
    end()
    settle()
    assert not three.end_card.isVisible()
    assert three.form.score.text() == "8"
    end()
    settle()
    assert [answer.score for answer in answers()] == [9, 3, 0, 8]
    assert three.end_card.isVisible()


def test_a_stack_without_cards_does_not_end(
    page: EntryPage, settle: Settle, told: list[Message]
) -> None:
    end()
    settle()
    assert not page.end_card.isVisible()
    assert told[-1].text == "Nothing is typed in this stack yet."


def test_pressed_twice_it_ends_once(three: EntryPage, settle: Settle, told: list[Message]) -> None:
    end()
    settle()
    end()
    settle()
    assert [message.text for message in told].count("The stack is ended.") == 1


def test_going_on_after_the_end_is_typing_in_the_same_stack(
    three: EntryPage, qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    end()
    settle()
    qtbot.mouseClick(three.end_card.go_on, Qt.MouseButton.LeftButton)
    settle()
    press("8", Key.Key_Return)
    settle()
    assert lines(three) == [8, "out of scale: 12", 3, 9]
    undo()
    settle()
    assert window.undo_list.newest == "a void card", "ending is not there to be undone any more"


def test_ctrl_z_after_the_end_opens_the_stack_again(three: EntryPage, settle: Settle) -> None:
    end()
    settle()
    undo()
    settle()
    assert three.form.isVisible()
    press("8", Key.Key_Return)
    settle()
    assert lines(three) == [8, "out of scale: 12", 3, 9]


def test_ctrl_z_in_the_next_stack_goes_back_to_the_ended_one(
    three: EntryPage, settle: Settle
) -> None:
    end()
    settle()
    press(Key.Key_Return)
    settle()
    undo()
    settle()
    assert lines(three) == ["out of scale: 12", 3, 9]


def test_another_head_leaves_the_end(three: EntryPage, settle: Settle) -> None:
    end()
    settle()
    three.header.shift.setFocus()
    press("late", Key.Key_Return)
    settle()
    assert three.form.isVisible()
    assert lines(three) == []


def test_a_card_is_changed_after_the_end_and_the_next_one_begins_a_stack(
    three: EntryPage, settle: Settle, answers: Answers
) -> None:
    end()
    settle()
    three.typed.list.setFocus()
    press(Key.Key_Down, Key.Key_F2)
    assert three.form.isVisible()
    three.form.score.selectAll()
    press("4", Key.Key_Return)
    settle()
    assert [answer.score for answer in answers()] == [9, 4]
    press("10", Key.Key_Return)
    settle()
    assert lines(three) == [10]


def test_the_whole_stack_is_removed_and_undo_brings_it_back(
    three: EntryPage, qtbot: QtBot, settle: Settle, told: list[Message], answers: Answers
) -> None:
    end()
    settle()
    assert three.end_card.remove.text() == "&Remove 3 cards"
    qtbot.mouseClick(three.end_card.remove, Qt.MouseButton.LeftButton)
    settle()
    assert answers() == []
    assert lines(three) == []
    assert told[-1].text == "3 cards removed."
    assert told[-1].deed == "removing 3 cards"
    assert QApplication.focusWidget() is three.form.score

    undo()
    settle()
    assert lines(three) == ["out of scale: 12", 3, 9]
    press("8", Key.Key_Return)
    settle()
    assert len(lines(three)) == 4


def test_a_stack_is_removed_before_it_ends(three: EntryPage, qtbot: QtBot, settle: Settle) -> None:
    count(three, "9")
    end()
    settle()
    qtbot.mouseClick(three.end_card.remove, Qt.MouseButton.LeftButton)
    settle()
    assert lines(three) == []
    assert three.form.isVisible()


def work_on(stored: Stored) -> None:
    """Ring the one customer to be called."""

    def ring(workspace: Any) -> None:
        (case,) = waiting_cases(workspace)
        workspace.followups.record(case.followup.id, an_event(EventKind.NO_ANSWER, NOW))

    stored(ring)


def test_customers_somebody_has_worked_on_stay_and_are_named(
    three: EntryPage, qtbot: QtBot, settle: Settle, stored: Stored, told: list[Message]
) -> None:
    work_on(stored)
    end()
    settle()
    qtbot.mouseClick(three.end_card.remove, Qt.MouseButton.LeftButton)
    settle()
    assert told[-1].text == (
        "2 cards removed. 1 stays, because somebody has worked on the call: 3."
    )
    assert lines(three) == []


def test_a_stack_of_which_everything_stays_says_so(
    page: EntryPage, qtbot: QtBot, settle: Settle, stored: Stored, told: list[Message]
) -> None:
    press("3", Key.Key_Tab, Key.Key_Tab, "Anna Holm", Key.Key_Return)
    settle()
    work_on(stored)
    end()
    settle()
    qtbot.mouseClick(page.end_card.remove, Qt.MouseButton.LeftButton)
    settle()
    assert told[-1].undo is None
    assert told[-1].text.startswith("No card was removed. 1 stays,")
    assert told[-1].text.endswith("somebody has worked on the call: Anna Holm.")


def test_a_stack_removed_elsewhere_meanwhile_does_not_end(
    three: EntryPage, settle: Settle, told: list[Message]
) -> None:
    stack = three.stack.stack
    assert stack
    three.tasks.read(three, lambda workspace: workspace.stacks.remove(stack.id), lambda _: None)
    end()
    settle()
    assert told[-1].text == "This stack was removed meanwhile."
    assert not three.end_card.isVisible()


def test_the_call_list_is_one_key_away(
    three: EntryPage, qtbot: QtBot, window: MainWindow, settle: Settle
) -> None:
    end()
    settle()
    qtbot.mouseClick(three.end_card.calls, Qt.MouseButton.LeftButton)
    assert window.open_key is PageKey.FOLLOWUPS
    settle()


def test_a_stack_without_unhappy_customers_speaks_of_no_calls(
    page: EntryPage, settle: Settle
) -> None:
    press("9", Key.Key_Return)
    end()
    settle()
    assert page.end_card.spoken == ("1 promoter, 0 passives, 0 detractors, NPS +100, of 1 answer",)


def test_the_mouse_ends_a_stack(three: EntryPage, qtbot: QtBot, settle: Settle) -> None:
    qtbot.mouseClick(three.typed.end, Qt.MouseButton.LeftButton)
    settle()
    assert three.end_card.isVisible()


def figures(typed: int, counted: int | None, *reasons: VoidReason) -> StackFigures:
    stack = Stack(1, StackHead(TODAY), NOW, counted)
    voids = tuple(VoidCard(reason) for reason in reasons)
    return StackFigures(stack, Tally.of([9] * (typed - len(voids))), voids)


@pytest.mark.parametrize(
    ("typed", "counted", "said"),
    [
        (1, None, "1 card is typed."),
        (24, 24, "All 24 cards are typed."),
        (1, 1, "The one card is typed."),
        (23, 24, "24 counted, 23 typed: one card is missing."),
        (18, 24, "24 counted, 18 typed: 6 cards are missing."),
        (25, 24, "24 counted, 25 typed: one more than counted."),
        (26, 24, "24 counted, 26 typed: 2 more than counted."),
    ],
)
def test_typed_is_held_against_counted_in_words(typed: int, counted: int | None, said: str) -> None:
    assert words.outcome(figures(typed, counted)) == said


def test_void_cards_are_said_with_their_reasons() -> None:
    both = figures(24, 24, VoidReason.ILLEGIBLE, VoidReason.OUT_OF_SCALE)
    assert words.parts(both) == "22 answers, 2 void cards: 1 illegible, 1 out of scale."
    assert words.parts(figures(2, 2, VoidReason.ILLEGIBLE)) == "1 answer, 1 void card: 1 illegible."
    assert words.parts(figures(2, 2)) == ""


def test_of_many_who_stay_the_first_are_named() -> None:
    kept = tuple(a_detractor(name=f"Anna {n}") for n in range(7))
    said = words.removed_sentence(3, kept)
    assert said.endswith("Anna 0, Anna 1, Anna 2, Anna 3, Anna 4 and others.")
    assert words.removed_sentence(1, (an_answer(3),)).endswith(": 3.")
