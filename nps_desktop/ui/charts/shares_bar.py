"""How the shares of the three groups are drawn: one bar in three parts, each with its words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath

from nps_desktop.charting import Segment, shares_bar
from nps_desktop.domain.tally import Tally
from nps_desktop.reports.group_words import GROUP_SIGNS, group_name, group_title
from nps_desktop.ui.formats import percent
from nps_desktop.ui.theme import Theme, text_font

THICK = 14
GAP = 2
WORDS = 28
SPACE = 12
AROUND = 5


def draw(painter: QPainter, rect: QRectF, segments: tuple[Segment, ...], theme: Theme) -> None:
    """Draw the bar at the top of `rect` and the groups' shares in words below it."""
    bar = QRectF(rect.x(), rect.y(), rect.width(), THICK)
    path = QPainterPath()
    path.addRoundedRect(bar, THICK / 2, THICK / 2)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(bar, QColor(theme.line))
    for segment in segments:
        painter.fillRect(_part(bar, segment), theme.of(segment.group))
    painter.restore()
    _write(painter, rect, segments, theme)


def marks(rect: QRectF, segments: tuple[Segment, ...]) -> tuple[QRectF, ...]:
    """Return the places of the groups' words."""
    _captions_shown, widths = _captions(rect, segments)
    return tuple(
        QRectF(x, rect.y() + THICK + 4, width, WORDS - 4).adjusted(-AROUND, 0, AROUND, 0)
        for x, width in zip(lefts(rect, segments, widths), widths, strict=True)
    )


def shares_in_words(tally: Tally) -> str:
    """Return the shares for those who cannot see the bar."""
    return ", ".join(
        f"{group_title(segment.group)} {percent(segment.percent)}" for segment in shares_bar(tally)
    )


def _part(bar: QRectF, segment: Segment) -> QRectF:
    gap = GAP if segment.x > 0 else 0
    width = segment.width * bar.width()
    return QRectF(bar.x() + segment.x * bar.width() + gap, bar.y(), max(0, width - gap), THICK)


def _write(painter: QPainter, rect: QRectF, segments: tuple[Segment, ...], theme: Theme) -> None:
    """Promoters at the left, detractors at the right, passives under their part between them."""
    captions, widths = _captions(rect, segments)
    painter.setFont(_font())
    for segment, caption, x, width in zip(
        segments, captions, lefts(rect, segments, widths), widths, strict=True
    ):
        painter.setPen(theme.of(segment.group))
        place = QRectF(x, rect.y() + THICK + 4, width + 2, WORDS - 4)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, caption)


def _captions(rect: QRectF, segments: tuple[Segment, ...]) -> tuple[list[str], list[float]]:
    """Return the words and their widths; signs and shares alone where the groups do not fit."""
    captions = [_caption(segment) for segment in segments]
    widths = _widths(captions)
    if sum(widths) + 2 * SPACE > rect.width():
        captions = [_caption(segment, is_short=True) for segment in segments]
        widths = _widths(captions)
    return captions, widths


def lefts(
    rect: QRectF, segments: tuple[Segment, ...], widths: list[float]
) -> tuple[float, float, float]:
    """Return where the three captions of these widths begin, so that none touches another."""
    first, last = rect.x(), rect.right() - widths[2]
    middle = rect.x() + (segments[1].x + segments[1].width / 2) * rect.width() - widths[1] / 2
    between = min(max(middle, first + widths[0] + SPACE), last - widths[1] - SPACE)
    return first, between, last


def _caption(segment: Segment, *, is_short: bool = False) -> str:
    short = f"{GROUP_SIGNS[segment.group]} {percent(segment.percent)}"
    return short if is_short else f"{short} {group_name(segment.group, segment.count)}"


def _widths(captions: list[str]) -> list[float]:
    metrics = QFontMetricsF(_font())
    return [metrics.horizontalAdvance(caption) for caption in captions]


def _font() -> QFont:
    return text_font(14, QFont.Weight.Medium)
