"""What is chosen in the table stands in the panel, and nothing typed there is lost on the way."""

from PySide6.QtCore import QItemSelectionModel, QObject, QSignalBlocker, Signal

from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.ui.responses.answer_panel import AnswerPanel
from nps_desktop.ui.responses.answer_reads import Chosen
from nps_desktop.ui.table.rows_model import RowsModel
from nps_desktop.ui.table.table_view import RecordTable

Rows = RowsModel[StoredResponse]
Table = RecordTable[StoredResponse]


class ChosenAnswer(QObject):
    """Keeps table and panel at one answer; `chosen` brings the number of another one."""

    chosen = Signal(int)

    def __init__(self, table: Table, panel: AnswerPanel) -> None:
        super().__init__()
        self._table = table
        self._rows: Rows = table.rows
        self.panel = self._panel = panel
        table.selectionModel().selectionChanged.connect(self._on_selection)
        self._rows.dataChanged.connect(self._on_arrived)
        self._rows.modelReset.connect(self._on_selection)

    def choose_row(self, place: int) -> None:
        """Choose a row as its user would."""
        flags = QItemSelectionModel.SelectionFlag
        index = self._rows.index(place, 0)
        self._table.scrollTo(index)
        self._table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def show_alone(self, answer: StoredResponse) -> None:
        """Show an answer that is not among the rows that have arrived; no row is chosen then."""
        if not self._panel.try_to_save():
            return
        with QSignalBlocker(self._table.selectionModel()):
            self._choose_nothing()
        self._table.viewport().update()
        self._panel.show_answer(answer)
        self._panel.show()
        self.chosen.emit(answer.id)

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

    def taken(self, query: AnswerQuery) -> Chosen:
        """Return what is chosen: the answer in the panel, or all the selected rows."""
        count = self._rows.rowCount()
        if self._panel.answer:
            return Chosen((self._panel.answer.id,), (), query, count)
        parts = [self._rows.arrived(part) for part in self._table.selected_ranges()]
        seen = tuple(answer.id for here, _missing in parts for answer in here)
        unseen = tuple(rows for _here, missing in parts for rows in missing)
        return Chosen(seen, unseen, query, count)

    def _choose_nothing(self) -> None:
        self._table.clearSelection()
        self._table.setCurrentIndex(self._rows.index(-1, -1))

    def _on_selection(self) -> None:
        count = sum(len(part) for part in self._table.selected_ranges())
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
        if answer is None:
            return
        shown = self._panel.answer
        is_other = shown is None or shown.id != answer.id
        if is_other and not self._panel.try_to_save():
            self._follow()
            return
        self._panel.show_answer(answer)
        self._panel.show()
        if is_other:
            self.chosen.emit(answer.id)

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
        with QSignalBlocker(self._table.selectionModel()):
            self.choose_row(place)
        self._table.viewport().update()
        self._panel.show_answer(answer)
        return True
