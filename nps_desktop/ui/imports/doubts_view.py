"""The questions that a file leaves open, each with its possible answers and values of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.errors import DATE_ORDER, SHEET, Choice
from nps_desktop.i18n import _
from nps_desktop.ui.imports import import_words as words
from nps_desktop.ui.theme import CARD_PADDING, GAP
from nps_desktop.ui.widgets.labels import label

NO_COLUMN = ""
LONGEST_OPTION = 84
INDENT = 27
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_NEEDED = (SHEET, DATE_ORDER)


class Answer(QRadioButton):
    """Arrows choose the answer that they lead to, Enter the one that it stands on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where none is chosen yet, Qt would only move the mark."""
        if event.key() in _ENTERS and not self.isChecked():
            self.setChecked(True)
            return
        super().keyPressEvent(event)
        reached = self.window().focusWidget()
        if event.key() in _ARROWS and isinstance(reached, Answer):
            reached.setChecked(True)


class DoubtCard(QFrame):
    """One question; `chosen` tells that an answer stands."""

    chosen = Signal()

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.choice = choice
        self._group = QButtonGroup(self)
        self._options: list[str] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(*(CARD_PADDING,) * 4)
        self._rows.setSpacing(2)
        self.question = words.question_about(choice)
        self._rows.addWidget(label(self.question, "lead", is_wrapped=True))
        self._rows.addSpacing(8)
        for place, option in enumerate(choice.options):
            samples = choice.samples[place] if place < len(choice.samples) else ()
            self._add(option, words.option_words(choice, option), samples)
        if choice.about not in _NEEDED:
            self._add(NO_COLUMN, _("None of them"), ())

    @property
    def option(self) -> str | None:
        """The answer that was given; None before."""
        place = self._group.checkedId()
        return None if place < 0 else self._options[place]

    @property
    def buttons(self) -> list[Answer]:
        """The answers to choose from."""
        return [button for button in self._group.buttons() if isinstance(button, Answer)]

    def _add(self, option: str, text: str, samples: tuple[str, ...]) -> None:
        short = text if len(text) <= LONGEST_OPTION else f"{text[:LONGEST_OPTION]}…"
        button = Answer(short.replace("&", "&&"))
        shown = "  ·  ".join(words.sample_words(self.choice, sample) for sample in samples)
        button.setAccessibleName(text)
        button.setAccessibleDescription(shown)
        button.setToolTip(text)
        button.toggled.connect(lambda is_on: self.chosen.emit() if is_on else None)
        self._group.addButton(button, len(self._options))
        self._options.append(option)
        self._rows.addWidget(button)
        values = label(shown, "small", is_wrapped=True)
        values.setContentsMargins(INDENT, 0, 0, 8)
        self._rows.addWidget(values)


class DoubtsView(QWidget):
    """All open questions of a file; `settled` brings pairs of what was asked and the answer.

    `go_on` is the button that settles them; whoever shows the view gives it a place.
    """

    settled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[DoubtCard] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(GAP)
        self.go_on = QPushButton(_("&Go on"))
        self.go_on.setProperty("role", "primary")
        self.go_on.clicked.connect(self._on_go_on)
        self._lay_out()

    def ask(self, choices: tuple[Choice, ...]) -> None:
        """Show these questions, none of them answered."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards = [DoubtCard(choice) for choice in choices]
        for place, card in enumerate(self.cards):
            self._column.insertWidget(place, card)
            card.chosen.connect(self._on_chosen)
        self._on_chosen()
        self.cards[0].buttons[0].setFocus()

    def _on_chosen(self) -> None:
        is_settled = all(card.option is not None for card in self.cards)
        self.go_on.setEnabled(is_settled)
        self.go_on.setDefault(is_settled)

    def _on_go_on(self) -> None:
        self.settled.emit(tuple((card.choice.about, card.option) for card in self.cards))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._column)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        said = _("Nothing is guessed: choose what the file means, and it is read again.")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(label(said, "muted", is_wrapped=True))
        whole.addWidget(area, 1)
