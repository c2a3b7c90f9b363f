"""The day's calls on paper: as many sheets as they take, as PDF, SVG or pictures."""

from pathlib import Path

from nps_desktop.domain.call_sheets import CallSheet
from nps_desktop.reports.call_sheet_page import call_sheet_content
from nps_desktop.reports.saving import save
from nps_desktop.reports.typeset import Document, Paper

TEMPLATE = "call_sheet.typ"
ENDINGS = (".pdf", ".png", ".svg")


def call_sheet_document(sheet: CallSheet, paper: Paper = Paper.A4) -> Document:
    """Return the calls ready to be set, in the language in use."""
    return Document(TEMPLATE, call_sheet_content(sheet, paper))


def write_call_sheet(sheet: CallSheet, path: Path, *, paper: Paper = Paper.A4) -> tuple[Path, ...]:
    """Write the calls to a file; its ending, .pdf, .png or .svg, says as what.

    A picture holds one page: the second goes to `name-2`, the third to `name-3` beside it.
    Returns the files in the order of their pages.

    Raises:
        OutputFault: a file cannot be written.
        ValueError: the ending is another.
    """
    document = call_sheet_document(sheet, paper)
    match path.suffix.lower():
        case ".pdf":
            pages: tuple[bytes, ...] = (document.pdf(),)
        case ".png":
            pages = document.png()
        case ".svg":
            pages = document.svg()
        case ending:
            raise ValueError(ending)
    paths = tuple(_path_of_page(path, number) for number in range(1, len(pages) + 1))
    for each, page in zip(paths, pages, strict=True):
        save(each, page)
    return paths


def _path_of_page(path: Path, number: int) -> Path:
    return path if number == 1 else path.with_stem(f"{path.stem}-{number}")
