"""The locations side by side: answers, shares, score; a click shows one alone."""

from PySide6.QtCore import QRect, Signal

from nps_desktop.domain.summary import LocationFigures
from nps_desktop.domain.tally import Tally
from nps_desktop.i18n import _
from nps_desktop.ui.overview.location_lines import LocationLine
from nps_desktop.ui.overview.location_list import LocationList
from nps_desktop.ui.overview.location_row import EDGE, HEIGHT, Header
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.open_sums import open_sums

MOST_SHOWN = 8
MARGINS = (CARD_PADDING - EDGE, CARD_PADDING - 4, CARD_PADDING - EDGE, CARD_PADDING - EDGE)


class LocationsCard(Card):
    """Most answers first, all locations above them; `location_wanted` brings the one taken."""

    location_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Locations side by side"))
        keys = ElidedLabel("small")
        keys.setText(_("Enter shows one alone, Space its sum."))
        self.list = LocationList(_("Locations side by side"))
        self.list.taken.connect(self.location_wanted)
        self.list.sum_wanted.connect(self._show_sum)
        self.top.setContentsMargins(EDGE, 0, EDGE, 0)
        self.top.addWidget(keys)
        self.body.setContentsMargins(*MARGINS)
        self.body.setSpacing(4)
        header = Header()
        bar = self.list.verticalScrollBar()
        bar.rangeChanged.connect(
            lambda _low, high: header.leave(bar.sizeHint().width() if high else 0)
        )
        self.body.addWidget(header)
        self.body.addWidget(self.list, 1)

    def show_locations(self, figures: tuple[LocationFigures, ...], chosen: str | None) -> None:
        """Show these locations, the chosen one marked."""
        together = sum((each.tally for each in figures), Tally())
        most_first = sorted(figures, key=lambda each: (-each.tally.total, each.location))
        lines = [
            LocationLine(None, together, is_chosen=chosen is None),
            *(LocationLine(f.location, f.tally, f.location == chosen) for f in most_first),
        ]
        self.list.show_lines(tuple(lines))
        self.list.setMinimumHeight(min(len(lines), MOST_SHOWN + 1) * HEIGHT)

    def _show_sum(self, line: LocationLine, place: QRect) -> None:
        from nps_desktop.reports.sums import score_sums

        open_sums(self.list.viewport(), line.name, score_sums(line.tally), place)
