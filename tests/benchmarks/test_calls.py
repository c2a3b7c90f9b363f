"""How long the desk's reads and moves take with 10^5 follow-ups, 5,000 open, of 10^6 answers.

The aim: the list, the counts and a case together well under 60 ms, a case under 20 ms.
"""

import sys
from collections.abc import Callable
from datetime import timedelta
from statistics import quantiles
from time import perf_counter

import pytest

from nps_desktop.domain.call_lists import CallList, CallQuery
from nps_desktop.domain.changes import Change
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.followups.desk import AT_ONCE
from tests.benchmarks.conftest import PHONES
from tests.factories import NOW, an_event

TIMES = 40
LONGEST = 60.0
LONGEST_CASE = 20.0
LONGEST_SPREAD = 3000.0
THERE, SOMEBODY = "Shop 20", 19

_TRIED = (
    "UPDATE followups SET state = 'tried', attempts = 1,"
    " first_attempt_at = '2026-11-21 09:00:00.000000', moved_at = '2026-11-21 09:00:00.000000',"
    " try_again_at = '2026-11-22 09:00:00.000000' WHERE closed_at IS NULL AND id % 40 = 0"
)
_ATTEMPTS = (
    'INSERT INTO events (followup_id, position, at, kind, "by", note, try_again_at)'
    " SELECT id, 0, '2026-11-21 09:00:00.000000', 'no_answer', 'Bo', '', try_again_at"
    " FROM followups WHERE state = 'tried'"
)


@pytest.fixture(scope="module")
def desk(large: Workspace) -> Workspace:
    """The desk of a chain: most customers left a number, some were tried, Bo works there."""
    with large.datafile.write() as connection:
        for statement in (PHONES, _TRIED, _ATTEMPTS):
            connection.exec_driver_sql(statement)
    for name in ("Bo", "Ida"):
        large.shop_lists.add(ShopList.COLLEAGUES, name)
    return large


def opened(shop: Workspace, which: CallList, location: str | None) -> object:
    """Read what the desk shows: the list, how many each holds, and its first case."""
    query = CallQuery(which, location, SOMEBODY)
    rows = shop.followups.rows(query, AT_ONCE)
    standing = shop.followups.standing(location, SOMEBODY)
    case = shop.followups.case(rows[0].id)
    return len(rows), standing, case


READS: dict[str, Callable[[Workspace], object]] = {
    "the desk": lambda shop: opened(shop, CallList.OPEN, None),
    "the desk of a location": lambda shop: opened(shop, CallList.OPEN, THERE),
    "overdue": lambda shop: opened(shop, CallList.OVERDUE, None),
    "closed": lambda shop: opened(shop, CallList.CLOSED, None),
    "closed at a location": lambda shop: opened(shop, CallList.CLOSED, "Shop 21"),
    "how the calls stand": lambda shop: shop.followups.standing(),
    "a name": lambda shop: shop.followups.find("customer 12"),
    "part of a name": lambda shop: shop.followups.find("er 4260"),
    "a number": lambda shop: shop.followups.find("#4260"),
    "a phone number": lambda shop: shop.followups.find("2012"),
    "due soon": lambda shop: shop.followups.due_before(NOW - timedelta(days=7000)),
}


def slowest_of(read: Callable[[], object]) -> float:
    """Return the time within which 19 of 20 reads are done, in milliseconds."""
    read()
    times = []
    for _ in range(TIMES):
        began = perf_counter()
        read()
        times.append((perf_counter() - began) * 1000)
    return quantiles(times, n=20)[-1]


@pytest.mark.parametrize("name", READS)
def test_what_the_desk_reads(desk: Workspace, name: str) -> None:
    slowest = slowest_of(lambda: READS[name](desk))
    sys.stderr.write(f"{name}: {slowest:.1f} ms\n")
    assert slowest < LONGEST


def test_the_next_case_is_read(desk: Workspace) -> None:
    numbers = iter(desk.followups.calls(CallQuery()).rows)
    slowest = slowest_of(lambda: desk.followups.case(next(numbers).id))
    sys.stderr.write(f"a case: {slowest:.1f} ms\n")
    assert slowest < LONGEST_CASE


def test_an_attempt_is_noted(desk: Workspace) -> None:
    rows = iter(desk.followups.calls(CallQuery()).rows)
    slowest = slowest_of(lambda: desk.followups.record(next(rows).id, an_event()))
    sys.stderr.write(f"an attempt: {slowest:.1f} ms\n")
    assert slowest < LONGEST_CASE


def test_five_thousand_calls_are_spread(desk: Workspace) -> None:
    began = perf_counter()
    spread = desk.followups.spread((SOMEBODY, SOMEBODY + 1), by="Bo")
    took = (perf_counter() - began) * 1000
    sys.stderr.write(f"spreading: {took:.0f} ms\n")
    assert isinstance(spread, Change)
    assert spread.undo is not None
    assert took < LONGEST_SPREAD
    desk.undo(spread.undo)
