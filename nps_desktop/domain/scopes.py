"""Which answers the figures are of: those of a period, at one location or at all."""

from dataclasses import dataclass

from nps_desktop.domain.periods import ALL_TIME, Period, period_before


@dataclass(frozen=True, slots=True)
class Scope:
    """A period, and a location ("" is none); None for every location."""

    period: Period = ALL_TIME
    location: str | None = None


def scope_before(scope: Scope) -> Scope | None:
    """Return the stretch of equal length just before, at the same location; None without one."""
    period = period_before(scope.period)
    return Scope(period, scope.location) if period else None
