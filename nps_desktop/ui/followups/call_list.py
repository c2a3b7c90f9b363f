"""The list of calls on the screen: who, when due, their first words."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nps_desktop.domain.followups import Case
from nps_desktop.i18n import _
from nps_desktop.ui.followups.call_lines import REMARK_GAP, Line, line_beside
from nps_desktop.ui.followups.call_words import customer, first_words, tried
from nps_desktop.ui.followups.calls_model import CallsModel
from nps_desktop.ui.table.rows_model import ROW_ROLE
from nps_desktop.ui.theme import LABEL, Theme, font, text_font, theme_of

ROW_HEIGHT = 86
CHIP = 26
LINE = 22
Index = QModelIndex | QPersistentModelIndex


class CallListView(QListView):
    """Shows a CallsModel; `row_chosen` brings the current row, `opened` tells of Enter."""

    row_chosen = Signal(int)
    opened = Signal()

    def __init__(self, model: CallsModel) -> None:
        super().__init__()
        self._calls = model
        self.setModel(model)
        self.setAccessibleName(_("Calls"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_CallDelegate(model, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.clicked.connect(lambda index: self.row_chosen.emit(index.row()))

    def show_row(self, row: int | None) -> None:
        """Mark a row as the chosen one, without telling; None marks none."""
        model = self.selectionModel()
        model.blockSignals(True)
        if row is None:
            model.clear()
        else:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            model.setCurrentIndex(self._calls.index(row), flag)
            self.scrollTo(self._calls.index(row))
        model.blockSignals(False)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the case."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(current.row())


class _CallDelegate(QStyledItemDelegate):
    """Draws a call: the score, who, when due, the first words."""

    def __init__(self, model: CallsModel, view: QWidget) -> None:
        super().__init__(view)
        self._calls = model
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the score, and the three lines."""
        case: Case = index.data(ROW_ROLE)
        theme = theme_of(self._view.window())
        rect = option.rect.adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            self._draw_chosen(painter, rect, theme)
        _draw_score(painter, rect, case, theme)
        left = rect.left() + 14 + CHIP + 10
        lines = self._lines(case, theme)
        remark = Line(tried(case), text_font(LABEL), theme.muted)
        width = rect.right() - 13 - left
        beside = line_beside(remark, lines, width)
        for place, line in enumerate(lines):
            room = QRect(left, rect.top() + 10 + place * LINE, width, LINE)
            if place == beside:
                remark.draw_right(painter, room)
                room.setWidth(width - remark.width - REMARK_GAP)
            line.draw(painter, room)
        painter.restore()

    def _lines(self, case: Case, theme: Theme) -> tuple[Line, ...]:
        due = self._calls.words(case)
        weight = QFont.Weight.Medium if due.tone else QFont.Weight.Normal
        return (
            Line(customer(case), text_font(weight=QFont.Weight.DemiBold), theme.text),
            Line(due.text, text_font(LABEL, weight), getattr(theme, due.tone or "muted")),
            Line(first_words(case), text_font(LABEL), theme.muted),
        )

    def _draw_chosen(self, painter: QPainter, rect: QRect, theme: Theme) -> None:
        ring = QPen(QColor(theme.accent), 2) if self._view.hasFocus() else Qt.PenStyle.NoPen
        painter.setPen(ring)
        painter.setBrush(QColor(theme.accent_tint))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)


def _draw_score(painter: QPainter, rect: QRect, case: Case, theme: Theme) -> None:
    response = case.answer.response
    chip = QRectF(rect.left() + 14, rect.top() + 10, CHIP, CHIP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint_of(response.group))
    painter.drawRoundedRect(chip, 6, 6)
    painter.setPen(theme.of(response.group))
    painter.setFont(font(14, QFont.Weight.DemiBold))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(response.score))
