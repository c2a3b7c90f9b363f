"""One case: the customer's words, how to reach them, what to do, what was done."""

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.followups import Case, Refusal, State
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import closing_name
from nps_desktop.ui.followups.attempt_bar import AttemptBar
from nps_desktop.ui.followups.call_words import customer
from nps_desktop.ui.followups.contact_band import ContactBand
from nps_desktop.ui.followups.due_words import given_words, time_left, when_words
from nps_desktop.ui.followups.history_list import HistoryList
from nps_desktop.ui.followups.outcome_form import Outcome, OutcomeForm
from nps_desktop.ui.followups.steps_list import StepsList
from nps_desktop.ui.followups.words_view import WordsView
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.labels import give_tone, label
from nps_desktop.ui.widgets.margin_scroll_area import MarginScrollArea
from nps_desktop.ui.wording import refusal_sentence

# The scroll bar stands in the card's padding: what is scrolled ends where all else ends.
BAR_ROOM = 16


class CaseView(QFrame):
    """Shows a case; `left` tells that somebody wants back to the list, `reopened` that a closed
    case is wanted open, `answer_wanted` brings the number of its answer. `typed_of` returns what
    was written in a case and is not in the data file yet."""

    left = Signal()
    reopened = Signal()
    answer_wanted = Signal(int)

    def __init__(self, page: QWidget, typed_of: Callable[[int], Outcome | None]) -> None:
        super().__init__()
        self._typed_of = typed_of
        self.setProperty("role", "card")
        self._case: Case | None = None
        self._notes: dict[int, str] = {}
        self._now = datetime.min.replace(tzinfo=UTC)
        self._zone: tzinfo = UTC
        self.words = WordsView()
        self._name = ElidedLabel("strong")
        self._left = label("", "strong")
        self._given = label("", "small", is_wrapped=True)
        self.answer_link = QPushButton(_("Open the answer"))
        self.answer_link.setProperty("role", "link")
        self.band = ContactBand()
        self.steps = StepsList()
        self.outcome = OutcomeForm()
        self.history = HistoryList()
        self.bar = AttemptBar(page)
        self._ended = label("", is_wrapped=True)
        self.reopen = QPushButton(_("Reopen"))
        self._closed_band = QFrame()
        self._area = MarginScrollArea(BAR_ROOM)
        self._lay_out()
        self._connect()

    @property
    def case(self) -> Case | None:
        """The case that is shown."""
        return self._case

    @property
    def given(self) -> str:
        """What was given, when and where, in words."""
        return self._given.text()

    @property
    def left_words(self) -> str:
        """How much time there is left, in words."""
        return self._left.text()

    def show_case(self, case: Case, now: datetime, zone: tzinfo) -> None:
        """Show a case as it stands at `now`; what somebody is writing in it stays."""
        is_same = self._case is not None and self._case.followup.id == case.followup.id
        if not is_same:
            self.flush()
            self._turn_to(case, now, zone)
            self.outcome.load(self._outcome_of(case))
        self._case, self._now, self._zone = case, now, zone
        response = case.answer.response
        self.words.show_words(response.comment)
        self._name.setText(customer(case))
        self._given.setText(self._given_words(case))
        self.band.show_contact(response)
        self._show_left(case)
        self.steps.show_steps(case.followup, now, zone)
        self.outcome.show_outcome(self._outcome_of(case))
        self.history.show_history(case, now, zone)
        self._show_state(case)
        self.bar.offer_times(now, zone)
        self.setAccessibleName(customer(case))

    def _outcome_of(self, case: Case) -> Outcome:
        return self._typed_of(case.followup.id) or Outcome.of(case.followup)

    def show_steps(self) -> None:
        """Show the steps as they are stored."""
        if self._case:
            self.steps.show_steps(self._case.followup, self._now, self._zone)

    def _turn_to(self, case: Case, now: datetime, zone: tzinfo) -> None:
        """Lay the last case's note aside and take up this one's; begin at the top."""
        if self._case is not None:
            self._notes[self._case.followup.id] = self.bar.note.text()
        self.bar.clear(now, zone)
        self.bar.note.setText(self._notes.pop(case.followup.id, ""))
        self._area.verticalScrollBar().setValue(0)

    def flush(self) -> None:
        """Save what was written and is not saved yet."""
        self.outcome.flush()

    def take_focus(self) -> None:
        """Go to the first thing to do."""
        (self.band.first_button or self.steps.first_box).setFocus(Qt.FocusReason.TabFocusReason)

    def complain(self, refusal: Refusal) -> None:
        """Say beside the fields why something was refused."""
        if refusal is Refusal.CAUSE_AND_ACTION_MISSING:
            self.outcome.complain(refusal_sentence(refusal))
            self._area.ensureWidgetVisible(self.outcome.focusWidget() or self.outcome, 0, 64)
        else:
            self.bar.complain(refusal_sentence(refusal))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_left(self, case: Case) -> None:
        words = time_left(case.followup, self._now, self._zone)
        self._left.setText(words.text)
        self._left.setVisible(case.followup.state is not State.CLOSED)
        give_tone(self._left, words.tone)

    def _given_words(self, case: Case) -> str:
        response = case.answer.response
        gave = _("gave {score} {when}").format(
            score=response.score, when=given_words(response, self._now, self._zone)
        )
        asked = _("asked to be called") if response.wants_call else ""
        parts = (gave, response.location, asked)
        return " · ".join(part for part in parts if part)

    def _show_state(self, case: Case) -> None:
        is_closed = case.followup.state is State.CLOSED
        self.bar.set_open(not is_closed)
        self._closed_band.setVisible(is_closed)
        if is_closed and case.followup.closing:
            event = case.followup.events[-1]
            how, when = closing_name(case.followup.closing), self._when(event.at)
            words = _("Closed {when} by {name}: {how}") if event.by else _("Closed {when}: {how}")
            self._ended.setText(words.format(when=when, name=event.by, how=how))

    def _when(self, moment: datetime) -> str:
        return when_words(moment, self._now, self._zone)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, 16, CARD_PADDING - BAR_ROOM, CARD_PADDING)
        column.setSpacing(12)
        above, below = QVBoxLayout(), QVBoxLayout()
        above.setContentsMargins(0, 0, BAR_ROOM, 0)
        above.setSpacing(12)
        below.setContentsMargins(0, 0, BAR_ROOM, 0)
        above.addLayout(self._heading())
        above.addWidget(self.band)
        above.addWidget(self._lay_out_closed_band())
        below.addWidget(self.bar)
        self._fill_area()
        column.addLayout(above)
        column.addWidget(self._area, 1)
        column.addLayout(below)

    def _heading(self) -> QVBoxLayout:
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(self.words)
        heading.addSpacing(2)
        who = QHBoxLayout()
        who.setSpacing(16)
        who.addWidget(self._name)
        who.addStretch(1)
        who.addWidget(self._left)
        heading.addLayout(who)
        given = QHBoxLayout()
        given.setSpacing(16)
        given.addWidget(self._given, 1)
        given.addWidget(self.answer_link)
        heading.addLayout(given)
        return heading

    def _lay_out_closed_band(self) -> QFrame:
        self._closed_band.setProperty("role", "band")
        closed = QHBoxLayout(self._closed_band)
        closed.setContentsMargins(16, 10, 16, 10)
        closed.addWidget(self._ended, 1)
        closed.addWidget(self.reopen)
        return self._closed_band

    def _fill_area(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.steps, 1)
        row.addWidget(self.outcome, 1)
        column.addLayout(row)
        column.addWidget(self.history)
        column.addStretch(1)
        self._area.setWidget(inner)

    def _connect(self) -> None:
        self.reopen.clicked.connect(self.reopened)
        self.answer_link.clicked.connect(self._on_answer_link)

    def _on_answer_link(self) -> None:
        if self._case:
            self.answer_wanted.emit(self._case.answer.id)
