"""The fields of one card: score, words, name, phone, e-mail, and whether a call is wanted."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.score_cells import read_score
from nps_desktop.domain.scores import Group, group_of
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.reports.words import field_name
from nps_desktop.ui.entry.drafts import Written
from nps_desktop.ui.entry.form_foot import FormFoot
from nps_desktop.ui.entry.purposes import Purpose
from nps_desktop.ui.entry.score_field import ScoreField
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.card_field import CardField
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.field_box import FieldBox
from nps_desktop.ui.widgets.labels import label, mark_wrong
from nps_desktop.ui.widgets.score_picker import ScorePicker

TEXTS = (Field.COMMENT, Field.NAME, Field.PHONE, Field.EMAIL)
LINE_HEIGHT = 20


class CardForm(Card):
    """Takes one card.

    `submitted` tells that Enter was pressed on it, `voided` that it is not to count, `given_up`
    Escape, `left_out` that a card taken back is not wanted any more; `card_shown` that other
    values stand in the fields. `calls_passives` is whether the shop calls passives too.
    """

    submitted = Signal()
    voided = Signal()
    given_up = Signal()
    left_out = Signal()
    card_shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.calls_passives = False
        self.question = label("", "question", is_wrapped=True)
        self.score = ScoreField()
        self.picker = ScorePicker()
        self.texts = {field: CardField() for field in TEXTS}
        self.wants_call = QCheckBox(_("Please call me"))
        self.customer = ElidedLabel("small")
        self.hint = label("", "small")
        self.foot = FormFoot()
        self._score_problem = label("", "wrong", is_wrapped=True)
        self._boxes = {field: FieldBox(field_name(field), self.texts[field]) for field in TEXTS}
        self._lay_out()
        self._connect()
        self.ask_for(Purpose.NEW)

    @property
    def written(self) -> Written:
        """What stands in the fields."""
        comment, name, phone, email = (self.texts[field].text() for field in TEXTS)
        return Written(self.score.text(), comment, name, phone, email, self.wants_call.isChecked())

    def show_card(self, written: Written) -> None:
        """Put these values into the fields, and the cursor into the score."""
        self.score.setText(written.score)
        texts = (written.comment, written.name, written.phone, written.email)
        for field, text in zip(TEXTS, texts, strict=True):
            # setText also forgets the field's own undo: Ctrl+Z is the window's from here on.
            self.texts[field].setText(text)
            self.texts[field].setCursorPosition(0)
        self.wants_call.setChecked(written.wants_call)
        self.show_problems(())
        self.score.setFocus()
        self.card_shown.emit()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Mark the fields that cannot be taken, say why, and go to the first of them."""
        found = {problem.field: problem for problem in reversed(tuple(problems))}
        self._say_of_score(found.get(Field.SCORE))
        for field, box in self._boxes.items():
            box.say(problem_sentence(found[field]) if field in found else "")
        if Field.SCORE in found:
            self.score.setFocus()
            self.score.selectAll()  # the next key begins the score anew
        else:
            wrong = next((field for field in TEXTS if field in found), None)
            if wrong:
                self.texts[wrong].setFocus()

    def ask_for(self, purpose: Purpose) -> None:
        """Word the form for a new card, or for one that is stored, or was until just now."""
        is_new = purpose is Purpose.NEW
        self.heading.setText(_heading(purpose))
        self.heading.setVisible(not is_new)
        self.question.setVisible(is_new)
        self.foot.word(purpose)

    def _say_of_score(self, problem: Problem | None) -> None:
        sentence = _score_sentence(problem) if problem else ""
        if sentence == self._score_problem.text():
            return
        self._score_problem.setText(sentence)
        self._score_problem.setVisible(bool(sentence))
        self.score.setAccessibleDescription(sentence)
        mark_wrong(self.score, is_wrong=bool(sentence))

    def _on_score_taken(self, text: str) -> None:
        read = read_score(text)
        score = read if isinstance(read, int) else None
        self.picker.show_score(score)
        self._say_of_score(None)
        self._hint_at_contact()

    def _on_score_refused(self, text: str) -> None:
        self.show_problems((Problem(Field.SCORE, Reason.SCORE_NOT_A_NUMBER, text),))

    def _on_score_chosen(self, score: int) -> None:
        self.score.setText(str(score))
        self.score.setFocus()

    def _on_enter(self) -> None:
        """Enter saves, except on a button that does something else."""
        pressed = next((button for button in self.foot.buttons if button.hasFocus()), None)
        if pressed:
            pressed.click()
        else:
            self.submitted.emit()

    def _hint_at_contact(self) -> None:
        """Say so while the card of a customer who is to be called has nothing to ring back by."""
        read = read_score(self.score.text())
        group = group_of(read) if isinstance(read, int) else None
        is_called = group is Group.DETRACTOR or (group is Group.PASSIVE and self.calls_passives)
        reachable = any(self.texts[field].text().strip() for field in (Field.PHONE, Field.EMAIL))
        is_alone = (is_called or self.wants_call.isChecked()) and not reachable
        self.hint.setText(_("No phone number: nobody can call back.") if is_alone else "")

    def _connect(self) -> None:
        self.score.taken.connect(self._on_score_taken)
        self.score.refused.connect(self._on_score_refused)
        self.picker.score_chosen.connect(self._on_score_chosen)
        for field, box in self._boxes.items():
            self.texts[field].textEdited.connect(lambda _text, box=box: box.say(""))
        for field in (Field.PHONE, Field.EMAIL):
            self.texts[field].textChanged.connect(self._hint_at_contact)
        self.wants_call.toggled.connect(self._hint_at_contact)
        self.foot.save.clicked.connect(self.submitted)
        self.foot.void.clicked.connect(self.voided)
        self.foot.cancel.clicked.connect(self.given_up)
        self.foot.leave_out.clicked.connect(self.left_out)
        _key(self, ("Return", "Enter"), self._on_enter)
        _key(self, ("F8",), self.voided.emit)
        _key(self, ("Escape",), self.given_up.emit)

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        self.score.setAccessibleName(field_name(Field.SCORE))
        self._score_problem.hide()
        scores = QHBoxLayout()
        scores.setSpacing(24)
        scores.addWidget(self.score, 0, Qt.AlignmentFlag.AlignTop)
        scores.addWidget(self.picker)
        scores.addStretch(1)
        self.body.addWidget(self.question)
        self.body.addLayout(scores)
        self.body.addWidget(self._score_problem)
        who = QVBoxLayout()
        who.setSpacing(4)
        who.addLayout(self._texts_row())
        who.addLayout(self._line())
        self.body.addLayout(who)
        self.foot.insert(self.wants_call)
        self.body.addWidget(self.foot)
        in_order = (self.score, *self.texts.values(), self.wants_call, *self.foot.stops)
        for before, after in zip(in_order, in_order[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _texts_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for field, width in zip(TEXTS, (26, 11, 10, 12), strict=True):
            row.addWidget(self._boxes[field], width, Qt.AlignmentFlag.AlignTop)
        return row

    def _line(self) -> QHBoxLayout:
        """What is known of the customer, and what the card lacks; its room is always kept."""
        row = QHBoxLayout()
        row.setSpacing(16)
        self.customer.setFixedHeight(LINE_HEIGHT)
        row.addWidget(self.customer)
        row.addStretch(1)
        row.addWidget(self.hint)
        return row


def _heading(purpose: Purpose) -> str:
    return {
        Purpose.NEW: "",
        Purpose.CHANGE: _("Change a card that is saved"),
        Purpose.TAKEN_BACK: _("Taken back: mend the card, Enter saves it again"),
    }[purpose]


def _score_sentence(problem: Problem) -> str:
    """Return why a score cannot be taken, and what to do where the card itself is to blame."""
    if problem.reason is Reason.SCORE_MISSING:
        way_out = _("If the card cannot be read, press F8.")
    else:
        way_out = _("If the card says so, press F8: it is kept and does not count.")
    return f"{problem_sentence(problem)} {way_out}"


def _key(card: QWidget, keys: tuple[str, ...], act: Callable[[], None]) -> None:
    """Let keys pressed anywhere on the card do something, once however long they are held."""
    shortcut = QShortcut(card)
    shortcut.setKeys([QKeySequence(key) for key in keys])
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(act)
