"""The first step of the counter: the question, eleven buttons, and the languages."""

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from nps_desktop.i18n import _, language
from nps_desktop.reports.words import standard_question
from nps_desktop.ui.counter.language_buttons import LanguageButtons
from nps_desktop.ui.counter.score_board import ScoreBoard
from nps_desktop.ui.counter.sizes import Sizes
from nps_desktop.ui.counter.typed_score import TypedScore
from nps_desktop.ui.counter.view import CounterView, typed_digit
from nps_desktop.ui.widgets.labels import label

ROOM_TO_BREAK = 1.15


class QuestionView(CounterView):
    """Asks; `score_chosen` tells the answer, `language_chosen` the language a customer took.

    `is_typed` tells whether the last score came from the keyboard.
    """

    score_chosen = Signal(int)
    language_chosen = Signal(str)

    def __init__(self, languages: Iterable[str], *, ten: int) -> None:
        super().__init__()
        self._own_question = ""
        self._own_language = language()
        self.is_typed = False
        self.question = label("", "counter_question", is_wrapped=True)
        self.question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.board = ScoreBoard()
        self._languages = LanguageButtons(languages)
        self._typed = TypedScore(self, ten)
        self._late = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._lay_out()
        self._languages.language_chosen.connect(self.language_chosen)
        self.board.score_chosen.connect(self._on_tapped)
        self._typed.typed.connect(self._on_typed)
        self._typed.waiting.connect(lambda waits: self.board.mark(1 if waits else None))

    @property
    def languages(self) -> dict[str, QPushButton]:
        """The button of each language."""
        return self._languages.buttons

    def ask(self, question: str) -> None:
        """Ask the shop's own question in the program's language; "" for the standard one."""
        self._own_question = question
        self.speak(self._language)

    def expect_late_keys(self, milliseconds: int) -> None:
        """Take no digit for so long: the customer before may still be writing."""
        self._late.start(milliseconds)

    @property
    def late_left(self) -> int:
        """How many milliseconds digits do not count yet; 0 where they do."""
        return max(0, self._late.remainingTime())

    def word(self) -> None:
        """Say the question and the two ends."""
        own = self._own_question if self._language == self._own_language else ""
        self.question.setText(own or standard_question())
        self.board.word(_("very unlikely"), _("very likely"))
        self.setAccessibleName(self.question.text())
        self._languages.mark(self._language)
        self._balance()

    def use_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the screen."""
        self.board.use_sizes(sizes)
        self._column.setSpacing(sizes.gap * 3)
        self._languages.use_gap(sizes.gap)
        self._balance()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the question anew."""
        super().resizeEvent(event)
        self._balance()

    def _balance(self) -> None:
        """Make the lines of the question about equally long: no word stands alone in the last."""
        whole = self.question.fontMetrics().horizontalAdvance(self.question.text())
        lines = max(1, ceil(whole / max(1, self.width())))
        even = whole * ROOM_TO_BREAK // lines if lines > 1 else whole
        self.question.setMaximumWidth(min(self.width(), int(even) + 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit is a score; Enter says that the 1 is one."""
        is_late = self._late.isActive()
        if digit := typed_digit(event):
            if not (event.isAutoRepeat() or is_late):
                self._typed.key(digit)
        else:
            if is_late and event.text().isprintable() and event.text():
                self._late.start()  # only who goes on writing types letters here
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._typed.finish()
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no digit wait for the next customer."""
        super().hideEvent(event)
        self._typed.forget()
        self._late.stop()

    def _on_tapped(self, score: int) -> None:
        self._typed.forget()
        self._tell(score, is_typed=False)

    def _on_typed(self, score: int) -> None:
        self.board.mark(score)
        self._tell(score, is_typed=True)

    def _tell(self, score: int, *, is_typed: bool) -> None:
        self.is_typed = is_typed
        self.score_chosen.emit(score)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(2)
        centred = QHBoxLayout()
        centred.addWidget(self.question)
        self._column.addLayout(centred)
        self._column.addWidget(self.board, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        self._column.addWidget(self._languages)
