"""Why nothing in a file can be imported, where nothing in it can."""

from collections.abc import Iterable
from pathlib import Path

from nps_desktop.errors import (
    SheetInLongForm,
    SheetOfCounts,
    SheetOfGroups,
    SheetOfHeaders,
    SheetWithoutTable,
)
from nps_desktop.importing.header_row import header_rows
from nps_desktop.importing.long_form import widened
from nps_desktop.importing.looks import are_groups
from nps_desktop.importing.tables import Sheet, Table, is_empty, table_of
from nps_desktop.importing.tallies import is_tally


def has_rows(table: Table) -> bool:
    """Return whether anything stands below the headers of a table."""
    return any(not all(map(is_empty, column.cells)) for column in table.columns)


def no_table(path: Path, sheets: Iterable[Sheet], *, has_headers: bool) -> SheetWithoutTable:
    """Return the fault that says why there are no answers in the sheets of a file.

    `has_headers` tells that one of them is made for answers.
    """
    every = tuple(sheets)
    if any(widened(sheet) is None for sheet in every):
        return SheetInLongForm(path)
    tables = [table_of(sheet, header_rows(sheet)) for sheet in every]
    if any(map(is_tally, tables)):
        return SheetOfCounts(path)
    if any(map(_has_groups, tables)):
        return SheetOfGroups(path)
    return SheetOfHeaders(path) if has_headers else SheetWithoutTable(path)


def _has_groups(table: Table) -> bool:
    return any(are_groups(column.cells) for column in table.columns)
