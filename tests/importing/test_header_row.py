from collections.abc import Sequence

from nps_desktop.importing.header_row import header_rows
from nps_desktop.importing.headers import fold, is_question, name_in, scale_in
from nps_desktop.importing.tables import letter_of, table_of
from tests.importing.files import sheet


def labels(*rows: tuple[object, ...]) -> list[str]:
    read = sheet(*rows)
    return [column.label for column in table_of(read, header_rows(read)).columns]


def header_of(rows: Sequence[tuple[object, ...]]) -> range:
    return header_rows(sheet(*rows))


def test_words_are_compared_without_case_accents_and_joints() -> None:
    assert fold("NetPromoterScore") == "net promoter score"
    assert fold("Q12_NPS-Score:") == "q12 nps score"
    assert fold("Poäng é") == "poang e"
    assert name_in("Karakter (0-10)") == "karakter"
    assert name_in("Score 0 til 10") == "score"


def test_a_header_tells_its_scale() -> None:
    assert scale_in("On a scale of 0-10, how would you rate us?") == (0, 10)
    assert scale_in("Karakter fra 1 til 5") == (1, 5)
    assert scale_in("Score") is None


def test_a_question_is_longer_than_a_name() -> None:
    assert is_question("How likely are you to recommend us to a friend?")
    assert not is_question("Kundens fulde navn")


def test_the_header_is_the_first_row() -> None:
    assert header_of([("Dato", "Score"), ("2026-11-01", "9")]) == range(1)


def test_titles_and_empty_rows_above_are_passed_over() -> None:
    rows = [("NPS i vores butik 2026",), (), ("Lavet af Else", ""), ("Dato", "Score"), ("x", 9)]
    assert header_of(rows) == range(3, 4)


def test_of_two_lone_cells_the_lower_is_the_header() -> None:
    assert header_of([("NPS 2026",), ("Score",), (9,), (10,)]) == range(1, 2)


def test_a_row_of_group_headings_gives_way_to_the_row_below() -> None:
    rows = [("", "Kunde", "", ""), ("Score", "Navn", "Telefon", "Butik"), (9, "Bo", "", "")]
    assert header_of(rows) == range(1, 2)


def test_unknown_words_over_numbers_are_a_header() -> None:
    assert header_of([("Foo", "Bar"), (9, 8)]) == range(1)


def test_a_narrow_title_over_unknown_words_is_no_header() -> None:
    assert header_of([("Titel",), ("Foo", "Bar", "Baz"), (9, 8, 7)]) == range(1, 2)


def test_a_table_may_begin_anywhere_below() -> None:
    assert header_of([()] * 100 + [("Dato", "Score"), ("2026-11-01", 9)]) == range(100, 101)


def test_numbers_from_the_first_row_on_have_no_header() -> None:
    rows = [(), (9, "fin"), (8, "god")]
    assert header_of(rows) == range(1, 1)
    assert labels(*rows) == ["A", "B"]


def test_a_sheet_of_nothing_has_no_header() -> None:
    assert header_of([(), ("", None)]) == range(2, 2)
    assert header_of([]) == range(0)


def test_a_long_text_is_no_header() -> None:
    assert header_of([("Score " * 200, "x"), ("Score", "y"), (9, 1)]) == range(1, 2)


def test_an_answer_below_the_header_is_no_second_header_row() -> None:
    rows = [("Score", "Kommentar"), (9, "Response"), (8, "fin")]
    assert header_of(rows) == range(1)


def test_empty_columns_are_left_out_and_equal_headers_told_apart() -> None:
    assert labels(("Score", "", "score", None, "score"), (9, "", 8, "x", 7)) == [
        *("Score", "score (2)", "D", "score (3)"),
    ]


def test_a_header_that_is_a_year_is_shown_as_a_year() -> None:
    assert labels(("Score", "Navn", 2026.0), (9, "Bo", 1)) == ["Score", "Navn", "2026"]


def test_letters_go_on_after_z() -> None:
    assert [letter_of(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
