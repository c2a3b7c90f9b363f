"""The words for the domain's enums, so that the window, the paper and the command line agree."""

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.followups import CallList, Cause, Closing, EventKind, State, Step
from nps_desktop.domain.problems import Field
from nps_desktop.domain.queries import Order
from nps_desktop.domain.responses import Source
from nps_desktop.domain.scores import Group
from nps_desktop.domain.shop import Reading
from nps_desktop.i18n import _, ngettext, pgettext

GROUP_SIGNS = {Group.PROMOTER: "+", Group.PASSIVE: "·", Group.DETRACTOR: "−"}
GROUP_SCORES = {Group.PROMOTER: "9–10", Group.PASSIVE: "7–8", Group.DETRACTOR: "0–6"}


def standard_question() -> str:
    """Return the question that is asked where the shop has no words of its own."""
    return _(
        "On a scale from 0 to 10, how likely are you to recommend us to a friend or colleague?"
    )


def group_name(group: Group, count: int) -> str:
    """Return a group's name for that many people, as within a sentence: "promoters"."""
    if group is Group.PROMOTER:
        return ngettext("promoter", "promoters", count)
    if group is Group.PASSIVE:
        return ngettext("passive", "passives", count)
    return ngettext("detractor", "detractors", count)


def group_title(group: Group) -> str:
    """Return a group's name as a heading: "Promoters"."""
    return {
        Group.PROMOTER: _("Promoters"),
        Group.PASSIVE: _("Passives"),
        Group.DETRACTOR: _("Detractors"),
    }[group]


def reading_word(reading: Reading) -> str:
    """Return how good a score is held to be: "good"."""
    return {
        Reading.NEEDS_WORK: pgettext("reading of the score", "needs work"),
        Reading.GOOD: pgettext("reading of the score", "good"),
        Reading.VERY_GOOD: pgettext("reading of the score", "very good"),
    }[reading]


def cause_name(cause: Cause) -> str:
    """Return what made the customer unhappy: "Waiting time"."""
    return {
        Cause.STAFF: pgettext("cause", "Staff"),
        Cause.WAITING: pgettext("cause", "Waiting time"),
        Cause.QUALITY: pgettext("cause", "Quality"),
        Cause.ASSORTMENT: pgettext("cause", "Assortment"),
        Cause.PRICE: pgettext("cause", "Price"),
        Cause.DELIVERY: pgettext("cause", "Delivery"),
        Cause.RETURNS: pgettext("cause", "Returns and refunds"),
        Cause.INFORMATION: pgettext("cause", "Information"),
        Cause.PREMISES: pgettext("cause", "The premises"),
        Cause.WEBSITE: pgettext("cause", "Website"),
        Cause.OUTSIDE: pgettext("cause", "Outside our control"),
        Cause.OTHER: pgettext("cause", "Something else"),
    }[cause]


def step_name(step: Step) -> str:
    """Return a step of the call's checklist: "Ring the customer"."""
    return {
        Step.RING: pgettext("step of a call", "Ring the customer"),
        Step.LISTEN: pgettext("step of a call", "Listen without interrupting"),
        Step.SAY_SORRY: pgettext("step of a call", "Say sorry"),
        Step.AGREE: pgettext("step of a call", "Agree on what we do"),
        Step.DO_IT: pgettext("step of a call", "Do it"),
        Step.ASK_AGAIN: pgettext("step of a call", "Ask for the score again"),
    }[step]


def closing_name(closing: Closing) -> str:
    """Return how a follow-up ended: "Solved"."""
    return {
        Closing.SOLVED: pgettext("how a call ended", "Solved"),
        Closing.EXPLAINED: pgettext("how a call ended", "Explained"),
        Closing.CANNOT_BE_SOLVED: pgettext("how a call ended", "Cannot be solved"),
        Closing.WANTS_NO_CONTACT: pgettext("how a call ended", "Wants no contact"),
        Closing.CANNOT_BE_REACHED: pgettext("how a call ended", "Cannot be reached"),
        Closing.NO_CONTACT_DETAILS: pgettext("how a call ended", "No contact details"),
        Closing.TEST_ANSWER: pgettext("how a call ended", "Test answer"),
    }[closing]


def state_name(state: State) -> str:
    """Return how far a follow-up has come: "Promised"."""
    return {
        State.NEW: pgettext("state of a call", "New"),
        State.TRIED: pgettext("state of a call", "Tried"),
        State.REACHED: pgettext("state of a call", "Reached"),
        State.PROMISED: pgettext("state of a call", "Promised"),
        State.CLOSED: pgettext("state of a call", "Closed"),
    }[state]


def event_name(kind: EventKind) -> str:
    """Return what happened in a follow-up: "Left a voicemail"."""
    return {
        EventKind.REACHED: pgettext("what happened", "Reached"),
        EventKind.NO_ANSWER: pgettext("what happened", "No answer"),
        EventKind.VOICEMAIL: pgettext("what happened", "Left a voicemail"),
        EventKind.WRONG_NUMBER: pgettext("what happened", "Wrong number"),
        EventKind.WROTE: pgettext("what happened", "Wrote instead"),
        EventKind.PROMISED: pgettext("what happened", "Promised something"),
        EventKind.CLOSED: pgettext("what happened", "Closed"),
        EventKind.REOPENED: pgettext("what happened", "Opened again"),
    }[kind]


def call_list_name(calls: CallList) -> str:
    """Return the name of a list of calls: "Due today"."""
    return {
        CallList.OPEN: pgettext("list of calls", "Open"),
        CallList.OVERDUE: pgettext("list of calls", "Overdue"),
        CallList.DUE_TODAY: pgettext("list of calls", "Due today"),
        CallList.PROMISED: pgettext("list of calls", "Promised"),
        CallList.UNREACHABLE: pgettext("list of calls", "No contact details"),
        CallList.CLOSED: pgettext("list of calls", "Closed"),
    }[calls]


def field_name(field: Field) -> str:
    """Return the name of a part of an answer, as a column header: "E-mail"."""
    return {
        Field.SCORE: pgettext("column", "Score"),
        Field.DATE: pgettext("column", "Date"),
        Field.COMMENT: pgettext("column", "Comment"),
        Field.NAME: pgettext("column", "Name"),
        Field.PHONE: pgettext("column", "Phone"),
        Field.EMAIL: pgettext("column", "E-mail"),
        Field.LOCATION: pgettext("column", "Location"),
        Field.WANTS_CALL: pgettext("column", "Call back"),
    }[field]


def source_name(source: Source) -> str:
    """Return how an answer came in: "Typed"."""
    return {
        Source.TYPED: pgettext("source of an answer", "Typed"),
        Source.IMPORTED: pgettext("source of an answer", "Imported"),
        Source.COUNTER: pgettext("source of an answer", "At the counter"),
    }[source]


def order_name(order: Order) -> str:
    """Return what a list of answers is sorted by: "Date"."""
    return {
        Order.DATE: field_name(Field.DATE),
        Order.SCORE: field_name(Field.SCORE),
        Order.NAME: field_name(Field.NAME),
        Order.LOCATION: field_name(Field.LOCATION),
    }[order]


def date_order_name(order: DateOrder) -> str:
    """Return an order of day, month and year in words: "Day, month, year"."""
    return {
        DateOrder.DMY: _("Day, month, year"),
        DateOrder.MDY: _("Month, day, year"),
        DateOrder.YMD: _("Year, month, day"),
    }[order]
