"""A written date gives a day and perhaps a moment, or the reason why it gives none."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.dates import EARLIEST, DateOrder, When, possible_orders, read_date
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
