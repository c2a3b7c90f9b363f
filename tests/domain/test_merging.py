"""Of two cases of a customer the one goes on in which a call is still to be made."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from nps_desktop.domain.case_moves import Hand, Reason, Refusal, reopen
from nps_desktop.domain.followups import Event, EventKind, FollowUp
from nps_desktop.domain.merging import Merged, join_again, let_go, merge, was_let_go
from nps_desktop.domain.states import Closing, State
from tests.factories import NOW, a_followup, an_event

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
BO = Hand("Bo", NOW + 5 * DAY)
REACHED = an_event(EventKind.REACHED, NOW + 5 * HOUR)
GIVEN = an_event(EventKind.ASSIGNED, note="Ida", value="19")


def merged(into: FollowUp, other: FollowUp, heard_at: datetime = NOW) -> Merged:
    both = merge(into, other, BO, heard_at=heard_at)
    assert isinstance(both, Merged)
    return both


def earlier(*events: Event) -> FollowUp:
    return a_followup(*events, id=2, started_at=NOW - DAY, due_at=NOW)


def later(*events: Event) -> FollowUp:
    return a_followup(*events, id=2, started_at=NOW + 4 * DAY, due_at=NOW + 6 * DAY)


def test_what_nobody_tried_hands_its_promise_on() -> None:
    both = merged(a_followup(), earlier())
    assert (both.kept.started_at, both.kept.due_at) == (NOW - DAY, NOW)
    assert both.kept.events == (Event(BO.at, EventKind.MERGED, "Bo", value="2"),)
    assert (both.kept.state, both.gone.state) == (State.NEW, State.CLOSED)
    assert (both.gone.closing, both.gone.merged_into) == (Closing.MERGED, 1)
    assert both.kept.merged_into is None


@pytest.mark.parametrize("kind", [EventKind.NO_ANSWER, EventKind.PROMISED])
def test_what_was_tried_keeps_its_promise_for_itself(kind: EventKind) -> None:
    both = merged(a_followup(), earlier(an_event(kind)))
    assert (both.kept.id, both.kept.started_at) == (1, NOW)
    assert both.gone.started_at == NOW - DAY


def test_a_complaint_after_the_last_call_is_the_case_that_goes_on() -> None:
    both = merged(a_followup(REACHED), later(), NOW + 4 * DAY)
    assert (both.kept.id, both.gone.id, both.gone.merged_into) == (2, 1, 2)
    assert (both.kept.started_at, both.kept.due_at) == (NOW + 4 * DAY, NOW + 6 * DAY)
    assert both.kept.state is State.NEW


def test_a_complaint_before_the_last_call_goes_into_it() -> None:
    both = merged(a_followup(REACHED), later(), NOW + 4 * HOUR)
    assert (both.kept.id, both.kept.state) == (1, State.REACHED)


def test_who_is_still_to_be_reached_is_not_lost_in_a_case_that_is_done() -> None:
    tried = later(an_event(at=NOW + 4 * DAY))
    assert merged(a_followup(REACHED), tried).kept.id == 2
    agreed = replace(REACHED, try_again_at=NOW + 9 * DAY)
    assert merged(a_followup(agreed), tried).kept.id == 1
    reached = later(an_event(EventKind.REACHED, NOW + 4 * DAY))
    assert merged(a_followup(REACHED), reached).kept.id == 1


def test_the_colleague_comes_along_where_nobody_had_the_other() -> None:
    kept = merged(a_followup(), earlier(GIVEN)).kept
    assert kept.assigned_to == 19
    assert kept.events[1] == Event(BO.at, EventKind.ASSIGNED, "Bo", "Ida", value="19")
    own = replace(GIVEN, value="20")
    assert merged(a_followup(own), earlier(GIVEN)).kept.assigned_to == 20


def test_a_closed_case_is_not_merged() -> None:
    closed = a_followup(an_event(EventKind.CLOSED))
    refused = Refusal(Reason.IS_CLOSED, closed.end)
    assert merge(closed, earlier(), BO, heard_at=NOW) == refused
    assert merge(earlier(), closed, BO, heard_at=NOW) == refused


def test_a_merged_case_is_opened_only_where_none_goes_on_for_it() -> None:
    gone = merged(a_followup(), earlier()).gone
    assert reopen(gone, BO, goes_on=True) == Refusal(Reason.IS_MERGED, gone.end)
    reopened = reopen(gone, BO, goes_on=False)
    assert isinstance(reopened, FollowUp)
    assert (reopened.state, reopened.merged_into) == (State.NEW, None)


def test_a_case_that_was_let_go_joins_again_until_something_happens() -> None:
    gone = join_again(earlier(), 1, BO)
    parted = let_go(gone, BO)
    assert parted.state is State.NEW
    assert was_let_go(parted, 1)
    assert not was_let_go(parted, 3)
    assert not was_let_go(gone, 1)
    strange = replace(parted, events=(*parted.events, an_event(EventKind.TAKEN_BACK, value="x")))
    assert not was_let_go(strange, 1)
    assert let_go(earlier(), BO) == earlier()
