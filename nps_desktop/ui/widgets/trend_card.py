"""The score, or the share of detractors, over time."""

from PySide6.QtCore import QRect, QSize, Signal

from nps_desktop.charting import Measure, TrendChart, trend_chart
from nps_desktop.domain.periods import Period
from nps_desktop.domain.sections import Grain, Section
from nps_desktop.domain.summary import SectionFigures
from nps_desktop.i18n import _
from nps_desktop.reports.sentences import answers_count
from nps_desktop.ui.charts import trend_line
from nps_desktop.ui.charts.marked_chart import MarkedChart
from nps_desktop.ui.period_button import period_name
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.chips import Chip, Chips
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.open_sums import open_sums

LEAST = QSize(420, 164)
A_YEAR = 12


class TrendCard(Card):
    """A line of months, quarters or years; `period_wanted` brings one to show alone."""

    period_wanted = Signal(Period)

    def __init__(self) -> None:
        super().__init__(_("Twelve months, with their uncertainty"))
        self.setObjectName("trend")
        self._sections: tuple[SectionFigures, ...] = ()
        self.note = ElidedLabel("small")
        self.measures: Chips[Measure] = Chips(
            (Chip(Measure.SCORE, _("NPS")), Chip(Measure.DETRACTORS, _("Detractors"))),
            _("What the line shows"),
        )
        self.chart: MarkedChart[TrendChart] = MarkedChart(
            trend_line.draw,
            name=_("The line over time"),
            least=LEAST,
            marks=trend_line.marks,
            words=_point_in_words,
        )
        self.top.addWidget(self.note)
        self.top.addSpacing(8)
        self.top.addWidget(self.measures)
        self.body.setSpacing(8)
        self.body.addWidget(self.chart, 1)
        self.measures.chosen.connect(lambda _measure: self._show())
        self.chart.mark_named.connect(self._name)
        self.chart.mark_opened.connect(self._show_sum)

    def show_trend(self, sections: tuple[SectionFigures, ...]) -> None:
        """Show these sections of time."""
        self._sections = sections
        self.heading.setText(_trend_heading(tuple(each.section for each in sections)))
        self._show()

    def _show(self) -> None:
        chart = trend_chart(self._sections, self.measures.key)
        self.chart.show_chart(chart, trend_in_words(chart))
        self._name("")

    def _name(self, words: str) -> None:
        """Say what is pointed at; at other times what a hollow point means."""
        points = self.chart.figures.points if self.chart.figures else ()
        is_few = any(point.is_few for point in points)
        self.note.setText(words or (_("○ fewer than 10 answers") if is_few else ""))
        self.note.setVisible(bool(self.note.text()))

    def _show_sum(self, mark: int, place: QRect) -> None:
        from nps_desktop.reports.sums import detractor_sums, score_sums

        figures = self._sections[mark]
        is_score = self.measures.key is Measure.SCORE
        sums = score_sums(figures.tally) if is_score else detractor_sums(figures.tally)
        name = _section_name(figures.section)
        act = _("Show {period} alone").format(period=name)
        popover = open_sums(self.chart, name, sums, place, act=act)
        if popover:
            popover.act_wanted.connect(lambda: self.period_wanted.emit(figures.section.period))


def trend_in_words(chart: TrendChart) -> str:
    """As `sentences.months_in_words`, whose names of months would load Babel at the first page."""
    values = ", ".join(
        f"{_section_name(point.section)} {trend_line.value_of(chart, point)}"
        for point in chart.points
    )
    if chart.measure is Measure.DETRACTORS:
        return _("The share of detractors over time. {values}.").format(values=values)
    return _("The score over time. {values}.").format(values=values)


def _point_in_words(chart: TrendChart, mark: int) -> str:
    point = chart.points[mark]
    value = trend_line.value_of(chart, point)
    count = answers_count(point.tally.total)
    return f"{_section_name(point.section)}: {value}, {count}"


def _trend_heading(sections: tuple[Section, ...]) -> str:
    """Return the heading of the line."""
    if sections and sections[0].grain is Grain.YEAR:
        return _("Year by year, with the uncertainty")
    if sections and sections[0].grain is Grain.QUARTER:
        return _("Quarter by quarter, with the uncertainty")
    if len(sections) == A_YEAR:
        return _("Twelve months, with their uncertainty")
    return _("Month by month, with the uncertainty")


def _section_name(section: Section) -> str:
    """Return a section's name: "October 2026", "Jan – Mar 2026", "2026"."""
    return period_name(section.period)
