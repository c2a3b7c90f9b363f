"""How a workbook gets in: read by a process of its own, with bounds on time and memory."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path
from threading import Timer
from typing import IO

from nps_desktop.errors import SheetFault, SheetProtected, SheetTooLarge, SheetUnreadable
from nps_desktop.importing.tables import Sheet
from nps_desktop.importing.workbook_process import END, PROTECTED, TOO_LARGE
from nps_desktop.reader_word import READ_WORKBOOK

PROCESS = "nps_desktop.importing.workbook_process"
# How a process ends that got no memory: abort, in POSIX and in Windows.
ABORTED = (-6, 3, 0xC0000409)
SECONDS = 15.0
SECONDS_PER_MEGABYTE = 3.0


def read_workbook(path: Path, *, seconds: float | None = None) -> tuple[Sheet, ...]:
    """Read the sheets of a workbook, those that are hidden only where no other is there.

    It may take `seconds`, without them what its size allows.

    Raises:
        SheetProtected: it is protected by a password.
        SheetUnreadable: it is damaged.
        SheetTooLarge: it needs more memory or more time than such a file may.
    """
    if seconds is None:
        seconds = SECONDS + SECONDS_PER_MEGABYTE * path.stat().st_size / 1024**2
    with subprocess.Popen(
        [*_command(), str(path.absolute())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        clock = Timer(seconds, process.kill)
        clock.start()
        try:
            return _sheets_from(process, path)
        except SheetUnreadable as fault:
            if not clock.is_alive():
                raise SheetTooLarge(path) from fault
            raise
        finally:
            process.kill()
            clock.cancel()


def _command() -> list[str]:
    """A built program starts itself again; a checkout starts Python, without its folder's files."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_WORKBOOK]
    return [sys.executable, "-P", "-m", PROCESS]


def _sheets_from(process: subprocess.Popen[bytes], path: Path) -> tuple[Sheet, ...]:
    assert process.stdout is not None
    messages = _messages(process.stdout)
    names = next(messages, None)
    if not isinstance(names, list):
        raise _fault(names, process, path)
    rows: list[list[tuple[object, ...]]] = [[] for _ in names]
    for message in messages:
        if message == END:
            return _shown(names, rows)
        if not isinstance(message, list):
            raise _fault(message, process, path)
        rows[message[0]].extend(map(tuple, message[1]))
    raise _fault(None, process, path)


def _messages(lines: IO[bytes]) -> Iterator[object]:
    """Yield what the process says; a day that comes a thousand times is made once a reading."""
    moment = cache(_moment)

    def unpacked(packed: dict[str, str]) -> date | datetime | str:
        ((kind, text),) = packed.items()
        return moment(kind, text)

    for line in lines:
        try:
            yield json.loads(line, object_hook=unpacked)
        except ValueError:
            return


def _fault(message: object, process: subprocess.Popen[bytes], path: Path) -> SheetFault:
    if message == PROTECTED:
        return SheetProtected(path)
    if message == TOO_LARGE or (message is None and process.wait() in ABORTED):
        return SheetTooLarge(path)
    return SheetUnreadable(path)


def _shown(
    names: list[tuple[str, bool]], rows: list[list[tuple[object, ...]]]
) -> tuple[Sheet, ...]:
    sheets = [
        (Sheet(name, tuple(cells)), is_shown)
        for (name, is_shown), cells in zip(names, rows, strict=True)
    ]
    shown = tuple(sheet for sheet, is_shown in sheets if is_shown and any(sheet.rows))
    return shown or tuple(sheet for sheet, _ in sheets)


def _moment(kind: str, text: str) -> date | datetime | str:
    if kind == "datetime":
        return datetime.fromisoformat(text)
    return date.fromisoformat(text) if kind == "date" else text
