"""The field that takes a typed time of day."""

from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from nps_desktop.ui.widgets.typed_time import read_time

WIDTH = 76
A_DAY = 24 * 60
# Minutes that Up and Down go on and back.
STEPS = {Qt.Key.Key_Up: 15, Qt.Key.Key_Down: -15}


class TimeField(QLineEdit):
    """Takes a typed time; Up and Down go a quarter of an hour on and back.

    `misread` brings the text of one that cannot be taken.
    """

    misread = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._clock = time()
        self.setFixedWidth(WIDTH)
        self.editingFinished.connect(self.take)
        self.show_time(time())

    @property
    def clock(self) -> time:
        """The last time that could be taken."""
        return self._clock

    def show_time(self, shown: time) -> None:
        """Show a time."""
        self._clock = shown
        self.setText(f"{shown:%H:%M}")

    def take(self) -> bool:
        """Read what stands in the field; whether it is a time."""
        read = read_time(self.text())
        if read is None:
            self.misread.emit(self.text())
            return False
        self.show_time(read)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down change the time, within the day."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        minutes = self._clock.hour * 60 + self._clock.minute + step
        if 0 <= minutes < A_DAY:
            self.show_time(time(*divmod(minutes, 60)))
