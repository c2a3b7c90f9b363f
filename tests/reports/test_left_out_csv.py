"""The CSV file of left-out rows: those of all files stand there whole and, mended, import again."""

import csv
from pathlib import Path

import pytest

from nps_desktop.domain.batches import Preview, RejectedRow
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.errors import OutputFault
from nps_desktop.importing.reading import preview_file
from nps_desktop.reports.left_out_csv import write_left_out_csv
from nps_desktop.reports.left_out_workbook import LeftOut
from tests.factories import TODAY, ZONE

LABELS = ("Score", "Date", "Comment")
ABOUT = ["✗ File", "✗ Row", "✗ Column", "✗ What is wrong"]
ELEVEN = Problem(Field.SCORE, Reason.SCORE_OUT_OF_RANGE, "11")
OUTSIDE = "“11” is outside 0 to 10."


def left_out(*cells: str) -> RejectedRow:
    return RejectedRow(6, ELEVEN, cells)


def lines_of(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.reader(text[1:].splitlines(keepends=True)))


def mended(path: Path, text: str, by: str) -> Preview:
    path.write_text(path.read_text(encoding="utf-8").replace(text, by), encoding="utf-8")
    return preview_file(path, zone=ZONE, today=TODAY)


def test_a_row_stands_there_whole_with_what_is_wrong_at_its_end(tmp_path: Path) -> None:
    path = tmp_path / "mend.csv"
    columns = ((Field.SCORE, "Score"),)
    rows = [left_out("11", "2026-11-05", "Køen\nvar lang, også")]
    write_left_out_csv(path, [LeftOut("october.xlsx", LABELS, rows, columns=columns)])
    assert lines_of(path) == [
        [*LABELS, *ABOUT],
        ["11", "2026-11-05", "Køen\nvar lang, også", "october.xlsx", "6", "Score", OUTSIDE],
    ]


def test_what_is_mended_there_can_be_imported(tmp_path: Path) -> None:
    path = tmp_path / "mend.csv"
    rows = [left_out("11", "2026-11-05", "Slow, and\ncold"), left_out("x", "", "")]
    write_left_out_csv(path, [LeftOut("a.csv", LABELS, rows)])
    preview = mended(path, "\n11,", "\n1,")
    assert [(row.response.score, row.response.comment) for row in preview.accepted] == [
        (1, "Slow, and\ncold")
    ]
    assert [row.problem.value for row in preview.rejected] == ["x"]
    assert preview.labels == LABELS


def test_rows_of_several_files_stand_under_the_columns_of_all(tmp_path: Path) -> None:
    path = tmp_path / "mend.csv"
    files = [
        LeftOut("a.csv", LABELS, [left_out("11", "2026-11-05", "Slow")]),
        LeftOut("fine.csv", ("Mood",), ()),
        LeftOut("b.csv", ("Phone", "score"), [left_out("12 34", "12")]),
    ]
    write_left_out_csv(path, files)
    header, *rows = lines_of(path)
    assert header == [*LABELS, "Mood", "Phone", *ABOUT]
    assert [row[:6] for row in rows] == [
        ["11", "2026-11-05", "Slow", "", "", "a.csv"],
        ["12", "", "", "", "12 34", "b.csv"],
    ]


def test_headers_of_several_rows_stay_so(tmp_path: Path) -> None:
    path = tmp_path / "mend.csv"
    headers = (("Q1", "Q2"), ("How likely?", "Why?"))
    files = [
        LeftOut("a.csv", ("Q1", "Q2"), [left_out("11", "Slow")], headers),
        LeftOut("b.csv", ("Score",), [left_out("12")]),
    ]
    write_left_out_csv(path, files)
    assert [line[:4] for line in lines_of(path)] == [
        ["Q1", "Q2", "Score", "✗ File"],
        ["How likely?", "Why?", "", ""],
        ["11", "Slow", "", "a.csv"],
        ["", "", "12", "b.csv"],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+45 12 34 56 78", "-1", "@SUM(A1)"])
def test_nothing_becomes_a_formula_and_all_comes_back(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mend.csv"
    rows = [
        left_out("11", said, phone)
        for said, phone in ((text, "+45 12 34 56 78"), ("Slow", ""), ("So cold", ""))
    ]
    write_left_out_csv(path, [LeftOut(text, ("Score", "Comment", "Phone"), rows)])
    assert lines_of(path)[1][:4] == ["11", f"\t{text}", "\t+45 12 34 56 78", f"\t{text}"]
    first, *others = mended(path, "\n11,", "\n1,").accepted
    assert (first.response.comment, first.response.phone) == (text, "+45 12 34 56 78")
    assert [other.response.comment for other in others] == ["Slow", "So cold"]


def test_a_score_with_a_sign_stays_out_for_the_same_reason(tmp_path: Path) -> None:
    path = tmp_path / "mend.csv"
    write_left_out_csv(path, [LeftOut("a.csv", ("Score", "Name"), [left_out("-1", "Bo")] * 2)])
    path.write_text(path.read_text(encoding="utf-8") + "9,Ida\n", encoding="utf-8")
    rejected = preview_file(path, zone=ZONE, today=TODAY).rejected
    assert [row.problem.reason for row in rejected] == [Reason.SCORE_OUT_OF_RANGE] * 2


def test_where_nothing_was_left_out_the_headers_stand_alone(tmp_path: Path) -> None:
    path = tmp_path / "mend.csv"
    path.write_text("of yesterday", encoding="utf-8")
    write_left_out_csv(path, [LeftOut("a.csv", LABELS, ())])
    assert lines_of(path) == [[*LABELS, *ABOUT]]
    write_left_out_csv(path, [LeftOut("a.csv", (), ())])
    assert lines_of(path) == [ABOUT]


def test_a_column_that_was_not_read_is_named_as_its_field(tmp_path: Path) -> None:
    path = tmp_path / "mend.csv"
    write_left_out_csv(path, [LeftOut("a.csv", ("Karakter",), [left_out("11")])])
    assert lines_of(path)[1] == ["11", "a.csv", "6", "Score", OUTSIDE]


def test_the_separator_is_that_of_the_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nps_desktop.reports.left_out_csv.language", lambda: "da")
    path = tmp_path / "mend.csv"
    write_left_out_csv(path, [LeftOut("a.csv", LABELS, [left_out("11", "2026-11-05", "a, b")])])
    assert path.read_text(encoding="utf-8-sig").startswith("Score;Date;Comment;✗ File")
    assert len(mended(path, "11;", "1;").accepted) == 1


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputFault):
        write_left_out_csv(tmp_path / "missing" / "mend.csv", [LeftOut("", LABELS, ())])
