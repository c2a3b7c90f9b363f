"""How a file is put on the disk: whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nps_desktop.errors import OutputFault


def save(path: Path, content: bytes) -> None:
    """Write a file, or leave what was there.

    Raises:
        OutputFault: the file cannot be written.
    """
    with replacing(path) as unfinished:
        unfinished.write_bytes(content)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a file beside `path` to write to, which takes its place when all went well.

    Raises:
        OutputFault: the file cannot be written.
    """
    try:
        unfinished = _new_file_beside(path)
        try:
            yield unfinished
            _finish(unfinished, path)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
    except OSError as fault:
        raise OutputFault(path) from fault


def _new_file_beside(path: Path) -> Path:
    handle, name = tempfile.mkstemp(
        prefix=f".{path.stem[:40]}-", suffix=path.suffix, dir=path.parent
    )
    os.close(handle)
    return Path(name)


def _finish(unfinished: Path, path: Path) -> None:
    """Give the file the rights of the one it replaces, and put it there for good."""
    with suppress(OSError):
        unfinished.chmod(path.stat().st_mode & 0o777)
    with unfinished.open("rb+") as written:
        os.fsync(written.fileno())
    unfinished.replace(path)
