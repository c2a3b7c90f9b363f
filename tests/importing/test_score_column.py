import pytest

from nps_desktop.domain.problems import Field
from nps_desktop.errors import Choice
from nps_desktop.importing.columns import guess
from nps_desktop.importing.score_column import Sign, sign_of
from tests.importing.files import column, sheet

ALL = tuple(range(11))
FIVES = (1, 2, 3, 4, 5, 5, 4, 3, 4, 5, 4)
TENS = (1, 1, 1, 1, 2, 3, 5, 7, 9, 10, 10)
QUESTION = "How likely are you to recommend us to a friend or colleague?"


def found(**columns: tuple[object, ...]) -> str | Choice | None:
    """Return the header taken for the score of a sheet of these columns, or the choice."""
    headers = [header.replace("__", " ") for header in columns]
    mapping = guess(sheet(headers, *zip(*columns.values(), strict=True)))
    if mapping is None:
        return None
    taken = mapping.column(Field.SCORE)
    return taken.label if taken else mapping.doubts[0]


def options(choice: object) -> tuple[str, ...]:
    assert isinstance(choice, Choice)
    assert choice.about == "score"
    return choice.options


@pytest.mark.parametrize(
    "header",
    [
        *("NPS", "nps_score", "NPS (0-10)", "NetPromoterScore", "NPS_rating", "Q12_NPS"),
        QUESTION,
        "Hvor sandsynligt er det, at du vil anbefale os til en ven eller kollega?",
        "Hur sannolikt är det att du skulle rekommendera oss till en vän?",
        "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?",
        "Würden Sie uns empfehlen?",
        "¿Qué tan probable es que nos recomiende?",
        "Recommanderiez-vous notre boutique à un ami ou à un collègue ?",
        "Hoe waarschijnlijk is het dat u ons aanbeveelt?",
        "Kuinka todennäköisesti suosittelisit meitä?",
        "Qual a probabilidade de você nos recomendar a um amigo?",
    ],
)
def test_a_header_that_speaks_of_nps_is_known(header: str) -> None:
    assert sign_of(column(header, *ALL)) is Sign.NPS_NAME


@pytest.mark.parametrize(
    "header",
    [
        *("Score", "score", "Rating", "Karakter (0-10)", "Vurdering", "Betyg", "Poäng", "Poeng"),
        *("Bewertung", "Note", "Puntuación", "Avaliação", "Cijfer", "Arvosana"),
    ],
)
def test_a_header_for_a_score_is_known_in_ten_languages(header: str) -> None:
    assert sign_of(column(header, *ALL)) is Sign.SCORE_NAME


@pytest.mark.parametrize(
    "header",
    [
        *("Q12_NPS_GROUP", "NPS category", "Sentiment", "NPS Group", "NPS-kategori", "NPS date"),
        *("NPS comment", "Alder", "Antal besøg", "Kunde ID", "Telefon", "Response ID"),
    ],
)
def test_what_stands_beside_a_score_is_never_the_score(header: str) -> None:
    assert sign_of(column(header, 1, 2, 3, 1)) is None


def test_the_group_column_of_qualtrics_is_no_score_under_its_long_header() -> None:
    assert sign_of(column(f"Q1_NPS_GROUP\n{QUESTION} - Group", 1, 2, 3, 3)) is None


def test_a_column_that_numbers_the_rows_is_no_score() -> None:
    assert sign_of(column("", 1, 2, 3, 4, 5)) is None


def test_an_nps_name_wins_alone() -> None:
    assert found(Service=ALL, NPS=(*ALL[1:], 9), Mad=ALL) == "NPS"


def test_a_score_name_goes_before_other_numbers() -> None:
    assert found(Score=ALL, Mad__0_10=(*ALL[1:], 9)) == "Score"


def test_two_equally_good_columns_are_a_choice_with_three_values_of_each() -> None:
    choice = found(Score=ALL, Rating=ALL[::-1])
    assert options(choice) == ("Score", "Rating")
    assert isinstance(choice, Choice)
    assert choice.samples == (("0", "1", "2"), ("10", "9", "8"))


def test_two_columns_of_the_same_cells_are_no_choice() -> None:
    assert found(NPS=ALL, nps__score=ALL) == "NPS"


@pytest.mark.parametrize("header", ["NPS", QUESTION])
def test_other_scores_beside_an_nps_are_a_choice(header: str) -> None:
    choice = found(**{header: ALL, "Score": ALL[::-1], "Mad": ALL})
    assert options(choice) == (header, "Score")
    assert options(found(NPS=(*ALL, ""), Score=("", *ALL))) == ("NPS", "Score")


def test_the_same_scores_beside_an_nps_are_no_choice() -> None:
    assert found(NPS=ALL, Score=ALL) == "NPS"
    assert found(NPS=ALL, Score=tuple(f"{score}/10" for score in ALL)) == "NPS"


def test_marks_of_another_scale_beside_an_nps_are_no_choice() -> None:
    assert found(NPS=ALL, Rating=FIVES) == "NPS"


def test_a_computed_nps_gives_way_to_the_question() -> None:
    computed = (-100, -100, 100, 0, 100, 100, -100, 0, 0, 100, 100)
    assert found(NPS=computed, **{QUESTION.replace(" ", "__"): ALL}) == QUESTION


def test_a_question_answered_by_yes_and_no_gives_way_to_the_score() -> None:
    assert found(Would__you__recommend__us=("yes", "no") * 5 + ("no",), Score=ALL) == "Score"


def test_values_alone_are_asked_about() -> None:
    assert options(found(Foo=ALL[::-1], Bar=("x",) * 11)) == ("Foo",)


def test_a_lone_column_of_scores_needs_no_name() -> None:
    mapping = guess(sheet(*((score,) for score in ALL[::-1])))
    assert mapping is not None
    assert mapping.doubts == ()


def test_a_few_numbers_alone_are_asked_about() -> None:
    mapping = guess(sheet((7,), (9,)))
    assert mapping is not None
    assert options(mapping.doubts[0]) == ("A",)


def test_a_few_answers_under_answer_are_asked_about() -> None:
    assert options(found(Svar=(9, 10, 3))) == ("Svar",)
    assert found(Svar=ALL) == "Svar"


def test_a_header_with_the_scale_in_it_is_enough() -> None:
    assert found(Hvor__glad__er__du__0__til__10=ALL, Navn=("x",) * 11) is not None


def test_words_alone_are_no_scores() -> None:
    assert found(Foo=("x", "y"), Bar=("a", "b")) is None


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Score", FIVES),
        ("Score", (1, 2, 3, 4, 5, 6, 7, 7, 6, 5, 4)),
        ("Score", TENS),
        ("Score", (80, 90, 100, 40, 75, 60, 9)),
        ("NPS", FIVES),
        ("NPS", (45, 50, -10, 38, 60, 71)),
        ("NPS", (1, 2, 3, 4, 5, 6, 7) * 3),
        ("NPS", (*TENS, 1)),
        ("NPS", (1, *(2,) * 8, 5, 7, 10)),
        ("Would you recommend us?", (*TENS, 1)),
        ("Rating (1-5)", (1, 2)),
        ("Karakter 1 til 10", ALL[1:]),
        ("Foo", FIVES),
    ],
)
def test_another_scale_is_asked_about(header: str, cells: tuple[int, ...]) -> None:
    choice = found(**{header: cells})
    assert options(choice) == (header,)
    assert isinstance(choice, Choice)
    assert choice.is_other_scale


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("NPS", TENS),
        ("NPS", (*TENS, 1, 0)),
        ("NPS", (*(2,) * 12, 5, 7, 10)),
        ("NPS", (*(1,) * 5, 5, 7, 8, 9)),
        ("NPS (0-10)", (*TENS, 1)),
        ("NPS", (5, 4, 3)),
        ("Score", (0,)),
        ("Score", (3, 5, 1)),
        ("Score", (7, 9, 10, 10, 9, 8, 9, 10, 6, 9, 10, 10)),
        ("Score", (1, 2, 2, 3, 5, 7, 8, 9, 10, 10)),
        ("Karakter (0-10)", (5, 4, 3, 5, 5, 4, 3, 5)),
        ("Score", (9, 11, 8.5)),
    ],
)
def test_real_scores_that_lack_an_end_are_not_doubted(header: str, cells: tuple[int, ...]) -> None:
    assert found(**{header: cells}) == header


def test_columns_of_marks_up_to_five_give_way_to_the_scale_of_ten() -> None:
    assert found(Rating__of__food=FIVES, Rating__of__us=ALL[::-1]) == "Rating of us"


def test_a_name_is_followed_even_where_no_row_can_be_read() -> None:
    assert found(Score=("ni", "ti"), Navn=("Bo", "Else")) == "Score"
    assert found(NPS=("nul", "ti"), Navn=("Bo", "Else")) == "NPS"
    mapping = guess(sheet(("Dato", "Score")))
    assert mapping is not None
    assert mapping.doubts == ()


def test_groups_alone_are_no_scores_whatever_stands_over_them() -> None:
    groups = ("Promoter", "Passive", "Detractor")
    assert found(NPS=groups, Navn=("Bo", "Else", "Ida")) is None
    assert found(Score=groups) is None
    assert found(NPS=("Promoter", 9, 3), Navn=("Bo", "Else", "Ida")) == "NPS"


@pytest.mark.parametrize(
    "header",
    [
        *("Rating of food", "Service 0-10", "Food score", "Karakter for maden", "Betyg personal"),
        *("Bewertung Service", "Nota comida", "On a scale of 0-10, how would you rate our food?"),
    ],
)
def test_marks_for_something_else_are_asked_about(header: str) -> None:
    """Not every 0-10 is an answer to the one question."""
    assert options(found(**{header: ALL, "Navn": ("x",) * 11})) == (header,)


@pytest.mark.parametrize(
    "header",
    [
        *("Overall rating", "Din karakter (0-10)", "Samlet vurdering", "Your score", "Betyg 0-10"),
        *("Score 2026", "0-10"),
    ],
)
def test_marks_for_nothing_else_are_taken(header: str) -> None:
    assert found(**{header: ALL, "Navn": ("x",) * 11}) == header


def test_a_question_of_another_scale_and_a_score_are_a_choice() -> None:
    assert options(found(NPS=FIVES, Score=ALL)) == ("NPS", "Score")


def test_a_computed_nps_beside_scores_is_no_candidate() -> None:
    assert found(Score=ALL, NPS=(45, 50, -10, 38, 60, 71, "", "", "", "", "")) == "Score"


def test_a_named_column_of_another_scale_is_asked_about_rather_than_any_number() -> None:
    choice = found(NPS=FIVES, Foo=ALL[::-1])
    assert options(choice) == ("NPS",)


def test_scores_of_a_named_column_that_are_mostly_spoilt_are_still_its_scores() -> None:
    assert found(Score=(9, 8, 9.5, 8.5, 7.5), Navn=("x",) * 5) == "Score"


def test_a_title_over_prose_is_no_table() -> None:
    assert guess(sheet(("Score er en god ting",), ("Vi spurgte alle, og de sagde ja",))) is None
    assert guess(sheet(("NPS",), ("Her kommer den",))) is None
    assert guess(sheet(("Score",), ("Her kommer den",))) is None


def test_a_sentence_that_speaks_of_nps_names_no_score() -> None:
    assert found(**{"Copyright by those who care for the NPS": ("as is", "no warranty")}) is None
    assert found(nps_desktop=("It runs the window, or one command of it",) * 3) is None


def test_truth_values_are_no_scores() -> None:
    assert found(Foo=(True, False, True), Bar=("a", "b", "c")) is None


def test_dates_under_the_score_are_no_reason_to_look_elsewhere() -> None:
    from datetime import date

    assert found(NPS=(date(2026, 10, 9), 9, 8), Foo=(1, 9, 5)) == "NPS"


def test_a_question_may_speak_of_days_and_numbers_and_still_be_a_score() -> None:
    day = "On a scale of 0-10, how would you rate the number of our staff that day?"
    assert sign_of(column(day, *ALL)) is Sign.HINT
    assert sign_of(column("Feedback score", *ALL)) is Sign.HINT
    assert sign_of(column("How many times did you visit us this year?", 3, 1, 9)) is Sign.VALUES
