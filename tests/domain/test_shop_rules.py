"""The shop reads its score by its own bounds, and the newest comments stand for their group."""

from fractions import Fraction

import pytest

from nps_desktop.domain.shop import Reading, Shop
from nps_desktop.domain.summary import choose_comments
from tests.factories import an_answer


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


def test_the_newest_comment_of_each_group_is_chosen() -> None:
    newest_first = (
        an_answer(10, comment=""),
        an_answer(3, comment="Slow"),
        an_answer(9, comment="Kind"),
        an_answer(10, comment="Older"),
    )
    assert [answer.comment for answer in choose_comments(newest_first)] == ["Kind", "Slow"]
