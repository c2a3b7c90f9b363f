"""How one answer is drawn as a line of a list."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.theme import BODY, Theme, font, text_font, theme_of
from nps_desktop.ui.widgets.answer_lines import LINE_ROLE, AnswerLine
from nps_desktop.ui.widgets.group_sign import SIDE, draw_sign, draw_void_sign
from nps_desktop.ui.widgets.row_ground import draw_tint

BETWEEN = 16
HEIGHT = 37
SCORE_AT, WORDS_AT, EDGE = SIDE + 8, SIDE + 42, 8
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AnswerLineDelegate(QStyledItemDelegate):
    """Draws sign, score and words at the left, who or when at the right."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every line is equally high."""
        return QSize(0, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        widget: QWidget = option.widget
        theme = theme_of(widget)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row():
            painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), 1), QColor(theme.line))
        draw_line_ground(painter, rect, option, theme)
        _draw_line(painter, rect.adjusted(EDGE, 1, -EDGE, 0), index.data(LINE_ROLE), widget)
        painter.restore()


def draw_line_ground(
    painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, theme: Theme
) -> None:
    """Tint the chosen line and, where the list has the keyboard, put a ring around it."""
    state = option.state
    is_chosen = bool(state & QStyle.StateFlag.State_Selected)
    is_under_mouse = bool(state & QStyle.StateFlag.State_MouseOver)
    if not (is_chosen or is_under_mouse):
        return
    has_keyboard = is_chosen and bool(state & QStyle.StateFlag.State_HasFocus)
    draw_tint(painter, rect.adjusted(1, 2, -1, -1), theme, has_keyboard=has_keyboard)


def _draw_line(painter: QPainter, rect: QRectF, line: AnswerLine, widget: QWidget) -> None:
    words_at = _draw_score(painter, rect, line, widget)
    theme = theme_of(widget)
    painter.setPen(QColor(theme.muted))
    words = " ".join(line.words[:2000].split()) or ("" if line.mark else _("no words"))
    metrics = QFontMetrics(text_font())
    left_over = rect.width() - words_at - metrics.horizontalAdvance(words) - BETWEEN
    beside = _draw_beside(painter, rect, line.beside, max(left_over, rect.width() / 3))
    painter.setFont(text_font())
    painter.setPen(QColor(theme.text if line.words else theme.muted))
    room = rect.adjusted(words_at, 0, -beside, 0)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, LEFT, shown)


def _draw_score(painter: QPainter, rect: QRectF, line: AnswerLine, widget: QWidget) -> float:
    """Draw the sign and the score, or why there is none; return where the words begin."""
    theme = theme_of(widget)
    sign = QRectF(rect.x(), rect.center().y() - SIDE / 2, SIDE, SIDE)
    if line.group:
        draw_sign(painter, sign, line.group, widget)
        painter.setPen(QColor(theme.text))
        painter.setFont(font(15, QFont.Weight.DemiBold))
        painter.drawText(rect.adjusted(SCORE_AT, 0, 0, 0), LEFT, str(line.score))
        return WORDS_AT
    draw_void_sign(painter, sign, widget)
    painter.setPen(QColor(theme.muted))
    painter.setFont(text_font(BODY, QFont.Weight.Medium))
    painter.drawText(rect.adjusted(SCORE_AT, 0, 0, 0), LEFT, line.mark)
    return SCORE_AT + painter.fontMetrics().horizontalAdvance(line.mark) + BETWEEN


def _draw_beside(painter: QPainter, rect: QRectF, text: str, most: float) -> float:
    """Write muted at the right, at most so wide; returns the room taken."""
    if not text:
        return 0
    painter.setFont(text_font(13))
    metrics = QFontMetrics(text_font(13))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(most))
    painter.drawText(rect, RIGHT, shown)
    return metrics.horizontalAdvance(shown) + BETWEEN
