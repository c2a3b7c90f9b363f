"""The small square that tells a group by sign and colour at once."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLabel, QWidget

from nps_desktop.domain.scores import Group
from nps_desktop.reports.group_words import GROUP_SIGNS, group_title
from nps_desktop.ui.theme import font, theme_of

SIDE = 20
RADIUS = 5
CROSS = 3.5


def draw_sign(painter: QPainter, rect: QRectF, group: Group, widget: QWidget) -> None:
    """Draw a group's sign on its tint into `rect`, in the look of `widget`."""
    theme = theme_of(widget)
    _draw_square(painter, rect, theme.tint_of(group))
    painter.setPen(theme.of(group))
    painter.setFont(font(13, QFont.Weight.DemiBold))
    metrics = QFontMetricsF(painter.font())
    sign = GROUP_SIGNS[group]
    left = rect.center().x() - metrics.horizontalAdvance(sign) / 2
    foot = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(left, foot), sign)


def draw_void_sign(painter: QPainter, rect: QRectF, widget: QWidget) -> None:
    """Draw the cross of a card that belongs to no group into `rect`."""
    theme = theme_of(widget)
    _draw_square(painter, rect, QColor(theme.line))
    painter.setPen(QPen(QColor(theme.muted), 2))
    arm = QPointF(CROSS, CROSS)
    across = QPointF(CROSS, -CROSS)
    painter.drawLine(rect.center() - arm, rect.center() + arm)
    painter.drawLine(rect.center() - across, rect.center() + across)


def _draw_square(painter: QPainter, rect: QRectF, tint: QColor) -> None:
    square = QPainterPath()
    square.addRoundedRect(rect, RADIUS, RADIUS)
    painter.fillPath(square, tint)


class GroupSign(QLabel):
    """The sign of one group, standing still; drawn by the style, as the first frame needs it."""

    def __init__(self, group: Group) -> None:
        super().__init__(GROUP_SIGNS[group])
        self.setFixedSize(SIDE, SIDE)
        self.setProperty("role", "sign")
        self.setProperty("tone", group.value)
        self.setAccessibleName(group_title(group))
