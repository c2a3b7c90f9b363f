"""What is known of a case: its answer, what was merged into it, what else the customer said."""

from dataclasses import replace
from datetime import datetime

from nps_desktop.domain import case_moves as rules
from nps_desktop.domain.call_lists import CallRow
from nps_desktop.domain.case_moves import Hand
from nps_desktop.domain.contacts import phone_key
from nps_desktop.domain.customers import name_key
from nps_desktop.domain.followups import Case, CaseFile, FollowUp
from nps_desktop.domain.merging import Merged
from nps_desktop.domain.undos import EventKey, PartCases
from nps_desktop.services.customers import answers_beside, history_of
from nps_desktop.storage import case_search, followups, merges, responses
from nps_desktop.storage.database import Connection
from nps_desktop.storage.followups import Move

LONGEST_NUMBER = 9
"""A number of more digits is no case's, but may be a phone's."""


def case_of(connection: Connection, followup: FollowUp | None) -> Case | None:
    """Return a follow-up with its answer; None for none."""
    answer = followup and responses.get(connection, followup.response_id)
    return Case(followup, answer) if followup and answer else None


def case_file(connection: Connection, number: int) -> CaseFile | None:
    """Return everything that is known of a case; None where there is none of that number."""
    case = case_of(connection, followups.get(connection, number))
    if case is None:
        return None
    merged = followups.merged_into(connection, number)
    others = (case_of(connection, each) for each in merged)
    return CaseFile(
        case,
        tuple(other for other in others if other),
        history_of(connection, case.answer),
        is_left=not merges.goes_on(connection, case.followup),
    )


def is_one_customer(connection: Connection, one: FollowUp, other: FollowUp) -> bool:
    """Return whether two follow-ups are of one customer, as customers are known again."""
    pairs = ((one.response_id, other.response_id), (other.response_id, one.response_id))
    for known, sought in pairs:
        answer = responses.get(connection, known)
        group = answers_beside(connection, answer) if answer else ()
        if any(each.id == sought for each in group):
            return True
    return False


def heard_at(connection: Connection, followup: FollowUp) -> datetime:
    """Return when the customer of a follow-up last spoke in it, or in what went into it (UTC).

    Of an answer without an hour only that is known: it was said before it was entered.
    """
    group = (followup, *followups.merged_into(connection, followup.id))
    cases = (case_of(connection, each) for each in group)
    answers = [case.answer for case in cases if case]
    return max(answer.response.at or answer.entered_at for answer in answers)


def reachable_first(
    connection: Connection, first: FollowUp, second: FollowUp
) -> tuple[FollowUp, FollowUp]:
    """Return two follow-ups, turned round where only the second says how to reach the customer."""
    is_first, is_second = (_is_reachable(connection, each) for each in (first, second))
    return (second, first) if is_second and not is_first else (first, second)


def find(connection: Connection, text: str, limit: int) -> tuple[CallRow, ...]:
    """Return the calls that a text means: the number of a case, a name, a phone number.

    First the case of that number, then those that wait, then the others whose customer's name or
    number begins so.
    """
    number = text.strip().removeprefix("#").strip()
    found = []
    if number.isdecimal() and len(number) <= LONGEST_NUMBER:
        found += case_search.of_number(connection, int(number))
    if not text.strip().startswith("#"):
        name = name_key(text)
        phone = "" if any(map(str.isalpha, text)) else phone_key(text)
        found += case_search.waiting(connection, name, phone, limit)
        found += case_search.beginning(connection, name, phone, limit)
    return tuple({row.id: row for row in found}.values())[:limit]


def parting(before: FollowUp, merged: Merged, by: str) -> PartCases:
    """Return how a merging is taken back; `before` is what goes on, as it was."""
    kept, gone = merged.kept, merged.gone
    came = EventKey(kept.id, len(before.events))
    went = EventKey(gone.id, len(gone.events) - 1)
    has_given = len(kept.events) > came.position + 1
    given = EventKey(kept.id, came.position + 1) if has_given else None
    return PartCases(came, went, before.started_at, before.due_at, by, given)


def parted(connection: Connection, undo: PartCases, hand: Hand) -> list[Move]:
    """Return two merged follow-ups, each by itself again; nothing where they are not merged.

    The first has its own clock again, or that of what is merged into it still, if that is earlier.
    """
    numbers = [undo.into.followup, undo.other.followup]
    found = {each.id: each for each in followups.shown(connection, numbers)}
    if len(found) < 2:
        return []
    into, other = found[undo.into.followup], found[undo.other.followup]
    first = rules.take_back(into, undo.into.position, hand)
    second = rules.take_back(other, undo.other.position, hand)
    if first is None or second is None:
        return []
    if undo.given:
        first = rules.take_back(first, undo.given.position, hand) or first
    still = [
        each
        for each in followups.merged_into(connection, into.id)
        if each.merged_into == into.id and each.id != other.id and not each.attempts
    ]
    alone = replace(
        first,
        started_at=min([undo.started_at, *(each.started_at for each in still)]),
        due_at=min([undo.due_at, *(each.due_at for each in still)]),
    )
    return [(into, alone), (other, second)]


def _is_reachable(connection: Connection, followup: FollowUp) -> bool:
    answer = responses.get(connection, followup.response_id)
    return answer is not None and answer.response.is_reachable
