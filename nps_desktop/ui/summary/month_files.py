"""The month to a file: the page as PDF or picture, its figures as a workbook."""

from datetime import tzinfo
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
    page.tasks.read(
        page,
        lambda workspace: workspace.zone,
        lambda zone: page.tasks.compute(
            page,
            lambda: _save(path, summary, paper=paper, zone=zone),
            lambda _done: page.messages.tell(saved),
        ),
    )


def _save(path: Path, summary: MonthlySummary, *, paper: "Paper", zone: tzinfo) -> None:
    from nps_desktop.reports.monthly import write_month

    write_month(summary, path, paper=paper, zone=zone)


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
