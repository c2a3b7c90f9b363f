"""How an answer is drawn as a line of its customer's history."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nps_desktop.domain.histories import PastAnswer
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import outcome_words
from nps_desktop.reports.group_words import group_title
from nps_desktop.ui.formats import day_short
from nps_desktop.ui.table.cells import draw_elided
from nps_desktop.ui.theme import font, text_font, theme_of
from nps_desktop.ui.widgets.answer_line_delegate import draw_line_ground
from nps_desktop.ui.widgets.group_sign import SIDE, draw_sign

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
TOP, ROW, EDGE = 8, 20, 8
INDENT = SIDE + 8
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """An answer of the customer; `is_shown` marks the one that stands in the panel."""

    past: PastAnswer
    is_shown: bool = False

    @property
    def words(self) -> str:
        """What the customer wrote, in one line."""
        return " ".join(self.past.answer.response.comment[:2000].split())

    @property
    def call(self) -> str:
        """What came of the call; "" where there was none."""
        return outcome_words(self.past.call) if self.past.call else ""

    @property
    def spoken(self) -> str:
        """The line for those who hear it."""
        response = self.past.answer.response
        score = f"{response.score}, {group_title(response.group)}"
        shown = _("this answer") if self.is_shown else ""
        parts = (shown, day_short(response.day), score, self.words or _("no words"), self.call)
        return ", ".join(filter(None, parts))


class HistoryLineDelegate(QStyledItemDelegate):
    """Draws score and day, the first words, and what came of the call."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line where there was a call is taller."""
        line: HistoryLine = index.data(LINE_ROLE)
        return QSize(0, 2 * TOP + (3 if line.call else 2) * ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        widget: QWidget = option.widget
        line: HistoryLine = index.data(LINE_ROLE)
        theme = theme_of(widget)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row():
            painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), 1), QColor(theme.line))
        draw_line_ground(painter, rect, option, theme)
        inner = rect.adjusted(EDGE, TOP, -EDGE, -TOP)
        _draw_score(painter, inner, line, widget)
        words = inner.adjusted(INDENT, ROW, 0, 0).toRect()
        words.setHeight(ROW)
        painter.setFont(text_font())
        painter.setPen(QColor(theme.text if line.words else theme.muted))
        draw_elided(painter, words, line.words or _("no words"))
        painter.setFont(text_font(13))
        painter.setPen(QColor(theme.muted))
        if line.call:
            draw_elided(painter, words.translated(0, ROW), line.call)
        painter.restore()


def _draw_score(painter: QPainter, rect: QRectF, line: HistoryLine, widget: QWidget) -> None:
    theme, response = theme_of(widget), line.past.answer.response
    row = QRectF(rect.x(), rect.y(), rect.width(), ROW)
    draw_sign(painter, QRectF(row.x(), row.y(), SIDE, SIDE), response.group, widget)
    painter.setPen(QColor(theme.text))
    painter.setFont(font(15, QFont.Weight.DemiBold))
    painter.drawText(row.adjusted(INDENT, 0, 0, 0), LEFT, str(response.score))
    painter.setPen(QColor(theme.muted))
    painter.setFont(font(13))
    day = day_short(response.day)
    shown = _("this answer · {day}").format(day=day) if line.is_shown else day
    painter.drawText(row, RIGHT, shown)
