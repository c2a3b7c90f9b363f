"""Keeps the answers of the counter until the data file has them."""

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer

from nps_desktop.domain.responses import Response
from nps_desktop.services.workspace import utc_now
from nps_desktop.ui.counter.pace import Pace
from nps_desktop.ui.counter.visit import Visit
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.unwritten import Unwritten


class Visits(QObject):
    """Stores each step of a visit at once; what cannot be stored is tried again with the next.

    Where no next one comes it is tried again by itself, and the window asks before it closes.
    `begun` counts the visits.
    """

    def __init__(
        self,
        tasks: Tasks,
        today: Callable[[], date],
        *,
        now: Callable[[], datetime] = utc_now,
        pace: Pace,
    ) -> None:
        super().__init__()
        self._today = today
        self._now = now
        self._unwritten: Unwritten[UUID, Response] = Unwritten(
            tasks, lambda workspace, visit, answer: workspace.counter.store(visit, answer)
        )
        self._unwritten.setParent(self)
        self.begun = 0
        self._again = QTimer(self, singleShot=True, interval=pace.again)
        self._again.timeout.connect(self.write_again)
        self._unwritten.refused.connect(lambda _visit: self._again.start())

    @property
    def count(self) -> int:
        """How many answers could not be stored."""
        return self._unwritten.count

    def begin(self, score: int, location: str) -> Visit:
        """Return the visit of a customer who has just tapped a score."""
        self.begun += 1
        return Visit(uuid4(), self._today(), self._now(), location, score)

    def put(self, visit: Visit) -> None:
        """Store a visit as it stands now, and whatever waits."""
        self._unwritten.keep(visit.key, visit.answer())
        self.write_again()

    def write_again(self) -> None:
        """Store whatever waits."""
        self._unwritten.write()
