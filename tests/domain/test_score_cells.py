"""A raw score is read as what it is, or refused with the reason; nothing is guessed."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.score_cells import BLANKS, LONGEST_LABELLED, read_score
from nps_desktop.domain.scores import SCORES


@pytest.mark.parametrize("score", SCORES)
def test_every_score_is_read_in_every_shape(score: int) -> None:
    shapes = (score, float(score), str(score), f" {score} ", f"{score},0", f"{score}.0")
    labelled = (f"{score}/10", f"{score} - Likely", f"{score}: likely", f"{score} (likely)")
    named = (f"Likely ({score})", f"Sandsynligt - {score}", f"{score} = likely", f"{score}.")
    for raw in (*shapes, *labelled, *named):
        assert read_score(raw) == score, raw


def test_a_zero_is_not_lost() -> None:
    for raw in (0, 0.0, "0", "0.0", "0 - Not at all likely", "-0"):
        assert read_score(raw) == 0, raw


@pytest.mark.parametrize("raw", [None, float("nan"), "", "   ", "N/A", "–", "Ikke besvaret"])
def test_a_blank_is_no_answer(raw: object) -> None:
    assert read_score(raw) is None


@pytest.mark.parametrize("raw", sorted(BLANKS))
def test_every_word_for_nothing_is_a_blank_in_upper_case_too(raw: str) -> None:
    assert read_score(raw.upper()) is None


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (11, Reason.SCORE_OUT_OF_RANGE),
        (-1, Reason.SCORE_OUT_OF_RANGE),
        ("11", Reason.SCORE_OUT_OF_RANGE),
        ("−1", Reason.SCORE_OUT_OF_RANGE),
        ("1000000000", Reason.SCORE_OUT_OF_RANGE),
        ("infinity", Reason.SCORE_OUT_OF_RANGE),
        ("∞", Reason.SCORE_OUT_OF_RANGE),
        (float("inf"), Reason.SCORE_OUT_OF_RANGE),
        ("12/10", Reason.SCORE_OUT_OF_RANGE),
        (6.5, Reason.SCORE_FRACTION),
        (8.5, Reason.SCORE_FRACTION),
        ("6,5", Reason.SCORE_FRACTION),
        ("8.5", Reason.SCORE_FRACTION),
        ("ten", Reason.SCORE_NOT_A_NUMBER),
        ("9 or 10", Reason.SCORE_NOT_A_NUMBER),
        (True, Reason.SCORE_NOT_A_NUMBER),
        ("promoter", Reason.SCORE_IS_A_GROUP),
        ("Ambassadører", Reason.SCORE_IS_A_GROUP),
        ("9-10", Reason.SCORE_IS_A_DATE),
        ("10-Sep", Reason.SCORE_IS_A_DATE),
        (date(2026, 9, 10), Reason.SCORE_IS_A_DATE),
        (datetime(2026, 9, 10, 8), Reason.SCORE_IS_A_DATE),  # noqa: DTZ001 - as a sheet gives it
        (time(9, 10), Reason.SCORE_IS_A_DATE),
        (timedelta(hours=9), Reason.SCORE_IS_A_DATE),
    ],
)
def test_what_is_no_score_is_refused_with_its_reason(raw: object, reason: Reason) -> None:
    problem = read_score(raw)
    assert isinstance(problem, Problem)
    assert (problem.field, problem.reason) == (Field.SCORE, reason)
    assert problem.value


def test_digits_of_other_scripts_are_digits() -> None:
    assert read_score("１０") == 10
    assert read_score("٩") == 9


def test_a_long_comment_is_refused_without_a_search_through_it() -> None:
    comment = "very nice people " * 2000
    assert len(comment) > LONGEST_LABELLED
    assert read_score(comment) == Problem(Field.SCORE, Reason.SCORE_NOT_A_NUMBER, comment)


@given(st.text())
def test_any_text_gives_a_score_a_blank_or_a_problem(raw: str) -> None:
    read = read_score(raw)
    assert read is None or isinstance(read, Problem) or read in SCORES


@given(st.floats() | st.integers())
def test_a_number_is_taken_only_as_it_stands(raw: float) -> None:
    read = read_score(raw)
    assert isinstance(read, Problem) or read is None or read == raw
