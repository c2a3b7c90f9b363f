"""What is said of a call in one line: who it is, how often tried, how long the calls take."""

from nps_desktop.domain.followups import Case
from nps_desktop.i18n import _, ngettext


def customer(case: Case) -> str:
    """Return the customer's name, or what else there is to know them by."""
    response = case.answer.response
    if response.name:
        return response.name
    contact = response.phone or response.email
    return _("Unknown · {contact}").format(contact=contact) if contact else _("Unknown")


def first_words(case: Case) -> str:
    """Return the customer's own words in quotes, in one line."""
    comment = " ".join(case.answer.response.comment[:300].split())
    return _("“{comment}”").format(comment=comment) if comment else _("Without words")


def tried(case: Case) -> str:
    """Return how often the customer was tried, or that there is no way to; empty for never."""
    count = len(case.followup.attempts)
    if count:
        return ngettext("tried {count} time", "tried {count} times", count).format(count=count)
    return "" if case.answer.response.is_reachable else _("no contact details")


def load(count: int, minutes_per_call: int) -> str:
    """Return how many calls there are and how long they take: "5 calls, about 50 min"."""
    hours, minutes = divmod(count * minutes_per_call, 60)
    if hours and not minutes:
        words = ngettext("{count} call, about {hours} h", "{count} calls, about {hours} h", count)
    elif hours:
        words = ngettext(
            "{count} call, about {hours} h {minutes} min",
            "{count} calls, about {hours} h {minutes} min",
            count,
        )
    else:
        words = ngettext(
            "{count} call, about {minutes} min", "{count} calls, about {minutes} min", count
        )
    return words.format(count=count, hours=hours, minutes=minutes)
