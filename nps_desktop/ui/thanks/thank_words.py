"""What is said of a promoter in the thank-you list, and of the tick for a review."""

from datetime import datetime, time, tzinfo

from nps_desktop.domain.responses import Response
from nps_desktop.domain.thanks import ThankList, ThankRow
from nps_desktop.i18n import _
from nps_desktop.ui.customer_words import name_of
from nps_desktop.ui.messages import Told
from nps_desktop.ui.moment_words import when_words


def list_name(which: ThankList) -> str:
    """Return what stands on the chip of a list."""
    return {
        ThankList.NOT_ASKED: _("Not asked yet"),
        ThankList.ASKED: _("Asked"),
        ThankList.ALL: _("All"),
    }[which]


def name(row: ThankRow) -> str:
    """Return the customer's name, where the contact stands by itself."""
    return row.answer.response.name or _("Unknown")


def contact(row: ThankRow) -> str:
    """Return how the customer can be reached, or that there is no way to."""
    ways = (row.answer.response.phone, row.answer.response.email)
    return " · ".join(way for way in ways if way) or _("no contact details")


def given_day(response: Response, now: datetime, zone: tzinfo) -> str:
    """Name the day on which an answer was given: "today", "Thursday", "12/11/2026"."""
    return when_words(datetime.combine(response.day, time.min, zone), now, zone)


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


def open_case(row: ThankRow) -> str:
    """Say that something of the customer's is still to be mended; empty where nothing is."""
    return _("has an open case") if row.case else ""


def left_to_mend() -> str:
    """Say why those who were not asked shall not be asked now."""
    return _("Whoever was not asked has an open case: close it first.")


def marked_told(row: ThankRow) -> Told:
    """Return what is told of a tick that was set."""
    # TRANSLATORS: follows the word Undo: "Undo ticking Anna Holm as asked"
    deed = _("ticking {customer} as asked")
    text = _("{customer} was asked for a review.")
    return Told(
        text.format(customer=name_of(row.answer.response)),
        deed.format(customer=name_of(row.answer.response)),
    )


def unmarked_told(row: ThankRow) -> Told:
    """Return what is told of a tick that was taken away."""
    # TRANSLATORS: follows the word Undo: "Undo taking the tick from Anna Holm"
    deed = _("taking the tick from {customer}")
    text = _("{customer} was not asked for a review yet.")
    return Told(
        text.format(customer=name_of(row.answer.response)),
        deed.format(customer=name_of(row.answer.response)),
    )
