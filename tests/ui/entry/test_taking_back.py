"""Ctrl+Z on the page for new answers: the last card stands in the fields again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import CardKey
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.entry.drafts import Written
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page_keys import PageKey
from tests.factories import TODAY, an_answer
from tests.ui.conftest import Settle, Stored
from tests.ui.entry.conftest import a_locked_data_file, lines, press, undo

Answers = Callable[[], list[Response]]
Key = Qt.Key


@pytest.fixture
def two(page: EntryPage, settle: Settle) -> EntryPage:
    """The page with two cards stored: a 9, then a 3 with words."""
    press("9", Key.Key_Return, "3", Key.Key_Tab, "Slow", Key.Key_Return)
    settle()
    return page


def test_the_last_card_leaves_the_data_file_and_stands_in_the_fields(
    two: EntryPage, settle: Settle, answers: Answers
) -> None:
    undo()
    settle()
    assert answers() == [an_answer(9)]
    assert lines(two) == [9]
    assert two.form.texts[Field.COMMENT].text() == "Slow"
    assert two.form.score.selectedText() == "3"
    assert QApplication.focusWidget() is two.form.score
    assert two.unsaved == 1


def test_enter_stores_it_again_and_keys_need_not_wait(two: EntryPage, answers: Answers) -> None:
    undo()
    press("5", Key.Key_Return, "8", Key.Key_Return)
    assert answers() == [an_answer(9), an_answer(5, comment="Slow"), an_answer(8)]


def test_a_card_that_is_still_on_its_way_is_the_last(page: EntryPage, settle: Settle) -> None:
    press("9", Key.Key_Return)
    settle()
    press("3", Key.Key_Return)
    undo()
    settle()
    assert lines(page) == [9]
    assert page.form.score.text() == "3"


def test_what_was_half_typed_comes_back_afterwards(
    two: EntryPage, settle: Settle, answers: Answers
) -> None:
    press("7", Key.Key_Tab)
    undo()
    settle()
    assert two.form.score.text() == "3"
    assert two.unsaved == 2
    press("4", Key.Key_Return)
    settle()
    assert two.form.score.text() == "7"
    assert two.form.texts[Field.COMMENT].text() == ""
    press(Key.Key_Return)
    assert [answer.score for answer in answers()] == [9, 4, 7]


def test_typed_words_are_undone_before_the_card(two: EntryPage, settle: Settle) -> None:
    press("7", Key.Key_Tab, "Good")
    undo()
    assert two.form.texts[Field.COMMENT].text() == ""
    undo()
    settle()
    assert two.form.texts[Field.COMMENT].text() == "Slow"


@pytest.mark.parametrize("place", range(5))
def test_ctrl_z_in_the_head_takes_the_card_back_unless_the_head_is_being_typed(
    two: EntryPage, settle: Settle, place: int
) -> None:
    field = two.header.fields[place]
    field.setFocus()
    press("2")
    undo()
    settle()
    assert two.form.written.is_blank
    undo()
    settle()
    assert two.form.score.text() == "3"


def test_ctrl_z_in_the_list_takes_the_card_back(two: EntryPage, settle: Settle) -> None:
    two.typed.list.setFocus()
    undo()
    settle()
    assert two.form.score.text() == "3"


def test_several_times_goes_back_card_by_card_and_loses_none(
    two: EntryPage, settle: Settle, answers: Answers
) -> None:
    undo()
    settle()
    undo()
    settle()
    assert answers() == []
    assert two.form.score.text() == "9"
    assert two.kept.count == 1
    assert two.unsaved == 2

    press("10", Key.Key_Return)
    settle()

    assert answers() == [an_answer(10), an_answer(3, comment="Slow")]
    assert two.kept.count == 0
    assert two.form.written.is_blank


def test_a_mended_card_waits_as_it_was_mended(
    two: EntryPage, settle: Settle, answers: Answers
) -> None:
    undo()
    settle()
    press("4")
    undo()
    settle()
    press(Key.Key_Return)
    settle()
    assert [answer.score for answer in answers()] == [9, 4]


def test_a_card_half_mended_comes_back_into_the_fields_to_be_finished(
    two: EntryPage, settle: Settle, answers: Answers
) -> None:
    undo()
    settle()
    press("x")
    undo()
    settle()
    press(Key.Key_Return)
    settle()
    assert two.form.score.text() == "x"
    assert two.form.score.accessibleDescription().startswith("“x” is not a number.")
    press("6", Key.Key_Return)
    assert [answer.score for answer in answers()] == [9, 6]


def test_a_card_wiped_blank_is_not_kept(two: EntryPage, settle: Settle) -> None:
    undo()
    settle()
    two.form.show_card(Written())
    undo()
    settle()
    assert two.kept.count == 0


def test_escape_puts_the_card_back_as_it_was(
    two: EntryPage, settle: Settle, told: list[Message], answers: Answers
) -> None:
    undo()
    settle()
    press("5", Key.Key_Escape)
    settle()
    assert answers() == [an_answer(9), an_answer(3, comment="Slow")]
    assert lines(two) == [3, 9]
    assert told[-1].text == "Card put back as it was: 3."
    undo()
    settle()
    assert two.form.score.text() == "3"


def test_a_card_that_cannot_be_put_back_is_in_the_fields_again(
    two: EntryPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    undo()
    settle()
    with monkeypatch.context() as locked:
        locked.setattr(Workspace, "undo", refuse)
        press(Key.Key_Escape)
        settle()
    assert two.form.score.text() == "3"
    press(Key.Key_Return)
    settle()
    assert lines(two) == [3, 9]


def test_a_card_is_left_out_by_its_button_and_undo_brings_it_in_again(
    two: EntryPage, qtbot: QtBot, settle: Settle, told: list[Message], answers: Answers
) -> None:
    undo()
    settle()
    qtbot.mouseClick(two.form.foot.leave_out, Qt.MouseButton.LeftButton)
    settle()
    assert two.form.written.is_blank
    assert told[-1].text == "Card left out: 3."
    assert answers() == [an_answer(9)]
    undo()
    settle()
    assert answers() == [an_answer(9), an_answer(3, comment="Slow")]


def test_what_was_done_last_is_undone_as_usual_where_it_is_no_card(
    two: EntryPage, settle: Settle, answers: Answers
) -> None:
    two.typed.list.setFocus()
    press(Key.Key_Delete)
    settle()
    two.form.score.setFocus()
    undo()
    settle()
    assert two.form.written.is_blank
    assert len(answers()) == 2


def test_on_another_page_the_card_is_undone_and_no_more(
    two: EntryPage, window: MainWindow, settle: Settle, answers: Answers
) -> None:
    window.open_page(PageKey.OVERVIEW)
    settle()
    window.undo_list.take_back()
    settle()
    assert answers() == [an_answer(9)]
    assert two.unsaved == 0


def refuse(*_given: object) -> object:
    """As while another program holds the file."""
    raise DataFileLocked("answers.nps")


def test_a_card_that_cannot_be_taken_back_stays_where_it_is(
    two: EntryPage,
    settle: Settle,
    told: list[Message],
    answers: Answers,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    press("7")
    with monkeypatch.context() as locked:
        locked.setattr(Workspace, "undo", refuse)
        undo()
        settle()
    assert two.form.score.text() == "7", "what was typed before is there again"
    assert told[-1].is_wrong
    assert len(answers()) == 2


def test_a_card_stored_again_before_its_undo_failed_is_not_there_twice(
    two: EntryPage, settle: Settle, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as locked:
        locked.setattr(Workspace, "undo", refuse)
        undo()
        press("5", Key.Key_Return)
        settle()
    assert [answer.score for answer in answers()] == [9, 5]


def test_a_card_in_the_band_whose_undo_failed_is_not_stored_twice(
    two: EntryPage, settle: Settle, answers: Answers
) -> None:
    undo()
    settle()
    with a_locked_data_file():
        press(Key.Key_Return, "8")
        settle()
    assert two.kept.count == 1
    press(Key.Key_Return)
    settle()
    assert sorted(answer.score for answer in answers()) == [3, 8, 9]


def test_a_card_removed_elsewhere_is_not_brought_back(
    two: EntryPage, settle: Settle, stored: Stored, told: list[Message], answers: Answers
) -> None:
    newest = next(iter(two.stack.newest_first))[0].id
    two.tasks.write(two, lambda workspace: workspace.responses.remove([newest]))
    settle()
    undo()
    settle()
    assert two.form.written.is_blank
    assert told[-1].text.startswith("This cannot be taken back any more: card 3.")
    assert answers() == [an_answer(9)]


def test_a_card_of_another_stack_goes_back_to_its_own(
    two: EntryPage, settle: Settle, answers: Answers
) -> None:
    two.header.shift.setFocus()
    press("evening", Key.Key_Return)
    settle()
    assert lines(two) == []
    undo()
    settle()
    assert two.header.shift.text == ""
    assert two.form.score.text() == "3"
    assert lines(two) == [9]
    press(Key.Key_Return)
    settle()
    assert lines(two) == [3, 9]
    assert [answer.day for answer in answers()] == [TODAY, TODAY]


def test_a_card_being_changed_waits_with_its_changes(
    two: EntryPage, settle: Settle, answers: Answers
) -> None:
    two.typed.list.setFocus()
    press(Key.Key_Down, Key.Key_F2)
    two.form.score.selectAll()
    press("10")
    undo()
    settle()
    assert two.form.score.text() == "3"
    press(Key.Key_Return)
    settle()
    assert two.form.score.text() == "10"
    press(Key.Key_Return)
    settle()
    assert [answer.score for answer in answers()] == [10, 3]


def test_the_hints_say_what_ctrl_z_does(two: EntryPage, settle: Settle) -> None:
    undo()
    settle()
    assert two.form.heading.text() == "Taken back: mend the card, Enter saves it again"
    assert two.form.foot.cancel.text() == "Put it back"
    press(Key.Key_Return)
    assert not two.form.heading.isVisible()
    assert not two.form.foot.leave_out.isVisible()


def test_a_card_that_is_back_already_is_not_put_back_again(
    two: EntryPage, settle: Settle, told: list[Message], answers: Answers
) -> None:
    card = two.stack.newest_first[0][0].id
    undo()
    settle()
    two.tasks.write(two, lambda workspace: workspace.responses.restore([card]))
    press(Key.Key_Escape)
    settle()
    elsewhere = "This card was brought back or deleted elsewhere. Nothing was changed."
    assert told[-1].text == elsewhere
    assert len(answers()) == 2


def test_a_line_that_is_gone_opens_nothing(two: EntryPage, settle: Settle) -> None:
    two.typed.change_wanted.emit(CardKey(99))
    two.typed.removal_wanted.emit(CardKey(99))
    settle()
    assert two.form.written.is_blank
    assert lines(two) == [3, 9]


def test_the_card_that_is_open_already_stays_as_it_is_being_changed(
    two: EntryPage, settle: Settle
) -> None:
    two.typed.list.setFocus()
    press(Key.Key_F2)
    two.form.score.selectAll()
    press("8")
    two.typed.list.setFocus()
    press(Key.Key_F2)
    assert two.form.score.text() == "8"
