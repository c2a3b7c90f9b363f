"""A day typed in a hurry means the nearest one, on the side of today that is meant."""

from datetime import date

import pytest

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Problem, Reason
from nps_desktop.ui.widgets.typed_day import read_coming_day, read_day

SATURDAY = date(2026, 11, 21)
JANUARY = date(2027, 1, 3)


@pytest.mark.parametrize(
    ("typed", "today", "day"),
    [
        ("", SATURDAY, SATURDAY),
        ("20", SATURDAY, date(2026, 11, 20)),
        ("20.", SATURDAY, date(2026, 11, 20)),
        ("1", SATURDAY, date(2026, 11, 1)),
        ("30", date(2026, 12, 2), date(2026, 11, 30)),
        ("20.11", SATURDAY, date(2026, 11, 20)),
        ("20/11", SATURDAY, date(2026, 11, 20)),
        ("20-11.", SATURDAY, date(2026, 11, 20)),
        ("30.12", JANUARY, date(2026, 12, 30)),
        ("3.1.2027", JANUARY, date(2027, 1, 3)),
        ("2025-12-24", SATURDAY, date(2025, 12, 24)),
        ("5/11-26", SATURDAY, date(2026, 11, 5)),
        ("5/11 2025", SATURDAY, date(2025, 11, 5)),
        ("05112026", SATURDAY, date(2026, 11, 5)),
        ("051126", SATURDAY, date(2026, 11, 5)),
        ("20190601", SATURDAY, date(2019, 6, 1)),
        ("5. nov 2026", SATURDAY, date(2026, 11, 5)),
        ("tors. den 5. november 2026", SATURDAY, date(2026, 11, 5)),
    ],
)
def test_a_day_is_read(typed: str, today: date, day: date) -> None:
    assert read_day(typed, DateOrder.DMY, today) == day


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("22", Reason.DATE_IN_THE_FUTURE),
        ("22.11", Reason.DATE_IN_THE_FUTURE),
        ("31.02.", Reason.DATE_UNREADABLE),
        ("45", Reason.DATE_UNREADABLE),
        ("yesterday", Reason.DATE_UNREADABLE),
        ("1.1.1970", Reason.DATE_TOO_EARLY),
    ],
)
def test_a_day_that_cannot_be_is_a_problem(typed: str, reason: Reason) -> None:
    read = read_day(typed, DateOrder.DMY, SATURDAY)
    assert isinstance(read, Problem)
    assert read.reason is reason


def test_the_danish_way_is_read_where_the_year_comes_first_too() -> None:
    assert read_day("5/11-26", DateOrder.YMD, SATURDAY) == date(2026, 11, 5)
    assert read_day("26-11-05", DateOrder.YMD, SATURDAY) == date(2026, 11, 5)


def test_the_month_comes_first_where_the_language_says_so() -> None:
    assert read_day("11/20", DateOrder.MDY, SATURDAY) == date(2026, 11, 20)
    assert read_day("11-20", DateOrder.YMD, SATURDAY) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", SATURDAY),
        ("21", SATURDAY),
        ("22", date(2026, 11, 22)),
        ("20", date(2026, 12, 20)),
        ("31", date(2026, 12, 31)),
        ("22.11", date(2026, 11, 22)),
        ("3.1.", date(2027, 1, 3)),
        ("20.11", date(2026, 11, 20)),
        ("24.12.2026", date(2026, 12, 24)),
        ("241226", date(2026, 12, 24)),
        ("2027-01-03", date(2027, 1, 3)),
        ("1.1.2020", date(2020, 1, 1)),
    ],
)
def test_a_day_to_come_is_read(typed: str, day: date) -> None:
    assert read_coming_day(typed, DateOrder.DMY, SATURDAY) == day


@pytest.mark.parametrize("typed", ["31.02.", "31.02.2027", "45", "tomorrow", "29.2"])
def test_a_day_to_come_that_does_not_exist_is_a_problem(typed: str) -> None:
    read = read_coming_day(typed, DateOrder.DMY, SATURDAY)
    assert isinstance(read, Problem)
    assert read.reason is Reason.DATE_UNREADABLE
