from datetime import date, datetime

import pytest

from nps_desktop.domain.problems import Field
from nps_desktop.importing.columns import guess
from nps_desktop.importing.wishes import Wishes
from tests.importing.files import sheet

VALUES = {
    Field.SCORE: (9, 3, 10),
    Field.DATE: ("2026-11-01", "2026-11-02", "2026-11-03"),
    Field.COMMENT: ("Så rart", "", "Ventede for længe"),
    Field.NAME: ("Bo Birkelund", "Else Engholm", ""),
    Field.PHONE: (12345.0, "00 00 12 34", ""),
    Field.EMAIL: ("bo@example.com", "", "else@example.com"),
    Field.LOCATION: ("Vestergade", "Havnen", "Havnen"),
    Field.WANTS_CALL: ("ja", "", "nej"),
}


def taken(*headers: str, rows: tuple[tuple[object, ...], ...]) -> dict[str, str]:
    mapping = guess(sheet(headers, *rows))
    assert mapping is not None
    assert mapping.doubts == ()
    return {field.value: column.label for field, column in mapping.columns}


@pytest.mark.parametrize(
    "headers",
    [
        ("Score", "Dato", "Kommentar", "Navn", "Telefon", "E-mail", "Butik", "Må vi ringe?"),
        ("Betyg", "Datum", "Kommentar", "Namn", "Mobil", "E-post", "Filial", "Får vi ringa?"),
        ("Poeng", "Dato", "Kommentarer", "Navn", "Tlf.", "Epost", "Avdeling", "Ring meg"),
        (
            "Bewertung",
            "Datum",
            "Bemerkung",
            "Name",
            "Telefonnummer",
            "E-Mail",
            "Filiale",
            "Rückruf",
        ),
        ("Rating", "Date", "Feedback", "Name", "Phone number", "Email", "Store", "Call me"),
        ("NPS", "Date", "Commentaire", "Nom", "Téléphone", "Courriel", "Boutique", "Call back"),
        ("Nota", "Fecha", "Comentario", "Nombre", "Teléfono", "Correo", "Tienda", "Contact me"),
        ("Nota", "Data", "Comentário", "Nome", "Telefone", "Email", "Loja", "Callback"),
        ("Cijfer", "Datum", "Opmerking", "Naam", "Telefoon", "E-mail", "Winkel", "Please call"),
        (
            "Arvosana",
            "Päivämäärä",
            "Kommentti",
            "Nimi",
            "Puhelin",
            "Sähköposti",
            "Myymälä",
            "Ring op",
        ),
    ],
)
def test_every_column_is_known_in_ten_languages(headers: tuple[str, ...]) -> None:
    fields = ("score", "date", "comment", "name", "phone", "email", "location", "wants_call")
    rows = tuple(zip(*VALUES.values(), strict=True))
    assert taken(*headers, rows=rows) == dict(zip(fields, headers, strict=True))


def test_a_question_why_is_the_comment() -> None:
    found = taken("NPS", "Hvad er hovedårsagen til din karakter?", rows=((9, "Rart"), (8, "Fint")))
    assert found["comment"] == "Hvad er hovedårsagen til din karakter?"


def test_the_day_of_the_answer_goes_before_the_day_of_the_start() -> None:
    rows = (
        (9, "2026-11-01 10:00", "2026-11-01 10:05"),
        (8, "2026-11-02 10:00", "2026-11-02 10:09"),
    )
    assert taken("NPS", "Starttidspunkt", "Færdiggørelsestidspunkt", rows=rows)["date"] == (
        "Færdiggørelsestidspunkt"
    )


@pytest.mark.parametrize("header", ["Fødselsdato", "Order date", "Sidste ændring (dato)"])
def test_another_date_is_no_day_of_an_answer(header: str) -> None:
    assert "date" not in taken("NPS", header, rows=((9, "1980-01-01"), (8, "1990-01-01")))


def test_a_column_of_dates_needs_no_header_word() -> None:
    assert taken("NPS", "Hvornår", rows=((9, "2026-11-01"), (8, "2026-11-02")))["date"] == "Hvornår"


def test_an_empty_column_without_a_word_is_no_date() -> None:
    assert "date" not in taken("NPS", "Hvornår", rows=((9, ""), (8, "")))


def test_words_under_a_date_header_are_no_dates() -> None:
    assert "date" not in taken("NPS", "Time zone", rows=((9, "UTC-3"), (8, "UTC")))


def test_two_dates_of_equal_right_are_a_choice() -> None:
    rows = ((9, "2026-11-01", "2026-11-05"), (8, "2026-11-02", "2026-11-06"))
    mapping = guess(sheet(("NPS", "Dato for salg", "Dato for svar"), *rows))
    assert mapping is not None
    (choice,) = mapping.doubts
    assert (choice.about, choice.options) == ("date", ("Dato for salg", "Dato for svar"))


def test_two_columns_of_the_same_days_are_no_choice() -> None:
    rows = ((9, "2026-11-01", "2026-11-01"), (8, "2026-11-02", "2026-11-02"))
    assert taken("NPS", "Hvornår", "Og igen", rows=rows)["date"] == "Hvornår"


def test_a_customer_number_is_no_phone_number_and_no_name() -> None:
    found = taken("NPS", "Kunde", "Nummer", rows=((9, 101, 7), (8, 102, 8)))
    assert set(found) == {"score"}


def test_anonymous_addresses_are_no_addresses() -> None:
    found = taken("NPS", "Email", rows=((9, "anonymous"), (8, "anonymous")))
    assert set(found) == {"score"}


def test_a_phone_is_known_inside_a_question() -> None:
    header = "Hvis vi må kontakte dig, så skriv dit telefonnummer her"
    assert taken("NPS", header, rows=((9, "00 00 12 34"), (8, "")))["phone"] == header


def mapped(*wishes: tuple[Field, str]) -> dict[Field, str]:
    rows = (("Score", "Hvem", "Note", "Note"), (9, "Bo", "a", "b"), (8, "Else", "c", "d"))
    mapping = guess(sheet(*rows), Wishes(columns=wishes))
    assert mapping is not None
    assert mapping.doubts == ()
    return {field: column.label for field, column in mapping.columns}


def test_a_wish_names_a_column_by_its_header_or_its_letter() -> None:
    assert mapped((Field.NAME, " hvem "))[Field.NAME] == "Hvem"
    assert mapped((Field.NAME, "b"))[Field.NAME] == "Hvem"
    assert mapped((Field.COMMENT, "Note (2)"))[Field.COMMENT] == "Note (2)"
    assert mapped((Field.COMMENT, "note"))[Field.COMMENT] == "Note"


def test_a_wish_for_nothing_takes_no_column() -> None:
    assert Field.COMMENT not in mapped((Field.COMMENT, ""))


def test_a_wish_for_a_column_that_is_not_there_shows_those_that_are() -> None:
    rows = (("Score", "Hvem"), (9, "Bo"), (8, "Else"))
    mapping = guess(sheet(*rows), Wishes(columns=((Field.SCORE, "Karakter"),)))
    assert mapping is not None
    (choice,) = mapping.doubts
    assert (choice.about, choice.options) == ("score", ("Score", "Hvem"))


def test_a_wish_outweighs_what_a_column_looks_like() -> None:
    mapping = guess(sheet(("Stars",), *((3,),) * 9), Wishes(columns=((Field.SCORE, "Stars"),)))
    assert mapping is not None
    assert mapping.doubts == ()


def test_a_choice_between_dates_shows_days_and_moments_as_text() -> None:
    noon = datetime.fromisoformat("2026-11-01T12:00:00")
    mapping = guess(sheet(("NPS", "Dato for salg", "Dato for svar"), (9, date(2026, 11, 1), noon)))
    assert mapping is not None
    assert mapping.doubts[0].samples == (("2026-11-01",), ("2026-11-01 12:00:00",))
