"""The head of the follow-up page: its title, and the lists of calls with their counts."""

from PySide6.QtWidgets import QWidget

from nps_desktop.domain.followups import CallCounts, CallList
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.call_words import call_list_name
from nps_desktop.ui.formats import number
from nps_desktop.ui.theme import CONTROL_HEIGHT
from nps_desktop.ui.widgets.chips import Chip, Chips
from nps_desktop.ui.widgets.flow_layout import FlowLayout
from nps_desktop.ui.widgets.labels import label

APART = 12


class CallsHeading(QWidget):
    """The title stands beside the lists, above them where they leave no room for it."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", "title")
        self.title.setMinimumHeight(CONTROL_HEIGHT)
        self.chips = Chips([Chip(which, call_list_name(which)) for which in CallList], _("Calls"))
        row = FlowLayout(spacing=APART, ends_right=True)
        row.addWidget(self.title)
        row.addWidget(self.chips)
        self.setLayout(row)

    def show_counts(self, counts: CallCounts, hours: int) -> None:
        """Say within how many hours calls are made, and how many each list holds."""
        title = ngettext("Calls within {hours} hour", "Calls within {hours} hours", hours)
        self.title.setText(title.format(hours=hours))
        for which in CallList:
            count = getattr(counts, which.value)
            words = f"{call_list_name(which)}  {number(count)}"
            is_late = which is CallList.OVERDUE and count > 0
            self.chips.word(which, words, "detractor" if is_late else "")

    def fit(self, width: int, *, is_low: bool) -> None:
        """Give up the title in a low window where it would take a line of its own."""
        needed = self.title.sizeHint().width() + APART + self.chips.sizeHint().width()
        self.title.setVisible(not is_low or needed <= width)
