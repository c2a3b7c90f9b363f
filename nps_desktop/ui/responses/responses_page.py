"""The answers page: every answer of the period, to be searched, mended and removed."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.followups import Case
from nps_desktop.domain.periods import ALL_TIME, Month
from nps_desktop.domain.queries import AnswerQuery, Order
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import number
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.period_button import period_name
from nps_desktop.ui.responses.answer_columns import answer_columns
from nps_desktop.ui.responses.answer_filters import AnswerFilters, SearchField
from nps_desktop.ui.responses.answer_panel import AnswerPanel
from nps_desktop.ui.responses.answer_reads import Found, find, place_of, remove_chosen
from nps_desktop.ui.responses.answer_writing import AnswerWriting
from nps_desktop.ui.responses.chosen_answer import ChosenAnswer
from nps_desktop.ui.responses.correction import Kept, store
from nps_desktop.ui.table.rows_model import RowsModel, Wanted
from nps_desktop.ui.table.table_view import RecordTable
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.widgets.labels import label

if TYPE_CHECKING:
    pass


class ResponsesPage(Page):
    """A table of answers that fills the page; the chosen one opens at its right."""

    subjects = frozenset({Subject.RESPONSES})

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._shown: AnswerQuery | None = None
        self._order = (Order.DATE, True)
        self._has_answers = True
        self.count_line = label("", "muted")
        self.search = SearchField()
        self.filters = AnswerFilters(self.search)
        self.rows = RowsModel(answer_columns(), self._fetch)
        self.table = RecordTable(self.rows, _("Answers"))
        kept: Kept = Kept(self.tasks, store)
        self.panel = AnswerPanel(kept, self.scope.today)
        self.panel.hide()
        self.chosen = ChosenAnswer(self.table, self.panel)
        self.writing = AnswerWriting(self.tasks, self.messages, kept, self.chosen)
        self.empty = EmptyState("inbox")
        self._list = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def read_again(self) -> None:
        """Find the answers of the period, the chips and the words."""
        query = self._query()
        self.tasks.read_newest(
            self, lambda workspace: find(workspace, query), self._show, replaces="answers"
        )
        self.writing.look_again()

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the search first, then the chosen answer."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.search.hasFocus():
            self.search.clear()
            self.table.setFocus()
        else:
            self.chosen.leave()

    def _query(self) -> AnswerQuery:
        order, is_descending = self._order
        chosen = self.filters.query(self.scope.period)
        return replace(chosen, order=order, is_descending=is_descending)

    def _show(self, found: Found) -> None:
        self.filters.offer_locations(found.locations)
        self._has_answers = found.has_answers
        if found.query == self._shown:
            self.rows.renew(found.count)
        else:
            self._shown = found.query
            self.rows.show(found.count, found.first_page)
            self.table.scrollToTop()
        self._say_count(found.count)

    def _say_count(self, count: int) -> None:
        words = ngettext("{count} answer · {period}", "{count} answers · {period}", count)
        period = period_name(self.scope.period)
        self.count_line.setText(words.format(count=number(count), period=period))
        self._list.setCurrentIndex(0 if count else 1)
        if count:
            return
        if not self.panel.is_dirty:
            self.panel.hide()
        if self._has_answers:
            sentence = _("No answer in this period matches your search.")
            self.empty.say(_("Nothing found"), sentence, _("Show all answers"))
        else:
            sentence = _("Key in a card, or bring a spreadsheet: drop it on the window.")
            self.empty.say(_("No answers yet"), sentence, _("Key in the first answer"))

    def _fetch(self, wanted: Wanted[StoredResponse]) -> None:
        query = self._shown or self._query()
        offset, limit = wanted.offset, wanted.limit
        self.tasks.read(
            self,
            lambda workspace: workspace.responses.page(query, offset=offset, limit=limit),
            wanted.deliver,
            on_ended=wanted.end,
        )

    def _ask_for_followup(self, answer: int) -> None:
        def told(case: Case | None) -> None:
            self.panel.show_followup(case.followup.id if case else 0)

        self.tasks.read_newest(
            self,
            lambda workspace: workspace.followups.of_response(answer),
            told,
            replaces="followup",
        )

    def _on_item_read(self, answer: StoredResponse | None) -> None:
        if answer is None:
            self.messages.warn(_("This answer was removed. Undo brings it back."))
            return
        self.filters.let_all_through()
        if answer.response.day not in self.scope.period:
            self.scope.choose(Month.of(answer.response.day).period)
        query = self._query()

        def show_place(place: int | None) -> None:
            if place is None:
                self.chosen.show_alone(answer)
            else:
                self.chosen.choose_row(place)

        self.tasks.read(self, lambda workspace: place_of(workspace, query, answer.id), show_place)

    def _on_removal_wanted(self) -> None:
        if self._shown is None:
            return
        taken, rows = self.chosen.taken(self._shown), self.table.selected_ranges()
        first = rows[0].start if rows else None
        self.panel.show_nothing()
        self.tasks.write(
            self,
            lambda workspace: remove_chosen(workspace, taken),
            lambda change: self._on_removed(change, first),
        )

    def _on_removed(self, change: Change | None, row: int | None) -> None:
        if change is None:
            self.messages.warn(_("The list has changed meanwhile. Nothing was removed."))
            return
        count = len(change.ids)
        if count:
            words = ngettext("Removed {count} answer.", "Removed {count} answers.", count)
            # TRANSLATORS: follows the word Undo: "Undo removing 3 answers"
            deed = ngettext("removing {count} answer", "removing {count} answers", count)
            told, named = (text.format(count=number(count)) for text in (words, deed))
            self.messages.tell(told, undo=change.undo, deed=named)
        self.chosen.leave()
        if row is not None and row < self.rows.rowCount() - count:
            self.chosen.choose_row(row)
        self.table.setFocus()

    def _on_order_chosen(self, order: Order, is_descending: bool) -> None:
        self._order = (order, is_descending)
        self.read_again()

    def _on_empty_act(self) -> None:
        if not self._has_answers:
            self.page_wanted.emit(Destination(PageKey.ENTRY))
            return
        self.scope.choose(ALL_TIME)
        self.filters.let_all_through()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(12)
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(label(_("Answers"), "title"), 0, Qt.AlignmentFlag.AlignBaseline)
        heading.addWidget(self.count_line, 1, Qt.AlignmentFlag.AlignBaseline)
        heading.addWidget(self.search)
        column.addLayout(heading)
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
        inside.addWidget(self._list)
        self._list.addWidget(self.table)
        self._list.addWidget(self.empty)
        return card

    def _connect(self) -> None:
        order, is_descending = self._order
        self.table.show_order(order, is_descending=is_descending)
        self.filters.changed.connect(self.read_again)
        self.table.order_chosen.connect(self._on_order_chosen)
        self.chosen.chosen.connect(self._ask_for_followup)
        self.table.opened.connect(self.panel.form.score.setFocus)
        self.table.removal_wanted.connect(self._on_removal_wanted)
        self.panel.removal_wanted.connect(self._on_removal_wanted)
        self.panel.save.clicked.connect(self.panel.try_to_save)
        self.panel.left.connect(self.table.setFocus)
        self.panel.followup_wanted.connect(
            lambda item: self.page_wanted.emit(Destination(PageKey.FOLLOWUPS, item))
        )
        self.empty.act_wanted.connect(self._on_empty_act)
