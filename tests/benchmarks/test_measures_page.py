"""How long each part of the measures keeps the data file, with 10^5 calls of 10^6 answers.

By `make bench`. A card that is typed meanwhile waits for one of these turns at most.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import pytest

from nps_desktop.domain.periods import ALL_TIME, Month, Period, year_period
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.shop_lists import Cause, ShopList
from nps_desktop.services.workspace import Workspace
from tests.factories import ZONE, Clock, number_of

LONGEST_TURN = 300.0
"""Milliseconds that a card may wait for, with all of 10^5 calls asked for; a month takes 60."""

ROUNDS = 3

_CUSTOMERS = """
UPDATE responses SET
    phone = '7' || (id % 300000 + 1000000), phone_key = '7' || (id % 300000 + 1000000)
"""
_WORKED = """
UPDATE followups SET
    cause = CASE WHEN id % 3 = 0 THEN NULL ELSE {cause} + id % 5 END,
    is_fixed_for_all = id % 4 = 0,
    score_after = CASE WHEN id % 2 = 0 THEN id % 11 ELSE NULL END,
    assigned_to = CASE WHEN id % 6 = 0 THEN NULL ELSE {colleague} + id % 5 END
"""


@pytest.fixture(scope="module")
def worked(million: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace in which every customer can be phoned, and every call was worked on."""
    copy = tmp_path_factory.mktemp("worked") / "answers.nps"
    shutil.copyfile(million, copy)
    workspace = Workspace.open(copy, clock=Clock(), zone=ZONE)
    for name in ("Anna", "Bo", "Ida", "Per", "Ulla"):
        workspace.shop_lists.add(ShopList.COLLEAGUES, name)
    first = workspace.shop_lists.read().colleagues[0].id
    with workspace.datafile.write() as connection:
        connection.exec_driver_sql(_CUSTOMERS)
        connection.exec_driver_sql(_WORKED.format(cause=number_of(Cause.STAFF), colleague=first))
    yield workspace
    workspace.close()


def turn(ask: Callable[[], object]) -> float:
    """How many milliseconds a question takes, at its best."""
    took = []
    for _ in range(ROUNDS):
        began = perf_counter()
        ask()
        took.append((perf_counter() - began) * 1000)
    return min(took)


@pytest.mark.parametrize("location", [None, "Shop 7"])
@pytest.mark.parametrize(
    "period",
    [ALL_TIME, year_period(2026), Month(2026, 11).period],
    ids=["all", "a year", "a month"],
)
def test_no_part_of_the_measures_keeps_the_data_file(
    worked: Workspace, period: Period, location: str | None
) -> None:
    scope, measuring = Scope(period, location), worked.measuring
    parts = (
        measuring.promise,
        measuring.by_month,
        measuring.by_colleague,
        measuring.hours_by_month,
        measuring.hours_by_colleague,
        measuring.ladder,
        measuring.causes,
        measuring.trend,
    )
    told = {part.__name__: turn(lambda part=part: part(scope)) for part in parts}
    reckoning, steps = measuring.customers(scope), []
    is_whole = False
    while not is_whole:
        began = perf_counter()
        is_whole = reckoning.step().is_whole
        steps.append((perf_counter() - began) * 1000)
    words = ", ".join(f"{name} {took:.0f} ms" for name, took in told.items())
    sys.stdout.write(
        f"\n{location or 'all locations'}: {words}; customers in {len(steps)} steps,"
        f" the longest {max(steps):.0f} ms, together {sum(steps):.0f} ms\n"
    )
    assert max(*told.values(), *steps) <= LONGEST_TURN
