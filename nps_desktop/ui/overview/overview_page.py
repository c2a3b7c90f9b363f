"""The overview: the number in words, the distribution, twelve months, the calls, the last words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from nps_desktop.charting import histogram, trend_chart
from nps_desktop.domain.measures import FollowUpMeasures
from nps_desktop.domain.periods import Month
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.summary import Overview, SectionFigures
from nps_desktop.domain.tally import Tally
from nps_desktop.i18n import _
from nps_desktop.reports.formats import signed
from nps_desktop.reports.sentences import distribution_in_words
from nps_desktop.ui.actions import Command
from nps_desktop.ui.charts import histogram as histogram_painter
from nps_desktop.ui.charts import months_line
from nps_desktop.ui.charts.chart_view import ChartView
from nps_desktop.ui.formats import month_name
from nps_desktop.ui.overview.followup_card import FollowUpCard
from nps_desktop.ui.overview.latest_card import LatestCard
from nps_desktop.ui.overview.score_card import ScoreCard
from nps_desktop.ui.overview.welcome import Welcome
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

LEAST_HISTOGRAM = QSize(360, 165)
LEAST_MONTHS = QSize(460, 140)
HIGHEST_ROW = 336
ROOM_FOR_LINES = ((880, 5), (740, 3), (680, 2))
LOW_PAGE = 640
LOW_MARGINS, LOW_GAP = (28, 16, 28, 16), 12


@dataclass(frozen=True, slots=True)
class _Calls:
    """How the promise was kept, and within how many hours it was made."""

    measures: FollowUpMeasures
    hours: int


class OverviewPage(Page):
    """Shows what is known at once, and the rest when the data file has been read."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._latest_month: Month | None = None
        self.score = ScoreCard()
        self.distribution = ChartView(
            histogram_painter.draw, name=_("Distribution of the scores"), least=LEAST_HISTOGRAM
        )
        self.months = ChartView(months_line.draw, name=_("Twelve months"), least=LEAST_MONTHS)
        self.few_note = label(_("○ fewer than 10 answers"), "small")
        self.few_note.hide()
        self.followups = FollowUpCard()
        self.latest = LatestCard()
        self.welcome = Welcome()
        self._column = QVBoxLayout()
        self._stack = QStackedLayout(self)
        self._content = self._scrolled()
        for page in (QWidget(), self._content, self.welcome):
            self._stack.addWidget(page)
        self._connect()

    def read_again(self) -> None:
        """Show the counts that are known already, and ask for the rest."""
        if self.tally.tally and self.tally.tally.total:
            self._show_tally(self.tally.tally)
        scope = self.scope.scope
        ask = self.tasks.read_newest
        ask(self, lambda w: w.summaries.overview(scope), self._show, replaces="figures")
        ask(self, lambda w: w.summaries.newest_words(scope), self._show_words, replaces="words")
        ask(self, lambda w: _calls(w, scope), self._show_calls, replaces="calls")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the latest words the lines that there is room for."""
        super().resizeEvent(event)
        lines = next((n for height, n in ROOM_FOR_LINES if self.height() >= height), 1)
        self.latest.make_room(lines)
        is_low = self.height() < LOW_PAGE
        self._column.setContentsMargins(*(LOW_MARGINS if is_low else PAGE_MARGINS))
        self._column.setSpacing(LOW_GAP if is_low else GAP)

    def _show_tally(self, tally: Tally) -> None:
        self.score.show_tally(tally, self.scope.period, self.scope.today())
        self.distribution.show_chart(histogram(tally), distribution_in_words(tally))
        self._stack.setCurrentWidget(self._content)

    def _show(self, overview: Overview) -> None:
        self._latest_month = overview.newest_month
        if not overview.has_answers:
            self._stack.setCurrentWidget(self.welcome)
            return
        self._show_tally(overview.tally)
        self.score.show_overview(overview, self.scope.today())
        self._show_trend(overview.trend)

    def _show_words(self, answers: tuple[StoredResponse, ...]) -> None:
        self.latest.show_answers(answers, self.scope.today())

    def _show_calls(self, calls: _Calls) -> None:
        self.followups.show_measures(calls.measures, calls.hours)

    def _show_trend(self, figures: tuple[SectionFigures, ...]) -> None:
        chart = trend_chart(figures)
        self.few_note.setVisible(any(point.is_few for point in chart.points))
        self.months.show_chart(chart, _months_in_words(figures))

    def _on_counted(self, tally: Tally) -> None:
        """Before the data file is read the first counts are shown alone."""
        if tally.total and self._stack.currentWidget() is not self._content:
            self._show_tally(tally)

    def _on_latest_wanted(self) -> None:
        if self._latest_month:
            self.scope.choose(self._latest_month.period)

    def _connect(self) -> None:
        self.tally.counted.connect(self._on_counted)
        self.score.latest_wanted.connect(self._on_latest_wanted)
        self.followups.list_wanted.connect(
            lambda: self.page_wanted.emit(Destination(PageKey.FOLLOWUPS))
        )
        self.latest.opened.connect(
            lambda answer: self.page_wanted.emit(Destination(PageKey.RESPONSES, answer))
        )
        self.welcome.entry_wanted.connect(lambda: self.page_wanted.emit(Destination(PageKey.ENTRY)))
        self.welcome.import_wanted.connect(lambda: self.commanded.emit(Command.IMPORT))

    def _scrolled(self) -> QScrollArea:
        content = QWidget()
        column = self._column
        content.setLayout(column)
        for card in (self.score, self.followups):
            card.setMaximumHeight(HIGHEST_ROW)
        column.addLayout(_side_by_side((self.score, 12), (self._distribution_card(), 13)), 27)
        column.addLayout(_side_by_side((self._months_card(), 18), (self.followups, 5)), 26)
        column.addWidget(self.latest)
        column.addStretch(1)
        return scrolled(content)

    def _distribution_card(self) -> Card:
        card = Card(_("Distribution 0–10"))
        card.setMaximumHeight(HIGHEST_ROW)
        card.body.addWidget(self.distribution, 1)
        return card

    def _months_card(self) -> Card:
        card = Card(_("Twelve months, with their uncertainty"))
        card.setMaximumHeight(HIGHEST_ROW)
        card.top.addWidget(self.few_note)
        card.body.addWidget(self.months, 1)
        return card


def _calls(workspace: "Workspace", scope: Scope) -> _Calls:
    return _Calls(workspace.summaries.measures(scope), workspace.shop.read().followup_hours)


def _side_by_side(*cards: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for card, stretch in cards:
        row.addWidget(card, stretch)
    return row


def _months_in_words(figures: tuple[SectionFigures, ...]) -> str:
    """As `sentences.months_in_words`, whose names of months would load Babel at the first page."""
    scores = ", ".join(
        f"{month_name(each.section.first)} {signed(each.tally.shown_nps)}" for each in figures
    )
    return _("The score of each month. {scores}.").format(scores=scores)
