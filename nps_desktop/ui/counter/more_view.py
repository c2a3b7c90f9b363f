"""The second step of the counter: thank you, why, and may we call you?"""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.problems import Field, Problem
from nps_desktop.domain.texts import LONGEST_COMMENT
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.counter.quiet_fields import QuietLine, QuietText
from nps_desktop.ui.counter.sizes import Sizes
from nps_desktop.ui.counter.view import CounterView
from nps_desktop.ui.counter.visit import Said
from nps_desktop.ui.formats import number
from nps_desktop.ui.widgets.labels import label, mark_wrong
from nps_desktop.ui.widgets.scrolled import scrolled


class MoreView(CounterView):
    """Takes a comment and a phone number, each where the shop asks for it.

    `written` tells that what stands in the fields has changed, `sent` and `skipped` how a customer
    went on, `change_wanted` that the score was not meant.
    """

    written = Signal()
    sent = Signal()
    skipped = Signal()
    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._score = 0
        self._usual = 0
        self.thanks = label("", "counter_heading")
        self.chosen = label("", "counter_chosen")
        self.change = _button("counter_plain")
        self.why = label("", "counter_words", is_wrapped=True)
        self.comment = QuietText()
        self.filled = label("", "counter_wrong", is_wrapped=True)
        self.may_call = label("", "counter_words", is_wrapped=True)
        self.phone = QuietLine()
        self.wants_call = QCheckBox()
        self.problem = label("", "counter_wrong", is_wrapped=True)
        self.left = label("", "counter_small", is_wrapped=True)
        self.skip = _button("counter_plain")
        self.send = _button("counter_primary")
        self._comment_part = _part(self.why, self.comment, self.filled)
        self._phone_part = _part(self.may_call, self._phone_row(), self.problem)
        self._lay_out()
        self._connect()

    def use_parts(self, *, comment: bool, phone: bool) -> None:
        """Show what the shop asks for."""
        self._comment_part.setVisible(comment)
        self._phone_part.setVisible(phone)
        self._card.setVisible(comment or phone)

    def show_score(self, score: int) -> None:
        """Show what the customer chose; what was written already stays."""
        self._score = score
        self.speak(self._language)

    def clear(self) -> None:
        """Leave nothing of this customer for the next."""
        # A word that is still being composed belongs to this customer too.
        QGuiApplication.inputMethod().reset()
        self.comment.setPlainText("")
        self.phone.setText("")  # forgets the field's own undo too, as clear() would not
        self.wants_call.setChecked(False)
        self.say_problems(())

    @property
    def said(self) -> Said:
        """What stands in the fields."""
        return Said(self.comment.words, self.phone.text(), self.wants_call.isChecked())

    def commit(self) -> None:
        """Take a word that is still being composed as written."""
        QGuiApplication.inputMethod().commit()

    def first_field(self) -> QWidget:
        """Where somebody who types goes on."""
        return self.phone if self._comment_part.isHidden() else self.comment

    def make_room(self, covered: int) -> None:
        """Keep what is written in sight while so many pixels from below are covered."""
        self._whole.setContentsMargins(0, 0, 0, covered)
        self._fit()
        self._whole.activate()
        field = self.focusWidget()
        if field and covered:
            self.area.ensureWidgetVisible(field)

    def say_problems(self, problems: Iterable[Problem]) -> None:
        """Say gently what cannot be taken as it stands, and go there."""
        is_no_number = any(problem.field is Field.PHONE for problem in problems)
        with self.speaking():
            sentence = _("This does not look like a phone number. Please look again.")
        self.problem.setText(sentence if is_no_number else "")
        self.problem.setVisible(is_no_number)
        self._fit()
        self.phone.setAccessibleDescription(self.problem.text())
        mark_wrong(self.phone, is_wrong=is_no_number)
        if is_no_number:
            self.phone.setFocus()

    def show_left(self, seconds: int) -> None:
        """Say how long it is until what was written is sent by itself."""
        with self.speaking():
            sentence = ngettext(
                "Sent by itself in {count} second", "Sent by itself in {count} seconds", seconds
            )
        self.left.setText(sentence.format(count=seconds))

    def word(self) -> None:
        """Say everything in the language of this customer."""
        self.thanks.setText(_("Thank you!"))
        self.chosen.setText(_("You chose {score}").format(score=self._score))
        self.change.setText(_("Change"))
        self.change.setAccessibleName(_("Change the score"))
        self.why.setText(_("What is the main reason?"))
        self.comment.setAccessibleName(self.why.text())
        self.may_call.setText(_("May we call you?"))
        self.phone.setPlaceholderText(_("Phone number"))
        self.phone.setAccessibleName(_("Phone number"))
        self.wants_call.setText(_("Please call me"))
        self.skip.setText(_("Skip"))
        self.send.setText(_("Send"))
        full = _("This is as much as fits: {count} letters.")
        self.filled.setText(full.format(count=number(LONGEST_COMMENT)))
        self.setAccessibleName(f"{self.thanks.text()} {self.chosen.text()}")

    def use_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the screen."""
        self._column.setSpacing(sizes.gap * 4 // 3)
        self._content.setFixedWidth(sizes.column)
        padding = sizes.gap * 2
        self._inside.setContentsMargins(padding, padding * 3 // 4, padding, padding)
        self._inside.setSpacing(sizes.gap * 4 // 3)
        for row in (self._top, self._foot, self._phone_line):
            row.setSpacing(sizes.gap)
        self._usual = sizes.touch * 3
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room there is."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make the field of the comment lower where everything else would not be seen."""
        self.comment.setFixedHeight(self._usual)
        for part in (self._comment_part, self._phone_part, self._card):
            part.updateGeometry()  # at once, and not when the next event comes round
        whole = self._column.totalHeightForWidth(self._content.width())
        room = self.height() - self._whole.contentsMargins().bottom()
        self.comment.setFixedHeight(max(self._usual // 2, self._usual - max(0, whole - room)))

    def _on_filled(self, is_full: bool) -> None:
        self.filled.setVisible(is_full)
        self._fit()

    def _connect(self) -> None:
        self.filled.hide()
        self.problem.hide()
        self.comment.filled.connect(self._on_filled)
        self.comment.textChanged.connect(self.written)
        self.phone.textChanged.connect(self.written)
        self.phone.textEdited.connect(lambda _text: self.say_problems(()))
        self.phone.returnPressed.connect(self.sent)
        self.send.clicked.connect(self.sent)
        self.skip.clicked.connect(self.skipped)
        self.change.clicked.connect(self.change_wanted)

    def _lay_out(self) -> None:
        self._top = _row(self.thanks, None, self.chosen, self.change)
        self._foot = _row(self.left, self.skip, self.send)
        self._foot.setStretch(0, 1)
        self._card = QFrame()
        self._card.setProperty("role", "counter_card")
        self._inside = QVBoxLayout(self._card)
        self._inside.addWidget(self._comment_part)
        self._inside.addWidget(self._phone_part)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(1)
        self._column.addLayout(self._top)
        self._column.addWidget(self._card)
        self._column.addLayout(self._foot)
        self._column.addStretch(1)
        self.area = scrolled(self._content)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self.area)
        stops = (self.comment, self.phone, self.wants_call, self.send, self.skip, self.change)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _phone_row(self) -> QWidget:
        line = QWidget()
        self._phone_line = QHBoxLayout(line)
        self._phone_line.setContentsMargins(0, 0, 0, 0)
        self._phone_line.addWidget(self.phone, 1)
        self._phone_line.addWidget(self.wants_call)
        return line


def _button(role: str) -> QPushButton:
    made = QPushButton()
    made.setProperty("role", role)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _part(caption: QWidget, field: QWidget, sentence: QWidget) -> QWidget:
    """A question, the field for its answer, and a sentence below where one is needed."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(caption)
    column.addWidget(field)
    column.addWidget(sentence)
    return part


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """A row; None takes the room that is left."""
    row = QHBoxLayout()
    for widget in widgets:
        if widget:
            row.addWidget(widget)
        else:
            row.addStretch(1)
    return row
