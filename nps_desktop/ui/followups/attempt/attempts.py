"""What somebody notes of a call, and the line of the history that it becomes."""

from dataclasses import dataclass
from datetime import datetime

from nps_desktop.domain.followups import Event, EventKind


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of a call, with a note; moments are aware.

    `try_again_at` is when to call next, `at` when it happened: None for now. A key `is_by_key`
    may have been meant for something else.
    """

    kind: EventKind
    note: str = ""
    try_again_at: datetime | None = None
    at: datetime | None = None
    is_by_key: bool = False

    def event(self, now: datetime, by: str) -> Event:
        """Return the line that is written at `now` (UTC)."""
        return Event(self.at or now, self.kind, by, self.note, self.try_again_at)
