"""What was typed and is not in the data file yet: a write that fails loses nothing of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.meanwhile import ChangedMeanwhile
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.domain.changes import Change
    from nps_desktop.services.workspace import Workspace

K = TypeVar("K")
V = TypeVar("V")


class Unwritten(QObject, Generic[K, V]):
    """Keeps what was typed, by what it was typed for, until the data file has it.

    `stored` brings the Change of each that was written, `refused` what one was typed for that
    could not be; it waits for the next `write`. `overtaken` brings that and a ChangedMeanwhile
    where somebody else was quicker.
    """

    stored = Signal(object)
    refused = Signal(object)
    overtaken = Signal(object, object)

    def __init__(
        self, tasks: Tasks, store: "Callable[[Workspace, K, V], Change | ChangedMeanwhile]"
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._store = store
        self._kept: dict[K, V] = {}
        self._under_way: dict[K, V] = {}
        self._refused: set[K] = set()

    @property
    def count(self) -> int:
        """How many could not be written."""
        return len(self._refused)

    def keep(self, key: K, value: V) -> None:
        """Keep what was typed, in place of what was typed for the same before."""
        self._kept[key] = value

    def get(self, key: K) -> V | None:
        """Return what was typed and is not in the data file; None where that has everything."""
        return self._kept.get(key)

    def refused_of(self, key: K) -> V | None:
        """Return what could not be written; None where nothing failed."""
        return self._kept.get(key) if key in self._refused else None

    def let_go(self, key: K) -> None:
        """Drop what was typed for this."""
        self._kept.pop(key, None)
        self._refused.discard(key)

    def write(self) -> None:
        """Write everything that is kept and not on its way."""
        for key, value in self._kept.items():
            if self._under_way.get(key) != value:
                self._write(key, value)

    def _write(self, key: K, value: V) -> None:
        store = self._store
        self._under_way[key] = value
        self._tasks.write(
            self,
            lambda workspace: store(workspace, key, value),
            lambda outcome: self._on_written(key, value, outcome),
            on_ended=lambda: self._on_ended(key, value),
        )

    def _on_written(self, key: K, value: V, outcome: "Change | ChangedMeanwhile") -> None:
        """Let go of what was written; what was typed meanwhile waits on."""
        if isinstance(outcome, ChangedMeanwhile):
            if self._kept.get(key) == value:
                self._refused.add(key)
                self.overtaken.emit(key, outcome)
            return
        self._refused.discard(key)
        if self._kept.get(key) == value:
            del self._kept[key]
        self.stored.emit(outcome)

    def _on_ended(self, key: K, value: V) -> None:
        if self._under_way.get(key) == value:
            del self._under_way[key]
        if self._kept.get(key) == value:
            self._refused.add(key)
            self.refused.emit(key)
