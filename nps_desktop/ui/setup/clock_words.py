"""What is said of how the time to a call counts in a shop."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from nps_desktop.domain.calendars import Calendar
from nps_desktop.domain.opening_hours import Clock, ClosedDays, OpeningHours, PlaceDoubt
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import clock as clock_text
from nps_desktop.ui.formats import day, weekday, weekday_and_day

MONDAY = datetime(2026, 11, 16, tzinfo=UTC)
"""The beginning of some week; what is told as an example knows no holiday."""

FRIDAY = 4
AFTERNOON = time(16, 40)
LAST_HOUR = 60
A_WEEK = 7


def clock_name(clock: Clock) -> str:
    """Return the name of a way to count."""
    return {
        Clock.WALL: _("By the clock"),
        Clock.DAYS: _("By opening days"),
        Clock.HOURS: _("By opening hours"),
    }[clock]


def clock_meaning(clock: Clock) -> str:
    """Return what a way to count means."""
    return {
        Clock.WALL: _("Every hour counts, also at night and while the shop is closed."),
        Clock.DAYS: _("Days on which the shop opens count whole, closed days not at all."),
        Clock.HOURS: _("Only the time counts in which the shop is open."),
    }[clock]


def example(opening: OpeningHours, hours: int, clock: Clock) -> str:
    """Return when an answer of a usual week is due by a way to count."""
    calendar = Calendar(UTC, replace(opening, country="", subdivision="", closed_days=()))
    given = _given(calendar)
    due = calendar.due_after(given, hours, clock)
    days = (due.date() - given.date()).days
    if due.time() == time() and days:  # midnight belongs to the day that it ends
        due, days = due - timedelta(days=1), days - 1
    said = {
        "given": weekday(given.date()),
        "at": clock_text(given),
        "due": weekday(due.date()),
        "by": "24:00" if due.time() == time() else clock_text(due),
        "days": days,
    }
    if days < A_WEEK:
        text = _("An answer given on {given} at {at} is due on {due} at {by}.")
    else:
        text = ngettext(
            "An answer given on {given} at {at} is due {days} day later, on {due} at {by}.",
            "An answer given on {given} at {at} is due {days} days later, on {due} at {by}.",
            days,
        )
    return text.format(**said)


def never_opens() -> str:
    """Return what becomes of the time where the shop is never open."""
    return _("No day of the week has opening hours, so every hour counts.")


def coming_words(coming: tuple[ClosedDays, ...]) -> str:
    """Return the days on which the shop is closed next; "" where there are none."""
    if not coming:
        return ""
    return _("Closed next: {days}.").format(days="; ".join(_closed(each) for each in coming))


def days_words(first: date, last: date) -> str:
    """Return days by the first and the last, or the one that both are."""
    if first == last:
        return day(first)
    return _("{first} – {last}").format(first=day(first), last=day(last))


def doubt_sentence(doubt: PlaceDoubt, opening: OpeningHours) -> str:
    """Return what is not known of a place, and what is done."""
    if doubt is PlaceDoubt.COUNTRY:
        return _(
            "The public holidays of “{country}” are not known, so none are left out. Choose"
            " another country, or name the days below."
        ).format(country=opening.country)
    return _(
        "The public holidays of “{region}” are not known, so those of the whole country are"
        " left out."
    ).format(region=opening.subdivision)


def _closed(days: ClosedDays) -> str:
    if days.first != days.last:
        return days_words(days.first, days.last)
    when = weekday_and_day(days.first)
    return _("{name}, {day}").format(name=days.name, day=when) if days.name else when


def _given(calendar: Calendar) -> datetime:
    """Return a Friday afternoon, or the end of another day that the shop is open on."""
    order = (FRIDAY, 3, 2, 1, 0, 5, 6)
    days = [MONDAY + timedelta(days=number) for number in order]
    given = next((each for each in days if calendar.is_open_on(each.date())), days[0])
    afternoon = datetime.combine(given.date(), AFTERNOON, UTC)
    stretches = calendar.opening.of(given.date())
    if not stretches or calendar.is_open_at(afternoon):
        return afternoon
    last = stretches[-1]
    return given + timedelta(minutes=max(last.opens, last.closes - LAST_HOUR))
