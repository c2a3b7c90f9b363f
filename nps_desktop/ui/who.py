"""Who is working at this computer: asked at the start, chosen at the foot of the sidebar."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.shop_lists import Entry, ShopList, ShopLists, offered
from nps_desktop.settings import Settings
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.settings_file import keep_changed

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace
    from nps_desktop.ui.widgets.who_popover import WhoPopover

ENOUGH_TO_ASK = 2


class Who(QObject):
    """Keeps the name of the colleague at this computer and the shop's list together.

    `chosen` brings this computer's choices with another name; `settings` are those of now.
    """

    chosen = Signal(object)

    def __init__(self, window: MainWindow, around: Surroundings, settings_file: Path) -> None:
        super().__init__()
        self._window = window
        self._tasks = around.tasks
        self._file = settings_file
        self._here: Entry | None = None
        self.settings = around.settings
        self.popover: WhoPopover | None = None
        self._tasks.changed.connect(self._on_changed)

    def begin(self) -> None:
        """Put a name that the list lacks into it, and ask who works where there are several."""
        self._tasks.read(self, _lists, self._on_begun, on_failed=lambda _fault: None)

    def offer(self) -> None:
        """Ask who is working."""
        self._tasks.read(self, _lists, self._ask)

    def _on_begun(self, lists: ShopLists) -> None:
        self._follow(lists)
        name = self.settings.colleague
        if name and lists.colleague(name) is None:
            self._tasks.write(self, lambda w: w.shop_lists.add(ShopList.COLLEAGUES, name))
        if self.settings.asks_who and len(offered(lists.colleagues)) >= ENOUGH_TO_ASK:
            self._ask_when_active()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask as soon as somebody turns to the window that has started behind another one."""
        if event.type() is QEvent.Type.WindowActivate:
            watched.removeEventFilter(self)
            self._ask_at_start()
        return False

    def _ask_when_active(self) -> None:
        if self._window.isActiveWindow():
            self._ask_at_start()
        else:
            self._window.installEventFilter(self)

    def _ask_at_start(self) -> None:
        """Leave whoever has opened something else meanwhile alone."""
        if not (QApplication.activePopupWidget() or QApplication.activeModalWidget()):
            self.offer()

    def _ask(self, lists: ShopLists) -> None:
        from nps_desktop.ui.widgets.who_popover import WhoPopover  # kept out of the first frame

        names = tuple(entry.text for entry in offered(lists.colleagues))
        popover = self.popover = WhoPopover(self._window, names, self.settings.colleague)
        popover.taken.connect(self._take)
        popover.named.connect(lambda name: self._take_new(lists, name))
        popover.open_beside(self._window.sidebar.who)

    def _take_new(self, lists: ShopLists, typed: str) -> None:
        """Put somebody into the list and take them; whoever is in it already is taken as is."""
        known = next((e for e in lists.colleagues if e.text.casefold() == typed.casefold()), None)
        if known is None:
            self._tasks.write(
                self,
                lambda workspace: workspace.shop_lists.add(ShopList.COLLEAGUES, typed),
                lambda _change: self._take(typed),
            )
        elif known.is_archived:
            self._tasks.write(
                self,
                lambda workspace: workspace.shop_lists.bring_back(known.id),
                lambda _change: self._take(known.text),
            )
        else:
            self._take(known.text)

    def _take(self, name: str) -> None:
        seen, file = self.settings, self._file
        wanted = replace(seen, colleague=name)
        if wanted != seen:
            self._tasks.compute(
                self, lambda: keep_changed(file, seen=seen, wanted=wanted), self._on_kept
            )

    def _on_kept(self, settings: Settings) -> None:
        self._here = None
        self.settings = settings
        self.chosen.emit(settings)
        self._look()

    def _on_changed(self, change: Change) -> None:
        if change.touches(Subject.SHOP):
            self._look()

    def _look(self) -> None:
        self._tasks.read_newest(
            self, _lists, self._follow, replaces="who", on_failed=lambda _fault: None
        )

    def _follow(self, lists: ShopLists) -> None:
        """Keep the name true: a colleague who is called otherwise now is still the same."""
        before = self._here
        now = next((e for e in lists.colleagues if before and e.id == before.id), None)
        self._here = now or lists.colleague(self.settings.colleague)
        if before and now and now.text != before.text:
            self._take(now.text)


def _lists(workspace: "Workspace") -> ShopLists:
    return workspace.shop_lists.read()
