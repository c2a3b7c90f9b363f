"""Asks who is working: the colleagues by a key each, somebody new, or nobody."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from nps_desktop.i18n import _
from nps_desktop.ui.theme import LABEL, font, theme_of
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.popover import Popover
from nps_desktop.ui.widgets.who_is_new import WhoIsNew

ROW = 32
MOST_SHOWN = 12
MOST_KEYS = 9
NARROWEST, WIDEST = 240, 380
AROUND = 72
FROM_THE_EDGE = 12
CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)
KEY_ROLE = CHOICE_ROLE + 1
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class _Choice:
    """A name to take, "" for nobody; or somebody new."""

    name: str
    is_new: bool = False


class WhoPopover(Popover):
    """`taken` brings a name of the list, "" for nobody; `named` that of somebody new.

    Figures take one of the first nine, the arrows walk, Enter takes, Escape leaves it as it is.
    """

    taken = Signal(str)
    named = Signal(str)

    def __init__(self, owner: QWidget, names: tuple[str, ...], current: str) -> None:
        super().__init__(owner)
        self.setAccessibleName(_("Who is working?"))
        self._beside = owner
        self.list = QListWidget()
        self.new = WhoIsNew()
        self._fill(names, current)
        self._lay_out()
        self.list.itemClicked.connect(self._take)
        self.new.entered.connect(self._on_named)
        self.new.grown.connect(self._place_again)

    def open_beside(self, owner: QWidget, place: QRect | None = None) -> None:
        """Open beside a widget, and stay there however large it becomes."""
        self._beside = owner
        super().open_beside(owner, place)

    @property
    def offered(self) -> tuple[str, ...]:
        """The lines as they read."""
        return tuple(self.list.item(row).text() for row in range(self.list.count()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take by a figure, walk, or take what is marked."""
        pressed = event.text()
        if self.new.isVisible():
            super().keyPressEvent(event)
        elif event.key() in CHOOSING:
            self._take(self.list.currentItem())
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif pressed.isdecimal() and self._by_key(pressed):
            self._take(self._by_key(pressed))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            QListWidget.keyPressEvent(self.list, event)
        elif pressed.isprintable() and pressed.strip() and not pressed.isdecimal():
            self.list.keyboardSearch(pressed)
        else:
            super().keyPressEvent(event)

    def _fill(self, names: tuple[str, ...], current: str) -> None:
        for place, name in enumerate(names, start=1):
            key = str(place) if place <= MOST_KEYS else ""
            self._add(name, _Choice(name), key, is_current=name == current)
        self._add(_("Somebody new…"), _Choice("", is_new=True), "")
        self._add(_("Nobody"), _Choice(""), "", is_current=not current and bool(names))
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _add(self, text: str, choice: _Choice, key: str, *, is_current: bool = False) -> None:
        item = QListWidgetItem(text, self.list)
        item.setSizeHint(QSize(0, ROW))
        item.setData(CHOICE_ROLE, choice)
        item.setData(KEY_ROLE, key)
        if key:
            said = _("{name}, key {key}").format(name=text, key=key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        if is_current:
            self.list.setCurrentItem(item)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(8, 12, 8, 8)
        self.body.setSpacing(4)
        heading = label(_("Who is working?"), "section")
        heading.setContentsMargins(10, 0, 10, 0)
        self.body.addWidget(heading)
        self.list.setProperty("role", "choices")
        self.list.setObjectName("who_names")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        # The keys come to the popover first.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(_("Who is working?"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_KeyBeside(self.list))
        self.list.setMouseTracking(True)
        widest = max(self.fontMetrics().horizontalAdvance(text) for text in self.offered)
        width = min(max(NARROWEST, widest + AROUND), WIDEST)
        self.list.setFixedWidth(width)
        self.list.setFixedHeight(min(self.list.count(), MOST_SHOWN) * ROW + 2)
        self.new.setFixedWidth(width)
        self.new.hide()
        self.body.addWidget(self.list)
        self.body.addWidget(self.new)

    def _by_key(self, key: str) -> QListWidgetItem | None:
        items = (self.list.item(row) for row in range(self.list.count()))
        return next((item for item in items if item.data(KEY_ROLE) == key), None)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        choice: _Choice = item.data(CHOICE_ROLE)
        if choice.is_new:
            self.list.hide()
            self.new.show()
            self._place_again()
            return
        self.close()
        self.taken.emit(choice.name)

    def _place_again(self) -> None:
        self.open_beside(self._beside)
        self.new.field.setFocus()

    def _on_named(self, name: str) -> None:
        self.close()
        self.named.emit(name)


class _KeyBeside(QStyledItemDelegate):
    """Draws the key that takes a line, paler, at its end."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the line, and its key if it has one."""
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(font(LABEL))
        painter.setPen(QColor(theme_of(option.widget).muted))
        rect: QRect = option.rect
        place = rect.adjusted(0, 0, -FROM_THE_EDGE, 0)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, index.data(KEY_ROLE))
        painter.restore()
