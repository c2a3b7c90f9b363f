"""Files made to do harm end in rows or in words, like any other."""

import os
import socket
from pathlib import Path

import pytest

from nps_desktop.domain.batches import Preview
from nps_desktop.errors import (
    SheetFault,
    SheetProtected,
    SheetTooLarge,
    SheetUnreadable,
    SheetWithoutTable,
)
from nps_desktop.importing.sheets import read_sheets
from tests.importing.bounds import bounded, ending_of
from tests.importing.files import open_document, preview, scores, text_file, workbook
from tests.importing.hostile import (
    ANSWERS,
    bomb,
    encrypted_workbook,
    raw_workbook,
    repeated,
    sheet_xml,
)

ROWS = [("Dato", "Score", "Kommentar"), *(("2026-11-01", n % 11, f"Svar {n}") for n in range(200))]
START, END = sheet_xml(ANSWERS + "|").split("|")
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
LAUGHTER = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{LAUGHS}]>'


def fault_of(path: Path) -> SheetFault:
    ending = ending_of(path)
    assert isinstance(ending, SheetFault)
    return ending


def test_a_zip_bomb_that_tells_its_size_is_refused(tmp_path: Path) -> None:
    packed, length = repeated(START, '<row r="9"/>', 1500, END)
    path = bomb(tmp_path / "bomb.xlsx", packed, length)
    assert path.stat().st_size < 10 * 1024**2
    assert isinstance(fault_of(path), SheetTooLarge)


def test_a_zip_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    packed, _ = repeated(START, '<row r="9"/>', 1500, END)
    assert isinstance(fault_of(bomb(tmp_path / "bomb.xlsx", packed, 4000)), SheetUnreadable)


def test_a_zip_bomb_of_cells_is_refused(tmp_path: Path) -> None:
    packed, length = repeated(START, "<row><c><v>9</v></c></row>", 150, END)
    assert isinstance(fault_of(bomb(tmp_path / "bomb.xlsx", packed, length)), SheetTooLarge)


def test_a_zip_bomb_of_open_document_repeats_is_refused(tmp_path: Path) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
    rows = (
        f'<table:table-row table:number-rows-repeated="1048576">{cell}<text:p>9</text:p>'
        "</table:table-cell></table:table-row>"
    )
    assert isinstance(fault_of(open_document(tmp_path, rows)), SheetTooLarge)


@pytest.mark.parametrize("part", ["sheet", "strings"])
def test_a_billion_laughs_are_not_laughed(tmp_path: Path, part: str) -> None:
    cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    loud = f'<row r="1"><c r="A1" t="inlineStr"><is><t>&l11;</t></is></c></row>{ANSWERS}'
    strings = f"<sst><si><t>{'&l11;' if part == 'strings' else 'Score'}</t></si></sst>"
    path = raw_workbook(
        tmp_path / "laughs.xlsx",
        LAUGHTER + sheet_xml(loud if part == "sheet" else cell),
        xl__sharedStrings_dot_xml=LAUGHTER + strings,
    )
    ending_of(path)


def test_an_entity_cannot_fetch_another_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("10", encoding="utf-8")
    entity = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    row = '<row r="3"><c r="A3" t="inlineStr"><is><t>&e;</t></is></c></row>'
    path = raw_workbook(tmp_path / "fetch.xlsx", entity + sheet_xml(ANSWERS + row))
    ending = ending_of(path)
    assert not isinstance(ending, Preview) or scores(ending) == [9]


def test_tags_without_end_inside_each_other_do_no_harm(tmp_path: Path) -> None:
    ending_of(raw_workbook(tmp_path / "deep.xlsx", "<a>" * 10**6))
    ending_of(text_file(tmp_path, "<table><tr><td>" * 3 * 10**4))


@pytest.mark.parametrize("again", ["<!--", "<a ", "<a b='", "&", "<![CDATA[", "</", "<?", "<tr>"])
def test_a_web_page_that_never_ends_what_it_begins_is_let_go(tmp_path: Path, again: str) -> None:
    ending_of(text_file(tmp_path, "<html><table><td>9" + again * 100_000))


@pytest.mark.parametrize("share", range(1, 20))
def test_a_workbook_cut_off_anywhere_is_unreadable(tmp_path: Path, share: int) -> None:
    path = workbook(tmp_path, Svar=ROWS)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * share // 20])
    assert type(fault_of(path)) is SheetUnreadable


def test_a_workbook_with_a_bad_stretch_inside_never_ends_in_wrong_rows(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=ROWS)
    content = path.read_bytes()
    for place in range(200, len(content) - 40, len(content) // 12):
        path.write_bytes(content[:place] + os.urandom(40) + content[place + 40 :])
        ending = ending_of(path)
        assert not isinstance(ending, Preview) or len(ending.accepted) == 200


def test_an_encrypted_workbook_is_protected(tmp_path: Path) -> None:
    assert isinstance(fault_of(encrypted_workbook(tmp_path / "secret.xlsx")), SheetProtected)


@pytest.mark.parametrize("name", ["answers.xls", "answers.csv", "answers.ods", "answers", "a.pdf"])
def test_a_workbook_by_any_name_goes_in(tmp_path: Path, name: str) -> None:
    ending = ending_of(workbook(tmp_path, Svar=ROWS).rename(tmp_path / name))
    assert isinstance(ending, Preview)
    assert len(ending.accepted) == 200


@pytest.mark.parametrize("name", ["answers.xlsx", "answers.xls", "answers.ods", "answers.tsv"])
def test_a_text_by_any_name_goes_in(tmp_path: Path, name: str) -> None:
    ending = ending_of(text_file(tmp_path, "Score;Navn\n9;Bo\n").rename(tmp_path / name))
    assert isinstance(ending, Preview)
    assert scores(ending) == [9]


@pytest.mark.parametrize("row", ['<row r="{}"/>', '<row r="{0}"><c r="A{0}" s="1"/></row>'])
def test_a_million_empty_rows_below_the_answers_are_no_answers(tmp_path: Path, row: str) -> None:
    rows = "".join(row.format(place) for place in range(3, 10**6))
    sheet = sheet_xml(ANSWERS + rows, before='<dimension ref="A1:XFD1048576"/>')
    ending = ending_of(raw_workbook(tmp_path / "long.xlsx", sheet))
    assert isinstance(ending, Preview)
    assert scores(ending) == [9]


def test_a_sheet_that_claims_all_rows_and_columns_has_those_it_has(tmp_path: Path) -> None:
    sheet = sheet_xml(ANSWERS, before='<dimension ref="A1:XFD1048576"/>')
    (read,) = read_sheets(raw_workbook(tmp_path / "wide.xlsx", sheet))
    assert read.rows() == (("Score",), (9.0,))


@pytest.mark.parametrize("area", ["A1:XFD1048576", "A3:A1048576", "XFD1048576:A1", "B2"])
def test_cells_merged_over_a_whole_sheet_bring_no_answers(tmp_path: Path, area: str) -> None:
    merged = f'<mergeCells><mergeCell ref="{area}"/></mergeCells>'
    sheet = sheet_xml(ANSWERS).replace("</sheetData>", f"</sheetData>{merged}")
    ending = ending_of(raw_workbook(tmp_path / "merged.xlsx", sheet))
    assert not isinstance(ending, Preview) or scores(ending) == [9]


def test_a_hundred_thousand_merged_areas_are_read_within_the_bounds(tmp_path: Path) -> None:
    areas = "".join(f'<mergeCell ref="B{n}:XFD{n}"/>' for n in range(1, 10**5))
    sheet = sheet_xml(ANSWERS).replace(
        "</sheetData>", f"</sheetData><mergeCells>{areas}</mergeCells>"
    )
    ending_of(raw_workbook(tmp_path / "merged.xlsx", sheet))


def test_a_sheet_of_every_column_is_read_within_the_bounds(tmp_path: Path) -> None:
    cells = "<c><v>9</v></c>" * 16_384
    rows = "".join(f'<row r="{place}">{cells}</row>' for place in range(1, 40))
    path = raw_workbook(tmp_path / "wide.xlsx", sheet_xml(rows))
    with bounded(path):
        (sheet,) = read_sheets(path)
    assert (sheet.height, len(sheet.columns)) == (39, 16_384)


def test_of_a_formula_the_value_is_read_and_nothing_is_run(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        formulas = (
            f'<row r="3"><c r="A3"><f>WEBSERVICE("{address}")</f><v>8</v></c></row>'
            '<row r="4"><c r="A4"><f>1+1</f></c></row>'
            '<row r="5"><c r="A5" t="str"><f>cmd|\'/c calc\'!A0</f><v>7</v></c></row>'
            f'<row r="6"><c r="A6"><f>[1]Svar!A1</f><v>6</v></c></row>'
        )
        link = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="externalLinkPath"'
            f' Target="{address}" TargetMode="External"/></Relationships>'
        )
        path = raw_workbook(
            tmp_path / "macros.xlsm",
            sheet_xml(ANSWERS + formulas),
            xl__externalLinks___rels__externalLink1_dot_xml_dot_rels=link,
            xl__vbaProject_dot_bin=b"Sub Auto_Open()",
        )
        ending = ending_of(path)
        server.settimeout(0)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert isinstance(ending, Preview)
    assert scores(ending) == [9, 8, 7, 6]


def test_a_formula_in_a_text_stays_text(tmp_path: Path) -> None:
    formula = "=cmd|'/c calc'!A0"
    path = text_file(tmp_path, f"Score;Kommentar\n9;{formula}\n8;fin\n")
    assert preview(path).accepted[0].response.comment == formula


def test_a_hundred_megabytes_on_one_line_are_too_large(tmp_path: Path) -> None:
    assert isinstance(fault_of(text_file(tmp_path, "9;" * 50 * 1024**2)), SheetTooLarge)


@pytest.mark.parametrize("cell", ["x" * 1024, "line\n" * 200])
def test_a_cell_of_fifty_megabytes_is_too_large(tmp_path: Path, cell: str) -> None:
    times = 50 * 1024**2 // len(cell)
    path = text_file(tmp_path, f'Score;Kommentar\n9;"{cell * times}"\n8;fin\n')
    assert isinstance(fault_of(path), SheetTooLarge)


@pytest.mark.parametrize(
    "cell",
    [
        *("9 " * 10**6, "(" * 10**6, "1.1." * 10**6, " \t" * 10**6),
        *("2026-11-01T09:00" + " " * 10**6 + "\n.", "a@" + "." * 10**6 + " x"),
    ],
    ids=["scores", "brackets", "dates", "blanks", "moment", "email"],
)
def test_a_long_cell_beside_a_score_is_only_long(tmp_path: Path, cell: str) -> None:
    path = text_file(tmp_path, f'Score;Kommentar\n9;"{cell}"\n8;fin\n')
    ending = ending_of(path)
    assert isinstance(ending, Preview)
    assert 8 in scores(ending)


def test_a_hundred_thousand_columns_are_too_large(tmp_path: Path) -> None:
    path = text_file(tmp_path, ";".join(f"Spørgsmål {place}" for place in range(10**5)) + "\n9\n")
    assert isinstance(fault_of(path), SheetTooLarge)


def test_as_many_columns_as_excel_has_end_in_words_or_rows(tmp_path: Path) -> None:
    header = ";".join(f"Spørgsmål {place}" for place in range(16_384))
    ending_of(text_file(tmp_path, header + "\n" + ";".join(["x"] * 16_384) + "\n"))


def test_zeros_between_letters_are_replaced_and_told(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Score;Navn\n" + "9;Bo\n" * 100 + "8;B\0o\n")
    ending = ending_of(path)
    assert isinstance(ending, Preview)
    assert ending.accepted[100].response.name == "B\ufffdo"
    assert [notice.count for notice in ending.notices] == [1]


@pytest.mark.parametrize("byte", [b"\0", b"\xff", b"\x1a", b"\xfe\xff", b'"', b";", b"\n", b"<"])
def test_a_megabyte_of_one_byte_ends_in_words(tmp_path: Path, byte: bytes) -> None:
    path = tmp_path / "answers.csv"
    path.write_bytes(byte * 1024**2)
    fault_of(path)


def test_half_a_million_marks_swallow_nothing(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Score;Kommentar\n" + '9;"fin\n' * 250_000)
    ending = ending_of(path)
    assert isinstance(ending, Preview)
    assert ending.rows == 250_000


def test_random_bytes_end_in_words(tmp_path: Path) -> None:
    path = tmp_path / "answers.xls"
    for start in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe"):
        path.write_bytes(start + os.urandom(4000))
        assert isinstance(fault_of(path), SheetUnreadable | SheetWithoutTable)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless device here")
def test_an_endless_device_is_no_file() -> None:
    assert isinstance(fault_of(Path("/dev/zero")), SheetUnreadable)


def test_a_link_to_itself_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    try:
        path.symlink_to(path)
    except OSError:
        pytest.skip("no links here")
    assert isinstance(fault_of(path), SheetUnreadable)
