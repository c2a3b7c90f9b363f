"""The foot of the list of calls: how much work waits, who has it, and what waits elsewhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.shop_lists import offered
from nps_desktop.i18n import _
from nps_desktop.ui.followups.calls.load_words import elsewhere_words, load_words, shares_words
from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.widgets.flow_layout import FlowLayout
from nps_desktop.ui.widgets.labels import label

BETWEEN = 4
LINK_HEIGHT = 24


class ListFoot(QWidget):
    """`share_wanted` asks to share calls out, `everywhere_wanted` for those of all locations."""

    share_wanted = Signal()
    everywhere_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.load = label("", "small", is_wrapped=True)
        self.shares = label("", "small", is_wrapped=True)
        self.share = QPushButton(_("Share out…"))
        self.elsewhere = label("", "small")
        self.everywhere = QPushButton(_("Show all"))
        self.everywhere.setAccessibleName(_("Show the calls of all locations"))
        for link in (self.share, self.everywhere):
            link.setProperty("role", "link")
        self._work = _beside(self.shares, self.share)
        self._rest = _beside(self.elsewhere, self.everywhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 0)
        column.setSpacing(BETWEEN)
        for part in (self.load, self._work, self._rest):
            column.addWidget(part)
        self.share.clicked.connect(self.share_wanted)
        self.everywhere.clicked.connect(self.everywhere_wanted)

    def show_desk(self, desk: Desk) -> None:
        """Say how the work stands; nothing beside what was looked for."""
        is_of_work = desk.which is not CallList.CLOSED and not desk.asked.sought
        self.load.setText(_load_words(desk))
        self.load.setVisible(is_of_work)
        self.shares.setText(shares_words(desk.load, desk.lists))
        self.shares.setVisible(bool(self.shares.text()))
        can_share = bool(offered(desk.lists.colleagues)) and desk.counts.open > 0
        self.share.setVisible(can_share)
        self._work.setVisible(is_of_work and (can_share or bool(self.shares.text())))
        self.elsewhere.setText(elsewhere_words(desk.elsewhere))
        self._rest.setVisible(desk.elsewhere > 0 and not desk.asked.sought)


def _load_words(desk: Desk) -> str:
    """The work is that of the whole shop, whichever location is looked at."""
    words = load_words(desk.load, desk.shop.minutes_per_call, desk.now, desk.zone)
    if desk.asked.location is None:
        return words
    return _("All locations: {load}").format(load=words)


def _beside(words: QLabel, button: QPushButton) -> QWidget:
    """Words and what can be done about them, under each other where they need the room."""
    made = QWidget()
    row = FlowLayout(spacing=12)
    words.setMinimumHeight(LINK_HEIGHT)
    row.addWidget(words)
    row.addWidget(button)
    made.setLayout(row)
    return made
