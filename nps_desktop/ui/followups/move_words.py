"""What is told of a move in a follow-up, and what that move is called where it can be undone."""

from nps_desktop.domain.followups import Case, EventKind
from nps_desktop.domain.states import Closing
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import closing_name, event_name
from nps_desktop.ui.customer_words import name_of
from nps_desktop.ui.messages import Told


def attempt_told(case: Case, kind: EventKind, when: str) -> Told:
    """Return what is told of an attempt or a promise; `when` names the time of the next call, ""
    for none."""
    who, what = name_of(case.answer.response), event_name(kind)
    # TRANSLATORS: follows the word Undo: "Undo noting “No answer” for Anna Holm"
    deed = _("noting “{what}” for {customer}")
    if not when:
        text = _("{customer}: {what}.")
    elif kind is EventKind.PROMISED:
        text = _("{customer}: promised for {when}.")
    else:
        text = _("{customer}: {what}. Try again {when}.")
    return Told(
        text.format(customer=who, what=what, when=when), deed.format(customer=who, what=what)
    )


def closing_told(case: Case, closing: Closing, promised: str) -> Told:
    """Return what is told of a call that is closed; `promised` names the time of a promise that
    is closed with it, "" for none."""
    who = name_of(case.answer.response)
    # TRANSLATORS: follows the word Undo: "Undo closing the call of Anna Holm"
    deed = _("closing the call of {customer}")
    text = _("{customer}: closed as “{how}”.")
    if promised:
        text = _("{customer}: closed as “{how}”. The promise for {when} is closed with it.")
    told = text.format(customer=who, how=closing_name(closing), when=promised)
    return Told(told, deed.format(customer=who))


def reopening_told(case: Case) -> Told:
    """Return what is told of a closed call that is open again."""
    who = name_of(case.answer.response)
    # TRANSLATORS: follows the word Undo: "Undo reopening the call of Anna Holm"
    deed = _("reopening the call of {customer}")
    return Told(_("{customer}: open again.").format(customer=who), deed.format(customer=who))


def giving_told(case: Case, name: str) -> Told:
    """Return what is told of a call that a colleague has now; "" for nobody."""
    who = name_of(case.answer.response)
    if not name:
        # TRANSLATORS: follows the word Undo: "Undo giving back the call of Anna Holm"
        deed = _("giving back the call of {customer}")
        text = _("{customer}: nobody has this call now.")
        return Told(text.format(customer=who), deed.format(customer=who))
    # TRANSLATORS: follows the word Undo: "Undo giving the call of Anna Holm to Mette"
    deed = _("giving the call of {customer} to {name}")
    text = _("{customer}: {name} has this call now.")
    return Told(text.format(customer=who, name=name), deed.format(customer=who, name=name))


def merging_told(case: Case, gone: int, into: int) -> Told:
    """Return what is told of two cases of the customer that go on as one."""
    who = name_of(case.answer.response)
    # TRANSLATORS: follows the word Undo: "Undo merging the calls of Anna Holm"
    deed = _("merging the calls of {customer}")
    text = _("{customer}: case {gone} now belongs to case {number}.")
    told = text.format(customer=who, gone=gone, number=into)
    return Told(told, deed.format(customer=who))


def contact_told(case: Case, contact: str) -> Told:
    """Return what is told of a phone number or an e-mail address that was added."""
    # TRANSLATORS: follows the word Undo: "Undo adding 12 34 56 78"
    deed = _("adding {contact}")
    text = _("{contact} is added. The call counts in the rate again.")
    return Told(text.format(contact=contact), deed.format(contact=contact))
