"""The workbook of left-out rows: every cell is there, nothing in it runs, and it imports again."""

from pathlib import Path

import openpyxl
import pytest

from nps_desktop.domain.batches import RejectedRow
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.errors import OutputFault
from nps_desktop.importing.reading import preview_file
from nps_desktop.importing.wishes import Mend, Wishes
from nps_desktop.reports.left_out_csv import write_left_out_csv
from nps_desktop.reports.left_out_workbook import LeftOut, write_left_out
from tests.factories import TODAY, ZONE
from tests.importing.exports import EXPORTS

LABELS = ("Score", "Date", "Comment")
ELEVEN = Problem(Field.SCORE, Reason.SCORE_OUT_OF_RANGE, "11")


def left_out(*cells: str) -> RejectedRow:
    return RejectedRow(6, ELEVEN, cells)


def values_of(path: Path, title: str = "Rows to mend") -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path)[title].values)


def test_a_row_stands_there_whole_with_what_is_wrong_at_its_end(tmp_path: Path) -> None:
    path = tmp_path / "mend.xlsx"
    write_left_out(path, [LeftOut("", LABELS, [left_out("11", "2026-11-05", "Køen\nvar lang")])])
    assert values_of(path) == [
        (*LABELS, "✗ What is wrong"),
        ("11", "2026-11-05", "Køen\nvar lang", "“11” is outside 0 to 10."),
    ]


def test_what_is_mended_there_can_be_imported(tmp_path: Path) -> None:
    path = tmp_path / "mend.xlsx"
    write_left_out(
        path, [LeftOut("", LABELS, [left_out("11", "2026-11-05", "Slow"), left_out("x", "", "")])]
    )
    workbook = openpyxl.load_workbook(path)
    workbook.active["A2"] = 1
    workbook.save(path)
    preview = preview_file(path, zone=ZONE, today=TODAY)
    assert [(row.response.score, row.response.comment) for row in preview.accepted] == [(1, "Slow")]
    assert [row.problem.value for row in preview.rejected] == ["x"]
    assert [header for _field, header in preview.columns] == list(LABELS)


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_becomes_a_formula(tmp_path: Path, formula: str) -> None:
    path = tmp_path / "mend.xlsx"
    write_left_out(path, [LeftOut("", ("Score", formula), [left_out("11", formula)])])
    for row in (1, 2):
        cell = openpyxl.load_workbook(path).active.cell(row, 2)
        assert (cell.value, cell.data_type, cell.quotePrefix) == (formula, "s", True)


def test_signs_that_no_workbook_may_hold_are_left_away(tmp_path: Path) -> None:
    path = tmp_path / "mend.xlsx"
    write_left_out(path, [LeftOut("", ("Score\x01",), [left_out("1\x001")])])
    assert [row[0] for row in values_of(path)] == ["Score", "11"]


def test_each_file_has_a_sheet_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "mend.xlsx"
    files = [
        LeftOut("october.csv", LABELS, [left_out("11", "", "")]),
        LeftOut("fine.csv", LABELS, ()),
        LeftOut("a/b [1]:?.csv", ("Karakter",), [left_out("12")]),
        LeftOut("october.xlsx", LABELS, [left_out("13", "", "")]),
        LeftOut(f"{'long' * 10}.csv", LABELS, [left_out("14", "", "")]),
        LeftOut(f"{'long' * 10}.csv", LABELS, [left_out("15", "", "")]),
    ]
    write_left_out(path, files)
    names = openpyxl.load_workbook(path).sheetnames
    assert names == ["october", "b  1", "october1", "long" * 7, "long" * 7 + "1"]
    assert values_of(path, "b  1")[0] == ("Karakter", "✗ What is wrong")


def test_the_rows_of_the_headers_stand_as_they_did(tmp_path: Path) -> None:
    path = tmp_path / "mend.xlsx"
    headers = (("Q1", ""), ("How likely?", "Why?"))
    write_left_out(path, [LeftOut("", ("Q1", "Why?"), [left_out("11", "Slow")], headers)])
    assert [row[:3] for row in values_of(path)] == [
        ("Q1", None, "✗ What is wrong"),
        ("How likely?", "Why?", None),
        ("11", "Slow", "“11” is outside 0 to 10."),
    ]
    assert openpyxl.load_workbook(path).active.freeze_panes == "A3"


@pytest.mark.parametrize("sample", ["qualtrics", "qualtrics-legacy", "surveymonkey"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_mended_row_of_a_known_export_is_the_answer_that_it_would_have_been(
    tmp_path: Path, sample: str, ending: str
) -> None:
    sound = EXPORTS[sample].write(tmp_path)
    whole = preview_file(sound, zone=ZONE, today=TODAY)
    first = whole.accepted[0]
    wrong = preview_file(sound, spoilt(whole.accepted.numbers[0]), zone=ZONE, today=TODAY)
    path = tmp_path / f"mend.{ending}"
    write = write_left_out if ending == "xlsx" else write_left_out_csv
    write(path, [LeftOut.of(wrong)])
    mend(path, str(first.response.score))
    again = preview_file(path, zone=ZONE, today=TODAY)
    assert (again.source, again.labels, again.signature) == (
        whole.source,
        whole.labels,
        whole.signature,
    )
    assert again.accepted[0].response == first.response
    assert again.accepted.keys[0] == whole.accepted.keys[0]


def mend(path: Path, score: str) -> None:
    """Write a score in place of the one cell that says 11."""
    if path.suffix == ".csv":
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(",11,", f",{score},"), encoding="utf-8")
        return
    workbook = openpyxl.load_workbook(path)
    for cell in (cell for row in workbook.active for cell in row if cell.value == "11"):
        cell.value = int(score)
    workbook.save(path)


def spoilt(row: int) -> Wishes:
    return Wishes(mends=(Mend(row, Field.SCORE, "11"),))


def test_where_nothing_was_left_out_the_headers_stand_alone(tmp_path: Path) -> None:
    path = tmp_path / "mend.xlsx"
    write_left_out(path, [LeftOut("fine.csv", LABELS, ()), LeftOut("also.csv", LABELS, ())])
    assert values_of(path, "fine") == [(*LABELS, "✗ What is wrong")]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputFault):
        write_left_out(tmp_path / "missing" / "mend.xlsx", [LeftOut("", LABELS, ())])
