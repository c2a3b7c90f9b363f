"""The row of what can happen beside what ends and leads on: in one line, or under each other."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from nps_desktop.ui.widgets.key_button import KeyButton
from nps_desktop.ui.widgets.overflow_row import OverflowRow

BETWEEN = 6
BETWEEN_TIGHT = 4
ASIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class ActsRow(QWidget):
    """The first `usual` buttons of the row always stand as buttons: the buttons come closer where
    that is enough, else `ends` go below them."""

    def __init__(self, row: OverflowRow, ends: Sequence[KeyButton], usual: int) -> None:
        super().__init__()
        self._row = row
        self._ends = tuple(ends)
        self._usual = usual
        self._end = QHBoxLayout()
        self._end.setSpacing(BETWEEN)
        self._end.addStretch(1)
        for button in self._ends:
            self._end.addWidget(button)
        self._whole = QBoxLayout(ASIDE, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(BETWEEN)
        self._whole.addWidget(row, 1)
        self._whole.addLayout(self._end)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the loosest way in which the usual ones find room."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit by the sizes that the style gives."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        ways = ((False, ASIDE), (True, ASIDE), (False, BELOW), (True, BELOW))
        for is_tight, direction in ways:
            self._be(is_tight=is_tight)
            if self._needed(direction) <= self.width():
                break
        self._whole.setDirection(direction)
        self._row.refold()

    def _be(self, *, is_tight: bool) -> None:
        between = BETWEEN_TIGHT if is_tight else BETWEEN
        for button in (*self._row.buttons, *self._ends):
            button.be_tight(is_tight)
        self._row.set_spacing(between)
        self._end.setSpacing(between)
        self._whole.setSpacing(between)

    def _needed(self, direction: QBoxLayout.Direction) -> int:
        """How wide the usual ones are, with all that stands in their line."""
        needed = self._row.width_of_first(self._usual)
        if direction == ASIDE:
            shown = [button for button in self._ends if not button.isHidden()]
            needed += sum(button.sizeHint().width() + self._whole.spacing() for button in shown)
        return needed
