"""One case: the customer's words, how to reach them, what to do, what was done."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from nps_desktop.domain.case_moves import Reason, Refusal
from nps_desktop.domain.followups import Case, CaseFile, EventKind
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop_lists import ShopLists
from nps_desktop.ui.customer_words import name_of
from nps_desktop.ui.followups.attempt.attempt_bar import AttemptBar
from nps_desktop.ui.followups.case.case_body import CaseBody
from nps_desktop.ui.followups.case.case_head import CaseHead
from nps_desktop.ui.followups.case.closed_band import ClosedBand
from nps_desktop.ui.followups.case.contact_field import ContactField
from nps_desktop.ui.followups.case.described import Described
from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.moment_words import when_words
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.contact_band import ContactBand
from nps_desktop.ui.widgets.margin_scroll_area import MarginScrollArea
from nps_desktop.ui.wording import refusal_sentence

# The scroll bar stands in the card's padding: what is scrolled ends where all else ends.
BAR_ROOM = 16
BETWEEN = 12
LOW = 520
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
LEAST_SCROLLED = 40

TypedOf = Callable[[int], Described | None]
"""Returns what was written in a case and is not in the data file yet."""


class CaseView(QFrame):
    """Shows a case; `left` tells that somebody wants back to the list, `bar.next_wanted` that they
    want the next case. All else that is asked for in it is done by a CaseActs beside it.

    A note, or a way to reach the customer, that is half typed waits while another case is shown.
    """

    left = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._typed_of: TypedOf = lambda _case: None
        self._file: CaseFile | None = None
        self._desk: Desk | None = None
        self._is_left = False
        self._notes: dict[int, str] = {}
        self._contacts: dict[int, str] = {}
        self.head = CaseHead(page)
        self.band, self.adding = ContactBand(), ContactField()
        self.closed = ClosedBand()
        self.body = CaseBody(page)
        self.steps, self.outcome = self.body.steps, self.body.outcome
        self.history, self.customer = self.body.history, self.body.customer
        self.bar = AttemptBar(page)
        self.steps.follow(self.adding.add)
        self.customer.follow(self.bar.next)
        self.outcome.score_told.connect(self._show_score)
        self._area = MarginScrollArea(BAR_ROOM)
        self._lay_out()

    @property
    def case(self) -> Case | None:
        """The case that is shown."""
        return self._file.case if self._file else None

    @property
    def open_case(self) -> Case | None:
        """The case that takes moves; None while another one is on its way."""
        return None if self._is_left else self.case

    @property
    def lists(self) -> ShopLists:
        """The lists that the shop keeps."""
        return self._desk.lists if self._desk else ShopLists()

    @property
    def given(self) -> str:
        """What was given, when and where, in words."""
        return self.head.given

    @property
    def left_words(self) -> str:
        """How much time there is left, in words."""
        return self.head.left.text()

    def remember(self, typed_of: TypedOf) -> None:
        """Ask here for what was written in a case and is not stored yet."""
        self._typed_of = typed_of

    def show_file(self, file: CaseFile, desk: Desk) -> None:
        """Show a case as it stands at the desk's moment; what somebody is writing in it stays."""
        case = file.case
        is_same = self.case is not None and self.case.followup.id == case.followup.id
        if not is_same:
            self.flush()
            self._turn_to(case, desk)
        self._file, self._desk, self._is_left = file, desk, False
        self.setAccessibleName(name_of(case.answer.response))
        self.head.show_head(file, desk)
        self._show_contact(case.answer.response)
        self.closed.show_end(case.followup, self.when, is_left=file.is_left)
        self._show_outcome(case, desk, is_same=is_same)
        self.show_steps()
        self.history.show_history(case, desk.lists, now=desk.now, zone=desk.zone)
        self.customer.show_customer(file)
        self.bar.set_open(case.followup.end is None)
        self.bar.offer_times(desk.now, desk.calendar)

    def show_steps(self) -> None:
        """Show the steps as they are stored."""
        if self.case and self._desk:
            steps, desk = self._desk.lists.steps, self._desk
            self.steps.show_steps(self.case.followup, steps, now=desk.now, zone=desk.zone)

    def turn_away(self) -> None:
        """Save what was written, and take no move until a case is shown again."""
        self.flush()
        self._is_left = True

    def may_leave(self) -> bool:
        """Return whether nothing is lost by going on; what is not noted yet is said once."""
        return self.open_case is None or self.bar.may_leave()

    def flush(self) -> None:
        """Save what was written and is not saved yet."""
        self.outcome.flush()

    def forget_note(self, case: int) -> None:
        """Empty the fields of an attempt that is stored."""
        self._notes.pop(case, None)
        if self._desk and self.case and self.case.followup.id == case:
            self.bar.clear(self._desk.now, self._desk.calendar)

    def forget_contact(self, case: int) -> None:
        """Empty the field of a phone number or an address that is stored."""
        self._contacts.pop(case, None)
        if self.case and self.case.followup.id == case:
            self.adding.field.clear()

    def take_focus(self) -> None:
        """Go to the first thing to do."""
        (self.band.first_button or self.adding.field).setFocus(Qt.FocusReason.TabFocusReason)

    def complain(self, refusal: Refusal) -> None:
        """Say beside the fields why something was refused."""
        if refusal.reason in (Reason.CAUSE_AND_ACTION_MISSING, Reason.IS_SOLVED):
            self.outcome.complain(self.refusal_words(refusal))
            self._area.ensureWidgetVisible(self.outcome.focusWidget() or self.outcome, 0, 64)
        else:
            self.bar.complain(self.refusal_words(refusal), refusal.reason)

    def refusal_words(self, refusal: Refusal) -> str:
        """Return why something was refused, and by whom it was made so."""
        return refusal_sentence(refusal, self.when(refusal.end.at) if refusal.end else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room of long words to the acts in a low window."""
        super().resizeEvent(event)
        self.head.words.be_low(self.height() < LOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; Page Up and Down scroll the case, with Shift its words."""
        pages = PAGES.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif pages is not None:
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            bar = (self.head.words if is_shifted else self._area).verticalScrollBar()
            bar.setValue(bar.value() + pages * bar.pageStep())
        else:
            super().keyPressEvent(event)

    def _show_score(self) -> None:
        """Scroll to the whole score field with what is said below it."""
        layout = self.body.layout()
        assert layout  # a body has one from its beginning
        layout.activate()
        self._area.ensureWidgetVisible(self.outcome.score_field, 0, 0)

    def _turn_to(self, case: Case, desk: Desk) -> None:
        """Lay aside what is half typed in the last case, take up this one's, begin at the top."""
        typed = self.adding.field
        if self.case is not None:
            self._notes[self.case.followup.id] = self.bar.note.text()
            self._contacts[self.case.followup.id] = typed.text()
        self.bar.clear(desk.now, desk.calendar)
        self.bar.note.setText(self._notes.pop(case.followup.id, ""))
        typed.setText(self._contacts.pop(case.followup.id, ""))
        self.adding.say("")
        self._area.verticalScrollBar().setValue(0)

    def _show_contact(self, response: Response) -> None:
        """Show how to reach the customer; who has just added it goes on from there."""
        was_adding = self.adding.is_typed_in
        self.band.show_contact(response)
        self.adding.show_for(response)
        if was_adding and self.band.first_button:
            self.band.first_button.setFocus()

    def _show_outcome(self, case: Case, desk: Desk, *, is_same: bool) -> None:
        stored = case.followup.outcome
        self.outcome.offer(desk.lists.causes, case.answer.response.score)
        if is_same:
            self.outcome.show_outcome(stored, _writer(case))
        else:
            typed = self._typed_of(case.followup.id)
            self.outcome.load(typed or Described(stored, stored), stored, _writer(case))

    def when(self, moment: datetime) -> str:
        """Name a moment as it is seen from the one at which the case is shown."""
        assert self._desk  # asked of a case that is shown
        return when_words(moment, self._desk.now, self._desk.zone)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, 16, CARD_PADDING - BAR_ROOM, CARD_PADDING)
        column.setSpacing(BETWEEN)
        above, below = QVBoxLayout(), QVBoxLayout()
        for part in (above, below):
            part.setContentsMargins(0, 0, BAR_ROOM, 0)
            part.setSpacing(BETWEEN)
        for widget in (self.head, self.band, self.adding, self.closed):
            above.addWidget(widget)
        below.addWidget(self.bar)
        self._area.setWidget(self.body)
        self._area.setMinimumHeight(LEAST_SCROLLED)
        column.addLayout(above)
        column.addWidget(self._area, 1)
        column.addLayout(below)


def _writer(case: Case) -> str:
    """Who wrote the action that is stored; "" where nobody is known."""
    written = (each for each in reversed(case.followup.standing) if each.kind is EventKind.ACTION)
    last = next(written, None)
    return last.by if last else ""
