"""The bytes of a text file to its lines: which letters they stand for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

REPLACED = "\ufffd"
CHUNK = 1024**2
LOOKED_AT = 64 * 1024
LONGEST_LINE = 16 * 1024**2

# One stray byte among hundreds of sound letters is damage; many are lines of another encoding.
FEW_DAMAGED = 0.01
MOST_CONTROLS = 0.02
SURE = 0.9

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])
_CONTROL = re.compile(f"[{re.escape(_CONTROLS.decode())}]")
_END_OF_FILE = "\x1a"  # MS-DOS ended its text files with it

_SHOPS = ("cp1252", "mac_roman", "cp850")
_OTHERS = ["cp1252", "cp1250", "cp1251", "mac_roman", "cp850"]
_LETTERS = frozenset("æøåäöüßéèêëàâçñóáíïôûÆØÅÄÖÜÉÈÀ")
_WORDS = frozenset("åøæöàÅØÆÖÀ")  # these are words by themselves
_SIGNS = frozenset("’“”„–—…€£§°·«»´½\xa0©®™•")


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

    UTF-8, UTF-16 and UTF-32 with a mark, UTF-8 and UTF-16 without one, else what makes words of
    the letters: Windows-1252, Mac Roman, CP850, or what charset-normalizer thinks it is.

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
    """A line that has letters of UTF-8 is UTF-8; the bytes between them are damaged."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        text = line.decode(errors="replace")
        return text if _wholes(text) else line.decode(name, errors="replace")


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
    return _of_single_bytes(b"".join(_doubtful(path))), whole > FEW_DAMAGED * damaged


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
            if REPLACED in text and not _wholes(text):
                left -= len(line)
                yield line


def _of_single_bytes(sample: bytes) -> str:
    """Return the encoding in which the letters beyond ASCII make words of a shop's languages.

    charset-normalizer alone takes short Danish texts for Central European: it is asked last.
    """
    shares = {name: _share_of_words(sample.decode(name, errors="replace")) for name in _SHOPS}
    name = max(shares, key=shares.__getitem__)
    if shares[name] >= SURE:
        return name
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=_OTHERS, threshold=0.5)
    return max(found, key=lambda match: _letters_in(str(match))).encoding if found else name


def _share_of_words(text: str) -> float:
    beyond = [place for place, letter in enumerate(text) if letter > "\x7f"]
    padded = f" {text} "
    fitting = sum(_fits(padded[place : place + 3]) for place in beyond)
    return fitting / len(beyond) if beyond else 1.0


def _letters_in(text: str) -> int:
    return sum(letter > "\x7f" and letter.isalpha() for letter in text)


def _fits(around: str) -> bool:
    """Whether the middle one of three letters may stand between the others."""
    before, letter, after = tuple(around)
    if letter in _LETTERS:
        is_in_word = before.isalpha() or after.isalpha() or letter in _WORDS
        return is_in_word and not (before.islower() and letter.isupper())
    return letter in _SIGNS and (letter == "’" or not (before.isalpha() and after.isalpha()))


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
