"""Whole sheets as shops in ten countries keep them, each with what it becomes."""

from datetime import date, datetime
from pathlib import Path

import pytest

from nps_desktop.domain.batches import NoticeKind
from nps_desktop.errors import SheetUnclear
from nps_desktop.importing.reading import preview_sheets
from tests.factories import TODAY, ZONE
from tests.importing.files import answers, sheet

DAY = date(2026, 11, 2)
Rows = list[tuple[object, ...]]

DANISH: Rows = [
    ("Kundetilfredshed – Butikken på Torvet", "", "", "", "", ""),
    ("Opdateret af Else 3/11", "", "", "", "", ""),
    ("", "", "", "", "", ""),
    ("Dato", "Kundens navn", "Tlf.", "Hvor sandsynligt er det, at du vil anbefale os?")
    + ("Hvorfor?", "Må vi ringe?"),
    (DAY, "Bo Birkelund", 12345678.0, 9.0, "Sødt personale", "nej"),
    (DAY, "Else Engholm", "", 3.0, "Lang kø", "ja"),
    ("", "", "", "", "", ""),
    ("Gennemsnit", "", "", 6.0, "", ""),
]
SWEDISH: Rows = [
    ("Löpnr", "Datum", "Betyg (0-10)", "Vad kan vi förbättra?", "Förnamn", "Efternamn", "Butik"),
    (17.0, DAY, "9", "Inget", "Bo", "Björk", "Hamnen"),
    (18.0, DAY, "0", "Allt", "Else", "Ek", "Torget"),
]
NORWEGIAN: Rows = [
    ("Dato", "Poengsum", "Hva kan vi gjøre bedre?", "Etternavn", "Fornavn", "Kan vi ringe deg?"),
    (DAY, "10 - svært sannsynlig", "", "Berg", "Bo", "Ja"),
    (DAY, "0 - ikke sannsynlig", "Kø", "Eng", "Else", "Nei"),
]
GERMAN: Rows = [
    ("Zeitstempel", "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?")
    + ("Was können wir besser machen?", "Name", "Vorname", "Firma", "Filiale"),
    (datetime(2026, 11, 2, 9, 30), 9.0, "Nichts", "Baum", "Bo", "Holz GmbH", "Hafen"),  # noqa: DTZ001
    (datetime(2026, 11, 2, 9, 40), 4.0, "Preise", "Eich", "Else", "", "Markt"),  # noqa: DTZ001
]
ENGLISH: Rows = [
    ("Response ID", "Submitted", "NPS", "NPS category", "What could we do better?", "Company")
    + ("Contact name", "Email", "IP address"),
    ("r-901", DAY, 9, "Promoter", "Nothing", "Holm Ltd", "Bo Birch", "bo@example.com", "127.0.0.1"),
    ("r-902", DAY, 2, "Detractor", "Prices", "", "Else Elm", "", "127.0.0.1"),
]
FRENCH: Rows = [
    ("Horodateur", "Recommanderiez-vous notre boutique à un ami ?", "Pourquoi cette note ?")
    + ("Prénom", "Nom", "Adresse e-mail", "Pouvons-nous vous rappeler ?"),
    ("2026-11-02 10:00", "9", "Très bien", "Bo", "Boulot", "bo@example.com", "oui"),
    ("2026-11-02 11:00", "1", "Trop cher", "Else", "Erable", "", "non"),
]
SPANISH: Rows = [
    ("Marca temporal", "¿Qué tan probable es que nos recomiende?", "¿Qué podemos mejorar?")
    + ("Nombre", "Apellidos", "Teléfono", "Tienda"),
    (DAY, 10, "Nada", "Bo", "Bosque", "600 00 00 12", "Centro"),
    (DAY, 5, "La espera", "Else", "Encina", "", "Puerto"),
]
PORTUGUESE: Rows = [
    ("Data da resposta", "Qual a probabilidade de nos recomendar?", "O que podemos melhorar?")
    + ("Nome completo", "Telemóvel", "Loja"),
    (DAY, 8, "Nada", "Bo Bosque", "900 000 012", "Centro"),
    (DAY, 6, "A fila", "Else Olmo", "", "Porto"),
]
DUTCH: Rows = [
    ("Tijdstempel", "Hoe waarschijnlijk is het dat u ons aanbeveelt?", "Waarom dit cijfer?")
    + ("Voornaam", "Achternaam", "Vestiging", "Mogen wij u bellen?"),
    (DAY, 7, "Prima", "Bo", "Boom", "Haven", "ja"),
    (DAY, 0, "Gesloten", "Else", "Eik", "Markt", "nee"),
]
FINNISH: Rows = [
    ("Aikaleima", "Kuinka todennäköisesti suosittelisit meitä?", "Mitä voisimme parantaa?")
    + ("Etunimi", "Sukunimi", "Puhelinnumero", "Myymälä"),
    (DAY, 9, "Ei mitään", "Bo", "Koivu", "040 000 0012", "Satama"),
    (DAY, 3, "Jono", "Else", "Kuusi", "", "Tori"),
]


@pytest.mark.parametrize(
    ("rows", "fields", "scores", "names"),
    [
        pytest.param(
            DANISH,
            "score date comment name phone wants_call",
            [9, 3],
            ["Bo Birkelund", "Else Engholm"],
            id="da",
        ),
        pytest.param(
            SWEDISH,
            "score date comment name last_name location response_id",
            [9, 0],
            ["Bo Björk", "Else Ek"],
            id="sv",
        ),
        pytest.param(
            NORWEGIAN,
            "score date comment name last_name wants_call",
            [10, 0],
            ["Bo Berg", "Else Eng"],
            id="nb",
        ),
        pytest.param(
            GERMAN,
            "score date comment name last_name company location",
            [9, 4],
            ["Bo Baum, Holz GmbH", "Else Eich"],
            id="de",
        ),
        pytest.param(
            ENGLISH,
            "score date comment name company email response_id",
            [9, 2],
            ["Bo Birch, Holm Ltd", "Else Elm"],
            id="en",
        ),
        pytest.param(
            FRENCH,
            "score date comment name last_name email wants_call",
            [9, 1],
            ["Bo Boulot", "Else Erable"],
            id="fr",
        ),
        pytest.param(
            SPANISH,
            "score date comment name last_name phone location",
            [10, 5],
            ["Bo Bosque", "Else Encina"],
            id="es",
        ),
        pytest.param(
            PORTUGUESE,
            "score date comment name phone location",
            [8, 6],
            ["Bo Bosque", "Else Olmo"],
            id="pt",
        ),
        pytest.param(
            DUTCH,
            "score date comment name last_name location wants_call",
            [7, 0],
            ["Bo Boom", "Else Eik"],
            id="nl",
        ),
        pytest.param(
            FINNISH,
            "score date comment name last_name phone location",
            [9, 3],
            ["Bo Koivu", "Else Kuusi"],
            id="fi",
        ),
    ],
)
def test_a_shops_own_sheet_goes_in_without_a_question(
    rows: Rows, fields: str, scores: list[int], names: list[str]
) -> None:
    found = preview_sheets(Path("answers.xlsx"), [sheet(*rows)], zone=ZONE, today=TODAY)
    assert " ".join(field for field, _ in found.columns) == fields
    assert [each.score for each in answers(found)] == scores
    assert [each.name for each in answers(found)] == names
    assert {each.day for each in answers(found)} == {DAY}
    assert all(notice.kind is not NoticeKind.COLUMNS_UNUSED for notice in found.notices)


def test_a_restaurants_many_marks_are_asked_about_with_three_values_of_each() -> None:
    rows = [
        ("Date", "Food (0-10)", "Service (0-10)", "Comment"),
        *((DAY, food, 10 - food, "Fine") for food in range(11)),
    ]
    with pytest.raises(SheetUnclear) as fault:
        preview_sheets(Path("answers.xlsx"), [sheet(*rows)], zone=ZONE, today=TODAY)
    (choice,) = fault.value.choices
    assert choice.options == ("Food (0-10)", "Service (0-10)")
    assert choice.samples == (("0", "1", "2"), ("10", "9", "8"))
