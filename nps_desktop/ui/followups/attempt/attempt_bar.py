"""The foot of a case: a note, the times, and one key for each thing that can happen."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from nps_desktop.domain.case_moves import Reason
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.states import CLOSINGS
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import closing_name, event_name, short_event_name
from nps_desktop.ui.followups.attempt.acts_row import BETWEEN, ActsRow
from nps_desktop.ui.followups.attempt.attempts import Attempt
from nps_desktop.ui.followups.attempt.try_again import TryAgain
from nps_desktop.ui.followups.attempt.when_it_was import WhenItWas
from nps_desktop.ui.key_presses import on_key, open_by_key
from nps_desktop.ui.widgets.flow_layout import FlowLayout
from nps_desktop.ui.widgets.key_button import KeyButton
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.letter_menu import LetterMenu
from nps_desktop.ui.widgets.overflow_row import OverflowRow

if TYPE_CHECKING:
    from nps_desktop.domain.calendars import Calendar

ONE_KEY = (
    EventKind.NO_ANSWER,
    EventKind.VOICEMAIL,
    EventKind.REACHED,
    EventKind.PROMISED,
    EventKind.WRONG_NUMBER,
    EventKind.WROTE,
)
USUAL = 4
"""So many of them are never in the menu."""
OF_THE_PAST = (Reason.BEFORE_THE_ANSWER, Reason.IN_THE_FUTURE)


class AttemptBar(QWidget):
    """`attempted` brings an Attempt, `closing_chosen` how the case ended, `next_wanted` goes on."""

    attempted = Signal(object)
    closing_chosen = Signal(object)
    next_wanted = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.note = QLineEdit()
        self.note.setPlaceholderText(_("Note on the call, if you like"))
        self.note.setAccessibleName(_("Note on the call"))
        self.note.setMinimumWidth(140)
        self.when = WhenItWas()
        self.try_again = TryAgain()
        self._has_asked = False
        self._typed = QWidget()
        self._typed.hide()
        self._complaint = label("", "wrong", is_wrapped=True)
        self._complaint.hide()
        self.setObjectName("attempt_bar")
        self.buttons = {kind: self._attempt_button(kind) for kind in ONE_KEY}
        self.row = OverflowRow(tuple(self.buttons.values()), _("More that can happen"), BETWEEN)
        self.close_case = KeyButton(_("Close…"), "C")
        self.close_case.setProperty("role", "opens")
        self.closings = LetterMenu(self.close_case)
        self.next = KeyButton(_("Next"), "N")
        self.next.setProperty("role", "primary")
        self._lay_out()
        self._connect(page)

    def offer_times(self, now: datetime, calendar: "Calendar") -> None:
        """Offer times after `now`, unless somebody has chosen one already."""
        if self.try_again.is_untouched:
            self.try_again.offer(now, calendar)
        self.when.know(now, calendar.zone)

    def clear(self, now: datetime, calendar: "Calendar") -> None:
        """Make the fields empty for another attempt."""
        self.note.clear()
        self.when.offer(now, calendar.zone)
        self.try_again.offer(now, calendar)
        self.complain("")

    def set_open(self, is_open: bool) -> None:
        """Take attempts on an open case only; a closed one just leads on to the next."""
        for widget in (self.note, self.when, self.try_again, self.row, self.close_case):
            widget.setVisible(is_open)
        self._show_typed(is_open)

    def may_leave(self) -> bool:
        """Return whether no time stands chosen that is not noted; that is said once."""
        is_noted = self.when.is_untouched and self.try_again.is_untouched
        if is_noted or self._has_asked or self.close_case.isHidden():
            return True
        self._has_asked = True
        self._say(_("The time is not noted yet. Choose what came of the call, or go on."))
        return False

    def complain(self, sentence: str, reason: Reason | None = None) -> None:
        """Say why something could not be noted, beside what is wrong; "" for nothing."""
        self._on_misread(sentence)
        self.when.mark(reason in OF_THE_PAST)
        self.try_again.mark(reason is Reason.TRY_AGAIN_IS_PAST)

    @property
    def complaint(self) -> str:
        """Why something could not be noted."""
        return self._complaint.text()

    def _attempt_button(self, kind: EventKind) -> KeyButton:
        button = KeyButton(short_event_name(kind), str(ONE_KEY.index(kind) + 1))
        button.setAccessibleName(event_name(kind))
        button.clicked.connect(lambda: self._attempt(kind))
        return button

    def _attempt(self, kind: EventKind, *, is_by_key: bool = False) -> None:
        self.complain("")
        if self.when.take() and self.try_again.take():
            note, again = self.note.text().strip(), self.try_again.moment()
            self._has_asked = True  # it is on its way
            self.attempted.emit(Attempt(kind, note, again, self.when.moment(), is_by_key))

    def _on_misread(self, sentence: str) -> None:
        self._has_asked = False
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def _show_typed(self, is_open: bool = True) -> None:
        self._typed.setVisible(is_open and (self.when.is_typed or self.try_again.is_typed))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.note, 1)
        first.addWidget(self.when)
        first.addWidget(self.try_again)
        typed = FlowLayout(16)
        typed.addWidget(self.when.fields)
        typed.addWidget(self.try_again.fields)
        self._typed.setLayout(typed)
        last = ActsRow(self.row, (self.close_case, self.next), USUAL)
        # At the top what comes and goes moves nothing that somebody is about to press.
        column.addWidget(self._complaint)
        column.addLayout(first)
        column.addWidget(self._typed)
        column.addWidget(last)

    def _connect(self, page: QWidget) -> None:
        self.close_case.setMenu(self.closings)
        for closing in CLOSINGS:
            action = self.closings.addAction(closing_name(closing))
            action.triggered.connect(lambda _on=False, how=closing: self.closing_chosen.emit(how))
        self.next.clicked.connect(self.next_wanted)
        for choice in (self.when, self.try_again):
            choice.misread.connect(self._on_misread)
            choice.unfolded.connect(self._show_typed)
        for kind, button in self.buttons.items():
            on_key(page, button.key, partial(self._attempt, kind, is_by_key=True))
        on_key(page, self.next.key, self.next.click)
        open_by_key(page, self.close_case, self.close_case.key)
