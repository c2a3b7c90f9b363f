"""How a ladder is drawn: from which group (the rows) to which (the columns) how many went."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from nps_desktop.domain.measures import LADDER, Ladder, height
from nps_desktop.domain.scores import Group
from nps_desktop.i18n import _
from nps_desktop.reports.group_words import GROUP_SIGNS, group_title
from nps_desktop.ui.formats import number
from nps_desktop.ui.theme import Theme, font, text_font

HEAD = 28
LEAST_CELL, HIGHEST_CELL = 44, 64
GAP = 4
ROUND = 8
NAME, SMALLEST = 13, 9
BEFORE_CELLS = 12
UP, DOWN, SAME = "↑", "↓", ""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
MOVES = tuple((before, after) for before in LADDER for after in LADDER)
"""The cells row by row."""


def draw(painter: QPainter, rect: QRectF, ladder: Ladder, theme: Theme) -> None:
    """Draw the names of the groups and the nine counts, each with the way that it went."""
    places = marks(rect, ladder)
    painter.setFont(text_font(NAME, QFont.Weight.Medium))
    for step, group in enumerate(LADDER):
        painter.setPen(theme.of(group))
        top, side = places[step], places[step * len(LADDER)]
        above = QRectF(top.x(), rect.y(), top.width(), HEAD - 4)
        head = f"{GROUP_SIGNS[group]} {group_title(group)}"
        painter.setFont(_fitting(head, above.width()))
        painter.drawText(above, CENTRE, head)
        painter.setFont(text_font(NAME, QFont.Weight.Medium))
        beside = QRectF(rect.x(), side.y(), side.x() - rect.x(), side.height())
        painter.drawText(beside, LEFT, f"{GROUP_SIGNS[group]} {group_title(group)}")
    for (before, after), place in zip(MOVES, places, strict=True):
        _draw_cell(painter, place, (way(before, after), ladder.count(before, after)), theme)


def marks(rect: QRectF, _ladder: Ladder) -> tuple[QRectF, ...]:
    """Return the places of the nine cells, row by row."""
    left = rect.x() + _widest_name() + BEFORE_CELLS
    steps = len(LADDER)
    width = (rect.right() - left - GAP * (steps - 1)) / steps
    tall = min(HIGHEST_CELL, (rect.height() - HEAD - GAP * (steps - 1)) / steps)
    return tuple(
        QRectF(
            left + height(after) * (width + GAP),
            rect.y() + HEAD + height(before) * (tall + GAP),
            width,
            tall,
        )
        for before, after in MOVES
    )


def way(before: Group, after: Group) -> str:
    """Return the arrow of a move; none for who stayed."""
    steps = height(after) - height(before)
    return UP if steps > 0 else DOWN if steps < 0 else SAME


def cell_in_words(ladder: Ladder, mark: int) -> str:
    """Return what a cell says: "Detractors → Promoters: 4"."""
    before, after = MOVES[mark]
    count = number(ladder.count(before, after))
    # TRANSLATORS: a move on the ladder, as in "Detractors → Promoters: 4"
    return _("{before} → {after}: {count}").format(
        before=group_title(before), after=group_title(after), count=count
    )


def ladder_in_words(ladder: Ladder) -> str:
    """Return every move that anybody made, for those who cannot see the grid."""
    cells = (n for n, move in enumerate(MOVES) if ladder.count(*move))
    return ". ".join(cell_in_words(ladder, cell) for cell in cells)


def least_height() -> int:
    """Return how high a ladder is at the least."""
    steps = len(LADDER)
    return HEAD + steps * LEAST_CELL + GAP * (steps - 1)


def _draw_cell(painter: QPainter, place: QRectF, told: tuple[str, int], theme: Theme) -> None:
    arrow, count = told
    tints = {UP: theme.promoter_tint, DOWN: theme.detractor_tint}
    inks = {UP: theme.promoter, DOWN: theme.detractor}
    inner = place.adjusted(2, 2, -2, -2)
    painter.setPen(QPen(QColor(theme.line), 1) if not count else Qt.PenStyle.NoPen)
    ground = QColor(tints.get(arrow, theme.ground)) if count else QColor(theme.surface)
    painter.setBrush(ground)
    painter.drawRoundedRect(inner, ROUND, ROUND)
    painter.setPen(QColor(inks.get(arrow, theme.text) if count else theme.muted))
    painter.setFont(font(17, QFont.Weight.DemiBold) if count else font())
    text = f"{arrow} {number(count)}".strip() if count else number(0)
    painter.drawText(inner, CENTRE, text)


def _fitting(head: str, room: float) -> QFont:
    """Return the largest letters in which a head finds room over its column."""
    fonts = [text_font(size, QFont.Weight.Medium) for size in range(NAME, SMALLEST, -1)]
    fits = (each for each in fonts if QFontMetricsF(each).horizontalAdvance(head) <= room)
    return next(fits, fonts[-1])


def _widest_name() -> float:
    metrics = QFontMetricsF(text_font(NAME, QFont.Weight.Medium))
    return max(metrics.horizontalAdvance(f"{GROUP_SIGNS[g]} {group_title(g)}") for g in LADDER)
