"""How a score is typed at the counter: one key for 0 to 9, a 1 and then a 0 for ten."""

from PySide6.QtCore import QObject, QTimer, Signal


class TypedScore(QObject):
    """`typed` tells a score once it is sure, `waiting` that a 1 waits for a 0 (or no longer does).

    A 1 with another digit after it could be either of them: both are forgotten, nothing is guessed.
    """

    typed = Signal(int)
    waiting = Signal(bool)

    def __init__(self, parent: QObject, milliseconds: int) -> None:
        super().__init__(parent)
        self._wait = QTimer(self, singleShot=True, interval=milliseconds)
        self._wait.timeout.connect(lambda: self._take(1))

    def key(self, digit: str) -> None:
        """Take one digit, "0" to "9"."""
        if self._wait.isActive():
            self._wait.stop()
            self.waiting.emit(False)
            if digit == "0":
                self.typed.emit(10)
        elif digit == "1":
            self._wait.start()
            self.waiting.emit(True)
        else:
            self.typed.emit(int(digit))

    def finish(self) -> None:
        """Take the 1 that waits as a 1."""
        if self._wait.isActive():
            self._wait.stop()
            self._take(1)

    def forget(self) -> None:
        """Let nothing wait."""
        self._wait.stop()

    def _take(self, score: int) -> None:
        self.waiting.emit(False)
        self.typed.emit(score)
