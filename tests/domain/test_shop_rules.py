"""The shop reads its score by its own bounds."""

from fractions import Fraction

import pytest

from nps_desktop.domain.shop import Reading, Shop


@pytest.mark.parametrize(
    ("nps", "reading"),
    [
        (Fraction(-1, 100), Reading.NEEDS_WORK),
        (Fraction(0), Reading.GOOD),
        (Fraction(50), Reading.GOOD),
        (Fraction(5001, 100), Reading.VERY_GOOD),
    ],
)
def test_the_bounds_belong_to_good(nps: Fraction, reading: Reading) -> None:
    assert Shop().reading_of(nps) is reading


def test_a_shop_may_expect_more() -> None:
    assert Shop(good_from=30, very_good_above=70).reading_of(Fraction(29)) is Reading.NEEDS_WORK
