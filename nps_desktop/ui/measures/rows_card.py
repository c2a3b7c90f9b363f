"""Measures in rows under each other: the promise month by month, and colleague by colleague."""

from dataclasses import replace

from PySide6.QtCore import QRect, QSize

from nps_desktop.domain.measures import (
    ColleagueMeasures,
    FollowUpMeasures,
    MedianHours,
    MonthMeasures,
)
from nps_desktop.domain.periods import Month
from nps_desktop.domain.tally import FEW
from nps_desktop.i18n import _, pgettext
from nps_desktop.ui.charts import bar_rows
from nps_desktop.ui.charts.bar_rows import BarRow, BarRows
from nps_desktop.ui.charts.marked_chart import DOWNWARD, MarkedChart
from nps_desktop.ui.formats import hours_short, month_name, month_short, number
from nps_desktop.ui.measures.promise_card import counts_text
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.open_sums import open_sums

OVERDUE_CELL = 2


class RowsCard(Card):
    """Rows of measures, each of which opens its sums."""

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self._names: tuple[str, ...] = ()
        self._measures: tuple[FollowUpMeasures, ...] = ()
        self._keys: tuple[Month | int | None, ...] = ()
        self._hours: tuple[MedianHours, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._title = ""
        self.chart: MarkedChart[BarRows] = MarkedChart(
            bar_rows.draw,
            name=heading,
            least=QSize(0, 0),
            marks=bar_rows.marks,
            words=bar_rows.spoken,
        )
        self.chart.steps = DOWNWARD
        self.nothing = label(_("Nobody had to be called."), "muted", is_wrapped=True)
        self.body.setSpacing(8)
        self.body.addWidget(self.chart)
        self.body.addWidget(self.nothing)
        self.body.addStretch(1)
        self.chart.mark_opened.connect(self._show_sum)

    def show_months(self, months: tuple[MonthMeasures, ...]) -> None:
        """Show months, the newest first, down to the first one in which there was a call."""
        begun = next((n for n, each in enumerate(months) if each.measures.cases), len(months))
        newest_first = months[begun:][::-1]
        self._names = tuple(month_name(each.month) for each in newest_first)
        self._measures = tuple(each.measures for each in newest_first)
        self._keys = tuple(each.month for each in newest_first)
        self._title = _("Month")
        self._shown = tuple(f"{month_short(each.month)} {each.month.year}" for each in newest_first)
        self._show()

    def show_colleagues(self, found: tuple[ColleagueMeasures, ...]) -> None:
        """Show colleagues, and at last the cases that nobody has."""
        self._names = self._shown = tuple(colleague_name(each) for each in found)
        self._keys = tuple(each.colleague.id if each.colleague else None for each in found)
        self._title = _("Colleague")
        self._measures = tuple(each.measures for each in found)
        self._show()

    def show_hours(self, hours: tuple[MedianHours, ...]) -> None:
        """Show within what time half of the calls of each row were made."""
        self._hours = hours
        self._show()

    def _show(self) -> None:
        titles = (self._title, *_titles())
        known = {each.of: each.hours for each in self._hours}
        self._measures = tuple(
            replace(measures, median_hours=known.get(key))
            for key, measures in zip(self._keys, self._measures, strict=True)
        )
        rows = tuple(
            _row((name, full), measures, titles)
            for name, full, measures in zip(self._shown, self._names, self._measures, strict=True)
        )
        figures = BarRows(titles, rows)
        self.chart.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self.chart.setMinimumSize(bar_rows.least_width(figures), figures.height)
        self.chart.setMaximumHeight(figures.height)
        self.chart.show_chart(figures, " ".join(f"{row.spoken}." for row in rows))

    def _show_sum(self, mark: int, place: QRect) -> None:
        from nps_desktop.reports.call_sums import case_sums

        open_sums(self.chart, self._names[mark], case_sums(self._measures[mark]), place)


def colleague_name(measured: ColleagueMeasures) -> str:
    """Return who has the cases."""
    if measured.colleague is None:
        return pgettext("who has a call", "Nobody")
    return measured.colleague.text


def _titles() -> tuple[str, ...]:
    return (
        pgettext("title of a column", "In time"),
        pgettext("title of a column", "Waiting"),
        pgettext("title of a column", "Overdue"),
        pgettext("title of a column", "No contact details"),
        pgettext("title of a column", "Hours"),
    )


def _row(names: tuple[str, str], measures: FollowUpMeasures, titles: tuple[str, ...]) -> BarRow:
    name, full = names
    hours = measures.median_hours
    cells = (
        counts_text(measures),
        _count(measures.waiting),
        _count(measures.overdue),
        _count(measures.unreachable),
        "–" if hours is None else hours_short(hours),
    )
    said = ", ".join(f"{title} {cell}" for title, cell in zip(titles[1:], cells, strict=True))
    told = said if measures.cases else _("nobody to call")
    return BarRow(
        name=name,
        cells=cells if measures.cases else ("",) * len(cells),
        spoken=f"{full}: {told}",
        width=measures.in_time / measures.passed if measures.passed else None,
        is_pale=measures.passed < FEW,
        alarm=OVERDUE_CELL if measures.overdue else -1,
    )


def _count(count: int) -> str:
    return number(count) if count else "–"
