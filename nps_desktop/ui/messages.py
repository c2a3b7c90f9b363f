"""The message bar: what just happened, said inside the window, with Undo where it can be undone."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton

from nps_desktop.i18n import _
from nps_desktop.ui.icons import icon
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.labels import give_tone, keep_room, label

if TYPE_CHECKING:
    from nps_desktop.domain.undos import Undo

SHOWN_FOR = 12_000


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user; `undo` takes back what it tells, `is_wrong` marks a fault.

    `deed` names what `undo` undoes, so that it can follow the word Undo: "removing 3 answers".
    One that `stays` is shown until it is closed, or another one comes.
    """

    text: str
    undo: "Undo | None" = None
    is_wrong: bool = False
    deed: str = ""
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The sentence once something is done, and the deed that can follow the word Undo."""

    text: str
    deed: str


class Messages(QObject):
    """Where pages leave their messages; the bar and the Undo list hear them.

    `taking_back` carries a message whose undo begins, `taken_back` the message and the Change that
    came of it, None where it failed. `settled` carries an undo that is not needed any more.
    """

    told = Signal(object)
    taking_back = Signal(object)
    taken_back = Signal(object, object)
    settled = Signal(object)

    @overload
    def tell(self, text: str) -> None: ...

    @overload
    def tell(self, text: str, undo: "Undo | None", *, deed: str) -> None: ...

    def tell(self, text: str, undo: "Undo | None" = None, *, deed: str = "") -> None:
        """Say what was done, and offer to take back the deed, a whole phrase in the language
        of the window that can follow the word Undo."""
        self.told.emit(Message(text, undo, deed=deed))

    def warn(self, text: str) -> None:
        """Say what went wrong and what to do next."""
        self.told.emit(Message(text, is_wrong=True, stays=True))

    def remind(self, text: str) -> None:
        """Say what nobody asked for: it waits for whoever is away from the computer."""
        self.told.emit(Message(text, stays=True))


class MessageBar(QFrame):
    """Stands at the foot of the page; leaves by itself; warnings and reminders stay until closed.

    Where it `keeps_room`, that stays once it was shown: nothing moves under a mouse.
    """

    undo_wanted = Signal()

    def __init__(self, messages: Messages, *, keeps_room: bool = False) -> None:
        super().__init__()
        self._keeps_room = keeps_room
        self.setObjectName("message_bar")
        self._text = label(is_wrapped=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._undo = QPushButton(_("Undo"))
        self._undo.setProperty("role", "link")
        self.setProperty("tone", "")
        self._close = QToolButton()
        self._close.setAccessibleName(_("Close the message"))
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._lay_out()
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._undo.clicked.connect(self.undo_wanted)
        messages.told.connect(self.show_message)
        self.hide()

    def show_message(self, message: Message) -> None:
        """Show one message in place of the last."""
        give_tone(self, "wrong" if message.is_wrong else "")
        self._text.setText(message.text)
        self._undo.setVisible(message.undo is not None)
        self._close.setIcon(icon("x", theme_of(self).muted))
        if self._keeps_room:
            keep_room(self)
        self.setAccessibleName(message.text)
        self.show()
        if message.stays:
            self._timer.stop()
        else:
            self._timer.start()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 16, 8)
        row.setSpacing(16)
        keep_room(self._undo)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        row.addWidget(self._close)
