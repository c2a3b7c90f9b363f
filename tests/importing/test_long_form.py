"""Sheets with a row for every question."""

from datetime import date
from pathlib import Path

import pytest

from nps_desktop.domain.batches import Preview
from nps_desktop.errors import SheetFault, SheetInLongForm, SheetOfGroups, SheetWithoutTable
from nps_desktop.importing.long_form import widened
from nps_desktop.importing.reading import preview_sheets, signature_of
from nps_desktop.ui.wording import fault_sentence
from tests.factories import TODAY, ZONE
from tests.importing.files import answers, scores, sheet

RECOMMEND = "Hvor sandsynligt er det, at du vil anbefale os?"
WHY = "Hvad er hovedårsagen til din karakter?"
WHERE = "Hvilken butik?"
HEADERS = ("Respondent", "Dato", "Spørgsmål", "Svar")
FIRST, SECOND = date(2026, 11, 1), date(2026, 11, 2)
ROWS = [
    ("A1", FIRST, RECOMMEND, 9),
    ("A1", FIRST, WHY, "Så rart"),
    ("A2", SECOND, RECOMMEND, 0),
    ("A2", SECOND, WHERE, "Havnen"),
    ("A3", SECOND, WHY, "Tja"),
]


def read(*rows: tuple[object, ...]) -> Preview:
    return preview_sheets(Path("answers.xlsx"), [sheet(*rows)], zone=ZONE, today=TODAY)


def fault_of(*rows: tuple[object, ...]) -> SheetFault:
    with pytest.raises(SheetFault) as fault:
        read(*rows)
    return fault.value


def test_the_rows_of_an_answer_are_put_together() -> None:
    found = read(("Svar fra butikken",), HEADERS, *ROWS)
    assert [(each.score, each.comment, each.day) for each in answers(found)] == [
        (9, "Så rart", FIRST),
        (0, "", SECOND),
    ]
    assert [row.row for row in found.accepted] == [3, 5]
    assert (found.rows, found.blank) == (3, 1)
    assert dict(found.columns)["comment"] == WHY


def test_a_name_merged_over_its_rows_is_that_of_all_of_them() -> None:
    merged = [
        ("A1", FIRST, RECOMMEND, 9),
        ("", "", WHY, "Så rart"),
        ("", "", "", ""),
        ("A2", "", RECOMMEND, 3),
        ("", SECOND, WHY, "Kø"),
    ]
    assert [(each.score, each.comment, each.day) for each in answers(read(HEADERS, *merged))] == [
        (9, "Så rart", FIRST),
        (3, "Kø", SECOND),
    ]


def test_rows_are_known_by_an_address_where_no_number_stands() -> None:
    who = {"A1": "bo@example.com", "A2": "else@example.com", "A3": "ida@example.com"}
    rows = [(number, who[str(name)], *row) for number, (name, *row) in enumerate(ROWS, start=1)]
    found = read(("No.", "E-mail", "Date", "Question", "Value"), *rows)
    assert [each.email for each in answers(found)] == ["bo@example.com", "else@example.com"]


def test_rows_that_nothing_puts_together_are_refused_with_a_sentence() -> None:
    fault = fault_of(HEADERS[1:], *(row[1:] for row in ROWS))
    assert isinstance(fault, SheetInLongForm)
    assert "a row of its own" in fault_sentence(fault)


def test_somebody_asked_twice_cannot_be_put_together() -> None:
    assert isinstance(fault_of(HEADERS, *ROWS, ("A1", SECOND, RECOMMEND, 3)), SheetInLongForm)


@pytest.mark.parametrize(
    "rows",
    [
        [HEADERS, *(row for row in ROWS if row[2] == RECOMMEND)],
        [(*HEADERS, *("Mere",) * 200), *((*row, *("x",) * 200) for row in ROWS)],
        [HEADERS, ("A1", FIRST, WHERE, 3), ("A1", FIRST, "Alder", 9), ("A2", FIRST, "Alder", 9)],
        [HEADERS, ("A1", FIRST, WHERE, "x"), ("A1", FIRST, RECOMMEND, "ja")],
        [HEADERS, *((f"A{place}", FIRST, f"{RECOMMEND} {place}", 9) for place in range(9))],
        [("Respondent", "Spørgsmål", "Dato"), ("A1", RECOMMEND, FIRST), ("A1", WHY, FIRST)],
        [("Respondent", "Dato", "Svar"), ("A1", FIRST, 9), ("A1", FIRST, 8)],
        [],
    ],
)
def test_other_sheets_stay_as_they_are(rows: list[tuple[object, ...]]) -> None:
    one = sheet(*rows)
    assert widened(one) is one


def test_an_other_sheet_of_the_file_is_taken_where_one_cannot_be_put_together() -> None:
    sheets = [sheet(HEADERS[1:], *(row[1:] for row in ROWS)), sheet(("Score",), (9,), (3,))]
    found = preview_sheets(Path("answers.xlsx"), sheets, zone=ZONE, today=TODAY)
    assert scores(found) == [9, 3]


def test_the_signature_is_that_of_the_answers() -> None:
    one = sheet(HEADERS, *ROWS)
    assert signature_of(one) == read(HEADERS, *ROWS).signature


def test_groups_without_scores_are_refused_with_a_sentence() -> None:
    rows = [("Bo", "Promoter"), ("Else", "Kritiker"), ("Ida", "Passive")]
    for header in ("NPS", "NPS-gruppe", "Kategori"):
        fault = fault_of(("Navn", header), *rows)
        assert isinstance(fault, SheetOfGroups)
        assert "no scores" in fault_sentence(fault)


def test_what_is_neither_has_no_table() -> None:
    assert type(fault_of(("Vare", "Farve"), ("Stol", "Rød"))) is SheetWithoutTable
