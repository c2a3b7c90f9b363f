"""What can be taken back: the last things done, each by the name of the deed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.changes import Change
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.ui.messages import Message, Messages
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.domain.undos import Undo

KEPT = 50


class UndoList(QObject):
    """Remembers every undo that a message offered; `take_back` undoes the newest."""

    moved = Signal()

    def __init__(self, tasks: Tasks, messages: Messages) -> None:
        super().__init__()
        self._tasks = tasks
        self.messages = messages
        self._done: list[Message] = []
        messages.told.connect(self._on_told)
        messages.settled.connect(self._on_settled)

    @property
    def newest(self) -> str:
        """What `take_back` would undo: "removing 3 answers"; empty for nothing."""
        return self._done[-1].deed if self._done else ""

    @property
    def length(self) -> int:
        """How many things can be taken back."""
        return len(self._done)

    def take_back(self) -> None:
        """Undo the newest thing done; what is being written is done first, so that it counts."""
        if self._tasks.is_writing:
            self._tasks.read(self, lambda _workspace: None, lambda _nothing: self._take_back())
        else:
            self._take_back()

    def _take_back(self) -> None:
        if not self._done:
            return
        message = self._done.pop()
        undo = message.undo
        assert undo is not None  # only messages with an undo are kept
        self.moved.emit()
        self.messages.taking_back.emit(message)
        self._tasks.write(
            self,
            lambda workspace: workspace.undo(undo),
            lambda change: self._on_undone(message, change),
            on_failed=lambda fault: self._on_failed(message, fault),
        )

    def _on_told(self, message: Message) -> None:
        if message.undo:
            self._done = [*self._done, message][-KEPT:]
            self.moved.emit()

    def _on_settled(self, undo: "Undo") -> None:
        """Forget what somebody has taken back by another way."""
        self._done = [message for message in self._done if message.undo != undo]
        self.moved.emit()

    def _on_failed(self, message: Message, fault: WorldFault) -> None:
        """What could not be undone now can be undone later."""
        from nps_desktop.ui.wording import fault_sentence  # kept out of the first frame

        self._on_told(message)
        self.messages.taken_back.emit(message, None)
        self.messages.warn(fault_sentence(fault))

    def _on_undone(self, message: Message, change: Change) -> None:
        """What somebody else has changed or removed meanwhile is left alone."""
        if change.touched:
            # TRANSLATORS: the deed is a phrase of its own: "Taken back: removing 3 answers."
            self.messages.tell(_("Taken back: {deed}.").format(deed=message.deed))
        else:
            gone = _("This cannot be taken back any more: {deed}. It was changed meanwhile.")
            self.messages.warn(gone.format(deed=message.deed))
        self.messages.taken_back.emit(message, change)
