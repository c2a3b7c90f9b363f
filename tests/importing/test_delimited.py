import pytest

from nps_desktop.importing import delimited
from nps_desktop.importing.decoding import TooLongError
from nps_desktop.importing.delimited import delimiter_of


def rows_of(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, delimited.rows_of(text)))


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_each_delimiter_is_found(delimiter: str) -> None:
    assert delimiter_of(f"Dato{delimiter}Score\n2026-11-01{delimiter}9\n") == delimiter


def test_commas_in_comments_do_not_outweigh_semicolons() -> None:
    text = "Score;Kommentar\n9;Godt, hurtigt, billigt\n8;Fint, dyrt, pænt\n7;Nej, nej, nej\n"
    assert delimiter_of(text) == ";"


def test_one_column_has_no_delimiter() -> None:
    assert rows_of("Score\n9\n10\n") == (("Score",), ("9",), ("10",))


def test_a_sep_line_names_the_delimiter_and_is_no_row() -> None:
    assert rows_of("sep=|\r\nScore|Navn\r\n9|Bo; Else\r\n") == (
        ("Score", "Navn"),
        ("9", "Bo; Else"),
    )


def test_a_line_end_inside_quotes_stays_in_its_cell() -> None:
    assert rows_of('Score;Kommentar\n9;"linje 1\nlinje 2"\n')[1] == ("9", "linje 1\nlinje 2")


def test_a_quotation_mark_inside_a_comment_is_a_letter() -> None:
    assert rows_of('Score;Kommentar\n9;19" skærm\n8;fin\n')[1:] == (
        ("9", '19" skærm'),
        ("8", "fin"),
    )


def test_a_mark_after_a_quoted_word_does_not_stop_the_reading() -> None:
    assert rows_of('Score;Kommentar\n9;"fin" dag\n8;god\n')[2] == ("8", "god")


def test_a_quotation_mark_that_never_closes_swallows_no_answers() -> None:
    lines = [f"{place % 11};svar {place}" for place in range(300)]
    rows = rows_of('Score;Kommentar\n9;"aldrig lukket\n' + "\n".join(lines))
    assert len(rows) == 302


def test_a_cell_longer_than_any_comment_does_not_stop_the_reading() -> None:
    rows = rows_of('Score;Kommentar\n9;"' + "x" * 1_100_000 + '"\n8;fin\n')
    assert [len(row[1]) for row in rows] == [9, 1_100_000, 3]


def test_a_number_kept_as_text_loses_its_shell() -> None:
    assert rows_of('Score;Telefon\n9;"=""00123456"""\n')[1] == ("9", "00123456")


def test_an_empty_line_counts_as_a_row() -> None:
    assert rows_of("Score;Navn\n\n9;Bo\n") == (("Score", "Navn"), (), ("9", "Bo"))


def test_decimal_commas_do_not_outweigh_semicolons() -> None:
    assert rows_of("9,0;12,50\n8,0;13,00\n") == (("9,0", "12,50"), ("8,0", "13,00"))


def test_a_sep_line_of_a_mark_that_separates_nothing_is_a_row() -> None:
    assert rows_of('sep="\n9\n')[-1] != ()
    assert rows_of("sep=\n9\n") == (("sep=",), ("9",))


def test_stray_marks_at_two_cells_swallow_no_rows_between_them() -> None:
    rows = [f"{place % 11};svar {place}" for place in range(40)]
    rows[5], rows[30] = '9;"aldrig lukket', '8;19" skærm'
    assert len(rows_of("\n".join(["Score;Kommentar", *rows]))) == 41


def test_long_quoted_cells_at_the_top_do_not_hide_the_delimiter() -> None:
    cell = '"' + "linje, og, mere\n" * 150 + '"'
    assert rows_of(f"Score;Kommentar\n9;{cell}\n8;{cell}\n")[2][0] == "8"


def test_a_row_of_many_cells_is_looked_at_in_part() -> None:
    assert len(rows_of("9;" * 600_000)[0]) == 600_001


def test_a_cell_longer_than_any_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "LONGEST_CELL", 50)
    for text in ("Score\n" + "9" * 60, 'Score\n"' + "9" * 60 + '"'):
        with pytest.raises(TooLongError):
            rows_of(text)


def test_a_text_without_marks_is_read_without_looking_for_them() -> None:
    lines = ["Score;Navn\n", "9;Bo\n"]
    rows = delimited.rows_of_lines(lambda: iter(lines), has_quotes=False)
    assert list(rows) == [["Score", "Navn"], ["9", "Bo"]]
