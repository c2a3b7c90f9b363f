"""How cards typed under a wrong head are brought to the right one."""

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.changes import Change
from nps_desktop.domain.stacks import Stack, StackHead
from nps_desktop.domain.undos import MoveStack
from nps_desktop.i18n import _
from nps_desktop.ui.entry import stack_words as words
from nps_desktop.ui.entry.left_band import LeftBand
from nps_desktop.ui.entry.open_stack import OpenStack
from nps_desktop.ui.messages import Message, Messages
from nps_desktop.ui.tasks import Tasks


class Moving(QObject):
    """Offers to bring the cards of the stack that was left to the one of the header.

    `moved` carries the head of a stack whose cards have come, or gone back.
    """

    moved = Signal(object)

    def __init__(self, tasks: Tasks, messages: Messages, stack: OpenStack, band: LeftBand) -> None:
        super().__init__()
        self._tasks = tasks
        self._messages = messages
        self._stack = stack
        self._band = band
        self._left: tuple[Stack, int] | None = None
        band.move_wanted.connect(self._move)
        stack.read.connect(self._on_read)
        stack.grown.connect(self.forget)
        messages.taken_back.connect(self._on_taken_back)

    def leave(self) -> None:
        """Know that another head was chosen, before its stack is taken up."""
        stack, cards = self._stack.stack, len(self._stack.cards)
        self._band.hide()
        if stack and cards:
            self._left = (stack, cards) if stack.ended_at is None else None

    def forget(self) -> None:
        """Offer nothing any more: the cards are where they belong."""
        self._left = None
        self._band.hide()

    def _on_read(self) -> None:
        """Offer it where no card is typed yet: two stacks never become one."""
        if self._left is None or self._stack.is_awaited:
            return
        if self._stack.cards or self._stack.head == self._left[0].head:
            self.forget()
        else:
            self._band.show_left(*self._left)

    def _move(self, stack: Stack) -> None:
        head, count = self._stack.head, self._left[1] if self._left else 0
        if head:
            self._tasks.write(
                self,
                lambda workspace: workspace.stacks.move(stack.id, head),
                lambda change: self._on_moved(head, count, change),
            )

    def _on_moved(self, head: StackHead, count: int, change: Change) -> None:
        if change.touched:
            sentence, deed = words.moved_sentence(head, count), words.moving_deed(count)
            self._messages.tell(sentence, change.undo, deed=deed)
            self.moved.emit(head)
        else:
            self._messages.warn(_("These cards cannot be moved any more."))

    def _on_taken_back(self, message: Message, change: Change | None) -> None:
        if isinstance(message.undo, MoveStack) and change and change.touched:
            self.moved.emit(message.undo.head)
