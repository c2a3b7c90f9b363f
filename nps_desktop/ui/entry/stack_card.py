"""The cards typed in this stack, newest first, each to be changed or removed; and its end."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton

from nps_desktop.domain.stacks import Card as TypedCard
from nps_desktop.domain.stacks import CardKey, StackHead, VoidCard
from nps_desktop.i18n import _
from nps_desktop.ui.entry.card_words import reason_words
from nps_desktop.ui.formats import day_short
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.answer_line_delegate import EDGE, HEIGHT
from nps_desktop.ui.widgets.answer_lines import AnswerLine
from nps_desktop.ui.widgets.answer_list import AnswerList
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.labels import label

MARGINS = (CARD_PADDING - EDGE, CARD_PADDING - 8, CARD_PADDING - EDGE, CARD_PADDING - EDGE)
END_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class StackCard(Card):
    """Lists what was typed; `change_wanted` and `removal_wanted` carry a card's key.

    `end_wanted` tells that the stack is typed.
    """

    change_wanted = Signal(object)
    removal_wanted = Signal(object)
    end_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Typed in this stack"))
        self._is_end_offered = True
        self.list = AnswerList(_("Typed in this stack"))
        self.list.setMinimumHeight(HEIGHT)
        self.change, self.remove = QPushButton(_("Change")), QPushButton(_("Remove"))
        self.end = QPushButton(_("End the stack"))
        self._keys = tuple(label(keys, "key") for keys in ("F2", _("Del"), _end_keys()))
        self._nothing = label(
            _("Nothing typed yet. Type a score and press Enter; Tab goes on to the words."), "muted"
        )
        self._lay_out()
        self._connect()
        self.show_lines(())

    def put_first(self, line: AnswerLine) -> None:
        """Add the card that was just stored, and show it."""
        self.list.lines.put_first(line)
        self.list.scrollToTop()
        if self._nothing.isVisibleTo(self):
            self._show_state()

    def show_lines(self, lines: tuple[AnswerLine, ...]) -> None:
        """Show these cards; the keys stay on the line that they were on."""
        row, chosen = self.list.currentIndex().row(), self.list.chosen
        self.list.lines.replace(lines)
        if chosen:
            self.list.choose_line(chosen.id)
        if lines and row >= 0 and not self.list.chosen:
            self.list.setCurrentIndex(self.list.lines.index(min(row, len(lines) - 1)))
        self._show_state()

    def offer_end(self, is_offered: bool) -> None:
        """Offer to end the stack, or not: its end is shown already."""
        self._is_end_offered = is_offered
        self._show_state()

    def _show_state(self) -> None:
        has_lines = self.list.lines.rowCount() > 0
        for widget in (self.list, *self._buttons, *self._keys):
            widget.setVisible(has_lines)
        for widget in (self.end, self._keys[-1]):
            widget.setVisible(has_lines and self._is_end_offered)
        self._nothing.setVisible(not has_lines)
        self._on_line_chosen()

    @property
    def _buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        return self.change, self.remove, self.end

    def _on_line_chosen(self) -> None:
        for button in (self.change, self.remove):
            button.setEnabled(self.list.chosen is not None)

    def _on_change(self) -> None:
        if self.list.chosen:
            self.change_wanted.emit(key_of(self.list.chosen.id))

    def _on_remove(self) -> None:
        if self.list.chosen:
            self.removal_wanted.emit(key_of(self.list.chosen.id))

    def _connect(self) -> None:
        self.list.opened.connect(lambda id: self.change_wanted.emit(key_of(id)))
        self.list.removed.connect(lambda id: self.removal_wanted.emit(key_of(id)))
        self.list.line_chosen.connect(self._on_line_chosen)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)
        self.end.clicked.connect(self.end_wanted)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(*MARGINS)
        self.body.setSpacing(8)
        self.top.setContentsMargins(EDGE, 0, EDGE, 0)
        self.top.setSpacing(8)
        for button, key in zip(self._buttons, self._keys, strict=True):
            button.setProperty("role", "link")
            self.top.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
            self.top.addWidget(button)
            self.top.addSpacing(8)
        self._nothing.setContentsMargins(EDGE, 0, EDGE, 8)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)


def key_of(line: int) -> CardKey:
    """Return where the card of a line is found: void cards have numbers below 0."""
    return CardKey(-line, is_void=True) if line < 0 else CardKey(line)


def line_of(key: CardKey, card: TypedCard, head: StackHead) -> AnswerLine:
    """Return a card's line; its day is said where it is not the stack's."""
    wish = _("please call") if card.wants_call else ""
    contact = card.name or card.phone or card.email
    if isinstance(card, VoidCard):
        beside = " · ".join(filter(None, (contact, wish)))
        return AnswerLine(-key.id, None, card.comment, beside, reason_words(card))
    day = day_short(card.day) if card.day != head.day else ""
    beside = " · ".join(filter(None, (contact, wish, day)))
    return AnswerLine(key.id, card.score, card.comment, beside)


def _end_keys() -> str:
    return QKeySequence(END_KEYS[-1]).toString(QKeySequence.SequenceFormat.NativeText)
