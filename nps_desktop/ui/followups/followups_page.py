"""The follow-up page: the unhappy customers, who is due first at left, the case at right."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.followups import CaseFile
from nps_desktop.errors import WorldFault
from nps_desktop.ui.actions import Command
from nps_desktop.ui.followups.calls.list_card import ListCard
from nps_desktop.ui.followups.calls.sharing import Sharing
from nps_desktop.ui.followups.calls_heading import CallsHeading
from nps_desktop.ui.followups.case.case_acts import CaseActs
from nps_desktop.ui.followups.case.case_view import PAGES, CaseView
from nps_desktop.ui.followups.desk import AT_ONCE, Asked, Desk, ReadCase, read_case, read_desk
from nps_desktop.ui.followups.empty_card import EmptyCard
from nps_desktop.ui.followups.empty_words import Act
from nps_desktop.ui.followups.open_case import OpenCase
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.theme import GAP, PAGE_MARGINS

A_MINUTE = 60_000


class FollowUpsPage(Page):
    """Everything on it is saved as one goes."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._open = OpenCase()
        self._limit = AT_ONCE
        self._desk: Desk | None = None
        self._takes_first = False
        self._location = self.scope.location
        self.heading = CallsHeading()
        self.chips = self.heading.chips
        self.card = ListCard(self)
        self.calls, self.list, self.finder = self.card.calls, self.card.list, self.card.finder
        self.view = CaseView(self)
        self.acts = CaseActs(self, self.view)
        self.sharing = Sharing(self, self.card.foot)
        self._empty_card = EmptyCard()
        self.empty = self._empty_card.state
        self._beside = QStackedWidget()
        # Due words grow old by themselves.
        self._minute = QTimer(self, interval=A_MINUTE)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)

    def read_again(self) -> None:
        """Read the list that the chip names, or what is looked for, and the open case."""
        chosen = (self.chips.key, self.scope.location, self.settings.colleague)
        asked = Asked(*chosen, self._limit, self.finder.wanted, self._open.number)
        self.tasks.read_newest(
            self, lambda workspace: read_desk(workspace, asked), self._show, replaces="desk"
        )

    @property
    def unsaved(self) -> int:
        """How many cases have words that could not be stored."""
        return self.acts.unsaved

    def show_item(self, item: int) -> None:
        """Open a case, in whichever list it stands."""
        self._leave_case(item)
        self.finder.give_up()
        if self.calls.row_of(item) is None:
            self.chips.choose(CallList.OPEN)
        self.read_again()

    def show_list(self, which: CallList) -> None:
        """Show a list from its beginning."""
        self.chips.choose(which)
        self._on_list_chosen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing unsaved behind."""
        super().hideEvent(event)
        self.acts.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title's room to the tabs in a narrow window."""
        super().resizeEvent(event)
        self._fit_heading()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes to the list, there it gives up what was looked for; pages scroll the case."""
        if event.key() in PAGES:
            self.view.keyPressEvent(event)
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.list.hasFocus():
            self.finder.clear()
        else:
            self.list.setFocus()

    def _on_scope_chosen(self) -> None:
        """Calls wait whatever period is looked at; another location has its own."""
        if self.scope.location != self._location:
            self._location = self.scope.location
            self._begin_list()
            self._read_or_remember()

    def _show(self, desk: Desk) -> None:
        is_other_list = self._desk is None or not desk.asked.is_of_list(self._desk.asked)
        had_keyboard = self.list.hasFocus()
        self._desk = desk
        self.heading.show_desk(desk)
        self._fit_heading()
        self.card.show_desk(desk, is_other_list=is_other_list)
        self._give_keyboard(desk, had_it=had_keyboard)
        if desk.asked.case != self._open.number:  # somebody has gone on; their case is on its way
            self.list.mark(self.calls.row_of(self._open.number))
        elif desk.file is None:
            self._show_empty(desk)
        else:
            self._mark_open(is_new=self._open.take(desk.file.case.followup.id) or is_other_list)
            self._show_file(desk.file)
        if self._takes_first and desk.asked.sought == self.finder.wanted:
            self._on_found_taken()

    def _mark_open(self, *, is_new: bool = False) -> None:
        """Mark the open case in the list, and go there where it is new or was moved."""
        row, before = self.calls.row_of(self._open.number), self.list.currentIndex().row()
        self.list.mark(row)
        has_moved = row is not None and self._open.stand(row, self.calls.neighbours(row))
        if is_new or (has_moved and row != before):
            self.list.bring_into_view()

    def _give_keyboard(self, desk: Desk, *, had_it: bool) -> None:
        """A list without calls cannot have the keyboard: its chip has it then."""
        place = self.list if desk.page.rows else self.chips.button(desk.which)
        self.setFocusProxy(place if desk.has_answers else self.empty.button)
        if had_it and not desk.page.rows:
            self.setFocus()

    def _show_file(self, file: CaseFile) -> None:
        assert self._desk  # no case comes before a desk
        self.view.show_file(file, self._desk)
        self._beside.setCurrentIndex(0)
        if self._open.is_gone_into():
            self.view.take_focus()

    def _show_empty(self, desk: Desk) -> None:
        self._open.forget()
        self.view.turn_away()
        self._empty_card.show_desk(desk)
        self._beside.setCurrentIndex(1)
        self.card.setVisible(desk.has_answers)

    def _fit_heading(self) -> None:
        self.heading.fit(self.contentsRect().width() - PAGE_MARGINS[0] - PAGE_MARGINS[2])

    def _leave_case(self, next_one: int) -> None:
        """Save what was written; no key reaches the case that is left."""
        self.view.turn_away()
        self.acts.save()
        self._open.leave_for(next_one)

    def _begin_list(self) -> None:
        self._leave_case(0)
        self._open.row, self._limit = 0, AT_ONCE
        self.finder.give_up()

    def _on_list_chosen(self) -> None:
        self._begin_list()
        self.read_again()

    def _on_end_neared(self) -> None:
        wanted = self.calls.rowCount() + AT_ONCE
        if wanted > self._limit:
            self._limit = wanted
            self.read_again()

    def _on_row_chosen(self, row: int) -> None:
        call = self.calls.row(row)
        if call is None or call.id == self._open.number:
            return
        if not self.view.may_leave():
            QTimer.singleShot(0, self._mark_open)  # the list is still about to choose the other one
            return
        self._leave_case(call.id)
        self._open.stand(row, self.calls.neighbours(row))
        self.tasks.read_newest(
            self,
            lambda workspace: read_case(workspace, call.id),
            self._on_case_read,
            replaces="case",
            on_failed=self._on_case_unread,
        )

    def _on_case_read(self, read: ReadCase) -> None:
        if read.file is None:  # its answer was removed meanwhile
            self._open.number = 0
            self.read_again()
        elif self._desk and read.file.case.followup.id == self._open.number:
            self._desk = self._desk.with_case(read)
            self._show_file(read.file)

    def _on_case_unread(self, fault: WorldFault) -> None:
        """Stay with the case that is shown."""
        self._open.number = self.view.case.followup.id if self.view.case else 0
        self.read_again()
        self.tasks.failed.emit(fault)

    def _go_to_row(self, row: int) -> None:
        self.list.mark(row)
        self.list.bring_into_view()
        self._on_row_chosen(row)

    def _on_next(self) -> None:
        row = self._open.next_row(self.calls.row_of)
        if row < self.calls.rowCount():
            self._go_to_row(row)
        elif self.calls.has_more:
            self._on_end_neared()
        elif self.calls.rowCount():
            self._go_to_row(0)

    def _on_opened(self) -> None:
        """Go into the case; where it is on its way, once it is there."""
        if self.view.open_case:
            self.view.take_focus()
        else:
            self._open.await_it()

    def _on_found_taken(self) -> None:
        """Open the first that was found; where that is still looked for, once it is."""
        is_found = self._desk is not None and self._desk.asked.sought == self.finder.wanted
        self._takes_first = not is_found
        if is_found and self.calls.rowCount():
            self._go_to_row(0)
            self.list.setFocus()

    def _on_finder_left(self) -> None:
        """Go to the list; to the first that was found, unless one of them is open."""
        self.list.setFocus()
        if self.finder.wanted and self.calls.row_of(self._open.number) is None:
            self._on_found_taken()

    def _on_sought(self) -> None:
        self._takes_first = False
        self.read_again()

    def _on_sheet_wanted(self) -> None:
        """Show the calls as they are printed: mine from the list of mine, else everybody's."""
        from nps_desktop.ui.followups.sheet.call_sheet_print import show_call_sheet

        show_call_sheet(self, is_mine=self.chips.key is CallList.MINE)

    def _on_empty_act(self, act: Act) -> None:
        match act:
            case Act.KEY_IN:
                self.page_wanted.emit(Destination(PageKey.ENTRY))
            case Act.CHOOSE_NAME:
                self.commanded.emit(Command.WHO)
            case Act.SHOW_EVERYWHERE:
                self.scope.choose_location(None)
            case Act.SHOW_OPEN | Act.NOTHING:
                self.chips.choose(CallList.OPEN)
                self._on_list_chosen()

    def _on_share_wanted(self) -> None:
        if self._desk:
            self.sharing.ask(self._desk)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(12)
        column.addWidget(self.heading)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.card, 3)
        row.addWidget(self._beside, 7)
        column.addLayout(row, 1)
        self._beside.addWidget(self.view)
        self._beside.addWidget(self._empty_card)

    def _connect(self) -> None:
        self._minute.timeout.connect(self._read_or_remember)
        self._minute.start()
        self.chips.chosen.connect(self._on_list_chosen)
        self.heading.tabs.chosen.connect(lambda key: self.page_wanted.emit(Destination(key)))
        self.heading.sheet_wanted.connect(self._on_sheet_wanted)
        self.finder.sought.connect(self._on_sought)
        self.finder.taken.connect(self._on_found_taken)
        self.finder.left.connect(self._on_finder_left)
        self.list.row_chosen.connect(self._on_row_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.end_neared.connect(self._on_end_neared)
        self.card.foot.share_wanted.connect(self._on_share_wanted)
        self.card.foot.everywhere_wanted.connect(lambda: self.scope.choose_location(None))
        self.view.left.connect(self.list.setFocus)
        self.view.bar.next_wanted.connect(self._on_next)
        self._empty_card.act_wanted.connect(self._on_empty_act)
