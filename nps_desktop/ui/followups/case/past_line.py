"""One other answer of a customer: score, day, first words, what came of the call."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from nps_desktop.domain.histories import PastAnswer
from nps_desktop.domain.states import State
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import outcome_words
from nps_desktop.ui.customer_words import first_words
from nps_desktop.ui.formats import day_short
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.group_sign import GroupSign
from nps_desktop.ui.widgets.labels import label


class PastLine(QWidget):
    """`answer_wanted` or, where its call is open, `case_wanted` brings the number of what it
    opens; `merge_wanted` that of the call that is to come into the one that is shown."""

    answer_wanted = Signal(int)
    case_wanted = Signal(int)
    merge_wanted = Signal(int)

    def __init__(self, past: PastAnswer, *, can_merge: bool) -> None:
        super().__init__()
        self.past = past
        self.words = ElidedLabel()
        self.words.setText(first_words(past.answer.response.comment))
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.open = QPushButton(_("Open its case") if self.is_open else _("Open the answer"))
        self.open.setProperty("role", "link")
        self.merge = QPushButton(_("Merge with this case"))
        self.merge.setProperty("role", "link")
        spoken = self._spoken()
        self.setAccessibleName(spoken)
        for button in (self.open, self.merge):
            button.setAccessibleName(f"{button.text()}: {spoken}")
        self.buttons = (self.merge, self.open)
        self._lay_out()
        if not (can_merge and self.is_open):
            self.merge.hide()
        self.open.clicked.connect(self._on_open)
        self.merge.clicked.connect(self._on_merge)

    @property
    def is_open(self) -> bool:
        """Whether the answer has a call that is still open."""
        return self.past.call is not None and self.past.call.state is not State.CLOSED

    def _on_open(self) -> None:
        if self.is_open and self.past.call:
            self.case_wanted.emit(self.past.call.id)
        else:
            self.answer_wanted.emit(self.past.answer.id)

    def _on_merge(self) -> None:
        if self.past.call:
            self.merge_wanted.emit(self.past.call.id)

    def _spoken(self) -> str:
        response = self.past.answer.response
        call = outcome_words(self.past.call) if self.past.call else ""
        day = day_short(response.day)
        parts = (str(response.score), day, first_words(response.comment), call)
        return ", ".join(part for part in parts if part)

    def _lay_out(self) -> None:
        response = self.past.answer.response
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(8)
        first.addWidget(GroupSign(response.group))
        first.addWidget(label(str(response.score), "strong"))
        first.addWidget(label(day_short(response.day), "small"))
        first.addWidget(self.words, 1)
        call = outcome_words(self.past.call) if self.past.call else _("No call needed")
        second.addSpacing(28)
        second.setSpacing(16)
        second.addWidget(label(call, "small"))
        second.addStretch(1)
        second.addWidget(self.merge)
        second.addWidget(self.open)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        row.addLayout(column)
