"""What every service works on: the open data file, the clock and the shop's time zone."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.shop import Shop
from nps_desktop.storage.database import Connection, Database


@dataclass(frozen=True, slots=True)
class DataFile:
    """An open data file; `clock` gives aware moments, `zone` is where the shop stands."""

    database: Database
    clock: Callable[[], datetime]
    zone: tzinfo

    def read(self) -> AbstractContextManager[Connection]:
        """Open a transaction that only reads."""
        return self.database.read()

    def write(self) -> AbstractContextManager[Connection]:
        """Open a transaction that writes: all of it, or nothing."""
        return self.database.write()

    def write_much(self) -> AbstractContextManager[Connection]:
        """Open a transaction for a long import: all of it, or nothing."""
        return self.database.write_much()

    def now(self) -> datetime:
        """Return the UTC moment."""
        return self.clock().astimezone(UTC)

    def today(self) -> date:
        """Return the shop's calendar day."""
        return self.now().astimezone(self.zone).date()

    def midnight(self) -> datetime:
        """Return the UTC moment at which the shop's day ends."""
        return datetime.combine(self.today() + ONE_DAY, time.min, self.zone).astimezone(UTC)

    def history_begins(self, rules: Shop) -> date:
        """Return the first day whose imported answers still open follow-ups."""
        return self.today() - timedelta(days=rules.history_days)
