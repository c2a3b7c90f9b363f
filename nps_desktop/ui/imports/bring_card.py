"""What may be brought: a file that is chosen or dropped, a table that was copied."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nps_desktop.i18n import _
from nps_desktop.ui.actions import Command, keys_of
from nps_desktop.ui.icons import picture
from nps_desktop.ui.theme import CARD_PADDING, theme_of
from nps_desktop.ui.widgets.labels import label

ICON_SIDE = 32


class BringCard(QFrame):
    """Says what may be brought; `file_wanted` and `paste_wanted` tell what somebody took up."""

    file_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "drop")
        self._icon = QLabel()
        self.file = QPushButton(_("&Choose a file…"))
        self.file.setProperty("role", "primary")
        self.file.setToolTip(keys_of(Command.IMPORT))
        self.paste = QPushButton(_("&Paste a table"))
        pasting = QKeySequence(QKeySequence.StandardKey.Paste)
        self._keys = pasting.toString(QKeySequence.SequenceFormat.NativeText)
        self.paste.setToolTip(self._keys)
        self._lay_out()
        self.file.clicked.connect(self.file_wanted)
        self.paste.clicked.connect(self.paste_wanted)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        self._icon.setPixmap(picture("inbox", theme_of(self.window()).accent, ICON_SIDE))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        # The broken line is a pixel thicker than a card's.
        row.setContentsMargins(*(CARD_PADDING - 1,) * 4)
        row.setSpacing(CARD_PADDING)
        row.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(
            label(_("Drop a spreadsheet on this window"), "door_title", is_wrapped=True)
        )
        kinds = _(
            "From Excel, LibreOffice, a web form or your old program:"
            " .xlsx, .xls, .ods, .csv and their like. You see every row before it goes in."
        )
        words.addWidget(label(kinds, "muted", is_wrapped=True))
        copied = _("Cells that you copied elsewhere go in with {keys}.").format(keys=self._keys)
        words.addWidget(label(copied, "muted", is_wrapped=True))
        row.addLayout(words, 1)
        row.addWidget(self.paste)
        row.addWidget(self.file)
        self._draw_icon()
