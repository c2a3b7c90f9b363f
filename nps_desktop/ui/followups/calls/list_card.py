"""The card with the list of calls: what is looked for above it, how the work stands below."""

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.followups.calls.call_list import CallListView
from nps_desktop.ui.followups.calls.calls_model import CallsModel
from nps_desktop.ui.followups.calls.find_field import FindField, nothing_words
from nps_desktop.ui.followups.calls.list_foot import ListFoot
from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.widgets.labels import label

WIDTHS = (280, 420)


class ListCard(QFrame):
    """Its parts tell what somebody does in them; where the list is empty, it says so."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setMinimumWidth(WIDTHS[0])
        self.setMaximumWidth(WIDTHS[1])
        self.finder = FindField(page)
        self.calls = CallsModel()
        self.list = CallListView(self.calls)
        self.nothing = label("", "muted", is_wrapped=True)
        self.foot = ListFoot()
        self._middle = QStackedWidget()
        self._lay_out()

    def show_desk(self, desk: Desk, *, is_other_list: bool) -> None:
        """Show the lines of a desk; another list from its beginning."""
        self.list.renew(desk)
        if is_other_list:
            self.list.scrollToTop()
        sought = desk.asked.sought
        self.nothing.setText(nothing_words(sought) if sought else _("No calls here"))
        self._middle.setCurrentIndex(0 if desk.page.rows else 1)
        self.foot.show_desk(desk)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(8, 8, 8, 12)
        inside.setSpacing(8)
        inside.addWidget(self.finder)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.nothing)
        column.addStretch(1)
        self._middle.addWidget(self.list)
        self._middle.addWidget(empty)
        inside.addWidget(self._middle, 1)
        inside.addWidget(self.foot)
