"""How the calls that nobody has are shared out: who takes part is asked, what was done is told."""

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nps_desktop.domain.call_lists import CallQuery, CallRow
from nps_desktop.domain.changes import Change
from nps_desktop.domain.shop_lists import ShopLists, entry_of, offered
from nps_desktop.domain.undos import TakeBackEvents
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.followups.calls.list_foot import ListFoot
from nps_desktop.ui.followups.calls.load_words import share_words
from nps_desktop.ui.followups.calls.share_popover import SharePopover
from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.formats import number
from nps_desktop.ui.page import Page

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


EVERY = 1_000_000


@dataclass(frozen=True, slots=True)
class Shared:
    """What came of sharing out, and how many calls each colleague got."""

    change: Change
    by_colleague: tuple[tuple[int, int], ...]


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
        self._page.tasks.read(self.popover, _count_free, self.popover.tell_free)

    def _share(self, colleagues: tuple[int, ...], lists: ShopLists) -> None:
        by = self._page.settings.colleague
        self._page.tasks.write(
            self,
            lambda workspace: _spread(workspace, colleagues, by),
            partial(self._on_shared, lists),
        )

    def _on_shared(self, lists: ShopLists, shared: Shared) -> None:
        undo = shared.change.undo
        if not isinstance(undo, TakeBackEvents):
            self._page.messages.tell(_("Every call that can be made is somebody's already."))
            return
        count = len(undo.lines)
        # TRANSLATORS: follows the word Undo: "Undo sharing out 14 calls"
        deed = ngettext("sharing out {count} call", "sharing out {count} calls", count)
        self._page.messages.tell(
            _shared_words(shared, lists, count),
            undo=undo,
            deed=deed.format(count=number(count)),
        )


def _shared_words(shared: Shared, lists: ShopLists, count: int) -> str:
    """Say who got how many: "5 calls shared out: Mette 3, Jens 2."; of one colleague plainly."""
    found = ((entry_of(lists.colleagues, who), got) for who, got in shared.by_colleague)
    named = [(each.text, got) for each, got in found if each]
    if len(named) == 1:
        words = ngettext("{name} got {count} call.", "{name} got {count} calls.", count)
        return words.format(name=named[0][0], count=number(count))
    words = ngettext(
        "{count} call shared out: {names}.", "{count} calls shared out: {names}.", count
    )
    names = ", ".join(share_words(name, got) for name, got in named)
    return words.format(count=number(count), names=names)


def _open_calls(workspace: "Workspace") -> tuple[CallRow, ...]:
    return workspace.followups.rows(CallQuery(), EVERY)


def _count_free(workspace: "Workspace") -> int:
    calls = _open_calls(workspace)
    return sum(call.assigned_to is None and call.is_reachable for call in calls)


def _spread(workspace: "Workspace", colleagues: tuple[int, ...], by: str) -> Shared:
    change = workspace.followups.spread(colleagues, by=by)
    undo = change.undo
    given = {line.followup for line in undo.lines} if isinstance(undo, TakeBackEvents) else set()
    got = Counter(call.assigned_to for call in _open_calls(workspace) if call.id in given)
    return Shared(change, tuple((who, count) for who, count in got.most_common() if who))
