"""The sheet of the months: their counts, their score and how sure it is."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from nps_desktop.domain.certainty import interval_of
from nps_desktop.domain.scores import GROUPS_IN_ORDER, Group
from nps_desktop.domain.summary import MonthFigures
from nps_desktop.i18n import _
from nps_desktop.reports.group_words import group_title
from nps_desktop.reports.sheet_cells import value_cell

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MONTH_FORMAT = "mmm yyyy"
EXACT_FORMAT = "+0.0;\u22120.0;0.0"


def add_months(workbook: "Workbook", months: Sequence[MonthFigures]) -> None:
    """Add the months in order; a month's score is a live formula over its counts."""
    sheet = workbook.create_sheet(_("Months"))
    sheet.freeze_panes = "A2"
    for letter in "ABCDEFGH":
        sheet.column_dimensions[letter].width = 14
    sheet.append(_headers())
    for row, figures in enumerate(months, start=2):
        sheet.append(list(_cells(sheet, figures, row=row)))


def _headers() -> tuple[str, ...]:
    return (
        _("Month"),
        *(group_title(group) for group in Group),
        _("Answers"),
        _("NPS"),
        _("Not below"),
        _("Not above"),
    )


def _cells(sheet: "Worksheet", figures: MonthFigures, *, row: int) -> Iterator["Cell | int"]:
    tally = figures.tally
    interval = interval_of(tally)
    yield value_cell(sheet, figures.month.first, shown_as=MONTH_FORMAT)
    yield from map(tally.of_group, GROUPS_IN_ORDER)
    yield value_cell(sheet, f"=SUM(B{row}:D{row})", shown_as="0")
    yield value_cell(sheet, f'=IF(E{row}=0,"–",100*(B{row}-D{row})/E{row})', shown_as=EXACT_FORMAT)
    for end in (interval.low, interval.high) if interval else ():
        yield value_cell(sheet, round(end, 1), shown_as=EXACT_FORMAT)
