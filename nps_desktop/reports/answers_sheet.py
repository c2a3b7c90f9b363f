"""The answers as an Excel table: real dates, texts that stay texts, filters, a frozen header."""

from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from itertools import chain, islice
from typing import TYPE_CHECKING

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import _
from nps_desktop.reports.answer_rows import AnswerRow, headers, row_of
from nps_desktop.reports.sheet_cells import text_cell, value_cell

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

TABLE = "Answers"
MOST_ROWS = 1_000_000

# Excel's own numbers for a short date and a moment: shown in the way of each computer.
_DAY, _MOMENT = "mm-dd-yy", "m/d/yy h:mm"
_WIDTHS = (17, 8, 60, 24, 18, 28, 20, 12, 17)
_LETTERS = "ABCDEFGHI"


def add_answers(workbook: "Workbook", answers: Iterable[StoredResponse], *, zone: tzinfo) -> int:
    """Add the answers to a write-only workbook and return how many.

    What one sheet cannot hold goes on in the next: "Answers 2", table `Answers2`.
    """
    rows = (row_of(stored, zone) for stored in answers)
    count = 0
    for number, first in enumerate(chain((None,), rows), start=1):
        part = rows if first is None else chain((first,), rows)
        count += _add_sheet(
            workbook, islice(part, MOST_ROWS), number="" if number == 1 else str(number)
        )
    return count


def _add_sheet(workbook: "Workbook", rows: Iterable[AnswerRow], *, number: str) -> int:
    sheet = workbook.create_sheet(" ".join((_("Answers"), number)).strip())
    sheet.freeze_panes = "A2"
    for letter, width in zip(_LETTERS, _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.append(headers())
    count = 0
    for row in rows:
        sheet.append(list(_cells(sheet, row)))
        count += 1
    _add_table(sheet, rows=max(1, count), name=TABLE + number)
    return count


def _cells(sheet: "Worksheet", row: AnswerRow) -> Iterator["Cell | int"]:
    if isinstance(row.when, datetime):
        yield value_cell(sheet, row.when.replace(tzinfo=None), shown_as=_MOMENT)
    else:
        yield value_cell(sheet, row.when, shown_as=_DAY)
    yield row.score
    for text in (*row.texts, row.wants_call):
        yield text_cell(sheet, text)
    yield value_cell(sheet, row.entered.replace(tzinfo=None, microsecond=0), shown_as=_MOMENT)


def _add_table(sheet: "Worksheet", *, rows: int, name: str) -> None:
    from openpyxl.worksheet.filters import AutoFilter
    from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

    cells = f"{_LETTERS[0]}1:{_LETTERS[-1]}{rows + 1}"
    table = Table(displayName=name, ref=cells)
    table.autoFilter = AutoFilter(ref=cells)
    table.tableColumns = [TableColumn(id=i, name=h) for i, h in enumerate(headers(), start=1)]
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.tables.add(table)  # `add_table` warns of missing columns though they are given
