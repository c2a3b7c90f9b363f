"""The work of mending an import's rows later: read them anew, count, take them in."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.batches import Batch, Preview, RejectedRow
from nps_desktop.importing.mending import read_mended
from nps_desktop.importing.wishes import Mend
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.imports.checked import Basis, basis_of
from nps_desktop.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Mended:
    """What the left-out rows are by now: how many would go in, how many are here already."""

    preview: Preview
    new: int
    known: int


class MendWork(QObject):
    """Holds the rows of one import; `checked` brings a Mended, `imported` a Change."""

    checked = Signal(object)
    imported = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, batch: Batch) -> None:
        super().__init__()
        self._tasks = tasks
        self._batch = batch
        self._rows: tuple[RejectedRow, ...] = ()
        self._basis: Basis | None = None
        self._mends: dict[tuple[int, str], Mend] = {}
        self._reading = 0

    def read(self) -> None:
        """Ask for the rows."""
        batch = self._batch.id
        self._tasks.read(
            self,
            lambda workspace: (workspace.imports.left_out(batch), basis_of(workspace)),
            self._on_rows,
            on_failed=self.failed.emit,
        )

    def mend(self, mend: Mend) -> None:
        """Read a value as the owner wrote it."""
        self._mends[mend.row, mend.field] = mend
        self._read_again()

    @property
    def mends(self) -> int:
        """How many values the owner wrote anew."""
        return len(self._mends)

    def commit(self, mended: Mended) -> None:
        """Take in the rows that are right by now."""
        batch = self._batch.id
        self._tasks.write(
            self,
            lambda workspace: workspace.imports.mend(batch, mended.preview),
            self.imported.emit,
            on_failed=self.failed.emit,
        )

    def _on_rows(self, read: tuple[tuple[RejectedRow, ...], Basis]) -> None:
        self._rows, self._basis = read
        self._read_again()

    def _read_again(self) -> None:
        basis = self._basis
        if basis is None:
            return
        self._reading += 1
        number, batch, rows = self._reading, self._batch, self._rows
        mends = tuple(self._mends.values())
        self._tasks.compute(
            self,
            lambda: read_mended(batch, rows, mends, zone=basis.zone, today=basis.today),
            lambda preview: self._on_read(number, preview),
            on_failed=self.failed.emit,
        )

    def _on_read(self, number: int, preview: Preview) -> None:
        if number == self._reading:
            self._tasks.read(
                self,
                lambda workspace: _counted(workspace, preview),
                lambda mended: self._on_counted(number, mended),
                on_failed=self.failed.emit,
            )

    def _on_counted(self, number: int, mended: Mended) -> None:
        if number == self._reading:
            self.checked.emit(mended)


def _counted(workspace: Workspace, preview: Preview) -> Mended:
    known = sum(workspace.imports.is_known(preview))
    return Mended(preview, len(preview.accepted) - known, known)
