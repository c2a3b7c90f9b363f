"""Whether a PIN is the one that the owner set; after some wrong ones nobody may try for a while."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from nps_desktop.domain.pins import opens, pause_after
from nps_desktop.i18n import ngettext
from nps_desktop.ui.counter.pace import Pace
from nps_desktop.ui.tasks import Tasks


class PinCheck(QObject):
    """Checks PINs beside the window; `waited` tells that a second of the pause has passed.

    Wrong ones are counted for as long as the program runs, wherever they were typed.
    """

    waited = Signal()

    def __init__(self, tasks: Tasks, pace: Pace) -> None:
        super().__init__()
        self._tasks = tasks
        self._sealed = ""
        self._wrong = 0
        self.seconds_left = 0
        self.is_checking = False
        self._second = QTimer(self, interval=pace.second)
        self._second.timeout.connect(self._on_second)

    def use(self, sealed: str) -> None:
        """Take what is kept of the PIN."""
        self._sealed = sealed

    def check(self, pin: str, on_checked: Callable[[bool], None]) -> None:
        """Tell whether the PIN is right, unless a pause lasts or another is being checked."""
        if self.is_checking or self.seconds_left:
            return
        self.is_checking = True
        sealed = self._sealed
        self._tasks.compute(
            self,
            lambda: opens(pin, sealed),
            lambda is_right: self._on_checked(is_right, on_checked),
            on_ended=self._on_ended,
        )

    def pause_sentence(self) -> str:
        """Say how long nobody may try, while that lasts."""
        return ngettext(
            "Too many wrong PINs. Try again in {count} second.",
            "Too many wrong PINs. Try again in {count} seconds.",
            self.seconds_left,
        ).format(count=self.seconds_left)

    def _on_checked(self, is_right: bool, on_checked: Callable[[bool], None]) -> None:
        self.is_checking = False
        self._wrong = 0 if is_right else self._wrong + 1
        self.seconds_left = pause_after(self._wrong)
        if self.seconds_left:
            self._second.start()
        on_checked(is_right)

    def _on_ended(self) -> None:
        self.is_checking = False

    def _on_second(self) -> None:
        self.seconds_left -= 1
        if self.seconds_left == 0:
            self._second.stop()
        self.waited.emit()
