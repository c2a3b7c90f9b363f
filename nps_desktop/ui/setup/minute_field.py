"""The field that takes a typed time at which a shop opens or closes; a day may close at 24:00."""

from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from nps_desktop.domain.opening_hours import MIDNIGHT
from nps_desktop.ui.widgets.labels import mark_wrong
from nps_desktop.ui.widgets.typed_time import read_time

WIDTH = 76
AN_HOUR = 60
# Minutes that Up and Down go on and back.
STEPS = {Qt.Key.Key_Up: 15, Qt.Key.Key_Down: -15}
_ENDS_OF_DAY = ("24", "24:00", "24.00", "2400")


class MinuteField(QLineEdit):
    """Takes a typed time; Up and Down go a quarter of an hour on and back.

    Where the day `is_closed_by` it, 0:00 is the midnight that ends it. `changed` tells that another
    time stands there.
    """

    changed = Signal()

    def __init__(self, name: str, *, is_closed_by: bool) -> None:
        super().__init__()
        self._is_closed_by = is_closed_by
        self._minute = 0
        self._is_misread = False
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(name)
        self.editingFinished.connect(self.take)

    @property
    def minute(self) -> int:
        """The last time that could be taken, in minutes since the day's 0:00."""
        return self._minute

    @property
    def is_readable(self) -> bool:
        """Whether what stands in the field is a time."""
        return self._read() is not None

    def show_minute(self, minute: int) -> None:
        """Show a time of the day (0-1440)."""
        is_another = self._is_misread or minute != self._minute
        self._minute, self._is_misread = minute, False
        hour, rest = divmod(minute, AN_HOUR)
        self.setText(f"{hour:02}:{rest:02}")
        if is_another:
            self.changed.emit()

    def take(self) -> None:
        """Read what stands in the field."""
        read = self._read()
        if read is None:
            self._is_misread = True
            self.changed.emit()
        else:
            self.show_minute(read)

    def mark(self, is_wrong: bool, sentence: str = "") -> None:
        """Show whether the time can be taken, and tell a screen reader why not."""
        mark_wrong(self, is_wrong=is_wrong)
        if is_wrong and not self.hasFocus():
            self.setCursorPosition(0)  # its beginning tells most
        self.setAccessibleDescription(sentence if is_wrong else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down change the time, within the day."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        read = self._read()
        wanted = (self._minute if read is None else read) + step
        last = MIDNIGHT if self._is_closed_by else MIDNIGHT - step
        if 0 <= wanted <= last:
            self.show_minute(wanted)

    def _read(self) -> int | None:
        text = self.text().strip()
        if self._is_closed_by and text in _ENDS_OF_DAY:
            return MIDNIGHT
        read = read_time(text)
        if read is None:
            return None
        if self._is_closed_by and read == time():
            return MIDNIGHT
        return read.hour * AN_HOUR + read.minute
