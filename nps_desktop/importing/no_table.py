"""Why nothing in a file can be imported, where nothing in it can."""

from collections.abc import Iterable
from pathlib import Path

from nps_desktop.errors import SheetInLongForm, SheetOfGroups, SheetWithoutTable
from nps_desktop.importing.header_row import header_rows
from nps_desktop.importing.long_form import widened
from nps_desktop.importing.looks import are_groups
from nps_desktop.importing.tables import Sheet, table_of


def no_table(path: Path, sheets: Iterable[Sheet]) -> SheetWithoutTable:
    """Return the fault that says why there are no answers in the sheets of a file."""
    every = tuple(sheets)
    if any(widened(sheet) is None for sheet in every):
        return SheetInLongForm(path)
    if any(map(_has_groups, every)):
        return SheetOfGroups(path)
    return SheetWithoutTable(path)


def _has_groups(sheet: Sheet) -> bool:
    table = table_of(sheet, header_rows(sheet))
    return any(are_groups(column.cells) for column in table.columns)
