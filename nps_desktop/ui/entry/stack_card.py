"""The cards typed in this stack, newest first, each to be changed or removed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _
from nps_desktop.ui.formats import day_short
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.answer_line_delegate import EDGE, HEIGHT
from nps_desktop.ui.widgets.answer_lines import AnswerLine
from nps_desktop.ui.widgets.answer_list import AnswerList
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.labels import label

MARGINS = (CARD_PADDING - EDGE, CARD_PADDING - 8, CARD_PADDING - EDGE, CARD_PADDING - EDGE)


class StackCard(Card):
    """Lists what was typed; `change_wanted` and `removal_wanted` carry an answer's id."""

    change_wanted = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Typed in this stack"))
        self.list = AnswerList(_("Typed in this stack"))
        self.list.setMinimumHeight(HEIGHT)
        self.change, self.remove = QPushButton(_("Change")), QPushButton(_("Remove"))
        self._keys = (label("F2", "key"), label(_("Del"), "key"))
        self._nothing = label(
            _("Nothing typed yet. Type a score and press Enter; Tab goes on to the words."), "muted"
        )
        self._lay_out()
        self._connect()
        self.show_lines(())

    def put_first(self, line: AnswerLine) -> None:
        """Add the card that was just stored."""
        self.list.lines.put_first(line)
        if self._nothing.isVisibleTo(self):
            self._show_state()

    def show_lines(self, lines: tuple[AnswerLine, ...]) -> None:
        """Show these cards."""
        self.list.lines.replace(lines)
        self._show_state()

    def _show_state(self) -> None:
        has_lines = self.list.lines.rowCount() > 0
        for widget in (self.list, self.change, self.remove, *self._keys):
            widget.setVisible(has_lines)
        self._nothing.setVisible(not has_lines)
        self._on_line_chosen()

    def _on_line_chosen(self) -> None:
        for button in (self.change, self.remove):
            button.setEnabled(self.list.chosen is not None)

    def _on_change(self) -> None:
        if self.list.chosen:
            self.change_wanted.emit(self.list.chosen.id)

    def _on_remove(self) -> None:
        if self.list.chosen:
            self.removal_wanted.emit(self.list.chosen.id)

    def _connect(self) -> None:
        self.list.opened.connect(self.change_wanted)
        self.list.removed.connect(self.removal_wanted)
        self.list.line_chosen.connect(self._on_line_chosen)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(*MARGINS)
        self.body.setSpacing(8)
        self.top.setContentsMargins(EDGE, 0, EDGE, 0)
        self.top.setSpacing(8)
        for button, key in ((self.change, self._keys[0]), (self.remove, self._keys[1])):
            button.setProperty("role", "link")
            self.top.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
            self.top.addWidget(button)
            self.top.addSpacing(8)
        self._nothing.setContentsMargins(EDGE, 0, EDGE, 8)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)


def line_of(id: int, response: Response, *, shows_day: bool) -> AnswerLine:
    """Return a card's line; its day is said where it is not the stack's."""
    day = day_short(response.day) if shows_day else ""
    wish = _("please call") if response.wants_call else ""
    contact = response.name or response.phone or response.email
    beside = " · ".join(part for part in (contact, wish, day) if part)
    return AnswerLine(id, response.score, response.comment, beside)
