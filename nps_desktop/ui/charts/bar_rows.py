"""How rows are drawn that have a name, a bar and a few numbers under their titles."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from nps_desktop.ui.theme import Theme, font, text_font

HEAD, ROW = 28, 32
THICK = 14
EDGE = 8
BETWEEN = 16
LEAST_BAR, LEAST_NAME, WIDEST_NAME = 40, 96, 0.34
ROUND = 3
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class BarRow:
    """A row: its bar is `width` of the room (0-1), `hatched` of it drawn with strokes.

    None for `width` draws no bar and no room for one. `alarm` is the place of the cell that is
    written in the colour of what is overdue; -1 for none. A pale bar is made of few. `spoken` says
    the whole row.
    """

    name: str
    cells: tuple[str, ...]
    spoken: str
    width: float | None = None
    hatched: float = 0.0
    alarm: int = -1
    is_pale: bool = False


@dataclass(frozen=True, slots=True)
class BarRows:
    """Rows under the titles of their columns: the first of the names, then one for each cell."""

    titles: tuple[str, ...]
    rows: tuple[BarRow, ...]

    @property
    def height(self) -> int:
        """How high all of them are, in pixels."""
        return HEAD + ROW * len(self.rows)


def draw(painter: QPainter, rect: QRectF, figures: BarRows, theme: Theme) -> None:
    """Draw the titles and the rows below them."""
    places = _columns(rect, figures)
    painter.setFont(text_font(13, QFont.Weight.Medium))
    painter.setPen(QColor(theme.muted))
    for place, title in enumerate(figures.titles):
        x, width = places[place]
        side = RIGHT if place else LEFT
        painter.drawText(QRectF(x, rect.y(), width, HEAD - 4), side, title)
    for row, stripe in zip(figures.rows, marks(rect, figures), strict=True):
        _draw_row(painter, stripe, row, columns=places, theme=theme)


def marks(rect: QRectF, figures: BarRows) -> tuple[QRectF, ...]:
    """Return the place of each row."""
    return tuple(
        QRectF(rect.x(), rect.y() + HEAD + ROW * number, rect.width(), ROW)
        for number in range(len(figures.rows))
    )


def spoken(figures: BarRows, mark: int) -> str:
    """Return what is said of a row."""
    return figures.rows[mark].spoken


def least_width(figures: BarRows) -> int:
    """Return at which width the rows can be read: long names cut short, without the bars."""
    cells = sum(width + BETWEEN for width in _cell_widths(figures))
    return int(cells + min(LEAST_NAME, _name_width(figures, 1000)) + 2 * EDGE)


def _columns(rect: QRectF, figures: BarRows) -> tuple[tuple[float, float], ...]:
    """Return left edge and width of the names and of each cell, and at last of the bars."""
    widths = _cell_widths(figures)
    cells = sum(width + BETWEEN for width in widths)
    name = min(_name_width(figures, rect.width()), rect.width() - 2 * EDGE - cells)
    right = rect.right() - EDGE
    found: list[tuple[float, float]] = []
    for width in reversed(widths):
        found.append((right - width, width))
        right -= width + BETWEEN
    start = rect.x() + EDGE + name + BETWEEN
    return ((rect.x() + EDGE, name), *reversed(found), (start, max(0.0, right - start)))


def _cell_widths(figures: BarRows) -> tuple[float, ...]:
    title, cell = QFontMetricsF(text_font(13, QFont.Weight.Medium)), QFontMetricsF(font())
    return tuple(
        max(
            title.horizontalAdvance(figures.titles[number + 1]),
            *(cell.horizontalAdvance(row.cells[number]) for row in figures.rows),
            0.0,
        )
        for number in range(len(figures.titles) - 1)
    )


def _name_width(figures: BarRows, room: float) -> float:
    metrics = QFontMetricsF(text_font())
    title = QFontMetricsF(text_font(13, QFont.Weight.Medium))
    names = [metrics.horizontalAdvance(row.name) for row in figures.rows]
    widest = max((title.horizontalAdvance(figures.titles[0]), *names))
    return min(widest + 2, room * WIDEST_NAME)


def _draw_row(
    painter: QPainter,
    place: QRectF,
    row: BarRow,
    *,
    columns: tuple[tuple[float, float], ...],
    theme: Theme,
) -> None:
    x, width = columns[0]
    painter.setFont(text_font())
    painter.setPen(QColor(theme.text))
    elided = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, int(width))
    painter.drawText(QRectF(x, place.y(), width, ROW), LEFT, elided)
    for number, text in enumerate(row.cells):
        x, width = columns[number + 1]
        is_alarm = number == row.alarm
        weight = QFont.Weight.DemiBold if is_alarm else QFont.Weight.Normal
        painter.setFont(font(weight=weight))
        painter.setPen(QColor(theme.detractor if is_alarm else theme.text))
        painter.drawText(QRectF(x, place.y(), width, ROW), RIGHT, text)
    x, width = columns[-1]
    if row.width is not None and width >= LEAST_BAR:
        track = QRectF(x, place.center().y() - THICK / 2, width, THICK)
        _draw_bar(painter, track, row, theme)


def _draw_bar(painter: QPainter, track: QRectF, row: BarRow, theme: Theme) -> None:
    """Draw the bar on its pale track; its hatched part lies at its beginning."""
    assert row.width is not None
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(track, ROUND, ROUND)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.fillRect(track, QColor(theme.ground))
    bar = QRectF(track.x(), track.y(), track.width() * row.width, track.height())
    if not row.width:
        painter.restore()
        return
    if row.is_pale:
        painter.fillRect(bar, QColor(theme.accent_tint))
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.fillRect(bar, QColor(theme.accent))
    if row.hatched:
        part = QRectF(track.x(), track.y(), track.width() * row.hatched, track.height())
        painter.fillRect(part, QColor(theme.surface))
        painter.fillRect(part, QBrush(QColor(theme.accent), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()
