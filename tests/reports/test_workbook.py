"""Spreadsheets that the program writes: live sums, texts that stay texts, nothing lost."""

import csv
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from nps_desktop import i18n
from nps_desktop.domain.responses import Response, Source, StoredResponse
from nps_desktop.errors import OutputFault
from nps_desktop.importing.reading import Wishes, preview_file
from nps_desktop.reports import answers_sheet
from nps_desktop.reports.answers_csv import guarded
from nps_desktop.reports.workbook import write_answers, write_month_workbook
from tests.factories import TODAY, ZONE, a_detractor, a_stored, an_answer
from tests.reports.a_month import a_month, an_empty_month

FORMULAS = ("=1+1", "+45 12 34 56 78", "-dårlig\nto linjer", "@SUM(1)", "=cmd|' /C calc'!A0")
MIDNIGHT = datetime(2026, 11, 4, 23, tzinfo=UTC)
IN_THE_AFTERNOON = datetime(2026, 11, 5, 13, 30, 5, tzinfo=UTC)
ANSWERS = (
    *(an_answer(9, date(2026, 11, 1), comment=text, name=text) for text in FORMULAS),
    an_answer(3, date(2026, 11, 5), at=IN_THE_AFTERNOON, wants_call=True, phone="+45 12 34"),
    an_answer(7, date(2026, 11, 5), comment='semi; comma, "quotes" 😀 漢字', location="Søby"),
    an_answer(0, date(2026, 11, 5), email="a@b.dk"),
)


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    i18n.use("en")
    yield
    i18n.use("en")


def stored(*responses: Response) -> list[StoredResponse]:
    return [a_stored(response, id=i) for i, response in enumerate(responses, start=1)]


def imported(path: Path) -> list[Response]:
    preview = preview_file(path, Wishes(), zone=ZONE, today=TODAY)
    assert preview.rejected == ()
    return [replace(row.response, source=Source.TYPED) for row in preview.accepted]


def sheets(path: Path) -> Any:
    import openpyxl

    return openpyxl.load_workbook(path)


def column(path: Path, sheet: str, letter: str) -> list[Any]:
    return [cell.value for cell in sheets(path)[sheet][letter]]


@pytest.mark.parametrize("name", ["answers.xlsx", "answers.csv", "ANSWERS.CSV"])
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_what_is_exported_can_be_imported_again(tmp_path: Path, name: str, language: str) -> None:
    i18n.use(language)
    target = tmp_path / name
    assert write_answers(iter(stored(*ANSWERS)), target, zone=ZONE) == len(ANSWERS)
    assert imported(target) == list(ANSWERS)


@pytest.mark.parametrize("name", ["answers.xlsx", "answers.csv"])
def test_a_moment_that_would_be_read_as_another_day_is_written_as_its_day(
    tmp_path: Path, name: str
) -> None:
    midnight = an_answer(9, date(2026, 11, 5), at=MIDNIGHT)
    elsewhere = an_answer(8, date(2026, 11, 3), at=IN_THE_AFTERNOON)
    write_answers(stored(midnight, elsewhere), tmp_path / name, zone=ZONE)
    again = imported(tmp_path / name)
    assert [(r.day, r.at) for r in again] == [(midnight.day, None), (elsewhere.day, None)]


def test_the_export_of_nothing_is_a_table_without_answers(tmp_path: Path) -> None:
    for name in ("answers.xlsx", "answers.csv"):
        assert write_answers([], tmp_path / name, zone=ZONE) == 0
    assert sheets(tmp_path / "answers.xlsx")["Answers"].tables["Answers"].ref == "A1:I2"


def test_no_text_becomes_a_formula_and_none_loses_a_letter(tmp_path: Path) -> None:
    target = tmp_path / "answers.xlsx"
    write_answers(stored(*ANSWERS), target, zone=ZONE)
    cells = sheets(target)["Answers"]["C"][1 : len(FORMULAS) + 1]
    assert [cell.value for cell in cells] == list(FORMULAS)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)


def test_dates_are_dates_and_scores_are_numbers(tmp_path: Path) -> None:
    target = tmp_path / "answers.xlsx"
    write_answers(stored(*ANSWERS), target, zone=ZONE)
    sheet = sheets(target)["Answers"]
    assert sheet["A2"].is_date
    assert sheet["A7"].value == datetime(2026, 11, 5, 14, 30, 5)  # noqa: DTZ001  # as Excel has it
    assert sheet["B2"].value == 9
    assert sheet.freeze_panes == "A2"


def test_in_a_csv_file_a_text_that_looks_like_a_formula_is_guarded(tmp_path: Path) -> None:
    target = tmp_path / "answers.csv"
    write_answers(stored(*ANSWERS), target, zone=ZONE)
    assert target.read_bytes().startswith(b"\xef\xbb\xbfDate,Score,Comment,")
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Comment"][:2] for row in rows[:4]] == ["\t=", "\t+", "\t-", "\t@"]
    assert guarded("fin = god") == "fin = god"
    assert guarded(" =1") == "\t =1"


def test_where_the_comma_is_decimal_the_semicolon_separates(tmp_path: Path) -> None:
    i18n.use("de")
    target = tmp_path / "answers.csv"
    write_answers(stored(*ANSWERS), target, zone=ZONE)
    assert target.read_text(encoding="utf-8-sig").splitlines()[0].count(";") == 8


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    target = tmp_path / "answers.xlsx"
    write_answers(stored(an_answer(comment="a\x00\x0bb\ud800")), target, zone=ZONE)
    assert sheets(target)["Answers"]["C2"].value == "ab"


def test_what_one_sheet_cannot_hold_goes_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers_sheet, "MOST_ROWS", 3)
    target = tmp_path / "answers.xlsx"
    assert write_answers(stored(*ANSWERS), target, zone=ZONE) == 8
    book = sheets(target)
    assert book.sheetnames == ["Answers", "Answers 2", "Answers 3"]
    assert [sheet.max_row for sheet in book] == [4, 4, 3]
    assert [name for sheet in book for name in sheet.tables] == [
        *("Answers", "Answers2", "Answers3")
    ]


def test_an_export_that_is_given_up_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def given_up() -> Iterator[StoredResponse]:
        yield a_stored()
        raise KeyboardInterrupt

    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    with pytest.raises(KeyboardInterrupt):
        write_answers(given_up(), tmp_path / "answers.xlsx", zone=ZONE)
    assert list(tmp_path.iterdir()) == [scratch]
    assert list(scratch.iterdir()) == []


def test_another_ending_is_our_fault_and_a_missing_folder_the_world_s(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ods"):
        write_answers([], tmp_path / "answers.ods", zone=ZONE)
    for name in ("answers.csv", "answers.xlsx"):
        with pytest.raises(OutputFault):
            write_answers([], tmp_path / "missing" / name, zone=ZONE)
    with pytest.raises(OutputFault):
        write_month_workbook(a_month(), tmp_path / "missing" / "month.xlsx", zone=ZONE)


def test_the_month_s_sums_count_the_table_of_answers(tmp_path: Path) -> None:
    target = tmp_path / "month.xlsx"
    write_month_workbook(a_month(), target, answers=stored(a_detractor(), an_answer()), zone=ZONE)
    formulas = column(target, "Summary", "B")
    assert formulas[4] == "=COUNTIF(Answers[Score],0)"
    assert formulas[14] == "=COUNTIF(Answers[Score],10)"
    assert formulas[16:20] == ["=SUM(B14:B15)", "=SUM(B12:B13)", "=SUM(B5:B11)", "=SUM(B5:B15)"]
    assert formulas[20] == '=IF(B20=0,"–",ROUND(100*(B17-B19)/B20,0))'
    labels = column(target, "Summary", "A")
    assert labels[16:21] == [
        *("Promoters", "Passives", "Detractors", "Answers", "Net Promoter Score®")
    ]
    assert "Answers" in sheets(target)["Answers"].tables


def test_without_its_answers_the_month_still_has_its_counts(tmp_path: Path) -> None:
    target = tmp_path / "month.xlsx"
    write_month_workbook(a_month(), target, zone=ZONE)
    assert tuple(column(target, "Summary", "B")[4:15]) == a_month().tally.counts
    assert sheets(target).sheetnames == ["Summary", "Months"]


def test_the_months_have_their_counts_and_a_live_score(tmp_path: Path) -> None:
    target = tmp_path / "month.xlsx"
    write_month_workbook(an_empty_month(), target, zone=ZONE)
    sheet = sheets(target)["Months"]
    first, last = ([cell.value for cell in row] for row in (sheet[2], sheet[13]))
    assert first[1:6] == [17, 15, 9, "=SUM(B2:D2)", '=IF(E2=0,"–",100*(B2-D2)/E2)']
    assert first[6:] == [-4.6, 40.9]
    assert last[1:4] == [0, 0, 0]
    assert last[6:] == [None, None]
    assert sheet["A13"].is_date


def test_the_formulas_follow_the_language_of_the_headers(tmp_path: Path) -> None:
    i18n.use("da")
    target = tmp_path / "month.xlsx"
    write_month_workbook(a_month(), target, answers=stored(an_answer()), zone=ZONE)
    book = sheets(target)
    (table,) = (table for sheet in book for table in sheet.tables.values())
    header = table.column_names[1]
    assert book.worksheets[0]["B5"].value == f"=COUNTIF(Answers[{header}],0)"
