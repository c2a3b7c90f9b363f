"""How a line of the list of calls is drawn: the score, who, their phone, when due, the words."""

from dataclasses import replace

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nps_desktop.domain.call_lists import CallRow
from nps_desktop.ui.customer_words import first_words, name_of
from nps_desktop.ui.followups.calls.calls_model import CallsModel
from nps_desktop.ui.table.customer_rows import (
    LINE,
    ROW_HEIGHT,
    Index,
    draw_chosen,
    draw_ground,
    draw_score,
    first_line,
)
from nps_desktop.ui.table.lines import REMARK_GAP, Line, lines_beside
from nps_desktop.ui.table.rows_model import ROW_ROLE
from nps_desktop.ui.theme import LABEL, Theme, font, text_font, theme_of

BETWEEN = "   "
PHONE_AND_WORDS = "{phone}  {words}"
PHONE_GAP = 10
ROUNDED = 2


class CallDelegate(QStyledItemDelegate):
    """Draws a call of a CallsModel."""

    def __init__(self, model: CallsModel, view: QWidget) -> None:
        super().__init__(view)
        self._calls = model
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the score, and the three lines."""
        row: CallRow = index.data(ROW_ROLE)
        theme = theme_of(self._view.window())
        rect = option.rect.adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            draw_chosen(painter, rect, theme, has_keyboard=self._view.hasFocus())
        elif option.state & QStyle.StateFlag.State_MouseOver:
            draw_ground(painter, rect, theme.ground)
        draw_score(painter, rect, row.score, theme)
        self._draw_lines(painter, first_line(rect), row)
        painter.restore()

    def _draw_lines(self, painter: QPainter, first: QRect, row: CallRow) -> None:
        theme = theme_of(self._view.window())
        lines = self._lines(row, theme)
        remarks = [Line(words, text_font(LABEL), theme.muted) for words in self._calls.remarks(row)]
        phone = Line(self._calls.phone(row), font(LABEL), theme.muted)
        if phone.text and not _finds_room(phone, lines[0], first.width()):
            words = PHONE_AND_WORDS.format(phone=phone.text, words=lines[-1].text)
            lines = (*lines[:-1], replace(lines[-1], text=words))
            phone = replace(phone, text="")
        needed = [replace(lines[0], text=f"{lines[0].text}{BETWEEN}{phone.text}"), *lines[1:]]
        beside = lines_beside(remarks, needed, first.width())
        for place, line in enumerate(lines):
            room = first.translated(0, place * LINE)
            if place in beside:
                remark = remarks[beside.index(place)]
                remark.draw_right(painter, room)
                room.setWidth(room.width() - remark.width - REMARK_GAP)
            if place == 0 and phone.text:
                _draw_after(painter, room, line, phone)
            else:
                line.draw(painter, room)

    def _lines(self, row: CallRow, theme: Theme) -> tuple[Line, ...]:
        due = self._calls.words(row)
        weight = QFont.Weight.Medium if due.tone else QFont.Weight.Normal
        return (
            Line(name_of(row), text_font(weight=QFont.Weight.DemiBold), theme.text),
            Line(due.text, text_font(LABEL, weight), getattr(theme, due.tone or "muted")),
            Line(first_words(row.words), text_font(LABEL), theme.muted),
        )


def _finds_room(phone: Line, name: Line, width: int) -> bool:
    return name.width + ROUNDED + PHONE_GAP + phone.width <= width


def _draw_after(painter: QPainter, room: QRect, name: Line, phone: Line) -> None:
    """Draw the phone right after the name; where both are too long, the name gives way."""
    of_name = max(0, min(name.width + ROUNDED, room.width() - PHONE_GAP - phone.width))
    name.draw(painter, QRect(room.topLeft(), QSize(of_name, room.height())))
    phone.draw(painter, room.adjusted(of_name + PHONE_GAP, 0, 0, 0))
