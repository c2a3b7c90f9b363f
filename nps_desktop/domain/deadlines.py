"""When a follow-up's clock starts and when its call is due."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from nps_desktop.domain.followups import FollowUp, wants_followup
from nps_desktop.domain.responses import Response, Source


def start_of_clock(response: Response, now: datetime, zone: tzinfo) -> datetime:
    """Return the UTC moment that the promise counts from.

    The moment of the answer where it is known; else the end of its day in the shop's `zone`,
    or `now` (UTC) while that day still lasts.
    """
    if response.at:
        return response.at
    midnight = datetime.combine(response.day + timedelta(days=1), time.min, zone)
    return min(midnight.astimezone(UTC), now)


def due_after(start: datetime, hours: int) -> datetime:
    """Return the UTC moment by which the call is due, `hours` by the wall clock after `start`."""
    return start + timedelta(hours=hours)


def opens_followup(response: Response, since: date, *, also_assumed: bool = False) -> bool:
    """Return whether an answer opens a follow-up.

    Imported answers of days before `since` open none, so that history does not flood the call
    list; nor do those whose day was only assumed, unless the owner asks for them (`also_assumed`).
    """
    if not wants_followup(response):
        return False
    if response.source is not Source.IMPORTED:
        return True
    return response.day >= since and (also_assumed or not response.is_day_assumed)


def new_followup(
    response_id: int, response: Response, *, now: datetime, zone: tzinfo, hours: int
) -> FollowUp:
    """Return the follow-up that an answer opens, not stored yet (its id is 0)."""
    start = start_of_clock(response, now, zone)
    return FollowUp(0, response_id, start, due_after(start, hours))
