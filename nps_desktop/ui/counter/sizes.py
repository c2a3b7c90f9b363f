"""How large everything at the counter is, on a screen of that size."""

from dataclasses import dataclass
from math import sqrt

from PySide6.QtCore import QSize

SMALLEST_TOUCH = 48
ROOMY_TOUCH = 64
IN_ONE_ROW, IN_TWO_ROWS = 11, 6

_LEAST, _MOST = 0.8, 2.4
_BASE = QSize(1024, 700)
_TIGHTEST = QSize(640, 680)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in pixels, letters by their height.

    `touch` is the height of what is tapped, `side` that of a score; `in_row` scores stand beside
    each other; `column` is how wide a text or a field may become.
    """

    margin: int
    gap: int
    touch: int
    side: int
    in_row: int
    column: int
    radius: int
    question: int
    heading: int
    words: int
    small: int
    digits: int
    icon: int


def sizes_for(room: QSize) -> Sizes:
    """Return the sizes for a window: as large as the screen invites to, never below a finger's."""
    scale = _scale(room)
    margin, gap = _even(40 * scale), _even(12 * scale)
    inside = max(room.width() - 2 * margin, 0)
    in_row, side = _scores(inside, gap, scale)
    return Sizes(
        margin=margin,
        gap=gap,
        touch=max(SMALLEST_TOUCH, _even(64 * scale)),
        side=side,
        in_row=in_row,
        column=min(inside, _even(760 * scale)),
        radius=_even(12 * scale),
        question=_even(34 * scale),
        heading=_even(30 * scale),
        words=_even(19 * scale),
        small=max(14, _even(15 * scale)),
        digits=_even(side * 0.4),
        icon=_even(22 * scale),
    )


def _scale(room: QSize) -> float:
    """Return how much larger than on the smallest screen everything is, each side considered."""
    area = room.width() * room.height() / (_BASE.width() * _BASE.height())
    sides = (room.width() / _TIGHTEST.width(), room.height() / _TIGHTEST.height())
    return min(max(min(sqrt(area), *sides), _LEAST), _MOST)


def _scores(inside: int, gap: int, scale: float) -> tuple[int, int]:
    """Return how many scores stand in a row, and how wide one is."""
    one = (inside - (IN_ONE_ROW - 1) * gap) // IN_ONE_ROW
    if one >= ROOMY_TOUCH:
        return IN_ONE_ROW, min(one, _even(80 * scale))
    two = (inside - (IN_TWO_ROWS - 1) * gap) // IN_TWO_ROWS
    return IN_TWO_ROWS, max(SMALLEST_TOUCH, min(two, _even(96 * scale)))


def _even(length: float) -> int:
    """Round to the grid of two pixels."""
    return round(length / 2) * 2
