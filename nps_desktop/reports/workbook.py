"""Spreadsheets that the program writes: every answer, or a month with its sums."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.summary import MonthlySummary
from nps_desktop.reports.answers_csv import write_csv
from nps_desktop.reports.answers_sheet import add_answers
from nps_desktop.reports.months_sheet import add_months
from nps_desktop.reports.saving import replacing
from nps_desktop.reports.summary_sheet import add_summary

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


def write_answers(answers: Iterable[StoredResponse], path: Path, *, zone: tzinfo) -> int:
    """Write answers to an .xlsx or .csv file and return how many.

    Moments are written in the shop's `zone`. What is written can be imported again.

    Raises:
        OutputFault: the file cannot be written.
        ValueError: the ending is another.
    """
    match path.suffix.lower():
        case ".csv":
            with replacing(path) as unfinished:
                return write_csv(answers, unfinished, zone=zone)
        case ".xlsx":
            return _write_sheet(answers, path, zone=zone)
        case ending:
            raise ValueError(ending)


def write_month_workbook(
    summary: MonthlySummary,
    path: Path,
    *,
    answers: Iterable[StoredResponse] = (),
    zone: tzinfo,
) -> None:
    """Write a month to an .xlsx file: its sums as live formulas, its answers, its months.

    Without `answers` the counts of each score stand as numbers, and only the sums are live.
    Moments are written in the shop's `zone`.

    Raises:
        OutputFault: the file cannot be written.
    """
    answers = tuple(answers)
    with _workbook_at(path) as workbook:
        add_summary(workbook, summary, has_answers=bool(answers))
        if answers:
            add_answers(workbook, answers, zone=zone)
        add_months(workbook, summary.months)


def _write_sheet(answers: Iterable[StoredResponse], path: Path, *, zone: tzinfo) -> int:
    with _workbook_at(path) as workbook:
        return add_answers(workbook, answers, zone=zone)


@contextmanager
def _workbook_at(path: Path) -> Iterator["Workbook"]:
    """Yield a workbook to be filled, which is saved in the end."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    try:
        with replacing(path) as unfinished:
            yield workbook
            workbook.save(unfinished)
    except BaseException:
        _give_up(workbook)
        raise


def _give_up(workbook: "Workbook") -> None:
    """Remove what was written of a workbook that nobody gets: openpyxl would keep it till the end.

    Whatever stood in the way of writing may stand in the way of tidying up.
    """
    from openpyxl.utils.exceptions import WorkbookAlreadySaved

    for sheet in workbook.worksheets:
        with suppress(OSError, WorkbookAlreadySaved):
            sheet.close()
        with suppress(OSError, ValueError):
            sheet._writer.cleanup()  # type: ignore[attr-defined] # nothing public does it
