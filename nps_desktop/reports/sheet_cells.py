"""The cells of a written sheet: texts that stay texts, values and formulas with their format."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def text_cell(sheet: "Worksheet", text: str, *, is_strong: bool = False) -> "Cell":
    """Return a cell that holds a text whatever it begins with, also after somebody edits it."""
    cell = _cell(sheet, text or None, is_strong=is_strong)
    if text:
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_FORMULA_STARTS)
    return cell


def value_cell(
    sheet: "Worksheet", value: date | float | str, *, shown_as: str, is_strong: bool = False
) -> "Cell":
    """Return a cell that holds a number, a date (without a zone) or a formula."""
    cell = _cell(sheet, value, is_strong=is_strong)
    cell.number_format = shown_as
    return cell


def _cell(sheet: "Worksheet", value: date | float | str | None, *, is_strong: bool) -> "Cell":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell: Cell = WriteOnlyCell(sheet, value)  # type: ignore[arg-type]  # a date is fine, too
    if is_strong:
        cell.font = Font(bold=True)
    return cell
