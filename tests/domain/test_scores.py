"""Every score has one group, and only the eleven are scores."""

import pytest

from nps_desktop.domain.scores import SCORES, Group, group_of, is_score, scores_of


@pytest.mark.parametrize("score", [9, 10])
def test_a_nine_is_a_promoter(score: int) -> None:
    assert group_of(score) is Group.PROMOTER


@pytest.mark.parametrize("score", [7, 8])
def test_a_seven_is_passive(score: int) -> None:
    assert group_of(score) is Group.PASSIVE


@pytest.mark.parametrize("score", range(7))
def test_a_six_is_a_detractor_and_so_is_a_zero(score: int) -> None:
    assert group_of(score) is Group.DETRACTOR


@pytest.mark.parametrize("number", [-1, 11, 100])
def test_other_numbers_have_no_group(number: int) -> None:
    assert not is_score(number)
    with pytest.raises(ValueError, match=str(number)):
        group_of(number)


@pytest.mark.parametrize("group", Group)
def test_the_scores_of_a_group_are_those_that_belong_to_it(group: Group) -> None:
    assert list(scores_of(group)) == [score for score in SCORES if group_of(score) is group]


def test_there_are_eleven_scores() -> None:
    assert list(SCORES) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
