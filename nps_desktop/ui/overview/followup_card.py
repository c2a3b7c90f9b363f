"""How the promise to ring back stands, with the way to the call list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nps_desktop.domain.measures import FollowUpMeasures, Promise
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.promise_words import promise_title
from nps_desktop.ui.formats import number
from nps_desktop.ui.measure_words import half_called_words, kept_words
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.figure_button import SIDES, FigureButton
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.open_sums import open_sums

LEAST_WIDTH = 224
MARGINS = (CARD_PADDING - SIDES, CARD_PADDING - 4, CARD_PADDING, CARD_PADDING)


class FollowUpCard(Card):
    """Calls in time, waiting, overdue and what they changed; `list_wanted` asks for the list."""

    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Follow-up"))
        self.setMinimumWidth(LEAST_WIDTH)
        self._measures = FollowUpMeasures()
        self.kept = label("", "figure")
        self.kept_button = FigureButton(self.kept)
        self.kept_button.clicked.connect(self._show_sum)
        self.promise = label("", "muted", is_wrapped=True)
        self.first_call = label("", "muted", is_wrapped=True)
        self.first_call.hide()
        self._overdue = _CountLine("detractor")
        self._on_time = _CountLine("")
        self._tried = _CountLine("passive")
        self._unreachable = _CountLine("muted")
        self._moved_up = _CountLine("promoter")
        self.open_list = QPushButton(_("Open the call list") + " →")
        self.open_list.setProperty("role", "link")
        self.open_list.setCursor(Qt.CursorShape.PointingHandCursor)
        self.open_list.clicked.connect(self.list_wanted)
        self._below = QVBoxLayout()
        self._below.setSpacing(4)
        self._lay_out()

    def show_promise(self, promise: Promise) -> None:
        """Show how the calls of the period stand."""
        self._measures = measures = promise.measures
        self.kept.setText(kept_words(measures))
        self.kept_button.setVisible(bool(measures.passed))
        self.kept_button.setAccessibleName(f"{_rate_words(promise)}: {kept_words(measures)}")
        self.kept_button.updateGeometry()
        self.promise.setText(_rate_words(promise))
        self.first_call.setText(half_called_words(measures))
        self.first_call.setVisible(measures.median_hours is not None)
        on_time = measures.waiting_in_time
        self._overdue.show_count(
            measures.overdue, ngettext("call overdue", "calls overdue", measures.overdue)
        )
        self._on_time.show_count(
            on_time, ngettext("waiting, still in time", "waiting, still in time", on_time)
        )
        self._tried.show_count(
            measures.tried, ngettext("not reached yet", "not reached yet", measures.tried)
        )
        self._unreachable.show_count(
            measures.unreachable,
            ngettext("without contact details", "without contact details", measures.unreachable),
        )
        self._moved_up.show_count(
            measures.moved_up, ngettext("moved up", "moved up", measures.moved_up)
        )

    @property
    def said(self) -> tuple[str, ...]:
        """The counts that are shown, in words."""
        return tuple(line.words for line in self._lines if line.words)

    @property
    def _lines(self) -> "tuple[_CountLine, ...]":
        return self._overdue, self._on_time, self._tried, self._unreachable, self._moved_up

    def _show_sum(self) -> None:
        from nps_desktop.reports.call_sums import promise_sums

        open_sums(self.kept_button, self.heading.text(), promise_sums(self._measures))

    def _lay_out(self) -> None:
        self.body.setSpacing(4)
        # The figure's own margin stands outside the line that all else begins on.
        self.body.setContentsMargins(*MARGINS)
        self.top.setContentsMargins(SIDES, 0, 0, 0)
        self.body.addWidget(self.kept_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._below.setContentsMargins(SIDES, 0, 0, 0)
        self.body.addLayout(self._below, 1)
        self._below.addWidget(self.promise)
        self._below.addWidget(self.first_call)
        self._below.addSpacing(8)
        for line in self._lines:
            self._below.addLayout(line)
        self._below.addSpacing(8)
        self._below.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.open_list)
        row.addStretch(1)
        self._below.addLayout(row)


class _CountLine(QHBoxLayout):
    """A count in semibold and what it counts, both in one tone; hidden at none."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self.setSpacing(6)
        self.words = ""
        self._count, self._what = QLabel(), QLabel()
        self._count.setProperty("weight", "strong")
        for part in (self._count, self._what):
            part.setProperty("tone", tone)
            part.hide()
            self.addWidget(part)
        self._what.setWordWrap(True)
        self.setStretch(1, 1)

    def show_count(self, count: int, what: str) -> None:
        self.words = f"{number(count)} {what}" if count else ""
        self._count.setText(number(count))
        self._what.setText(what)
        for part in (self._count, self._what):
            part.setVisible(count > 0)


def _rate_words(promise: Promise) -> str:
    """Return what the rate counts; why there is none where nobody's time is up."""
    if promise.measures.passed:
        return promise_title(promise.hours, promise.clock)
    if promise.measures.waiting:
        return _("No call has come due yet.")
    return _("Nobody is waiting for a call.")
