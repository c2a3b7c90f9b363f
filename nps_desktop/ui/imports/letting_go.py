"""What was read of a large file is let go of beside the window, a column at a time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nps_desktop.ui.imports.checked import Checked
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.importing.tables import Sheet

Columns = list[Sequence[object]]


def columns_of(checked: Checked) -> Columns:
    """Return all columns of the rows that were checked."""
    parts = (checked.preview.accepted, checked.new, checked.known)
    return [column for rows in parts for column in rows.columns]


def columns_of_sheets(sheets: "Sequence[Sheet]") -> Columns:
    """Return all columns of the sheets of a file."""
    return [column for sheet in sheets for column in sheet.columns]


def let_go(tasks: Tasks, owner: QObject, columns: Columns) -> None:
    """Free columns that nobody else holds any more by the time that this is called.

    A million cells freed at once, wherever that is, would hold every thread up.
    """
    if columns:
        tasks.compute(owner, lambda: _free(columns), lambda _done: None)


def _free(columns: Columns) -> None:
    while columns:
        columns.pop()
