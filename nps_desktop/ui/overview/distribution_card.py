"""How many gave each score from 0 to 10."""

from PySide6.QtCore import QRect, QSize

from nps_desktop.charting import Bar, histogram
from nps_desktop.domain.tally import Tally
from nps_desktop.i18n import _
from nps_desktop.reports.sentences import answers_count, distribution_in_words
from nps_desktop.ui.charts import histogram as painter
from nps_desktop.ui.charts.marked_chart import MarkedChart
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.open_sums import open_sums

LEAST = QSize(360, 165)


class DistributionCard(Card):
    """Eleven bars; each opens the share that it is."""

    def __init__(self) -> None:
        super().__init__(_("Distribution 0–10"))
        self._tally = Tally()
        self.note = ElidedLabel("small")
        self.chart: MarkedChart[tuple[Bar, ...]] = MarkedChart(
            painter.draw,
            name=_("Distribution of the scores"),
            least=LEAST,
            marks=painter.marks,
            words=_bar_in_words,
        )
        self.top.addWidget(self.note)
        self.body.addWidget(self.chart, 1)
        self.chart.mark_named.connect(self.note.setText)
        self.chart.mark_opened.connect(self._show_sum)

    def show_tally(self, tally: Tally) -> None:
        """Show the counts of a tally."""
        self._tally = tally
        self.chart.show_chart(histogram(tally), distribution_in_words(tally))

    def _show_sum(self, mark: int, place: QRect) -> None:
        from nps_desktop.reports.sums import count_sums

        title = _bar_in_words(histogram(self._tally), mark)
        open_sums(self.chart, title, count_sums(self._tally, mark), place)


def _bar_in_words(bars: tuple[Bar, ...], mark: int) -> str:
    # TRANSLATORS: a score and how many gave it, as in "9: 15 answers"
    return _("{score}: {answers}").format(
        score=bars[mark].score, answers=answers_count(bars[mark].count)
    )
