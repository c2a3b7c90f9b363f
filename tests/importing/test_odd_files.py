"""Workbooks and text files that other projects collected for being odd."""

from pathlib import Path

import pytest

from nps_desktop.domain.batches import Preview
from nps_desktop.errors import SheetFault, SheetUnclear, SheetUnreadable
from nps_desktop.importing.sheets import read_sheets
from tests.importing.files import SHARED, preview

FOLDER = SHARED / "odd"
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file()) if FOLDER.is_dir() else []

pytestmark = pytest.mark.skipif(not FILES, reason="the collection of odd files is not here")


def ending_of(path: Path) -> Preview | SheetFault:
    try:
        return preview(path)
    except SheetFault as fault:
        return fault


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_every_odd_file_ends_in_a_preview_or_a_fault(path: Path) -> None:
    before = path.read_bytes()
    ending = ending_of(path)
    if isinstance(ending, Preview):
        assert ending.rows == len(ending.accepted) + len(ending.rejected) + ending.blank
    else:
        assert ending.path == path
        assert not isinstance(ending, SheetUnclear) or all(each.options for each in ending.choices)
    assert path.read_bytes() == before


def test_a_sheet_that_claims_a_million_rows_has_those_it_has() -> None:
    (sheet,) = read_sheets(FOLDER / "calamine/tests/issue_174.xlsx")
    assert 0 < len(sheet.rows) < 1000


def test_strict_workbooks_are_not_read_as_empty() -> None:
    sheets = read_sheets(FOLDER / "calamine/tests/strict_iso_paths.xlsx")
    assert any(sheet.rows for sheet in sheets)


def test_packed_text_is_no_text() -> None:
    with pytest.raises(SheetUnreadable):
        read_sheets(FOLDER / "frictionless/data/compression/implicit-gz.csv")
