"""How answers are written to a spreadsheet, however many: read in short pieces, written beside."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import tzinfo
from itertools import islice
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.errors import WorldFault
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

AT_ONCE = 500
LOOKED_UP_EVERY = 0.1

Answers = tuple[StoredResponse, ...]


@dataclass(frozen=True, slots=True)
class ToWrite:
    """The answers of an export, read as they are asked for, and how many they are."""

    answers: Iterator[StoredResponse]
    count: int


class _GivenUpError(Exception):
    """Nobody wants the file any more."""


class AnswerExport(QObject):
    """Writes one file.

    `begun` tells how many answers it will hold, `progressed` how many are written, `written` that
    it is whole and how many it holds. There is no new file where `moved` tells that what was to be
    written is not there any more, `given_up` that somebody thought better of it, or `failed` brings
    a WorldFault. `ended` comes last in every case.
    """

    begun = Signal(int)
    progressed = Signal(int)
    written = Signal(int)
    moved = Signal()
    given_up = Signal()
    failed = Signal(object)
    ended = Signal()
    _wanted = Signal()

    def __init__(self, tasks: Tasks, path: Path) -> None:
        super().__init__()
        self.path = path
        self._tasks = tasks
        self._pieces: SimpleQueue[Answers | WorldFault] = SimpleQueue()
        self._answers: Iterator[StoredResponse] = iter(())
        self._is_given_up = False
        self._wanted.connect(self._on_wanted)

    def start(self, find: "Callable[[Workspace], ToWrite | None]") -> None:
        """Find the answers and write them; `find` returns None where they have moved."""
        self._tasks.read(
            self,
            lambda workspace: (find(workspace), workspace.zone),
            lambda found: self._on_found(*found),
            on_failed=self._on_failed,
        )

    def give_up(self) -> None:
        """Write no further, and leave what was there before."""
        self._is_given_up = True

    def _on_found(self, found: ToWrite | None, zone: tzinfo) -> None:
        if found is None:
            self.moved.emit()
            self.ended.emit()
            return
        self._answers = found.answers
        self.begun.emit(found.count)
        self._tasks.write_file(
            self, lambda: self._write(zone), self._on_written, on_failed=self._on_failed
        )

    def _write(self, zone: tzinfo) -> int | None:
        """Write beside the window; return how many, None when it was given up."""
        from nps_desktop.reports.workbook import write_answers

        try:
            return write_answers(self._stream(), self.path, zone=zone)
        except _GivenUpError:
            return None

    def _stream(self) -> Iterator[StoredResponse]:
        """Yield the answers, the next piece being read while one is written."""
        count = 0
        self._wanted.emit()
        while piece := self._next_piece():
            self._wanted.emit()
            yield from piece
            count += len(piece)
            self.progressed.emit(count)

    def _next_piece(self) -> Answers:
        while not (self._is_given_up or self._tasks.is_closing):
            try:
                piece = self._pieces.get(timeout=LOOKED_UP_EVERY)
            except Empty:
                continue
            if isinstance(piece, WorldFault):
                raise piece
            return piece
        raise _GivenUpError

    def _on_wanted(self) -> None:
        """Read one piece, so that whoever asks the data file meanwhile waits for no more."""
        self._tasks.read(
            self,
            lambda _workspace: tuple(islice(self._answers, AT_ONCE)),
            self._pieces.put,
            on_failed=self._pieces.put,
        )

    def _on_written(self, count: int | None) -> None:
        if count is None:
            self.given_up.emit()
        else:
            self.written.emit(count)
        self.ended.emit()

    def _on_failed(self, fault: WorldFault) -> None:
        self.failed.emit(fault)
        self.ended.emit()
