"""Cards side by side in rows, laid out anew when the width, or what is shown, asks for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QWidget

COLUMNS = 24


@dataclass(frozen=True, slots=True)
class Row:
    """Cards beside each other, each with its columns (together COLUMNS); how much the row grows,
    set against the others, where the page is higher than its cards ask for."""

    cards: tuple[tuple[QWidget, int], ...]
    grow: int = 0


RowsAt = Callable[[int], tuple[Row, ...]]
"""Returns the rows that stand at a width of the page, in pixels."""


class Board(QWidget):
    """Asks `rows_at` where the cards stand; `waiting` are those that may stand nowhere yet."""

    def __init__(self, rows_at: RowsAt, waiting: Sequence[QWidget]) -> None:
        super().__init__()
        self._rows_at = rows_at
        self._rows: tuple[Row, ...] = ()
        self._grid = QGridLayout(self)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        for card in waiting:
            # What does not stand in the grid yet belongs to the board all the same.
            card.setParent(self)
        self.arrange(0)

    def space(self, margins: tuple[int, int, int, int], gap: int) -> None:
        """Leave room around the cards and between them; at the right the area around has its
        own."""
        left, above, _right, below = margins
        self._grid.setContentsMargins(left, above, 0, below)
        self._grid.setSpacing(gap)

    def arrange(self, width: int) -> None:
        """Put the cards where they stand at a width of the page."""
        rows = self._rows_at(width)
        if rows == self._rows:
            return
        for row in self._rows:
            for card, _columns in row.cards:
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

    def _fill(self, number: int, row: Row) -> None:
        column = 0
        for card, columns in row.cards:
            self._grid.addWidget(card, number, column, 1, columns)
            column += columns
        self._grid.setRowStretch(number, row.grow)
