"""The tabs lead from a page of the follow-up to the others, by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.widgets.page_tabs import TABS, PageTabs


@pytest.fixture
def tabs(qtbot: QtBot) -> PageTabs:
    """The tabs as they stand on the page of the measures."""
    made = PageTabs(PageKey.MEASURES)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_page_that_is_open_is_marked(tabs: PageTabs) -> None:
    assert [key for key in TABS if tabs.tab(key).isChecked()] == [PageKey.MEASURES]


@pytest.mark.parametrize("key", [PageKey.FOLLOWUPS, PageKey.THANKS])
def test_a_tab_leads_to_its_page_and_this_one_stays_marked(
    tabs: PageTabs, key: PageKey, qtbot: QtBot
) -> None:
    heard: list[PageKey] = []
    tabs.chosen.connect(heard.append)
    qtbot.mouseClick(tabs.tab(key), Qt.MouseButton.LeftButton)
    assert heard == [key]
    assert tabs.tab(PageKey.MEASURES).isChecked()


def test_the_tab_of_this_page_leads_nowhere(tabs: PageTabs, qtbot: QtBot) -> None:
    heard: list[PageKey] = []
    tabs.chosen.connect(heard.append)
    qtbot.mouseClick(tabs.tab(PageKey.MEASURES), Qt.MouseButton.LeftButton)
    assert heard == []
    assert tabs.tab(PageKey.MEASURES).isChecked()


def test_the_keyboard_reaches_every_tab(tabs: PageTabs) -> None:
    heard: list[PageKey] = []
    tabs.chosen.connect(heard.append)
    tabs.tab(PageKey.MEASURES).setFocus()
    QTest.keyClick(tabs.tab(PageKey.MEASURES), Qt.Key.Key_Tab)
    reached = tabs.focusWidget()
    assert reached is tabs.tab(PageKey.THANKS)
    QTest.keyClick(reached, Qt.Key.Key_Space)
    assert heard == [PageKey.THANKS]
    assert tabs.tab(PageKey.MEASURES).isChecked()
