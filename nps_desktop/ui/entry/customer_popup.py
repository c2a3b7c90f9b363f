"""Earlier customers, offered under the field that is being typed in, which keeps the keyboard."""

from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.customers import Customer
from nps_desktop.i18n import _
from nps_desktop.ui.entry.customer_words import offered, who
from nps_desktop.ui.theme import BODY, CONTROL_RADIUS, text_font, theme_of

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NAME_ROLE = int(Qt.ItemDataRole.UserRole)
LINE, SIDES, BETWEEN = 32, 10, 8
PADDING, BORDER = 5, 1
AROUND = PADDING + BORDER
NARROWEST = 360
BELOW = 4
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class CustomerPopup(QFrame):
    """Lists customers, a line each; `chosen` carries the one that was clicked."""

    chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._model = _Customers()
        self.list = QListView()
        self.setProperty("role", "popup")
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setAccessibleName(_("Earlier customers"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self.chosen.emit(self._model.customer(index)))
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.addWidget(self.list)
        self.hide()

    @property
    def customers(self) -> tuple[Customer, ...]:
        """Who is offered."""
        return self._model.customers

    @property
    def current(self) -> Customer | None:
        """The one that the keys have gone to."""
        index = self.list.currentIndex()
        return self._model.customer(index) if index.isValid() else None

    def offer(self, customers: tuple[Customer, ...], today: date, field: QWidget) -> None:
        """Offer customers under a field, none of them chosen yet."""
        self._model.show_customers(customers, today)
        self.list.setCurrentIndex(NOWHERE)
        self._place(field)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Go down (1) or up (-1); above the first line nobody is chosen."""
        row = self.list.currentIndex().row() + by
        last = len(self.customers) - 1
        self.list.setCurrentIndex(self._model.index(min(row, last)) if row >= 0 else NOWHERE)

    def _place(self, field: QWidget) -> None:
        """Stand under the field, within the page; above it where there is no room below."""
        page = self._page
        widest = page.width() - 2 * BELOW
        width = min(max(field.width(), NARROWEST, self._model.width + 2 * AROUND), widest)
        height = LINE * len(self.customers) + 2 * AROUND
        corner = field.mapTo(page, QPoint(0, field.height() + BELOW))
        if corner.y() + height > page.height():
            corner.setY(field.mapTo(page, QPoint(0, 0)).y() - BELOW - height)
        left = max(BELOW, min(corner.x(), page.width() - width - BELOW))
        self.setGeometry(left, max(0, corner.y()), width, height)


class _Customers(QAbstractListModel):
    """Customers by their lines."""

    def __init__(self) -> None:
        super().__init__()
        self.customers: tuple[Customer, ...] = ()
        self._rests: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How wide the longest line is."""
        bold, plain = (QFontMetrics(_font(weight)) for weight in _WEIGHTS)
        widths = (
            bold.horizontalAdvance(who(each)) + plain.horizontalAdvance(rest)
            for each, rest in zip(self.customers, self._rests, strict=True)
        )
        return max(widths, default=0) + 2 * BETWEEN + 2 * SIDES

    def show_customers(self, customers: tuple[Customer, ...], today: date) -> None:
        """Show others."""
        self.beginResetModel()
        self.customers = customers
        self._rests = tuple(offered(each, today) for each in customers)
        self.endResetModel()

    def customer(self, index: Index) -> Customer:
        """The customer of a line."""
        return self.customers[index.row()]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many are offered."""
        return 0 if parent.isValid() else len(self.customers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The name, what is known besides, or both as they are spoken."""
        if not index.isValid():
            return None
        name, rest = who(self.customer(index)), self._rests[index.row()]
        if role == NAME_ROLE:
            return name
        if role == Qt.ItemDataRole.DisplayRole:
            return rest
        spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return f"{name} · {rest}" if role in spoken else None


class _Lines(QStyledItemDelegate):
    """Draws the name, and muted what is known besides."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Every line is equally high."""
        return QSize(0, LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        widget: QWidget = option.widget
        theme = theme_of(widget.window())
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        if option.state & lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_tint))
            painter.drawRoundedRect(rect, CONTROL_RADIUS, CONTROL_RADIUS)
        room = rect.adjusted(SIDES, 0, -SIDES, 0)
        for role, colour, weight in (
            (NAME_ROLE, theme.text, QFont.Weight.Medium),
            (int(Qt.ItemDataRole.DisplayRole), theme.muted, QFont.Weight.Normal),
        ):
            painter.setFont(_font(weight))
            painter.setPen(QColor(colour))
            metrics = painter.fontMetrics()
            words = str(index.data(role))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, LEFT, shown)
            room.adjust(metrics.horizontalAdvance(shown) + BETWEEN, 0, 0, 0)
        painter.restore()


_WEIGHTS = (QFont.Weight.Medium, QFont.Weight.Normal)


def _font(weight: QFont.Weight) -> QFont:
    return text_font(BODY, weight)
