"""One shop of forty is found by typing; all of them are one key away."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nps_desktop.ui.location_button import LocationButton
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.theme import DARK, LIGHT, dress
from nps_desktop.ui.widgets.find_popover import FindPopover
from tests.factories import an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[..., Any]], Any]


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while popover := QApplication.activePopupWidget():
        popover.close()


@pytest.fixture
def button(window: MainWindow) -> LocationButton:
    """The button in its window."""
    return window.figures.location


@pytest.fixture
def open_shops(stored: Stored, settle: Settle) -> Callable[..., None]:
    """Return what stores an answer at each location."""

    def store(*locations: str) -> None:
        for location in locations:
            answer = an_answer(9, location=location)
            stored(lambda workspace, answer=answer: workspace.responses.add(answer))
        settle()

    return store


def offered() -> FindPopover:
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, FindPopover)
    return popover


def test_one_location_is_no_choice(
    button: LocationButton, open_shops: Callable[..., None], settle: Settle
) -> None:
    settle()
    assert not button.isVisible()
    open_shops("Marstal", "Marstal")
    assert not button.isVisible()
    open_shops("")
    assert button.isVisible()
    assert button.button.accessibleName() == "Location: All locations"


def test_a_location_is_chosen_for_the_whole_window(
    button: LocationButton, open_shops: Callable[..., None], window: MainWindow, settle: Settle
) -> None:
    open_shops("Søby", "Marstal", "")
    QTest.keyClick(button.button, Qt.Key.Key_Space)
    assert offered().offered == ("All locations", "Marstal", "Søby", "No location")
    assert not offered().field.isVisible()

    QTest.keyClick(offered(), Qt.Key.Key_Down)
    QTest.keyClick(offered(), Qt.Key.Key_Return)
    settle()

    assert QApplication.activePopupWidget() is None
    assert button.button.text() == "Marstal"
    assert window.figures.accessibleName().startswith("1 promoter,")


def test_all_of_them_are_one_click_away(
    button: LocationButton, open_shops: Callable[..., None], scope: ScopeChoice, qtbot: QtBot
) -> None:
    open_shops("Søby", "Marstal")
    assert not button.all.isVisible()
    scope.choose_location("Søby")
    qtbot.mouseClick(button.all, Qt.MouseButton.LeftButton)
    assert scope.location is None
    assert button.button.text() == "All locations"
    assert not button.all.isVisible()


def test_one_of_forty_is_found_by_typing(
    button: LocationButton, open_shops: Callable[..., None], scope: ScopeChoice
) -> None:
    open_shops(*(f"Shop {number}" for number in range(1, 41)))
    button.offer()
    popover = offered()
    assert popover.field.isVisible()
    QTest.keyClicks(popover.field, "OP 3")
    assert popover.offered[0] == "Shop 3"
    assert len(popover.offered) == 11
    QTest.keyClick(popover.field, Qt.Key.Key_Down)
    QTest.keyClick(popover.field, Qt.Key.Key_Return)
    assert scope.location == "Shop 30"


def test_what_is_not_there_is_not_taken(
    button: LocationButton, open_shops: Callable[..., None], scope: ScopeChoice
) -> None:
    open_shops(*(f"Shop {number}" for number in range(1, 11)))
    button.offer()
    QTest.keyClicks(offered().field, "Paris")
    assert offered().offered == ()
    QTest.keyClick(offered().field, Qt.Key.Key_Return)
    assert scope.location is None
    QTest.keyClick(offered().field, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_a_click_takes_a_location(
    button: LocationButton, open_shops: Callable[..., None], scope: ScopeChoice, qtbot: QtBot
) -> None:
    open_shops("Søby", "Marstal")
    button.offer()
    shown = offered().list
    place = shown.visualItemRect(shown.item(2)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert scope.location == "Søby"


def test_a_location_whose_answers_went_can_still_be_left(
    button: LocationButton, stored: Stored, settle: Settle, scope: ScopeChoice
) -> None:
    ids = []
    for location in ("Søby", "Marstal"):
        answer = an_answer(9, location=location)
        ids += stored(lambda workspace, answer=answer: workspace.responses.add(answer)).ids
    scope.choose_location("Søby")
    stored(lambda workspace: workspace.responses.remove(ids[:1]))
    settle()
    assert button.isVisible()
    button.take_all()
    assert not button.isVisible()


def test_a_long_name_is_cut_and_told_whole(
    button: LocationButton, scope: ScopeChoice, settle: Settle
) -> None:
    name = "The shop at the far end of the long harbour street"
    scope.choose_location(name)
    settle()
    assert button.button.text().endswith("…")
    assert button.button.toolTip() == name
    assert button.button.accessibleName() == f"Location: {name}"


def test_the_arrow_wears_the_look_of_the_window(
    button: LocationButton, scope: ScopeChoice, qapp: QApplication
) -> None:
    scope.choose_location("Søby")
    light = button.button.icon().pixmap(16).toImage()
    dress(qapp, DARK)
    assert button.button.icon().pixmap(16).toImage() != light
    dress(qapp, LIGHT)
    assert button.button.icon().pixmap(16).toImage() == light
