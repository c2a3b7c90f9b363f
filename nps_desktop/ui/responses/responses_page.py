"""The answers page: every answer of the chosen period and location, to be searched and mended."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nps_desktop.domain.changes import Subject
from nps_desktop.domain.histories import CustomerHistory
from nps_desktop.domain.periods import Month
from nps_desktop.domain.queries import AnswerQuery, Order
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import _
from nps_desktop.ui.actions import KEYS, Command
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.responses.answer_deeds import AnswerDeeds
from nps_desktop.ui.responses.answer_filters import AnswerFilters
from nps_desktop.ui.responses.answer_panel import AnswerPanel
from nps_desktop.ui.responses.answer_reads import Found
from nps_desktop.ui.responses.answer_writing import AnswerWriting
from nps_desktop.ui.responses.chosen_answer import ChosenAnswer
from nps_desktop.ui.responses.correction import Kept, store
from nps_desktop.ui.responses.list_heading import ListHeading
from nps_desktop.ui.responses.shown_list import ShownList
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Beside:
    """What belongs to an answer: its follow-up (0 for none), its customer's history."""

    followup: int
    history: CustomerHistory


TO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ResponsesPage(Page):
    """A table of answers that fills the page; the chosen one opens at its right."""

    subjects = frozenset({Subject.RESPONSES})

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._sought: StoredResponse | None = None
        self._order = (Order.DATE, True)
        self._has_answers = True
        self.shown = ShownList(self.tasks)
        self.rows, self.table = self.shown.rows, self.shown.table
        self.heading = ListHeading()
        self.search = self.heading.search
        self.filters = AnswerFilters(self.search, self.tasks)
        kept: Kept = Kept(self.tasks, store)
        self.panel = AnswerPanel(kept, self.scope.today)
        self.panel.hide()
        self.chosen = ChosenAnswer(self.tasks, self.shown, self.panel)
        self.writing = AnswerWriting(self.tasks, self.messages, kept, self.chosen)
        self.deeds = AnswerDeeds(self.tasks, self.messages, self.shown, self.chosen)
        self.empty = EmptyState("inbox")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def read_again(self) -> None:
        """Find the answers of the period, the chips and the words."""
        self.shown.find(self._query())
        self.writing.look_again()
        if self.panel.answer:
            self._ask_beside(self.panel.answer)

    @property
    def unsaved(self) -> int:
        """How many changed answers are not stored, with the one being typed."""
        return self.writing.unsaved

    def start_search(self) -> None:
        """Let somebody type what to look for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_item(self, item: int) -> None:
        """Open one answer, whatever was looked for before."""
        self.tasks.read(self, lambda workspace: workspace.responses.get(item), self._on_item_read)

    def event(self, event: QEvent) -> bool:
        """Take the key of the export from the window where several answers are chosen."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._means_export(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the search, then the chosen answer, then the filters.

        Down and Enter go from the search to the first answer that it found.
        """
        if self._means_export(event):
            self.deeds.export_chosen()
        elif event.key() in TO_THE_LIST and self.search.hasFocus() and self.rows.rowCount():
            self.table.setFocus()
            self.chosen.choose_row(0)
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.search.hasFocus():
            self.search.clear()
            self.table.setFocus()
        elif self.panel.isVisible():
            self.chosen.leave()
        elif not self.filters.lets_all_through:
            self.filters.let_all_through()

    def _means_export(self, event: QKeyEvent) -> bool:
        keys = QKeySequence(event.keyCombination())
        return keys == QKeySequence(KEYS[Command.EXPORT]) and self.chosen.count > 1

    def _query(self) -> AnswerQuery:
        order, is_descending = self._order
        chosen = self.filters.query(self.scope.scope)
        return replace(chosen, order=order, is_descending=is_descending)

    def _on_found(self, found: Found) -> None:
        self._has_answers = found.has_answers
        self.heading.say(found.list, is_filtered=not self.filters.lets_all_through)
        is_empty = found.list.is_whole and not found.list.count
        self._stack.setCurrentIndex(1 if is_empty else 0)
        if is_empty:
            self._say_why_empty(found.list.query)
        if found.list.is_whole and self._sought:
            sought, self._sought = self._sought, None
            self._go_to(sought)

    def _say_why_empty(self, query: AnswerQuery) -> None:
        if not self.panel.is_dirty:
            self.panel.hide()
        if not self._has_answers:
            sentence = _("Key in a card, or bring a spreadsheet: drop it on the window.")
            self.empty.say(_("No answers yet"), sentence, _("Key in the first answer"))
            return
        sentence = _("No answer in this period matches your search.")
        if query.origin.batch is not None:
            sentence = _("None of its answers are here. Perhaps the import was taken back.")
        self.empty.say(_("Nothing found"), sentence, _("Show all answers"))

    def _ask_beside(self, answer: StoredResponse) -> None:
        """Ask for what belongs to an answer."""

        def told(beside: _Beside) -> None:
            if self.panel.answer and self.panel.answer.id == answer.id:
                self.panel.show_beside(beside.followup, beside.history)

        self.tasks.read_newest(
            self, lambda workspace: _beside(workspace, answer), told, replaces="beside"
        )

    def _on_item_read(self, answer: StoredResponse | None) -> None:
        if answer is None:
            self.messages.warn(_("This answer was removed. Undo brings it back."))
            return
        self.filters.let_all_through()
        if answer.response.day not in self.scope.period:
            self.scope.choose(Month.of(answer.response.day).period)
        if self.scope.location not in (None, answer.response.location):
            self.scope.choose_location(None)
        self._sought = answer
        self.read_again()

    def _go_to(self, answer: StoredResponse) -> None:
        """Choose the row of an answer; where it is not in the list, show it alone."""

        def told(row: int | None) -> None:
            if row is None:
                self.chosen.show_alone(answer)
            else:
                self.chosen.choose_row(row)

        self.shown.find_row(answer, told)

    def _on_filters_changed(self) -> None:
        self._sought = None
        if self._query() != self.shown.wanted:  # a blank that is typed looks for nothing else
            self.read_again()

    def _on_order_chosen(self, order: Order, is_descending: bool) -> None:
        self._order = (order, is_descending)
        self.table.show_order(order, is_descending=is_descending)
        self.filters.order.show_order(order, is_descending=is_descending)
        self.read_again()

    def _on_empty_act(self) -> None:
        if not self._has_answers:
            self.page_wanted.emit(Destination(PageKey.ENTRY))
            return
        self.scope.let_all_through()
        self.filters.let_all_through()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.filters)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._list_card(), 1)
        row.addWidget(self.panel)
        column.addLayout(row, 1)

    def _list_card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 4, 8, 8)
        inside.addWidget(self._stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        return card

    def _connect(self) -> None:
        order, is_descending = self._order
        self.table.show_order(order, is_descending=is_descending)
        self.filters.order.show_order(order, is_descending=is_descending)
        self.shown.found.connect(self._on_found)
        self.shown.stopped.connect(self.heading.say_stopped)
        self.heading.all_wanted.connect(self.filters.let_all_through)
        self.heading.export_wanted.connect(self.deeds.export_list)
        self.filters.changed.connect(self._on_filters_changed)
        self.filters.order.chosen.connect(self._on_order_chosen)
        self.table.order_chosen.connect(self._on_order_chosen)
        self.table.opened.connect(self.panel.form.score.setFocus)
        self.table.removal_wanted.connect(self.deeds.remove)
        self.chosen.chosen.connect(self._ask_beside)
        self._connect_panel()

    def _connect_panel(self) -> None:
        self.panel.removal_wanted.connect(self.deeds.remove)
        self.panel.export_wanted.connect(self.deeds.export_chosen)
        self.panel.other_wanted.connect(self._go_to)
        self.panel.save.clicked.connect(self.panel.try_to_save)
        self.panel.left.connect(self.table.setFocus)
        self.panel.head.followup_wanted.connect(
            lambda item: self.page_wanted.emit(Destination(PageKey.FOLLOWUPS, item))
        )
        self.empty.act_wanted.connect(self._on_empty_act)


def _beside(workspace: "Workspace", answer: StoredResponse) -> _Beside:
    case = workspace.followups.of_response(answer.id)
    return _Beside(case.followup.id if case else 0, workspace.customers.history(answer))
