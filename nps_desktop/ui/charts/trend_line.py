"""How a value over time is drawn: a line, the band it is sure within, how many answers it is of."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from nps_desktop.charting import Measure, Span, TrendChart, TrendPoint
from nps_desktop.domain.sections import Grain
from nps_desktop.i18n import pgettext
from nps_desktop.reports.formats import signed
from nps_desktop.ui.formats import month_short, number, percent
from nps_desktop.ui.theme import Theme, font

TICK_COLUMN, NAME_ROW, COUNT_ROW, ABOVE = 52, 24, 18, 24
POINT, LAST_POINT = 3.0, 4.5
BAND_STRENGTH = 0.14
BETWEEN = 10
OVER_THE_EDGE = 8
JANUARY = 1
A_YEAR = 12
CENTRE = Qt.AlignmentFlag.AlignCenter
Corner = tuple[float, float]


def draw(painter: QPainter, rect: QRectF, chart: TrendChart, theme: Theme) -> None:
    """Draw band, line and points; few answers make a hollow one, a lone one has a stroke."""
    plot = _plot(rect)
    _draw_scale(painter, plot, chart, theme)
    _write_names(painter, plot, chart, theme)
    _write_counts(painter, plot, chart, theme)
    _draw_bands(painter, plot, chart, theme)
    painter.setPen(QPen(_ink(chart, theme), 2, j=Qt.PenJoinStyle.RoundJoin))
    for line in chart.lines:
        painter.drawPolyline(_polygon(plot, line))
    spoken = [point for point in chart.points if point.span]
    for point in spoken:
        is_last = point is spoken[-1]
        painter.setPen(QPen(_ink(chart, theme), 2))
        painter.setBrush(QColor(theme.surface) if point.is_few else _ink(chart, theme))
        _draw_point(painter, plot, point, LAST_POINT if is_last else POINT)
    if spoken:
        _write_last(painter, plot, chart, theme)


def marks(rect: QRectF, chart: TrendChart) -> tuple[QRectF, ...]:
    """Return the upright stripe of each section, from above the line to below the counts."""
    plot = _plot(rect)
    slot = plot.width() / max(1, len(chart.points))
    return tuple(
        QRectF(plot.x() + point.x * plot.width() - slot / 2, rect.y(), slot, rect.height())
        for point in chart.points
    )


def value_of(chart: TrendChart, point: TrendPoint) -> str:
    """Return the value of a point as it is written: "+40", "17%"; "–" without answers."""
    if chart.measure is Measure.SCORE or not point.tally.total:
        return signed(point.tally.shown_nps)
    return percent(point.tally.shares[-1])


def _plot(rect: QRectF) -> QRectF:
    return rect.adjusted(TICK_COLUMN, ABOVE, 0, -NAME_ROW - COUNT_ROW)


def _ink(chart: TrendChart, theme: Theme) -> QColor:
    return QColor(theme.accent if chart.measure is Measure.SCORE else theme.detractor)


def _draw_scale(painter: QPainter, plot: QRectF, chart: TrendChart, theme: Theme) -> None:
    painter.setFont(font(13))
    is_score = chart.measure is Measure.SCORE
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for tick in chart.ticks:
        at = _place(plot, (0, tick.position))
        painter.setPen(QPen(QColor(theme.muted if tick.value == 0 else theme.line), 1))
        painter.drawLine(at, QPointF(plot.right(), at.y()))
        painter.setPen(QColor(theme.muted))
        place = QRectF(at.x() - TICK_COLUMN, at.y() - 10, TICK_COLUMN - 12, 20)
        painter.drawText(place, right, signed(tick.value) if is_score else percent(tick.value))


def _write_names(painter: QPainter, plot: QRectF, chart: TrendChart, theme: Theme) -> None:
    names = [_name(chart, point) for point in chart.points]
    painter.setFont(font(13))
    every = _every(plot, names)
    for place, (point, name) in enumerate(zip(chart.points, names, strict=True)):
        is_last = place == len(names) - 1
        if name and (point.section.grain is Grain.QUARTER or _is_shown(place, names, every)):
            painter.setPen(QColor(theme.text if is_last else theme.muted))
            painter.drawText(_below(plot, point, 4, NAME_ROW - 4), CENTRE, name)


def _write_counts(painter: QPainter, plot: QRectF, chart: TrendChart, theme: Theme) -> None:
    counts = [number(point.tally.total) for point in chart.points]
    painter.setFont(font(12))
    painter.setPen(QColor(theme.muted))
    every = _every(plot, counts)
    left = QRectF(plot.x() - TICK_COLUMN, plot.bottom() + NAME_ROW, TICK_COLUMN - 12, COUNT_ROW)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(left, right, pgettext("number of answers", "n"))
    for place, (point, count) in enumerate(zip(chart.points, counts, strict=True)):
        if _is_shown(place, counts, every):
            painter.drawText(_below(plot, point, NAME_ROW, COUNT_ROW), CENTRE, count)


def _name(chart: TrendChart, point: TrendPoint) -> str:
    """Name a month, a year, or the year that a quarter begins."""
    month = point.month
    if point.section.grain is not Grain.MONTH:
        return str(month.year) if month.number == JANUARY else ""
    is_long = len(chart.points) > A_YEAR
    return str(month.year) if is_long and month.number == JANUARY else month_short(month)


def _every(plot: QRectF, texts: list[str]) -> int:
    """Return how many steps it is from one text to the next, so that none touch."""
    metrics = QFontMetricsF(font(13))
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0) + BETWEEN
    slot = plot.width() / max(1, len(texts))
    return max(1, -int(-widest // max(1.0, slot)))


def _is_shown(place: int, texts: list[str], every: int) -> bool:
    """The last one always is."""
    return (len(texts) - 1 - place) % every == 0


def _below(plot: QRectF, point: TrendPoint, shift: float, height: float) -> QRectF:
    middle = plot.x() + point.x * plot.width()
    return QRectF(middle - 60, plot.bottom() + shift, 120, height)


def _draw_bands(painter: QPainter, plot: QRectF, chart: TrendChart, theme: Theme) -> None:
    fill = _ink(chart, theme)
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


def _draw_point(painter: QPainter, plot: QRectF, point: TrendPoint, radius: float) -> None:
    assert point.span
    painter.drawEllipse(_place(plot, (point.x, point.span.at)), radius, radius)


def _write_last(painter: QPainter, plot: QRectF, chart: TrendChart, theme: Theme) -> None:
    """Say the value of the last section that has one."""
    point = [each for each in chart.points if each.span][-1]
    assert point.span
    at = _place(plot, (point.x, point.span.at))
    painter.setPen(QColor(theme.text))
    painter.setFont(font(15, QFont.Weight.DemiBold))
    place = _beside(at, point.span)
    place.moveRight(min(place.right(), plot.right() + OVER_THE_EDGE))
    painter.drawText(place, CENTRE, value_of(chart, point))


def _beside(at: QPointF, span: Span) -> QRectF:
    """Above the point; below it where the point stands at the very top."""
    shift = 10 if span.at > 0.97 else -30  # noqa: PLR2004 - the last hair below the top
    return QRectF(at.x() - 30, at.y() + shift, 60, 20)


def _polygon(plot: QRectF, corners: tuple[Corner, ...]) -> QPolygonF:
    return QPolygonF([_place(plot, corner) for corner in corners])


def _place(plot: QRectF, corner: Corner) -> QPointF:
    x, y = corner
    return QPointF(plot.x() + x * plot.width(), plot.bottom() - y * plot.height())
