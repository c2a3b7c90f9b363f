"""How the cells of a table are drawn: text, a score with its group's sign, a mark."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nps_desktop.domain.scores import group_of
from nps_desktop.ui.icons import icon
from nps_desktop.ui.table.columns import Look
from nps_desktop.ui.table.rows_model import ROW_ROLE
from nps_desktop.ui.theme import Theme, font, text_font, theme_of
from nps_desktop.ui.widgets.group_sign import SIDE, draw_sign

ROW_HEIGHT = 40
PADDING = 8
MARK_SIDE = 16
# The part of a line that stays empty where words are not parted.
LOST_BY_WRAPPING = 0.3
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Draws a cell of text on the row's ground; until the record arrives, a pale bar."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        is_strong = look is Look.STRONG
        self._weight = QFont.Weight.Medium if is_strong else QFont.Weight.Normal
        self._view = parent

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, then what stands on it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        theme = theme_of(self._view.window())
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        _draw_ground(painter, rect, theme=theme, is_selected=is_selected)
        inner = rect.adjusted(PADDING, 0, -4, 0)
        if index.data(ROW_ROLE) is None:
            _draw_awaited(painter, inner, theme)
        else:
            self._draw(painter, inner, index.data(), theme)
        painter.restore()

    def _draw(self, painter: QPainter, rect: QRect, text: str, theme: Theme) -> None:
        is_pale = self._look in (Look.MUTED, Look.NUMBER)
        painter.setFont(font() if self._look is Look.NUMBER else text_font(weight=self._weight))
        painter.setPen(QColor(theme.muted if is_pale else theme.text))
        draw_elided(painter, rect, text)


class ScoreDelegate(CellDelegate):
    """Draws the group's sign on its tint, and the score."""

    def _draw(self, painter: QPainter, rect: QRect, text: str, theme: Theme) -> None:
        group = group_of(int(text))
        top = rect.center().y() - SIDE / 2 + 0.5
        draw_sign(painter, QRectF(rect.left(), top, SIDE, SIDE), group, self._view.window())
        painter.setPen(QColor(theme.text))
        painter.setFont(font(14, QFont.Weight.DemiBold))
        draw_elided(painter, rect.adjusted(SIDE + 8, 0, 0, 0), text)


class SentenceDelegate(CellDelegate):
    """Draws words over as many lines as the row is tall."""

    def _draw(self, painter: QPainter, rect: QRect, text: str, theme: Theme) -> None:
        painter.setFont(text_font())
        painter.setPen(QColor(theme.text))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        wrapped = flags | Qt.TextFlag.TextWordWrap
        metrics = painter.fontMetrics()
        if metrics.boundingRect(rect, wrapped, text).height() > rect.height():
            lines = max(1, rect.height() // metrics.lineSpacing())
            room = int(rect.width() * (lines - LOST_BY_WRAPPING))
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, wrapped, text)


class MarkDelegate(CellDelegate):
    """Draws a telephone where there is a text."""

    def _draw(self, painter: QPainter, rect: QRect, text: str, theme: Theme) -> None:
        if text:
            place = QRect(0, 0, MARK_SIDE, MARK_SIDE)
            place.moveCenter(rect.center())
            place.moveLeft(rect.left())
            icon("phone", theme.passive).paint(painter, place)


def delegate_for(look: Look, view: QWidget) -> CellDelegate:
    """Return the painter of a look."""
    kinds = {
        Look.SCORE: ScoreDelegate,
        Look.MARK: MarkDelegate,
        Look.SENTENCE: SentenceDelegate,
    }
    return kinds.get(look, CellDelegate)(look, view)


def draw_elided(painter: QPainter, rect: QRect, text: str) -> None:
    """Draw the text in one line, ending in "…" where it is too long."""
    line = " ".join(text[:400].split())
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _draw_ground(painter: QPainter, rect: QRect, *, theme: Theme, is_selected: bool) -> None:
    painter.fillRect(rect, QColor(theme.accent_tint if is_selected else theme.surface))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.line))


def _draw_awaited(painter: QPainter, rect: QRect, theme: Theme) -> None:
    bar = QRectF(rect.left(), rect.center().y() - 4, max(24.0, rect.width() * 0.5), 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.line))
    painter.drawRoundedRect(bar, 4, 4)
