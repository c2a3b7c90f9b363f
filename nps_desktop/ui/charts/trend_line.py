"""How the scores of the months are drawn: a line, the band it is sure within, the last value."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from nps_desktop.charting import Span, TrendChart, TrendPoint
from nps_desktop.reports.formats import signed
from nps_desktop.ui.formats import month_short
from nps_desktop.ui.theme import Theme, font

TICK_COLUMN, MONTH_ROW, ABOVE = 46, 26, 22
POINT, LAST_POINT = 3.0, 4.5
BAND_STRENGTH = 0.14
LEAST_FOR_A_NAME = 34
Corner = tuple[float, float]


def draw(painter: QPainter, rect: QRectF, chart: TrendChart, theme: Theme) -> None:
    """Draw band, line and points; months of few answers are hollow, lone ones have a stroke."""
    plot = rect.adjusted(TICK_COLUMN, ABOVE, 0, -MONTH_ROW)
    _draw_scale(painter, plot, chart, theme)
    _draw_months(painter, plot, chart, theme)
    _draw_bands(painter, plot, chart, theme)
    painter.setPen(QPen(QColor(theme.accent), 2, j=Qt.PenJoinStyle.RoundJoin))
    for line in chart.lines:
        painter.drawPolyline(_polygon(plot, line))
    for point in chart.points:
        if point.span:
            _draw_point(painter, plot, point, theme)
    _draw_last(painter, plot, chart, theme)


def _draw_scale(painter: QPainter, plot: QRectF, chart: TrendChart, theme: Theme) -> None:
    painter.setFont(font(13))
    for tick in chart.ticks:
        at = _place(plot, (0, tick.position))
        painter.setPen(QPen(QColor(theme.muted if tick.value == 0 else theme.line), 1))
        painter.drawLine(at, QPointF(plot.right(), at.y()))
        painter.setPen(QColor(theme.muted))
        place = QRectF(at.x() - TICK_COLUMN, at.y() - 10, TICK_COLUMN - 12, 20)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, signed(tick.value))


def _draw_months(painter: QPainter, plot: QRectF, chart: TrendChart, theme: Theme) -> None:
    slot = plot.width() / max(1, len(chart.points))
    every = 1 if slot >= LEAST_FOR_A_NAME else 2
    painter.setFont(font(13))
    for point in chart.points[::-1][::every]:
        painter.setPen(QColor(theme.text if point is chart.points[-1] else theme.muted))
        left = plot.x() + point.x * plot.width() - slot
        place = QRectF(left, plot.bottom() + 6, 2 * slot, MONTH_ROW - 6)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, month_short(point.month))


def _draw_bands(painter: QPainter, plot: QRectF, chart: TrendChart, theme: Theme) -> None:
    fill = QColor(theme.accent)
    fill.setAlphaF(BAND_STRENGTH)
    painter.setBrush(fill)
    painter.setPen(Qt.PenStyle.NoPen)
    for band in chart.bands:
        painter.drawPolygon(_polygon(plot, band))
    painter.setPen(QPen(fill, 10))
    for point in chart.alone:
        if point.span:
            painter.drawLine(
                _place(plot, (point.x, point.span.low)), _place(plot, (point.x, point.span.high))
            )


def _draw_point(painter: QPainter, plot: QRectF, point: TrendPoint, theme: Theme) -> None:
    assert point.span
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(QColor(theme.surface if point.is_few else theme.accent))
    painter.drawEllipse(_place(plot, (point.x, point.span.at)), POINT, POINT)


def _draw_last(painter: QPainter, plot: QRectF, chart: TrendChart, theme: Theme) -> None:
    """Say the value of the last month that has one."""
    spoken = [(point, point.span) for point in chart.points if point.span]
    if not spoken:
        return
    point, span = spoken[-1]
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(QColor(theme.surface if point.is_few else theme.accent))
    at = _place(plot, (point.x, span.at))
    painter.drawEllipse(at, LAST_POINT, LAST_POINT)
    painter.setPen(QColor(theme.text))
    painter.setFont(font(15, QFont.Weight.DemiBold))
    painter.drawText(_beside(at, span), Qt.AlignmentFlag.AlignCenter, signed(point.tally.shown_nps))


def _beside(at: QPointF, span: Span) -> QRectF:
    """Above the point; below it where the point stands at the very top."""
    shift = 10 if span.at > 0.97 else -30  # noqa: PLR2004 - the last hair below the top
    return QRectF(at.x() - 30, at.y() + shift, 60, 20)


def _polygon(plot: QRectF, corners: tuple[Corner, ...]) -> QPolygonF:
    return QPolygonF([_place(plot, corner) for corner in corners])


def _place(plot: QRectF, corner: Corner) -> QPointF:
    x, y = corner
    return QPointF(plot.x() + x * plot.width(), plot.bottom() - y * plot.height())
