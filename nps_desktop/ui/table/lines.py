"""The lines of a call in the list, and which of them a remark stands beside."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from nps_desktop.ui.table.cells import draw_elided

REMARK_GAP = 12
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Line:
    """Words, and how they are drawn."""

    text: str
    font: QFont
    colour: str

    @property
    def width(self) -> int:
        """How much room the whole of it takes, in pixels."""
        return QFontMetrics(self.font).horizontalAdvance(self.text)

    def draw(self, painter: QPainter, room: QRect) -> None:
        """Draw it from the left, elided where it is too long."""
        self._take_up(painter)
        draw_elided(painter, room, self.text)

    def draw_right(self, painter: QPainter, room: QRect) -> None:
        """Draw it at the right edge."""
        self._take_up(painter)
        painter.drawText(room, RIGHT, self.text)

    def _take_up(self, painter: QPainter) -> None:
        painter.setFont(self.font)
        painter.setPen(QColor(self.colour))


def lines_beside(remarks: Sequence[Line], lines: Sequence[Line], width: int) -> list[int | None]:
    """Return beside which line each remark stands: the first that leaves room, and is free.

    Where none does, the last one gives way, and after it the first: never the one between, in
    which the moment stands. None for a remark without words.
    """
    taken: list[int | None] = []
    for remark in remarks:
        taken.append(_line_beside(remark, lines, width, taken) if remark.text else None)
    return taken


def _line_beside(
    remark: Line, lines: Sequence[Line], width: int, taken: Sequence[int | None]
) -> int:
    free = [place for place in range(len(lines)) if place not in taken]
    needed = remark.width + REMARK_GAP
    yielding = len(lines) - 1 if len(lines) - 1 in free else free[0]
    return next((place for place in free if lines[place].width + needed <= width), yielding)
