"""What came of a case: the main cause, what was done, and the score after the call."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from nps_desktop.domain.followups import Cause, FollowUp
from nps_desktop.domain.problems import Problem
from nps_desktop.domain.score_cells import read_score
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import cause_name
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.widgets.field_box import FieldBox
from nps_desktop.ui.widgets.labels import give
from nps_desktop.ui.widgets.text_box import TextBox

PAUSE = 700
SCORE_WIDTH = 96
ACTION_HEIGHT = 58


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the fields say; `score_after` is 0-10 or None."""

    cause: Cause | None = None
    action: str = ""
    is_fixed_for_all: bool = False
    score_after: int | None = None

    @classmethod
    def of(cls, followup: FollowUp) -> "Outcome":
        """Return what is stored."""
        return cls(followup.cause, followup.action, followup.is_fixed_for_all, followup.score_after)


class OutcomeForm(QWidget):
    """Saves as one goes: `described` brings the Outcome after a pause or when a field is left."""

    described = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._stored = Outcome()
        self._is_dirty = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self.cause = QComboBox()
        self.action = TextBox(ACTION_HEIGHT)
        self.is_fixed = QCheckBox(_("Fixed for all"))
        self.score = QLineEdit()
        self.score.setPlaceholderText("–")
        self.score.setFixedWidth(SCORE_WIDTH)
        self._cause_field = FieldBox(_("Main cause"), self.cause)
        self._action_field = FieldBox(_("What did we do?"), self.action)
        self._score_field = FieldBox(_("Score after the call"), self.score, beside=self.is_fixed)
        self._fill_causes()
        self._lay_out()
        self._connect()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what is stored, unless somebody is writing something newer."""
        if self._is_dirty or outcome == self._stored:
            return
        self.load(outcome)

    def load(self, outcome: Outcome) -> None:
        """Show what is stored of another case."""
        self._stored = outcome
        for field in (self.cause, self.action, self.is_fixed, self.score):
            field.blockSignals(True)
        self.cause.setCurrentIndex(max(0, self.cause.findData(outcome.cause)))
        self.action.setPlainText(outcome.action)
        self.is_fixed.setChecked(outcome.is_fixed_for_all)
        self.score.setText("" if outcome.score_after is None else str(outcome.score_after))
        for field in (self.cause, self.action, self.is_fixed, self.score):
            field.blockSignals(False)
        self._is_dirty = False
        self.calm()

    def flush(self) -> None:
        """Save what was written and is not saved yet."""
        self._timer.stop()
        if not self._is_dirty:
            return
        outcome = self._read()
        self._is_dirty = False
        if outcome != self._stored:
            self._stored = outcome
            self.described.emit(outcome)

    def complain(self, sentence: str) -> None:
        """Mark what a solved case wants and lacks, and say so."""
        outcome = self._read()
        missing = []
        if outcome.cause is None:
            missing.append(self._cause_field)
        if not outcome.action.strip():
            missing.append(self._action_field)
        for field in missing:
            give(field.field, "wrong", "true")
        if missing:
            missing[0].say(sentence)
            missing[0].field.setFocus()

    def calm(self) -> None:
        """Take marks and sentences away."""
        for field in (self._cause_field, self._action_field, self._score_field):
            field.say("")
            give(field.field, "wrong", "")

    @property
    def complaint(self) -> str:
        """The sentence that stands beside a field; empty when all is well."""
        fields = (self._cause_field, self._action_field, self._score_field)
        return next((text for field in fields if (text := field.problem.text())), "")

    def _read(self) -> Outcome:
        score = read_score(self.score.text())
        if isinstance(score, Problem):
            self._score_field.say(problem_sentence(score))
            score = self._stored.score_after
        else:
            self._score_field.say("")
        return Outcome(
            self.cause.currentData(),
            self.action.toPlainText().strip(),
            self.is_fixed.isChecked(),
            score,
        )

    def _on_edited(self) -> None:
        self._is_dirty = True
        self.calm()
        self._timer.start()

    def _on_chosen(self) -> None:
        self._on_edited()
        self.flush()

    def _fill_causes(self) -> None:
        shrinking = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.cause.setSizeAdjustPolicy(shrinking)
        self.cause.setMaxVisibleItems(len(Cause) + 1)
        self.cause.addItem(_("Choose…"), None)
        for cause in Cause:
            self.cause.addItem(cause_name(cause), cause)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._cause_field, self._action_field, self._score_field):
            column.addWidget(widget)
        column.addStretch(1)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.flush)
        self.action.textChanged.connect(self._on_edited)
        self.action.left.connect(self.flush)
        self.score.textEdited.connect(self._on_edited)
        self.score.editingFinished.connect(self.flush)
        self.cause.currentIndexChanged.connect(self._on_chosen)
        self.is_fixed.toggled.connect(self._on_chosen)
