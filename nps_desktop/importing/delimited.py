"""A text file to rows: its encoding, its delimiter, its quoted cells."""

import csv
import re
from collections import Counter
from io import StringIO
from itertools import islice

from nps_desktop.importing.tables import Row, is_empty

DELIMITERS = (";", ",", "\t", "|")
LOOKED_AT = 100
LONGEST_CELL = 2**31 - 1
FEW_DAMAGED = 0.01

_SEP_LINE = re.compile(r'"?sep=(.)"?\r?\n?', re.IGNORECASE)
_FORMULA_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_MARKUP = re.compile(r"\s*<(\?xml|!doctype|html|table|head|body|meta)\b", re.IGNORECASE)
_LAST = "\x1e"
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decoded(content: bytes) -> str | None:
    """Return the text of a file, whatever its encoding; None if it is no text.

    UTF-8 and UTF-16 with or without a byte-order mark, else Windows-1252. A byte that fits
    nothing becomes "\\ufffd".
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if encoding := _wide_encoding(content[:4000]):
        return content.decode(encoding, errors="replace")
    text = _narrow(content)
    return None if _CONTROLS.search(text[:20_000]) or _MARKUP.match(text) else text


def _wide_encoding(start: bytes) -> str | None:
    """UTF-16 without a mark shows by its zeros: nearly every second byte."""
    half = len(start) // 2
    if half and start[1::2].count(0) > 0.7 * half and not start[::2].count(0):
        return "utf-16-le"
    if half and start[::2].count(0) > 0.7 * half and not start[1::2].count(0):
        return "utf-16-be"
    return None


def _narrow(content: bytes) -> str:
    """A single bad byte in a UTF-8 text does not make it Windows-1252."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        replaced = content.decode("utf-8-sig", errors="replace")
    damaged = replaced.count("\ufffd")
    whole = sum(character > "\x7f" for character in replaced) - damaged
    if damaged <= FEW_DAMAGED * whole:
        return replaced
    return content.decode("cp1252", errors="replace")


def rows_of(text: str) -> tuple[Row, ...]:
    """Return the rows of a delimited text, one for each record; the first is row 1.

    A first line `sep=;` names the delimiter and is no row, as in Excel. Cells that were kept as
    text by `="0012"` lose that shell.
    """
    named = _SEP_LINE.match(text)
    body = text[named.end() :] if named else text
    delimiter = named[1] if named else delimiter_of(body)
    return tuple(tuple(map(_bare, record)) for record in _records(body, delimiter))


def _bare(cell: str) -> str:
    match = _FORMULA_TEXT.fullmatch(cell) if cell.startswith("=") else None
    return match[1] if match else cell


def delimiter_of(text: str) -> str:
    """Return the delimiter under which most of the first rows have one and the same width."""
    head = "".join(islice(_lines(text), 2 * LOOKED_AT))
    return max(DELIMITERS, key=lambda delimiter: _evenness(head, delimiter))


def _evenness(head: str, delimiter: str) -> tuple[float, int]:
    records = islice(_records(head, delimiter), LOOKED_AT)
    widths = [len(record) for record in records if any(not is_empty(cell) for cell in record)]
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0.0, 0
    width, times = max(wide.items(), key=lambda item: (item[1], item[0]))
    return times / len(widths), width


def _records(text: str, delimiter: str) -> list[list[str]]:
    """Read by the rules of quoting; a file that breaks them is read as far as it keeps them."""
    csv.field_size_limit(LONGEST_CELL)
    try:
        return list(csv.reader(_lines(text), delimiter=delimiter, strict=True))
    except csv.Error:
        return _leniently(text, delimiter)


def _leniently(text: str, delimiter: str) -> list[list[str]]:
    """A quotation mark that never closes would swallow the rest: then marks are plain letters."""
    records = list(csv.reader(_lines(f"{text}\n{_LAST}"), delimiter=delimiter))
    if records[-1] == [_LAST]:
        return records[:-1]
    return list(csv.reader(_lines(text), delimiter=delimiter, quoting=csv.QUOTE_NONE))


def _lines(text: str) -> StringIO:
    return StringIO(text, newline="")
