import io
from pathlib import Path

import orjson
import pytest

from nps_desktop.importing import text_files, web_tables, workbook_process
from nps_desktop.importing.workbook_process import main
from tests.importing.files import text_file


def messages(path: Path) -> list[object]:
    out = io.BytesIO()
    main(path, out)
    return [orjson.loads(line) for line in out.getvalue().splitlines()]


def test_a_text_file_is_one_sheet_without_a_name_then_its_rows_then_the_end(
    tmp_path: Path,
) -> None:
    assert messages(text_file(tmp_path, "Score;Navn\n9;Bo;x\n\n")) == [
        [["", True]],
        [0, [["Score", "9", ""], []], [["Navn", "Bo", ""], []], [["", "x", ""], []]],
        {"replaced": 0},
        "end",
    ]


def test_damaged_bytes_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_bytes("æ;9\n".encode() * 300 + b"\xff;\xff\n")
    assert messages(path)[-2:] == [{"replaced": 2}, "end"]


def test_the_tables_of_a_web_page_are_sheets_with_numbers(tmp_path: Path) -> None:
    path = text_file(tmp_path, "<table><td>9</table><table><td>8</table>")
    assert messages(path) == [
        [["1", True], ["2", True]],
        [0, [["9"], []]],
        [1, [["8"], []]],
        {"replaced": 0},
        "end",
    ]


def test_rows_of_nothing_are_still_rows(tmp_path: Path) -> None:
    stretches = list(text_files.stretches_of(iter([[], [], ["9"]]), height=2))
    assert stretches == [[("", "")], [("9",)]]


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        (" \n\t", "empty"),
        ("<html><p>Log in</p></html>", "web page"),
        ("<?xml version='1.0'?><score>9</score>", "xml"),
        ("%PDF-1.4", "pdf"),
        ("\0\1\2", "unreadable"),
    ],
)
def test_why_a_text_holds_no_table_is_told(tmp_path: Path, text: str, ending: str) -> None:
    assert messages(text_file(tmp_path, text)) == [ending]


def test_a_row_of_more_cells_than_a_sheet_has_columns_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_files, "MOST_COLUMNS", 2)
    assert messages(text_file(tmp_path, "9;8\n9;8;7\n"))[-1] == "too large"


def test_rows_that_do_not_end_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_files, "MOST_ROWS", 2)
    assert messages(text_file(tmp_path, "9\n8\n7\n"))[-1] == "too large"


def test_more_cells_than_can_be_taken_in_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_process, "MOST_CELLS", 3)
    assert messages(text_file(tmp_path, "9;8\n9;8\n"))[-1] == "too large"


def test_a_page_larger_than_any_table_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_files, "LARGEST_PAGE", 10)
    assert messages(text_file(tmp_path, "<table><td>9</table>")) == ["too large"]


def test_a_row_of_a_web_page_wider_than_any_sheet_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_tables, "MOST_COLUMNS", 2)
    assert messages(text_file(tmp_path, "<table><td>9<td>8<td>7</table>")) == ["too large"]
