"""Which stack is being typed: the one of the header that goes on, its cards as they are stored."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.stacks import Card, CardKey, Stack, StackContents, StackHead
from nps_desktop.domain.undos import RemoveResponses
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.stacks import CardEntered
    from nps_desktop.services.workspace import Workspace


class OpenStack(QObject):
    """The stack of a head, None before its first card, and its cards in the order of typing.

    `read` tells that they were read from the data file, or that none are known yet because it
    `is_awaited`; `grown` carries the key of one more card.
    """

    read = Signal()
    grown = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._gone: set[CardKey] = set()
        self.head: StackHead | None = None
        self.is_awaited = False
        self.stack: Stack | None = None
        self.cards: dict[CardKey, Card] = {}
        tasks.changed.connect(self._on_changed)

    @property
    def newest_first(self) -> tuple[tuple[CardKey, Card], ...]:
        """The cards, the one typed last first."""
        return tuple(reversed(self.cards.items()))

    def go_to(self, head: StackHead) -> None:
        """Take up the stack of a head that goes on, or wait for its first card."""
        self.head = head
        self.stack = None
        self.cards = {}
        self._gone = set()
        self.is_awaited = True
        self.read.emit()
        self._read()

    def end(self, stack: Stack) -> None:
        """Know that the stack has ended; its cards are still shown."""
        self.stack = stack
        self._read()

    def grow(self, entered: "CardEntered", card: Card) -> None:
        """Know a card that was just stored."""
        if entered.stack.head != self.head:
            return
        is_another = self.stack is not None and self.stack.id != entered.stack.id
        self.stack = entered.stack
        self.cards = {entered.key: card} if is_another else self.cards | {entered.key: card}
        if is_another:
            self.read.emit()
        else:
            self.grown.emit(entered.key)

    def _on_changed(self, change: Change) -> None:
        """Read again, unless all that happened is that a new card came in: that one is told."""
        if self.head is None or not change.touches(Subject.RESPONSES, Subject.STACKS):
            return
        known = {key.id for key in (*self.cards, *self._gone) if not key.is_void}
        is_new = isinstance(change.undo, RemoveResponses) and known.isdisjoint(change.ids)
        if not is_new:
            self._read()

    def _read(self) -> None:
        head, stack = self.head, self.stack
        assert head is not None
        ended = stack.id if stack and stack.ended_at else 0

        def job(workspace: "Workspace") -> StackContents | None:
            stacks = workspace.stacks
            return stacks.contents(ended) if ended else stacks.current(head)

        self._tasks.read_newest(
            self, job, lambda contents: self._show(head, contents), replaces="stack"
        )

    def _show(self, head: StackHead, contents: StackContents | None) -> None:
        if head != self.head:
            return
        self.is_awaited = False
        before = set(self.cards)
        self.stack = contents.stack if contents else None
        self.cards = {each.key: each.card for each in contents.cards} if contents else {}
        self._gone = (self._gone | before) - set(self.cards)
        self.read.emit()
