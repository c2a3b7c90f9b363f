"""What the promise to call in time is called, by the clock that the shop counts it with."""

from nps_desktop.domain.opening_hours import Clock
from nps_desktop.i18n import ngettext

HOURS_A_DAY = 24


def promise_rule(hours: int, clock: Clock) -> str:
    """Return within what time customers are called: "Calls within 2 opening days"."""
    days = _whole_days(hours, clock)
    if days:
        words = ngettext(
            "Calls within {days} opening day", "Calls within {days} opening days", days
        )
        return words.format(days=days)
    if clock is Clock.WALL:
        words = ngettext("Calls within {hours} hour", "Calls within {hours} hours", hours)
    else:
        words = ngettext(
            "Calls within {hours} opening hour", "Calls within {hours} opening hours", hours
        )
    return words.format(hours=hours)


def promise_title(hours: int, clock: Clock) -> str:
    """Return the name of the rate of the calls made in time: "Called within 48 hours"."""
    days = _whole_days(hours, clock)
    if days:
        words = ngettext(
            "Called within {days} opening day", "Called within {days} opening days", days
        )
        return words.format(days=days)
    if clock is Clock.WALL:
        words = ngettext("Called within {hours} hour", "Called within {hours} hours", hours)
    else:
        words = ngettext(
            "Called within {hours} opening hour", "Called within {hours} opening hours", hours
        )
    return words.format(hours=hours)


def _whole_days(hours: int, clock: Clock) -> int:
    """Return how many opening days the promise is; 0 where it is said in hours."""
    days, rest = divmod(hours, HOURS_A_DAY)
    return days if clock is Clock.DAYS and not rest else 0
