"""Keeps the window true when others write to the same data file: read again within two seconds."""

from PySide6.QtCore import QObject, QTimer

from nps_desktop.domain.changes import EVERYTHING
from nps_desktop.ui.tasks import Tasks

EVERY = 2_000


class Others(QObject):
    """Asks now and then whether others have written, and lets every page read again if so."""

    def __init__(self, parent: QObject, tasks: Tasks, *, every: int = EVERY) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._timer = QTimer(self, interval=every)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Ask once."""
        self._tasks.read_newest(
            self,
            lambda workspace: workspace.has_changed_elsewhere(),
            self._on_looked,
            on_failed=lambda _fault: None,  # who writes or reads next is told
            replaces="look",
        )

    def _on_looked(self, has_changed: bool) -> None:
        if has_changed:
            self._tasks.changed.emit(EVERYTHING)
