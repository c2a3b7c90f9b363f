"""The words for everything that happens in a follow-up."""

from nps_desktop.domain.followups import CallList, Cause, Closing, EventKind, Step
from nps_desktop.i18n import pgettext


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
