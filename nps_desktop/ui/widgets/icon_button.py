"""A button with an icon that keeps the colour of its words in either look."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton

from nps_desktop.ui.icons import icon
from nps_desktop.ui.theme import theme_of

SIDE = 16
# The style puts the words close to the icon.
BEFORE_WORDS = "\u2002"


class IconButton(QPushButton):
    """A push button whose icon is drawn in a token of the theme (`text`, `surface`, …)."""

    def __init__(self, icon_name: str, text: str = "", *, token: str = "text") -> None:
        super().__init__()
        self.write(text)
        self._icon_name = icon_name
        self._token = token
        self.setIconSize(QSize(SIDE, SIDE))
        self._draw_icon()

    def write(self, text: str) -> None:
        """Put other words beside the icon."""
        self.setText(BEFORE_WORDS + text if text else "")
        self.setAccessibleName(text)

    def draw(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        window = self.window()
        self.setIcon(icon(self._icon_name, getattr(theme_of(window), self._token)))
