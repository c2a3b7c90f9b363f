"""The row that leads from one page of the follow-up to the others: calls, measures, thank-yous."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.theme import CONTROL_HEIGHT

TABS = (PageKey.FOLLOWUPS, PageKey.MEASURES, PageKey.THANKS)
BETWEEN = 20


def tab_title(key: PageKey) -> str:
    """Return what stands on the tab of a page."""
    return {
        PageKey.FOLLOWUPS: _("Calls"),
        PageKey.MEASURES: _("Measures"),
        PageKey.THANKS: _("Thank-yous"),
    }[key]


class PageTabs(QWidget):
    """The tabs at the head of the page `here`; `chosen` tells the PageKey of another one taken."""

    chosen = Signal(object)

    def __init__(self, here: PageKey) -> None:
        super().__init__()
        self.setAccessibleName(_("Pages of the follow-up"))
        self._here = here
        self._tabs = {key: self._tab(key) for key in TABS}
        self._mark()
        self.setFixedHeight(CONTROL_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(BETWEEN)
        for tab in self._tabs.values():
            row.addWidget(tab)
        row.addStretch(1)

    def tab(self, key: PageKey) -> QPushButton:
        """The tab of a page."""
        return self._tabs[key]

    def _tab(self, key: PageKey) -> QPushButton:
        tab = QPushButton(tab_title(key))
        tab.setProperty("role", "tab")
        tab.setCheckable(True)
        tab.clicked.connect(lambda: self._on_clicked(key))
        return tab

    def _on_clicked(self, key: PageKey) -> None:
        self._mark()
        if key is not self._here:
            self.chosen.emit(key)

    def _mark(self) -> None:
        """Mark the tab of this page, whichever was pressed."""
        for key, tab in self._tabs.items():
            tab.setChecked(key is self._here)
