"""What is chosen in the table stands in the panel, and nothing typed there is lost on the way."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QSignalBlocker, Signal

from nps_desktop.domain.answer_lists import AnswerList
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.ui.responses.answer_panel import AnswerPanel
from nps_desktop.ui.responses.answer_reads import Chosen
from nps_desktop.ui.responses.shown_list import ShownList
from nps_desktop.ui.tasks import Tasks

CHOOSE_ONE = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class ChosenAnswer(QObject):
    """Keeps table and panel at one answer; `chosen` brings another one."""

    chosen = Signal(object)

    def __init__(self, tasks: Tasks, shown: ShownList, panel: AnswerPanel) -> None:
        super().__init__()
        self._tasks = tasks
        self._shown = shown
        self._table = table = shown.table
        self._rows = shown.rows
        self.panel = self._panel = panel
        table.selectionModel().selectionChanged.connect(self._on_selection)
        self._rows.dataChanged.connect(self._on_arrived)
        self._rows.modelReset.connect(self._on_selection)
        shown.renewing.connect(self._on_renewing)

    def choose_row(self, place: int) -> None:
        """Choose a row as its user would."""
        index = self._rows.index(place, 0)
        self._table.scrollTo(index)
        self._table.selectionModel().setCurrentIndex(index, CHOOSE_ONE)

    def show_alone(self, answer: StoredResponse) -> None:
        """Show an answer that is not among the rows that have arrived; no row is chosen then."""
        if not self._panel.try_to_save():
            return
        with QSignalBlocker(self._table.selectionModel()):
            self._choose_nothing()
        self._table.viewport().update()
        self._panel.show_answer(answer)
        self._panel.show()
        self.chosen.emit(answer)

    def show_again(self, answer: StoredResponse) -> None:
        """Go back to an answer, wherever it stands now."""
        if self._panel.answer and self._panel.answer.id == answer.id:
            return
        place = self._rows.find(lambda row: row.id == answer.id)
        if place is None:
            self.show_alone(answer)
        else:
            self.choose_row(place)

    def leave_alone(self) -> None:
        """Leave an answer that is shown alone."""
        if not self._table.selected_ranges():
            self.leave()

    def leave(self) -> None:
        """Choose nothing."""
        self._choose_nothing()
        # An answer that is shown alone has no row that could be left.
        self._on_selection()

    @property
    def count(self) -> int:
        """How many rows are selected."""
        return sum(map(len, self._table.selected_ranges()))

    def taken(self) -> Chosen | None:
        """Return what is chosen: the answer in the panel, or all the selected rows."""
        found = self._shown.list
        if found is None:
            return None
        if self._panel.answer:
            return Chosen(found, (self._panel.answer.id,))
        seen = self._seen()
        if seen is None:
            return Chosen(found, rows=self._table.selected_ranges())
        return Chosen(found, tuple(answer.id for answer in seen))

    def _seen(self) -> tuple[StoredResponse, ...] | None:
        """The selected answers as they are shown; None where some have never been shown."""
        parts = [self._rows.arrived(part) for part in self._table.selected_ranges()]
        if any(missing for _here, missing in parts):
            return None
        return tuple(answer for here, _missing in parts for answer in here)

    def _on_renewing(self, before: AnswerList, now: AnswerList) -> None:
        """Whoever chose several answers keeps them, wherever they stand now."""
        if self.count < 2:
            return
        seen = self._seen()
        if seen:
            self._tasks.read_newest(
                self,
                lambda workspace: workspace.lists.rows_of(now, seen),
                self._on_moved,
                replaces="rows",
            )
        elif (before.count, before.numbers) != (now.count, now.numbers):
            self.leave()

    def _on_moved(self, rows: tuple[int, ...] | None) -> None:
        if rows is None:
            self.leave()
        else:
            self._choose_rows(rows)

    def _choose_rows(self, places: tuple[int, ...]) -> None:
        chosen = QItemSelection()
        last = self._rows.columnCount() - 1
        for place in places:
            chosen.select(self._rows.index(place, 0), self._rows.index(place, last))
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().select(chosen, flags.ClearAndSelect)

    def _choose_nothing(self) -> None:
        self._table.clearSelection()
        self._table.setCurrentIndex(self._rows.index(-1, -1))

    def _on_selection(self) -> None:
        count = self.count
        if count == 1:
            self._show_current()
        elif not self._panel.try_to_save():
            self._follow()
        elif count:
            self._panel.show_several(count)
            self._panel.show()
        else:
            self._panel.hide()
            self._panel.show_nothing()

    def _on_arrived(self) -> None:
        """The rows may have moved: stay with the answer, wherever it stands now."""
        if self._follow():
            return
        if self._panel.is_dirty:
            # Nobody's words go into another answer because a row has gone.
            with QSignalBlocker(self._table.selectionModel()):
                self._choose_nothing()
            self._table.viewport().update()
        else:
            self._show_current()

    def _show_current(self) -> None:
        answer = self._current()
        shown = self._panel.answer
        if answer is None:
            self._await_current()
            return
        is_other = shown is None or shown.id != answer.id
        if is_other and not self._panel.try_to_save():
            self._follow()
            return
        self._panel.show_answer(answer)
        self._panel.show()
        if is_other:
            self.chosen.emit(answer)

    def _await_current(self) -> None:
        """Leave the answer of before, lest the table goes back to it when the row arrives."""
        if self.count != 1 or self._panel.answer is None:
            return
        if self._panel.try_to_save():
            self._panel.show_nothing()
        else:
            self._follow()

    def _current(self) -> StoredResponse | None:
        ranges = self._table.selected_ranges()
        if len(ranges) != 1 or len(ranges[0]) != 1:
            return None
        return self._rows.row(ranges[0].start)

    def _follow(self) -> bool:
        """Go to the row of the answer in the panel; False when it is not among those here."""
        shown = self._panel.answer
        if shown is None:
            return False
        place = self._rows.find(lambda answer: answer.id == shown.id)
        answer = None if place is None else self._rows.row(place)
        if place is None or answer is None:
            return self._rows.is_being_renewed
        if self._table.selected_ranges() != (range(place, place + 1),):
            self._move_to(place)
        self._panel.show_answer(answer)
        return True

    def _move_to(self, place: int) -> None:
        """Mark the row where the answer stands now; who looks elsewhere goes on looking there."""
        current = self._table.visualRect(self._table.currentIndex())
        is_in_sight = current.intersects(self._table.viewport().rect())
        index = self._rows.index(place, 0)
        with QSignalBlocker(self._table.selectionModel()):
            self._table.selectionModel().setCurrentIndex(index, CHOOSE_ONE)
        if is_in_sight:
            self._table.scrollTo(index)
        self._table.viewport().update()
