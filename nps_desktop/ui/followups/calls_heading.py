"""The head of the follow-up page: its title and tabs, and the lists of calls with their counts."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.call_lists import CallList
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import call_list_name
from nps_desktop.reports.promise_words import promise_rule
from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.formats import number
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.theme import CONTROL_HEIGHT
from nps_desktop.ui.widgets.chips import Chip, Chips
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.page_tabs import PageTabs

APART = 12
BETWEEN = 28


class CallsHeading(QWidget):
    """The title and the tabs stand above the lists; `sheet_wanted` asks for the calls on paper."""

    sheet_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", "muted")
        self.title.setMinimumHeight(CONTROL_HEIGHT)
        self.tabs = PageTabs(PageKey.FOLLOWUPS)
        self.sheet = QPushButton(_("Print call sheet"))
        self.sheet.setToolTip(_("The calls of the day, to take along on paper (Ctrl+P)"))
        self.chips = Chips([Chip(which, call_list_name(which)) for which in CallList], _("Calls"))
        self._lay_out()
        self.sheet.clicked.connect(self.sheet_wanted)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.sheet.click)

    def show_desk(self, desk: Desk) -> None:
        """Say within what time calls are made, and how many each list holds."""
        self.title.setText(promise_rule(desk.shop.followup_hours, desk.shop.clock))
        for which in CallList:
            count = getattr(desk.counts, which.value)
            is_late = which is CallList.OVERDUE and count > 0
            words = f"{call_list_name(which)}  {number(count)}"
            self.chips.word(which, words, "detractor" if is_late else "")
        if desk.colleague is None:
            self._ask_who()

    def fit(self, width: int) -> None:
        """Give up the title where it leaves too little room for the tabs."""
        beside = (self.tabs, self.sheet, self.title)
        needed = sum(each.sizeHint().width() for each in beside) + 2 * BETWEEN
        self.title.setVisible(needed <= width)

    def _ask_who(self) -> None:
        """Nobody's calls are "mine" while nobody has said who sits here."""
        self.chips.word(CallList.MINE, _("Mine: who are you?"))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(BETWEEN)
        first.addWidget(self.tabs)  # at the same place on the three pages that they lead to
        first.addStretch(1)
        first.addWidget(self.title)
        first.addWidget(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(APART)
        column.addLayout(first)
        column.addWidget(self.chips)
