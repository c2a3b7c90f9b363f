"""Workbooks begun on an old Macintosh count their days from 1904 on; they mean the same days."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from nps_desktop.domain.dates import When
from nps_desktop.importing.workbook_process import counts_from_1904, main
from tests.importing.files import answers, preview, workbook

AFTERNOON = datetime.fromisoformat("2026-05-03T14:05:00")
SERIAL = 44_683  # 3 May 2026 where days count from 1904 on


def old_workbook(folder: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    for row in (("Dato", "NPS"), *rows):
        book.worksheets[0].append(row)
    book.save(folder / "old.xlsx")
    return folder / "old.xlsx"


def days_in(path: Path) -> list[When]:
    return [When(each.day, each.at) for each in answers(preview(path))]


def test_dates_and_bare_numbers_mean_the_same_day(tmp_path: Path) -> None:
    cells = (date(2026, 5, 3), SERIAL, str(SERIAL), AFTERNOON, SERIAL + 0.5, "2026-05-03")
    found = days_in(old_workbook(tmp_path, *((cell, 9) for cell in cells)))
    assert [when.day for when in found] == [date(2026, 5, 3)] * len(cells)
    assert [when.at is not None for when in found] == [False, False, False, True, True, False]


def test_the_process_that_reads_says_so_once(tmp_path: Path) -> None:
    out = io.BytesIO()
    main(old_workbook(tmp_path, (SERIAL, 9)), out)
    assert out.getvalue().splitlines()[-2:] == [b'{"from_1904":true}', b'"end"']


def test_the_bare_numbers_of_other_workbooks_count_from_1900(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=[("Dato", "NPS"), (SERIAL, 9)])
    assert days_in(path) == [When(date(2022, 5, 2))]


@pytest.mark.parametrize(
    ("properties", "is_from_1904"),
    [
        ("<workbook><workbookPr date1904='true'/></workbook>", True),
        ('<x:workbook><x:workbookPr codeName="a" date1904 = "1"/></x:workbook>', True),
        ('<workbook><workbookPr date1904="0"/></workbook>', False),
        ('<workbook><workbookPr/><sheet name="date1904=&quot;1&quot;"/></workbook>', False),
        (None, False),
    ],
)
def test_a_packed_workbook_says_where_its_days_begin(
    tmp_path: Path, properties: str | None, is_from_1904: bool
) -> None:
    path = tmp_path / "book.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("xl/workbook.xml" if properties else "content.xml", properties or "")
    assert counts_from_1904(path) is is_from_1904


def test_a_workbook_that_is_not_packed_says_nothing_of_it(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert not counts_from_1904(path)
