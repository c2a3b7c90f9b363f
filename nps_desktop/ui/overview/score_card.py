"""The face of the program: the number, said in words, with its sum and its three shares."""

from collections.abc import Iterable
from datetime import date
from html import escape

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nps_desktop.charting import Segment, shares_bar
from nps_desktop.domain.scopes import Scope, scope_before
from nps_desktop.domain.scores import GROUPS_IN_ORDER
from nps_desktop.domain.summary import Overview
from nps_desktop.domain.tally import FEW, Tally
from nps_desktop.i18n import _
from nps_desktop.reports.findings import certainty_runs, change_sentence, judgement_sentence
from nps_desktop.reports.formats import signed
from nps_desktop.reports.group_words import group_title
from nps_desktop.reports.sentences import Run, few_answers_words
from nps_desktop.ui.charts import shares_bar as painter
from nps_desktop.ui.charts.marked_chart import MarkedChart
from nps_desktop.ui.formats import month_near, number, percent
from nps_desktop.ui.overview.guess_line import GuessLine
from nps_desktop.ui.overview.headings import heading_of, nobody_in, still_running
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.labels import give, label
from nps_desktop.ui.widgets.open_sums import open_sums

LEAST_SHARES = QSize(280, painter.THICK + painter.WORDS)


class ScoreCard(Card):
    """Says what the chosen scope says; `latest_wanted` asks for a period that has answers."""

    latest_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tally = Tally()
        self._before: Tally | None = None
        self.number = label("–", "number")
        self.few = label(few_answers_words(), "small")
        self.words = QLabel()
        self.words.setProperty("role", "lead")
        self.words.setWordWrap(True)
        self.running = ElidedLabel("small")
        self.sum_button = _link(_("Show the sum"))
        self.latest = _link(_("Show the latest month with answers"))
        self.shares = MarkedChart(
            painter.draw,
            name=_("Shares of the groups"),
            least=LEAST_SHARES,
            marks=painter.marks,
            words=_share_in_words,
        )
        self.guess = GuessLine()
        self._lay_out()
        self.sum_button.clicked.connect(self._show_score_sum)
        self.latest.clicked.connect(self.latest_wanted)
        self.shares.mark_opened.connect(self._show_share_sum)
        for widget in (self.few, self.latest, self.sum_button):
            widget.hide()

    def show_tally(self, tally: Tally, scope: Scope, today: date) -> None:
        """Show what the eleven counts alone can tell."""
        self._tally, self._before = tally, None
        self.heading.setText(heading_of(scope, today))
        self.number.setText(signed(tally.shown_nps))
        is_few = tally.total < FEW
        give(self.number, "few", "true" if is_few else "false")
        self.few.setVisible(is_few and tally.total > 0)
        self._say(certainty_runs(tally) or (Run(nobody_in(scope.period, today)),))
        self.running.setText(still_running(scope.period, today))
        self.sum_button.setVisible(tally.total > 0)
        self.latest.hide()
        self.shares.setVisible(tally.total > 0)
        self.shares.show_chart(shares_bar(tally), painter.shares_in_words(tally))
        self.guess.show_tally(tally)

    def show_overview(self, overview: Overview, today: date) -> None:
        """Add the comparison with the period before, and how the shop reads its score."""
        tally, scope = overview.tally, overview.scope
        self.show_tally(tally, scope, today)
        self._before = overview.before
        self.latest.setVisible(not tally.total and overview.newest_month is not None)
        self.guess.show_guess(overview.shop.guess)
        if tally.total:
            more = (_compared(overview, today), judgement_sentence(tally, overview.shop))
            runs = (Run(f" {sentence}") for sentence in more if sentence)
            self._say((*certainty_runs(tally), *runs))

    def _say(self, runs: Iterable[Run]) -> None:
        markup = "".join(
            f"<span style='font-weight: 600'>{escape(run.text)}</span>"
            if run.is_strong
            else escape(run.text)
            for run in runs
        )
        self.words.setText(f'<p style="line-height: 124%">{markup}</p>')

    def _show_score_sum(self) -> None:
        from nps_desktop.reports.sums import change_sums, score_sums

        changes = change_sums(self._before, self._tally) if self._before else ()
        sums = (*score_sums(self._tally), *changes)
        open_sums(self.sum_button, self.heading.text(), sums)

    def _show_share_sum(self, mark: int, place: QRect) -> None:
        from nps_desktop.reports.sums import share_sums

        group = GROUPS_IN_ORDER[mark]
        open_sums(self.shares, group_title(group), share_sums(self._tally, group), place)

    def _lay_out(self) -> None:
        self.top.addWidget(self.running)
        line = QHBoxLayout()
        line.addWidget(self.sum_button)
        line.addWidget(self.latest)
        line.addStretch(1)
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.words)
        said.addLayout(line)
        said.addStretch(1)
        figure = QVBoxLayout()
        figure.setSpacing(0)
        figure.addWidget(self.number)
        figure.addWidget(self.few)
        figure.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addLayout(figure)
        row.addLayout(said, 1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.body.addWidget(self.shares)
        self.body.addWidget(self.guess)


def _compared(overview: Overview, today: date) -> str:
    """How the score stands against that of the period before; "" without one."""
    earlier = scope_before(overview.scope)
    if earlier is None or overview.before is None:
        return ""
    month = earlier.period.as_month
    name = month_near(month, today) if month else ""
    return change_sentence(overview.before, overview.tally, earlier=earlier.period, name=name)


def _share_in_words(segments: tuple[Segment, ...], mark: int) -> str:
    segment = segments[mark]
    return f"{group_title(segment.group)} {percent(segment.percent)}, {number(segment.count)}"


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
