"""What came of a case: the main cause, what was done, and the score after the call."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from nps_desktop.domain.followups import Outcome
from nps_desktop.domain.problems import Problem
from nps_desktop.domain.score_cells import read_score
from nps_desktop.domain.shop_lists import Entry, ShopList
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import entry_title
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.followups.case.described import Described
from nps_desktop.ui.followups.case.ladder_words import moved_words
from nps_desktop.ui.widgets.field_box import FieldBox
from nps_desktop.ui.widgets.labels import label, mark_wrong
from nps_desktop.ui.widgets.text_box import TextBox

PAUSE = 700
SCORE_WIDTH = 72
ACTION_HEIGHT = 58
MOST_SEEN = 14


class OutcomeForm(QWidget):
    """Saves as one goes: `described` brings a Described after a pause or when a field is left.

    `score_told` tells that a sentence about the score stands below its field.
    """

    described = Signal(object)
    score_told = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._seen = Outcome()
        self._card_score = 0
        self._causes: tuple[Entry, ...] = ()
        self._is_dirty = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self.cause = QComboBox()
        self.action = TextBox(ACTION_HEIGHT)
        self.is_fixed = QCheckBox(_("Fixed for all"))
        self.score = QLineEdit()
        self.score.setPlaceholderText("–")
        self.score.setFixedWidth(SCORE_WIDTH)
        self._moved = label("", "small", is_wrapped=True)
        self._theirs = label("", "small", is_wrapped=True)
        self._cause_field = FieldBox(_("Main cause"), self.cause)
        self._action_field = FieldBox(_("What did we do?"), self.action)
        self.score_field = FieldBox(_("Score after the call"), self.score, beside=self._moved)
        self._lay_out()
        self._connect()

    def offer(self, causes: tuple[Entry, ...], card_score: int) -> None:
        """Offer these causes, the archived one that is chosen among them; know the card's score."""
        self._card_score = card_score
        if causes != self._causes:
            self._causes = causes
            self._fill_causes(self.cause.currentData())

    def load(self, described: Described, stored: Outcome, writer: str = "") -> None:
        """Show another case: what is stored, with what was written in it and is not stored yet."""
        self._seen = described.seen
        self._put(described.wanted, is_other=True)
        self._is_dirty = False
        self.calm()
        self.show_outcome(stored, writer)

    def show_outcome(self, stored: Outcome, writer: str = "") -> None:
        """Show what is stored in every field that nobody has written in.

        `writer` is who wrote the action that is stored.
        """
        now = Described(self._seen, self._read()).over(stored)
        self._seen = now.seen
        self._put(now.wanted)
        is_overwriting = now.is_overwriting(stored)
        self._show_theirs(stored.action if is_overwriting else "", writer)

    def flush(self) -> None:
        """Save what was written and is not saved yet."""
        self._timer.stop()
        if not self._is_dirty:
            return
        self._is_dirty = False
        self.described.emit(Described(self._seen, self._read()))

    def complain(self, sentence: str) -> None:
        """Mark what a solved case wants and lacks, and say so."""
        outcome = self._read()
        missing = []
        if outcome.cause is None:
            missing.append(self._cause_field)
        if not outcome.action:
            missing.append(self._action_field)
        for field in missing:
            mark_wrong(field.field)
        if missing:
            missing[0].say(sentence)
            missing[0].field.setFocus()

    def calm(self) -> None:
        """Take marks and sentences away."""
        for field in (self._cause_field, self._action_field, self.score_field):
            field.say("")
            mark_wrong(field.field, is_wrong=False)

    @property
    def complaint(self) -> str:
        """The sentence that stands beside a field; empty when all is well."""
        fields = (self._cause_field, self._action_field, self.score_field)
        return next((text for field in fields if (text := field.problem.text())), "")

    @property
    def moved(self) -> str:
        """What the score after the call moved, in words."""
        return self._moved.text()

    @property
    def theirs(self) -> str:
        """What somebody else wrote while one was writing, in words."""
        return self._theirs.text()

    def _put(self, outcome: Outcome, *, is_other: bool = False) -> None:
        """Show an outcome, and leave alone what says it already: a cursor stays where it is."""
        now = self._read()
        for field in (self.cause, self.action, self.is_fixed, self.score):
            field.blockSignals(True)
        if is_other or outcome.cause != now.cause:
            self._fill_causes(outcome.cause)
        if is_other or outcome.action != now.action:
            self.action.setPlainText(outcome.action)
        self.is_fixed.setChecked(outcome.is_fixed_for_all)
        if is_other or outcome.score_after != now.score_after:
            self.score.setText("" if outcome.score_after is None else str(outcome.score_after))
        for field in (self.cause, self.action, self.is_fixed, self.score):
            field.blockSignals(False)
        self._show_moved()

    def _show_theirs(self, action: str, writer: str) -> None:
        """Tell what somebody else wrote where one is writing; "" for nothing."""
        if writer:
            words = _("Meanwhile {name} wrote “{action}”. It stays in the history.")
        else:
            words = _("Meanwhile somebody wrote “{action}”. It stays in the history.")
        self._theirs.setText(words.format(name=writer, action=action) if action else "")
        self._theirs.setVisible(bool(action))

    def _read(self) -> Outcome:
        score = read_score(self.score.text())
        return Outcome(
            self.cause.currentData(),
            self.action.text.strip(),
            self.is_fixed.isChecked(),
            self._seen.score_after if isinstance(score, Problem) else score,
        )

    def _on_edited(self) -> None:
        self._is_dirty = True
        self.calm()
        self._show_moved()
        self._timer.start()

    def _on_chosen(self) -> None:
        self._on_edited()
        self.flush()

    def _on_score_left(self) -> None:
        self._show_moved()
        self.flush()

    def _show_moved(self) -> None:
        """Say what the score moved, or why it is none."""
        score = read_score(self.score.text())
        is_wrong = isinstance(score, Problem)
        self.score_field.say(problem_sentence(score) if isinstance(score, Problem) else "")
        after = None if is_wrong else score
        words = moved_words(self._card_score, after if isinstance(after, int) else None)
        self._moved.setText(words)
        if is_wrong:
            self.score_told.emit()

    def _fill_causes(self, chosen: int | None) -> None:
        was_blocked = self.cause.blockSignals(True)
        self.cause.clear()
        self.cause.addItem(_("Choose…"), None)
        for entry in self._causes:
            if not entry.is_archived or entry.id == chosen:
                self.cause.addItem(entry_title(ShopList.CAUSES, entry), entry.id)
        self.cause.setCurrentIndex(max(0, self.cause.findData(chosen)))
        self.cause.blockSignals(was_blocked)

    def _lay_out(self) -> None:
        shrinking = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.cause.setSizeAdjustPolicy(shrinking)
        self.cause.setMaxVisibleItems(MOST_SEEN)
        self._theirs.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._cause_field)
        column.addWidget(self._action_field)
        column.addWidget(self._theirs)
        column.addWidget(self.is_fixed)
        column.addWidget(self.score_field)
        column.addStretch(1)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.flush)
        self.action.textChanged.connect(self._on_edited)
        self.action.left.connect(self.flush)
        self.score.textEdited.connect(self._on_edited)
        self.score.editingFinished.connect(self._on_score_left)
        self.cause.currentIndexChanged.connect(self._on_chosen)
        self.is_fixed.toggled.connect(self._on_chosen)
