"""Where the cards of the measures stand: side by side as far as the width allows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from nps_desktop.ui.theme import GAP, PAGE_MARGINS

COLUMNS = 24
WIDE = 1500
NARROW = 1040


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of the page."""

    promise: QWidget
    months: QWidget
    colleagues: QWidget
    after_call: QWidget
    customers: QWidget
    causes: QWidget
    share: QWidget


Row = Sequence[tuple[QWidget, int]]


class Board(QWidget):
    """Lays the cards out anew when the width, or what is shown, asks for it."""

    def __init__(self, cards: Cards) -> None:
        super().__init__()
        self._cards = cards
        self._grid = QGridLayout(self)
        _left, _above, _right, below = PAGE_MARGINS
        self._grid.setContentsMargins(PAGE_MARGINS[0], 0, 0, below)
        self._grid.setSpacing(GAP)
        self._rows: tuple[Row, ...] = ()
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        # What does not stand in the grid yet belongs to the board all the same.
        cards.colleagues.setParent(self)
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
            column = 0
            for card, breadth in row:
                self._grid.addWidget(card, number, column, 1, breadth)
                column += breadth
        self._grid.setRowStretch(len(rows), 1)

    def event(self, event: QEvent) -> bool:
        """Be as high as the words are at this width: an area that scrolls does not ask for it."""
        is_done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.setMinimumHeight(self._grid.minimumHeightForWidth(self.width()))
        return is_done

    def _rows_at(self, width: int) -> tuple[Row, ...]:
        c = self._cards
        has_colleagues = not c.colleagues.isHidden()
        if width >= WIDE and all(_fits(card, width, 9) for card in (c.months, c.colleagues)):
            who: Row = ((c.colleagues, 9),) if has_colleagues else ()
            months = 9 if has_colleagues else 16
            return (
                ((c.promise, COLUMNS - months - 9 * len(who)), (c.months, months), *who),
                ((c.after_call, 7), (c.customers, 7), (c.causes, 10)),
                ((c.share, COLUMNS),),
            )
        colleagues: tuple[Row, ...] = (((c.colleagues, COLUMNS),),) if has_colleagues else ()
        above: tuple[Row, ...] = (((c.promise, 10), (c.months, 14)),)
        below: tuple[Row, ...] = (((c.causes, 14), (c.share, 10)),)
        if not _fits(c.months, width, 14):
            above = (((c.promise, COLUMNS),), ((c.months, COLUMNS),))
        if width < NARROW or not _fits(c.causes, width, 14):
            below = (((c.causes, COLUMNS),), ((c.share, COLUMNS),))
        return (
            *above,
            *colleagues,
            ((c.after_call, 12), (c.customers, 12)),
            *below,
        )


def _fits(card: QWidget, width: int, columns: int) -> bool:
    """Return whether so many of the columns are room enough for the words of a card."""
    room = width - PAGE_MARGINS[0] - PAGE_MARGINS[2]
    return card.minimumSizeHint().width() <= (room + GAP) * columns // COLUMNS - GAP
