import os
import struct
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest

from nps_desktop.domain.batches import Notice, NoticeKind
from nps_desktop.errors import (
    SheetEmpty,
    SheetForbidden,
    SheetIsFolder,
    SheetMissing,
    SheetOfOtherKind,
    SheetProtected,
    SheetTooLarge,
    SheetUnreadable,
)
from nps_desktop.importing import delimited, sheets, workbooks
from nps_desktop.importing.sheets import pasted, read_sheets, start_reading
from nps_desktop.importing.workbooks import Reading, ReadingCancelledError
from tests.importing.files import SHARED, open_document, packed, text_file, workbook

HALF_PAST_NINE = datetime.fromisoformat("2026-11-01T09:30:00")


def test_cells_keep_their_kind(tmp_path: Path) -> None:
    cells = (9, "ni", True, date(2026, 11, 1), HALF_PAST_NINE, time(9, 30), None)
    path = workbook(tmp_path, Svar=[cells])
    (row,) = read_sheets(path)[0].rows()
    assert row[:6] == (9, "ni", True, date(2026, 11, 1), HALF_PAST_NINE, "09:30:00")
    assert type(row[2]) is bool


def test_rows_stand_where_they_stand_in_the_file(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["C5"] = 9
    path = tmp_path / "low.xlsx"
    book.save(path)
    assert read_sheets(path)[0].rows()[3:] == (("", "", ""), ("", "", 9.0))


def test_the_rows_of_a_sheet_are_as_wide_as_its_last_cell(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[("x",) * 150, (1,)])
    assert [len(row) for row in read_sheets(path)[0].rows()] == [150, 150]


def test_hidden_sheets_are_read_as_such(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append([1])
    book.create_sheet("Tom")
    book.create_sheet("Skjult").append([2])
    book["Skjult"].sheet_state = "hidden"
    path = tmp_path / "hidden.xlsx"
    book.save(path)
    sheets = [(sheet.name, sheet.is_hidden) for sheet in read_sheets(path)]
    assert sheets == [("Sheet", False), ("Skjult", True)]


def test_a_workbook_under_the_name_of_a_text_file_is_still_a_workbook(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[("Score",), (9,)]).rename(tmp_path / "answers.csv")
    assert read_sheets(path)[0].rows() == (("Score",), (9.0,))


def test_text_under_the_name_of_a_workbook_is_still_text(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Score\n9\n").rename(tmp_path / "answers.xlsx")
    assert read_sheets(path)[0].rows() == (("Score",), ("9",))


def test_an_open_document_sheet_is_read(tmp_path: Path) -> None:
    sample = SHARED / "odd/frictionless/data/table.ods"
    if not sample.exists():
        pytest.skip("the collection of odd files is not here")
    assert read_sheets(sample)[0].rows()[0] == ("id", "name")


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    for path, kind in ((tmp_path, SheetIsFolder), (tmp_path / "nowhere.xlsx", SheetMissing)):
        with pytest.raises(SheetUnreadable) as fault:
            read_sheets(path)
        assert type(fault.value) is kind
        assert fault.value.path == path


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    path = text_file(tmp_path, "Score\n9\n")
    monkeypatch.setattr(Path, "open", refuse)  # the tests may run as one who may read all
    with pytest.raises(SheetForbidden):
        read_sheets(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    os.mkfifo(path)
    with pytest.raises(SheetUnreadable):
        read_sheets(path)


@pytest.mark.parametrize("content", [b"", b"  \n \r\n\t", b"\xef\xbb\xbf"])
def test_a_file_of_blanks_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "answers.xlsx"
    path.write_bytes(content)
    with pytest.raises(SheetEmpty):
        read_sheets(path)


def test_a_reading_that_is_given_up_ends_at_once(tmp_path: Path) -> None:
    reading = start_reading(text_file(tmp_path, "Score\n" + "9\n" * 10**6))
    reading.cancel()
    with pytest.raises(ReadingCancelledError):
        reading.sheets()


def test_how_far_a_reading_has_come_is_told_in_rows(tmp_path: Path) -> None:
    heard: list[int] = []
    start_reading(text_file(tmp_path, "Score\n" + "9\n" * 9_999)).sheets(heard.append)
    assert heard == [5_000, 10_000]


def test_replaced_bytes_are_told_with_their_number(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_bytes(b"Score;Navn\n" + "9;Søren\n".encode() * 300 + b"8;B\xff\xffo\n")
    (sheet,) = read_sheets(path)
    assert sheet.notices == (Notice(NoticeKind.BYTES_REPLACED, 2),)
    assert sheet.rows()[-1] == ("8", "B\ufffd\ufffdo")


def test_a_sound_file_has_no_notices(tmp_path: Path) -> None:
    assert read_sheets(text_file(tmp_path, "Score;Navn\n9;Søren\n", "cp1252"))[0].notices == ()


def test_a_table_copied_from_a_spreadsheet_is_read() -> None:
    text = 'Score\tKommentar\r\n9\t"linje 1\nlinje ""2"""\r\n8\t19" skærm, fin\r\n'
    (sheet,) = pasted(text)
    assert sheet.rows() == (
        ("Score", "Kommentar"),
        ("9", 'linje 1\nlinje "2"'),
        ("8", '19" skærm, fin'),
    )


def test_a_text_file_copied_whole_is_read() -> None:
    assert pasted("Score;Navn\n9;Bo")[0].rows() == (("Score", "Navn"), ("9", "Bo"))


def test_nothing_copied_is_a_sheet_without_cells() -> None:
    assert pasted("")[0].columns == ()


def test_too_much_copied_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SheetTooLarge):
        pasted("9" * (delimited.LONGEST_CELL + 1))
    monkeypatch.setattr(sheets, "LARGEST_COPIED", 3)
    with pytest.raises(SheetTooLarge):
        pasted("Score")


def test_one_long_line_among_many_short_ones_is_too_large() -> None:
    with pytest.raises(SheetTooLarge):
        pasted("9\t" * 10_000 + "\n9" * 10_000)


def test_a_name_that_no_system_takes_is_unreadable() -> None:
    with pytest.raises(SheetUnreadable):
        read_sheets(Path("x" * 5000))


def test_a_cut_off_workbook_is_unreadable(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[("Score",), (9,)])
    path.write_bytes(path.read_bytes()[:2000])
    with pytest.raises(SheetUnreadable):
        read_sheets(path)


def test_a_file_beyond_all_bounds_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "LARGEST_FILE", 3)
    with pytest.raises(SheetTooLarge):
        read_sheets(text_file(tmp_path, "Score\n9\n"))


def test_a_workbook_that_takes_too_long_is_too_large(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[("Score",), (9,)])
    with pytest.raises(SheetTooLarge):
        Reading(path, seconds=0).sheets()


@pytest.mark.parametrize(
    ("ending", "fault"),
    [
        ("import os; os.abort()", SheetTooLarge),
        ("print('\"too large\"')", SheetTooLarge),
        ("print('\"protected\"')", SheetProtected),
        ("print('\"unreadable\"')", SheetUnreadable),
        ("print('\"empty\"')", SheetEmpty),
        ("print('\"pdf\"')", SheetOfOtherKind),
        ("print('no message at all')", SheetUnreadable),
        ("print('[[\"Svar\", true]]')", SheetUnreadable),
        ("print('[[\"Svar\", true]]'); print('\"too large\"')", SheetTooLarge),
    ],
)
def test_however_the_reading_process_ends_it_ends_in_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, fault: type[Exception]
) -> None:
    path = workbook(tmp_path, Svar=[("Score",), (9,)])
    monkeypatch.setattr(workbooks, "_command", lambda: [workbooks.sys.executable, "-c", ending])
    with pytest.raises(fault) as raised:
        Reading(path).sheets()
    assert type(raised.value) is fault


def test_a_built_program_starts_itself_to_read_a_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks.sys, "frozen", True, raising=False)
    assert workbooks._command() == [workbooks.sys.executable, "--read-workbook"]


def test_as_many_cells_are_read_as_another_reader_sees(tmp_path: Path) -> None:
    rows = [("Score", "Navn"), *((place % 11, f"Kunde {place}") for place in range(9000))]
    path = workbook(tmp_path, Svar=rows)
    seen = pd.read_excel(path, engine="openpyxl", header=None).count().sum()
    assert sum(cell != "" for row in read_sheets(path)[0].rows() for cell in row) == seen


def test_two_cells_at_the_far_corners_of_a_sheet_are_too_large(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"], book.worksheets[0]["XFD1048576"] = "Score", 9
    path = tmp_path / "sparse.xlsx"
    book.save(path)
    with pytest.raises(SheetTooLarge):
        read_sheets(path)


def test_an_entity_bomb_blows_nothing_up(tmp_path: Path) -> None:
    doubling = "".join(
        f'<!ENTITY lol{place} "{f"&lol{place - 1};" * 10}">' for place in range(1, 12)
    )
    path = open_document(tmp_path, "<table:table-row/>")
    content = f'<!DOCTYPE x [<!ENTITY lol0 "lol">{doubling}]><x>&lol11;</x>'
    packed(path, mimetype="application/vnd.oasis.opendocument.spreadsheet", content_dot_xml=content)
    with pytest.raises(SheetUnreadable):
        read_sheets(path)


def test_a_part_longer_than_it_declares_is_unreadable(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[("Score",), *((9,),) * 500])
    with ZipFile(path) as parts:
        size = parts.getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(path.read_bytes().replace(struct.pack("<I", size), struct.pack("<I", 9)))
    with pytest.raises(SheetUnreadable):
        read_sheets(path)


def test_a_million_empty_rows_are_no_rows(tmp_path: Path) -> None:
    row = '<table:table-row table:number-rows-repeated="1000000">'
    rows = f"{row}<table:table-cell/></table:table-row>"
    assert not any(any(sheet.columns) for sheet in read_sheets(open_document(tmp_path, rows)))
