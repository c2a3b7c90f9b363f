"""What the figures are shown for: a period and a location, one choice for the whole window."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.periods import ALL_TIME, Month, Period
from nps_desktop.domain.scopes import Scope


class ScopeChoice(QObject):
    """The chosen period and location; `chosen` tells that another one was taken."""

    chosen = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.today = today
        self._present = Month.of(today())
        self.scope = Scope(self._present.period)

    @property
    def period(self) -> Period:
        """The chosen period."""
        return self.scope.period

    @property
    def location(self) -> str | None:
        """The chosen location ("" is none); None for all of them."""
        return self.scope.location

    @property
    def month(self) -> Month:
        """The month that the period ends in, or the present one where it has no end."""
        return Month.of(self.period.last or self.today())

    def follow_clock(self) -> None:
        """Go on to the new month, once one has begun, where the present one was shown."""
        before, self._present = self._present, Month.of(self.today())
        if self._present != before and self.period == before.period:
            self.choose(self._present.period)

    def choose(self, period: Period) -> None:
        """Take another period, of the same location."""
        self._take(Scope(period, self.location))

    def choose_location(self, location: str | None) -> None:
        """Take another location, in the same period."""
        self._take(Scope(self.period, location))

    def let_all_through(self) -> None:
        """Take every answer there is."""
        self._take(Scope(ALL_TIME))

    def _take(self, scope: Scope) -> None:
        if scope != self.scope:
            self.scope = scope
            self.chosen.emit()
