"""The sidebar: the shop's name, the pages, the import, Settings and who is working at its foot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.icons import SIZE, icon
from nps_desktop.ui.page_keys import BESIDE_CALLS, PageKey, page_title
from nps_desktop.ui.theme import Theme
from nps_desktop.ui.widgets.who_here import BEFORE_WORDS, WhoHere

if TYPE_CHECKING:
    from nps_desktop.domain.shop import Shop

WIDTH = 208
FOLDED_WIDTH = 64

# The margins that place the overdue count on its button.
AT_THE_END = (0, 0, 8, 0)
AT_THE_CORNER = (0, 0, 0, 16)
BADGE_HEIGHT = 18
AT_THE_FOOT = (PageKey.IMPORTS,)
MOST_SHOWN = 99


class Sidebar(QFrame):
    """Chooses the page; folds to icons when the window is narrow."""

    page_chosen = Signal(object)
    settings_wanted = Signal()
    who_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setFixedWidth(WIDTH)
        self._is_folded = False
        self._name = QLabel()
        self._name.setObjectName("shop_name")
        self._name.setWordWrap(True)
        self._town = QLabel()
        self._town.setProperty("role", "small")
        self._badge = QLabel()
        self._badge.setObjectName("badge")
        self._badge.setFixedHeight(BADGE_HEIGHT)
        self._badge.hide()
        self._badge_row = QHBoxLayout()
        self._choice = QButtonGroup(self)
        self._pages = {key: self._page_button(key) for key in PageKey if key not in BESIDE_CALLS}
        self._settings = _plain_button(_("Settings"))
        self._settings.clicked.connect(self.settings_wanted)
        self.who = WhoHere()
        self.who.clicked.connect(self.who_wanted)
        self._lay_out()

    @property
    def shop_name(self) -> str:
        """The name that stands at the top."""
        return self._name.text()

    def button(self, key: PageKey) -> QPushButton:
        """The button of a page."""
        return self._pages[key]

    def mark(self, key: PageKey) -> None:
        """Show which page is open; those beside the calls are shown as the calls."""
        self._pages[PageKey.FOLLOWUPS if key in BESIDE_CALLS else key].setChecked(True)

    def show_shop(self, shop: "Shop") -> None:
        """Show the shop's name and town; without a name the program's own."""
        self._name.setText(shop.name or "NPS Desktop")
        self._town.setText(shop.town)
        self._town.setVisible(bool(shop.town) and not self._is_folded)

    def show_overdue(self, count: int) -> None:
        """Show how many calls are overdue."""
        self._badge.setText(str(count) if count <= MOST_SHOWN else f"{MOST_SHOWN}+")
        self._badge.setVisible(count > 0)
        spoken = ngettext("{count} call overdue", "{count} calls overdue", count)
        name = page_title(PageKey.FOLLOWUPS)
        said = f"{name}, {spoken.format(count=count)}" if count else name
        self._pages[PageKey.FOLLOWUPS].setAccessibleName(said)

    def wear(self, theme: Theme) -> None:
        """Draw the icons in the colours of the theme."""
        for key, button in self._pages.items():
            button.setIcon(icon(key.value, theme.muted, theme.accent))
        self._settings.setIcon(icon("settings", theme.muted))
        self.who.setIcon(icon("user", theme.muted))

    def fold(self, is_folded: bool) -> None:
        """Show icons alone, or icons and names."""
        if is_folded == self._is_folded:
            return
        self._is_folded = is_folded
        self.setFixedWidth(FOLDED_WIDTH if is_folded else WIDTH)
        self._name.setVisible(not is_folded)
        self._town.setVisible(not is_folded and bool(self._town.text()))
        self._badge_row.setContentsMargins(*(AT_THE_CORNER if is_folded else AT_THE_END))
        self.who.fold(is_folded)
        for button in self._buttons():
            name = button.accessibleDescription()
            button.setText("" if is_folded else BEFORE_WORDS + name)
            button.setToolTip(name if is_folded else "")

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (*self._pages.values(), self._settings)

    def _page_button(self, key: PageKey) -> QPushButton:
        button = _plain_button(page_title(key))
        button.setCheckable(True)
        button.clicked.connect(lambda: self.page_chosen.emit(key))
        self._choice.addButton(button)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 12, 12)
        column.setSpacing(4)
        heading = QVBoxLayout()
        heading.setContentsMargins(12, 0, 8, 20)
        heading.setSpacing(0)
        heading.addWidget(self._name)
        heading.addWidget(self._town)
        column.addLayout(heading)
        for key, button in self._pages.items():
            if key in AT_THE_FOOT:
                column.addStretch(1)
            column.addWidget(button)
        self._badge_row.setContentsMargins(*AT_THE_END)
        self._badge_row.addStretch(1)
        self._badge_row.addWidget(self._badge)
        self._pages[PageKey.FOLLOWUPS].setLayout(self._badge_row)
        column.addWidget(self._settings)
        column.addWidget(self.who)


def _plain_button(name: str) -> QPushButton:
    button = QPushButton(BEFORE_WORDS + name)
    button.setIconSize(QSize(SIZE, SIZE))
    button.setAccessibleName(name)
    button.setAccessibleDescription(name)
    return button
