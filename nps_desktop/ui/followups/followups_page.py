"""The follow-up page: the unhappy customers, who is due first at left, the case at right."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import CallList, Closing, Refusal, Step
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import call_list_name
from nps_desktop.ui.followups import move_words as words
from nps_desktop.ui.followups.call_list import CallListView
from nps_desktop.ui.followups.call_words import load
from nps_desktop.ui.followups.calls_heading import CallsHeading
from nps_desktop.ui.followups.calls_model import CallsModel
from nps_desktop.ui.followups.case_view import CaseView
from nps_desktop.ui.followups.desk import Attempt, Desk, describe, read_desk, record
from nps_desktop.ui.followups.outcome_form import Outcome
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.unwritten import Unwritten
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.widgets.labels import label

A_MINUTE = 60_000
LIST_WIDTHS = (280, 420)
LOW = 640


class FollowUpsPage(Page):
    """Everything on it is saved as one goes."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._case_id = 0
        self._row = 0
        self._desk: Desk | None = None
        self.heading = CallsHeading()
        self.chips = self.heading.chips
        self.calls = CallsModel()
        self.list = CallListView(self.calls)
        self.foot = label("", "small")
        self.unwritten: Unwritten[int, Outcome] = Unwritten(self.tasks, describe)
        self.view = CaseView(self, self.unwritten.get)
        self.empty = EmptyState("hand-heart")
        self._body = QStackedWidget()
        # Due words grow old by themselves.
        self._minute = QTimer(self, interval=A_MINUTE)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)

    def read_again(self) -> None:
        """Read the list that the chip names, and the open case."""
        which, case = self.chips.key, self._case_id
        self.tasks.read_newest(
            self, lambda workspace: read_desk(workspace, which, case), self._show, replaces="desk"
        )

    @property
    def unsaved(self) -> int:
        """How many cases have words that could not be stored."""
        return self.unwritten.count

    def show_item(self, item: int) -> None:
        """Open a case, in whichever list it stands."""
        self._save()
        self._case_id = item
        self.chips.choose(CallList.OPEN)
        self.read_again()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing unsaved behind."""
        super().hideEvent(event)
        self._save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title's room to the case in a low window."""
        super().resizeEvent(event)
        self._fit_heading()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _on_scope_chosen(self) -> None:
        """Calls wait whatever period is looked at."""

    def _show(self, desk: Desk) -> None:
        self._desk = desk
        self.heading.show_counts(desk.counts, desk.shop.followup_hours)
        self._fit_heading()
        scrolled = self.list.verticalScrollBar().value()
        self.calls.show(desk.cases, desk.now, desk.zone)
        self.list.verticalScrollBar().setValue(scrolled)
        self.foot.setText(load(len(desk.cases), desk.shop.minutes_per_call))
        self.foot.setVisible(bool(desk.cases) and desk.which is not CallList.CLOSED)
        self._show_case(desk)

    def _show_case(self, desk: Desk) -> None:
        row = self.calls.row_of(self._case_id)
        case = self.calls.case(row) if row is not None else desk.case
        if case is None or case.followup.id != self._case_id:
            row, case = 0, self.calls.case(0)
        if case is None:
            self._show_empty(desk)
            return
        self._case_id = case.followup.id
        self._row = self._row if row is None else row
        self.list.show_row(row)
        self.view.show_case(case, desk.now, desk.zone)
        self._body.setCurrentIndex(0)

    def _show_empty(self, desk: Desk) -> None:
        self._case_id = 0
        self._body.setCurrentIndex(1)
        if not desk.has_answers:
            sentence = _("Unhappy customers turn up here as soon as their answers are keyed in.")
            self.empty.say(_("No answers yet"), sentence, _("Key in the first answer"))
        elif desk.which is CallList.OPEN:
            sentence = _("Every unhappy customer has been called. Well done.")
            self.empty.say(_("Nobody waits for a call"), sentence)
        else:
            sentence = _("Nobody is in this list.")
            self.empty.say(call_list_name(desk.which), sentence, _("Show all open calls"))

    def _fit_heading(self) -> None:
        room = self.contentsRect().width() - PAGE_MARGINS[0] - PAGE_MARGINS[2]
        self.heading.fit(room, is_low=self.height() < LOW)

    def _on_row_chosen(self, row: int) -> None:
        case, desk = self.calls.case(row), self._desk
        if case and desk:
            self._row, self._case_id = row, case.followup.id
            self.view.show_case(case, desk.now, desk.zone)
            self.unwritten.write()

    def _save(self) -> None:
        """Save what was written, and try again what could not be saved before."""
        self.view.flush()
        self.unwritten.write()

    def _on_list_chosen(self) -> None:
        self._save()
        self._case_id = self._row = 0
        self.read_again()

    def _on_next(self) -> None:
        count = self.calls.rowCount()
        if not count:
            return
        is_listed = self.calls.row_of(self._case_id) is not None
        row = (self._row + is_listed) % count
        self.list.show_row(row)
        self._on_row_chosen(row)

    def _on_attempted(self, attempt: Attempt) -> None:
        case = self.view.case
        if case is None:
            return
        by = self.settings.colleague
        told = words.attempt_told(case, attempt.kind)
        self.tasks.write(
            self,
            lambda workspace: record(workspace, case.followup.id, attempt, by=by),
            partial(self._on_attempt_moved, told),
        )

    def _on_attempt_moved(self, told: words.Told, outcome: Change | Refusal) -> None:
        if self._desk and not isinstance(outcome, Refusal):
            self.view.bar.clear(self._desk.now, self._desk.zone)
        self._on_moved(told, outcome)

    def _on_moved(self, told: words.Told, outcome: Change | Refusal) -> None:
        if isinstance(outcome, Refusal):
            self.view.complain(outcome)
            return
        self.messages.tell(told.text, undo=outcome.undo, deed=told.deed)

    def _on_closing_chosen(self, closing: Closing) -> None:
        case, by = self.view.case, self.settings.colleague
        if case is None:
            return
        self._save()
        told = words.closing_told(case, closing)
        self.tasks.write(
            self,
            lambda workspace: workspace.followups.close(case.followup.id, closing, by=by),
            partial(self._on_moved, told),
        )

    def _on_reopened(self) -> None:
        case, by = self.view.case, self.settings.colleague
        if case is None:
            return
        told = words.reopening_told(case)
        self.tasks.write(
            self,
            lambda workspace: workspace.followups.reopen(case.followup.id, by=by),
            partial(self._on_moved, told),
        )

    def _on_toggled(self, step: Step) -> None:
        case, by = self.view.case, self.settings.colleague
        if case:
            self.tasks.write(
                self,
                lambda workspace: workspace.followups.toggle(case.followup.id, step, by=by),
                on_failed=self._on_toggle_failed,
            )

    def _on_toggle_failed(self, fault: WorldFault) -> None:
        """A tick that is not in the data file is not shown."""
        self.view.show_steps()
        self.tasks.failed.emit(fault)

    def _on_described(self, outcome: Outcome) -> None:
        case = self.view.case
        if case:
            self.unwritten.keep(case.followup.id, outcome)
            self.unwritten.write()

    def _on_empty_act(self) -> None:
        if self._desk and not self._desk.has_answers:
            self.page_wanted.emit(Destination(PageKey.ENTRY))
        else:
            self.chips.choose(CallList.OPEN)
            self._on_list_chosen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(12)
        column.addWidget(self.heading)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._list_card(), 3)
        row.addWidget(self.view, 7)
        desk = QWidget()
        desk.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(desk)
        self._body.addWidget(self._empty_card())
        column.addWidget(self._body, 1)

    def _list_card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        card.setMinimumWidth(LIST_WIDTHS[0])
        card.setMaximumWidth(LIST_WIDTHS[1])
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 8, 8, 12)
        inside.addWidget(self.list, 1)
        self.foot.setContentsMargins(16, 0, 16, 0)
        inside.addWidget(self.foot)
        return card

    def _empty_card(self) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.addWidget(self.empty)
        return card

    def _connect(self) -> None:
        self._minute.timeout.connect(self._read_or_remember)
        self._minute.start()
        self.chips.chosen.connect(self._on_list_chosen)
        self.list.row_chosen.connect(self._on_row_chosen)
        self.list.opened.connect(self.view.take_focus)
        self.view.left.connect(self.list.setFocus)
        self.view.reopened.connect(self._on_reopened)
        self.view.answer_wanted.connect(
            lambda item: self.page_wanted.emit(Destination(PageKey.RESPONSES, item))
        )
        self.view.band.told.connect(self.messages.tell)
        self.view.steps.toggled.connect(self._on_toggled)
        self.view.outcome.described.connect(self._on_described)
        bar = self.view.bar
        bar.attempted.connect(self._on_attempted)
        bar.closing_chosen.connect(self._on_closing_chosen)
        bar.next_wanted.connect(self._on_next)
        self.empty.act_wanted.connect(self._on_empty_act)
