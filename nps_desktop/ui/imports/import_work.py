"""The work of one import, apart from how it looks: read, ask, check, commit, give up."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.batches import Imported
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.errors import WorldFault
from nps_desktop.ui.imports import checked as background
from nps_desktop.ui.imports.checked import Basis, Checked, Read
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.importing.tables import Sheet
    from nps_desktop.importing.wishes import Wishes

SHEET = "sheet"
DATE_ORDER = "date-order"


class ImportWork(QObject):
    """Takes one file after another through an import.

    `began` tells that a file is being read, `unclear` brings the SheetUnclear with the choices to
    make, `checked` the Checked rows, `failed` a WorldFault. After `commit`, `progressed` brings
    the rows done and `imported` the Imported, None when it was given up; `ended` comes last,
    however it went.
    """

    began = Signal()
    unclear = Signal(object)
    checked = Signal(object)
    failed = Signal(object)
    progressed = Signal(int)
    imported = Signal(object)
    ended = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._sheets: tuple[Sheet, ...] = ()
        self._reading = 0
        self.is_given_up = False
        self.path = Path()
        self.basis: Basis | None = None
        self.wishes: Wishes | None = None
        self.calls_since: date | None = None

    def open(self, path: Path) -> None:
        """Read a file with nothing chosen yet."""
        self.path = path
        self.basis = None
        self.wishes = None
        self.calls_since = None
        self._sheets = ()
        self._reading += 1
        number = self._reading
        self.began.emit()
        self._tasks.read(
            self,
            background.basis_of,
            lambda basis: self._set_basis(number, basis),
            on_failed=lambda fault: self._on_fault(number, fault),
        )
        self._tasks.compute(
            self,
            lambda: background.read_sheets(path),
            lambda sheets: self._on_sheets(number, sheets),
            on_failed=lambda fault: self._on_fault(number, fault),
        )

    def choose(self, about: str, option: str) -> None:
        """Settle a choice: the sheet, the order of the dates, or the column of a field."""
        wishes = self._wishes()
        if about == SHEET:
            wishes = replace(wishes, sheet=option, columns=())
        elif about == DATE_ORDER:
            wishes = replace(wishes, order=DateOrder(option))
        else:
            field = Field(about)
            others = tuple(pair for pair in wishes.columns if pair[0] is not field)
            order = None if field is Field.DATE else wishes.order
            wishes = replace(wishes, columns=(*others, (field, option)), order=order)
        self.wishes = wishes

    def assume(self, day: date) -> None:
        """Give rows without a date this day."""
        self.wishes = replace(self._wishes(), assumed_day=day)

    def read_again(self) -> None:
        """Read the rows again as they were chosen to be read."""
        if self.basis is None:
            return
        self._reading += 1
        number, path, sheets = self._reading, self.path, self._sheets
        wishes, basis = self._wishes(), self.basis
        self.began.emit()
        self._tasks.compute(
            self,
            lambda: background.read(path, sheets, wishes, basis),
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

    def give_up(self) -> None:
        """Stop what is under way: a reading is forgotten, an import takes nothing in."""
        self.is_given_up = True
        self._reading += 1

    def _wishes(self) -> "Wishes":
        from nps_desktop.importing.wishes import NOTHING

        return self.wishes or NOTHING

    def _set_basis(self, number: int, basis: Basis) -> None:
        if number != self._reading:
            return
        self.basis = basis
        self.calls_since = basis.calls_since
        if self._sheets:
            self.read_again()

    def _on_sheets(self, number: int, sheets: "tuple[Sheet, ...]") -> None:
        if number == self._reading:
            self._sheets = sheets
            self.read_again()

    def _on_read(self, number: int, read: Read) -> None:
        if number != self._reading:
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
