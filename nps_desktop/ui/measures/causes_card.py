"""Which causes weigh most, and how many of their cases were fixed for all."""

from PySide6.QtCore import QRect, QSize

from nps_desktop.domain.pareto import ParetoBar, pareto
from nps_desktop.domain.rounding import rounded_quotient
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.domain.summary import CauseCount
from nps_desktop.domain.tally import FEW
from nps_desktop.i18n import _, ngettext, pgettext
from nps_desktop.ui.charts import bar_rows
from nps_desktop.ui.charts.bar_rows import BarRow, BarRows
from nps_desktop.ui.charts.marked_chart import DOWNWARD, MarkedChart
from nps_desktop.ui.formats import number, percent
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.open_sums import open_sums


class CausesCard(Card):
    """The commonest cause first; the hatched part of a bar is fixed for all."""

    def __init__(self) -> None:
        super().__init__(_("Causes, the commonest first"))
        self._bars: tuple[ParetoBar, ...] = ()
        self.chart: MarkedChart[BarRows] = MarkedChart(
            bar_rows.draw,
            name=_("Causes"),
            least=QSize(0, 0),
            marks=bar_rows.marks,
            words=bar_rows.spoken,
        )
        self.chart.steps = DOWNWARD
        self.words = label("", "muted", is_wrapped=True)
        self.body.setSpacing(8)
        self.body.addWidget(self.chart)
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.chart.mark_opened.connect(self._show_sum)

    def show_causes(self, causes: tuple[CauseCount, ...]) -> None:
        """Show what made customers unhappy."""
        self._bars = pareto(causes)
        rows = tuple(map(_row, self._bars))
        figures = BarRows(_titles(), rows)
        self.chart.setVisible(bool(rows))
        self.chart.setMinimumSize(bar_rows.least_width(figures), figures.height)
        self.chart.setMaximumHeight(figures.height)
        self.chart.show_chart(figures, " ".join(f"{row.spoken}." for row in rows))
        self.words.setText(_words(self._bars))

    def _show_sum(self, mark: int, place: QRect) -> None:
        from nps_desktop.reports.call_sums import cause_sums

        bar = self._bars[mark]
        open_sums(self.chart, cause_title(bar), cause_sums(bar), place)


def cause_title(bar: ParetoBar) -> str:
    """Return the name of a cause; one that is offered no more says so."""
    from nps_desktop.reports.call_words import entry_title

    return entry_title(ShopList.CAUSES, bar.found.cause)


def _titles() -> tuple[str, ...]:
    return (
        pgettext("title of a column", "Cause"),
        pgettext("title of a column", "Cases"),
        pgettext("title of a column", "Fixed for all"),
        # TRANSLATORS: the share of this cause and of all above it, of all cases: "62%"
        pgettext("title of a column", "Added up"),
    )


def _row(bar: ParetoBar) -> BarRow:
    found = bar.found
    cases = ngettext("{count} case", "{count} cases", found.count).format(count=number(found.count))
    fixed = ngettext("{count} fixed for all", "{count} fixed for all", found.fixed).format(
        count=number(found.fixed)
    )
    reached = _("{share} with all above").format(share=_reached(bar))
    return BarRow(
        name=cause_title(bar),
        cells=(number(found.count), number(found.fixed) if found.fixed else "–", _reached(bar)),
        spoken=f"{cause_title(bar)}: {cases}, {fixed}, {reached}",
        width=bar.width,
        hatched=bar.fixed_width,
    )


def _reached(bar: ParetoBar) -> str:
    """Return how far the causes reach up to this one: in percent, of few in numbers."""
    if bar.total < FEW:
        return _("{count} of {total}").format(count=number(bar.reached), total=number(bar.total))
    return percent(rounded_quotient(100 * bar.reached, bar.total))


def _words(bars: tuple[ParetoBar, ...]) -> str:
    if not bars:
        return _("No cause is noted yet. Choose one in the case when you know what went wrong.")
    fixed = sum(bar.found.fixed for bar in bars)
    return ngettext(
        "▨ fixed for all: {fixed} of {total} case with a cause.",
        "▨ fixed for all: {fixed} of {total} cases with a cause.",
        bars[0].total,
    ).format(fixed=number(fixed), total=number(bars[0].total))
