"""Eleven counts give the groups, the exact score and the shares; nothing is lost on the way."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.scores import SCORES, Group, group_of
from nps_desktop.domain.tally import Tally

scores = st.lists(st.sampled_from(list(SCORES)))
tallies = st.lists(st.integers(0, 10_000), min_size=11, max_size=11).map(Tally.from_counts)


def of_groups(promoters: int, passives: int, detractors: int) -> Tally:
    return Tally.of([9] * promoters + [7] * passives + [0] * detractors)


def test_a_zero_is_an_answer() -> None:
    tally = Tally.of([0])
    assert (tally.total, tally.detractors, tally.nps) == (1, 1, -100)


def test_no_answers_have_no_score() -> None:
    assert Tally().nps is None
    assert Tally().shown_nps is None
    assert Tally().shares == (0, 0, 0)


@pytest.mark.parametrize(
    ("groups", "exact", "shown"),
    [
        ((1, 20, 2), Fraction(-100, 23), -4),
        ((2, 0, 1), Fraction(100, 3), 33),
        ((1, 4, 3), Fraction(-25), -25),
        ((5, 3, 2), Fraction(30), 30),
        ((12, 6, 5), Fraction(700, 23), 30),
        ((20, 15, 5), Fraction(75, 2), 38),
        ((5, 15, 20), Fraction(-75, 2), -38),
        ((10, 0, 0), Fraction(100), 100),
        ((0, 0, 3), Fraction(-100), -100),
        ((84, 33, 7), Fraction(7700, 124), 62),
        ((8, 9, 22), Fraction(-1400, 39), -36),
        ((5, 7, 19), Fraction(-1400, 31), -45),
        ((74, 75, 35), Fraction(3900, 184), 21),
    ],
)
def test_the_score_is_exact_and_rounded_once(
    groups: tuple[int, int, int], exact: Fraction, shown: int
) -> None:
    tally = of_groups(*groups)
    assert (tally.nps, tally.shown_nps) == (exact, shown)


def test_a_score_just_below_nothing_is_shown_as_nothing_without_a_sign() -> None:
    assert str(of_groups(100, 100, 101).shown_nps) == "0"


@given(tallies)
def test_the_groups_add_up_to_the_answers(tally: Tally) -> None:
    assert tally.promoters + tally.passives + tally.detractors == tally.total == sum(tally.counts)


@given(scores)
def test_counting_and_grouping_one_by_one_agree(given_scores: list[int]) -> None:
    tally = Tally.of(given_scores)
    groups = [group_of(score) for score in given_scores]
    assert tally.promoters == groups.count(Group.PROMOTER)
    assert tally.passives == groups.count(Group.PASSIVE)
    assert tally.detractors == groups.count(Group.DETRACTOR)
    assert all(tally.of_group(group) == groups.count(group) for group in Group)


@given(scores, scores)
def test_tallies_add_as_their_answers_do(first: list[int], second: list[int]) -> None:
    assert Tally.of(first) + Tally.of(second) == Tally.of(first + second)


@given(tallies)
def test_the_score_stays_within_a_hundred(tally: Tally) -> None:
    if tally.nps is not None:
        assert -100 <= tally.nps <= 100


@given(tallies)
def test_shares_of_any_answers_add_up_to_a_hundred(tally: Tally) -> None:
    assert sum(tally.shares) == (100 if tally.total else 0)


@pytest.mark.parametrize("score", [-1, 11])
def test_what_is_no_score_is_not_counted_as_one(score: int) -> None:
    with pytest.raises(ValueError, match=str(score)):
        Tally.of([score])


@pytest.mark.parametrize("counts", [(), (1,) * 10, (1,) * 12, (-1,) + (0,) * 10])
def test_a_tally_has_eleven_counts_and_none_is_negative(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"\("):
        Tally(counts)
