"""The foot of a case: a note, when to try again, and one key for each thing that can happen."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from nps_desktop.domain.followups import Closing, EventKind
from nps_desktop.i18n import _, pgettext
from nps_desktop.reports.call_words import closing_name, event_name
from nps_desktop.ui.followups.desk import Attempt
from nps_desktop.ui.followups.try_again import TryAgain
from nps_desktop.ui.widgets.key_button import KeyButton
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.overflow_row import OverflowRow

ONE_KEY = (
    EventKind.NO_ANSWER,
    EventKind.VOICEMAIL,
    EventKind.REACHED,
    EventKind.PROMISED,
    EventKind.WRONG_NUMBER,
    EventKind.WROTE,
)
BETWEEN_BUTTONS = 6


class AttemptBar(QWidget):
    """`attempted` brings an Attempt, `closing_chosen` how the case ended, `next_wanted` goes on."""

    attempted = Signal(object)
    closing_chosen = Signal(object)
    next_wanted = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.note = QLineEdit()
        self.note.setPlaceholderText(_("Note on the call, if you like"))
        self.note.setAccessibleName(_("Note on the call"))
        self.note.setMinimumWidth(180)
        self.try_again = TryAgain()
        self._complaint = label("", "wrong", is_wrapped=True)
        self._complaint.hide()
        self.setObjectName("attempt_bar")
        self.buttons = {kind: self._attempt_button(kind) for kind in ONE_KEY}
        self.row = OverflowRow(
            tuple(self.buttons.values()), _("More that can happen"), BETWEEN_BUTTONS
        )
        self.close_case = KeyButton(_("Close…"), "C")
        self.close_case.setProperty("role", "opens")
        self.closings = QMenu(self.close_case)
        self.next = KeyButton(_("Next"), "N")
        self.next.setProperty("role", "primary")
        self._lay_out()
        self._connect(page)

    def offer_times(self, now: datetime, zone: tzinfo) -> None:
        """Offer times after `now`, unless somebody has chosen one already."""
        if self.try_again.is_untouched:
            self.try_again.offer(now, zone)

    def clear(self, now: datetime, zone: tzinfo) -> None:
        """Make the fields empty for another case."""
        self.note.clear()
        self.try_again.offer(now, zone)
        self.complain("")

    def set_open(self, is_open: bool) -> None:
        """Take attempts on an open case only; a closed one just leads on to the next."""
        for widget in (self.note, self.try_again, self.row, self.close_case):
            widget.setVisible(is_open)

    def complain(self, sentence: str) -> None:
        """Say why something could not be noted; empty for nothing."""
        self._say(sentence)
        self.try_again.mark(bool(sentence))

    @property
    def complaint(self) -> str:
        """Why something could not be noted."""
        return self._complaint.text()

    def _attempt_button(self, kind: EventKind) -> KeyButton:
        button = KeyButton(_button_text(kind), str(ONE_KEY.index(kind) + 1))
        button.setAccessibleName(event_name(kind))
        button.clicked.connect(lambda: self._attempt(kind))
        return button

    def _attempt(self, kind: EventKind) -> None:
        self.complain("")
        if self.try_again.take():
            self._tell(kind)

    def _say(self, sentence: str) -> None:
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def _tell(self, kind: EventKind) -> None:
        self.attempted.emit(Attempt(kind, self.note.text().strip(), self.try_again.moment()))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.note, 1)
        first.addWidget(self.try_again)
        column.addLayout(first)
        column.addWidget(self._complaint)
        last = QHBoxLayout()
        last.setSpacing(BETWEEN_BUTTONS)
        last.addWidget(self.row, 1)
        last.addWidget(self.close_case)
        last.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(last)

    def _connect(self, page: QWidget) -> None:
        self.close_case.setMenu(self.closings)
        for closing in Closing:
            action = self.closings.addAction(closing_name(closing))
            action.triggered.connect(lambda _on=False, how=closing: self.closing_chosen.emit(how))
        self.next.clicked.connect(self.next_wanted)
        self.try_again.misread.connect(self._say)
        for button in (*self.buttons.values(), self.next):
            _press_by_key(page, button).activated.connect(button.click)
        _press_by_key(page, self.close_case).activated.connect(self._on_close_key)

    def _on_close_key(self) -> None:
        if self.close_case.isEnabled() and self.close_case.isVisible():
            self.close_case.showMenu()


def _press_by_key(page: QWidget, button: KeyButton) -> QShortcut:
    """Return the shortcut of a button's key, wherever on the page the focus is."""
    shortcut = QShortcut(QKeySequence(button.key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return shortcut


def _button_text(kind: EventKind) -> str:
    return {
        EventKind.NO_ANSWER: pgettext("button", "No answer"),
        EventKind.VOICEMAIL: pgettext("button", "Voicemail"),
        EventKind.REACHED: pgettext("button", "Reached"),
        EventKind.PROMISED: pgettext("button", "Promised"),
        EventKind.WRONG_NUMBER: pgettext("button", "Wrong number"),
        EventKind.WROTE: pgettext("button", "Wrote"),
    }[kind]
