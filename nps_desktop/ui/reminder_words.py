"""What a reminder of calls says: how many there are, and whom to call if they are few."""

from datetime import datetime, tzinfo

from nps_desktop.domain.call_lists import CallRow
from nps_desktop.domain.contacts import best_way
from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.reminding import Reminder
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import clock, number
from nps_desktop.ui.moment_words import due_moment_words, is_midnight

MOST_NAMED = 3
# A name is a customer's own words; what shows messages may take them for markup.
NO_MARKUP = str.maketrans("<>", "‹›")


def headline(reminder: Reminder, now: datetime, zone: tzinfo) -> str:
    """Say how many calls are overdue and how many fall due: "1 call is overdue. 2 calls fall due
    by 15:00." """
    said = []
    if reminder.overdue:
        count = len(reminder.overdue)
        words = ngettext("{count} call is overdue.", "{count} calls are overdue.", count)
        said.append(words.format(count=number(count)))
    if reminder.again:
        count = len(reminder.again)
        words = ngettext(
            "{count} call is to be made again now.",
            "{count} calls are to be made again now.",
            count,
        )
        said.append(words.format(count=number(count)))
    if reminder.due_by:
        count, when = len(reminder.soon), _by(reminder.due_by, now, zone)
        # TRANSLATORS: by a time of today or of a day that is named, as in by tomorrow 09:30
        words = ngettext(
            "{count} call falls due by {when}.", "{count} calls fall due by {when}.", count
        )
        said.append(words.format(count=number(count), when=when))
    return " ".join(said)


def names(reminder: Reminder) -> tuple[str, ...]:
    """Return whom to call, the most urgent first, and how many more where they are many."""
    named = tuple(_name(call) for call in reminder.calls[:MOST_NAMED])
    rest = len(reminder.calls) - len(named)
    if not rest:
        return named
    more = ngettext("and {count} more", "and {count} more", rest).format(count=number(rest))
    return (*named, more)


def in_one_line(reminder: Reminder, now: datetime, zone: tzinfo) -> str:
    """Return the whole reminder as the message bar says it."""
    said, who = headline(reminder, now, zone), " · ".join(names(reminder))
    return _("{reminder} {names}").format(reminder=said, names=who)


def tip(reminder: Reminder, now: datetime, zone: tzinfo) -> str:
    """Return what the icon says under the mouse: the program, and all that waits now."""
    waiting = headline(reminder, now, zone) or _("No call is due soon.")
    return f"NPS Desktop\n{waiting}"


def _by(moment: datetime, now: datetime, zone: tzinfo) -> str:
    local = moment.astimezone(zone)
    today = now.astimezone(zone).date()
    if is_midnight(local) and local.date() - ONE_DAY == today:
        # TRANSLATORS: follows by, as in 2 calls fall due by the end of today
        return _("the end of today")
    return clock(local) if local.date() == today else due_moment_words(moment, now, zone)


def _name(call: CallRow) -> str:
    contact = best_way(call.phone, call.email)
    told = ", ".join(part for part in (call.name, contact) if part)
    return told.translate(NO_MARKUP)
