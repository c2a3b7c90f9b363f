"""What a file is that is no table: told by what is in it, never by its name."""

import re
import zipfile
from mmap import ACCESS_READ, mmap
from pathlib import Path

from nps_desktop.errors import OtherKind

_BEGINNINGS = (
    (OtherKind.PDF, re.compile(rb"\s*%PDF-")),
    (
        OtherKind.PICTURE,
        re.compile(
            rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF....WEBP|BM....\0\0\0\0"
            rb"|....ftyp(hei|mif|avif)",
            re.DOTALL,
        ),
    ),
    (OtherKind.DOCUMENT, re.compile(rb"\{\\rtf")),
    (OtherKind.ARCHIVE, re.compile(rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh\d|\xfd7zXZ|\x28\xb5\x2f\xfd")),
    (OtherKind.DATABASE, re.compile(rb"SQLite format 3\0")),
    (OtherKind.WEB_PAGE, re.compile(rb"MIME-Version:", re.IGNORECASE)),
)
_PACKED = b"PK"
_COMPOUND = b"\xd0\xcf\x11\xe0"
_STREAMS = (
    (OtherKind.DOCUMENT, "WordDocument".encode("utf-16-le")),
    (OtherKind.PRESENTATION, "PowerPoint Document".encode("utf-16-le")),
)
# The first that begins one of the packed names; a workbook that cannot be read is damaged.
_PARTS = (
    (None, re.compile("xl/|content.xml")),
    (OtherKind.DOCUMENT, re.compile("word/")),
    (OtherKind.PRESENTATION, re.compile("ppt/")),
    (OtherKind.NUMBERS, re.compile(r"Index\.zip|Index/.*\.iwa")),
    (OtherKind.ARCHIVE, re.compile("")),
)
# The first part of an OpenDocument file is its type, unpacked, behind a header and its name.
AFTER_NAME = 38
_OPEN_DOCUMENTS = (
    (OtherKind.DOCUMENT, b"application/vnd.oasis.opendocument.text"),
    (OtherKind.PRESENTATION, b"application/vnd.oasis.opendocument.presentation"),
)


def kind_of(path: Path) -> OtherKind | None:
    """Return what else a file is; None where it may be a table, or a damaged one.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(128)
    if start.startswith(_COMPOUND):
        return _kind_of_compound(path)
    if start.startswith(_PACKED):
        return _kind_of_packed(path, start)
    return next((kind for kind, beginning in _BEGINNINGS if beginning.match(start)), None)


def _kind_of_compound(path: Path) -> OtherKind | None:
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        return next((kind for kind, name in _STREAMS if content.find(name) >= 0), None)


def _kind_of_packed(path: Path, start: bytes) -> OtherKind | None:
    for kind, mimetype in _OPEN_DOCUMENTS:
        if start.find(mimetype) == AFTER_NAME:
            return kind
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except zipfile.BadZipFile:
        return None
    return next(kind for kind, part in _PARTS if any(map(part.match, names)) or not part.pattern)
