"""One promoter: the words, large, how to reach them, and the tick "asked for a review"."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from nps_desktop.domain.thanks import ThankRow
from nps_desktop.i18n import _, pgettext
from nps_desktop.ui.customer_words import name_of, nothing_left
from nps_desktop.ui.moment_words import given_words
from nps_desktop.ui.thanks import thank_words as words
from nps_desktop.ui.thanks.long_words import RING, LongWords
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.contact_band import ContactBand
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.key_button import KeyButton
from nps_desktop.ui.widgets.labels import label

MOST = 100
"""The share of the height that the words may take, against 1 of what stays empty."""


class ThankView(QFrame):
    """`ticked` brings what the tick shall be, `next_wanted` that another one shall be shown,
    `answer_wanted` the number of the answer to open, `case_wanted` that of the case."""

    ticked = Signal(bool)
    next_wanted = Signal()
    answer_wanted = Signal(int)
    case_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.row: ThankRow | None = None
        self.said = LongWords()
        self.given = label("", "small", is_wrapped=True)
        self.answer = QPushButton(_("Open the answer"))
        self.answer.setProperty("role", "link")
        self.band = ContactBand()
        self.unreachable = label(nothing_left(), "muted", is_wrapped=True)
        self.warning = label(
            _("This customer has an open case. Ask for a review once it is closed."),
            "wrong",
            is_wrapped=True,
        )
        self.case = QPushButton()
        self.case.setProperty("role", "link")
        self.tick = QCheckBox(_("Asked for a review"))
        self.by = ElidedLabel("small")
        self.next = KeyButton(_("Next not asked"), "N")
        self.next.setProperty("role", "primary")
        self._lay_out()
        self.tick.clicked.connect(self.ticked)
        self.next.clicked.connect(self.next_wanted)
        self.answer.clicked.connect(self._on_answer)
        self.case.clicked.connect(self._on_case)

    def show_row(self, row: ThankRow, now: datetime, zone: tzinfo) -> None:
        """Show a promoter as things stand at `now`."""
        self.row = row
        response = row.answer.response
        self.said.show_words(response.comment)
        self.given.setText(self._given(row, now, zone))
        self.unreachable.setVisible(not (response.phone or response.email))
        self.band.show_contact(response)
        has_case = row.case is not None
        self.case.setText(_("Open case {number}").format(number=row.case) if has_case else "")
        self.warning.setVisible(has_case)
        self.case.setVisible(has_case)
        self.tick.setChecked(row.asked_at is not None)
        self.by.setText(words.asked(row, now, zone))

    def take_focus(self) -> None:
        """Give the keyboard to what is done first: reach the customer."""
        (self.band.first_button or self.tick).setFocus()

    def _given(self, row: ThankRow, now: datetime, zone: tzinfo) -> str:
        response = row.answer.response
        when = given_words(response, now, zone)
        gave = _("gave {score} {when}").format(score=response.score, when=when)
        return " · ".join(part for part in (name_of(response), gave, response.location) if part)

    def _on_answer(self) -> None:
        if self.row:
            self.answer_wanted.emit(self.row.answer.id)

    def _on_case(self) -> None:
        if self.row and self.row.case:
            self.case_wanted.emit(self.row.case)

    def _lay_out(self) -> None:
        edge = CARD_PADDING - RING
        whole = QVBoxLayout(self)
        whole.setContentsMargins(edge, edge, edge, CARD_PADDING)
        whole.setSpacing(12 - RING)
        whole.addWidget(self.said, MOST)
        column = QVBoxLayout()
        column.setContentsMargins(RING, 0, RING, 0)
        column.setSpacing(12)
        about = QHBoxLayout()
        about.setSpacing(12)
        about.addWidget(self.given, 1)
        about.addWidget(self.answer)
        column.addLayout(about)
        warning = QHBoxLayout()
        warning.setSpacing(12)
        warning.addWidget(self.warning, 1)
        warning.addWidget(self.case)
        column.addLayout(warning)
        column.addWidget(self.band)
        column.addWidget(self.unreachable)
        column.addLayout(self._tick_row())
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.next)
        column.addLayout(foot)
        whole.addLayout(column, 1)

    def _tick_row(self) -> QHBoxLayout:
        key = label(_space_key(), "key")
        key.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.tick)
        row.addWidget(key)
        row.addWidget(self.by)
        row.addStretch(1)
        return row


def _space_key() -> str:
    """Return the key as this language calls it; Qt knows it in its own language only."""
    return pgettext("key", "Space")
