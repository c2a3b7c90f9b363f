"""The shop's lists are edited where they stand: each act counts at once, nothing typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop import i18n
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.ui.messages import Message, Messages
from nps_desktop.ui.setup.list_editor import ListEditor
from nps_desktop.ui.setup.list_line import ListLine
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.undo_list import UndoList

ALT = Qt.KeyboardModifier.AltModifier
Settle = Callable[[], None]
Stored = Callable[[Callable[[Any], Any]], Any]
Make = Callable[[ShopList], ListEditor]


@pytest.fixture
def make(qtbot: QtBot, tasks: Tasks, messages: Messages, settle: Settle) -> Make:
    """Return what opens the editor of a list."""

    def made(which: ShopList) -> ListEditor:
        editor = ListEditor(which, tasks, messages)
        qtbot.addWidget(editor)
        with qtbot.waitActive(editor):
            editor.show()
            editor.activateWindow()
        settle()
        return editor

    return made


@pytest.fixture
def steps(make: Make) -> ListEditor:
    """The editor of the steps."""
    return make(ShopList.STEPS)


@pytest.fixture
def colleagues(make: Make, stored: Stored) -> ListEditor:
    """The editor of three colleagues."""
    for name in ("Mette", "Jonas", "Åse"):
        stored(lambda workspace, name=name: workspace.shop_lists.add(ShopList.COLLEAGUES, name))
    return make(ShopList.COLLEAGUES)


def names(editor: ListEditor) -> list[str]:
    """What the lines say."""
    return [line.field.text() for line in editor.lines]


def texts(stored: Stored, which: ShopList = ShopList.COLLEAGUES) -> list[str]:
    """The stored texts of what is offered, in order."""
    lists = stored(lambda workspace: workspace.shop_lists.read())
    return [entry.text for entry in lists.of(which) if not entry.is_archived]


def retype(line: ListLine, text: str, qtbot: QtBot) -> None:
    """Put the cursor into a line and type other words there."""
    line.field.setFocus()
    qtbot.keyClick(line.field, Qt.Key.Key_F2)
    qtbot.keyClick(line.field, Qt.Key.Key_Delete)
    qtbot.keyClicks(line.field, text)


def test_defaults_are_shown_in_the_language_of_the_program(make: Make) -> None:
    assert names(make(ShopList.STEPS))[0] == "Ring the customer"
    i18n.use("da")
    assert names(make(ShopList.STEPS))[0] != "Ring the customer"


def test_enter_adds_a_line_at_the_end(
    colleagues: ListEditor, stored: Stored, settle: Settle, told: list[Message], qtbot: QtBot
) -> None:
    qtbot.keyClicks(colleagues.new.field, "  Bo   Jensen ")
    qtbot.keyClick(colleagues.new.field, Qt.Key.Key_Return)
    settle()
    assert names(colleagues) == ["Mette", "Jonas", "Åse", "Bo Jensen"]
    assert texts(stored) == ["Mette", "Jonas", "Åse", "Bo Jensen"]
    assert colleagues.new.field.text() == ""
    assert (told[-1].text, told[-1].deed) == ("“Bo Jensen” added.", "adding “Bo Jensen”")


def test_the_button_adds_too_and_leaves_the_cursor_in_the_field(
    colleagues: ListEditor, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(colleagues.new.field, "Bo")
    qtbot.mouseClick(colleagues.new.button, Qt.MouseButton.LeftButton)
    settle()
    assert texts(stored)[-1] == "Bo"
    assert QApplication.focusWidget() is colleagues.new.field


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "first"), ("   ", "first"), ("METTE", "“Mette” is in the list"), ("x" * 81, "81")],
)
def test_a_new_line_that_cannot_be_is_kept_with_a_sentence(
    colleagues: ListEditor, settle: Settle, typed: str, words: str, qtbot: QtBot
) -> None:
    qtbot.keyClicks(colleagues.new.field, typed)
    qtbot.keyClick(colleagues.new.field, Qt.Key.Key_Return)
    settle()
    assert words in colleagues.new.problem.text()
    assert colleagues.new.field.text() == typed
    assert len(names(colleagues)) == 3
    qtbot.keyClicks(colleagues.new.field, "y")
    assert not colleagues.new.problem.isVisible()


def test_a_default_becomes_the_shops_own_and_the_standard_again(
    steps: ListEditor, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    line = steps.lines[0]
    assert not line.standard.isVisible()
    retype(line, "Give them a ring", qtbot)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    settle()
    assert texts(stored, ShopList.STEPS)[0] == "Give them a ring"
    assert "“Ring the customer”" in line.standard.text()
    qtbot.mouseClick(line.standard, Qt.MouseButton.LeftButton)
    settle()
    assert texts(stored, ShopList.STEPS)[0] == ""
    assert names(steps)[0] == "Ring the customer"
    assert not line.standard.isVisible()


def test_leaving_a_line_keeps_what_was_typed(
    colleagues: ListEditor, stored: Stored, settle: Settle, told: list[Message], qtbot: QtBot
) -> None:
    retype(colleagues.lines[1], "Jonas B", qtbot)
    qtbot.keyClick(colleagues.lines[1].field, Qt.Key.Key_Down)
    settle()
    assert QApplication.focusWidget() is colleagues.lines[2].field
    assert texts(stored) == ["Mette", "Jonas B", "Åse"]
    assert [message.text for message in told] == ["“Jonas” is now “Jonas B”."]


def test_escape_gives_back_what_was(
    colleagues: ListEditor, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    line = colleagues.lines[0]
    retype(line, "", qtbot)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert line.problem.isVisible()
    qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.field.text() == "Mette"
    assert not line.problem.isVisible()
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    settle()
    assert texts(stored) == ["Mette", "Jonas", "Åse"]


@pytest.mark.parametrize(
    ("typed", "words"), [("", "cannot be empty"), ("jonas", "already"), ("y" * 90, "90")]
)
def test_a_line_that_cannot_be_keeps_what_is_typed(
    colleagues: ListEditor, stored: Stored, settle: Settle, typed: str, words: str, qtbot: QtBot
) -> None:
    line = colleagues.lines[0]
    retype(line, typed, qtbot)
    colleagues.new.field.setFocus()
    settle()
    assert words in line.problem.text()
    assert line.field.text() == typed
    assert texts(stored) == ["Mette", "Jonas", "Åse"]
    assert line.field.accessibleDescription() == line.problem.text()


def test_lines_are_moved_by_keys_and_by_mouse(
    colleagues: ListEditor, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    line = colleagues.lines[0]
    line.field.setFocus()
    for _time in range(3):
        qtbot.keyClick(line.field, Qt.Key.Key_Down, ALT)
    assert names(colleagues) == ["Jonas", "Åse", "Mette"]
    settle()
    assert texts(stored) == ["Jonas", "Åse", "Mette"]
    assert QApplication.focusWidget() is line.field
    assert not line.down.isEnabled()
    qtbot.mouseClick(line.up, Qt.MouseButton.LeftButton)
    settle()
    assert texts(stored) == ["Jonas", "Mette", "Åse"]
    colleagues.lines[0].field.setFocus()
    qtbot.keyClick(colleagues.lines[0].field, Qt.Key.Key_Up, ALT)
    settle()
    assert names(colleagues) == ["Jonas", "Mette", "Åse"]


def test_a_moved_line_stays_a_line_of_the_keyboards_order(
    colleagues: ListEditor, settle: Settle, qtbot: QtBot
) -> None:
    line = colleagues.lines[0]
    line.field.setFocus()
    qtbot.keyClick(line.field, Qt.Key.Key_Down, ALT)
    settle()
    for button in (line.up, line.down, line.archive):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is button
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is colleagues.new.field


def test_enter_presses_an_arrow(
    colleagues: ListEditor, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    colleagues.lines[1].field.setFocus()
    colleagues.lines[1].up.setFocus()
    qtbot.keyClick(colleagues.lines[1].up, Qt.Key.Key_Return)
    settle()
    assert texts(stored) == ["Jonas", "Mette", "Åse"]
    qtbot.keyClick(colleagues.lines[1].up, Qt.Key.Key_Space)
    settle()
    assert texts(stored) == ["Mette", "Jonas", "Åse"]


def test_what_is_archived_can_be_brought_back(
    colleagues: ListEditor, stored: Stored, settle: Settle, told: list[Message], qtbot: QtBot
) -> None:
    assert not colleagues.archived.isVisible()
    gone = colleagues.lines[1]
    gone.field.setFocus()
    gone.archive.setFocus()
    qtbot.keyClick(gone.archive, Qt.Key.Key_Space)
    settle()
    assert names(colleagues) == ["Mette", "Åse"]
    assert QApplication.focusWidget() is colleagues.lines[1].field
    assert told[-1].deed == "archiving “Jonas”"
    qtbot.mouseClick(colleagues.archived.fold, Qt.MouseButton.LeftButton)
    back = colleagues.archived.button(0)
    assert back.accessibleName() == "Bring back “Jonas”"
    back.setFocus()
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    settle()
    assert texts(stored) == ["Mette", "Jonas", "Åse"]
    assert not colleagues.archived.isVisible()


def test_archiving_lets_go_of_what_was_typed_in_the_line(
    colleagues: ListEditor, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    line = colleagues.lines[0]
    retype(line, "", qtbot)
    qtbot.mouseClick(line.archive, Qt.MouseButton.LeftButton)
    settle()
    assert names(colleagues) == ["Jonas", "Åse"]


def test_the_name_of_an_archived_one_is_pointed_out(
    colleagues: ListEditor, settle: Settle, qtbot: QtBot
) -> None:
    colleagues.lines[0].archive.click()
    settle()
    qtbot.keyClicks(colleagues.new.field, "Mette")
    qtbot.keyClick(colleagues.new.field, Qt.Key.Key_Return)
    assert "Bring it back" in colleagues.new.problem.text()


def test_every_act_can_be_undone(
    colleagues: ListEditor,
    tasks: Tasks,
    messages: Messages,
    stored: Stored,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    undos = UndoList(tasks, messages)
    qtbot.keyClick(colleagues.lines[0].field, Qt.Key.Key_Down, ALT)
    retype(colleagues.lines[2], "Aase", qtbot)
    qtbot.keyClick(colleagues.lines[2].field, Qt.Key.Key_Return)
    settle()
    colleagues.lines[0].archive.click()
    settle()
    assert texts(stored) == ["Mette", "Aase"]
    for expected in (
        ["Jonas", "Mette", "Aase"],
        ["Jonas", "Mette", "Åse"],
        ["Mette", "Jonas", "Åse"],
    ):
        undos.take_back()
        settle()
        assert names(colleagues) == expected
    assert undos.length == 0


def test_a_list_without_lines_says_what_that_means(make: Make) -> None:
    editor = make(ShopList.COLLEAGUES)
    assert editor.empty.isVisible()
    assert "Nobody yet" in editor.empty.text()


def test_what_another_window_does_shows_and_what_is_typed_here_stays(
    colleagues: ListEditor, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    line = colleagues.lines[0]
    retype(line, "Mette K", qtbot)
    stored(lambda workspace: workspace.shop_lists.reword(line.number, "Mette P"))
    stored(lambda workspace: workspace.shop_lists.add(ShopList.COLLEAGUES, "Bo"))
    settle()
    assert names(colleagues) == ["Mette K", "Jonas", "Åse", "Bo"]
    assert line.problem.text() == "In another window this has become “Mette P”."
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    settle()
    assert texts(stored) == ["Mette K", "Jonas", "Åse", "Bo"]


def test_a_line_that_another_window_archived_waits_for_what_is_typed_in_it(
    colleagues: ListEditor, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    line = colleagues.lines[0]
    retype(line, "Mette K", qtbot)
    stored(lambda workspace: workspace.shop_lists.archive(line.number))
    settle()
    assert names(colleagues)[0] == "Mette K"
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    settle()
    assert names(colleagues) == ["Jonas", "Åse"]
    lists = stored(lambda workspace: workspace.shop_lists.read())
    assert lists.colleague("Mette K").is_archived


def test_what_is_typed_in_a_line_that_another_window_removed_can_be_added(
    colleagues: ListEditor, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    change = stored(lambda workspace: workspace.shop_lists.add(ShopList.COLLEAGUES, "Bo"))
    settle()
    retype(colleagues.lines[3], "Bo Jensen", qtbot)
    stored(lambda workspace: workspace.undo(change.undo))
    settle()
    assert names(colleagues) == ["Mette", "Jonas", "Åse"]
    assert colleagues.new.field.text() == "Bo Jensen"
    assert "removed" in colleagues.new.problem.text()
    qtbot.keyClick(colleagues.new.field, Qt.Key.Key_Return)
    settle()
    assert texts(stored) == ["Mette", "Jonas", "Åse", "Bo Jensen"]


def test_a_line_that_the_data_file_does_not_take_is_kept_and_sent_again(
    colleagues: ListEditor, tasks: Tasks, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    """Another window was faster: this one has not read its change yet."""
    line = colleagues.lines[0]
    tasks.changed.disconnect(colleagues._on_changed)
    stored(lambda workspace: workspace.shop_lists.add(ShopList.COLLEAGUES, "Bo"))
    retype(line, "Bo", qtbot)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    qtbot.keyClicks(colleagues.new.field, "bo")
    qtbot.keyClick(colleagues.new.field, Qt.Key.Key_Return)
    settle()
    for problem in (line.problem, colleagues.new.problem):
        assert "meanwhile" in problem.text()
    assert line.field.text() == "Bo"
    assert colleagues.new.field.text() == "bo"
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert "already" in line.problem.text()


def test_a_rewording_that_was_undone_can_be_typed_again(
    colleagues: ListEditor,
    tasks: Tasks,
    messages: Messages,
    stored: Stored,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    undos = UndoList(tasks, messages)
    for _time in range(2):
        retype(colleagues.lines[0], "Mette K", qtbot)
        qtbot.keyClick(colleagues.lines[0].field, Qt.Key.Key_Return)
        settle()
        assert texts(stored)[0] == "Mette K"
        undos.take_back()
        settle()
        assert names(colleagues)[0] == "Mette"
