"""What can be done to a list of the shop: each act is written at once, told, and can be undone."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nps_desktop.domain.changes import Change
from nps_desktop.domain.shop_lists import Entry, ShopList
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import entry_name
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.wording import fault_sentence

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

Write = Callable[["Workspace"], Change]


class ListActs(QObject):
    """Writes the acts on one list, and says what was done."""

    def __init__(self, parent: QObject, which: ShopList, tasks: Tasks, messages: Messages) -> None:
        super().__init__(parent)
        self._which = which
        self._tasks = tasks
        self._messages = messages

    def add(self, text: str, on_ended: Callable[[bool], None]) -> None:
        """Add an entry at the end; `on_ended` hears whether it was taken."""
        told, deed = _("“{name}” added.").format(name=text), _("adding “{name}”").format(name=text)

        def added(change: Change) -> None:
            on_ended(change.undo is not None)
            self._tell(change, told, deed)

        self._tasks.write(self, lambda w: w.shop_lists.add(self._which, text), added)

    def reword(self, entry: Entry, text: str, on_ended: Callable[[bool], None]) -> None:
        """Give an entry other words; `on_ended` hears whether they were taken."""
        name = entry_name(self._which, entry)
        told = _("“{name}” is now “{text}”.").format(name=name, text=text)
        deed = _("rewording “{name}”").format(name=name)

        def reworded(change: Change) -> None:
            on_ended(change.undo is not None)
            self._tell(change, told, deed)

        def failed(fault: WorldFault) -> None:
            on_ended(False)
            self._messages.warn(fault_sentence(fault))

        self._tasks.write(
            self, lambda w: w.shop_lists.reword(entry.id, text), reworded, on_failed=failed
        )

    def use_standard(self, number: int, name: str) -> None:
        """Give a default its standard words back."""
        told = _("“{name}” has its standard wording again.").format(name=name)
        deed = _("rewording “{name}”").format(name=name)
        self._do(lambda workspace: workspace.shop_lists.reword(number, ""), told, deed)

    def archive(self, number: int, name: str) -> None:
        """Offer an entry no more."""
        told = _("“{name}” archived. What was noted with it keeps it.").format(name=name)
        deed = _("archiving “{name}”").format(name=name)
        self._do(lambda workspace: workspace.shop_lists.archive(number), told, deed)

    def bring_back(self, entry: Entry) -> None:
        """Offer an archived entry again."""
        name = entry_name(self._which, entry)
        told = _("“{name}” is offered again.").format(name=name)
        deed = _("bringing back “{name}”").format(name=name)
        self._do(lambda workspace: workspace.shop_lists.bring_back(entry.id), told, deed)

    def reorder(self, name: str, numbers: tuple[int, ...]) -> None:
        """Put the list into another order; `name` is the entry that was moved."""
        told = _("“{name}” moved.").format(name=name)
        deed = _("moving “{name}”").format(name=name)
        self._do(lambda w: w.shop_lists.reorder(self._which, numbers), told, deed)

    def _do(self, write: Write, told: str, deed: str) -> None:
        self._tasks.write(self, write, lambda change: self._tell(change, told, deed))

    def _tell(self, change: Change, told: str, deed: str) -> None:
        if change.undo:
            self._messages.tell(told, undo=change.undo, deed=deed)
