"""Files of answers, made by the tests that read them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import openpyxl

from nps_desktop.domain.batches import Preview
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response
from nps_desktop.importing.reading import preview_file
from nps_desktop.importing.tables import Column, Sheet
from nps_desktop.importing.wishes import Wishes
from tests.factories import TODAY, ZONE

SHARED = Path("/work/shared/data")

Rows = Sequence[Sequence[object]]


def workbook(folder: Path, /, **sheets: Rows) -> Path:
    """Write a workbook of these sheets, named by the keywords."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    path = folder / "answers.xlsx"
    book.save(path)
    return path


def packed(path: Path, /, **parts: str) -> Path:
    """Write a zip of these parts; "__" stands for a stroke and "_dot_" for a dot in their names."""
    with ZipFile(path, "w", ZIP_DEFLATED) as target:
        for name, content in parts.items():
            way = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED  # as OpenDocument asks
            target.writestr(name.replace("__", "/").replace("_dot_", "."), content, way)
    return path


def open_document(folder: Path, rows: str, manifest: str = "") -> Path:
    """Write an .ods of these table rows, its manifest as given."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{names}:office:1.0"'
        f' xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="Svar">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    return packed(
        folder / "answers.ods",
        mimetype="application/vnd.oasis.opendocument.spreadsheet",
        content_dot_xml=content,
        **{"META-INF__manifest_dot_xml": f"<manifest:manifest>{manifest}</manifest:manifest>"},
    )


def text_file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a text file in an encoding."""
    path = folder / "answers.csv"
    path.write_bytes(text.encode(encoding))
    return path


def sheet(*rows: Sequence[object], name: str = "Svar") -> Sheet:
    """Return a sheet of these rows."""
    return Sheet.of_rows(name, rows)


def column(header: str, *cells: object) -> Column:
    """Return a column that stands alone."""
    return Column(0, header or "A", header, cells)


def preview(
    path: Path,
    *columns: tuple[Field, str],
    sheet: str | None = None,
    order: DateOrder | None = None,
    assumed_day: date | None = None,
) -> Preview:
    """Preview a file in a shop in Copenhagen, on the 21st of November 2026."""
    wishes = Wishes(sheet, columns, order, assumed_day)
    return preview_file(path, wishes, zone=ZONE, today=TODAY)


def scores(of: Preview) -> list[int]:
    """Return the scores that would go in, in the order of the rows."""
    return [row.response.score for row in of.accepted]


def answers(of: Preview) -> list[Response]:
    """Return the answers that would go in, in the order of the rows."""
    return [row.response for row in of.accepted]
