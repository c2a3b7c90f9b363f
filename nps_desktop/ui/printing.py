"""The pages of a document to the printer: the same vectors that the screen shows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from nps_desktop.ui import ask

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from nps_desktop.reports.typeset import Paper

_T = QLocale.Country
# Where letters are written on Letter, not on A4 (CLDR, paper sizes by territory).
LETTER_COUNTRIES = frozenset(
    {
        *(_T.UnitedStates, _T.Canada, _T.Mexico, _T.PuertoRico, _T.Philippines, _T.Chile),
        *(_T.Colombia, _T.Venezuela, _T.CostaRica, _T.ElSalvador, _T.Guatemala, _T.Nicaragua),
        *(_T.Panama, _T.Belize),
    }
)


def paper_of(locale: QLocale) -> "Paper":
    """Return the paper that a region prints on."""
    from nps_desktop.reports.typeset import Paper

    return Paper.LETTER if locale.territory() in LETTER_COUNTRIES else Paper.A4


def prepared_printer(paper: "Paper", title: str) -> "QPrinter":
    """Return the system's printer, set to the whole sheet of that paper."""
    from PySide6.QtPrintSupport import QPrinter

    from nps_desktop.reports.typeset import Paper

    letter, a4 = QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A4
    size = QPageSize(letter if paper is Paper.LETTER else a4)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    printer.setFullPage(True)
    printer.setDocName(title)
    return printer


def print_pages(parent: QWidget, pages: tuple[bytes, ...], printer: "QPrinter") -> bool | None:
    """Ask with the system's dialog and print; False when the printer fails, None for no wish."""
    chosen = ask.printer(parent, printer)
    return None if chosen is None else draw_pages(pages, chosen)


def draw_pages(pages: tuple[bytes, ...], printer: "QPrinter") -> bool:
    """Draw the pages (SVG) that were asked for; return whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(_asked_for(pages, printer)):
        if place and not printer.newPage():
            return False
        renderer = QSvgRenderer(QByteArray(page))
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())
        renderer.render(painter, QRectF(sheet))
    return painter.end()


def _asked_for(pages: tuple[bytes, ...], printer: "QPrinter") -> tuple[bytes, ...]:
    """The dialog may name some of the pages; 0 means all."""
    if not printer.fromPage():
        return pages
    return pages[printer.fromPage() - 1 : printer.toPage()]
