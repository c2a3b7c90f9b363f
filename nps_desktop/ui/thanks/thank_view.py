"""One promoter: the words, large, how to reach them, and the tick "asked for a review"."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from nps_desktop.domain.thanks import ThankRow
from nps_desktop.i18n import _
from nps_desktop.ui.followups.contact_band import ContactBand
from nps_desktop.ui.thanks import thank_words as words
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.key_button import KeyButton
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.margin_scroll_area import MarginScrollArea


class ThankView(QFrame):
    """`ticked` brings what the tick shall be, `next_wanted` that another one shall be shown,
    `answer_wanted` the number of the answer to open."""

    ticked = Signal(bool)
    next_wanted = Signal()
    answer_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.row: ThankRow | None = None
        self.said = label("", "lead", is_wrapped=True)
        self.given = label("", "small")
        self.answer = QPushButton(_("Open the answer"))
        self.answer.setProperty("role", "link")
        self.band = ContactBand()
        self.unreachable = label(
            _("The customer left no phone number and no e-mail address."), "muted", is_wrapped=True
        )
        self.tick = QCheckBox(_("Asked for a review"))
        self.by = label("", "small")
        self.next = KeyButton(_("Next not asked"), "N")
        self.next.setProperty("role", "primary")
        self._lay_out()
        self.tick.clicked.connect(self.ticked)
        self.next.clicked.connect(self.next_wanted)
        self.answer.clicked.connect(self._on_answer)

    def show_row(self, row: ThankRow, now: datetime, zone: tzinfo) -> None:
        """Show a promoter as things stand at `now`."""
        self.row = row
        response = row.answer.response
        self.said.setText(_in_quotes(response.comment))
        self.given.setText(self._given(row, now, zone))
        self.band.setVisible(response.is_reachable)
        self.unreachable.setVisible(not response.is_reachable)
        self.band.show_contact(response)
        self.tick.setChecked(row.asked_at is not None)
        self.by.setText(words.asked(row, now, zone))

    def take_focus(self) -> None:
        """Give the keyboard to what is done first: reach the customer."""
        (self.band.first_button or self.tick).setFocus()

    def _given(self, row: ThankRow, now: datetime, zone: tzinfo) -> str:
        response = row.answer.response
        when = words.given(response, now, zone)
        gave = _("{customer} gave {score} {when}").format(
            customer=words.who(row), score=response.score, when=when
        )
        return " · ".join(part for part in (gave, response.location) if part)

    def _on_answer(self) -> None:
        if self.row:
            self.answer_wanted.emit(self.row.answer.id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self.given, 1)
        head.addWidget(self.answer)
        column.addLayout(head)
        column.addWidget(self._words_area(), 1)
        column.addWidget(self.band)
        column.addWidget(self.unreachable)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.tick)
        foot.addWidget(self.by)
        foot.addStretch(1)
        foot.addWidget(self.next)
        column.addLayout(foot)

    def _words_area(self) -> MarginScrollArea:
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        area = MarginScrollArea(CARD_PADDING)
        area.setWidget(self.said)
        return area


def _in_quotes(comment: str) -> str:
    return _("“{comment}”").format(comment=comment) if comment else _("Without words")
