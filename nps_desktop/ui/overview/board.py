"""Where the cards of the overview stand: two rows in a window, more side by side in a wide one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from nps_desktop.ui.theme import GAP, PAGE_MARGINS

COLUMNS = 24
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


Row = Sequence[tuple[QWidget, int]]


class Board(QWidget):
    """Lays the cards out anew when the width, or what is shown, asks for it."""

    def __init__(self, cards: Cards) -> None:
        super().__init__()
        self._cards = cards
        self._grid = QGridLayout(self)
        self._rows: tuple[Row, ...] = ()
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        for card in (cards.guess, cards.locations):
            # What does not stand in the grid yet belongs to the board all the same.
            card.setParent(self)
        self.arrange(0)

    def arrange(self, width: int) -> None:
        """Put the cards where they stand at a width of the page."""
        rows = self._rows_at(width)
        if rows == self._rows:
            return
        for row in self._rows:
            for card, _width in row:
                # Taken out otherwise, a card would go on telling its height to a place it left.
                self._grid.removeWidget(card)
        self._rows = rows
        for number in range(self._grid.rowCount()):
            self._grid.setRowStretch(number, 0)
        for number, row in enumerate(rows):
            self._fill(number, row)
        self._grid.setRowStretch(len(rows), 1)

    def event(self, event: QEvent) -> bool:
        """Be as high as the words are at this width: an area that scrolls does not ask for it."""
        is_done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.setMinimumHeight(self._grid.minimumHeightForWidth(self.width()))
        return is_done

    def fit(self, height: int) -> None:
        """Stand closer together on a low page; its right margin is that of the area around."""
        is_low = height < LOW_PAGE
        left, above, _right, below = LOW_MARGINS if is_low else PAGE_MARGINS
        self._grid.setContentsMargins(left, above, 0, below)
        self._grid.setSpacing(LOW_GAP if is_low else GAP)

    def _rows_at(self, width: int) -> tuple[Row, ...]:
        c = self._cards
        asked: tuple[Row, ...] = () if c.guess.isHidden() else (((c.guess, COLUMNS),),)
        has_locations = not c.locations.isHidden()
        words: Row = ((c.words, COLUMNS),)
        if width >= WIDE:
            figures: Row = ((c.score, 9), (c.distribution, 9), (c.followups, 6))
            half = COLUMNS // 2
            line: Row = ((c.trend, half), (c.locations, half))
            return *asked, figures, line if has_locations else ((c.trend, COLUMNS),), words
        figures = ((c.score, 12), (c.distribution, 12))
        line = ((c.trend, 18), (c.followups, 6))
        locations: tuple[Row, ...] = (((c.locations, COLUMNS),),) if has_locations else ()
        return *asked, figures, line, *locations, words

    def _fill(self, number: int, row: Row) -> None:
        column = 0
        for card, width in row:
            self._grid.addWidget(card, number, column, 1, width)
            column += width
        grow = {self._cards.score: FIGURES_GROW, self._cards.trend: CHARTS_GROW}
        self._grid.setRowStretch(number, max(grow.get(card, 0) for card, _width in row))
