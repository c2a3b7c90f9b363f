"""The page of the promoters to thank."""

from PySide6.QtWidgets import QVBoxLayout

from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.page_tabs import PageTabs


class ThanksPage(Page):
    """Those who would recommend the shop, newest first."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.tabs = PageTabs(PageKey.THANKS)
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(GAP)
        column.addWidget(self.tabs)
        column.addStretch(1)
        self.tabs.chosen.connect(lambda key: self.page_wanted.emit(Destination(key)))

    def read_again(self) -> None:
        """Ask for the promoters."""
