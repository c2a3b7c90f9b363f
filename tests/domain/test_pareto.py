"""Which causes weigh most: in order, added up, with what is fixed."""

from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.pareto import ParetoBar, pareto
from nps_desktop.domain.shop_lists import Cause, Entry
from nps_desktop.domain.summary import CauseCount

STAFF, WAITING, PRICE = (Entry(n, code=code) for n, code in enumerate(tuple(Cause)[:3], start=1))

counts = st.lists(
    st.tuples(st.integers(0, 50), st.integers(0, 50)).map(
        lambda pair: CauseCount(STAFF, max(pair), min(pair))
    )
)


def test_the_commonest_cause_comes_first_and_the_others_add_up() -> None:
    staff, waiting = CauseCount(STAFF, 2, 1), CauseCount(WAITING, 6)
    assert pareto((staff, waiting, CauseCount(PRICE, 0))) == (
        ParetoBar(waiting, width=1, fixed_width=0, reached=6, total=8),
        ParetoBar(staff, width=2 / 6, fixed_width=1 / 6, reached=8, total=8),
    )


def test_causes_found_equally_often_keep_their_order() -> None:
    given_counts = (CauseCount(PRICE, 3), CauseCount(STAFF, 3))
    assert [bar.found for bar in pareto(given_counts)] == list(given_counts)


def test_without_causes_there_is_no_bar() -> None:
    assert pareto(()) == ()


@given(counts)
def test_bars_never_grow_and_the_last_one_reaches_all(causes: list[CauseCount]) -> None:
    bars = pareto(causes)
    widths = [bar.width for bar in bars]
    assert widths == sorted(widths, reverse=True)
    assert all(0 <= bar.fixed_width <= bar.width <= 1 for bar in bars)
    assert not bars or bars[-1].reached == bars[-1].total == sum(each.count for each in causes)
