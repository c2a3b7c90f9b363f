from pathlib import Path

import pytest

from nps_desktop.importing import decoding
from nps_desktop.importing.decoding import TooLongError, encoding_of, lines_of

TEXTS = {
    "da": "Dato;Score;Kommentar\n2026-11-01;9;Så rart, tak for æbler på Ærø og Århus\n",
    "da, one letter": "Score;Navn\n9;Søren\n8;Bo\n",
    "da, capitals": "BEDØMMELSE;ÅRSAG\n9;ØL\n",
    "sv": "Datum;Betyg;Kommentar\n2026-11-01;9;Jättebra bemötande på Östra ån\n",
    "sv, a word of one letter": "Betyg;Kommentar\n9;en å i söder är högt upp\n",
    "nb": "Dato;Poeng;Kommentar\n2026-11-01;9;Ærlig, får komme igjen på søndag\n",
    "de": "Datum;Bewertung;Kommentar\n2026-11-01;9;Sehr schön, größte Auswahl an Äpfeln\n",
    "fr": "Date;Note;Commentaire\n2026-11-01;9;Très agréable, déjà reçu à côté\n",
}
SHOPS = ("cp1252", "latin-1", "mac_roman", "cp850")
WIDE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")


@pytest.fixture
def text_of(tmp_path: Path):
    def text_of(content: bytes) -> str | None:
        path = tmp_path / "answers.csv"
        path.write_bytes(content)
        encoding = encoding_of(path)
        return encoding and "".join(lines_of(path, encoding))

    return text_of


@pytest.mark.parametrize("encoding", [*WIDE, *SHOPS])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_letters_survive_every_encoding(text_of, text: str, encoding: str) -> None:
    assert text_of(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Data;Ocena;Komentarz\n1;9;Bardzo miła obsługa, dziękuję, życzę powodzenia\n"),
        ("cp1251", "Дата;Оценка;Комментарий\n1;9;Очень хорошо, большое спасибо всем\n"),
    ],
)
def test_letters_of_the_east_are_told_apart(text_of, encoding: str, text: str) -> None:
    assert text_of(text.encode(encoding)) == text


def test_a_windows_dash_is_read(text_of) -> None:
    assert text_of(b"9 \x96 meget sandsynligt") == "9 – meget sandsynligt"


def test_a_windows_apostrophe_inside_a_word_is_read(text_of) -> None:
    assert text_of("l’accueil".encode("cp1252")) == "l’accueil"


def test_bytes_that_are_no_letters_of_any_language_do_not_stop_the_reading(text_of) -> None:
    assert text_of(b"9;\xa0\xad\xb8\xa4\xa6\n") is not None


def test_a_big_endian_mark_is_followed(text_of) -> None:
    text = TEXTS["da"]
    assert text_of(b"\xfe\xff" + text.encode("utf-16-be")) == text


def test_one_bad_byte_does_not_turn_utf8_into_windows_letters(text_of) -> None:
    assert text_of(("æ" * 200).encode() + b"\xff") == "æ" * 200 + "\ufffd"


def test_lines_of_two_encodings_in_one_file_are_both_read(text_of) -> None:
    lines = [f"{place};Søren spiste æbler på Ærø\r\n" for place in range(10)]
    content = lines[0].encode("utf-8-sig") + b"".join(
        line.encode("cp1252" if place % 2 else "utf-8") for place, line in enumerate(lines[1:])
    )
    assert text_of(content) == "".join(lines)


def test_a_damaged_byte_between_sound_letters_of_a_mixed_file_is_replaced(text_of) -> None:
    content = "9;æble\n".encode() + b"8;\xc3\xa6ble \xff\n" + b"7;s\xf8d\n"
    assert text_of(content) == "9;æble\n8;æble \ufffd\n7;sød\n"


def test_a_lone_return_ends_a_line_of_a_mixed_file_too(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_bytes("9;æ\r".encode() + b"8;\xf8\r")
    encoding = encoding_of(path)
    assert encoding
    assert list(lines_of(path, encoding)) == ["9;æ\r", "8;ø\r"] or encoding.is_mixed


def test_control_characters_are_replaced_and_the_old_end_mark_is_dropped(text_of) -> None:
    text = "Score;Navn\n" + "9;Bo\n" * 20
    assert text_of(text.encode() + b"8;B\x00o\n\x1a") == text + "8;B\ufffdo\n"


@pytest.mark.parametrize("content", [b"\x00\x01\x02\x03", b"\x00" * 3000, b"a\x00\x00\x00" * 9])
def test_what_is_no_text_is_refused(text_of, content: bytes) -> None:
    assert text_of(content) is None


@pytest.mark.parametrize("content", [b"9" * 40, b"9;8\n" * 9 + b"7" * 40, b"\xe6" * 40])
def test_a_line_without_an_end_is_too_long(
    text_of, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    monkeypatch.setattr(decoding, "CHUNK", 8)
    monkeypatch.setattr(decoding, "LONGEST_LINE", 20)
    with pytest.raises(TooLongError):
        text_of(content)


def test_only_the_first_doubtful_lines_are_looked_at(
    text_of, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoding, "LOOKED_AT", 16)
    text = "9;Søren på Ærø\n" * 20
    assert text_of(text.encode("cp850")) == text
