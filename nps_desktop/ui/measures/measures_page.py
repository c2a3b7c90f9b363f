"""The page that tells how the promise to call in time is kept, and what comes of the calls."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from nps_desktop.domain.measures import ColleagueMeasures, MonthMeasures, Promise, Returned
from nps_desktop.domain.summary import CauseCount
from nps_desktop.i18n import _
from nps_desktop.ui.measures.cards import Cards
from nps_desktop.ui.measures.causes_card import CausesCard
from nps_desktop.ui.measures.ladder_card import LadderCard
from nps_desktop.ui.measures.promise_card import PromiseCard
from nps_desktop.ui.measures.rows_card import RowsCard
from nps_desktop.ui.measures.share_card import ShareCard
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.board import Board
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.widgets.margin_scroll_area import MarginScrollArea
from nps_desktop.ui.widgets.page_tabs import PageTabs

if TYPE_CHECKING:
    from nps_desktop.services.returning import ReturningCustomers

MINUTE = 60_000
BOARD_MARGINS = (PAGE_MARGINS[0], 0, PAGE_MARGINS[2], PAGE_MARGINS[3])


class MeasuresPage(Page):
    """The measures of the follow-up in the chosen period and location, each asked for apart."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.minute = QTimer(self, interval=MINUTE)
        self.tabs = PageTabs(PageKey.MEASURES)
        self.promise = PromiseCard()
        self.months = RowsCard(_("Month by month"))
        self.colleagues = RowsCard(_("Colleague by colleague"))
        self.after_call = LadderCard(
            _("After the call"), _("Down: the score on the card. Across: the score after the call.")
        )
        self.customers = LadderCard(
            _("Customers who came back"),
            _("Down: their first answer ever. Across: their latest in the period."),
        )
        self.causes = CausesCard()
        self.share = ShareCard()
        self.empty = EmptyState("chart-column")
        self.colleagues.hide()
        cards = Cards(
            promise=self.promise,
            months=self.months,
            colleagues=self.colleagues,
            after_call=self.after_call,
            customers=self.customers,
            causes=self.causes,
            share=self.share,
        )
        self._board = Board(cards.rows_at, waiting=(self.colleagues,))
        self._board.space(BOARD_MARGINS, GAP)
        self._content = MarginScrollArea(PAGE_MARGINS[2])
        self._content.setWidget(self._board)
        self._content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its keys scroll it then
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()

    @property
    def is_empty(self) -> bool:
        """Whether the page says what to do instead of showing measures."""
        return self._stack.currentWidget() is self.empty

    def read_again(self) -> None:
        """Ask for every part of the page, the promise first."""
        scope = self.scope.scope
        ask = self.tasks.read_newest
        self._read_calls()
        ask(
            self,
            lambda w: w.measuring.ladder(scope),
            self.after_call.show_after_call,
            replaces="ladder",
        )
        ask(self, lambda w: w.measuring.causes(scope), self._show_causes, replaces="causes")
        ask(self, lambda w: w.measuring.trend(scope), self.share.show_trend, replaces="trend")
        self.customers.show_returned(Returned(is_whole=False))
        ask(
            self,
            lambda w: _step(w.measuring.customers(scope)),
            self._show_customers,
            replaces="customers",
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards where there is room for them."""
        super().resizeEvent(event)
        self._board.arrange(self.width())

    def _read_calls(self) -> None:
        """Ask for what changes by itself, as calls fall due."""
        scope = self.scope.scope
        ask = self.tasks.read_newest
        ask(self, lambda w: w.measuring.promise(scope), self._show_promise, replaces="promise")
        ask(self, lambda w: w.measuring.by_month(scope), self._show_months, replaces="months")
        ask(
            self,
            lambda w: w.measuring.by_colleague(scope),
            self._show_colleagues,
            replaces="colleagues",
        )
        ask(
            self,
            lambda w: w.measuring.hours_by_month(scope),
            self.months.show_hours,
            replaces="hours of months",
        )
        ask(
            self,
            lambda w: w.measuring.hours_by_colleague(scope),
            self.colleagues.show_hours,
            replaces="hours of colleagues",
        )

    def _on_minute(self) -> None:
        if self.isVisible():
            self._read_calls()

    def _show_promise(self, promise: Promise) -> None:
        self.promise.show_promise(promise)
        if promise.measures.cases:
            self._stack.setCurrentWidget(self._content)

    def _show_months(self, months: tuple[MonthMeasures, ...]) -> None:
        self.months.show_months(months)
        self._board.arrange(self.width())
        has_cases = any(each.measures.cases for each in months) or self.promise.has_cases
        self._stack.setCurrentWidget(self._content if has_cases else self.empty)

    def _show_colleagues(self, found: tuple[ColleagueMeasures, ...]) -> None:
        self.colleagues.show_colleagues(found)
        self.colleagues.setVisible(any(each.colleague for each in found))
        self._board.arrange(self.width())

    def _show_causes(self, causes: tuple[CauseCount, ...]) -> None:
        self.causes.show_causes(causes)
        self._board.arrange(self.width())

    def _show_customers(self, told: "tuple[Returned, ReturningCustomers]") -> None:
        """Go on with the reckoning until it is whole; whatever is asked meanwhile comes between."""
        returned, reckoning = told
        if returned.is_whole:
            self.customers.show_returned(returned)
        else:
            self.tasks.read_newest(
                self, lambda _w: _step(reckoning), self._show_customers, replaces="customers"
            )

    def _lay_out(self) -> None:
        left, above, right, _below = PAGE_MARGINS
        head = QHBoxLayout()
        head.setContentsMargins(left, above, right, 0)
        head.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        self.empty.say(
            _("Nobody had to be called yet"),
            _(
                "As soon as a customer is unhappy, or asks for a call, a call opens. Here you will"
                " see how many of them are made in time, and what comes of them."
            ),
            _("Enter answers"),
        )
        for page in (QWidget(), self._content, self.empty):
            self._stack.addWidget(page)

    def _connect(self) -> None:
        self.minute.timeout.connect(self._on_minute)
        self.minute.start()
        self.tabs.chosen.connect(lambda key: self.page_wanted.emit(Destination(key)))
        self.share.period_wanted.connect(self.scope.choose)
        self.empty.act_wanted.connect(lambda: self.page_wanted.emit(Destination(PageKey.ENTRY)))


def _step(reckoning: "ReturningCustomers") -> "tuple[Returned, ReturningCustomers]":
    return reckoning.step(), reckoning
