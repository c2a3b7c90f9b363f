"""The small square that tells a group by sign and colour at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from nps_desktop.domain.scores import Group
from nps_desktop.reports.group_words import GROUP_SIGNS, group_title
from nps_desktop.ui.theme import font, theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SIDE = 20
RADIUS = 5


def draw_sign(painter: QPainter, rect: QRectF, group: Group, widget: QWidget) -> None:
    """Draw a group's sign on its tint into `rect`, in the look of `widget`."""
    theme = theme_of(widget)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint_of(group))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    painter.setPen(theme.of(group))
    painter.setFont(font(13, QFont.Weight.DemiBold))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, GROUP_SIGNS[group])


class GroupSign(QWidget):
    """The sign of one group, standing still."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self._group = group
        self.setFixedSize(self.sizeHint())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(group_title(group))

    def sizeHint(self) -> QSize:
        """The square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: "QPaintEvent") -> None:
        """Draw the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_sign(painter, QRectF(self.rect()), self._group, self)
