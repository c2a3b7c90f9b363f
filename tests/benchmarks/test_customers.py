"""How long it takes to find earlier customers as one types, with a million answers."""

import sys
from collections.abc import Callable
from statistics import quantiles
from time import perf_counter

import pytest

from nps_desktop.domain.customers import CustomerKeys
from nps_desktop.services.workspace import Workspace

TIMES = 40
LONGEST = 20.0

_NAMES = "UPDATE responses SET name = 'Anna ' || (id % 997), name_key = 'anna ' || (id % 997)"
_PHONES = (
    "UPDATE responses SET phone = '' || (20000000 + (id * 7907) % 70000000),"
    " phone_key = '' || (20000000 + (id * 7907) % 70000000)"
)


@pytest.fixture(scope="module")
def known(large: Workspace) -> Workspace:
    """The million answers, one in fifty of an Anna, one in three with a phone number."""
    with large.datafile.write() as connection:
        connection.exec_driver_sql(f"{_NAMES} WHERE id % 50 = 0")
        connection.exec_driver_sql(f"{_PHONES} WHERE id % 3 = 0")
    return large


QUESTIONS: dict[str, Callable[[Workspace], object]] = {
    "two letters of a crowd": lambda shop: shop.customers.with_name("cu"),
    "two letters of some": lambda shop: shop.customers.with_name("an"),
    "a whole name": lambda shop: shop.customers.with_name("anna 150"),
    "nobody": lambda shop: shop.customers.with_name("zz"),
    "three digits": lambda shop: shop.customers.with_phone("201"),
    "six digits": lambda shop: shop.customers.with_phone("201234"),
    "who it is": lambda shop: shop.customers.known(CustomerKeys("anna 150", "20123973")),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_earlier_customers_are_found_as_one_types(known: Workspace, question: str) -> None:
    QUESTIONS[question](known)
    waits = []
    for _ in range(TIMES):
        began = perf_counter()
        QUESTIONS[question](known)
        waits.append((perf_counter() - began) * 1000)
    cuts = quantiles(waits, n=20)
    sys.stdout.write(
        f"\nEarlier customers, {question}: median {cuts[9]:.1f} ms,"
        f" 95th percentile {cuts[18]:.1f} ms\n"
    )
    assert cuts[18] <= LONGEST
