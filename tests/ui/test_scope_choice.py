"""The chosen period: one for the whole window, offered by name."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.periods import ALL_TIME, Month, Period
from nps_desktop.ui.period_button import PeriodButton, period_name
from nps_desktop.ui.scope_choice import ScopeChoice
from tests.factories import Clock

NOVEMBER = Month(2026, 11)


def test_the_period_begins_with_the_present_month(scope: ScopeChoice) -> None:
    assert scope.period == NOVEMBER.period
    assert scope.month == NOVEMBER


def test_another_period_is_told_once(scope: ScopeChoice, qtbot: QtBot) -> None:
    told: list[bool] = []
    scope.chosen.connect(lambda: told.append(True))
    scope.choose(ALL_TIME)
    scope.choose(ALL_TIME)
    assert told == [True]
    assert scope.month == NOVEMBER


def test_a_window_left_open_over_night_goes_on_into_the_new_month(
    scope: ScopeChoice, clock: Clock
) -> None:
    told: list[Period] = []
    scope.chosen.connect(lambda: told.append(scope.period))
    clock.forward(days=1)
    scope.follow_clock()
    assert told == []

    clock.forward(days=9)
    scope.follow_clock()
    assert told == [Month(2026, 12).period]


def test_a_period_chosen_by_hand_stays_over_night(scope: ScopeChoice, clock: Clock) -> None:
    scope.choose(ALL_TIME)
    clock.forward(days=10)
    scope.follow_clock()
    assert scope.period == ALL_TIME


@pytest.mark.parametrize(
    ("named", "name"),
    [
        (NOVEMBER.period, "November 2026"),
        (Period(date(2026, 1, 1), date(2026, 12, 31)), "2026"),
        (Period(date(2026, 9, 1), date(2026, 11, 30)), "01/09/2026 – 30/11/2026"),
        (ALL_TIME, "All answers"),
        (Period(last=date(2026, 1, 1)), "All answers"),
    ],
)
def test_a_period_has_a_name(qtbot: QtBot, named: Period, name: str) -> None:
    assert period_name(named) == name


def test_the_menu_offers_months_years_and_everything(scope: ScopeChoice, qtbot: QtBot) -> None:
    button = PeriodButton(scope)
    qtbot.addWidget(button)
    button.menu().aboutToShow.emit()
    offered = [action.text() for action in button.menu().actions() if action.text()]

    assert offered[:2] == ["November 2026", "October 2026"]
    assert offered[12:] == ["01/09/2026 – 30/11/2026", "2026", "2025", "All answers"]
    assert [action.text() for action in button.menu().actions() if action.isChecked()] == [
        "November 2026"
    ]


def test_a_choice_of_the_menu_goes_for_the_window(scope: ScopeChoice, qtbot: QtBot) -> None:
    button = PeriodButton(scope)
    qtbot.addWidget(button)
    button.menu().aboutToShow.emit()
    button.menu().actions()[1].trigger()

    assert scope.period == Month(2026, 10).period
    assert button.text() == "October 2026"
