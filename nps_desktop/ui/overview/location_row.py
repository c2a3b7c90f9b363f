"""How a location is drawn as a row: name, answers, shares as one bar, score with its interval."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nps_desktop.charting import shares_bar
from nps_desktop.domain.scores import GROUPS_IN_ORDER
from nps_desktop.domain.tally import FEW, Tally
from nps_desktop.i18n import _
from nps_desktop.reports.formats import signed
from nps_desktop.reports.group_words import GROUP_SIGNS, group_title
from nps_desktop.ui.formats import number
from nps_desktop.ui.overview.location_lines import LINE_ROLE, LocationLine
from nps_desktop.ui.theme import Theme, font, text_font, theme_of
from nps_desktop.ui.widgets.row_ground import draw_row_ground

HEIGHT = 36
HEADER = 24
EDGE = 8
GAP = 16
THICK = 10
BETWEEN_PARTS = 2
NAME_SHARE, NARROWEST_NAME, WIDEST_NAME = 0.26, 130, 260
COUNT_WIDTH, SCORE_WIDTH, INTERVAL_WIDTH = 76, 52, 116
LEAST_BAR = 120
CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FADED = 0.45


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a row stand; `interval` has no width where there is no room for it."""

    name: QRectF
    count: QRectF
    bar: QRectF
    score: QRectF
    interval: QRectF


def columns_of(rect: QRectF) -> Columns:
    """Return where the parts stand in a row; the bar takes what the others leave."""
    inside = rect.adjusted(EDGE, 0, -EDGE, 0)
    name = min(max(NARROWEST_NAME, NAME_SHARE * inside.width()), WIDEST_NAME)
    fixed = name + COUNT_WIDTH + SCORE_WIDTH + 3 * GAP
    has_interval = inside.width() - fixed - INTERVAL_WIDTH - GAP >= LEAST_BAR
    interval = INTERVAL_WIDTH if has_interval else 0
    bar = inside.width() - fixed - (INTERVAL_WIDTH + GAP if has_interval else 0)
    places, left = [], inside.x()
    for width in (name, COUNT_WIDTH, bar, SCORE_WIDTH, interval):
        places.append(QRectF(left, rect.y(), width, rect.height()))
        left += width + GAP
    return Columns(*places)


class Header(QWidget):
    """Names the columns."""

    def __init__(self) -> None:
        super().__init__()
        self._at_right = 0
        self.setFixedHeight(HEADER)

    def leave(self, width: int) -> None:
        """Leave so much room at the right, where the rows have their bar."""
        self._at_right = width
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the names above their columns."""
        columns = columns_of(QRectF(self.rect()).adjusted(0, 0, -self._at_right, 0))
        painter = QPainter(self)
        painter.setFont(text_font(13))
        painter.setPen(QColor(theme_of(self).muted))
        painter.drawText(columns.name, LEFT, _("Location"))
        painter.drawText(columns.count, RIGHT, _("Answers"))
        self._write_groups(painter, columns.bar)
        painter.setPen(QColor(theme_of(self).muted))
        painter.drawText(columns.score, RIGHT, _("NPS"))
        if columns.interval.width():
            painter.drawText(columns.interval, LEFT, _("lies between"))

    def _write_groups(self, painter: QPainter, place: QRectF) -> None:
        """Say which part of the bars is whose; by signs alone where the names do not fit."""
        names = [f"{GROUP_SIGNS[group]} {group_title(group)}" for group in GROUPS_IN_ORDER]
        widths = list(map(QFontMetrics(painter.font()).horizontalAdvance, names))
        # The middle one stands in the middle, however long the others are.
        if 2 * max(widths[0], widths[2]) + widths[1] + 2 * GAP > place.width():
            names = [GROUP_SIGNS[group] for group in GROUPS_IN_ORDER]
        for group, name, side in zip(GROUPS_IN_ORDER, names, (LEFT, CENTRE, RIGHT), strict=True):
            painter.setPen(theme_of(self).of(group))
            painter.drawText(place, side, name)


class LocationDelegate(QStyledItemDelegate):
    """Draws a LocationLine."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is equally high."""
        return QSize(0, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        widget: QWidget = option.widget
        theme, rect = theme_of(widget), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_ground(painter, rect, option, theme)
        _draw_row(painter, columns_of(rect), index.data(LINE_ROLE), theme)
        painter.restore()


def _draw_row(painter: QPainter, columns: Columns, line: LocationLine, theme: Theme) -> None:
    is_few = line.tally.total < FEW
    weight = QFont.Weight.DemiBold if line.is_chosen else QFont.Weight.Normal
    painter.setFont(text_font(weight=weight))
    painter.setPen(QColor(theme.accent if line.is_chosen else theme.text))
    elide = Qt.TextElideMode.ElideRight
    shown = QFontMetrics(painter.font()).elidedText(line.name, elide, int(columns.name.width()))
    painter.drawText(columns.name, LEFT, shown)
    painter.setFont(font())
    painter.setPen(QColor(theme.muted))
    painter.drawText(columns.count, RIGHT, number(line.tally.total))
    _draw_bar(painter, columns.bar, line.tally, theme)
    painter.setFont(font(15, QFont.Weight.DemiBold))
    painter.setPen(QColor(theme.muted if is_few else theme.text))
    painter.drawText(columns.score, RIGHT, signed(line.tally.shown_nps))
    if columns.interval.width():
        painter.setFont(font(13))
        painter.setPen(QColor(theme.muted))
        painter.drawText(columns.interval, LEFT, line.certainty)


def _draw_bar(painter: QPainter, place: QRectF, tally: Tally, theme: Theme) -> None:
    bar = QRectF(place.x(), place.center().y() - THICK / 2, place.width(), THICK)
    shape = QPainterPath()
    shape.addRoundedRect(bar, THICK / 2, THICK / 2)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(bar, QColor(theme.line))
    if tally.total < FEW:
        painter.setOpacity(FADED)
    for part in shares_bar(tally):
        left = bar.x() + part.x * bar.width() + (BETWEEN_PARTS if part.x else 0)
        width = part.width * bar.width() - (BETWEEN_PARTS if part.x else 0)
        painter.fillRect(QRectF(left, bar.y(), max(0, width), THICK), theme.of(part.group))
    painter.restore()
