"""How the calls that nobody has are shared out: who takes part is asked, what was done is told."""

from functools import partial

from PySide6.QtCore import QObject

from nps_desktop.domain.changes import Change
from nps_desktop.domain.shop_lists import ShopLists, entry_of, offered
from nps_desktop.domain.undos import TakeBackEvents
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.followups.calls.list_foot import ListFoot
from nps_desktop.ui.followups.calls.share_popover import SharePopover
from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.formats import number
from nps_desktop.ui.page import Page


class Sharing(QObject):
    """Shares out in the name of the page's colleague; Undo gives all of it back."""

    def __init__(self, page: Page, foot: ListFoot) -> None:
        super().__init__()
        self._page = page
        self._foot = foot
        self.popover: SharePopover | None = None

    def ask(self, desk: Desk) -> None:
        """Ask which of the colleagues take part."""
        lists, is_of_all = desk.lists, desk.elsewhere > 0
        who = offered(lists.colleagues)
        self.popover = SharePopover(self._foot.share, who, is_of_all=is_of_all)
        self.popover.chosen.connect(lambda chosen: self._share(chosen, lists))
        self.popover.open_beside(self._foot.share)

    def _share(self, colleagues: tuple[int, ...], lists: ShopLists) -> None:
        by = self._page.settings.colleague
        self._page.tasks.write(
            self,
            lambda workspace: workspace.followups.spread(colleagues, by=by),
            partial(self._on_shared, _names(colleagues, lists)),
        )

    def _on_shared(self, names: str, outcome: Change) -> None:
        undo = outcome.undo
        if not isinstance(undo, TakeBackEvents):
            self._page.messages.tell(_("Every call that can be made is somebody's already."))
            return
        count = len(undo.lines)
        words = ngettext(
            "{count} call shared out: {names}.", "{count} calls shared out: {names}.", count
        )
        # TRANSLATORS: follows the word Undo: "Undo sharing out 14 calls"
        deed = ngettext("sharing out {count} call", "sharing out {count} calls", count)
        self._page.messages.tell(
            words.format(count=number(count), names=names),
            undo=undo,
            deed=deed.format(count=number(count)),
        )


def _names(colleagues: tuple[int, ...], lists: ShopLists) -> str:
    known = (entry_of(lists.colleagues, each) for each in colleagues)
    return ", ".join(each.text for each in known if each)
