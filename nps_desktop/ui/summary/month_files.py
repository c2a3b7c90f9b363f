"""The month to a file: the page as PDF or picture, its figures as a workbook."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from nps_desktop.domain.summary import MonthlySummary
from nps_desktop.i18n import _
from nps_desktop.ui import ask
from nps_desktop.ui.page import Page

if TYPE_CHECKING:
    from nps_desktop.reports.typeset import Paper


class MonthFile(StrEnum):
    """What a month can be saved as; the value is the ending of its file."""

    PDF = ".pdf"
    PICTURE = ".png"
    WORKBOOK = ".xlsx"


def ask_and_save(page: Page, kind: MonthFile, summary: MonthlySummary, *, paper: "Paper") -> None:
    """Ask where to, and write the month there; the page tells how it went."""
    proposal = f"{summary.month}{kind}"
    pattern = f"{_kind_name(kind)} (*{kind})"
    chosen = ask.file_to_save(page, _title(kind), proposal, pattern)
    if chosen is None:
        return
    path = chosen if chosen.suffix.lower() == kind else chosen.with_name(chosen.name + kind)
    saved = _("The month was saved as {file}.").format(file=path.name)
    page.tasks.compute(
        page,
        lambda: _save(path, kind, summary, paper=paper),
        lambda _done: page.messages.tell(saved),
    )


def _save(path: Path, kind: MonthFile, summary: MonthlySummary, *, paper: "Paper") -> None:
    from nps_desktop.reports.monthly import month_pdf, month_png
    from nps_desktop.reports.saving import save

    match kind:
        case MonthFile.PDF:
            save(path, month_pdf(summary, paper))
        case MonthFile.PICTURE:
            save(path, month_png(summary, paper))
        case MonthFile.WORKBOOK:
            from nps_desktop.reports.workbook import write_month_workbook

            write_month_workbook(summary, path)


def _title(kind: MonthFile) -> str:
    return {
        MonthFile.PDF: _("Save the month as PDF"),
        MonthFile.PICTURE: _("Save the month as a picture"),
        MonthFile.WORKBOOK: _("Save the month as a workbook"),
    }[kind]


def _kind_name(kind: MonthFile) -> str:
    return {
        MonthFile.PDF: _("PDF"),
        MonthFile.PICTURE: _("Picture"),
        MonthFile.WORKBOOK: _("Excel workbook"),
    }[kind]
