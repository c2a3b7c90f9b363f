"""What is said of a promoter in the thank-you list, and of the tick for a review."""

from dataclasses import dataclass
from datetime import datetime, time, tzinfo

from nps_desktop.domain.responses import Response
from nps_desktop.domain.thanks import ThankList, ThankRow
from nps_desktop.i18n import _
from nps_desktop.ui.moment_words import when_words

ENOUGH = 300


@dataclass(frozen=True, slots=True)
class Told:
    """The sentence once a tick is set or taken away, and the deed that can follow the word Undo."""

    text: str
    deed: str


def list_name(which: ThankList) -> str:
    """Return what stands on the chip of a list."""
    return {
        ThankList.NOT_ASKED: _("Not asked yet"),
        ThankList.ASKED: _("Asked"),
        ThankList.ALL: _("All"),
    }[which]


def who(row: ThankRow) -> str:
    """Return the customer's name, or what else there is to know them by."""
    response = row.answer.response
    if response.name:
        return response.name
    contact = response.phone or response.email
    return _("Unknown · {contact}").format(contact=contact) if contact else _("Unknown")


def name(row: ThankRow) -> str:
    """Return the customer's name, where the contact stands by itself."""
    return row.answer.response.name or _("Unknown")


def contact(row: ThankRow) -> str:
    """Return how the customer can be reached, or that there is no way to."""
    ways = (row.answer.response.phone, row.answer.response.email)
    return " · ".join(way for way in ways if way) or _("no contact details")


def first_words(row: ThankRow) -> str:
    """Return the customer's own words in quotes, in one line."""
    comment = " ".join(row.answer.response.comment[:ENOUGH].split())
    return _("“{comment}”").format(comment=comment) if comment else _("Without words")


def given_day(response: Response, now: datetime, zone: tzinfo) -> str:
    """Name the day on which an answer was given: "today", "Thursday", "12/11/2026"."""
    return when_words(datetime.combine(response.day, time.min, zone), now, zone)


def given(response: Response, now: datetime, zone: tzinfo) -> str:
    """Name the moment, or the day, on which an answer was given."""
    return when_words(response.at or datetime.combine(response.day, time.min, zone), now, zone)


def asked_day(row: ThankRow, now: datetime, zone: tzinfo) -> str:
    """Say on what day the customer was asked, as short as a line needs it; empty where nobody
    did."""
    if row.asked_at is None:
        return ""
    midnight = datetime.combine(row.asked_at.astimezone(zone).date(), time.min, zone)
    return _("asked {when}").format(when=when_words(midnight, now, zone))


def asked(row: ThankRow, now: datetime, zone: tzinfo) -> str:
    """Say when and by whom the customer was asked for a review; empty where nobody did."""
    if row.asked_at is None:
        return ""
    when = when_words(row.asked_at, now, zone)
    if not row.by:
        return _("asked {when}").format(when=when)
    return _("asked {when} · {name}").format(when=when, name=row.by)


def marked_told(row: ThankRow) -> Told:
    """Return what is told of a tick that was set."""
    # TRANSLATORS: follows the word Undo: "Undo ticking Anna Holm as asked"
    deed = _("ticking {customer} as asked")
    text = _("{customer} was asked for a review.")
    return Told(text.format(customer=who(row)), deed.format(customer=who(row)))


def unmarked_told(row: ThankRow) -> Told:
    """Return what is told of a tick that was taken away."""
    # TRANSLATORS: follows the word Undo: "Undo taking the tick from Anna Holm"
    deed = _("taking the tick from {customer}")
    text = _("{customer} was not asked for a review yet.")
    return Told(text.format(customer=who(row)), deed.format(customer=who(row)))
