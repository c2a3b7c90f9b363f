"""A text file to rows: the one table of a delimited text, or the tables of a web page."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice, zip_longest
from pathlib import Path

from nps_desktop.errors import OtherKind
from nps_desktop.importing.decoding import TooLongError, encoding_of, lines_of
from nps_desktop.importing.delimited import rows_of_lines
from nps_desktop.importing.kinds import kind_of

LARGEST_PAGE = 32 * 1024**2
MOST_ROWS = 2_000_000
MOST_COLUMNS = 16_384  # as in Excel

_MARKUP = re.compile(r"\s*<(\?xml|!doctype|!--|html|table|head|body|meta|style)\b", re.IGNORECASE)


class NoTableError(Exception):
    """A file holds no text, or no table; `kind` tells what else it is, where that is known."""

    def __init__(self, kind: OtherKind | None = None) -> None:
        super().__init__(kind)
        self.kind = kind


class BlankError(Exception):
    """A file holds nothing but blanks."""


def tables_in(path: Path) -> list[Iterator[list[str]]]:
    """Return the tables of a text file, each as its rows: one, unless it is a web page.

    Raises:
        OSError: the file cannot be read.
        NoTableError: it is no text, or a text without a table.
        BlankError: nothing is in it.
        TooLongError: a line or a cell is longer than any of a table, here or while rows are read.
    """
    encoding = None if (kind := kind_of(path)) else encoding_of(path)
    if encoding is None:
        raise NoTableError(kind)
    lines = partial(lines_of, path, encoding)
    first = next((line for line in lines() if line.strip()), "")
    if not first:
        raise BlankError
    if not _MARKUP.match(first):
        found = {"has_quotes": encoding.has_quotes, "has_equals": encoding.has_equals}
        return [rows_of_lines(lines, **found)]
    if path.stat().st_size > LARGEST_PAGE:
        raise TooLongError
    from nps_desktop.importing.web_tables import tables_of  # few files need it

    tables = tables_of("".join(lines()))
    if not tables:
        is_xml = first.lstrip().startswith("<?xml")
        raise NoTableError(OtherKind.XML if is_xml else OtherKind.WEB_PAGE)
    return [iter(rows) for rows in tables]


def stretches_of(rows: Iterator[list[str]], height: int) -> Iterator[list[Sequence[str]]]:
    """Yield the columns of one stretch of rows after the other.

    Raises:
        TooLongError: a row has more cells than a sheet has columns, or the rows do not end.
    """
    count = 0
    while stretch := list(islice(rows, height)):
        count += len(stretch)
        if count > MOST_ROWS or max(map(len, stretch)) > MOST_COLUMNS:
            raise TooLongError
        yield list(zip_longest(*stretch, fillvalue="")) or [("",) * len(stretch)]
