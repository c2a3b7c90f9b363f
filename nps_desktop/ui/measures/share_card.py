"""The share of detractors over the months."""

from PySide6.QtCore import QSize

from nps_desktop.charting import Measure
from nps_desktop.domain.summary import SectionFigures
from nps_desktop.i18n import _
from nps_desktop.ui.widgets.trend_card import TrendCard

LEAST = QSize(320, 240)


class ShareCard(TrendCard):
    """The line of the overview, of the detractors alone."""

    def __init__(self) -> None:
        super().__init__()
        self.measures.choose(Measure.DETRACTORS)
        self.measures.hide()
        self.chart.setMinimumSize(LEAST)

    def show_trend(self, sections: tuple[SectionFigures, ...]) -> None:
        """Show these sections of time."""
        super().show_trend(sections)
        self.heading.setText(_("The share of detractors over time"))
