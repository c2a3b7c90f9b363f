"""The head of a case: the customer's own words, who has it, who it is, what was given and when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.deadlines import typed_late
from nps_desktop.domain.followups import Case, CaseFile
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.customer_words import name_of
from nps_desktop.ui.followups.case.also_open import AlsoOpen
from nps_desktop.ui.followups.case.who_button import WhoButton
from nps_desktop.ui.followups.case.words_view import WordsView
from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.followups.due_words import time_left
from nps_desktop.ui.formats import number
from nps_desktop.ui.moment_words import given_words
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.labels import give_tone, label


class CaseHead(QWidget):
    """`answer_wanted` brings the number of the answer that opened the case.

    `left` is where it stands how much time there is to call.
    """

    answer_wanted = Signal(int)

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._answer = 0
        self.words = WordsView()
        self.who = WhoButton(page)
        self._name = ElidedLabel("strong")
        self._number = label("", "small")
        self._given = label("", "small", is_wrapped=True)
        self.left = label("", "strong")
        self.answer_link = QPushButton(_("Open the answer"))
        self.answer_link.setProperty("role", "link")
        self.answer_link.clicked.connect(lambda: self.answer_wanted.emit(self._answer))
        self.also = AlsoOpen()
        self._lay_out()

    @property
    def given(self) -> str:
        """What was given, when and where, in words."""
        return self._given.text()

    def show_head(self, file: CaseFile, desk: Desk) -> None:
        """Show the words of a case and of those that were merged into it."""
        case = file.case
        self._answer = case.answer.id
        others = tuple(_merged_words(each, desk) for each in file.merged)
        self.words.show_words(case.answer.response.comment, others)
        self.also.show_file(file)
        self.who.show_who(case.followup, desk.lists)
        self._name.setText(name_of(case.answer.response))
        self._number.setText(_("case {number}").format(number=case.followup.id))
        self._given.setText(_given(file, desk))
        is_reachable = case.answer.response.is_reachable
        left = time_left(case.followup, desk.now, desk.zone, is_reachable=is_reachable)
        self.left.setText(left.text)
        self.left.setVisible(case.followup.end is None)
        give_tone(self.left, left.tone)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        said = QVBoxLayout()
        said.setSpacing(4)
        said.addWidget(self.words)
        said.addLayout(_in_a_row(12, self._name, self._number, self.answer_link))
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addLayout(said, 1)
        first.addWidget(self.who, 0, Qt.AlignmentFlag.AlignTop)
        given = QHBoxLayout()
        given.setSpacing(16)
        given.addWidget(self._given, 1)
        given.addWidget(self.left, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addLayout(given)
        column.addWidget(self.also)


def _in_a_row(spacing: int, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _given(file: CaseFile, desk: Desk) -> str:
    case, response = file.case, file.case.answer.response
    parts = (
        _gave(case, desk),
        response.location,
        _("asked to be called") if response.wants_call else "",
        _late(case, desk),
        _("first answer") if file.customer.is_known and not file.customer.count else "",
    )
    return " · ".join(part for part in parts if part)


def _gave(case: Case, desk: Desk) -> str:
    response = case.answer.response
    when = given_words(response, desk.now, desk.zone)
    return _("gave {score} {when}").format(score=response.score, when=when)


def _late(case: Case, desk: Desk) -> str:
    """How much later than it was given the card was keyed in; "" where it was not."""
    days = typed_late(case.answer, desk.zone)
    if days is None:
        return ""
    words = ngettext("typed {count} day later", "typed {count} days later", days)
    return words.format(count=number(days))


def _merged_words(case: Case, desk: Desk) -> str:
    """The words of a case that came into another, with what was given and when."""
    comment = " ".join(case.answer.response.comment.split())
    gave = _gave(case, desk)
    quoted = _("“{comment}”").format(comment=comment) if comment else _("without words")
    return _("Case {number}, {gave}: {words}").format(
        number=case.followup.id, gave=gave, words=quoted
    )
