"""When a follow-up's clock starts and when its call is due."""

from datetime import date, datetime, tzinfo

from nps_desktop.domain.calendars import Calendar
from nps_desktop.domain.case_moves import wants_followup
from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.responses import Response, Source, StoredResponse
from nps_desktop.domain.shop import Shop


def start_of_clock(response: Response, now: datetime, calendar: Calendar) -> datetime:
    """Return the UTC moment that the promise counts from.

    The moment of the answer where it is known; else the end of the shop's opening on its day, the
    day's midnight where it was closed, or `now` (UTC) while the day still lasts.
    """
    if response.at:
        return response.at
    day = response.day
    return min(calendar.end_of_opening(day) or calendar.end_of_day(day), now)


def opens_followup(
    response: Response, since: date, *, also_assumed: bool = False, passives_too: bool = False
) -> bool:
    """Return whether an answer opens a follow-up; that of a passive where the shop wants it.

    Imported answers of days before `since` open none, so that history does not flood the call
    list; nor do those whose day was only assumed, unless the owner asks for them (`also_assumed`).
    """
    if not wants_followup(response, passives_too=passives_too):
        return False
    if response.source is not Source.IMPORTED:
        return True
    return response.day >= since and (also_assumed or not response.is_day_assumed)


def new_followup(
    response_id: int, response: Response, *, now: datetime, rules: Shop, calendar: Calendar
) -> FollowUp:
    """Return the follow-up that an answer opens, not stored yet (its id is 0).

    It is due in the hours of the shop's `rules`, as their clock counts them by the `calendar`.
    """
    start = start_of_clock(response, now, calendar)
    due = calendar.due_after(start, rules.followup_hours, rules.clock)
    return FollowUp(0, response_id, start, due)


def has_moved(before: Response, after: Response) -> bool:
    """Return whether a correction moved the moment that the promise counts from."""
    return (before.at, before.day) != (after.at, after.day)


def typed_late(answer: StoredResponse, zone: tzinfo) -> int | None:
    """Return how many days after its own day a card was typed; None where it was the same day."""
    if answer.response.source is not Source.TYPED:
        return None
    days = (answer.entered_at.astimezone(zone).date() - answer.response.day).days
    return days if days > 0 else None
