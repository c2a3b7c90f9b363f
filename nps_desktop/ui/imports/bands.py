"""Bands below the rows of an import: a sentence that ends in a day, or in something to press."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nps_desktop.domain.dates import EARLIEST
from nps_desktop.domain.problems import Problem
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.widgets.day_field import DayField
from nps_desktop.ui.widgets.labels import label, mark_wrong

MARGINS = (16, 6, 8, 6)


class BandDay(DayField):
    """A day that counts when Enter is pressed or the field is left, and never before.

    Enter goes no further, Escape brings the day back that was typed over, a click selects it all.
    """

    def __init__(self) -> None:
        self._latest = EARLIEST
        self._is_entered = False
        super().__init__(lambda: self._latest)
        self.setToolTip(_("Up and Down go a day on and back."))

    def renew(self, day: date, *, latest: date) -> None:
        """Show a day, unless another one is being typed; nobody is told."""
        self._latest = latest
        if not self.is_being_typed:
            blocker = QSignalBlocker(self)
            self.show_day(day)
            blocker.unblock()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter, which would import, and the Escape that takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.is_being_typed:
            self.show_day(self.day)
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember that the mouse led here."""
        super().focusInEvent(event)
        self._is_entered = event.reason() is Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Whoever clicks on a day wants to write another."""
        super().mouseReleaseEvent(event)
        if self._is_entered and not self.hasSelectedText():
            self.selectAll()
        self._is_entered = False


class DayBand(QFrame):
    """A sentence that ends in a day which can be moved; `moved` brings the new one."""

    moved = Signal(object)

    def __init__(self, caption: str = "") -> None:
        super().__init__()
        self.setProperty("role", "band")
        self.sentence = label(is_wrapped=True)
        self.problem = label(role="wrong", is_wrapped=True)
        self.day = BandDay()
        self._shown: date | None = None
        self._caption = QLabel(caption)
        self._caption.setProperty("role", "muted")
        self._caption.setBuddy(self.day)
        self._lay_out()
        # Shown before they stood in the band, they would be windows of their own.
        self._caption.setVisible(bool(caption))
        self._say("")
        self.day.day_changed.connect(self._on_day_changed)
        self.day.misread.connect(self._on_misread)
        self.day.textEdited.connect(lambda _text: self._say(""))

    def show_day(self, sentence: str, day: date, *, latest: date) -> None:
        """Show the sentence and its day."""
        self.sentence.setText(sentence)
        self.day.setAccessibleName(self._caption.text().replace("&", "") or sentence)
        self._shown = day
        self.day.renew(day, latest=latest)
        self._describe()

    def offer_day(self, is_offered: bool) -> None:
        """Let the day be moved; where that would change nothing, the sentence stands alone."""
        self.day.setVisible(is_offered)
        self._caption.setVisible(is_offered and bool(self._caption.text()))

    def forget(self) -> None:
        """Leave what is being typed: it was for another file."""
        self.day.show_day(self.day.day)

    def take(self) -> bool:
        """Take the day that is being typed; whether none is left that cannot be taken."""
        is_right = self.isHidden() or self.day.take() is None
        if not is_right:
            self.day.setFocus()
        return is_right

    def _on_day_changed(self, day: date) -> None:
        self._say("")
        if day != self._shown:
            self._shown = day
            self.moved.emit(day)

    def _on_misread(self, problem: Problem) -> None:
        self._say(problem_sentence(problem))

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        mark_wrong(self.day, is_wrong=bool(problem))
        self._describe()

    def _describe(self) -> None:
        self.day.setAccessibleDescription(self.problem.text() or self.sentence.text())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(12)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.sentence)
        said.addWidget(self.problem)
        row.addLayout(said, 1)
        row.addWidget(self._caption)
        row.addWidget(self.day)


class ActBand(QFrame):
    """A sentence and what can be done about it; `act_wanted` tells that it was pressed."""

    act_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "band")
        self.sentence = label(is_wrapped=True)
        self.button = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.act_wanted)

    def say(self, sentence: str, act: str) -> None:
        """Show the sentence, and name the act."""
        self.sentence.setText(sentence)
        self.button.setText(act)
        self.button.setAccessibleDescription(sentence)
