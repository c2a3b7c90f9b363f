"""How somebody's words are drawn in a narrow column: score, two lines of words, who and when."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nps_desktop.ui.theme import Theme, font, text_font, theme_of
from nps_desktop.ui.widgets.answer_lines import LINE_ROLE, AnswerLine
from nps_desktop.ui.widgets.row_ground import draw_row_ground

LINES, LINE_HEIGHT = 2, 20
ABOVE, BESIDE_ROW, BELOW = 7, 20, 7
EDGE, WORDS_AT = 8, 32
LONGEST = 600
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class WordsDelegate(QStyledItemDelegate):
    """Draws an AnswerLine over three rows."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the words are at the width of the list."""
        widget: QWidget = option.widget
        return QSize(0, height_of(index.data(LINE_ROLE), widget.width()))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw somebody's words."""
        widget: QWidget = option.widget
        theme, rect = theme_of(widget), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_ground(painter, rect, option, theme)
        _draw_line(painter, rect.adjusted(EDGE, ABOVE, -EDGE, -BELOW), index.data(LINE_ROLE), theme)
        painter.restore()


def height_of(line: AnswerLine, width: int) -> int:
    """Return how high somebody's words are in a list of that width."""
    rows = len(two_lines(line.words, width - 2 * EDGE - WORDS_AT))
    return ABOVE + rows * LINE_HEIGHT + BESIDE_ROW + BELOW


def two_lines(words: str, width: float) -> tuple[str, ...]:
    """Return the words broken into lines of a width; the last one ends in "…" if more follow."""
    text = " ".join(words[:LONGEST].split())
    layout = QTextLayout(text, text_font())
    layout.setTextOption(QTextOption(LEFT))
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) <= LINES:
        ends = [*starts[1:], len(text)]
        return tuple(text[a:b].strip() for a, b in zip(starts, ends, strict=True))
    last = QFontMetrics(text_font()).elidedText(
        text[starts[LINES - 1] :], Qt.TextElideMode.ElideRight, int(width)
    )
    return text[: starts[1]].strip(), last


def _draw_line(painter: QPainter, rect: QRectF, line: AnswerLine, theme: Theme) -> None:
    painter.setPen(theme.of(line.group) if line.group else QColor(theme.text))
    painter.setFont(font(15, QFont.Weight.DemiBold))
    painter.drawText(QRectF(rect.x(), rect.y(), WORDS_AT, LINE_HEIGHT), LEFT, str(line.score))
    room = rect.adjusted(WORDS_AT, 0, 0, 0)
    painter.setFont(text_font())
    painter.setPen(QColor(theme.text))
    lines = two_lines(line.words, room.width())
    for row, words in enumerate(lines):
        place = QRectF(room.x(), room.y() + row * LINE_HEIGHT, room.width(), LINE_HEIGHT)
        painter.drawText(place, LEFT, words)
    painter.setFont(text_font(13))
    painter.setPen(QColor(theme.muted))
    top = room.y() + len(lines) * LINE_HEIGHT
    elide = Qt.TextElideMode.ElideRight
    beside = QFontMetrics(painter.font()).elidedText(line.beside, elide, int(room.width()))
    painter.drawText(QRectF(room.x(), top, room.width(), BESIDE_ROW), LEFT, beside)
