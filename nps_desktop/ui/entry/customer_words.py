"""What is said of a customer who has answered before."""

from datetime import date

from nps_desktop.domain.customers import Customer
from nps_desktop.domain.periods import Month
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import day_near, month_near, number

DAYS_A_WEEK = 7


def who(customer: Customer) -> str:
    """Return the name, or what else there is to know them by."""
    return customer.name or customer.phone or customer.email


def offered(customer: Customer, today: date) -> str:
    """Return what stands after the name where a customer is offered: "20 12 34 56 · last …"."""
    contact = customer.phone or customer.email
    shown = contact if contact != who(customer) else ""
    return " · ".join(filter(None, (shown, last_time(customer, today))))


def known(customer: Customer, today: date) -> str:
    """Return who it is, what they said last, whether they wait for a call, and how often."""
    answers = ngettext("{count} answer", "{count} answers", customer.answers).format(
        count=number(customer.answers)
    )
    waiting = _("a call is still open") if customer.has_open_call else ""
    said = " · ".join(filter(None, (last_time(customer, today), waiting, answers)))
    # TRANSLATORS: reads "Anna Holm: last time 4, in May · 3 answers"
    return _("{customer}: {said}").format(customer=who(customer), said=said)


def offer_announced(count: int) -> str:
    """Return what is said to those who do not see the customers that are offered."""
    return ngettext(
        "{count} earlier customer. Down goes to them.",
        "{count} earlier customers. Down goes to them.",
        count,
    ).format(count=number(count))


def last_time(customer: Customer, today: date) -> str:
    """Return the last score and when: "last time 4, in May"."""
    # TRANSLATORS: {when} is "today", "Saturday 7 November", "in May" or "in May 2024"
    return _("last time {score}, {when}").format(
        score=customer.last_score, when=_when(customer.last_day, today)
    )


def _when(day: date, today: date) -> str:
    month = Month.of(day)
    if month == Month.of(today) or (today - day).days < DAYS_A_WEEK:
        return day_near(day, today)
    # TRANSLATORS: the month of an answer, within a sentence: "in May", "in May 2024"
    return _("in {month}").format(month=month_near(month, today))
