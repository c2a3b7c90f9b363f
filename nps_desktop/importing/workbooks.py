"""How a file gets in: read by a process of its own, with bounds on time and memory."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from threading import Timer
from typing import IO, Any

import orjson

from nps_desktop.domain.batches import Notice, NoticeKind
from nps_desktop.errors import (
    OtherKind,
    SheetEmpty,
    SheetFault,
    SheetOfOtherKind,
    SheetProtected,
    SheetTooLarge,
    SheetUnreadable,
)
from nps_desktop.importing.tables import Merged, Sheet
from nps_desktop.importing.workbook_process import EMPTY, END, PROTECTED, TOO_LARGE
from nps_desktop.reader_word import READ_WORKBOOK

PROCESS = "nps_desktop.importing.workbook_process"
# How a process ends that got no memory: abort, in POSIX and in Windows.
ABORTED = (-6, 3, 0xC0000409)
SECONDS = 15.0
SECONDS_PER_MEGABYTE = 3.0
ISO_DAY = len("2026-11-21")


class ReadingCancelledError(Exception):
    """A reading was given up."""


def ignore(_rows: int) -> None:
    """Tell nobody how far a reading has come."""


class Reading:
    """A file that is being read; it may take `seconds`, without them what its size allows."""

    def __init__(self, path: Path, *, seconds: float | None = None) -> None:
        if seconds is None:
            seconds = SECONDS + SECONDS_PER_MEGABYTE * path.stat().st_size / 1024**2
        self._path = path
        self._is_cancelled = False
        self._process = subprocess.Popen(
            [*_command(), str(path.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._clock = Timer(seconds, self._process.kill)
        self._clock.daemon = True
        self._clock.start()

    def sheets(self, progress: Callable[[int], None] = ignore) -> tuple[Sheet, ...]:
        """Wait for the sheets, those that are empty only where no other is there.

        `progress` hears how many rows have come.

        Raises:
            SheetProtected: it is protected by a password.
            SheetUnreadable: it is damaged.
            SheetTooLarge: it needs more memory or more time than such a file may.
            ReadingCancelledError: somebody called `cancel`.
        """
        try:
            return _sheets_from(self._process, self._path, progress)
        except SheetUnreadable as fault:
            if self._is_cancelled:
                raise ReadingCancelledError from fault
            if not self._clock.is_alive():
                raise SheetTooLarge(self._path) from fault
            raise
        finally:
            self.close()

    def cancel(self) -> None:
        """Give the reading up, from any thread."""
        self._is_cancelled = True
        self._process.kill()

    def close(self) -> None:
        """End the reading, wherever it is, and let go of what it holds."""
        self._clock.cancel()
        self._process.kill()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


def _command() -> list[str]:
    """A built program starts itself again; a checkout starts Python, without its folder's files."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_WORKBOOK]
    return [sys.executable, "-P", "-m", PROCESS]


def _sheets_from(
    process: subprocess.Popen[bytes], path: Path, progress: Callable[[int], None]
) -> tuple[Sheet, ...]:
    assert process.stdout is not None
    messages = _messages(process.stdout)
    names = next(messages, None)
    if not isinstance(names, list):
        raise _fault(names, process, path)
    sheets = [_Growing(name, is_shown) for name, is_shown in names]
    facts = _Facts()
    rows = 0
    for message in messages:
        if message == END:
            return _filled(sheets, facts)
        if isinstance(message, list):
            place, *columns = message
            rows += sheets[place].add(columns)
            progress(rows)
        elif isinstance(message, dict) and "sheet" in message:
            sheets[message["sheet"]].merged = tuple(map(tuple, message["merged"]))
        elif isinstance(message, dict):
            facts = _Facts(**message)
        else:
            raise _fault(message, process, path)
    raise _fault(None, process, path)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is told of a whole file."""

    replaced: int = 0
    from_1904: bool = False


def _messages(lines: IO[bytes]) -> Iterator[object]:
    for line in lines:
        try:
            yield orjson.loads(line)
        except orjson.JSONDecodeError:
            return


class _Growing:
    """The columns of a sheet while its stretches come in."""

    def __init__(self, name: str, is_shown: bool) -> None:
        self.name = name
        self.is_shown = is_shown
        self.columns: list[list[object]] = []
        self.merged: tuple[Merged, ...] = ()
        self._height = 0
        self._moment = cache(_moment)  # a day that comes a thousand times is made once

    def add(self, columns: list[Any]) -> int:
        """Add a stretch of rows; return how many they are."""
        height = len(columns[0][0])
        while len(self.columns) < len(columns):
            self.columns.append([""] * self._height)
        for index, whole in enumerate(self.columns):
            whole += self._cells(*columns[index]) if index < len(columns) else [""] * height
        self._height += height
        return height

    def _cells(self, cells: list[object], places: list[int]) -> list[object]:
        for place in places:
            cells[place] = self._moment(cells[place])
        return cells


def _moment(text: str) -> date | datetime:
    return date.fromisoformat(text) if len(text) == ISO_DAY else datetime.fromisoformat(text)


def _fault(message: object, process: subprocess.Popen[bytes], path: Path) -> SheetFault:
    if message == PROTECTED:
        return SheetProtected(path)
    if message == EMPTY:
        return SheetEmpty(path)
    if isinstance(message, str) and message in set(OtherKind):
        return SheetOfOtherKind(path, OtherKind(message))
    if message == TOO_LARGE or (message is None and process.wait() in ABORTED):
        return SheetTooLarge(path)
    return SheetUnreadable(path)


def _filled(grown: list[_Growing], facts: _Facts) -> tuple[Sheet, ...]:
    notices = (Notice(NoticeKind.BYTES_REPLACED, facts.replaced),) if facts.replaced else ()
    sheets = [
        Sheet(
            name=each.name,
            columns=tuple(map(tuple, each.columns)),
            notices=notices,
            counts_from_1904=facts.from_1904,
            merged=each.merged,
            is_hidden=not each.is_shown,
        )
        for each in grown
    ]
    return tuple(sheet for sheet in sheets if sheet.columns) or tuple(sheets)
