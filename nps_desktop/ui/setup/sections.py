"""The sections of the settings: their order and names, and the page that each one shows."""

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import _
from nps_desktop.ui.theme import GAP
from nps_desktop.ui.widgets.scrolled import scrolled

LIST_WIDTH = 216
MARGINS = (28, 24, 28, 24)


class Section(StrEnum):
    """A section of the settings, in their order."""

    SHOP = "shop"
    SCORE = "score"
    CALLS = "calls"
    STEPS = "steps"
    CAUSES = "causes"
    COLLEAGUES = "colleagues"
    COMPUTER = "computer"


def section_title(section: Section) -> str:
    """Return the name of a section."""
    return {
        Section.SHOP: _("Your shop"),
        Section.SCORE: _("The score"),
        Section.CALLS: _("Calls and opening hours"),
        Section.STEPS: _("Steps of a call"),
        Section.CAUSES: _("Causes"),
        Section.COLLEAGUES: _("Colleagues"),
        Section.COMPUTER: _("This computer"),
    }[section]


class ShopFields(Protocol):
    """Fields for some of what is known about the shop."""

    def show_shop(self, shop: Shop) -> None:
        """Put a shop in the fields."""
        ...

    def shop(self, base: Shop) -> Shop | None:
        """Return `base` with what the fields say; None, and a sentence there, where they cannot."""
        ...


class Sections(QWidget):
    """The names at the left, the page of the chosen one beside them; `opened` brings it.

    The arrows walk the names; Ctrl+PageUp and Ctrl+PageDown do from anywhere in the dialog.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.names = QListWidget()
        self.names.setObjectName("settings_sections")
        self.names.setAccessibleName(_("Sections of the settings"))
        self.names.setFixedWidth(LIST_WIDTH)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages = QStackedWidget()
        self._waiting: dict[Section, tuple[QWidget, ...]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.names)
        row.addWidget(self._pages, 1)
        self.names.currentRowChanged.connect(self._on_chosen)

    @property
    def section(self) -> Section:
        """The one that is open."""
        return list(Section)[max(0, self.names.currentRow())]

    def add(self, section: Section, *parts: QWidget) -> None:
        """Add a page; the sections are added in their order. It is laid out when first opened."""
        self._waiting[section] = parts
        area = scrolled(QWidget())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.addWidget(area)
        self.names.addItem(section_title(section))

    def open(self, section: Section) -> None:
        """Turn to a section."""
        self.names.setCurrentRow(list(Section).index(section))

    def reveal(self, part: QWidget) -> None:
        """Scroll to a part of the open page, once it has its place there."""
        area = self._area
        if area.isAncestorOf(part):
            QTimer.singleShot(0, part, lambda: area.ensureWidgetVisible(part, 0, MARGINS[1]))

    def turn(self, way: int) -> None:
        """Turn to the next section (1) or the one before (-1), and stay in the list of names."""
        row = self.names.currentRow() + way
        if 0 <= row < self.names.count():
            self.names.setCurrentRow(row)
            self.names.setFocus()

    def _on_chosen(self, row: int) -> None:
        self._pages.setCurrentIndex(row)
        if parts := self._waiting.pop(self.section, ()):
            self._area.setWidget(_page_of(parts))
        self.opened.emit(self.section)

    @property
    def _area(self) -> QScrollArea:
        area = self._pages.currentWidget()
        assert isinstance(area, QScrollArea)
        return area


def _page_of(parts: tuple[QWidget, ...]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(*MARGINS)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return page
