"""Two colleagues share a till: the program asks at its start who is working, and remembers."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nps_desktop.paths import paths
from nps_desktop.settings import Settings, load
from nps_desktop.ui.setup.sections import Section
from nps_desktop.ui.setup.settings_dialog import SettingsDialog
from nps_desktop.ui.widgets.who_popover import WhoPopover
from tests.flows.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_two_colleagues_share_a_till(stage: Callable[[], Stage]) -> None:
    first = stage()
    assert QApplication.activePopupWidget() is None
    first.press(Qt.Key.Key_Comma, CTRL)
    first.settle()
    dialog = first.program.commands.dialog
    assert isinstance(dialog, SettingsDialog)
    for _section in range(5):
        first.press(Qt.Key.Key_PageDown, CTRL)
    assert dialog.sections.section is Section.COLLEAGUES
    first.press(Qt.Key.Key_Tab)
    first.type("Mette\r")
    first.settle()
    first.type("Jonas\r")
    first.settle()
    first.press(Qt.Key.Key_Escape)
    first.settle()

    second = stage()
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, WhoPopover)
    QTest.keyClick(popover, Qt.Key.Key_2)
    second.settle()
    assert second.window.sidebar.who.accessibleName() == "Working here: Jonas"
    assert load(paths(second.home).settings_file) == Settings("en", colleague="Jonas")
