"""Two follow-ups of one customer go on as one, and part again: which goes on, with which clock."""

from dataclasses import dataclass, replace
from datetime import datetime

from nps_desktop.domain.case_moves import Hand, Reason, Refusal, take_back
from nps_desktop.domain.followups import Event, EventKind, FollowUp, number_in
from nps_desktop.domain.states import Closing


@dataclass(frozen=True, slots=True)
class Merged:
    """Two follow-ups as merging left them: `kept` goes on, `gone` is closed and went into it."""

    kept: FollowUp
    gone: FollowUp


def merge(into: FollowUp, other: FollowUp, hand: Hand, *, heard_at: datetime) -> Merged | Refusal:
    """Return two follow-ups of one customer gone into one, or why not.

    `heard_at` is when the customer last spoke in the other one. That one goes on where a call is
    to be made in it that the first would not call for. What nobody tried hands its promise on, so
    that none moves; what was tried is measured by itself. A colleague who had the closed one has
    the one that goes on, where nobody had it.
    """
    for each in (into, other):
        if each.end:
            return Refusal(Reason.IS_CLOSED, each.end)
    kept, gone = (other, into) if _must_go_on(other, into, heard_at) else (into, other)
    came = Event(hand.at, EventKind.MERGED, hand.by, value=str(gone.id))
    lines = (came, *_handed_on(kept, gone, hand))
    if gone.last_tried_at is None:
        started_at, due_at = min(kept.started_at, gone.started_at), min(kept.due_at, gone.due_at)
        kept = replace(kept, started_at=started_at, due_at=due_at)
    kept = replace(kept, events=(*kept.events, *lines))
    return Merged(kept, join_again(gone, kept.id, hand))


def let_go(other: FollowUp, hand: Hand) -> FollowUp:
    """Return a merged follow-up with the line taken back by which it is."""
    merging = [
        position
        for position, event in enumerate(other.events)
        if event.closing is Closing.MERGED and position not in other.taken_back
    ]
    return take_back(other, merging[-1], hand) or other if merging else other


def was_let_go(other: FollowUp, into: int) -> bool:
    """Return whether nothing has happened since it was parted from the follow-up `into`."""
    last = other.events[-1]
    place = number_in(last.value) if last.kind is EventKind.TAKEN_BACK else None
    if place is None:
        return False
    return any(
        event.closing is Closing.MERGED and event.value == str(into)
        for event in other.events[place : place + 1]
    )


def join_again(other: FollowUp, into: int, hand: Hand) -> FollowUp:
    """Return a follow-up closed, gone into that of the number `into`."""
    went = Event(hand.at, EventKind.CLOSED, hand.by, closing=Closing.MERGED, value=str(into))
    return replace(other, events=(*other.events, went))


def _must_go_on(other: FollowUp, into: FollowUp, heard_at: datetime) -> bool:
    """Return whether a call would be lost if the other one went into the first.

    It would where the first was tried, and the other was told, or tried in vain, after that.
    """
    tried_at = into.last_tried_at
    if tried_at is None or not other.has_call_left:
        return False
    is_later = max(heard_at, other.last_tried_at or heard_at) > tried_at
    return is_later and (other.last_tried_at is None or not into.has_call_left)


def _handed_on(kept: FollowUp, gone: FollowUp, hand: Hand) -> tuple[Event, ...]:
    if kept.assigned_to is not None or gone.assigned_to is None:
        return ()
    given = next(e for e in reversed(gone.standing) if e.kind is EventKind.ASSIGNED)
    return (Event(hand.at, EventKind.ASSIGNED, hand.by, given.note, value=given.value),)
