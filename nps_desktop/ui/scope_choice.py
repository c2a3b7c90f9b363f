"""What the figures are shown for: a period and a location, one choice for the whole window."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.periods import ALL_TIME, Month, Period, Recent, recent_period
from nps_desktop.domain.scopes import Scope


class ScopeChoice(QObject):
    """The chosen period and location; `chosen` tells that another one was taken.

    `recent` is how the period was said from today; None of one that stays as it is.
    """

    chosen = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.today = today
        self.recent: Recent | None = Recent.THIS_MONTH
        self.scope = Scope(recent_period(Recent.THIS_MONTH, today()))

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
        """Go on with the days, where a period was chosen that does."""
        if self.recent:
            self.choose_recent(self.recent)

    def choose(self, period: Period) -> None:
        """Take another period, of the same location; the present month goes on with the days."""
        is_present = period == recent_period(Recent.THIS_MONTH, self.today())
        self._take(Scope(period, self.location), Recent.THIS_MONTH if is_present else None)

    def choose_recent(self, recent: Recent) -> None:
        """Take a period that is said from today, of the same location."""
        self._take(Scope(recent_period(recent, self.today()), self.location), recent)

    def choose_location(self, location: str | None) -> None:
        """Take another location, in the same period."""
        self._take(Scope(self.period, location), self.recent)

    def let_all_through(self) -> None:
        """Take every answer there is."""
        self._take(Scope(ALL_TIME), None)

    def _take(self, scope: Scope, recent: Recent | None) -> None:
        self.recent = recent
        if scope != self.scope:
            self.scope = scope
            self.chosen.emit()
