"""The work of one import, apart from how it looks: read, ask, check, commit, give up."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.batches import Imported, Remembered
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.errors import DATE_ORDER, SHEET, WorldFault
from nps_desktop.ui.imports import checked as background
from nps_desktop.ui.imports.checked import Basis, Checked, Read
from nps_desktop.ui.imports.incoming import Incoming
from nps_desktop.ui.imports.letting_go import columns_of_sheets, let_go
from nps_desktop.ui.imports.opening import Opened, OpenFile
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.importing.wishes import Mend, Wishes


class ImportWork(QObject):
    """Takes one file after another through an import.

    `began` tells that a file is being read, `read_on` how many rows of it came, `unclear` brings
    the SheetUnclear with the choices to make, `checked` the Checked rows, `failed` a WorldFault.
    After `commit`, `progressed` brings the rows done and `imported` the Imported, None when it was
    given up; `ended` comes last, however it went.
    """

    began = Signal()
    read_on = Signal(int)
    unclear = Signal(object)
    checked = Signal(object)
    failed = Signal(object)
    progressed = Signal(int)
    imported = Signal(object)
    ended = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._file: OpenFile | None = None
        self._opened: Opened | None = None
        self._reading = 0
        self.is_given_up = False
        self.is_as_last_time = False
        self.path = Path()
        self.basis: Basis | None = None
        self.wishes: Wishes | None = None
        self.calls_since: date | None = None

    def open(self, incoming: Incoming) -> None:
        """Read a file with nothing chosen yet but what was chosen the last time."""
        self._leave_file()
        self.path = incoming.path
        self.basis = None
        self.wishes = None
        self.is_as_last_time = False
        self.calls_since = None
        number = self._reading
        file = self._file = OpenFile(incoming)
        self.began.emit()
        self._tasks.read(
            self,
            background.basis_of,
            lambda basis: self._set_basis(number, basis),
            on_failed=lambda fault: self._on_fault(number, fault),
        )
        self._tasks.compute(
            self,
            # `read_on` is emitted beside the window; Qt brings it over.
            lambda: file.read(self.read_on.emit),
            lambda opened: self._on_opened(number, opened),
            on_failed=lambda fault: self._on_fault(number, fault),
        )

    def choose(self, about: str, option: str) -> None:
        """Settle a choice: the sheet, the order of the dates, or the column of a field."""
        wishes = self._wishes()
        if about == SHEET:
            wishes = replace(wishes, sheet=option, columns=(), mends=())
        elif about == DATE_ORDER:
            wishes = replace(wishes, order=DateOrder(option))
        else:
            field = Field(about)
            others = tuple(pair for pair in wishes.columns if pair[0] is not field)
            order = None if field is Field.DATE else wishes.order
            wishes = replace(wishes, columns=(*others, (field, option)), order=order)
        self.wishes = wishes
        self.is_as_last_time = False

    def assume(self, day: date) -> None:
        """Give rows without a date this day, which somebody named."""
        self.wishes = replace(self._wishes(), assumed_day=day, is_day_named=True)

    def mend(self, mend: "Mend") -> None:
        """Read a value as the owner wrote it."""
        wishes = self._wishes()
        others = tuple(
            each for each in wishes.mends if (each.row, each.field) != (mend.row, mend.field)
        )
        self.wishes = replace(wishes, mends=(*others, mend))

    @property
    def mends(self) -> int:
        """How many values of this file the owner wrote anew."""
        return len(self.wishes.mends) if self.wishes else 0

    def count_as_others(self, are_other_answers: bool) -> None:
        """Take rows that say nothing but a score for others than those that are here."""
        self.wishes = replace(self._wishes(), are_other_answers=are_other_answers)

    def start_afresh(self) -> None:
        """Choose nothing, not even what was chosen the last time."""
        self.wishes = None
        self.is_as_last_time = False

    def read_again(self, *, is_quiet: bool = False) -> None:
        """Read the rows again as they were chosen to be read; quietly `began` does not tell."""
        if self.basis is None or self._opened is None:
            return
        self._reading += 1
        number, path, sheets = self._reading, self.path, self._opened.sheets
        wishes, basis = self._wishes(), self.basis
        if not is_quiet:
            self.began.emit()

        def read() -> Read | None:
            # Who mends ten rows at a run needs no rows of the first nine.
            return background.read(path, sheets, wishes, basis) if number == self._reading else None

        self._tasks.compute(
            self,
            read,
            lambda read: self._on_read(number, read),
            on_failed=lambda fault: self._on_fault(number, fault),
        )

    def commit(self, checked: Checked) -> None:
        """Take the rows in, all or none."""
        self.is_given_up = False
        since = self.calls_since
        # `progressed` is emitted beside the window; Qt brings it over.
        self._tasks.write(
            self,
            lambda workspace: workspace.imports.commit(
                checked.preview,
                followups_since=since,
                progress=self.progressed.emit,
                is_cancelled=lambda: self.is_given_up,
            ),
            self._on_imported,
            on_failed=self.failed.emit,
            on_ended=self.ended.emit,
        )

    def stop_commit(self) -> None:
        """Stop an import that is under way; it takes nothing in, and its file stays at hand."""
        self.is_given_up = True

    def give_up(self) -> None:
        """Stop what is under way: a reading is forgotten, an import takes nothing in."""
        self.stop_commit()
        self._leave_file()

    def _leave_file(self) -> None:
        self._reading += 1
        if self._file:
            self._file.cancel()
        columns = columns_of_sheets(self._opened.sheets) if self._opened else []
        self._file, self._opened = None, None
        let_go(self._tasks, self, columns)

    def _wishes(self) -> "Wishes":
        from nps_desktop.importing.wishes import NOTHING

        return self.wishes or NOTHING

    def _set_basis(self, number: int, basis: Basis) -> None:
        if number != self._reading:
            return
        self.basis = basis
        self.calls_since = basis.calls_since
        self._recall(number)

    def _on_opened(self, number: int, opened: Opened) -> None:
        if number == self._reading:
            self._opened = opened
            self._recall(number)

    def _recall(self, number: int) -> None:
        """Ask how such a file was read the last time, once it and its basis are here."""
        if self._opened is None or self.basis is None:
            return
        signatures = self._opened.signatures
        self._tasks.read(
            self,
            lambda workspace: background.remembered_of(workspace, signatures),
            lambda remembered: self._on_recalled(number, remembered),
            on_failed=lambda fault: self._on_fault(number, fault),
        )

    def _on_recalled(self, number: int, remembered: tuple[Remembered | None, ...]) -> None:
        if number != self._reading or self._opened is None:
            return
        self.wishes = self._opened.wishes_of(remembered)
        self.is_as_last_time = self.wishes is not None
        self.read_again()

    def _on_read(self, number: int, read: Read | None) -> None:
        if number != self._reading or read is None:
            return
        if read.preview is None:
            self.unclear.emit(read.unclear)
            return
        preview = read.preview
        self._tasks.read(
            self,
            lambda workspace: background.check(workspace, read, preview),
            lambda checked: self._on_checked(number, checked),
            on_failed=lambda fault: self._on_fault(number, fault),
        )

    def _on_checked(self, number: int, checked: Checked) -> None:
        if number == self._reading:
            self.checked.emit(checked)

    def _on_fault(self, number: int, fault: WorldFault) -> None:
        if number == self._reading:
            self.failed.emit(fault)

    def _on_imported(self, imported: Imported | None) -> None:
        self.imported.emit(imported)
