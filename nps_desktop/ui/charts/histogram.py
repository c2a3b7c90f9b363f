"""How the distribution of the scores 0-10 is drawn."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from nps_desktop.charting import Bar
from nps_desktop.domain.scores import Group
from nps_desktop.reports.words import GROUP_SIGNS, group_name
from nps_desktop.ui.formats import number
from nps_desktop.ui.theme import Theme, font

COUNT_ROW, SCORE_ROW, GROUP_ROW = 20, 22, 26
BRACKET = 3
ROUND = 3
LEAST_BAR = 2
WIDEST_BAR = 72
CENTRE = Qt.AlignmentFlag.AlignCenter


def draw(painter: QPainter, rect: QRectF, bars: tuple[Bar, ...], theme: Theme) -> None:
    """Draw the eleven bars, their counts above, the scores and the groups below."""
    plot = rect.adjusted(0, COUNT_ROW, 0, -SCORE_ROW - GROUP_ROW)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawLine(plot.bottomLeft(), plot.bottomRight())
    for bar in bars:
        _draw_bar(painter, plot, bar, theme)
    for group in (Group.DETRACTOR, Group.PASSIVE, Group.PROMOTER):
        _draw_group(painter, plot, [bar for bar in bars if bar.group is group], theme)


def _draw_bar(painter: QPainter, plot: QRectF, bar: Bar, theme: Theme) -> None:
    slot = QRectF(plot.x() + bar.x * plot.width(), plot.y(), bar.width * plot.width(), 0)
    width = min(slot.width(), WIDEST_BAR)
    height = max(bar.height * plot.height(), LEAST_BAR) if bar.count else 0
    standing = QRectF(slot.center().x() - width / 2, plot.bottom() - height, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.of(bar.group))
    painter.drawPath(_round_above(standing))
    _write_around(painter, slot, standing, bar, theme)


def _write_around(
    painter: QPainter, slot: QRectF, standing: QRectF, bar: Bar, theme: Theme
) -> None:
    score = QRectF(slot.x(), standing.bottom() + 2, slot.width(), SCORE_ROW)
    painter.setFont(font(13))
    painter.setPen(QColor(theme.muted))
    painter.drawText(score, CENTRE, str(bar.score))
    if bar.count:
        above = QRectF(slot.x() - 8, standing.y() - COUNT_ROW, slot.width() + 16, COUNT_ROW - 2)
        painter.setFont(font(13, QFont.Weight.Medium))
        painter.setPen(QColor(theme.text))
        painter.drawText(above, CENTRE, number(bar.count))


def _draw_group(painter: QPainter, plot: QRectF, bars: list[Bar], theme: Theme) -> None:
    """Underline a group's scores and name it, by sign and count alone where words do not fit."""
    left = plot.x() + bars[0].x * plot.width()
    right = plot.x() + (bars[-1].x + bars[-1].width) * plot.width()
    top = plot.bottom() + SCORE_ROW + 2
    colour = theme.of(bars[0].group)
    painter.setPen(QPen(colour, BRACKET, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(left + 2, top), QPointF(right - 2, top))
    painter.setPen(colour)
    painter.setFont(font(13, QFont.Weight.Medium))
    place = QRectF(left, top + 4, right - left, GROUP_ROW - 6)
    painter.drawText(place, CENTRE, _caption(bars, place.width()))


def _caption(bars: list[Bar], width: float) -> str:
    group, count = bars[0].group, sum(bar.count for bar in bars)
    short = f"{GROUP_SIGNS[group]} {number(count)}"
    full = f"{short} {group_name(group, count)}"
    fits = QFontMetricsF(font(13, QFont.Weight.Medium)).horizontalAdvance(full) <= width
    return full if fits else short


def _round_above(rect: QRectF) -> QPainterPath:
    """A bar with round shoulders and a flat foot."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, ROUND, ROUND)
    if rect.height() > ROUND:
        path.addRect(rect.adjusted(0, ROUND, 0, 0))
    return path
