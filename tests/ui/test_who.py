"""Who is working is asked once, chosen at the foot of the sidebar, and known by the shop's list."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop import settings as stored_settings
from nps_desktop.domain.shop_lists import ShopList, offered
from nps_desktop.settings import Settings
from nps_desktop.ui import theme
from nps_desktop.ui.commands import Commands
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.widgets.who_popover import WhoPopover

CTRL = Qt.KeyboardModifier.ControlModifier
Settle = Callable[[], None]
Stored = Callable[[Callable[[Any], Any]], Any]
Begin = Callable[[Settings], Commands]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where this computer's choices lie."""
    return tmp_path / "settings.json"


@pytest.fixture
def begin(
    window: MainWindow, around: Surroundings, file: Path, settle: Settle, qtbot: QtBot
) -> Begin:
    """Return what starts the program with the choices of this computer."""
    settle()

    def start(settings: Settings) -> Commands:
        stored_settings.save(file, settings)
        here = Surroundings(around.tasks, around.scope, around.messages, settings, around.tally)
        commands = Commands(window, here, settings_file=file, wear=lambda _look: None)
        window.use_settings(settings)
        commands.who.begin()
        settle()
        return commands

    return start


@pytest.fixture
def team(stored: Stored) -> None:
    """The shop has three colleagues."""
    for name in ("Mette", "Jonas", "Åse"):
        stored(lambda workspace, name=name: workspace.shop_lists.add(ShopList.COLLEAGUES, name))


def names(stored: Stored) -> list[str]:
    """Who can be chosen."""
    lists = stored(lambda workspace: workspace.shop_lists.read())
    return [entry.text for entry in offered(lists.colleagues)]


def asked() -> WhoPopover:
    """The question that is open."""
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, WhoPopover)
    return popover


@pytest.mark.usefixtures("team")
def test_the_start_asks_who_is_working_where_there_are_several(
    begin: Begin, window: MainWindow, file: Path, settle: Settle, qtbot: QtBot
) -> None:
    page = window.open_page(PageKey.FOLLOWUPS)
    begin(Settings(colleague="Mette", till="Till 2"))
    assert asked().offered == ("Mette", "Jonas", "Åse", "Somebody new…", "Nobody")
    qtbot.keyClick(asked(), Qt.Key.Key_2)
    settle()
    assert QApplication.activePopupWidget() is None
    assert window.sidebar.who.accessibleName() == "Working here: Jonas"
    assert page.settings.colleague == "Jonas"
    assert stored_settings.load(file) == Settings(colleague="Jonas", till="Till 2")


@pytest.mark.usefixtures("team")
def test_escape_keeps_the_last_one(
    begin: Begin, window: MainWindow, file: Path, settle: Settle, qtbot: QtBot
) -> None:
    begin(Settings(colleague="Åse"))
    qtbot.keyClick(asked(), Qt.Key.Key_Escape)
    settle()
    assert QApplication.activePopupWidget() is None
    assert stored_settings.load(file).colleague == "Åse"
    assert "Åse" in window.sidebar.who.text()


@pytest.mark.usefixtures("team")
def test_nobody_is_asked_where_this_computer_does_not_want_it(begin: Begin) -> None:
    begin(Settings(asks_who=False))
    assert QApplication.activePopupWidget() is None


def test_nobody_is_asked_who_works_alone(begin: Begin, stored: Stored) -> None:
    stored(lambda workspace: workspace.shop_lists.add(ShopList.COLLEAGUES, "Mette"))
    begin(Settings(colleague="Mette"))
    assert QApplication.activePopupWidget() is None


@pytest.mark.usefixtures("team")
def test_a_window_behind_another_one_asks_when_somebody_turns_to_it(
    begin: Begin, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    begin(Settings())
    assert QApplication.activePopupWidget() is None
    with qtbot.waitActive(window):
        window.activateWindow()
    settle()
    asked().close()


@pytest.mark.usefixtures("team")
def test_whoever_has_opened_a_dialog_is_not_asked(
    begin: Begin, window: MainWindow, settle: Settle
) -> None:
    dialog = QDialog(window)
    dialog.open()
    begin(Settings())
    assert QApplication.activePopupWidget() is None
    dialog.reject()


def test_a_name_from_before_there_was_a_list_is_put_into_it(begin: Begin, stored: Stored) -> None:
    begin(Settings(colleague="Mette"))
    assert names(stored) == ["Mette"]


def test_a_name_that_was_archived_stays_archived(
    begin: Begin, stored: Stored, settle: Settle
) -> None:
    begin(Settings(colleague="Mette"))
    lists = stored(lambda workspace: workspace.shop_lists.read())
    stored(lambda workspace: workspace.shop_lists.archive(lists.colleagues[0].id))
    begin(Settings(colleague="Mette"))
    assert names(stored) == []


def test_somebody_new_is_put_into_the_list_and_chosen(
    begin: Begin, window: MainWindow, stored: Stored, file: Path, settle: Settle, qtbot: QtBot
) -> None:
    begin(Settings())
    assert window.sidebar.who.accessibleName() == "Who is working?"
    qtbot.mouseClick(window.sidebar.who, Qt.MouseButton.LeftButton)
    settle()
    popover = asked()
    qtbot.keyClick(popover, Qt.Key.Key_Return)
    qtbot.keyClick(popover.new.field, Qt.Key.Key_Return)
    assert popover.new.problem.text() == "Type a name first."
    qtbot.keyClicks(popover.new.field, " Bo  Jensen")
    qtbot.keyClick(popover.new.field, Qt.Key.Key_Return)
    settle()
    assert names(stored) == ["Bo Jensen"]
    assert stored_settings.load(file).colleague == "Bo Jensen"


@pytest.mark.usefixtures("team")
def test_a_new_name_that_is_known_takes_who_has_it(
    begin: Begin, stored: Stored, file: Path, settle: Settle, qtbot: QtBot
) -> None:
    commands = begin(Settings(asks_who=False))
    lists = stored(lambda workspace: workspace.shop_lists.read())
    stored(lambda workspace: workspace.shop_lists.archive(lists.colleagues[2].id))
    for typed, name in (("jonas", "Jonas"), ("ÅSE", "Åse")):
        commands.who.offer()
        settle()
        asked().named.emit(typed)
        asked().close()
        settle()
        assert stored_settings.load(file).colleague == name
    assert names(stored) == ["Mette", "Jonas", "Åse"]


@pytest.mark.usefixtures("team")
def test_the_keys_ask_and_nobody_can_be_chosen(
    begin: Begin, window: MainWindow, file: Path, settle: Settle, qtbot: QtBot
) -> None:
    begin(Settings(colleague="Jonas", asks_who=False))
    qtbot.keyClick(window, Qt.Key.Key_U, CTRL)
    settle()
    popover = asked()
    assert popover.list.currentItem().text() == "Jonas"
    qtbot.keyClicks(popover, "n")
    assert popover.list.currentItem().text() == "Nobody"
    qtbot.keyClick(popover, Qt.Key.Key_Return)
    settle()
    assert stored_settings.load(file).colleague == ""
    assert window.sidebar.who.text().strip() == "Who is working?"


@pytest.mark.usefixtures("team")
def test_a_colleague_who_is_called_otherwise_is_still_the_same(
    begin: Begin, window: MainWindow, stored: Stored, file: Path, settle: Settle
) -> None:
    begin(Settings(colleague="Mette", asks_who=False))
    lists = stored(lambda workspace: workspace.shop_lists.read())
    mette = lists.colleague("Mette")
    stored(lambda workspace: workspace.shop_lists.reword(mette.id, "Mette K."))
    settle()
    assert stored_settings.load(file).colleague == "Mette K."
    assert "Mette K." in window.sidebar.who.text()


@pytest.mark.usefixtures("team")
def test_a_figure_without_a_colleague_takes_nobody(begin: Begin, qtbot: QtBot) -> None:
    begin(Settings())
    qtbot.keyClick(asked(), Qt.Key.Key_4)
    qtbot.keyClick(asked(), Qt.Key.Key_Up)
    qtbot.keyClick(asked(), Qt.Key.Key_Tab)
    assert asked().list.currentRow() == 3
    asked().close()


def test_the_tenth_colleague_has_no_key_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    team = tuple(f"Colleague {number}" for number in range(1, 13))
    popover = WhoPopover(window, team, "")
    popover.open_beside(window.sidebar.who)
    taken: list[str] = []
    popover.taken.connect(taken.append)
    qtbot.keyClick(popover, Qt.Key.Key_9)
    assert taken == ["Colleague 9"]


def test_a_name_that_is_too_long_is_refused_with_a_sentence(
    window: MainWindow, qtbot: QtBot
) -> None:
    popover = WhoPopover(window, (), "")
    popover.open_beside(window.sidebar.who)
    qtbot.keyClick(popover, Qt.Key.Key_Return)
    popover.new.field.setText("x" * 81)
    qtbot.mouseClick(popover.new.button, Qt.MouseButton.LeftButton)
    assert "81" in popover.new.problem.text()
    qtbot.keyClick(popover.new.field, Qt.Key.Key_Backspace)
    assert not popover.new.problem.isVisible()
    qtbot.keyClick(popover.new.field, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_the_name_folds_with_the_sidebar_and_a_long_one_ends_early(window: MainWindow) -> None:
    who = window.sidebar.who
    who.show_name("Maximilian von Mecklenburg-Vorpommern & Söhne")
    assert who.text().endswith("…")
    assert "Vorpommern & Söhne" in who.toolTip()
    who.show_name("Bo & Co")
    assert who.text().strip() == "Bo && Co"
    assert who.toolTip() == ""
    window.resize(1024, 700)
    assert who.text() == ""
    assert who.toolTip() == "Working here: Bo & Co"
    window.wear(theme.DARK)
    assert not who.icon().isNull()
