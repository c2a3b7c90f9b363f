"""The thank-you list on the screen: who, when, their first words, whether they were asked."""

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

from nps_desktop.domain.thanks import ThankRow
from nps_desktop.i18n import _
from nps_desktop.ui.customer_words import first_words
from nps_desktop.ui.table.lines import REMARK_GAP, Line
from nps_desktop.ui.table.rows_model import ROW_ROLE
from nps_desktop.ui.thanks import thank_words as words
from nps_desktop.ui.thanks.thanks_model import ThanksModel
from nps_desktop.ui.theme import LABEL, Theme, font, text_font, theme_of

ROW_HEIGHT = 86
CHIP = 26
LINE = 22
Index = QModelIndex | QPersistentModelIndex


class ThanksList(QListView):
    """Shows a ThanksModel; `row_chosen` brings the current row, `tick_wanted` tells of Space,
    `opened` of Enter."""

    row_chosen = Signal(int)
    tick_wanted = Signal()
    opened = Signal()

    def __init__(self, model: ThanksModel) -> None:
        super().__init__()
        self._thanks = model
        self.setModel(model)
        self.setAccessibleName(_("Customers to thank"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_ThankDelegate(model, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._on_current)

    def mark(self, place: int) -> None:
        """Mark a row as the chosen one, without telling."""
        model = self.selectionModel()
        model.blockSignals(True)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        model.setCurrentIndex(self._thanks.index(place), flag)
        model.blockSignals(False)
        self.scrollTo(self._thanks.index(place))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter goes to the customer, Home and End to the first and the last."""
        if event.key() == Qt.Key.Key_Space:
            # Held down, the key would tick one after the other.
            if not event.isAutoRepeat():
                self.tick_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(current.row())


class _ThankDelegate(QStyledItemDelegate):
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
            self._draw_chosen(painter, rect, theme)
        _draw_score(painter, rect, row, theme)
        left = rect.left() + 14 + CHIP + 10
        room = QRect(left, rect.top() + 10, rect.right() - 13 - left, LINE)
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
        nothing = Line("", small, theme.muted)
        name = Line(words.name(row), text_font(weight=QFont.Weight.DemiBold), theme.text)
        said = Line(first_words(row.answer.response.comment), small, theme.muted)
        mark = Line(asked and f"✓ {asked}", medium, theme.promoter)
        reach = Line(words.contact(row), small, theme.muted)
        return ((name, Line(when, small, theme.muted)), (said, mark), (reach, nothing))

    def _draw_chosen(self, painter: QPainter, rect: QRect, theme: Theme) -> None:
        ring = QPen(QColor(theme.accent), 2) if self._view.hasFocus() else Qt.PenStyle.NoPen
        painter.setPen(ring)
        painter.setBrush(QColor(theme.accent_tint))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)


def _draw_line(painter: QPainter, room: QRect, line: Line, remark: Line) -> None:
    """Draw the remark at the right, whole, and the line in what is left."""
    beside = remark.width + REMARK_GAP if remark.text else 0
    if beside:
        remark.draw_right(painter, room)
    line.draw(painter, room.adjusted(0, 0, -beside, 0))


def _draw_score(painter: QPainter, rect: QRect, row: ThankRow, theme: Theme) -> None:
    response = row.answer.response
    chip = QRectF(rect.left() + 14, rect.top() + 10, CHIP, CHIP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint_of(response.group))
    painter.drawRoundedRect(chip, 6, 6)
    painter.setPen(theme.of(response.group))
    painter.setFont(font(14, QFont.Weight.DemiBold))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(response.score))
