"""Where the cards of the measures stand: side by side as far as the width allows."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.board import COLUMNS, Row

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

    def rows_at(self, width: int) -> tuple[Row, ...]:
        """Return the rows at a width of the page."""
        if width >= WIDE and all(_fits(card, width, 9) for card in (self.months, self.colleagues)):
            return self._wide_rows()
        colleagues = () if self.colleagues.isHidden() else (Row(((self.colleagues, COLUMNS),)),)
        above: tuple[Row, ...] = (Row(((self.promise, 10), (self.months, 14))),)
        below: tuple[Row, ...] = (Row(((self.causes, 14), (self.share, 10))),)
        if not _fits(self.months, width, 14):
            above = _under_each_other(self.promise, self.months)
        if width < NARROW or not _fits(self.causes, width, 14):
            below = _under_each_other(self.causes, self.share)
        ladders = Row(((self.after_call, 12), (self.customers, 12)))
        return *above, *colleagues, ladders, *below

    def _wide_rows(self) -> tuple[Row, ...]:
        figures = Row(((self.promise, 6), (self.months, 9), (self.colleagues, 9)))
        if self.colleagues.isHidden():
            figures = Row(((self.promise, 8), (self.months, 16)))
        ladders = Row(((self.after_call, 7), (self.customers, 7), (self.causes, 10)))
        return figures, ladders, Row(((self.share, COLUMNS),))


def _under_each_other(*cards: QWidget) -> tuple[Row, ...]:
    return tuple(Row(((card, COLUMNS),)) for card in cards)


def _fits(card: QWidget, width: int, columns: int) -> bool:
    """Return whether so many of the columns are room enough for the words of a card."""
    room = width - PAGE_MARGINS[0] - PAGE_MARGINS[2]
    return card.minimumSizeHint().width() <= (room + GAP) * columns // COLUMNS - GAP
