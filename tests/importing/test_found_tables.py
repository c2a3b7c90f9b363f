"""Where the table is in a sheet as shops have them, and what stands around it."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from nps_desktop.domain.batches import NoticeKind, Preview
from nps_desktop.domain.problems import Field, Reason
from nps_desktop.errors import SheetUnclear, SheetWithoutTable
from nps_desktop.importing.reading import preview_sheets
from nps_desktop.importing.wishes import NOTHING, Wishes
from tests.factories import TODAY, ZONE
from tests.importing.files import answers, preview, scores, sheet, text_file, workbook

DAY = date(2026, 11, 2)
HEADERS = ("Dato", "Score", "Kommentar")
ROWS = [(DAY, 9, "Så rart"), (DAY, 3, "Kø"), (DAY, 10, ""), (DAY, 0, "Lukket")]


def read(*rows: tuple[object, ...], wishes: Wishes = NOTHING) -> Preview:
    return preview_sheets(Path("answers.xlsx"), [sheet(*rows)], wishes, zone=ZONE, today=TODAY)


def columns(of: Preview) -> dict[str, str]:
    return {field.value: label for field, label in of.columns}


def unused(of: Preview) -> tuple[str, ...]:
    return next((n.names for n in of.notices if n.kind is NoticeKind.COLUMNS_UNUSED), ())


def left_out(of: Preview) -> list[tuple[int, Reason, str]]:
    return [(row.row, row.problem.reason, row.problem.value) for row in of.rejected]


def test_titles_blank_rows_and_blank_columns_around_a_table_do_not_matter() -> None:
    rows = [("", "", "Kundetilfredshed 2026"), (), ("", "", "Butikken på torvet", "Else"), ()]
    found = read(*rows, ("", "", *HEADERS), *(("", "", *row) for row in ROWS))
    assert scores(found) == [9, 3, 10, 0]
    assert columns(found) == {"score": "Score", "date": "Dato", "comment": "Kommentar"}
    assert [row.row for row in found.accepted] == [6, 7, 8, 9]


def test_a_title_merged_over_two_headers_is_one_of_two_header_rows() -> None:
    found = read(
        ("Dato", "Kunde", "", "Score", ""),
        ("", "Navn", "Telefon", "", "Kommentar"),
        (DAY, "Bo", "00 00 12 34", 9, "Rart"),
        (DAY, "Else", "", 3, ""),
    )
    assert scores(found) == [9, 3]
    assert columns(found) == {
        "score": "Score",
        "date": "Dato",
        "comment": "Kommentar",
        "name": "Kunde",
        "phone": "Telefon",
    }
    first = answers(found)[0]
    assert (first.name, first.phone, first.comment) == ("Bo", "00 00 12 34", "Rart")


def test_headers_that_stand_over_those_of_a_group_belong_to_the_header() -> None:
    found = read(
        ("Dato", "", "", "Butik"),
        ("", "Score", "Kommentar", ""),
        (DAY, 9, "Rart", "Havnen"),
    )
    assert columns(found) == {
        "score": "Score",
        "date": "Dato",
        "comment": "Kommentar",
        "location": "Butik",
    }


def test_a_question_merged_over_its_score_is_the_score() -> None:
    found = read(("Svar", "", "Dato"), ("Score", "Kommentar", ""), (9, "Rart", DAY), (8, "", DAY))
    assert columns(found) == {"score": "Svar", "date": "Dato", "comment": "Kommentar"}


def test_an_answer_in_a_column_without_a_header_is_no_header() -> None:
    assert scores(read(("Dato", "Score", ""), ("", "", "Kommentar"), (DAY, 8, ""))) == [8]
    assert len(read(("Score", "Navn", ""), (9, "Bo", "fin"), (8, "", "god")).accepted) == 2


def test_hidden_rows_are_read_like_all_others(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[HEADERS, *ROWS])
    book = openpyxl.load_workbook(path)
    book["Svar"].row_dimensions[3].hidden = True
    book["Svar"].column_dimensions["C"].hidden = True
    book.save(path)
    found = preview(path)
    assert scores(found) == [9, 3, 10, 0]
    assert answers(found)[1].comment == "Kø"


def test_merged_cells_of_a_workbook_are_read_at_their_corner(tmp_path: Path) -> None:
    rows = [("Kunder i november", "", ""), ("Dato", "Svar", ""), ("", "Score", "Kommentar"), *ROWS]
    path = workbook(tmp_path, Svar=rows)
    book = openpyxl.load_workbook(path)
    for cells in ("A1:C1", "A2:A3", "B2:C2"):
        book["Svar"].merge_cells(cells)
    book.save(path)
    found = preview(path)
    assert scores(found) == [9, 3, 10, 0]
    assert columns(found)["comment"] == "Kommentar"


def test_a_summary_sheet_does_not_matter(tmp_path: Path) -> None:
    pivot = [("Rækkenavne", "Antal af Score"), (9, 14), (10, 22), ("Hovedtotal", 36)]
    months = [("Måned", "NPS", "Antal svar"), ("Januar", 45, 12), ("Februar", -12, 30)]
    path = workbook(tmp_path, Svar=[HEADERS, *ROWS], Pivot=pivot, Resultat=months)
    found = preview(path)
    assert (found.sheet, scores(found)) == ("Svar", [9, 3, 10, 0])


def test_two_months_in_two_sheets_are_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path, Januar=[HEADERS, *ROWS], Februar=[HEADERS, *ROWS[:2]])
    with pytest.raises(SheetUnclear) as fault:
        preview(path)
    (choice,) = fault.value.choices
    assert (choice.about, choice.options) == ("sheet", ("Januar", "Februar"))


def test_of_two_months_side_by_side_one_is_chosen_with_its_own_days() -> None:
    other = [(date(2026, 12, 1), 7, "x"), (date(2026, 12, 2), 8, ""), ("", "", ""), ("", "", "")]
    rows = [(*one, "", *two) for one, two in zip(ROWS, other, strict=True)]
    with pytest.raises(SheetUnclear) as fault:
        read((*HEADERS, "", *HEADERS), *rows)
    (choice,) = (each for each in fault.value.choices if each.about == Field.SCORE)
    assert choice.options == ("Score", "Score (2)")
    found = read((*HEADERS, "", *HEADERS), *rows, wishes=Wishes(columns=((Field.SCORE, "Score"),)))
    assert columns(found) == {"score": "Score", "date": "Dato", "comment": "Kommentar"}
    assert unused(found) == ("Score (2)", "Kommentar (2)")


def test_a_list_beside_the_answers_is_another_table() -> None:
    key = [("Bo", "Kasse 1"), ("Else", "Kasse 2"), *[("", "")] * 6]
    rows = [(*one, "", *two) for one, two in zip([*ROWS, *ROWS], key, strict=True)]
    found = read((*HEADERS, "", "Navn", "Afdeling"), *rows)
    assert columns(found) == {"score": "Score", "date": "Dato", "comment": "Kommentar"}
    assert unused(found) == ("Navn", "Afdeling")


def test_columns_beyond_an_empty_one_belong_to_the_answers_they_go_along_with() -> None:
    who = [("Bo", "12345678"), ("", ""), ("Else", ""), *[("Ida", "87654321")] * 5]
    rows = [(*one, "", *two) for one, two in zip([*ROWS, *ROWS], who, strict=True)]
    found = read((*HEADERS, "", "Navn", "Telefon"), *rows)
    assert (columns(found)["name"], columns(found)["phone"]) == ("Navn", "Telefon")
    lone = read((*HEADERS, "", "Navn"), *((*row, "", "Bo") for row in ROWS))
    assert columns(lone)["name"] == "Navn"


def test_the_header_repeated_on_every_page_is_nothing() -> None:
    found = read(HEADERS, *ROWS, HEADERS, *ROWS)
    assert (len(found.accepted), found.blank, found.rejected) == (8, 1, ())
    assert len(read(("Score",), (9,), (8,), ("Score",), (7,)).accepted) == 3


def test_another_table_below_is_kept_out_with_its_reason() -> None:
    found = read(
        HEADERS,
        *ROWS,
        (),
        ("Navn", "Antal", "Butik"),
        ("Bo", 5, "Havnen"),
        ("Else", "", "Byen"),
        ("Ida", 8, ""),
    )
    assert scores(found) == [9, 3, 10, 0]
    assert left_out(found) == [
        (8, Reason.SCORE_OF_ANOTHER_TABLE, "5"),
        (10, Reason.SCORE_OF_ANOTHER_TABLE, "8"),
    ]


def test_where_the_table_goes_on_its_answers_count_again() -> None:
    other = [("Navn", "Kasse", "Butik"), ("Bo", 5, "")]
    found = read(HEADERS, *ROWS[:2], *other, HEADERS, *ROWS[2:], *other)
    assert scores(found) == [9, 3, 10, 0]
    assert [row for row, _, _ in left_out(found)] == [5, 10]


def test_a_word_in_place_of_a_score_begins_no_other_table() -> None:
    found = read(("Navn", "Score"), ("Bo", 9), ("Else", "ti"), ("Ida", 8), (), ("Eva", "otte"))
    assert scores(found) == [9, 8]
    assert [reason for _, reason, _ in left_out(found)] == [Reason.SCORE_NOT_A_NUMBER] * 2
    long = "otte, for det var " * 40
    assert len(read(("Navn", "Score"), ("Bo", 9), ("Else", long)).rejected) == 1
    dated = read(HEADERS, *ROWS, (DAY, "nul", "Kommentar"))
    assert [reason for _, reason, _ in left_out(dated)] == [Reason.SCORE_NOT_A_NUMBER]


def test_a_column_full_of_words_is_not_searched_to_its_end() -> None:
    rows = [("Bo", "ni")] * 300
    found = read(("Navn", "Farve"), *rows, wishes=Wishes(columns=((Field.SCORE, "Farve"),)))
    assert len(found.rejected) == 300


def test_without_a_column_of_scores_nothing_below_is_judged() -> None:
    found = read(HEADERS, *ROWS, HEADERS, wishes=Wishes(columns=((Field.SCORE, ""),)))
    assert (len(found.accepted), found.blank, found.rejected) == (0, 5, ())


def test_groups_counted_at_the_foot_are_totals() -> None:
    foot = [(), ("Ambassadører", 2), ("Passive", 0), ("Kritikere", 2), ("NPS", 0), ("I alt", 4)]
    found = read(("Navn", "Score"), ("Bo", 9), ("Else", 10), ("Ida", 3), ("Eva", 0), *foot)
    assert scores(found) == [9, 10, 3, 0]
    assert {reason for _, reason, _ in left_out(found)} == {Reason.SCORE_IS_A_TOTAL}
    assert len(found.rejected) == 5


def test_the_group_of_each_answer_is_no_total() -> None:
    rows = [(9, "Promoter"), (), (8, "Passive"), (2, "Detractor")]
    assert scores(read(("Score", "Gruppe"), *rows)) == [9, 8, 2]


def test_a_sheet_without_headers_is_read_once_its_scores_are_named() -> None:
    rows = [
        ("2026-11-01", 9, "Så rart at blive hjulpet", "bo@example.com"),
        ("2026-11-02", 3, "Vi ventede for længe", "else@example.com"),
        ("2026-11-03", 10, "Alt var som det skulle være", "ida@example.com"),
    ]
    found = read(*rows, wishes=Wishes(columns=((Field.SCORE, "B"),)))
    assert columns(found) == {"score": "B", "date": "A", "comment": "C", "email": "D"}


def test_a_line_of_prose_that_begins_like_a_header_is_no_table(tmp_path: Path) -> None:
    for text in (
        "NPS is what we ask about, says Bo\nand Else agrees, mostly\n",
        "Score\nIt went well this month.\n",
        "Score; a number\nIt went well this month; we think.\n",
    ):
        with pytest.raises(SheetWithoutTable):
            preview(text_file(tmp_path, text))


def test_a_day_or_a_shop_in_merged_cells_stands_for_all_its_answers(tmp_path: Path) -> None:
    """A score never does: nobody knows whether the second customer gave it too."""
    path = workbook(
        tmp_path,
        Svar=[
            ("Uge 45", "", "", ""),
            ("Dato", "Score", "Kommentar", "Butik"),
            (DAY, 9, "Så rart", "Havnen"),
            (None, 3, "Kø", None),
            (TODAY, 10, "Godt", None),
            (None, None, "Fint", "Byen"),
        ],
    )
    book = openpyxl.load_workbook(path)
    for cells in ("A1:D1", "A3:A4", "A5:A6", "B5:B6", "D3:D5"):
        book["Svar"].merge_cells(cells)
    book.save(path)
    found = preview(path)
    assert [(each.day, each.score, each.location) for each in answers(found)] == [
        (DAY, 9, "Havnen"),
        (DAY, 3, "Havnen"),
        (TODAY, 10, "Havnen"),
    ]
    assert found.blank == 1
