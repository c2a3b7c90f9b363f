"""The program's icon in the tray, or notification area: its menu, and the messages it shows."""

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.icons import picture
from nps_desktop.ui.theme import LIGHT

SIDES = (16, 22, 24, 32, 48, 64)
SHOWN_FOR = 12_000
CLEAR = QColor(0, 0, 0, 0)


class Tray(QObject):
    """Shows itself only where there is a tray; it can come and go while the program runs.

    `opened` tells that somebody pressed the icon or its message, `rest_chosen` whether the rest of
    the day shall be quiet, `quit_wanted` that the program shall end.
    """

    opened = Signal()
    rest_chosen = Signal(bool)
    quit_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.menu = QMenu(window)
        self.open = self.menu.addAction(_("Open the calls"))
        self.rest = QAction(_("No reminders today"), self, checkable=True)
        self.menu.addAction(self.rest)
        self.menu.addSeparator()
        self.leave = self.menu.addAction(_("Quit"))
        self.icon = QSystemTrayIcon(drawn_icon(), self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self.opened)
        self.open.triggered.connect(self.opened)
        self.rest.toggled.connect(self.rest_chosen)
        self.leave.triggered.connect(self.quit_wanted)

    @property
    def is_there(self) -> bool:
        """Whether messages can be shown now."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    @property
    def is_shown(self) -> bool:
        """Whether the icon stands in the tray."""
        return self.icon.isVisible()

    @property
    def tip(self) -> str:
        """What the icon says under the mouse."""
        return self.icon.toolTip()

    def show(self, tip: str) -> None:
        """Stand in the tray, if there is one, and say `tip` under the mouse."""
        self.icon.setToolTip(tip)
        self.icon.setVisible(self.is_there)

    def hide(self) -> None:
        """Leave the tray, and take a message along that is still shown."""
        self.icon.setVisible(False)

    def tell(self, title: str, text: str) -> None:
        """Show a message."""
        self.icon.showMessage(title, text, self.icon.icon(), SHOWN_FOR)

    def rest_no_more(self) -> None:
        """Show that the quiet day is over."""
        self.rest.setChecked(False)

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        pressed = (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        )
        if reason in pressed:
            self.opened.emit()


def drawn_icon() -> QIcon:
    """Return the icon: a receiver on the program's blue, readable on any panel."""
    made = QIcon()
    for side in SIDES:
        made.addPixmap(_drawn(side))
    return made


def _drawn(side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(CLEAR)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(CLEAR)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side / 4, side / 4)
    inner = round(side * 0.66)
    place = (side - inner) / 2
    phone = picture("phone", LIGHT.surface, inner)
    painter.drawPixmap(QRectF(place, place, inner, inner), phone, QRectF(phone.rect()))
    painter.end()
    return pixmap
