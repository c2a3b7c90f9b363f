"""The thank-you page: the promoters at left, newest first, the chosen one at right."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from nps_desktop.domain.changes import Change
from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.thanks import ThankList, ThankRow
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.ui.key_presses import on_key
from nps_desktop.ui.messages import Told
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.period_button import period_name
from nps_desktop.ui.thanks import thank_words as words
from nps_desktop.ui.thanks.thank_view import ThankView
from nps_desktop.ui.thanks.thanks_heading import ThanksHeading
from nps_desktop.ui.thanks.thanks_list import ThanksList
from nps_desktop.ui.thanks.thanks_model import ThanksModel
from nps_desktop.ui.thanks.thanks_reads import (
    ROWS_AT_A_TIME,
    AskedThanks,
    ReadThanks,
    read_thanks,
)
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.widgets.page_tabs import PageTabs

LIST_WIDTHS = (280, 420)


class ThanksPage(Page):
    """Those of the chosen period and location who would recommend the shop."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._asked = AskedThanks(self.scope.scope)
        self._read: ReadThanks | None = None
        self._number = 0
        self._place = 0
        self._is_ticking = self._is_seeking = False
        self._has_moved_on = False  # the one before left the list: who is shown came by themselves
        self.tabs = PageTabs(PageKey.THANKS)
        self.heading = ThanksHeading()
        self.chips = self.heading.chips
        self.rows = ThanksModel()
        self.list = ThanksList(self.rows)
        self.view = ThankView()
        self.empty = EmptyState("hand-heart")
        self._body = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)

    def read_again(self) -> None:
        """Read the list that the chip names, as far as it was read before."""
        scope, which = self.scope.scope, self.chips.key
        if (scope, which) != (self._asked.scope, self._asked.which):
            self._asked = AskedThanks(scope, which)
        asked = self._asked
        self.tasks.read_newest(
            self, lambda workspace: read_thanks(workspace, asked), self._show, replaces="thanks"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _show(self, read: ReadThanks) -> None:
        self._read = read
        self._is_ticking = False
        self.heading.show_counts(read.page)
        self.rows.now, self.rows.zone = read.now, read.zone
        self.rows.show(read.page.rows, has_more=read.has_more)
        place = self.rows.place_of(self._number)
        if place is None:
            self._has_moved_on = self._number != 0
            place = min(self._place, self.rows.rowCount() - 1)
        row = self.rows.row(place)
        if row is None:
            self._show_empty(read)
            return
        self._body.setCurrentIndex(0)
        self.list.mark(place)
        self._show_row(place, row)
        if self._is_seeking:
            self._is_seeking = False
            self._on_next()

    def _show_row(self, place: int, row: ThankRow) -> None:
        self._place, self._number = place, row.answer.id
        self.view.show_row(row, self.rows.now, self.rows.zone)

    def _show_empty(self, read: ReadThanks) -> None:
        self._number = self._place = 0
        self._body.setCurrentIndex(1)
        if not read.has_answers:
            sentence = _("Customers who would recommend you turn up here with their answers.")
            self.empty.say(_("No answers yet"), sentence, _("Key in the first answer"))
        elif read.page.total and read.asked.which is ThankList.NOT_ASKED:
            sentence = _("Everybody in this list was asked for a review. Well done.")
            if read.page.asked < read.page.total:
                sentence = words.left_to_mend()
            self.empty.say(_("Nobody waits to be asked"), sentence, _("Show all customers"))
        elif read.page.total:
            sentence = _("Space ticks the customer that is chosen once you have asked.")
            title = _("Nobody was asked for a review yet")
            self.empty.say(title, sentence, _("Show all customers"))
        else:
            self._show_none_here(read)

    def _show_none_here(self, read: ReadThanks) -> None:
        """Say that nobody of the chosen period and location can be thanked."""
        sentence = _("Those who answer 9 or 10, and can be reached or leave words, turn up here.")
        title = _("Nobody to thank: {period}").format(period=period_name(read.asked.scope.period))
        is_wider = read.asked.scope.period != ALL_TIME or read.asked.scope.location is not None
        self.empty.say(title, sentence, _("Look at all answers") if is_wider else "")

    def _on_row_chosen(self, place: int) -> None:
        row = self.rows.row(place)
        if row:
            self._has_moved_on = False
            self._show_row(place, row)

    def _on_list_chosen(self) -> None:
        self._number = self._place = 0
        self.read_again()

    def _on_more_wanted(self) -> None:
        """Read on, unless that is under way."""
        if self._read and self._read.asked == self._asked:
            self._asked = replace(self._asked, limit=self._asked.limit + ROWS_AT_A_TIME)
            self.read_again()

    def _on_next(self) -> None:
        place = self.rows.next_not_asked(self._place - self._has_moved_on)
        self._has_moved_on = False
        row = None if place is None else self.rows.row(place)
        if place is not None and row is not None:
            self.list.mark(place)
            self._show_row(place, row)
        elif self.rows.has_more:
            self._is_seeking = True
            self._on_more_wanted()
        else:
            everybody = _("Everybody in this list was asked for a review.")
            self.messages.tell(words.left_to_mend() if self.rows.is_any_left else everybody)

    def _on_tick_wanted(self) -> None:
        row = self.view.row
        if row:
            self._on_ticked(row.asked_at is None)

    def _on_ticked(self, is_asked: bool) -> None:
        """Tick, or take the tick away; once at a time, for the next line takes its place."""
        row, by = self.view.row, self.settings.colleague
        if row is None or self._is_ticking:
            self._show_tick()
            return
        self._is_ticking = True
        # The tick may be that of another answer of the same customer.
        number = row.answer.id if is_asked else row.ticked
        told = words.marked_told(row) if is_asked else words.unmarked_told(row)
        self.tasks.write(
            self,
            lambda workspace: (
                workspace.thanks.mark(number, by=by)
                if is_asked
                else workspace.thanks.unmark(number)
            ),
            partial(self._on_written, told),
            on_failed=self._on_tick_failed,
        )

    def _on_written(self, told: Told, change: Change) -> None:
        if change.touched:
            self.messages.tell(told.text, undo=change.undo, deed=told.deed)
        else:
            self.read_again()

    def _on_tick_failed(self, fault: WorldFault) -> None:
        """A tick that is not in the data file is not shown."""
        self._is_ticking = False
        self._show_tick()
        self.tasks.failed.emit(fault)

    def _show_tick(self) -> None:
        row = self.view.row
        self.view.tick.setChecked(row is not None and row.asked_at is not None)

    def _on_empty_act(self) -> None:
        if self._read and not self._read.has_answers:
            self.page_wanted.emit(Destination(PageKey.ENTRY))
        elif self._read and self._read.page.total:
            self.chips.choose(ThankList.ALL)
            self._on_list_chosen()
        else:
            self.scope.let_all_through()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(12)
        column.addWidget(self.tabs)
        column.addWidget(self.heading)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        list_card = _card(self.list, margin=8)
        list_card.setMinimumWidth(LIST_WIDTHS[0])
        list_card.setMaximumWidth(LIST_WIDTHS[1])
        row.addWidget(list_card, 3)
        row.addWidget(self.view, 7)
        both = QWidget()
        both.setLayout(row)
        self._body.addWidget(both)
        self._body.addWidget(_card(self.empty, margin=8))
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda key: self.page_wanted.emit(Destination(key)))
        self.chips.chosen.connect(self._on_list_chosen)
        self.rows.more_wanted.connect(self._on_more_wanted)
        self.list.row_chosen.connect(self._on_row_chosen)
        self.list.tick_wanted.connect(self._on_tick_wanted)
        self.list.opened.connect(self.view.take_focus)
        self.view.ticked.connect(self._on_ticked)
        self.view.next_wanted.connect(self._on_next)
        self.view.band.told.connect(self.messages.tell)
        self.view.answer_wanted.connect(
            lambda number: self.page_wanted.emit(Destination(PageKey.RESPONSES, number))
        )
        self.view.case_wanted.connect(
            lambda number: self.page_wanted.emit(Destination(PageKey.FOLLOWUPS, number))
        )
        self.empty.act_wanted.connect(self._on_empty_act)
        on_key(self, "N", self._on_next)


def _card(inside: QWidget, *, margin: int) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(margin, margin, margin, margin)
    column.addWidget(inside)
    return card
