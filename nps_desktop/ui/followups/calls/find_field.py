"""The field above the list of calls that finds one by its number, a name or a phone number."""

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.icons import icon
from nps_desktop.ui.key_presses import on_key
from nps_desktop.ui.theme import theme_of

KEYS = ("F", "/")
NUMBER = re.compile(r"#?\s*(\d{1,7})")


class FindField(QLineEdit):
    """`sought` brings what is typed, "" for nothing; `taken` tells of Enter, `left` that somebody
    goes on to the list. Its keys lead to it from everywhere on the page."""

    sought = Signal(str)
    taken = Signal()
    left = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setPlaceholderText(_("Find number, name, phone"))
        self.setAccessibleName(_("Find a call"))
        self.setAccessibleDescription(KEYS[0])
        self.setToolTip(_("Find a call") + f"  {KEYS[0]}")
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._draw_icon()
        self.textChanged.connect(lambda _text: self.sought.emit(self.wanted))
        for key in KEYS:
            on_key(page, key, self.take_up)

    @property
    def wanted(self) -> str:
        """What is looked for; "" for nothing."""
        return self.text().strip()

    def take_up(self) -> None:
        """Let somebody type, over what was looked for before."""
        if self.isVisible():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.selectAll()

    def give_up(self) -> None:
        """Look for nothing, without telling."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the first that was found, Down goes to the list, Esc gives up."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.taken.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                self.left.emit()
            case Qt.Key.Key_Escape:
                self.clear()
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the glass in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        self._glass.setIcon(icon("search", theme_of(self.window()).muted))


def nothing_words(sought: str) -> str:
    """Say that nothing was found; a number may be that of a call sheet."""
    number = NUMBER.fullmatch(sought)
    if number:
        return _("There is no case number {number}.").format(number=number[1])
    return _("No call matches “{text}”.").format(text=sought)
