"""The chosen period: one for the whole window, offered by name."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.periods import ALL_TIME, Month, Period
from nps_desktop.ui.period_choice import PeriodButton, PeriodChoice, period_name
from tests.factories import Clock

NOVEMBER = Month(2026, 11)


def test_the_period_begins_with_the_present_month(period: PeriodChoice) -> None:
    assert period.period == NOVEMBER.period
    assert period.month == NOVEMBER


def test_another_period_is_told_once(period: PeriodChoice, qtbot: QtBot) -> None:
    told: list[bool] = []
    period.chosen.connect(lambda: told.append(True))
    period.choose(ALL_TIME)
    period.choose(ALL_TIME)
    assert told == [True]
    assert period.month == NOVEMBER


def test_a_window_left_open_over_night_goes_on_into_the_new_month(
    period: PeriodChoice, clock: Clock
) -> None:
    told: list[Period] = []
    period.chosen.connect(lambda: told.append(period.period))
    clock.forward(days=1)
    period.follow_clock()
    assert told == []

    clock.forward(days=9)
    period.follow_clock()
    assert told == [Month(2026, 12).period]


def test_a_period_chosen_by_hand_stays_over_night(period: PeriodChoice, clock: Clock) -> None:
    period.choose(ALL_TIME)
    clock.forward(days=10)
    period.follow_clock()
    assert period.period == ALL_TIME


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


def test_the_menu_offers_months_years_and_everything(period: PeriodChoice, qtbot: QtBot) -> None:
    button = PeriodButton(period)
    qtbot.addWidget(button)
    button.menu().aboutToShow.emit()
    offered = [action.text() for action in button.menu().actions() if action.text()]

    assert offered[:2] == ["November 2026", "October 2026"]
    assert offered[12:] == ["01/09/2026 – 30/11/2026", "2026", "2025", "All answers"]
    assert [action.text() for action in button.menu().actions() if action.isChecked()] == [
        "November 2026"
    ]


def test_a_choice_of_the_menu_goes_for_the_window(period: PeriodChoice, qtbot: QtBot) -> None:
    button = PeriodButton(period)
    qtbot.addWidget(button)
    button.menu().aboutToShow.emit()
    button.menu().actions()[1].trigger()

    assert period.period == Month(2026, 10).period
    assert button.text() == "October 2026"
