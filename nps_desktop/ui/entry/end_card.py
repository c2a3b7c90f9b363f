"""What a stack came to: typed against counted, its four figures, its void cards, its calls."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.scores import GROUPS_IN_ORDER
from nps_desktop.domain.stacks import StackFigures
from nps_desktop.domain.tally import FEW
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.formats import signed
from nps_desktop.reports.group_words import group_name
from nps_desktop.ui.entry import stack_words as words
from nps_desktop.ui.formats import number
from nps_desktop.ui.theme import font
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.group_sign import GroupSign
from nps_desktop.ui.widgets.labels import give, label


class EndCard(Card):
    """Stands in place of the form when a stack ends, or is about to although cards are missing.

    `next_wanted` asks for the next stack, `going_on_wanted` to go on typing, `ending_wanted` to
    end the stack without the missing cards, `removal_wanted` to take all of it out, `calls_wanted`
    to show whom to phone.
    """

    next_wanted = Signal()
    going_on_wanted = Signal()
    ending_wanted = Signal()
    removal_wanted = Signal()
    calls_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.outcome = label("", "title", is_wrapped=True)
        self._parts = label("", "", is_wrapped=True)
        self._missing = label(
            _("Look for what is missing and go on typing, or end the stack as it is."),
            "muted",
            is_wrapped=True,
        )
        self._counts = {group: label("", "figure") for group in GROUPS_IN_ORDER}
        self._names = {group: label("", "small") for group in GROUPS_IN_ORDER}
        self._nps, self._of_answers = label("", "figure"), label("", "small")
        self._figures = self._figures_row()
        self._calls = label()
        self.calls = QPushButton(_("Open the call &list"))
        self._calls_row = QWidget()
        self.remove, self.end = QPushButton(), QPushButton()
        self.go_on = QPushButton(_("&Go on typing"))
        self.next = QPushButton(_("&Next stack"))
        self._lay_out()
        self._connect()
        self.hide()

    def show_end(self, figures: StackFigures) -> None:
        """Say what the stack came to, and offer what comes next."""
        is_ended = figures.stack.ended_at is not None
        self._say(figures)
        self._missing.setVisible(not is_ended)
        self.end.setText(words.end_act(figures.missing))
        self.end.setVisible(not is_ended)
        self.remove.setText(words.removal_act(figures.typed))
        self.next.setVisible(is_ended)
        default = self.next if is_ended else self.go_on
        give(self.go_on, "role", "" if is_ended else "primary")
        self.show()
        self.setAccessibleName(self.outcome.text())
        self.setAccessibleDescription(" ".join(self.spoken))
        self.setFocusProxy(default)
        default.setFocus()

    def _say(self, figures: StackFigures) -> None:
        tally = figures.tally
        self.outcome.setText(words.outcome(figures))
        self._parts.setText(words.parts(figures))
        self._parts.setVisible(bool(figures.voids))
        for group in GROUPS_IN_ORDER:
            count = tally.of_group(group)
            self._counts[group].setText(number(count))
            self._names[group].setText(group_name(group, count))
        self._nps.setText(signed(tally.shown_nps))
        give(self._nps, "role", "figure" if tally.total >= FEW else "few")
        of_answers = ngettext("of {count} answer", "of {count} answers", tally.total)
        self._of_answers.setText(of_answers.format(count=number(tally.total)))
        self._figures.setVisible(tally.total > 0)
        counts = (f"{self._counts[g].text()} {self._names[g].text()}" for g in GROUPS_IN_ORDER)
        spoken = (*counts, f"NPS {self._nps.text()}", self._of_answers.text())
        self._figures.setAccessibleName(", ".join(spoken))
        self._calls.setText(words.calls_words(figures.open_calls))
        self._calls_row.setVisible(figures.open_calls > 0)

    @property
    def spoken(self) -> tuple[str, ...]:
        """What stands below the outcome, line by line, for those who hear it."""
        lines = (
            (self._parts, self._parts.text()),
            (self._figures, self._figures.accessibleName()),
            (self._calls_row, self._calls.text()),
        )
        return tuple(said for widget, said in lines if not widget.isHidden())

    def _figures_row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for group in GROUPS_IN_ORDER:
            row.addWidget(GroupSign(group))
            row.addWidget(self._counts[group])
            row.addWidget(self._names[group])
            row.addSpacing(20)
        row.addWidget(label("NPS", "small"))
        row.addWidget(self._nps)
        row.addWidget(self._of_answers)
        row.addStretch(1)
        for figure in (*self._counts.values(), self._nps):
            figure.setFont(font())
        return made

    def _connect(self) -> None:
        self.next.clicked.connect(self.next_wanted)
        self.go_on.clicked.connect(self.going_on_wanted)
        self.end.clicked.connect(self.ending_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        self.calls.clicked.connect(self.calls_wanted)

    def _lay_out(self) -> None:
        self.heading.setText(_("End of the stack"))
        self.next.setProperty("role", "primary")
        self.remove.setProperty("role", "danger")
        self.calls.setProperty("role", "link")
        self.body.setSpacing(12)
        words_of_it = QVBoxLayout()
        words_of_it.setSpacing(4)
        for line in (self.outcome, self._parts, self._missing):
            words_of_it.addWidget(line)
        calls = QHBoxLayout(self._calls_row)
        calls.setContentsMargins(0, 0, 0, 0)
        calls.setSpacing(12)
        calls.addWidget(self._calls)
        calls.addWidget(self.calls, 0, Qt.AlignmentFlag.AlignVCenter)
        calls.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        for button in (self.end, self.go_on, self.next):
            foot.addWidget(button)
        self.body.addLayout(words_of_it)
        self.body.addWidget(self._figures)
        self.body.addWidget(self._calls_row)
        self.body.addLayout(foot)
