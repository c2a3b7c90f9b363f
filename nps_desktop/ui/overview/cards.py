"""Where the cards of the overview stand: two rows in a window, more side by side in a wide one."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.board import COLUMNS, Board, Row

WIDE = 1500
LOW_PAGE = 640
LOW_MARGINS, LOW_GAP = (28, 16, 28, 16), 12
FIGURES_GROW, CHARTS_GROW = 25, 75


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of the page, each of them one widget."""

    guess: QWidget
    score: QWidget
    distribution: QWidget
    trend: QWidget
    followups: QWidget
    locations: QWidget
    words: QWidget

    def rows_at(self, width: int) -> tuple[Row, ...]:
        """Return the rows at a width of the page."""
        asked = () if self.guess.isHidden() else (Row(((self.guess, COLUMNS),)),)
        has_locations = not self.locations.isHidden()
        words = Row(((self.words, COLUMNS),))
        score, distribution, trend = self.score, self.distribution, self.trend
        if width >= WIDE:
            figures = Row(((score, 9), (distribution, 9), (self.followups, 6)), FIGURES_GROW)
            half = COLUMNS // 2
            both = ((trend, half), (self.locations, half))
            line = Row(both if has_locations else ((trend, COLUMNS),), CHARTS_GROW)
            return *asked, figures, line, words
        figures = Row(((score, 12), (distribution, 12)), FIGURES_GROW)
        line = Row(((trend, 18), (self.followups, 6)), CHARTS_GROW)
        locations = (Row(((self.locations, COLUMNS),)),) if has_locations else ()
        return *asked, figures, line, *locations, words


def fit(board: Board, height: int) -> None:
    """Let the cards stand closer together on a low page."""
    is_low = height < LOW_PAGE
    board.space(LOW_MARGINS if is_low else PAGE_MARGINS, LOW_GAP if is_low else GAP)
