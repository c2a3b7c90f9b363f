"""The page for a stack of cards: a number and Enter stores one, without a look at the screen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nps_desktop.domain.changes import Subject
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.stacks import CardKey, StackHabits, StackHead
from nps_desktop.errors import WorldFault
from nps_desktop.reports.words import standard_question
from nps_desktop.ui.entry.card_form import CardForm
from nps_desktop.ui.entry.customer_offers import CustomerOffers
from nps_desktop.ui.entry.desk import Desk, Tabletop
from nps_desktop.ui.entry.end_card import EndCard
from nps_desktop.ui.entry.left_band import LeftBand
from nps_desktop.ui.entry.moving import Moving
from nps_desktop.ui.entry.open_stack import OpenStack
from nps_desktop.ui.entry.stack_card import END_KEYS, StackCard, line_of
from nps_desktop.ui.entry.stack_ending import StackEnding
from nps_desktop.ui.entry.stack_header import StackHeader
from nps_desktop.ui.entry.unsaved_band import UnsavedBand
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Start:
    """What the page begins with: the shop's rules, and what stacks said before."""

    shop: Shop
    habits: StackHabits


class EntryPage(Page):
    """Takes cards one after the other, into the stack that the header names."""

    # Its own cards are known without reading; only the shop's words are read again.
    subjects = frozenset({Subject.SHOP})

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._has_begun = False
        self._is_ending = False
        self.header = StackHeader(self.scope.today)
        self.form = CardForm()
        self.end_card = EndCard()
        self.kept = UnsavedBand()
        self.typed = StackCard()
        self.stack = OpenStack(self.tasks)
        top = Tabletop(self.header, self.form, self.kept)
        self.desk = Desk(self.tasks, self.messages, self.stack, top)
        self.left = LeftBand()
        self._moving = Moving(self.tasks, self.messages, self.stack, self.left)
        self._ending = StackEnding(self.tasks, self.messages, self.stack, self.end_card)
        self.form.question.setText(standard_question())
        self.setFocusProxy(self.form.score)
        self.offers = CustomerOffers(
            self.tasks, self.form, self, today=self.scope.today, besides=lambda: self.desk.besides
        )
        self._lay_out()
        self._connect()

    def read_again(self) -> None:
        """Ask for the shop's rules and what the heads of stacks said before."""
        self.tasks.read_newest(
            self, _read_start, self._show_start, replaces="start", on_failed=self._on_no_start
        )

    @property
    def unsaved(self) -> int:
        """How many cards are not in the data file, the one being typed among them."""
        return self.desk.unsaved

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with today again when a night has passed."""
        super().showEvent(event)
        self.header.wake()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close what stood under a field: that is elsewhere now."""
        super().resizeEvent(event)
        self.offers.close()

    def _show_start(self, start: _Start) -> None:
        self.form.question.setText(start.shop.question or standard_question())
        self.form.calls_passives = start.shop.opens_for_passives
        self.header.offer(start.habits)
        if not self._has_begun:
            is_untouched = self.header.head == StackHead(self.scope.today())
            self._begin(start.habits.head if is_untouched else self.header.head)

    def _on_no_start(self, fault: WorldFault) -> None:
        """What cannot be remembered keeps nobody from typing."""
        self.tasks.failed.emit(fault)
        if not self._has_begun:
            self._begin(self.header.head)

    def _begin(self, head: StackHead) -> None:
        self._has_begun = True
        self.header.show_head(head)
        self._go_to(self.header.head)
        self.desk.open()

    def _go_to(self, head: StackHead) -> None:
        """Take up a stack afresh, the fields before its cards."""
        self.header.show_head(head)
        self.stack.go_to(head)
        self._show_form()

    def _on_head_changed(self) -> None:
        if self._has_begun:
            self._moving.leave()
            self._show_form()
            self.stack.go_to(self.header.head)

    def _on_counted(self, counted: int | None) -> None:
        """Write down what was counted; a stack without cards gets it with its first."""
        stack = self.stack.stack
        if stack and stack.counted != counted:
            self.tasks.write(
                self, lambda workspace: workspace.stacks.set_counted(stack.id, counted)
            )
        self._show_progress()

    def _on_stack_read(self) -> None:
        self._show_counted()
        head = self.header.head
        cards = self.stack.newest_first
        self.typed.show_lines(tuple(line_of(key, card, head) for key, card in cards))
        self._show_progress()

    def _on_stack_grown(self, key: CardKey) -> None:
        self.typed.put_first(line_of(key, self.stack.cards[key], self.header.head))
        if self.header.counted.counted is None:
            self._show_counted()
        self._on_counted(self.header.counted.counted)

    def _show_counted(self) -> None:
        if self.stack.stack and not self.header.counted.is_being_typed:
            self.header.counted.show_counted(self.stack.stack.counted)

    def _show_progress(self) -> None:
        self.header.bar.show_progress(len(self.stack.cards), self.header.counted.counted)

    def _on_end_wanted(self) -> None:
        """End the stack once the card in the fields, and all before it, are stored."""
        if self.end_card.isVisible():
            return
        if not self.desk.hand.is_free and not self.desk.store():
            return
        self._is_ending = True
        self.desk.retry()
        self._end_at_rest()

    def _end_at_rest(self) -> None:
        if self._is_ending and self.desk.is_at_rest:
            self._is_ending = False
            if not self.desk.unsaved:
                self._ending.ask()

    def _on_digit_typed(self, digit: str) -> None:
        """Take a score that is typed on the list: who types does not look at the screen."""
        if self.form.isVisible():
            self.form.score.setFocus()
            self.form.score.insert(digit)

    def _show_end(self) -> None:
        self.form.hide()
        self.typed.offer_end(False)
        self.setFocusProxy(self.end_card)

    def _show_form(self) -> None:
        """Show the card's fields in place of the end of the stack."""
        if self.end_card.isHidden():
            return
        self.form.show()
        self.setFocusProxy(self.form.score)
        self.form.score.setFocus()  # hidden first, the end card would hand the keys to the list
        self.end_card.hide()
        self.typed.offer_end(True)

    def _on_end_over(self) -> None:
        """Go on with the stack; with a new one of the same head where this one has ended."""
        if self.stack.stack and self.stack.stack.ended_at:
            self._go_to(self.header.head)
        self._show_form()

    def _begin_next(self) -> None:
        head = self.header.head
        self.header.counted.show_counted(None)
        self._go_to(StackHead(self.scope.today(), head.location, head.shift, head.staff))

    def _connect(self) -> None:
        self.form.submitted.connect(self.desk.store)
        self.form.voided.connect(lambda: self.desk.store(is_void=True))
        self.form.card_shown.connect(self._show_form)
        self.header.left.connect(self.form.score.setFocus)
        self.header.head_changed.connect(self._on_head_changed)
        self.header.counted_changed.connect(self._on_counted)
        self.stack.read.connect(self._on_stack_read)
        self.stack.grown.connect(self._on_stack_grown)
        self.typed.list.digit_typed.connect(self._on_digit_typed)
        self.typed.change_wanted.connect(self.desk.change)
        self.typed.removal_wanted.connect(self.desk.remove)
        self.typed.end_wanted.connect(self._on_end_wanted)
        self.desk.came_to_rest.connect(self._end_at_rest)
        self._ending.begun.connect(self._show_end)
        self._ending.over.connect(self._on_end_over)
        self._ending.next_wanted.connect(self._begin_next)
        self._ending.came_back.connect(self._go_to)
        self._moving.moved.connect(self._go_to)
        self.end_card.calls_wanted.connect(
            lambda: self.page_wanted.emit(Destination(PageKey.FOLLOWUPS))
        )
        ends = QShortcut(self)
        ends.setKeys([QKeySequence(keys) for keys in END_KEYS])
        ends.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        ends.setAutoRepeat(False)
        ends.activated.connect(self._on_end_wanted)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(GAP)
        for widget in (self.header, self.left, self.form, self.end_card, self.kept):
            column.addWidget(widget)
        column.addWidget(self.typed, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = scrolled(content)
        area.verticalScrollBar().valueChanged.connect(lambda _value: self.offers.close())
        whole.addWidget(area)


def _read_start(workspace: "Workspace") -> _Start:
    return _Start(workspace.shop.read(), workspace.stacks.habits())
