"""The button that says who has a case, and gives it to a colleague."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.shop_lists import Entry, ShopList, ShopLists, entry_of, offered
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import entry_title
from nps_desktop.ui.key_presses import open_by_key
from nps_desktop.ui.widgets.letter_menu import LetterMenu

KEY = "A"
WIDEST = 200


class WhoButton(QPushButton):
    """`given` brings the number of a colleague, None for nobody; `list_wanted` where to add one."""

    given = Signal(object)
    list_wanted = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "menu")
        self.setMaximumWidth(WIDEST)
        self.colleagues = LetterMenu(self)
        self.setMenu(self.colleagues)
        open_by_key(page, self, KEY)

    def show_who(self, followup: FollowUp, lists: ShopLists) -> None:
        """Name who has the case, and offer everybody else."""
        who = entry_of(lists.colleagues, followup.assigned_to)
        name = entry_title(ShopList.COLLEAGUES, who) if who else _("Nobody")
        self.setText(name.replace("&", "&&"))
        self.setEnabled(followup.end is None)
        self.setAccessibleName(_("Who has this call: {name}").format(name=name))
        self.setToolTip(f"{self.accessibleName()}  {KEY}")
        self._offer(offered(lists.colleagues), followup.assigned_to)

    @property
    def choices(self) -> tuple[QAction, ...]:
        """What the menu offers, lines left out."""
        return tuple(action for action in self.colleagues.actions() if not action.isSeparator())

    def _offer(self, colleagues: tuple[Entry, ...], current: int | None) -> None:
        self.colleagues.clear()
        for each in colleagues:
            self._add(each.text.replace("&", "&&"), each.id, each.id == current)
        if colleagues:
            self.colleagues.addSeparator()
        self._add(_("Nobody"), None, current is None)
        self.colleagues.addSeparator()
        self.colleagues.addAction(_("Who works here…")).triggered.connect(self.list_wanted)

    def _add(self, text: str, colleague: int | None, is_current: bool) -> None:
        action = self.colleagues.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_current)
        if is_current:
            self.colleagues.setDefaultAction(action)
        action.triggered.connect(lambda _on=False: self.given.emit(colleague))
