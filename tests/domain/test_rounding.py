"""A number is rounded half away from zero; shares add up to a hundred."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.rounding import half_away_from_zero, shares_of_hundred

numbers = st.fractions(-1000, 1000)
counts = st.lists(st.integers(0, 10**9), min_size=1, max_size=11)


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        (Fraction(25, 2), 13),
        (Fraction(-25, 2), -13),
        (Fraction(1, 2), 1),
        (Fraction(-1, 2), -1),
        (Fraction(-1, 3), 0),
        (Fraction(0), 0),
        (2.5, 3),
        (-0.49, 0),
        (0.49999999999999994, 0),
    ],
)
def test_a_half_goes_away_from_zero(exact: Fraction | float, shown: int) -> None:
    assert half_away_from_zero(exact) == shown


@given(numbers)
def test_rounding_is_the_same_on_both_sides_of_zero(number: Fraction) -> None:
    assert half_away_from_zero(-number) == -half_away_from_zero(number)


@given(numbers)
def test_rounding_moves_a_number_by_half_at_most(number: Fraction) -> None:
    assert abs(half_away_from_zero(number) - number) <= Fraction(1, 2)


@given(counts)
def test_shares_add_up_to_a_hundred(parts: list[int]) -> None:
    assert sum(shares_of_hundred(parts)) == (100 if sum(parts) else 0)


@given(counts)
def test_each_share_is_less_than_one_from_the_exact_one(parts: list[int]) -> None:
    total = sum(parts)
    for part, share in zip(parts, shares_of_hundred(parts), strict=True):
        assert not total or abs(share - Fraction(100 * part, total)) < 1


@given(counts)
def test_who_has_nothing_gets_no_share(parts: list[int]) -> None:
    assert all(
        share == 0 for part, share in zip(parts, shares_of_hundred(parts), strict=True) if not part
    )


def test_of_equal_remainders_the_first_wins() -> None:
    assert shares_of_hundred((1, 1, 1)) == (34, 33, 33)
