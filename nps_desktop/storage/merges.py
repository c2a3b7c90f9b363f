"""What becomes of merged follow-ups when the answer of one of them goes, or comes back."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, exists, select

from nps_desktop.domain import merging as rules
from nps_desktop.domain.case_moves import Hand, take_back
from nps_desktop.domain.followups import EventKind, FollowUp, number_in
from nps_desktop.domain.states import Closing
from nps_desktop.storage.dialects import is_one_of
from nps_desktop.storage.followups import get, keep, several
from nps_desktop.storage.schema import events, followups, is_open, responses


def let_go(connection: Connection, answers: Sequence[int], at: datetime) -> None:
    """Open again what was merged into follow-ups whose answers are taken out at a UTC moment.

    Nobody would call these customers any more. What is closed stays closed: they were called.
    """
    gone = _open_with_merged(connection, answers)
    while gone:
        others = several(connection, followups.c.merged_into.in_(gone))
        keep(connection, [(other, rules.let_go(other, Hand("", at))) for other in others])
        gone = _open_with_merged(connection, _of_removed(connection, others))


def join_again(connection: Connection, answers: Sequence[int], at: datetime) -> None:
    """Merge again what was let go when these answers were taken out, now that they are back.

    Where somebody has worked on it since, it goes on by itself.
    """
    has_merged = exists().where(
        events.c.followup_id == followups.c.id, events.c.kind == EventKind.MERGED
    )
    back = is_one_of(connection, followups.c.response_id, answers) & has_merged
    for into in several(connection, back):
        _join(connection, into, Hand("", at))


def goes_on(connection: Connection, followup: FollowUp) -> bool:
    """Return whether a follow-up goes on: by itself, or in one at the end of a chain that is there.

    Where that one's answer was taken out, nobody sees it any more.
    """
    if followup.closing is not Closing.MERGED:
        return True
    passed: set[int] = set()
    last = followup
    while last.merged_into is not None and last.id not in passed:
        passed.add(last.id)
        following = several(connection, followups.c.id == last.merged_into)
        if not following:
            return False
        last = following[0]
    return last.closing is not Closing.MERGED and get(connection, last.id) is not None


def _open_with_merged(connection: Connection, answers: Sequence[int]) -> list[int]:
    """Return the open follow-ups of answers into which others are merged."""
    other = followups.alias("other")
    if not answers or not _any_merged(connection):
        return []
    has_merged = exists().where(other.c.merged_into == followups.c.id)
    query = select(followups.c.id).where(
        is_one_of(connection, followups.c.response_id, answers), is_open, has_merged
    )
    return list(connection.scalars(query))


def _any_merged(connection: Connection) -> bool:
    some = select(followups.c.id).where(followups.c.merged_into.is_not(None)).limit(1)
    return connection.execute(some).first() is not None


def _of_removed(connection: Connection, others: Sequence[FollowUp]) -> list[int]:
    """Return the answers of follow-ups that were let go, and have gone themselves before."""
    query = select(responses.c.id).where(
        responses.c.id.in_([other.response_id for other in others]),
        responses.c.removed_at.is_not(None),
    )
    return list(connection.scalars(query))


def _join(connection: Connection, into: FollowUp, hand: Hand) -> None:
    after = into
    for position, line in enumerate(into.events):
        if line.kind is not EventKind.MERGED or position in into.taken_back:
            continue
        for other in several(connection, followups.c.id == number_in(line.value)):
            if other.merged_into == into.id:
                continue
            if rules.was_let_go(other, into.id):
                keep(connection, [(other, rules.join_again(other, into.id, hand))])
            else:
                after = take_back(after, position, hand) or after
    keep(connection, [(into, after)])
