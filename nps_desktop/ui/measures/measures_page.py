"""The page that tells how the 48-hour promise is kept."""

from PySide6.QtWidgets import QVBoxLayout

from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.page_tabs import PageTabs


class MeasuresPage(Page):
    """The measures of the follow-up in the chosen period and location."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.tabs = PageTabs(PageKey.MEASURES)
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(GAP)
        column.addWidget(self.tabs)
        column.addStretch(1)
        self.tabs.chosen.connect(lambda key: self.page_wanted.emit(Destination(key)))

    def read_again(self) -> None:
        """Ask for the measures."""
