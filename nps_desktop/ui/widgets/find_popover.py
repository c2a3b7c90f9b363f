"""A list to choose from, found by typing where it is long."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.widgets.popover import Popover

FEW_ENOUGH = 8
MOST_SHOWN = 12
ROW = 32
NARROWEST, WIDEST = 200, 380
AROUND = 60
TO_THE_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEY_ROLE = int(Qt.ItemDataRole.UserRole)


class FindPopover(Popover):
    """Offers entries, each a text and what it stands for; `taken` brings the latter.

    Letters narrow a long list down, the arrows walk it, Enter takes.
    """

    taken = Signal(object)

    def __init__(self, owner: QWidget, entries: Iterable[tuple[str, object]], chosen: object):
        super().__init__(owner)
        self.field = QLineEdit()
        self.list = QListWidget()
        self.list.setProperty("role", "choices")
        self._fill(tuple(entries), chosen)
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.list.itemClicked.connect(self._take)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, take, or type into the field."""
        if event.key() in CHOOSING:
            self._take(self.list.currentItem())
        elif event.key() in TO_THE_LIST:
            self._walk(event)
        elif event.text() and event.key() != Qt.Key.Key_Escape and not self.field.isHidden():
            self.field.setFocus()
            self.field.event(event)
        else:
            super().keyPressEvent(event)

    @property
    def offered(self) -> tuple[str, ...]:
        """What can be taken now."""
        return tuple(item.text() for item in self._items() if not item.isHidden())

    def _fill(self, entries: tuple[tuple[str, object], ...], chosen: object) -> None:
        for text, key in entries:
            item = QListWidgetItem(text, self.list)
            item.setSizeHint(QSize(0, ROW))
            item.setData(KEY_ROLE, key)
            if key == chosen:
                self.list.setCurrentItem(item)

    def _lay_out(self) -> None:
        self.body.setContentsMargins(8, 8, 8, 8)
        self.field.setPlaceholderText(_("Type to find"))
        self.field.setAccessibleName(_("Type to find"))
        self.field.setVisible(self.list.count() > FEW_ENOUGH)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        # The keys go where the letters go.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        widest = max(self.fontMetrics().horizontalAdvance(i.text()) for i in self._items())
        self.list.setFixedWidth(min(max(NARROWEST, widest + AROUND), WIDEST))
        self.list.setFixedHeight(min(self.list.count(), MOST_SHOWN) * ROW + 2)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        if not self.field.isHidden():
            self.setFocusProxy(self.field)

    def _items(self) -> tuple[QListWidgetItem, ...]:
        return tuple(self.list.item(row) for row in range(self.list.count()))

    def _narrow(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        for item in self._items():
            item.setHidden(wanted not in item.text().casefold())
        first = next((item for item in self._items() if not item.isHidden()), None)
        if first:
            self.list.setCurrentItem(first)
        else:
            self.list.setCurrentRow(-1)

    def _walk(self, event: QKeyEvent) -> None:
        QListWidget.keyPressEvent(self.list, event)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.close()
            self.taken.emit(item.data(KEY_ROLE))
