"""The month on paper: one page as PDF, SVG or picture, or as a workbook."""

from collections.abc import Iterable
from datetime import tzinfo
from pathlib import Path

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.summary import MonthlySummary
from nps_desktop.reports.month_page import month_content
from nps_desktop.reports.saving import save
from nps_desktop.reports.typeset import Document, Paper
from nps_desktop.reports.workbook import write_month_workbook

TEMPLATE = "monthly.typ"


def month_pdf(summary: MonthlySummary, paper: Paper = Paper.A4) -> bytes:
    """Return the month as a tagged PDF of one page."""
    return month_document(summary, paper).pdf()


def month_svg(summary: MonthlySummary, paper: Paper = Paper.A4) -> tuple[bytes, ...]:
    """Return the same page as SVG, for the screen and the printer."""
    return month_document(summary, paper).svg()


def month_png(
    summary: MonthlySummary, paper: Paper = Paper.A4, *, dots_per_inch: int = 144
) -> bytes:
    """Return the same page as a picture."""
    return month_document(summary, paper).png(dots_per_inch=dots_per_inch)[0]


def month_document(summary: MonthlySummary, paper: Paper) -> Document:
    """Return the month ready to be set, in the language in use."""
    return Document(TEMPLATE, month_content(summary, paper))


def write_month(
    summary: MonthlySummary,
    path: Path,
    *,
    paper: Paper = Paper.A4,
    answers: Iterable[StoredResponse] = (),
    zone: tzinfo,
) -> None:
    """Write the month to a file; its ending, .pdf, .png, .svg or .xlsx, says as what.

    `answers` are the month's, for the workbook's table, their moments in the shop's `zone`.

    Raises:
        OutputFault: the file cannot be written.
        ValueError: the ending is another.
    """
    match path.suffix.lower():
        case ".pdf":
            save(path, month_pdf(summary, paper))
        case ".png":
            save(path, month_png(summary, paper))
        case ".svg":
            save(path, month_svg(summary, paper)[0])
        case ".xlsx":
            write_month_workbook(summary, path, answers=answers, zone=zone)
        case ending:
            raise ValueError(ending)
