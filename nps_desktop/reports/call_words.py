"""The words for everything that happens in a follow-up."""

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.histories import CallOutcome
from nps_desktop.domain.shop_lists import Cause, Entry, ShopList, Step
from nps_desktop.domain.states import Closing, State
from nps_desktop.i18n import _, pgettext


def entry_name(which: ShopList, entry: Entry) -> str:
    """Return an entry of a list as it is shown: in the shop's own words, else in those of its code.

    A code that this version does not know stands for itself.
    """
    if entry.text or which is ShopList.COLLEAGUES:
        return entry.text
    if which is ShopList.CAUSES:
        return cause_name(Cause(entry.code)) if entry.code in tuple(Cause) else entry.code
    return step_name(Step(entry.code)) if entry.code in tuple(Step) else entry.code


def entry_title(which: ShopList, entry: Entry) -> str:
    """Return an entry's name, and whether it is offered no more: "Say sorry (archived)"."""
    name = entry_name(which, entry)
    return _("{name} (archived)").format(name=name) if entry.is_archived else name


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
        Closing.MERGED: pgettext("how a call ended", "Merged into another case"),
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
        EventKind.MERGED: pgettext("what happened", "Merged"),
        EventKind.ASSIGNED: pgettext("what happened", "Given to somebody"),
        EventKind.TICKED: pgettext("what happened", "Step done"),
        EventKind.UNTICKED: pgettext("what happened", "Step not done"),
        EventKind.CAUSE: pgettext("what happened", "Cause"),
        EventKind.ACTION: pgettext("what happened", "What was done"),
        EventKind.FIXED_FOR_ALL: pgettext("what happened", "Fixed for all"),
        EventKind.NOT_FIXED_FOR_ALL: pgettext("what happened", "Not fixed for all"),
        EventKind.SCORE_AFTER: pgettext("what happened", "Score after the call"),
        EventKind.TAKEN_BACK: pgettext("what happened", "Taken back"),
    }[kind]


def short_event_name(kind: EventKind) -> str:
    """Return what came of a call as a button or a box to tick says it: "Voicemail"."""
    return {
        EventKind.NO_ANSWER: pgettext("button", "No answer"),
        EventKind.VOICEMAIL: pgettext("button", "Voicemail"),
        EventKind.REACHED: pgettext("button", "Reached"),
        EventKind.PROMISED: pgettext("button", "Promised"),
        EventKind.WRONG_NUMBER: pgettext("button", "Wrong number"),
        EventKind.WROTE: pgettext("button", "Wrote"),
    }[kind]


def call_list_name(calls: CallList) -> str:
    """Return the name of a list of calls: "Due today"."""
    return {
        CallList.OPEN: pgettext("list of calls", "Open"),
        CallList.OVERDUE: pgettext("list of calls", "Overdue"),
        CallList.DUE_TODAY: pgettext("list of calls", "Due today"),
        CallList.MINE: pgettext("list of calls", "Mine"),
        CallList.PROMISED: pgettext("list of calls", "Promised"),
        CallList.UNREACHABLE: pgettext("list of calls", "No contact details"),
        CallList.CLOSED: pgettext("list of calls", "Closed"),
    }[calls]


def outcome_words(call: CallOutcome) -> str:
    """Return how far a call has come, and the score after it."""
    if call.closing:
        how = _("Call closed: {how}").format(how=closing_name(call.closing))
    else:
        how = {
            State.NEW: _("Waiting for a call"),
            State.TRIED: _("Called, not reached yet"),
            State.REACHED: _("Reached, still open"),
            State.PROMISED: _("Something is promised"),
            State.CLOSED: "",
        }[call.state]
    if call.score_after is None:
        return how
    after = _("{score} after the call").format(score=call.score_after)
    return " · ".join(filter(None, (how, after)))
