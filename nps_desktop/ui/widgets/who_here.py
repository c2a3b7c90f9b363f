"""The foot of the sidebar: who is working at this computer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from nps_desktop.i18n import _
from nps_desktop.ui.icons import SIZE

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

# The style cannot set the room between a button's icon and its words.
BEFORE_WORDS = "\u2002"
AROUND_WORDS = 52


class WhoHere(QPushButton):
    """Names the colleague, beside an icon or, folded, by its tool tip alone."""

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._is_folded = False
        self.setIconSize(QSize(SIZE, SIZE))
        self.show_name("")

    def show_name(self, name: str) -> None:
        """Show who is working; "" for nobody."""
        self._name = name
        spoken = _("Working here: {name}").format(name=name) if name else _("Who is working?")
        self.setAccessibleName(spoken)
        self._write()

    def fold(self, is_folded: bool) -> None:
        """Show the icon alone, or icon and name."""
        self._is_folded = is_folded
        self._write()

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Show as much of the name as there is room for."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        whole = self._name or _("Who is working?")
        shown = "" if self._is_folded else self._fitting(whole)
        self.setText(BEFORE_WORDS + shown.replace("&", "&&") if shown else "")
        self.setToolTip("" if shown == whole else self.accessibleName())

    def _fitting(self, words: str) -> str:
        room = self.width() - AROUND_WORDS
        if self.fontMetrics().horizontalAdvance(words) <= room:
            return words
        from PySide6.QtCore import Qt  # kept out of the first frame, unless a name is that long

        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
