"""Intervals and comparisons are those of the adjusted Wald method, to the printed digit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.certainty import compare, interval_of, share_interval
from nps_desktop.domain.tally import Tally

Groups = tuple[int, int, int]

groups = st.tuples(*(st.integers(0, 500) for _ in range(3))).filter(any)


def tally_of(parts: Groups) -> Tally:
    promoters, passives, detractors = parts
    return Tally.of([10] * promoters + [8] * passives + [6] * detractors)


@pytest.mark.parametrize(
    ("parts", "low", "high"),
    [
        ((5, 3, 2), -19.1, 65.2),
        ((12, 6, 5), -3.8, 57.7),
        ((20, 15, 5), 13.9, 55.9),
        ((50, 30, 20), 14.1, 44.2),
        ((10, 0, 0), 47.5, 100.0),
        ((0, 0, 3), -100.0, 6.6),
    ],
)
def test_the_interval_is_the_published_one(parts: Groups, low: float, high: float) -> None:
    interval = interval_of(tally_of(parts))
    assert interval is not None
    assert (round(interval.low, 1), round(interval.high, 1)) == (low, high)


@pytest.mark.parametrize(
    ("answers", "reach"),
    [
        (10, 42),
        (20, 32),
        (30, 27),
        (40, 23),
        (50, 21),
        (100, 15),
        (200, 11),
        (400, 8),
        (1000, 5),
    ],
)
def test_the_reach_is_that_of_the_table(answers: int, reach: int) -> None:
    parts = (answers // 2, answers - answers // 2 - answers // 5, answers // 5)
    interval = interval_of(tally_of(parts))
    assert interval is not None
    assert round((interval.high - interval.low) / 2) == reach


@pytest.mark.parametrize(
    ("earlier", "later", "difference", "z", "p"),
    [
        ((20, 12, 8), (25, 10, 5), 18.6, 1.151, 0.250),
        ((10, 10, 10), (20, 8, 2), 54.5, 3.035, 0.0024),
        ((50, 30, 20), (60, 25, 15), 14.6, 1.372, 0.170),
    ],
)
def test_the_comparison_is_the_computed_one(
    earlier: Groups, later: Groups, difference: float, z: float, p: float
) -> None:
    comparison = compare(tally_of(earlier), tally_of(later))
    assert comparison is not None
    assert round(comparison.difference, 1) == difference
    assert round(comparison.z, 3) == z
    assert comparison.p == pytest.approx(p, abs=0.0005)
    assert comparison.is_real == (p < 0.05)


def test_the_comparison_says_between_what_the_change_lies() -> None:
    comparison = compare(tally_of((20, 12, 8)), tally_of((25, 10, 5)))
    assert comparison is not None
    interval = comparison.interval
    assert (round(interval.low, 1), round(interval.high, 1)) == (-13.1, 50.3)


def test_without_answers_nothing_is_said() -> None:
    some = tally_of((1, 1, 1))
    assert interval_of(Tally()) is None
    assert compare(Tally(), some) is None
    assert compare(some, Tally()) is None


@given(groups)
def test_the_interval_never_shrinks_to_a_point_and_stays_on_the_scale(parts: Groups) -> None:
    interval = interval_of(tally_of(parts))
    assert interval is not None
    assert -100 <= interval.low < interval.high <= 100


@given(groups, groups)
def test_turning_time_round_turns_the_change_round(earlier: Groups, later: Groups) -> None:
    there = compare(tally_of(earlier), tally_of(later))
    back = compare(tally_of(later), tally_of(earlier))
    assert there is not None
    assert back is not None
    assert there.difference == pytest.approx(-back.difference)
    assert there.p == pytest.approx(back.p)


@given(groups)
def test_a_period_is_not_different_from_itself(parts: Groups) -> None:
    comparison = compare(tally_of(parts), tally_of(parts))
    assert comparison is not None
    assert not comparison.is_real


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(8, 47, 8.7, 30.5), (0, 10, 0.0, 32.6), (10, 10, 67.4, 100.0), (500, 1000, 46.9, 53.1)],
)
def test_the_share_of_a_group_has_an_interval_too(
    count: int, total: int, low: float, high: float
) -> None:
    interval = share_interval(count, total)
    assert interval is not None
    assert (round(interval.low, 1), round(interval.high, 1)) == (low, high)


def test_a_share_of_nothing_has_no_interval() -> None:
    assert share_interval(0, 0) is None


@given(groups)
def test_a_share_lies_within_its_interval(parts: Groups) -> None:
    promoters, total = parts[0], sum(parts)
    interval = share_interval(promoters, total)
    assert interval is not None
    assert 0 <= interval.low <= 100 * promoters / total + 1e-9
    assert 100 * promoters / total - 1e-9 <= interval.high <= 100
