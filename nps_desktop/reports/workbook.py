"""Spreadsheets that the program writes: every answer, or a month with its sums."""

from collections.abc import Iterable
from datetime import tzinfo
from pathlib import Path

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.summary import MonthlySummary
from nps_desktop.reports.answers_csv import write_csv
from nps_desktop.reports.answers_sheet import add_answers
from nps_desktop.reports.months_sheet import add_months
from nps_desktop.reports.saving import replacing
from nps_desktop.reports.summary_sheet import add_summary


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
    from openpyxl import Workbook

    answers = tuple(answers)
    workbook = Workbook(write_only=True)
    with replacing(path) as unfinished:
        add_summary(workbook, summary, has_answers=bool(answers))
        if answers:
            add_answers(workbook, answers, zone=zone)
        add_months(workbook, summary.months)
        workbook.save(unfinished)


def _write_sheet(answers: Iterable[StoredResponse], path: Path, *, zone: tzinfo) -> int:
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    with replacing(path) as unfinished:
        count = add_answers(workbook, answers, zone=zone)
        workbook.save(unfinished)
    return count
