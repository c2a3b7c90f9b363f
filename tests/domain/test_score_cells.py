"""A raw score is read as what it is, or refused with the reason; nothing is guessed."""

import unicodedata
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.score_cells import LONGEST_LABELLED, read_group, read_score
from nps_desktop.domain.score_words import BLANKS, GROUP_WORDS
from nps_desktop.domain.scores import SCORES, Group


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


@pytest.mark.parametrize("score", SCORES)
@pytest.mark.parametrize(
    "shape",
    [
        *("{}.", "{},", "+{}", "0{}", "{}.00", "{}/10", "{} / 10", "{} of 10", "{} out of 10"),
        *("{} af 10", "{} ud af 10", "{} av 10", "{} von 10", "{} sur 10", "{} (ud af 10)"),
        *("{} -", "{} –", "{} – Meget sandsynligt", "{}-Extremely likely", "{}- likely"),
        *("Not at all likely - {}", "Slet ikke sandsynligt – {}", "Troligt : {}"),
        *('="{}"', "'{}", "’{}", '"{}"', "\u00a0{}\u202f", "\u200b{}", "\ufeff{}\u200e"),
    ],
)
def test_a_score_is_taken_out_of_what_forms_and_sheets_put_around_it(
    score: int, shape: str
) -> None:
    assert read_score(shape.format(score)) == score


@pytest.mark.parametrize("raw", [None, float("nan"), "", "   ", "N/A", "–", "Ikke besvaret"])
def test_a_blank_is_no_answer(raw: object) -> None:
    assert read_score(raw) is None


@pytest.mark.parametrize(
    "raw", ["--", "…", "?", "(tom)", "#I/T", "#SAKNAS!", "<NA>", "k.A.", "n.v.t.", "Weiß nicht"]
)
def test_signs_around_a_word_for_nothing_say_nothing_either(raw: str) -> None:
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
        ("–1", Reason.SCORE_OUT_OF_RANGE),
        ("1,000", Reason.SCORE_OUT_OF_RANGE),
        ("10 000", Reason.SCORE_OUT_OF_RANGE),
        ("1.000.000", Reason.SCORE_OUT_OF_RANGE),
        ("-∞", Reason.SCORE_OUT_OF_RANGE),
        ("infinity", Reason.SCORE_OUT_OF_RANGE),
        ("∞", Reason.SCORE_OUT_OF_RANGE),
        (float("inf"), Reason.SCORE_OUT_OF_RANGE),
        ("12/10", Reason.SCORE_OUT_OF_RANGE),
        (6.5, Reason.SCORE_FRACTION),
        (8.5, Reason.SCORE_FRACTION),
        ("6,5", Reason.SCORE_FRACTION),
        ("8.5", Reason.SCORE_FRACTION),
        ("7,5/10", Reason.SCORE_FRACTION),
        ("8½", Reason.SCORE_FRACTION),
        ("9¹", Reason.SCORE_NOT_A_NUMBER),
        ("ten", Reason.SCORE_NOT_A_NUMBER),
        ("9 or 10", Reason.SCORE_NOT_A_NUMBER),
        (True, Reason.SCORE_NOT_A_NUMBER),
        ("promoter", Reason.SCORE_IS_A_GROUP),
        ("Ambassadører", Reason.SCORE_IS_A_GROUP),
        *(
            (raw, Reason.SCORE_IS_A_GROUP)
            for raw in ("Kritiker", "Passive (7-8)", "Detractors 0-6")
        ),
        *((raw, Reason.SCORE_IS_A_GROUP) for raw in ("Ambassadör", "Promotor", "9-10 (Promoter)")),
        *((raw, Reason.SCORE_IS_A_DATE) for raw in ("9-10", "9/11", "10-Sep", "09-okt", "okt-09")),
        *((raw, Reason.SCORE_IS_A_DATE) for raw in ("9 - maj", "Oct 9", "3. März", "9/10/2026")),
        *((raw, Reason.SCORE_IS_A_DATE) for raw in ("2026-09-10 00:00:00", "3. maj 2026")),
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


@pytest.mark.parametrize(
    "raw",
    [
        *("5 stars out of 10", "5-star", "5-Sterne", "5 - stars", "★★★★★", "4 (out of 5)"),
        *("4 - out of 5", "9 - 10", "Top 10", "1. Meget usandsynligt", "1. klasse", "2. besøg"),
        *("3-gangs menu", "Temperature -1", "Likely -9", "(9)", "9%", "9:30", "10+", "9!"),
        *("9 - came 2 times", "Covid-9", "1e1", "=9", "True", "O"),
    ],
)
def test_a_number_in_other_words_is_no_score(raw: str) -> None:
    problem = read_score(raw)
    assert isinstance(problem, Problem)
    assert problem.reason is Reason.SCORE_NOT_A_NUMBER


@pytest.mark.parametrize(
    ("raw", "group"),
    [
        ("Promoter", Group.PROMOTER),
        ("AMBASSADØRER", Group.PROMOTER),
        ("Passive (7-8)", Group.PASSIVE),
        ("Kritiker", Group.DETRACTOR),
        ("Détracteurs", Group.DETRACTOR),
        ("happy", None),
        (9, None),
    ],
)
def test_a_word_names_its_group(raw: object, group: Group | None) -> None:
    assert read_group(raw) is group


@pytest.mark.parametrize("word", sorted(GROUP_WORDS))
def test_a_group_alone_never_becomes_a_score(word: str) -> None:
    for raw in (word, word.upper(), word.title()):
        assert read_score(raw) == Problem(Field.SCORE, Reason.SCORE_IS_A_GROUP, raw)


def test_digits_of_other_scripts_are_digits() -> None:
    assert read_score("１０") == 10
    assert read_score("٩") == 9
    assert read_score("९ / १०") == 9
    assert read_score("٩٫٠") == 9


def test_a_long_comment_is_refused_without_a_search_through_it() -> None:
    comment = "very nice people " * 2000
    assert len(comment) > LONGEST_LABELLED
    assert read_score(comment) == Problem(Field.SCORE, Reason.SCORE_NOT_A_NUMBER, comment)


@given(st.text())
def test_any_text_gives_a_score_a_blank_or_a_problem(raw: str) -> None:
    read = read_score(raw)
    assert read is None or isinstance(read, Problem) or read in SCORES


# Every character that counts for a digit somewhere: other scripts, circles, footnotes, parts.
digits = st.characters(categories=["Nd", "No", "Nl"])


@given(st.text(digits | st.sampled_from("0123456789.,/-+ '()"), max_size=12))
def test_a_score_is_never_more_than_the_digits_that_stand_there(raw: str) -> None:
    read = read_score(raw)
    if isinstance(read, int):
        seen = "".join(str(unicodedata.digit(each, "")) for each in raw)
        assert seen.startswith(("0", str(read)))


@given(st.integers(0, 10), st.text(st.characters(categories=["L", "Zs"]), min_size=1))
def test_a_label_without_digits_changes_no_score(score: int, label: str) -> None:
    reads = [read_score(f"{score} - {label}"), read_score(f"{label} - {score}")]
    assert all(read == score or isinstance(read, Problem) for read in reads)


@given(st.floats() | st.integers())
def test_a_number_is_taken_only_as_it_stands(raw: float) -> None:
    read = read_score(raw)
    assert isinstance(read, Problem) or read is None or read == raw
