"""What stands beside the table: one answer to be read and mended, or what to do with several."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.group_words import group_name
from nps_desktop.reports.words import source_name
from nps_desktop.ui.formats import number, weekday_and_day
from nps_desktop.ui.responses.answer_form import AnswerForm
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.widgets.icon_button import IconButton
from nps_desktop.ui.widgets.labels import give_tone, label

WIDTH = 348


class AnswerPanel(QFrame):
    """Shows what is chosen in the table.

    `rewritten` brings the number of an answer and the answer as it should be, `followup_wanted`
    the number of its follow-up; `left` tells that somebody wants back to the table. `refused_of`
    returns what was typed in an answer and could not be stored.
    """

    rewritten = Signal(int, object)
    removal_wanted = Signal()
    followup_wanted = Signal(int)
    left = Signal()

    def __init__(self, refused_of: Callable[[int], Response | None]) -> None:
        super().__init__()
        self._refused_of = refused_of
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self._answer: StoredResponse | None = None
        self._followup = 0
        self._title = label("", "lead")
        self._origin = label("", "small", is_wrapped=True)
        self.form = AnswerForm()
        self.link = QPushButton(_("Open its follow-up"))
        self.link.setProperty("role", "link")
        self.save = QPushButton(_("Save"))
        self.save.setProperty("role", "primary")
        self.remove = IconButton("trash-2", _("Remove"), token="detractor")
        self.remove.setProperty("role", "danger")
        self._several = EmptyState("list")
        self._stack = QStackedWidget()
        self._is_dirty = False
        self._lay_out()
        self._connect()

    @property
    def answer(self) -> StoredResponse | None:
        """The answer that is shown; None when none or several are."""
        return self._answer

    def show_answer(self, answer: StoredResponse) -> None:
        """Show one answer; what somebody is changing in it stays."""
        self._stack.setCurrentIndex(0)
        is_same = self._answer is not None and self._answer.id == answer.id
        if is_same and (self._is_dirty or self._answer == answer):
            return
        self._answer = answer
        self.link.setVisible(is_same and bool(self._followup))
        self._show_title(answer.response)
        self._origin.setText(_origin(answer))
        self.form.show_response(answer.response)
        self._set_dirty(False)
        self.show_refused()

    def show_refused(self) -> None:
        """Show again what was typed in this answer and could not be stored."""
        if self._answer is None or self._is_dirty:
            return
        typed = self._refused_of(self._answer.id)
        if typed:
            self.form.show_typed(typed)
            self._set_dirty(True)

    def show_followup(self, followup: int) -> None:
        """Offer the way to the answer's follow-up; 0 for none."""
        self._followup = followup
        self.link.setVisible(bool(followup))

    def show_several(self, count: int) -> None:
        """Say how many answers are chosen, and offer to remove them."""
        self._answer = None
        self._set_dirty(False)
        chosen = ngettext("{count} answer chosen", "{count} answers chosen", count)
        act = ngettext("Remove {count} answer", "Remove {count} answers", count)
        shown = number(count)
        sentence = _("You can take it back afterwards.")
        self._several.say(chosen.format(count=shown), sentence, act.format(count=shown))
        self._stack.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """Leave the answer that was shown."""
        self._answer = None
        self._set_dirty(False)

    def try_to_save(self, today: date) -> bool:
        """Hand the changed answer on; False, and sentences beside the fields, if it cannot be."""
        if not (self._is_dirty and self._answer):
            return True
        response = self.form.read(today)
        if response is None:
            return False
        self._set_dirty(False)
        if response != self._answer.response or self._refused_of(self._answer.id):
            self.rewritten.emit(self._answer.id, response)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show_title(self, response: Response) -> None:
        self._title.setText(f"{response.score} · {group_name(response.group, 1)}")
        give_tone(self._title, response.group.value)

    def _set_dirty(self, is_dirty: bool) -> None:
        self._is_dirty = is_dirty
        self.save.setEnabled(is_dirty)

    def _lay_out(self) -> None:
        one = QWidget()
        column = QVBoxLayout(one)
        column.setContentsMargins(20, 16, 8, 16)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._origin)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self._scrolled(), 1)
        column.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 12, 0)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        buttons.addWidget(self.remove)
        column.addLayout(buttons)
        self._stack.addWidget(one)
        self._stack.addWidget(self._several)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _connect(self) -> None:
        self.form.edited.connect(lambda: self._set_dirty(True))
        self.form.saved.connect(self.save.click)
        self.remove.clicked.connect(self.removal_wanted)
        self._several.act_wanted.connect(self.removal_wanted)
        self.link.clicked.connect(lambda: self.followup_wanted.emit(self._followup))


def _origin(answer: StoredResponse) -> str:
    day = weekday_and_day(answer.response.day)
    source = source_name(answer.response.source)
    if answer.response.is_day_assumed:
        return _("{day} (the day is assumed) · {source}").format(day=day, source=source)
    return _("{day} · {source}").format(day=day, source=source)
