"""Python's garbage is collected on the window's thread, and nowhere else.

Python collects wherever it happens to make an object. On a thread beside the window that may end a
widget that nobody needs any more: Qt then waits for a lock that the window's thread holds, while
that waits for Python, and the window stands still for good.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between two looks."""

YOUNG = 50_000
"""So many new objects are looked through; with Python's own 700 the window stood still for 100 to
500 ms over 10^5 rows, which make many objects and no garbage."""

MIDDLE, OLD = 20, 100
"""So many looks through the younger ones make one through the older."""


class Tidying(QObject):
    """Collects now and then while its parent lives; `stop` lets Python do it by itself again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        # What is loaded by now stays for good.
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def tidy(self) -> None:
        """Collect as much as has come together."""
        young, middle, old = gc.get_count()
        if young < YOUNG:
            return
        gc.collect(2 if old >= OLD else 1 if middle >= MIDDLE else 0)

    def stop(self) -> None:
        """Leave the process as it was."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
