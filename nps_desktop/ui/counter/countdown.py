"""How long nobody has touched the counter, and when that is long enough."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

STEPS = 15
SECOND = 1_000
TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.Wheel,
)


class Countdown(QObject):
    """`ticked` tells now and then how much is left, from 1 down to 0; `ended` that all is over.

    Whatever is watched starts it anew when it is touched, unless it counts down regardless.
    """

    ticked = Signal(float)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_renewable = True
        # A coarse one may say a second less at once.
        self._end = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._tick = QTimer(self)
        self._end.timeout.connect(self._on_end)
        self._tick.timeout.connect(lambda: self.ticked.emit(self.share))

    @property
    def milliseconds_left(self) -> int:
        """How long it still lasts; 0 once it is over."""
        return max(0, self._end.remainingTime())

    @property
    def share(self) -> float:
        """How much is left, 0 to 1."""
        return self.milliseconds_left / max(1, self._end.interval())

    def watch(self, *widgets: QWidget) -> None:
        """Start anew whenever one of these is touched."""
        for widget in widgets:
            widget.installEventFilter(self)

    def start(self, milliseconds: int, *, is_renewable: bool = True) -> None:
        """Count down from here."""
        self._is_renewable = is_renewable
        self._end.start(milliseconds)
        self._tick.start(max(1, min(SECOND, milliseconds // STEPS)))
        self.ticked.emit(1.0)

    def stop(self) -> None:
        """Let nobody wait."""
        self._end.stop()
        self._tick.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice touches and keys, and let them through."""
        if event.type() in TOUCHES and self._is_renewable and self._end.isActive():
            self.start(self._end.interval())
        return False

    def _on_end(self) -> None:
        self._tick.stop()
        self.ended.emit()
