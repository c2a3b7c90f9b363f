"""The lines of a delimited text to rows: its delimiter, its quoted cells."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from io import StringIO
from itertools import chain, islice
from operator import itemgetter

from nps_desktop.importing.decoding import TooLongError

DELIMITERS = (";", ",", "\t", "|")
LOOKED_AT = 100
LONGEST_HEAD = 1024**2
LONGEST_CELL = 10_000_000

_SEP_LINE = re.compile(r'"?sep=([^"\r\n])"?[\r\n]*', re.IGNORECASE)
_FORMULA_TEXT = re.compile(r'\A="(.*)"\Z', re.DOTALL)
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_LAST = "\x1e"

Lines = Callable[[], Iterator[str]]


class Quoting(Enum):
    """How a text keeps the rules of quoting."""

    STRICT = "every mark opens or closes a cell"
    LENIENT = "some marks stand inside a cell"
    NONE = "marks are letters"


def rows_of(text: str) -> Iterator[list[str]]:
    """Yield the rows of a delimited text, as `rows_of_lines`."""
    return rows_of_lines(lambda: StringIO(text, newline=""))


def rows_of_lines(
    lines: Lines, *, has_quotes: bool = True, has_equals: bool = True
) -> Iterator[list[str]]:
    """Yield the rows of a delimited text, one for each record; the first is row 1.

    `lines` yields the lines with their ends, anew at each call. A first line `sep=;` names the
    delimiter and is no row, as in Excel. Cells that were kept as text by `="0012"` lose that
    shell. Without quotation marks or equals signs in the lines there is less to look for.

    Raises:
        TooLongError: a cell is longer than `LONGEST_CELL`.
    """
    csv.field_size_limit(LONGEST_CELL)
    named = _SEP_LINE.fullmatch(next(lines(), ""))
    body: Lines = (lambda: islice(lines(), 1, None)) if named else lines
    delimiter = named[1] if named else delimiter_of(_head_of(body()))
    quoting = _quoting_of(body, delimiter) if has_quotes else Quoting.NONE
    try:
        records = _records(body(), delimiter, quoting)
        yield from map(_bare, records) if has_equals else records
    except csv.Error as error:
        raise TooLongError from error


def _bare(record: list[str]) -> list[str]:
    return [_FORMULA_TEXT.sub(r"\1", cell) if cell[:2] == '="' else cell for cell in record]


def delimiter_of(text: str) -> str:
    """Return the delimiter under which most of the first rows have one and the same width.

    Where several do, a comma between two digits counts last: it may be a decimal comma.
    """
    whole = _DECIMAL_COMMA.sub("", text)
    ranks = {
        delimiter: (*_evenness(text, delimiter), _evenness(whole, delimiter)[1])
        for delimiter in DELIMITERS
    }
    return max(ranks, key=lambda delimiter: itemgetter(0, 2, 1)(ranks[delimiter]))


def _head_of(lines: Iterable[str]) -> str:
    """Return the first lines as one text, cut where it gets long."""
    taken: list[str] = []
    left = LONGEST_HEAD
    for line in lines:
        taken.append(line[:left])
        left -= len(taken[-1])
        if not left:
            break
    return "".join(taken)


def _evenness(head: str, delimiter: str) -> tuple[float, int]:
    records = _records_of(head, delimiter)
    widths = [len(record) for record in records if any(map(str.strip, record))]
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0.0, 0
    width, times = max(wide.items(), key=lambda item: (item[1], item[0]))
    return times / len(widths), width


def _records_of(head: str, delimiter: str) -> list[list[str]]:
    def lines() -> StringIO:
        return StringIO(head, newline="")

    try:
        return list(islice(_records(lines(), delimiter, Quoting.STRICT), LOOKED_AT))
    except csv.Error:
        quoting = _quoting_of(lines, delimiter)
    try:
        return list(islice(_records(lines(), delimiter, quoting), LOOKED_AT))
    except csv.Error:
        return []


def _quoting_of(lines: Lines, delimiter: str) -> Quoting:
    """Read by the rules of quoting; a text that breaks them is read as far as it keeps them.

    A mark that never closes would swallow answers: then marks are letters, and so they are where
    more rows come out even that way.
    """
    try:
        for _ in _records(lines(), delimiter, Quoting.STRICT):
            pass
    except csv.Error:
        lenient = _even_rows(lines, delimiter, Quoting.LENIENT)
        plain = _even_rows(lines, delimiter, Quoting.NONE)
        return Quoting.LENIENT if lenient >= plain else Quoting.NONE
    return Quoting.STRICT


def _even_rows(lines: Lines, delimiter: str, quoting: Quoting) -> int:
    """How many rows have the width that most have; -1 where a mark swallows the end."""
    widths: Counter[int] = Counter()
    record: list[str] = []
    try:
        for record in _records(chain(lines(), ["\n", _LAST]), delimiter, quoting):
            widths[len(record)] += 1
    except csv.Error:
        return -1
    return max(widths.values()) if record == [_LAST] else -1


def _records(lines: Iterable[str], delimiter: str, quoting: Quoting) -> Iterator[list[str]]:
    if quoting is Quoting.NONE:
        return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.reader(lines, delimiter=delimiter, strict=quoting is Quoting.STRICT)
