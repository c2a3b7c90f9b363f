"""How the promise to call in time was kept: the rate, its sentence, and the counts beside it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from nps_desktop.domain.measures import FollowUpMeasures, Promise
from nps_desktop.domain.rounding import rounded_quotient
from nps_desktop.domain.tally import FEW
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.promise_words import promise_title
from nps_desktop.ui.formats import number, percent
from nps_desktop.ui.measure_words import half_called_words, kept_words
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.figure_button import SIDES, FigureButton
from nps_desktop.ui.widgets.group_sign import SIDE
from nps_desktop.ui.widgets.labels import give, label
from nps_desktop.ui.widgets.open_sums import open_sums

ALARM = "detractor"
MARGINS = (CARD_PADDING - SIDES, CARD_PADDING - 4, CARD_PADDING, CARD_PADDING)


class PromiseCard(Card):
    """The rate, who waits, who is overdue, who cannot be reached, how long it took."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("promise")
        self._measures = FollowUpMeasures()
        self.rate = label("", "number")
        self.rate_button = _LargeFigure(self.rate)
        self.rate_button.clicked.connect(self._show_rate)
        self.sentence = label("", "lead", is_wrapped=True)
        self.few = label("", "muted", is_wrapped=True)
        self.waiting = _CountButton("", self._show_waiting)
        self.overdue = _CountButton(ALARM, self._show_waiting)
        self.unreachable = _CountButton("muted", self._show_reach)
        self.hours = _CountButton("", self._show_rate)
        self._lay_out()
        self.show_promise(Promise(self._measures, 0))

    def show_promise(self, promise: Promise) -> None:
        """Show how the calls of the period stand."""
        self._measures = m = promise.measures
        self.heading.setText(promise_title(promise.hours, promise.clock))
        self.rate.setText(rate_text(m))
        give(self.rate, "role", "few" if 0 < m.passed < FEW else "number")
        self.rate_button.setVisible(bool(m.passed))
        self.rate_button.setAccessibleName(f"{rate_text(m)}. {rate_sentence(m)}")
        self.rate_button.updateGeometry()
        self.sentence.setText(rate_sentence(m))
        self.few.setText(_few_words(m))
        self.few.setVisible(bool(self.few.text()))
        self.waiting.show_count(m.waiting, ngettext("waiting", "waiting", m.waiting))
        overdue = ngettext("call overdue", "calls overdue", m.overdue)
        self.overdue.show_count(m.overdue, overdue)
        self.unreachable.show_count(m.unreachable, _unreachable_words(m.unreachable))
        self.hours.setVisible(m.median_hours is not None)
        self.hours.show_words(half_called_words(m))

    @property
    def has_cases(self) -> bool:
        """Whether anybody had to be called."""
        return bool(self._measures.cases)

    @property
    def said(self) -> tuple[str, ...]:
        """The counts that are shown, in words."""
        return tuple(line.words for line in self._lines if line.words)

    @property
    def _lines(self) -> "tuple[_CountButton, ...]":
        return self.waiting, self.overdue, self.unreachable, self.hours

    def _show_rate(self) -> None:
        from nps_desktop.reports.call_sums import promise_sums

        open_sums(self.rate_button, self.heading.text(), promise_sums(self._measures))

    def _show_waiting(self) -> None:
        from nps_desktop.reports.call_sums import waiting_sums

        open_sums(self.waiting, self.heading.text(), waiting_sums(self._measures))

    def _show_reach(self) -> None:
        from nps_desktop.reports.call_sums import reach_sums

        open_sums(self.unreachable, self.heading.text(), reach_sums(self._measures))

    def _lay_out(self) -> None:
        self.body.setContentsMargins(*MARGINS)
        self.body.setSpacing(4)
        self.top.setContentsMargins(SIDES, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignLeft
        self.body.addWidget(self.rate_button, 0, left)
        words = QVBoxLayout()
        words.setContentsMargins(SIDES, 0, 0, 12)
        words.setSpacing(4)
        words.addWidget(self.sentence)
        words.addWidget(self.few)
        self.body.addLayout(words)
        for line in self._lines:
            self.body.addWidget(line, 0, left)
        self.body.addStretch(1)


class _LargeFigure(FigureButton):
    """As high as its figure, too."""

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()


class _CountButton(FigureButton):
    """A count and what it counts, in one tone; opens its sum, hidden at none."""

    def __init__(self, tone: str, on_clicked: Callable[[], None]) -> None:
        self._count, self._what = label("", "strong"), ElidedLabel()
        super().__init__(*((_sign(),) if tone == ALARM else ()), self._count, self._what)
        self.words = ""
        for part in (self._count, self._what):
            part.setProperty("tone", tone)
        self.clicked.connect(on_clicked)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """The words give way where the room is short."""
        return QSize(self._row.minimumSize().width(), self.sizeHint().height())

    def show_count(self, count: int, what: str) -> None:
        self.setVisible(count > 0)
        self.show_figure(number(count), what)
        self.words = self.words if count else ""

    def show_figure(self, figure: str, what: str) -> None:
        self.words = f"{figure} {what}".strip()
        self._count.setText(figure)
        self._what.setText(what)
        self.setAccessibleName(self.words)
        self.updateGeometry()

    def show_words(self, words: str) -> None:
        """Show a sentence that has its figure within."""
        self.show_figure("", words)
        self._count.hide()


def _sign() -> QLabel:
    """The sign of what is late: colour never speaks alone."""
    made = label("!", "sign")
    made.setProperty("tone", ALARM)
    made.setFixedSize(SIDE, SIDE)
    return made


def rate_text(measures: FollowUpMeasures) -> str:
    """Return the rate: in percent, of few as "2 of 3", "–" where nobody's time is up."""
    if not measures.passed:
        return "–"
    if measures.passed < FEW:
        return counts_text(measures)
    return percent(rounded_quotient(100 * measures.in_time, measures.passed))


def counts_text(measures: FollowUpMeasures) -> str:
    """Return the two counts of the rate: "31 of 38"; "–" where nobody's time is up."""
    if not measures.passed:
        return "–"
    return kept_words(measures)


def rate_sentence(measures: FollowUpMeasures) -> str:
    """Return what the rate says."""
    if measures.passed:
        return ngettext(
            "{in_time} of {passed} customer whose time was up was tried in time.",
            "{in_time} of {passed} customers whose time was up were tried in time.",
            measures.passed,
        ).format(in_time=number(measures.in_time), passed=number(measures.passed))
    if measures.reachable:
        return _("No call has come due yet.")
    if measures.cases:
        return _("Nobody left a way to be reached.")
    return _("Nobody had to be called in this period.")


def _few_words(measures: FollowUpMeasures) -> str:
    if 0 < measures.passed < FEW:
        return _("So few that a percentage would say little.")
    return ""


def _unreachable_words(count: int) -> str:
    return ngettext(
        "left no way to be reached: not in the rate",
        "left no way to be reached: not in the rate",
        count,
    )
