from datetime import UTC, date, datetime

import pytest

from nps_desktop.domain.dates import DateOrder
from nps_desktop.errors import Choice
from nps_desktop.importing.date_order import order_of
from nps_desktop.importing.moments import as_date, is_number_of_a_moment, says_utc


@pytest.mark.parametrize(
    ("days", "order"),
    [
        (("3/4/2026", "13/4/2026"), DateOrder.DMY),
        (("3/4/2026", "4/13/2026"), DateOrder.MDY),
        (("11/1/2019 8:51:12", "11/30/2019 9:05:13"), DateOrder.MDY),
        (("2026/03/04", "2026/04/05"), DateOrder.YMD),
        (("03.04.2026", "04.04.2026"), DateOrder.DMY),
        (("5/5/2026", "6/6/2026"), DateOrder.DMY),
        (("25-12-2025",), DateOrder.DMY),
    ],
)
def test_the_order_is_taken_from_proof(days: tuple[str, ...], order: DateOrder) -> None:
    assert order_of(days) is order


@pytest.mark.parametrize(
    "cells", [("2026-03-04",), (date(2026, 3, 4),), (), ("", None, 46000.0), ("i går",)]
)
def test_dates_that_need_no_order_get_none(cells: tuple[object, ...]) -> None:
    assert order_of(cells) is None


def test_without_proof_the_order_is_a_choice_that_shows_what_would_become_of_it() -> None:
    assert order_of(("3/4/2026 10:00", "3/4/2026 12:00", "5/4/2026")) == Choice(
        about="date-order",
        options=("dmy", "mdy"),
        samples=(
            ("3/4/2026 = 2026-04-03", "5/4/2026 = 2026-04-05"),
            ("3/4/2026 = 2026-03-04", "5/4/2026 = 2026-05-04"),
        ),
    )


def test_dates_that_contradict_each_other_are_a_choice() -> None:
    choice = order_of(("13/4/2026", "4/13/2026"))
    assert isinstance(choice, Choice)
    assert choice.options == ("dmy", "mdy")
    assert choice.samples[0] == ("13/4/2026 = 2026-04-13", "4/13/2026 = ?")


@pytest.mark.parametrize("cell", [45306.0, 45306, "45306", 1_700_000_000, "1700000000000"])
def test_numbers_of_days_and_seconds_are_known(cell: object) -> None:
    assert is_number_of_a_moment(cell)


@pytest.mark.parametrize("cell", [9, True, "ni", None, 22334455, "12345678901"])
def test_other_numbers_are_no_moments(cell: object) -> None:
    assert not is_number_of_a_moment(cell)


def test_a_serial_number_is_the_day_that_excel_counts() -> None:
    assert as_date(45306.0, is_utc=False) == datetime.fromisoformat("2024-01-15T00:00:00")
    assert as_date("45306.5", is_utc=False) == datetime.fromisoformat("2024-01-15T12:00:00")


def test_unix_seconds_and_milliseconds_are_moments() -> None:
    moment = datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert as_date(1_700_000_000, is_utc=False) == moment
    assert as_date("1700000000000", is_utc=False) == moment


def test_a_number_that_is_no_moment_stays_what_it_is() -> None:
    assert as_date(7, is_utc=False) == 7


def test_under_a_header_that_says_utc_times_are_utc() -> None:
    assert says_utc("Submit Date (UTC)")
    naive = datetime.fromisoformat("2026-11-01T23:30:00")
    assert as_date(naive, is_utc=True) == naive.replace(tzinfo=UTC)
    assert as_date("2026-11-01 23:30:00", is_utc=True) == "2026-11-01 23:30:00Z"
    assert as_date("2026-11-01", is_utc=True) == "2026-11-01"
    assert as_date("2026-11-01 23:30:00", is_utc=False) == "2026-11-01 23:30:00"
