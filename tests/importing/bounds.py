"""What any file may cost: seconds, memory, nothing changed, nothing left running."""

import hashlib
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nps_desktop.domain.batches import Preview
from nps_desktop.errors import SheetFault, SheetUnclear
from nps_desktop.ui.wording import choice_sentence, fault_sentence
from tests.importing.files import preview

MOST_SECONDS = 20.0
TRACED = 3  # times as long takes what is watched line by line
MOST_MEMORY = 1024**3


def ending_of(path: Path) -> Preview | SheetFault:
    """Preview a file within the bounds; it ends in rows, or in words that name the file."""
    with bounded(path):
        try:
            ending: Preview | SheetFault = preview(path)
        except SheetFault as fault:
            ending = fault
    if isinstance(ending, Preview):
        assert ending.rows > 0, "an empty result without a word"
        assert ending.rows == len(ending.accepted) + len(ending.rejected) + ending.blank
    else:
        assert str(path) in fault_sentence(ending)
    if isinstance(ending, SheetUnclear):
        assert all(each.options and choice_sentence(each) for each in ending.choices)
    return ending


@contextmanager
def bounded(path: Path) -> Iterator[None]:
    """Hold what is done with a file to the bounds."""
    content, memory, begun = _content(path), _most_memory(), time.monotonic()
    yield
    most = MOST_SECONDS * (TRACED if sys.gettrace() else 1)
    assert time.monotonic() - begun < most
    # The system only tells the most memory that was ever held: what came before is not ours.
    assert all(
        now <= max(before, MOST_MEMORY) for before, now in zip(memory, _most_memory(), strict=True)
    )
    assert _content(path) == content, "the file was changed"
    assert not list(_readers()), "a process is left"


def _content(path: Path) -> bytes:
    if not path.is_file():
        return b""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _most_memory() -> tuple[int, int]:
    """The most bytes that this process and any of its children have held."""
    try:
        import resource
    except ImportError:  # Windows keeps no such count
        return 0, 0
    return (
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024,
    )


def _readers() -> Iterator[str]:
    """Yield the children of this process that read files, where the system lists them."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = status.read_text().rpartition(")")[2].split()[1]
            command = status.with_name("cmdline").read_bytes()
        except OSError:  # it ended meanwhile
            continue
        if parent == str(os.getpid()) and b"workbook_process" in command:
            yield command.decode()
