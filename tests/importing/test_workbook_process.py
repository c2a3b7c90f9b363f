import io
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import orjson
import pytest

from nps_desktop.importing import workbook_process
from nps_desktop.importing.workbook_process import limit_memory, main
from tests.importing.files import SHARED, open_document, workbook

HALF_PAST_NINE = datetime.fromisoformat("2026-11-01T09:30:00")


def messages(path: Path) -> list[object]:
    out = io.BytesIO()
    main(path, out)
    return [orjson.loads(line) for line in out.getvalue().splitlines()]


def test_the_sheets_come_first_then_their_columns_then_the_end(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[("Dato", "Score"), (date(2026, 11, 1), 9)], Tom=[])
    assert messages(path) == [
        [["Svar", True], ["Tom", True]],
        [0, [["Dato", "2026-11-01"], [1]], [["Score", 9.0], []]],
        "end",
    ]


def test_empty_cells_travel_as_empty_texts(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[("Score", "Navn"), (), (9, None)])
    assert messages(path)[1] == [0, [["Score", "", 9.0], []], [["Navn", "", ""], []]]


def test_the_empty_end_of_wide_rows_does_not_travel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_process, "ROWS_AT_A_TIME", 1)
    path = workbook(tmp_path, Svar=[("x",) * 120, (1, 2), (3,)])
    assert [len(message) - 1 for message in messages(path)[1:-1]] == [120, 2, 1]


def test_cells_that_are_merged_downwards_are_told(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[("Dato", "Score"), ("2026-11-01", 9), (None, 3)])
    book = openpyxl.load_workbook(path)
    for cells in ("A2:A3", "C1:D1", "C2:D3"):
        book["Svar"].merge_cells(cells)
    book.save(path)
    assert messages(path)[-2:] == [{"sheet": 0, "merged": [[0, 1, 2]]}, "end"]


def test_moments_and_durations_travel_as_text() -> None:
    cells = (HALF_PAST_NINE, "x", time(9, 30), timedelta(hours=25), HALF_PAST_NINE.date())
    assert orjson.loads(orjson.dumps(workbook_process._packed(cells))) == [
        ["2026-11-01T09:30:00", "x", "09:30:00", "1 day, 1:00:00", "2026-11-01"],
        [0, 4],
    ]


def test_a_zip_bomb_is_refused_by_what_it_declares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_process, "LARGEST_UNPACKED", 1000)
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", b"0" * 2000)
    assert messages(path) == ["too large"]


def test_too_many_cells_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_process, "MOST_CELLS", 3)
    assert messages(workbook(tmp_path, Svar=[(1, 2), (3, 4)]))[-1] == "too large"


def test_a_file_that_is_no_workbook_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "answers.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and nothing more")
    assert messages(path) == ["unreadable"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("issue_594_dos.ods", "too large"),
        ("pass_protected.xlsx", "protected"),
        ("pass_protected.ods", "protected"),
        ("OOM_alloc3.xls", "unreadable"),
    ],
)
def test_known_traps_are_told_apart(name: str, said: str) -> None:
    path = SHARED / "odd/calamine/tests" / name
    if not path.exists():
        pytest.skip("the collection of odd files is not here")
    assert messages(path) == [said]


def test_an_open_document_sheet_of_endless_cells_is_refused(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float"'
    rows = (
        '<table:table-row table:number-rows-repeated="1048576">'
        f'{cell} office:value="9"><text:p>9</text:p></table:table-cell></table:table-row>'
    )
    assert messages(open_document(tmp_path, rows)) == ["too large"]


def test_an_open_document_sheet_with_a_password_says_so(tmp_path: Path) -> None:
    entry = (
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data>'
        "</manifest:encryption-data></manifest:file-entry>"
    )
    assert messages(open_document(tmp_path, "", entry)) == ["protected"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows binds no process in this way")
def test_the_process_binds_its_own_memory() -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    try:
        limit_memory(10**6)
        assert resource.getrlimit(resource.RLIMIT_AS)[0] == 1024**3 + 24 * 10**6
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def test_the_process_writes_to_standard_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(workbook_process, "limit_memory", lambda size: None)
    workbook_process.run(workbook(tmp_path, Svar=[("Ærø",)]))
    assert '"Ærø"' in capfd.readouterr().out
