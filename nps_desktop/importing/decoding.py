"""The bytes of a text file to its lines: which letters they stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from nps_desktop.importing.single_bytes import encoding_of_bytes

REPLACED = "\ufffd"
CHUNK = 1024**2
LOOKED_AT = 64 * 1024
LONGEST_LINE = 16 * 1024**2

# One stray byte among hundreds of sound letters is damage; many are lines of another encoding.
FEW_DAMAGED = 0.01
MOST_CONTROLS = 0.02

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])
_CONTROL = re.compile(f"[{re.escape(_CONTROLS.decode())}]")
# A capital and a sign of Windows-1252 make one lonely letter of a rare script: "É”" is "ɔ".
_BY_CHANCE = re.compile(r"(?<![^\0-\x7f])[\u0180-\u036f\u0530-\u07ff](?![^\0-\x7f])")
_END_OF_FILE = "\x1a"  # MS-DOS ended its text files with it


class TooLongError(Exception):
    """A line or a cell is longer than any of a table."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a file become letters.

    `is_mixed` tells that some lines are UTF-8 and the others `name`. The others tell of control
    characters, of `"` and of `=` anywhere in the file.
    """

    name: str
    is_mixed: bool = False
    has_controls: bool = True
    has_quotes: bool = True
    has_equals: bool = True


def encoding_of(path: Path) -> Encoding | None:
    """Return the encoding of a file; None if it is no text.

    UTF-8, UTF-16 and UTF-32 with a mark, UTF-8 and UTF-16 without one, else Windows-1252 unless
    another encoding of single bytes is clearly better.

    Raises:
        OSError: the file cannot be read.
        TooLongError: a line is longer than about `LONGEST_LINE` bytes.
    """
    _refuse_endless_lines(path)
    with path.open("rb") as file:
        start = file.read(LOOKED_AT)
    encoding = _wide(start) or _narrow(path)
    text = start.decode(encoding.name, errors="replace")
    controls = len(_CONTROL.findall(text))
    return None if controls > MOST_CONTROLS * len(text) else encoding


def lines_of(path: Path, encoding: Encoding) -> Iterator[str]:
    """Yield the lines with their ends; a byte that fits nothing becomes "\\ufffd".

    So does a control character. A byte-order mark and an end-of-file mark are left out.
    """
    if encoding.is_mixed:
        lines = _mixed_lines(path, encoding.name)
    else:
        lines = _plain_lines(path, encoding.name)
    return map(_without_controls, lines) if encoding.has_controls else lines


def _plain_lines(path: Path, name: str) -> Iterator[str]:
    with path.open(encoding=name, errors="replace", newline="") as file:
        yield from file


def _mixed_lines(path: Path, name: str) -> Iterator[str]:
    with path.open("rb") as file:
        for line in file:
            yield from StringIO(_mixed(line, name).removeprefix("\ufeff"), newline="")


def _mixed(line: bytes, name: str) -> str:
    """A line whose letters are UTF-8 for the most part is; the bytes between them are damaged."""
    text = line.decode(errors="replace")
    return text if text.isascii() or _is_utf8(text) else line.decode(name, errors="replace")


def _is_utf8(text: str) -> bool:
    return _wholes(_BY_CHANCE.sub("", text)) >= max(1, text.count(REPLACED))


def _without_controls(line: str) -> str:
    line = line.removesuffix(_END_OF_FILE)
    return _CONTROL.sub(REPLACED, line) if _CONTROL.search(line) else line


def _wide(start: bytes) -> Encoding | None:
    """UTF-16 without a mark shows by its zeros: nearly every second byte."""
    for mark, name in _MARKS:
        if start.startswith(mark):
            return Encoding(name)
    half = len(start) // 2
    if half and start[1::2].count(0) > 0.7 * half and not start[::2].count(0):
        return Encoding("utf-16-le")
    if half and start[::2].count(0) > 0.7 * half and not start[1::2].count(0):
        return Encoding("utf-16-be")
    return None


def _narrow(path: Path) -> Encoding:
    has_quotes = any(b'"' in chunk for chunk in _chunks(path))
    has_equals = any(b"=" in chunk for chunk in _chunks(path))
    has_controls = any(
        len(chunk.translate(None, _CONTROLS)) < len(chunk) for chunk in _chunks(path)
    )
    try:
        for _ in _decoded(path, "strict"):
            pass
        name, is_mixed = "utf-8-sig", False
    except UnicodeDecodeError:
        name, is_mixed = _of_damaged(path)
    return Encoding(name, is_mixed, has_controls, has_quotes, has_equals)


def _of_damaged(path: Path) -> tuple[str, bool]:
    damaged = whole = 0
    for text in _decoded(path, "replace"):
        damaged += text.count(REPLACED)
        whole += _wholes(text)
    if damaged <= FEW_DAMAGED * whole:
        return "utf-8-sig", False
    return encoding_of_bytes(b"".join(_doubtful(path))), whole > FEW_DAMAGED * damaged


def _wholes(text: str) -> int:
    """How many letters beyond ASCII are sound."""
    return len(text) - len(text.encode("ascii", errors="ignore")) - text.count(REPLACED)


def _doubtful(path: Path) -> Iterator[bytes]:
    """Yield the first lines that hold no sound UTF-8, as many as are looked at."""
    left = LOOKED_AT
    with path.open("rb") as file:
        for line in iter(lambda: file.readline(LOOKED_AT), b""):
            if left <= 0:
                return
            text = line.decode(errors="replace")
            if not text.isascii() and not _is_utf8(text):
                left -= len(line)
                yield line


def _refuse_endless_lines(path: Path) -> None:
    length = 0
    for chunk in _chunks(path):
        length = 0 if b"\n" in chunk or b"\r" in chunk else length + len(chunk)
        if length > LONGEST_LINE:
            raise TooLongError


def _decoded(path: Path, errors: str) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", errors=errors, newline="") as file:
        yield from iter(lambda: file.read(CHUNK), "")


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from iter(lambda: file.read(CHUNK), b"")
