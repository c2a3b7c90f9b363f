from datetime import UTC, date, datetime

import pytest

from nps_desktop.domain.dates import DateOrder
from nps_desktop.errors import Choice
from nps_desktop.importing.date_order import order_of
from nps_desktop.importing.moments import (
    EPOCH_OF_1904,
    as_date,
    is_number_of_a_moment,
    says_utc,
)


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
        (("5/11-25", "6/11-25"), DateOrder.DMY),
        (("5/11 2025", "6/11 2025 14.05"), DateOrder.DMY),
        (("2026/03/04", "03/13/2026"), DateOrder.MDY),
        (("søn. 3/5-2026",), DateOrder.DMY),
        (("26-05-03", "26-05-31", "31-12-99"), DateOrder.DMY),
        (("26-05-03", "99-05-31"), DateOrder.YMD),
    ],
)
def test_the_order_is_taken_from_proof(days: tuple[str, ...], order: DateOrder) -> None:
    assert order_of(days) is order


@pytest.mark.parametrize(
    "cells",
    [
        *[("2026-03-04",), (date(2026, 3, 4),), (), ("", None, 46000.0), ("i går",)],
        *[("3. maj 2026", "4 May 2026"), ("20260503",)],
    ],
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
        misfits=(0, 0),
    )


def test_a_source_decides_before_the_language_and_both_after_a_proof() -> None:
    unsure = ("3/4/2026", "5/4/2026")
    assert order_of(unsure, "da") is DateOrder.DMY
    assert order_of(unsure, "sv") is DateOrder.DMY
    assert order_of(unsure, "da", DateOrder.MDY) is DateOrder.MDY
    assert order_of(("3/4/2026", "13/4/2026"), "da", DateOrder.MDY) is DateOrder.DMY
    assert order_of(("3/4/2026", "4/13/2026"), "da") is DateOrder.MDY


def test_a_source_whose_order_fits_no_date_decides_nothing() -> None:
    assert isinstance(order_of(("3/4/2026",), None, DateOrder.YMD), Choice)


@pytest.mark.parametrize(
    "days", [("26-04-13",), ("26-04-01", "26-04-02"), ("25-04-02", "26-04-03")]
)
def test_days_that_rather_begin_with_a_year_are_a_choice_in_any_language(
    days: tuple[str, ...],
) -> None:
    assert isinstance(order_of(days, "da"), Choice)


@pytest.mark.parametrize("days", [("13-04-26",), ("01-04-26", "02-04-26", "03-12-25")])
def test_days_that_rather_end_with_a_year_are_read_as_their_language_writes_them(
    days: tuple[str, ...],
) -> None:
    assert order_of(days, "da") is DateOrder.DMY


def test_a_year_of_two_digits_that_may_stand_in_front_is_a_choice_of_three() -> None:
    choice = order_of(("03-05-06", "04-05-06"))
    assert isinstance(choice, Choice)
    assert choice.options == ("dmy", "mdy", "ymd")
    assert [shown[0] for shown in choice.samples] == [
        "03-05-06 = 2006-05-03",
        "03-05-06 = 2006-03-05",
        "03-05-06 = 2003-05-06",
    ]
    assert order_of(("03-05-06",), "da") is DateOrder.DMY
    assert isinstance(order_of(("03-05-06",), "sv"), Choice)
    assert isinstance(order_of(("26-05-03",)), Choice)


def test_dates_that_contradict_each_other_are_a_choice_that_counts_what_would_be_left() -> None:
    cells = ("3/4/2026", "13/4/2026", "14/4/2026", "4/13/2026", "14/4/2026")
    for language in (None, "da"):
        choice = order_of(cells, language, DateOrder.MDY)
        assert isinstance(choice, Choice)
        assert choice.options == ("dmy", "mdy")
        assert choice.misfits == (1, 3)
        assert choice.samples[0] == (
            "3/4/2026 = 2026-04-03",
            "13/4/2026 = 2026-04-13",
            "4/13/2026 = ?",
        )


def test_two_dates_are_shown_where_there_are_two() -> None:
    choice = order_of(("3/4/2026 10:00", "3/4/2026 11:00", "4/4/2026", "5/4/2026"))
    assert isinstance(choice, Choice)
    assert [len(shown) for shown in choice.samples] == [2, 2]


@pytest.mark.parametrize(
    "cell", [45306.0, "45306", "45306,75", 1_700_000_000, "1700000000000", 20260503.0, "20260503"]
)
def test_numbers_of_days_and_seconds_are_known(cell: object) -> None:
    assert is_number_of_a_moment(cell)


@pytest.mark.parametrize(
    "cell", [9, True, "ni", None, 22334455, "12345678901", 20261331, 20260503.5, "20123456"]
)
def test_other_numbers_are_no_moments(cell: object) -> None:
    assert not is_number_of_a_moment(cell)


def test_a_serial_number_is_the_day_that_excel_counts() -> None:
    assert as_date(45306.0) == datetime.fromisoformat("2024-01-15T00:00:00")
    assert as_date(45306.75) == datetime.fromisoformat("2024-01-15T18:00:00")
    assert as_date(" 45306.5 ") == datetime.fromisoformat("2024-01-15T12:00:00")
    assert as_date("45306,5") == datetime.fromisoformat("2024-01-15T12:00:00")


def test_a_workbook_of_1904_counts_its_days_from_there() -> None:
    assert as_date(44683.0, EPOCH_OF_1904) == datetime.fromisoformat("2026-05-03T00:00:00")
    assert as_date(32874.0, EPOCH_OF_1904) == datetime.fromisoformat("1994-01-02T00:00:00")


def test_the_first_and_the_last_day_of_a_serial_number() -> None:
    assert as_date(32874) == datetime.fromisoformat("1990-01-01T00:00:00")
    assert as_date(32873) == 32873
    assert as_date(73050) == datetime.fromisoformat("2099-12-31T00:00:00")
    assert as_date(73051) == 73051


def test_unix_seconds_and_milliseconds_are_moments() -> None:
    moment = datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    assert as_date(1_700_000_000) == moment
    assert as_date("1700000000000") == moment


def test_a_day_may_be_written_in_one_number() -> None:
    assert as_date(20260503.0) == as_date("20260503") == date(2026, 5, 3)


@pytest.mark.parametrize("cell", [7, True, "3. maj 2026", None, 20261331, date(2026, 5, 3)])
def test_what_is_no_number_of_a_moment_stays_what_it_is(cell: object) -> None:
    assert as_date(cell) == cell


def test_a_header_may_say_that_its_times_are_utc() -> None:
    assert says_utc("Submit Date (UTC)")
    assert not says_utc("Submit Date")
