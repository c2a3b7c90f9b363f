"""What is said of the work that waits: how many calls by when, how long they take, who has them."""

from datetime import datetime, timedelta, tzinfo

from nps_desktop.domain.call_lists import Load
from nps_desktop.domain.shop_lists import ShopLists, entry_of
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import day_short, number, weekday

A_WEEK = 7
SHOWN = 6


def load_words(load: Load, minutes_per_call: int, now: datetime, zone: tzinfo) -> str:
    """Say how many calls are due before a noon, and how long they take.

    "14 calls due before Monday noon, about 2 h 20 min at 10 min each"
    """
    noon = _noon_words(load.until, now, zone)
    if not load.calls:
        return _("No call is due before {noon}").format(noon=noon)
    words = ngettext(
        "{count} call due before {noon}, about {time}",
        "{count} calls due before {noon}, about {time} at {minutes} min each",
        load.calls,
    )
    time = duration(timedelta(minutes=load.calls * minutes_per_call))
    count = number(load.calls)
    return words.format(count=count, noon=noon, time=time, minutes=minutes_per_call)


def shares_words(load: Load, lists: ShopLists) -> str:
    """Say who has how many of them: "Mette 6 · Bo 5 · nobody 3"; empty where nobody works here."""
    if not lists.colleagues:
        return ""
    named = [
        (colleague.text, count)
        for who, count in load.by_colleague
        if (colleague := entry_of(lists.colleagues, who))
    ]
    named.sort(key=lambda each: -each[1])
    shares = [share_words(name, count) for name, count in named[:SHOWN]]
    others = sum(count for _name, count in named[SHOWN:])
    if others:
        shares.append(_together(_("others {count}").format(count=number(others))))
    free = sum(count for who, count in load.by_colleague if who is None)
    if free:
        shares.append(_together(_("nobody {count}").format(count=number(free))))
    return " · ".join(shares)


def duration(time: timedelta) -> str:
    """Return a length of time in hours and minutes: "2 h 20 min"."""
    hours, minutes = divmod(time // timedelta(minutes=1), 60)
    if not hours:
        return _("{minutes} min").format(minutes=minutes)
    if not minutes:
        return _("{hours} h").format(hours=number(hours))
    return _("{hours} h {minutes} min").format(hours=number(hours), minutes=minutes)


def elsewhere_words(count: int) -> str:
    """Say how many calls wait at other locations than the chosen one."""
    words = ngettext(
        "{count} more call waits at another location",
        "{count} more calls wait at other locations",
        count,
    )
    return words.format(count=number(count))


def share_words(name: str, count: int) -> str:
    """Say who has how many: "Mette 6"."""
    # TRANSLATORS: who has how many calls: "Mette 6"
    return _together(_("{name} {count}").format(name=name, count=number(count)))


def _together(share: str) -> str:
    """A line does not break before the count."""
    name, _space, count = share.rpartition(" ")
    return f"{name}\N{NO-BREAK SPACE}{count}" if name else share


def _noon_words(until: datetime, now: datetime, zone: tzinfo) -> str:
    day, today = until.astimezone(zone).date(), now.astimezone(zone).date()
    distance = (day - today).days
    if distance >= A_WEEK:
        return _("noon on {day}").format(day=day_short(day))
    named = {0: _("noon today"), 1: _("noon tomorrow")}
    return named.get(distance, _("{weekday} noon").format(weekday=weekday(day)))
