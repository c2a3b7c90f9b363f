"""Workbooks and text files that other projects collected for being odd."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from nps_desktop.errors import OtherKind, SheetOfOtherKind
from nps_desktop.importing.sheets import read_sheets
from tests.importing.bounds import ending_of
from tests.importing.files import SHARED

FOLDER = SHARED / "odd"
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file()) if FOLDER.is_dir() else []
SPECTRUM = [path for path in FILES if path.parent.name == "csvs"]

# Counted by openpyxl, in a process of its own: it never ends for some.
COUNT = """
import json, resource, sys, warnings
warnings.simplefilter("ignore")
resource.setrlimit(resource.RLIMIT_AS, (2 * 1024**3, 2 * 1024**3))
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
import openpyxl
counts = {}
for path in sys.argv[1:]:
    try:
        sheets = openpyxl.load_workbook(path, data_only=True).worksheets
        counts[path] = {sheet.title: sum(
            bool(str(cell.value or "").strip() or cell.value == 0)
            and cell.data_type != "e" for row in sheet.iter_rows() for cell in row
        ) for sheet in sheets}
    except Exception:
        counts[path] = None
print(json.dumps(counts))
"""
ENDLESS = ("issue_174.xlsx",)  # it claims a million rows, and openpyxl makes them

pytestmark = pytest.mark.skipif(not FILES, reason="the collection of odd files is not here")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_every_odd_file_ends_in_a_preview_or_in_words(path: Path) -> None:
    ending_of(path)


def test_as_many_cells_are_read_as_openpyxl_sees() -> None:
    """Blanks and failed formulas aside: they are no answers."""
    paths = [
        path for path in FILES if path.suffix in (".xlsx", ".xlsm") and path.name not in ENDLESS
    ]
    told = subprocess.run(
        [sys.executable, "-c", COUNT, *map(str, paths)], capture_output=True, check=True, timeout=60
    )
    counts = {Path(path): seen for path, seen in json.loads(told.stdout).items() if seen}
    assert len(counts) > 60
    assert {path.name: _differences(path, seen) for path, seen in counts.items()} == {
        path.name: {} for path in counts
    }


def _differences(path: Path, seen: dict[str, int]) -> dict[str, tuple[int, int]]:
    read = {sheet.name: _count(sheet.columns) for sheet in read_sheets(path)}
    return {
        name: (read[name], count)
        for name, count in seen.items()
        if name in read and read[name] != count
    }


def _count(columns: tuple[tuple[object, ...], ...]) -> int:
    return sum(str(cell).strip() != "" for column in columns for cell in column)


@pytest.mark.parametrize("path", SPECTRUM, ids=lambda path: path.stem)
def test_cells_of_the_spectrum_are_what_its_makers_say(path: Path) -> None:
    (sheet,) = read_sheets(path)
    header, *rows = sheet.rows()
    said = (path.parents[1] / f"json/{path.stem}.json").read_text(encoding="utf-8")
    if path.stem == "location_coordinates":  # the makers' two files name different numbers
        said = said.replace("1234567890", "2095257564")
    expected = json.loads(said)
    assert [dict(zip(header, row, strict=True)) for row in rows] == (
        expected if isinstance(expected, list) else [expected]
    )


def test_a_sheet_that_claims_a_million_rows_has_those_it_has() -> None:
    (sheet,) = read_sheets(FOLDER / "calamine/tests/issue_174.xlsx")
    assert 0 < sheet.height < 1000


def test_strict_workbooks_are_not_read_as_empty() -> None:
    sheets = read_sheets(FOLDER / "calamine/tests/strict_iso_paths.xlsx")
    assert _count(sheets[0].columns) == 1368


def test_packed_text_is_told_to_be_packed() -> None:
    for name in ("implicit-gz.csv", "implicit-zip.csv"):
        with pytest.raises(SheetOfOtherKind) as fault:
            read_sheets(FOLDER / "frictionless/data/compression" / name)
        assert fault.value.kind is OtherKind.ARCHIVE
