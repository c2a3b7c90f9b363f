"""How a promoter in the thank-you list is drawn: the score, who and when, words, whether asked."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nps_desktop.domain.thanks import ThankRow
from nps_desktop.ui.customer_words import first_words
from nps_desktop.ui.table.customer_rows import (
    LINE,
    ROW_HEIGHT,
    Index,
    draw_chosen,
    draw_score,
    first_line,
)
from nps_desktop.ui.table.lines import REMARK_GAP, Line
from nps_desktop.ui.table.rows_model import ROW_ROLE
from nps_desktop.ui.thanks import thank_words as words
from nps_desktop.ui.thanks.thanks_model import ThanksModel
from nps_desktop.ui.theme import LABEL, Theme, text_font, theme_of


class ThankDelegate(QStyledItemDelegate):
    """Draws a promoter: the score, who and when, the first words, contact and tick."""

    def __init__(self, model: ThanksModel, view: QWidget) -> None:
        super().__init__(view)
        self._thanks = model
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the score, and the three lines."""
        row: ThankRow = index.data(ROW_ROLE)
        theme = theme_of(self._view.window())
        rect = option.rect.adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_chosen(painter, rect, theme, has_keyboard=self._view.hasFocus())
        draw_score(painter, rect, row.answer.response.score, theme)
        room = first_line(rect)
        for line, remark in self._lines(row, theme):
            _draw_line(painter, room, line, remark)
            room.translate(0, LINE)
        painter.restore()

    def _lines(self, row: ThankRow, theme: Theme) -> tuple[tuple[Line, Line], ...]:
        """Each line, and the remark at its right."""
        small, now, zone = text_font(LABEL), self._thanks.now, self._thanks.zone
        when = words.given_day(row.answer.response, now, zone)
        asked = words.asked_day(row, now, zone)
        medium = text_font(LABEL, QFont.Weight.Medium)
        name = Line(words.name(row), text_font(weight=QFont.Weight.DemiBold), theme.text)
        said = Line(first_words(row.answer.response.comment), small, theme.muted)
        mark = Line(asked and f"✓ {asked}", medium, theme.promoter)
        reach = Line(words.contact(row), small, theme.muted)
        case = Line(words.open_case(row), medium, theme.detractor)
        # How to reach them is cut last.
        beside = (mark, case) if asked else (case, mark)
        return ((name, Line(when, small, theme.muted)), (said, beside[0]), (reach, beside[1]))


def _draw_line(painter: QPainter, room: QRect, line: Line, remark: Line) -> None:
    """Draw the remark at the right, whole, and the line in what is left."""
    beside = remark.width + REMARK_GAP if remark.text else 0
    if beside:
        remark.draw_right(painter, room)
    line.draw(painter, room.adjusted(0, 0, -beside, 0))
