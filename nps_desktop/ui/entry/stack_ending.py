"""How a stack ends: held against what was counted, ended, gone on with, or taken out whole."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.changes import Change
from nps_desktop.domain.stacks import StackFigures, StackHead
from nps_desktop.domain.undos import ReopenStack, RestoreStack
from nps_desktop.i18n import _
from nps_desktop.ui.entry import stack_words as words
from nps_desktop.ui.entry.end_card import EndCard
from nps_desktop.ui.entry.open_stack import OpenStack
from nps_desktop.ui.messages import Message, Messages
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.stacks import StackEnded, StackRemoved


class StackEnding(QObject):
    """Shows the end card when asked to; `begun` tells that it stands there.

    `over` tells that typing goes on in the same stack, `next_wanted` that the next one comes,
    `came_back` carries the head of a stack whose end, or removal, was undone.
    """

    begun = Signal()
    over = Signal()
    next_wanted = Signal()
    came_back = Signal(object)

    def __init__(self, tasks: Tasks, messages: Messages, stack: OpenStack, card: EndCard) -> None:
        super().__init__()
        self._tasks = tasks
        self._messages = messages
        self._stack = stack
        self._card = card
        self._heads: dict[int, StackHead] = {}
        card.next_wanted.connect(self.next_wanted)
        card.going_on_wanted.connect(self._go_on)
        card.ending_wanted.connect(self._end)
        card.removal_wanted.connect(self._remove)
        messages.taken_back.connect(self._on_taken_back)

    def ask(self) -> None:
        """End the stack; say so first where cards are missing, and offer to go on."""
        stack = self._stack.stack
        if stack is None or not self._stack.cards:
            self._messages.tell(_("Nothing is typed in this stack yet."))
            return
        self._tasks.read(
            self, lambda workspace: workspace.stacks.figures(stack.id), self._on_compared
        )

    def _on_compared(self, figures: StackFigures | None) -> None:
        if figures and figures.missing > 0:
            self._show(figures)
        else:
            self._end()

    def _end(self) -> None:
        stack = self._stack.stack
        if stack:
            self._tasks.write(
                self, lambda workspace: workspace.stacks.end(stack.id), self._on_ended
            )

    def _on_ended(self, ended: "StackEnded | None") -> None:
        if ended is None:
            self._messages.warn(_("This stack was removed meanwhile."))
            return
        stack = ended.figures.stack
        self._heads[stack.id] = stack.head
        self._stack.end(stack)
        # TRANSLATORS: follows the word Undo: "Undo ending the stack"
        deed = _("ending the stack")
        self._messages.tell(_("The stack is ended."), ended.change.undo, deed=deed)
        self._show(ended.figures)

    def _show(self, figures: StackFigures) -> None:
        self._card.show_end(figures)
        self.begun.emit()

    def _go_on(self) -> None:
        stack = self._stack.stack
        if stack is None or stack.ended_at is None:
            self.over.emit()
            return
        self._tasks.write(
            self,
            lambda workspace: workspace.stacks.reopen(stack.id),
            lambda _change: self._on_reopened(stack.id, stack.head),
        )

    def _on_reopened(self, stack: int, head: StackHead) -> None:
        self._messages.settled.emit(ReopenStack(stack))
        self.came_back.emit(head)

    def _remove(self) -> None:
        stack = self._stack.stack
        if stack:
            self._heads[stack.id] = stack.head
            self._tasks.write(
                self, lambda workspace: workspace.stacks.remove(stack.id), self._on_removed
            )

    def _on_removed(self, removed: "StackRemoved") -> None:
        sentence = words.removed_sentence(removed.cards, removed.kept)
        if removed.change.undo:
            deed = words.removing_deed(removed.cards)
            self._messages.tell(sentence, removed.change.undo, deed=deed)
        else:
            self._messages.tell(sentence)
        self.over.emit()

    def _on_taken_back(self, message: Message, change: Change | None) -> None:
        undo = message.undo
        if isinstance(undo, ReopenStack | RestoreStack) and change and change.touched:
            head = self._heads.get(undo.stack)
            if head:
                self.came_back.emit(head)
