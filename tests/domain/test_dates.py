"""A written date gives a day and perhaps a moment, or the reason why it gives none."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.dates import (
    EARLIEST,
    DateOrder,
    When,
    is_written_date,
    possible_orders,
    read_date,
)
from nps_desktop.domain.problems import Problem, Reason
from tests.factories import TODAY, ZONE

days = st.dates(EARLIEST, TODAY)


def read(raw: object, order: DateOrder | None = None) -> When | None | Problem:
    return read_date(raw, order, zone=ZONE, today=TODAY)


def reason_of(raw: object, order: DateOrder | None = None) -> Reason | None:
    problem = read(raw, order)
    return problem.reason if isinstance(problem, Problem) else None


@pytest.mark.parametrize("raw", [None, "", "  ", float("nan")])
def test_a_blank_is_no_date(raw: object) -> None:
    assert read(raw) is None


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("2026-07-01T10:30", datetime(2026, 7, 1, 8, 30, tzinfo=UTC)),
        ("2026-01-01 10:30:15", datetime(2026, 1, 1, 9, 30, 15, tzinfo=UTC)),
        ("2026-07-01T10:30:00Z", datetime(2026, 7, 1, 10, 30, tzinfo=UTC)),
        ("2026-07-01 10:30:00 UTC", datetime(2026, 7, 1, 10, 30, tzinfo=UTC)),
        ("2026-07-01T10:30:00.5+05:00", datetime(2026, 7, 1, 5, 30, 0, 500000, tzinfo=UTC)),
        ("13/7/2026 10:30 PM", datetime(2026, 7, 13, 20, 30, tzinfo=UTC)),
        ("13/7/2026 12:05 am", datetime(2026, 7, 12, 22, 5, tzinfo=UTC)),
        ("13.07.2026 kl. 10.30", datetime(2026, 7, 13, 8, 30, tzinfo=UTC)),
        ("13/7/2026 10:30 GMT", datetime(2026, 7, 13, 10, 30, tzinfo=UTC)),
        ("13/7/2026 10:30:05 gmt-11", datetime(2026, 7, 13, 21, 30, 5, tzinfo=UTC)),
        ("13/7/2026 10:30:05 GMT+2", datetime(2026, 7, 13, 8, 30, 5, tzinfo=UTC)),
        (datetime(2026, 7, 1, 10), datetime(2026, 7, 1, 8, tzinfo=UTC)),  # noqa: DTZ001
        (
            datetime(2026, 7, 1, 10, tzinfo=timezone(timedelta(hours=-5))),
            datetime(2026, 7, 1, 15, tzinfo=UTC),
        ),
    ],
)
def test_a_time_without_a_zone_is_the_shops(raw: object, moment: datetime) -> None:
    when = read(raw)
    assert isinstance(when, When)
    assert (when.at, when.day) == (moment, moment.astimezone(ZONE).date())


MAY_3 = date(2026, 5, 3)


@pytest.mark.parametrize(
    "raw",
    [
        *(
            "3. maj 2026",
            "den 3 maj 2026",
            "d. 3. maj 2026",
            "3 mai 2026",
            "May 3, 2026",
            "3-May-26",
            "03MAY2026",
        ),
        *("3:e maj 2026", "3rd of May 2026", "May 3rd, 2026", "3. toukokuuta 2026", "3 mei 2026"),
        *("3 de mayo de 2026", "2026-May-03", "2026 maj 3", "3 MAJ 26", "May-03-26"),
        *("søndag den 3. maj 2026", "Sonntag, 3. Mai 2026", "dim. 3 mai 2026", "Sun May 3 2026"),
        *(
            "20260503",
            "2026/5/3",
            "2026.05.03",
            '="2026-05-03"',
            "'2026-05-03",
            "２０２６/０５/０３",
        ),
        *("2026-05-03 00:00:00", " 2026-05-03 ", "\u200b2026-05-03", "sön 3 maj 2026"),
    ],
)
def test_a_day_that_can_be_meant_in_one_way_is_read(raw: str) -> None:
    assert is_written_date(raw)
    for order in (None, *DateOrder):
        assert read(raw, order) == When(MAY_3)


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("3. März 2026", date(2026, 3, 3)),
        ("3 Marz 2026", date(2026, 3, 3)),
        ("03-Mrz-26", date(2026, 3, 3)),
        ("mar. 3 mars 2026", date(2026, 3, 3)),
        ("Mar 3 2026", date(2026, 3, 3)),
        ("1er févr. 2026", date(2026, 2, 1)),
        ("1 fevr 2026", date(2026, 2, 1)),
        ("24. Dez 98", date(1998, 12, 24)),
        ("5. Jänner 2026", date(2026, 1, 5)),
    ],
)
def test_months_are_known_by_their_names(raw: str, day: date) -> None:
    assert read(raw) == When(day)


@pytest.mark.parametrize(
    "raw",
    [
        *(
            "mandag den 3. maj 2026 kl. 14.05",
            "3 May 2026 at 2:05 PM",
            "May 3, 2026, 2:05\u202fp.m.",
        ),
        *("dimanche 3 mai 2026 à 14h05", "3. Mai 2026 um 14:05 Uhr", "2026-05-03T14:05+02:00"),
        *("Sun, 03 May 2026 14:05:00 +0200", "2026-05-03 14:05:00 +0200", "20260503T140500"),
        *("Sun May 03 2026 14:05:00 GMT+0200 (Central European Summer Time)", "20260503T1205Z"),
        *("2026/05/03 1:05:00 PM GMT+1", "2026-05-03 12:05:00 UTC", "2026-05-03t12:05z"),
        *("2026-05-03 14:05 CEST", "2026-05-03 13:05 MEZ", "2026/05/03 14:05:00.000"),
        *("2026/05/03 17:35 GMT+0530", "2026/05/03 7:05 AM GMT-5", "2026/05/03 14:05 PM"),
        *(
            "2026/05/03 14:05",
            "２０２６/０５/０３ １４:０５",
            "2026.05.03 14.05.00",
            "2026/05/03 - 14:05",
        ),
    ],
)
def test_a_clock_is_read_in_the_ways_of_many_programs(raw: str) -> None:
    assert read(raw) == When(MAY_3, datetime(2026, 5, 3, 12, 5, tzinfo=UTC))


def test_parts_of_a_second_are_kept() -> None:
    half = datetime(2026, 5, 3, 12, 5, 7, 500_000, tzinfo=UTC)
    assert read("2026/05/03 14:05:07.5") == read("2026-05-03 14:05:07.5") == When(MAY_3, half)


@pytest.mark.parametrize("raw", ["5/11-25", "5/11 2025", "5.11 2025", "5/11-2025", "ons. 5/11-25"])
def test_the_danish_way_of_a_date_is_read(raw: str) -> None:
    assert read(raw, DateOrder.DMY) == When(date(2025, 11, 5))
    assert read(raw, DateOrder.YMD) == When(date(2025, 11, 5))
    assert reason_of(raw) is Reason.DATE_AMBIGUOUS


def test_a_year_of_two_digits_may_stand_in_front() -> None:
    assert possible_orders("26-05-03") == {DateOrder.DMY, DateOrder.YMD}
    assert possible_orders("06-05-03") == set(DateOrder)
    assert possible_orders("26/05/03") == {DateOrder.DMY}
    assert read("26-05-03", DateOrder.YMD) == When(MAY_3)
    assert reason_of("26-05-03") is Reason.DATE_AMBIGUOUS


def test_times_of_a_source_in_another_zone_are_brought_to_the_shops_day() -> None:
    late = "2026-10-31 23:30:00"
    utc = When(date(2026, 11, 1), datetime(2026, 10, 31, 23, 30, tzinfo=UTC))
    for raw in (late, datetime.fromisoformat(late), "31/10/2026 23:30"):
        assert read_date(raw, None, zone=ZONE, today=TODAY, written_in=UTC) == utc
    assert read(late) == When(date(2026, 10, 31), datetime(2026, 10, 31, 22, 30, tzinfo=UTC))


def test_of_an_hour_that_comes_twice_the_first_is_meant() -> None:
    twice, never = "2026-10-25 02:30", "2026-03-29 02:30"
    assert read(twice) == When(date(2026, 10, 25), datetime(2026, 10, 25, 0, 30, tzinfo=UTC))
    assert read(never) == When(date(2026, 3, 29), datetime(2026, 3, 29, 1, 30, tzinfo=UTC))


@pytest.mark.parametrize("raw", ["3/4/2026", "3. maj 2026 kl. 14.05", "2026-05-03T14:05:00Z"])
def test_a_text_that_is_a_date_is_known(raw: str) -> None:
    assert is_written_date(raw)


@pytest.mark.parametrize(
    "raw",
    [
        *("", "9", "9/10", "May 2026", "3 May", "12 people 2024", "hello 3. maj 2026", "2026-W18"),
        *("3/4/2026 14:05 AM", "3/4/2026 25:00", "May 03 14:05:11 2026", "20123456", "9" * 15),
        *(
            "we came on the 3rd of May 2026 and " * 4,
            "the best shop on 3/4/2026",
            "3/4/2026 GMT+99",
        ),
    ],
)
def test_a_text_that_is_no_date_is_known(raw: str) -> None:
    assert not is_written_date(raw)
    assert reason_of(raw) in (None, Reason.DATE_UNREADABLE)


def test_an_evening_elsewhere_is_the_next_day_in_the_shop() -> None:
    assert read("2026-07-01T23:30:00Z") == When(
        date(2026, 7, 2), datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    )


@pytest.mark.parametrize("raw", ["2026-07-01", date(2026, 7, 1), datetime(2026, 7, 1), "1.7.26"])  # noqa: DTZ001
def test_a_day_has_no_time(raw: object) -> None:
    assert read(raw, DateOrder.DMY) == When(date(2026, 7, 1))


def test_the_order_decides_what_a_date_means() -> None:
    assert read("3/4/2026", DateOrder.DMY) == When(date(2026, 4, 3))
    assert read("3/4/2026", DateOrder.MDY) == When(date(2026, 3, 4))
    assert read("2026/3/4", DateOrder.YMD) == When(date(2026, 3, 4))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("3/4/2026", Reason.DATE_AMBIGUOUS),
        ("31/2/2026", Reason.DATE_UNREADABLE),
        ("2026-02-30", Reason.DATE_UNREADABLE),
        ("last Tuesday", Reason.DATE_UNREADABLE),
        ("3/4/5", Reason.DATE_UNREADABLE),
        ("45000", Reason.DATE_UNREADABLE),
        ("13/7/2026 25:00", Reason.DATE_UNREADABLE),
        ("3/7/2026 10:30:00", Reason.DATE_AMBIGUOUS),
        ("13:7:2026 10:30", Reason.DATE_UNREADABLE),
        ("13/7/2026 14:05 AM", Reason.DATE_UNREADABLE),
        ("13/7/2026 14:05 GMT+25", Reason.DATE_UNREADABLE),
        ("30. februar 2026", Reason.DATE_UNREADABLE),
        ("3. maj", Reason.DATE_UNREADABLE),
        ("24. december 2026", Reason.DATE_IN_THE_FUTURE),
        ("1980-01-01 00:00:00", Reason.DATE_TOO_EARLY),
        ("1899-12-30", Reason.DATE_TOO_EARLY),
        ("9999-12-31T23:59:59-12:00", Reason.DATE_UNREADABLE),
        ("2026-11-22", Reason.DATE_IN_THE_FUTURE),
        ("1989-12-31", Reason.DATE_TOO_EARLY),
    ],
)
def test_a_date_that_cannot_be_is_refused_with_its_reason(raw: str, reason: Reason) -> None:
    assert reason_of(raw) is reason


def test_a_date_that_can_be_read_in_one_way_needs_no_order() -> None:
    assert read("13/4/2026") == When(date(2026, 4, 13))
    assert read("5/5/2026") == When(date(2026, 5, 5))


def test_the_wrong_order_is_refused() -> None:
    assert reason_of("13/4/2026", DateOrder.MDY) is Reason.DATE_UNREADABLE


def test_a_year_in_front_needs_no_order() -> None:
    for order in DateOrder:
        assert read("2026/3/4", order) == When(date(2026, 3, 4))


def test_the_possible_orders_of_a_date() -> None:
    assert possible_orders("3/4/2026") == {DateOrder.DMY, DateOrder.MDY}
    assert possible_orders("2026.4.13") == {DateOrder.YMD}
    assert possible_orders("hello") == frozenset()


@given(days)
def test_a_day_is_read_back_in_every_order(day: date) -> None:
    assert read(f"{day:%d.%m.%Y}", DateOrder.DMY) == When(day)
    assert read(f"{day:%m/%d/%Y}", DateOrder.MDY) == When(day)
    assert read(day.isoformat()) == When(day)


@given(st.datetimes(datetime(1990, 1, 2), datetime(2026, 11, 20), timezones=st.just(UTC)))  # noqa: DTZ001
def test_a_moment_is_read_back(moment: datetime) -> None:
    when = read(moment.isoformat(timespec="seconds"))
    assert isinstance(when, When)
    assert when.at == moment.replace(microsecond=0)


@given(st.text(), st.sampled_from([None, *DateOrder]))
def test_any_text_gives_a_day_a_blank_or_a_problem(raw: str, order: DateOrder | None) -> None:
    when = read(raw, order)
    assert when is None or isinstance(when, (Problem, When))
