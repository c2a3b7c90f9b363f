"""How the distribution of the scores 0-10 is drawn."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from nps_desktop.charting import Bar
from nps_desktop.domain.rounding import rounded_quotient
from nps_desktop.domain.scores import Group
from nps_desktop.reports.group_words import GROUP_SIGNS, group_name
from nps_desktop.ui.formats import number, percent
from nps_desktop.ui.theme import Theme, font, text_font

COUNT_ROW, SCORE_ROW, GROUP_ROW = 20, 22, 26
BRACKET = 3
ROUND = 3
LEAST_BAR = 2
WIDEST_BAR = 72
OVERHANG, BETWEEN = 36, 12
GAP_AROUND = 2
OVER_A_BAR = 4
CENTRE = Qt.AlignmentFlag.AlignCenter


def draw(painter: QPainter, rect: QRectF, bars: tuple[Bar, ...], theme: Theme) -> None:
    """Draw the eleven bars, their counts above, the scores and the groups below."""
    plot = _plot(rect)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.drawLine(plot.bottomLeft(), plot.bottomRight())
    texts = texts_above(bars, bars[0].width * plot.width() + OVER_A_BAR)
    for bar, text in zip(bars, texts, strict=True):
        standing = _standing(plot, bar)
        _draw_bar(painter, standing, bar, theme)
        _write_above(painter, standing, text, theme)
    for group in Group:
        _underline(painter, plot, [bar for bar in bars if bar.group is group], theme)
    _write_groups(painter, plot, bars, theme)


def marks(rect: QRectF, bars: tuple[Bar, ...]) -> tuple[QRectF, ...]:
    """Return the place of each score, from above its count to below its number."""
    plot = _plot(rect)
    gap = GAP_AROUND
    return tuple(
        QRectF(plot.x() + bar.x * plot.width(), rect.y(), bar.width * plot.width(), 0).adjusted(
            -gap, 0, gap, plot.height() + COUNT_ROW + SCORE_ROW
        )
        for bar in bars
    )


def _plot(rect: QRectF) -> QRectF:
    return rect.adjusted(0, COUNT_ROW, 0, -SCORE_ROW - GROUP_ROW)


def _standing(plot: QRectF, bar: Bar) -> QRectF:
    """Return the place of a bar, which stands in the middle of its slot."""
    slot = QRectF(plot.x() + bar.x * plot.width(), plot.y(), bar.width * plot.width(), 0)
    width = min(slot.width(), WIDEST_BAR)
    height = max(bar.height * plot.height(), LEAST_BAR) if bar.count else 0
    return QRectF(slot.center().x() - width / 2, plot.bottom() - height, width, height)


def _draw_bar(painter: QPainter, standing: QRectF, bar: Bar, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.of(bar.group))
    painter.drawPath(_round_above(standing))
    painter.setFont(font(13))
    painter.setPen(QColor(theme.muted))
    below = QRectF(standing.x(), standing.bottom() + 2, standing.width(), SCORE_ROW)
    painter.drawText(below, CENTRE, str(bar.score))


def _write_above(painter: QPainter, standing: QRectF, text: str, theme: Theme) -> None:
    painter.setFont(_counts_font())
    painter.setPen(QColor(theme.text))
    above = QRectF(standing.x() - 8, standing.y() - COUNT_ROW, standing.width() + 16, COUNT_ROW - 2)
    painter.drawText(above, CENTRE, text)


def texts_above(bars: tuple[Bar, ...], room: float) -> tuple[str, ...]:
    """Return what stands above the bars: their counts, or their shares where those are too wide."""
    counts = tuple(number(bar.count) if bar.count else "" for bar in bars)
    metrics = QFontMetricsF(_counts_font())
    if max(map(metrics.horizontalAdvance, counts)) <= room:
        return counts
    total = sum(bar.count for bar in bars)
    return tuple(_share(bar.count, total) for bar in bars)


def _share(count: int, total: int) -> str:
    share = rounded_quotient(100 * count, total)
    return percent(share) if share or not count else f"<{percent(1)}"


def _counts_font() -> QFont:
    return font(13, QFont.Weight.Medium)


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
