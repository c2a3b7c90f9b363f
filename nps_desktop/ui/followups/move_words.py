"""What is told of a move in a follow-up, and what that move is called where it can be undone."""

from dataclasses import dataclass

from nps_desktop.domain.followups import Case, Closing, EventKind
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import closing_name, event_name
from nps_desktop.ui.followups.call_words import customer


@dataclass(frozen=True, slots=True)
class Told:
    """The sentence once a move is made, and the deed that can follow the word Undo."""

    text: str
    deed: str


def attempt_told(case: Case, kind: EventKind) -> Told:
    """Return what is told of an attempt or a promise."""
    who, what = customer(case), event_name(kind)
    # TRANSLATORS: follows the word Undo: "Undo noting “No answer” for Anna Holm"
    deed = _("noting “{what}” for {customer}")
    return Told(
        _("{customer}: {what}.").format(customer=who, what=what),
        deed.format(customer=who, what=what),
    )


def closing_told(case: Case, closing: Closing) -> Told:
    """Return what is told of a call that is closed."""
    who = customer(case)
    # TRANSLATORS: follows the word Undo: "Undo closing the call of Anna Holm"
    deed = _("closing the call of {customer}")
    return Told(
        _("{customer}: closed as “{how}”.").format(customer=who, how=closing_name(closing)),
        deed.format(customer=who),
    )


def reopening_told(case: Case) -> Told:
    """Return what is told of a closed call that is open again."""
    who = customer(case)
    # TRANSLATORS: follows the word Undo: "Undo reopening the call of Anna Holm"
    deed = _("reopening the call of {customer}")
    return Told(_("{customer}: open again.").format(customer=who), deed.format(customer=who))
