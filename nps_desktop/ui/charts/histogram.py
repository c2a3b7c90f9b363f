"""How the distribution of the scores 0-10 is drawn."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from nps_desktop.charting import Bar
from nps_desktop.domain.scores import Group
from nps_desktop.reports.group_words import GROUP_SIGNS, group_name
from nps_desktop.ui.formats import number
from nps_desktop.ui.theme import Theme, font, text_font

COUNT_ROW, SCORE_ROW, GROUP_ROW = 20, 22, 26
BRACKET = 3
ROUND = 3
LEAST_BAR = 2
WIDEST_BAR = 72
OVERHANG, BETWEEN = 36, 12
CENTRE = Qt.AlignmentFlag.AlignCenter


def draw(painter: QPainter, rect: QRectF, bars: tuple[Bar, ...], theme: Theme) -> None:
    """Draw the eleven bars, their counts above, the scores and the groups below."""
    plot = rect.adjusted(0, COUNT_ROW, 0, -SCORE_ROW - GROUP_ROW)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawLine(plot.bottomLeft(), plot.bottomRight())
    for bar in bars:
        _draw_bar(painter, plot, bar, theme)
    for group in Group:
        _underline(painter, plot, [bar for bar in bars if bar.group is group], theme)
    _write_groups(painter, plot, bars, theme)


def _draw_bar(painter: QPainter, plot: QRectF, bar: Bar, theme: Theme) -> None:
    slot = QRectF(plot.x() + bar.x * plot.width(), plot.y(), bar.width * plot.width(), 0)
    width = min(slot.width(), WIDEST_BAR)
    height = max(bar.height * plot.height(), LEAST_BAR) if bar.count else 0
    standing = QRectF(slot.center().x() - width / 2, plot.bottom() - height, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.of(bar.group))
    painter.drawPath(_round_above(standing))
    _write_around(painter, slot, standing=standing, bar=bar, theme=theme)


def _write_around(
    painter: QPainter, slot: QRectF, *, standing: QRectF, bar: Bar, theme: Theme
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


def _underline(painter: QPainter, plot: QRectF, bars: list[Bar], theme: Theme) -> None:
    """Draw a line below the scores of a group."""
    left = plot.x() + bars[0].x * plot.width()
    right = plot.x() + (bars[-1].x + bars[-1].width) * plot.width()
    top = plot.bottom() + SCORE_ROW + 2
    colour = theme.of(bars[0].group)
    painter.setPen(QPen(colour, BRACKET, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(left + 2, top), QPointF(right - 2, top))


def _write_groups(painter: QPainter, plot: QRectF, bars: tuple[Bar, ...], theme: Theme) -> None:
    """Name each group below its scores; by sign and count alone where the words do not fit."""
    painter.setFont(text_font(13, QFont.Weight.Medium))
    top = plot.bottom() + SCORE_ROW + 6
    end = plot.right()
    for group in (Group.PROMOTER, Group.PASSIVE, Group.DETRACTOR):
        own = [bar for bar in bars if bar.group is group]
        middle = (own[0].x + own[-1].x + own[-1].width) / 2 * plot.width() + plot.x()
        start = plot.x() + own[0].x * plot.width() - OVERHANG
        text, width = caption(own, end - start)
        left = min(middle - width / 2, end - width - 2)
        painter.setPen(theme.of(group))
        painter.drawText(QRectF(left, top, width + 2, GROUP_ROW - 6), CENTRE, text)
        end = left - BETWEEN


def caption(bars: list[Bar], room: float) -> tuple[str, float]:
    """Return the words that fit into `room`, and their width."""
    group, count = bars[0].group, sum(bar.count for bar in bars)
    short = f"{GROUP_SIGNS[group]} {number(count)}"
    full = f"{short} {group_name(group, count)}"
    metrics = QFontMetricsF(text_font(13, QFont.Weight.Medium))
    chosen = full if metrics.horizontalAdvance(full) <= room else short
    return chosen, metrics.horizontalAdvance(chosen)


def _round_above(rect: QRectF) -> QPainterPath:
    """A bar with round shoulders and a flat foot."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, ROUND, ROUND)
    if rect.height() > ROUND:
        path.addRect(rect.adjusted(0, ROUND, 0, 0))
    return path
