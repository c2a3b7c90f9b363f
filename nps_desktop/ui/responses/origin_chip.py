"""The chip that tells where the answers of the list come from, and offers other places."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from nps_desktop.domain.queries import EVERYWHERE, Origin
from nps_desktop.i18n import _
from nps_desktop.ui.icons import icon
from nps_desktop.ui.responses.origin_words import offered_origins
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.find_popover import FindPopover

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

NARROWEST, WIDEST = 48, 260
"""Pixels for the name of a chosen origin."""

AROUND_NAME = 80
"""Pixels for what stands around it: padding, arrow, cross."""

Choices = tuple[tuple[str, Origin], ...]
TAKING_OFF = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class OriginChip(QWidget):
    """Shows the chosen origin; `changed` tells that another one was taken."""

    changed = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.origin = EVERYWHERE
        self._name = ""
        self._room = NARROWEST
        self.button = QPushButton()
        self.button.setProperty("role", "choice")
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the name
        self.everywhere = QToolButton()
        self.everywhere.setAccessibleName(_("From everywhere"))
        self.everywhere.setToolTip(_("From everywhere"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button)
        row.addWidget(self.everywhere)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self.offer)
        self.everywhere.clicked.connect(self._take_off)
        self._show_chosen()

    def offer(self) -> None:
        """Open the list of places that answers come from, as they are now."""
        self._tasks.read_newest(self, _choices, self._open, replaces="origins")

    def choose(self, origin: Origin, name: str = "") -> None:
        """Show an origin as taken, without telling."""
        self.origin, self._name = origin, name
        self._show_chosen()

    def give_room(self, pixels: int) -> None:
        """Show as much of a long name as there is room for."""
        room = min(max(pixels - AROUND_NAME, NARROWEST), WIDEST)
        if room != self._room:
            self._room = room
            self._show_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the choice off."""
        if event.key() in TAKING_OFF and self.origin != EVERYWHERE:
            self._take_off()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the arrow and the cross in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def _open(self, choices: Choices) -> None:
        popover = FindPopover(self, choices, self.origin)
        popover.setAccessibleName(_("Where the answers come from"))
        names = {origin: name for name, origin in choices}
        popover.taken.connect(lambda origin: self._take(origin, names[origin]))
        popover.open_beside(self.button)

    def _take(self, origin: Origin, name: str) -> None:
        is_other = origin != self.origin
        self.choose(origin, name)
        self.button.setFocus()
        if is_other:
            self.changed.emit()

    def _take_off(self) -> None:
        self._take(EVERYWHERE, "")

    def _show_chosen(self) -> None:
        is_chosen = self.origin != EVERYWHERE
        whole = _("From: {origin}").format(origin=self._name) if is_chosen else _("From everywhere")
        metrics, elide = self.button.fontMetrics(), Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(self._name, elide, self._room) if is_chosen else whole
        self.button.setText(shown)
        self.button.setToolTip(whole if is_chosen else "")
        self.button.setAccessibleName(whole)
        self.button.setCheckable(is_chosen)
        self.button.setChecked(is_chosen)
        self.everywhere.setVisible(is_chosen)
        self.updateGeometry()
        self._draw_icons()

    def _draw_icons(self) -> None:
        theme = theme_of(self.window())
        colour = theme.accent if self.origin != EVERYWHERE else theme.muted
        self.button.setIcon(icon("open-light", colour))
        self.everywhere.setIcon(icon("x", theme.muted))


def _choices(workspace: "Workspace") -> Choices:
    return tuple(offered_origins(workspace.lists.origins(), workspace.zone))
