import sqlite3
from pathlib import Path

import pytest

from nps_desktop.errors import OtherKind, SheetOfOtherKind, SheetUnreadable
from nps_desktop.importing.kinds import kind_of
from nps_desktop.importing.sheets import read_sheets
from nps_desktop.ui.wording import fault_sentence
from tests.importing.files import packed, text_file, workbook

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOCUMENTS = "application/vnd.oasis.opendocument."


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n1 0 obj\n", OtherKind.PDF),
        (b"\x89PNG\r\n\x1a\n\x00\x00", OtherKind.PICTURE),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", OtherKind.PICTURE),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", OtherKind.PICTURE),
        (b"{\\rtf1\\ansi Score 9}", OtherKind.DOCUMENT),
        (COMPOUND + "WordDocument".encode("utf-16-le"), OtherKind.DOCUMENT),
        (COMPOUND + "PowerPoint Document".encode("utf-16-le"), OtherKind.PRESENTATION),
        (b"\x1f\x8b\x08\x00\x00", OtherKind.ARCHIVE),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", OtherKind.WEB_PAGE),
        (b"<!DOCTYPE html><html><p>Log in, please</p></html>", OtherKind.WEB_PAGE),
        (b"\n<?xml version='1.0'?><answers><score>9</score></answers>", OtherKind.XML),
    ],
)
def test_a_file_of_another_kind_is_named_by_what_is_in_it(
    tmp_path: Path, content: bytes, kind: OtherKind
) -> None:
    path = tmp_path / "answers.xlsx"
    path.write_bytes(content)
    with pytest.raises(SheetOfOtherKind) as fault:
        read_sheets(path)
    assert fault.value.kind is kind


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"word__document_dot_xml": "<w/>"}, OtherKind.DOCUMENT),
        ({"ppt__presentation_dot_xml": "<p/>"}, OtherKind.PRESENTATION),
        ({"Index__Document_dot_iwa": "x"}, OtherKind.NUMBERS),
        ({"mimetype": DOCUMENTS + "text", "content_dot_xml": "<o/>"}, OtherKind.DOCUMENT),
        ({"mimetype": DOCUMENTS + "presentation"}, OtherKind.PRESENTATION),
        ({"answers_dot_csv": "Score\n9\n"}, OtherKind.ARCHIVE),
        ({}, OtherKind.ARCHIVE),
    ],
)
def test_a_packed_file_of_another_kind_is_named_by_its_parts(
    tmp_path: Path, parts: dict[str, str], kind: OtherKind
) -> None:
    path = packed(tmp_path / "answers.xlsx", **parts)
    assert kind_of(path) is kind
    with pytest.raises(SheetOfOtherKind) as fault:
        read_sheets(path)
    assert fault.value.kind is kind


def test_a_database_is_no_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE answers (score)")
    connection.close()
    assert kind_of(path) is OtherKind.DATABASE


@pytest.mark.parametrize("content", [b"PK\x03\x04 not a zip", COMPOUND])
def test_a_damaged_workbook_is_of_no_other_kind(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "answers.xlsx"
    path.write_bytes(content)
    assert kind_of(path) is None
    with pytest.raises(SheetUnreadable) as fault:
        read_sheets(path)
    assert type(fault.value) is SheetUnreadable


def test_workbooks_and_texts_are_of_no_other_kind(tmp_path: Path) -> None:
    assert kind_of(workbook(tmp_path, Svar=[("Score",), (9,)])) is None
    assert kind_of(text_file(tmp_path, "Score\n9\n")) is None


@pytest.mark.parametrize("kind", OtherKind)
def test_every_other_kind_has_a_sentence_that_names_the_file(kind: OtherKind) -> None:
    assert "svar.xls" in fault_sentence(SheetOfOtherKind(Path("svar.xls"), kind))
