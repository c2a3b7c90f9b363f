from datetime import date, datetime

import pytest

from nps_desktop.domain.batches import Notice, NoticeKind
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


@pytest.mark.parametrize(
    "header",
    [
        *("Hvad kan vi gøre bedre?", "What could we do better?", "Vad kan vi förbättra?"),
        *(
            "Hva kan vi gjøre bedre?",
            "Was können wir besser machen?",
            "Wie können wir uns bessern?",
        ),
        *("Que pouvons-nous améliorer ?", "¿Qué podemos mejorar?", "O que podemos melhorar?"),
        *("Wat kunnen we verbeteren?", "Mitä voisimme parantaa?", "Forbedringer", "Ris og ros"),
        *("Hvorfor gav du den karakter?", "What is the main reason for your score?"),
        *(
            "Varför gav du det betyget?",
            "Bitte begründen Sie Ihre Bewertung",
            "Pourquoi cette note ?",
        ),
        *("¿Por qué nos da esa puntuación?", "Qual o motivo da sua nota?", "Waarom dit cijfer?"),
        *("Miksi annoit tämän arvosanan?", "Uddyb venligst dit svar", "Vapaa palaute"),
    ],
)
def test_an_open_question_is_the_comment_in_ten_languages(header: str) -> None:
    found = taken("NPS", header, rows=((9, "Rart"), (8, "Fint"), (3, "Kø")))
    assert found == {"score": "NPS", "comment": header}


def test_of_several_open_questions_the_reason_is_the_comment_and_the_others_are_named() -> None:
    headers = ("NPS", "Hvad kan vi gøre bedre?", "Hvorfor?", "Andre kommentarer til os i butikken?")
    mapping = guess(sheet(headers, (9, "Mere lys", "Sødt personale", "Nej"), (8, "", "Kø", "")))
    assert mapping is not None
    found = mapping.column(Field.COMMENT)
    assert found is not None
    assert found.label == "Hvorfor?"
    assert mapping.notices == (Notice(NoticeKind.COLUMNS_UNUSED, 2, (headers[1], headers[3])),)


def test_what_people_wrote_under_an_unknown_question_is_the_comment() -> None:
    header = "Hvad syntes du om besøget i dag?"
    rows = ((9, "Det var dejligt nemt"), (8, "Jeg fandt alt hurtigt"), (3, "Der var meget lang kø"))
    assert taken("NPS", header, rows=rows)["comment"] == header
    chosen = ((9, "Meget god"), (8, "Meget god"), (3, "God"), (7, "God"))
    assert "comment" not in taken("NPS", header, rows=chosen)
    assert "comment" not in taken("NPS", "Medarbejder", rows=rows)


def unused(*headers: str, rows: tuple[tuple[object, ...], ...]) -> tuple[str, ...]:
    mapping = guess(sheet(headers, *rows))
    assert mapping is not None
    kinds = {notice.kind: notice.names for notice in mapping.notices}
    return kinds.get(NoticeKind.COLUMNS_UNUSED, ())


def test_a_filled_column_that_no_field_takes_is_named() -> None:
    rows = ((9, 41, "Kvinde", ""), (8, 19, "Mand", ""))
    assert unused("NPS", "Alder", "Køn", "Postnr", rows=rows) == ("Alder", "Køn")


def test_what_a_survey_tool_writes_for_itself_is_not_named() -> None:
    headers = (
        *("#", "NPS", "Starttidspunkt", "Sluttidspunkt", "IP-adresse", "Collector ID"),
        *("NPS group", "Duration (in seconds)", "Browser", "NPS igen", "Kategori"),
    )
    rows = tuple(
        (
            number,
            score,
            "2026-11-01 10:00",
            "2026-11-01 10:05",
            "127.0.0.1",
            77,
            "x",
            61,
            "Edge",
            score,
        )
        + ("Promoter",)
        for number, score in ((1, 9), (2, 10), (3, 3))
    )
    assert unused(*headers, rows=rows) == ()


def test_a_question_that_speaks_of_a_language_or_a_device_is_named() -> None:
    question = "Which language would you like our staff to speak with you?"
    assert unused("NPS", question, rows=((9, "Dansk"), (8, "Engelsk"))) == (question,)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        *(("First name", "Last name"), ("Fornavn", "Efternavn"), ("Förnamn", "Efternamn")),
        *(("Fornavn", "Etternavn"), ("Vorname", "Nachname"), ("Prénom", "Nom de famille")),
        *(("Nombre", "Apellidos"), ("Nome", "Sobrenome"), ("Voornaam", "Achternaam")),
        *(("Etunimi", "Sukunimi"), ("Vorname", "Name"), ("Prénom", "Nom"), ("Voornaam", "Naam")),
    ],
)
def test_first_and_last_names_are_known_in_ten_languages(first: str, last: str) -> None:
    rows = ((9, "Bo", "Birkelund"), (8, "Else", "Engholm"), (7, "", ""))
    found = taken("NPS", first, last, rows=rows)
    assert (found["name"], found["last_name"]) == (first, last)
    turned = tuple((score, late, early) for score, early, late in rows)
    found = taken("NPS", last, first, rows=turned)
    assert (found["name"], found["last_name"]) == (first, last)


def test_a_whole_name_needs_no_last_name() -> None:
    rows = ((9, "Bo Birkelund", "Bo", "Birkelund"), (8, "Else Engholm", "Else", "Engholm"))
    found = taken("NPS", "Full name", "First name", "Last name", rows=rows)
    assert found["name"] == "Full name"
    assert "last_name" not in found
    two = tuple((row[0], row[1], row[2]) for row in rows)
    assert "last_name" not in taken("NPS", "Navn", "Fornavn", rows=two)
    assert taken("NPS", "Fornavn", rows=((9, "Bo"), (8, "Else")))["name"] == "Fornavn"


@pytest.mark.parametrize(
    "header",
    [
        *("Company", "Firma", "Virksomhed", "Företag", "Bedrift", "Unternehmen", "Entreprise"),
        *("Empresa", "Bedrijf", "Yritys", "Company name"),
    ],
)
def test_a_company_is_known_in_ten_languages(header: str) -> None:
    rows = ((9, "Holm A/S", "Bo"), (8, "Byg ApS", "Else"))
    found = taken("NPS", header, "Name", rows=rows)
    assert (found["company"], found["name"]) == (header, "Name")


@pytest.mark.parametrize(
    "header", ["Response ID", "ResponseId", "Svar-id", "Respondent ID", "Svarsid", "Antwort-ID"]
)
def test_the_id_of_the_answer_is_known(header: str) -> None:
    found = taken("NPS", header, rows=((9, "R_1"), (8, "R_2"), (7, "R_3")))
    assert found["response_id"] == header


def test_an_id_that_comes_again_and_again_is_somebody_elses() -> None:
    assert "response_id" not in taken("NPS", "Respondent ID", rows=((9, 7), (8, 7), (7, 7)))
    assert "response_id" not in taken("NPS", "Response ID", rows=((9, ""), (8, ""), (7, "")))


@pytest.mark.parametrize("header", ["ID", "Løbenr.", "Nr", "Löpnummer", "Lfd. Nr.", "UUID"])
def test_numbers_that_all_differ_are_ids_beside_their_dates(header: str) -> None:
    rows = ((9, 17, "2026-11-01"), (8, 18, "2026-11-02"), (7, 19, "2026-11-02"))
    assert taken("NPS", header, "Dato", rows=rows)["response_id"] == header
    again = (*rows, (6, 17, "2026-11-03"))
    assert "response_id" not in taken("NPS", header, "Dato", rows=again)


def test_numbers_counted_in_every_sheet_anew_are_no_ids_without_dates() -> None:
    """Two months that both count 1, 2, 3 would else hold the same answers."""
    assert "response_id" not in taken("NPS", "Nr", rows=((9, 17.0), (8, 18.0), (7, 19.0)))
    long = ((9, "3f2a91c7"), (8, "77b1e02d"), (7, "90ad4c11"))
    assert taken("NPS", "ID", rows=long)["response_id"] == "ID"


def test_an_id_repeated_far_down_is_still_an_id() -> None:
    rows = tuple((9, place, "2026-11-01") for place in range(60_000))
    assert taken("NPS", "ID", "Dato", rows=rows)["response_id"] == "ID"
    again = (*rows, (9, 5, "2026-11-02"))
    assert taken("NPS", "ID", "Dato", rows=again)["response_id"] == "ID"
    often = tuple((place % 11, place % 9_000, "2026-11-01") for place in range(11_000))
    assert "response_id" not in taken("NPS", "ID", "Dato", rows=often)


@pytest.mark.parametrize("header", ["ID", "Response ID"])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_line_that_is_repeated_whole_speaks_against_no_id(header: str, times: int) -> None:
    """The rows of a file whose ids were given up for one line would all go in again."""
    rows = ((9, 17, "2026-11-01"), (8, 18, "2026-11-02"), (8, "", "")) * times
    again = (*rows, (8, 18, "2026-11-02"))
    assert taken("NPS", header, "Dato", rows=again)["response_id"] == header


def test_the_id_of_an_answer_may_repeat_with_another_text() -> None:
    rows = ((9, "r1", "2026-11-01"), (8, "r2", "2026-11-02"), (3, "r2", "2026-11-03"))
    assert taken("NPS", "Response ID", "Dato", rows=rows)["response_id"] == "Response ID"
    assert "response_id" not in taken("NPS", "ID", "Dato", rows=rows)


def test_a_column_of_addresses_needs_no_header() -> None:
    rows = ((9, "bo@example.com"), (8, "else@example.com"))
    assert taken("NPS", "Hvem", rows=rows)["email"] == "Hvem"
    assert "email" not in taken("NPS", "Hvem", rows=((9, "skriv til bo@example.com"), (8, "@")))


@pytest.mark.parametrize(
    "header",
    [
        *("Må vi ringe til dig?", "May we call you?", "Får vi ringa dig?", "Kan vi ringe deg?"),
        *("Dürfen wir Sie anrufen?", "Pouvons-nous vous appeler ?", "¿Podemos llamarle?"),
        *("Podemos ligar para você?", "Mogen wij u bellen?", "Saako sinulle soittaa?"),
        *("Ønsker du at blive kontaktet?", "Please contact me", "Follow Up Required"),
        *("Llámeme", "Ligue para mim", "Soittakaa minulle"),
    ],
)
def test_who_wants_a_call_is_known_in_ten_languages(header: str) -> None:
    assert taken("NPS", header, rows=((9, "ja"), (8, "nej")))["wants_call"] == header


def test_a_question_why_is_the_comment() -> None:
    found = taken("NPS", "Hvad er hovedårsagen til din karakter?", rows=((9, "Rart"), (8, "Fint")))
    assert found["comment"] == "Hvad er hovedårsagen til din karakter?"


@pytest.mark.parametrize(
    ("start", "end"),
    [("Startdato", "Slutdato"), ("Startdatum", "Slutdatum"), ("Startdatum", "Enddatum")],
)
def test_the_day_of_the_end_goes_before_the_day_of_the_start(start: str, end: str) -> None:
    rows = ((9, "2026-11-01", "2026-11-02"), (8, "2026-11-02", "2026-11-03"))
    assert taken("Score", start, end, rows=rows)["date"] == end


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


@pytest.mark.parametrize("header", ["Oprettet", "Slutdato", "Startdato", "Sat den"])
def test_an_empty_date_gives_way_to_a_filled_one(header: str) -> None:
    """Else every answer would be of the day of the import."""
    rows = ((9, "", "2026-01-15"), (3, "", "2026-01-16"))
    assert taken("Score", "Dato", header, rows=rows)["date"] == header


def test_an_empty_name_gives_way_to_a_filled_one() -> None:
    rows = ((9, "", "Bo", ""), (3, "", "Åse", ""))
    found = taken("Score", "Navn", "Kundenavn", "Telefon", rows=rows)
    assert (found["name"], found["phone"]) == ("Kundenavn", "Telefon")


def test_a_column_that_is_filled_far_down_alone_is_not_empty() -> None:
    rows = ((9, "", "Lejl. 2"), *((3, "", ""),) * 4_999, (3, "Ventede", ""), (3, "", ""))
    assert taken("Score", "Kommentar", "Bemærkning", rows=rows)["comment"] == "Kommentar"


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


def test_a_number_of_the_customer_is_named_where_it_is_not_read() -> None:
    rows = ((9, "K17", "c"), (3, "K18", "c"))
    assert unused("NPS", "CustomerID", "Collector ID", rows=rows) == ("CustomerID",)
