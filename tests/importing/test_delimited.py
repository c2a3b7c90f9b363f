import pytest

from nps_desktop.importing.delimited import decoded, delimiter_of, rows_of

DANISH = "Dato;Score;Kommentar\n2026-11-01;9;Så rart, tak for æbler\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_danish_letters_survive_every_encoding(encoding: str) -> None:
    assert decoded(DANISH.encode(encoding)) == DANISH


def test_a_big_endian_mark_is_followed() -> None:
    assert decoded(b"\xfe\xff" + DANISH.encode("utf-16-be")) == DANISH


def test_one_bad_byte_does_not_turn_utf8_into_windows_letters() -> None:
    text = decoded(("æ" * 200).encode() + b"\xff")
    assert text == "æ" * 200 + "\ufffd"


def test_a_windows_dash_is_read() -> None:
    assert decoded(b"9 \x96 meget sandsynligt") == "9 – meget sandsynligt"


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02\x03", b"%PDF-1.7\n\x00\x12", b"<html><table></table></html>"]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    assert decoded(content) is None


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
