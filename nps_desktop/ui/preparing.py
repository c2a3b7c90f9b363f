"""The follow-up page is made ready while nobody waits: its first opening is as quick as the next.

It is the largest of the pages, and the one that somebody opens with a telephone in the other hand.
"""

from PySide6.QtCore import QObject, QTimer

from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.tasks import Tasks

EVERY = 1_500
"""Milliseconds between two steps; each keeps the window for less than a tenth of a second."""

NOT_BESIDE = (None, PageKey.ENTRY)
"""Pages on which somebody types without a pause: nothing is prepared beside them."""


class Preparing(QObject):
    """Goes on while the window has a page and nothing is under way; then it is done for good."""

    def __init__(self, window: MainWindow, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._has_code = False
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.go_on)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to be made ready."""
        return not self._timer.isActive()

    def go_on(self) -> None:
        """Take one more step, if nobody is in the way of it."""
        is_calm = self._tasks.is_open and self._tasks.is_settled
        if not is_calm or self._window.open_key in NOT_BESIDE:
            return
        if self._has_code:
            self._timer.stop()
            self._window.page(PageKey.FOLLOWUPS).read_ahead()
        else:
            from nps_desktop.ui.followups import followups_page  # noqa: F401 - it is to be loaded

            self._has_code = True
