"""Who moved on the ladder of the groups: a grid of from and to, and what it says in words."""

from PySide6.QtCore import QRect, QSize

from nps_desktop.domain.measures import Ladder, Returned
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.charts import ladder_grid
from nps_desktop.ui.charts.ladder_grid import MOVES, cell_in_words, ladder_in_words
from nps_desktop.ui.charts.marked_chart import MarkedChart
from nps_desktop.ui.formats import number
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.open_sums import open_sums

LEAST_WIDTH = 260


class LadderCard(Card):
    """A ladder with its sentences; every cell opens its sum."""

    def __init__(self, heading: str, axes: str) -> None:
        super().__init__(heading)
        self._ladder = Ladder()
        self.axes = label(axes, "small", is_wrapped=True)
        self.chart: MarkedChart[Ladder] = MarkedChart(
            ladder_grid.draw,
            name=heading,
            least=QSize(LEAST_WIDTH, ladder_grid.least_height()),
            marks=ladder_grid.marks,
            words=cell_in_words,
        )
        self.words = label("", "lead", is_wrapped=True)
        self.beside = label("", "muted", is_wrapped=True)
        self.body.setSpacing(8)
        self.body.addWidget(self.axes)
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self.words)
        self.body.addWidget(self.beside)
        self.chart.mark_opened.connect(self._show_sum)

    def show_after_call(self, ladder: Ladder) -> None:
        """Show what those said whom somebody asked again after the call."""
        self._show(ladder)
        self.words.setText(_asked_words(ladder))
        self.beside.setText(_not_asked_words(ladder.left_out))
        self.beside.setVisible(bool(ladder.left_out))

    def show_returned(self, returned: Returned) -> None:
        """Show what customers said who answered again; until that is known, that it is counted."""
        ladder = returned.ladder
        self._show(ladder)
        self.words.setText(_again_words(ladder) if returned.is_whole else _("Counting…"))
        self.beside.setText(_once_words(ladder.left_out))
        self.beside.setVisible(returned.is_whole and bool(ladder.left_out))

    def _show(self, ladder: Ladder) -> None:
        self._ladder = ladder
        self.chart.show_chart(ladder, ladder_in_words(ladder))

    def _show_sum(self, mark: int, place: QRect) -> None:
        from nps_desktop.reports.call_sums import rung_sums

        title = cell_in_words(self._ladder, mark)
        open_sums(self.chart, title, rung_sums(self._ladder, *MOVES[mark]), place)


def _asked_words(ladder: Ladder) -> str:
    if not ladder.total:
        return _("Nobody was asked for the score again after the call.")
    return ngettext(
        "{up} of {total} who was asked again moved up, {same} stayed, {down} moved down.",
        "{up} of {total} who were asked again moved up, {same} stayed, {down} moved down.",
        ladder.total,
    ).format(**_moves(ladder))


def _again_words(ladder: Ladder) -> str:
    if not ladder.total:
        return _("Nobody who can be known again had answered before.")
    return ngettext(
        "{up} of {total} customer who answered again moved up, {same} stayed, {down} moved down.",
        "{up} of {total} customers who answered again moved up, {same} stayed, {down} moved down.",
        ladder.total,
    ).format(**_moves(ladder))


def _not_asked_words(count: int) -> str:
    return ngettext(
        "{count} was not asked.",
        "{count} were not asked.",
        count,
    ).format(count=number(count))


def _once_words(count: int) -> str:
    return ngettext(
        "{count} customer who can be known again answered for the first time.",
        "{count} customers who can be known again answered for the first time.",
        count,
    ).format(count=number(count))


def _moves(ladder: Ladder) -> dict[str, str]:
    counts = {"up": ladder.up, "same": ladder.same, "down": ladder.down, "total": ladder.total}
    return {name: number(count) for name, count in counts.items()}
