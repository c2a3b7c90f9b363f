"""What headers say is folded; what was read is not kept for good."""

from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from nps_desktop import importing
from nps_desktop.importing.headers import fold
from nps_desktop.importing.workbooks import Reading
from tests.importing.files import workbook

MODULES = [f"nps_desktop.importing.{module.name}" for module in iter_modules(importing.__path__)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("NetPromoterScore", "net promoter score"),
        ("NPS_Score", "nps score"),
        ("E-mail:", "e mail"),
        ("KØEN  var\nlang", "køen var lang"),
        ("Ålder", "alder"),
    ],
)
def test_a_header_is_folded_to_its_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("name", MODULES)
def test_no_cache_grows_with_the_files_that_are_read(name: str) -> None:
    """The window lives all day, and many files may be read in it."""
    for value in vars(import_module(name)).values():
        if hasattr(value, "cache_parameters"):
            assert value.cache_parameters()["maxsize"] is not None


def test_a_day_is_remembered_for_one_reading_only(tmp_path: Path) -> None:
    """A million cells of one day need not be a million objects, but none outlives its file."""
    days = [(date(2026, 11, 1), date(2026, 11, 1))]
    path = workbook(tmp_path, Days=days)
    first, later = (Reading(path).sheets()[0].row(0) for _ in range(2))
    assert first == later == days[0]
    assert first[0] is first[1]
    assert first[0] is not later[0]
