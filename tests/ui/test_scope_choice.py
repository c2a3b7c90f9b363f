"""The chosen period and location: one choice for the whole window, which goes on with the days."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.periods import ALL_TIME, Month, Period, Recent
from nps_desktop.domain.scopes import Scope
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
    ("recent", "now", "later"),
    [
        (Recent.LAST_MONTH, Month(2026, 10).period, NOVEMBER.period),
        (
            Recent.THREE_MONTHS,
            Period(date(2026, 9, 1), date(2026, 11, 30)),
            Period(date(2026, 10, 1), date(2026, 12, 31)),
        ),
    ],
)
def test_what_is_said_from_today_goes_on_with_the_days(
    scope: ScopeChoice, clock: Clock, recent: Recent, now: Period, later: Period
) -> None:
    scope.choose_recent(recent)
    assert scope.period == now
    clock.forward(days=10)
    scope.follow_clock()
    assert scope.period == later


def test_a_month_chosen_by_its_name_is_not_last_month(scope: ScopeChoice, clock: Clock) -> None:
    scope.choose_recent(Recent.LAST_MONTH)
    scope.choose(Month(2026, 10).period)
    clock.forward(days=10)
    scope.follow_clock()
    assert scope.period == Month(2026, 10).period


def test_another_location_keeps_the_period_going_on(scope: ScopeChoice, clock: Clock) -> None:
    scope.choose_location("North")
    clock.forward(days=10)
    scope.follow_clock()
    assert scope.scope == Scope(Month(2026, 12).period, "North")


def test_all_let_through_is_every_day_and_every_location(scope: ScopeChoice) -> None:
    scope.choose_location("North")
    scope.let_all_through()
    assert scope.scope == Scope(ALL_TIME, None)
