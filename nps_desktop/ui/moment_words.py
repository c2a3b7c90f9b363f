"""A moment in words, as people near it name it: "today 10:30", "Tuesday 10:00"."""

from datetime import date, datetime, time, tzinfo

from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _
from nps_desktop.ui.formats import clock, day_short, weekday

A_WEEK = 7


def when_words(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """Name a moment as people near it do: "today 10:30", "Tuesday 10:00", "12/11/2026".

    Midnight is the mark of a moment that has only a day: "Tuesday".
    """
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    distance = (local.date() - today).days
    if is_midnight(local) or abs(distance) >= A_WEEK:
        return _day_words(local.date(), today)
    named = {
        -1: _("yesterday {time}"),
        0: _("today {time}"),
        1: _("tomorrow {time}"),
    }.get(distance, _("{weekday} {time}"))
    return named.format(weekday=weekday(local.date()), time=clock(local))


def due_moment_words(due_at: datetime, now: datetime, zone: tzinfo) -> str:
    """Name the moment by which something is due: a midnight is the end of the day before it."""
    local = due_at.astimezone(zone)
    if is_midnight(local):
        return _day_words(local.date() - ONE_DAY, now.astimezone(zone).date())
    return when_words(due_at, now, zone)


def given_words(response: Response, now: datetime, zone: tzinfo) -> str:
    """Name the moment, or the day, on which an answer was given."""
    return when_words(response.at or datetime.combine(response.day, time.min, zone), now, zone)


def _day_words(day: date, today: date) -> str:
    distance = (day - today).days
    if abs(distance) >= A_WEEK:
        return day_short(day)
    named = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    return named.get(distance, weekday(day))


def is_midnight(local: datetime) -> bool:
    """Tell whether a moment is the mark of one that has only a day."""
    return local.time() == time()
