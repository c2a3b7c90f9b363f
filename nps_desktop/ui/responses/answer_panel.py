"""What stands beside the table: one answer to be read and mended, or what to do with several."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.histories import CustomerHistory
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import _
from nps_desktop.ui.meanwhile_words import changed_words
from nps_desktop.ui.responses.answer_form import AnswerForm, Typed
from nps_desktop.ui.responses.answer_head import AnswerHead
from nps_desktop.ui.responses.correction import Kept
from nps_desktop.ui.responses.editing import Editing
from nps_desktop.ui.responses.history_view import HistoryView
from nps_desktop.ui.responses.meanwhile_band import MeanwhileBand
from nps_desktop.ui.responses.several_answers import SeveralAnswers
from nps_desktop.ui.widgets.icon_button import IconButton

WIDTH = 348
LATE = 150


class AnswerPanel(QFrame):
    """Shows what is chosen in the table.

    `rewritten` brings the number of an answer and a Correction, `other_wanted` another
    StoredResponse of its customer; `left` tells that somebody wants back to the table, `given_up`
    that what was typed into a removed answer is not wanted. `kept` holds what the data file does
    not have yet.
    """

    rewritten = Signal(int, object)
    removal_wanted = Signal()
    export_wanted = Signal()
    other_wanted = Signal(object)
    left = Signal()
    given_up = Signal()

    def __init__(self, kept: Kept, today: Callable[[], date]) -> None:
        super().__init__()
        self._kept = kept
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self._editing: Editing | None = None
        self._set_aside: Typed | None = None
        self.head = AnswerHead()
        self.band = MeanwhileBand()
        self.form = AnswerForm(today)
        self.save = QPushButton(_("Save"))
        self.save.setProperty("role", "primary")
        self.remove = IconButton("trash-2", _("Remove"), token="detractor")
        self.remove.setProperty("role", "danger")
        self._column = QVBoxLayout()
        self._area = QScrollArea(widgetResizable=True)
        self.history = HistoryView()
        self.several = SeveralAnswers()
        self._stack = QStackedWidget()
        # What takes its place at once would only flicker.
        self._late = QTimer(self, singleShot=True, interval=LATE)
        self._lay_out()
        self._connect()
        self._forget_beside()

    @property
    def answer(self) -> StoredResponse | None:
        """The answer that is shown; None when none or several are."""
        return self._editing.answer if self._editing else None

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed that was not handed on."""
        return self._editing is not None and self._editing.is_typed

    def show_answer(self, answer: StoredResponse) -> None:
        """Show one answer; what somebody is typing in it stays, beside what it says by now."""
        self._stack.setCurrentIndex(0)
        shown = self._editing
        if shown is None or shown.answer.id != answer.id:
            self._late.start()
            self._show_stored(answer)
            self.show_refused()
        elif shown.is_typed:
            self._go_on(shown.renewed(answer))
        elif answer != shown.answer and not self._kept.get(answer.id):
            self._show_stored(answer)

    def show_removed(self) -> None:
        """Say that the answer in which somebody is typing is not there any more."""
        if self._editing and self._editing.is_typed:
            self._go_on(replace(self._editing, is_removed=True))

    def show_refused(self) -> None:
        """Show again what was typed in this answer and could not be stored."""
        kept = self._kept.refused_of(self._editing.answer.id) if self._editing else None
        if self._editing and kept and not self._editing.is_typed:
            self.form.show_response(kept.answer.response)
            self.form.show_typed(Typed.of(kept.wanted))
            self._go_on(Editing.again(self._editing.answer, kept))

    def show_overtaken(self, present: StoredResponse | None) -> None:
        """Say what the answer says by now whose correction came too late; None for removed."""
        self.show_refused()
        if present:
            self.show_answer(present)
        else:
            self.show_removed()

    def show_beside(self, followup: int, history: CustomerHistory) -> None:
        """Offer the way to the follow-up of the answer (0 for none), and tell what its customer
        said besides."""
        if self.answer is None:
            return
        self._late.stop()
        self.head.show_followup(followup)
        self.history.show_history(self.answer, history)
        self.head.show_others(history.count)

    def show_several(self, count: int) -> None:
        """Say how many answers are chosen, and what can be done with them."""
        self.show_nothing()
        self.several.show_count(count)
        self._stack.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Leave the answer that was shown."""
        self._editing = self._set_aside = None
        self.save.setEnabled(False)
        self.band.hide()

    def try_to_save(self) -> bool:
        """Hand the changed answer on; False, and sentences beside the fields, if it cannot be."""
        if self._editing is None or not self._editing.is_typed:
            return True
        if self._editing.is_overtaken:
            self.band.take_focus()
            return False
        return self._hand_on(self._editing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _hand_on(self, editing: Editing) -> bool:
        wanted, answer = self.form.read(), editing.answer
        if wanted is None:
            return False
        is_waiting = self._kept.refused_of(answer.id) is not None
        self._go_on(editing.handed_on(wanted))
        if editing.is_removed or is_waiting or wanted != answer.response:
            self.rewritten.emit(answer.id, editing.correction(wanted))
        return True

    def _show_stored(self, answer: StoredResponse) -> None:
        self._set_aside = None
        self.head.show_answer(answer)
        self.form.show_response(answer.response)
        self._go_on(Editing.of(answer))

    def _go_on(self, editing: Editing) -> None:
        """Say what stands in the way of saving, if anything does."""
        self._editing = editing
        self.save.setEnabled(editing.is_typed and not editing.is_overtaken)
        if not editing.is_overtaken:
            self.band.hide()
        elif editing.is_removed:
            self.band.say_removed()
        else:
            self.band.say_changed(changed_words(editing.seen[-1], editing.answer.response))
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """What is being typed stays in sight where the band takes its room."""
        field = self.form.focusWidget()
        if field and field.hasFocus():
            self._column.activate()
            self._area.ensureWidgetVisible(field)

    def _forget_beside(self) -> None:
        """Show nothing that belongs to the answer before, once it is late in giving way."""
        self.head.forget_ways()
        self.history.hide()

    def _go_to_history(self) -> None:
        self._area.verticalScrollBar().setValue(self.history.y())
        self.history.list.setFocus()

    def _on_mine_wanted(self) -> None:
        """Write what was typed, now that its writer knows what it is written over."""
        if self._editing:
            self._hand_on(self._editing.informed())

    def _on_theirs_wanted(self) -> None:
        if self._editing is None:
            return
        answer, is_removed, typed = self._editing.answer, self._editing.is_removed, self.form.typed
        self._kept.let_go(answer.id)
        self._show_stored(answer)
        if is_removed:
            self.given_up.emit()
        else:
            self._set_aside = typed
            self.band.say_taken()

    def _on_back_wanted(self) -> None:
        if self._set_aside:
            self.form.show_typed(self._set_aside)
            self._on_edited()

    def _on_edited(self) -> None:
        self._set_aside = None
        if self._editing:
            self._go_on(replace(self._editing, is_typed=True))

    def _lay_out(self) -> None:
        one = QWidget()
        column = self._column
        one.setLayout(column)
        column.setContentsMargins(20, 16, 8, 16)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addSpacing(8)
        column.addLayout(self._above_the_form())
        column.addWidget(self._scrolled(), 1)
        column.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 12, 0)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        column.addLayout(buttons)
        self._stack.addWidget(one)
        self._stack.addWidget(self.several)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _above_the_form(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.band)
        return column

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.form)
        column.addWidget(self.history)
        column.addStretch(1)
        area = self._area
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _connect(self) -> None:
        self._late.timeout.connect(self._forget_beside)
        self.form.edited.connect(self._on_edited)
        self.band.mine_wanted.connect(self._on_mine_wanted)
        self.band.theirs_wanted.connect(self._on_theirs_wanted)
        self.band.back_wanted.connect(self._on_back_wanted)
        self.form.saved.connect(self.save.click)
        self.remove.clicked.connect(self.removal_wanted)
        self.several.removal_wanted.connect(self.removal_wanted)
        self.several.export_wanted.connect(self.export_wanted)
        self.history.opened.connect(self.other_wanted)
        self.head.others.clicked.connect(self._go_to_history)
