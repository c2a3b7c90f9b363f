"""Two windows on one data file: what one has written the other never overwrites unseen."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from nps_desktop.domain.case_moves import Reason, Refusal
from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.followups import EventKind, Outcome
from nps_desktop.domain.meanwhile import ChangedMeanwhile
from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.responses import Response
from nps_desktop.domain.states import Closing
from nps_desktop.domain.undos import RemoveResponses
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from tests.deeds import corrected
from tests.factories import ZONE, Clock, a_detractor, an_answer, an_event, case_of

AS_SEEN = a_detractor(score=3)
MINE, THEIRS = a_detractor(score=3, name="Åse Holm"), a_detractor(score=7)
UNTOUCHED = Change(frozenset())


@pytest.fixture
def other(workspace: Workspace, location: str, clock: Clock) -> Iterator[Workspace]:
    """The other window on the same data file."""
    opened = Workspace.open(location, clock=clock, zone=ZONE)
    yield opened
    opened.close()


@pytest.fixture
def number(workspace: Workspace) -> int:
    """The answer that both windows have open, as AS_SEEN."""
    return workspace.responses.add(AS_SEEN).ids[0]


def said(workspace: Workspace, number: int) -> Response | None:
    stored = workspace.responses.get(number)
    return stored.response if stored else None


def test_the_second_to_correct_an_answer_learns_what_stands_there(
    workspace: Workspace, other: Workspace, number: int
) -> None:
    corrected(other, number, THEIRS)
    outcome = workspace.responses.rewrite(number, MINE, seen=AS_SEEN)
    assert outcome == ChangedMeanwhile(other.responses.get(number))
    assert said(workspace, number) == THEIRS
    assert workspace.summaries.tally(ALL_TIME).counts[7] == 1


def test_who_has_seen_the_newer_one_may_write_and_undo_leads_back_to_it(
    workspace: Workspace, other: Workspace, number: int
) -> None:
    corrected(other, number, THEIRS)
    change = workspace.responses.rewrite(number, MINE, seen=THEIRS)
    assert isinstance(change, Change)
    assert said(other, number) == MINE
    assert change.undo is not None
    workspace.undo(change.undo)
    assert said(other, number) == THEIRS


def test_the_same_correction_twice_is_no_quarrel(
    workspace: Workspace, other: Workspace, number: int
) -> None:
    corrected(other, number, THEIRS)
    outcome = workspace.responses.rewrite(number, THEIRS, seen=AS_SEEN)
    touched = frozenset({Subject.RESPONSES, Subject.FOLLOWUPS})
    assert outcome == Change(touched, (number,))


def test_a_correction_of_a_removed_answer_learns_that_it_is_gone(
    workspace: Workspace, other: Workspace, number: int
) -> None:
    other.responses.remove([number])
    assert workspace.responses.rewrite(number, MINE, seen=AS_SEEN) == ChangedMeanwhile(None)
    assert workspace.summaries.tally(ALL_TIME).total == 0


def test_undoing_a_correction_leaves_what_somebody_else_has_written_since(
    workspace: Workspace, other: Workspace, number: int
) -> None:
    undo = corrected(workspace, number, MINE).undo
    assert undo is not None
    corrected(other, number, THEIRS)
    assert workspace.undo(undo) == UNTOUCHED
    assert said(workspace, number) == THEIRS


def test_two_corrections_are_taken_back_one_after_the_other(
    workspace: Workspace, number: int
) -> None:
    undos = [corrected(workspace, number, response).undo for response in (MINE, THEIRS)]
    for undo, expected in zip(reversed(undos), (MINE, AS_SEEN), strict=True):
        assert undo is not None
        assert workspace.undo(undo).touched
        assert said(workspace, number) == expected


def test_a_removed_answer_comes_back_with_what_was_typed(
    workspace: Workspace, other: Workspace, number: int
) -> None:
    other.responses.remove([number])
    change = workspace.responses.bring_back(number, THEIRS)
    assert isinstance(change, Change)
    assert change.undo == RemoveResponses((number,))
    assert said(other, number) == THEIRS
    assert other.summaries.tally(ALL_TIME).counts[7] == 1
    assert other.followups.of_response(number) is None
    workspace.undo(change.undo)
    assert said(other, number) is None
    assert other.summaries.tally(ALL_TIME).total == 0


def test_an_answer_that_is_here_again_is_not_brought_back_twice(
    workspace: Workspace, other: Workspace, number: int
) -> None:
    other.responses.remove([number])
    other.responses.restore([number])
    outcome = workspace.responses.bring_back(number, MINE)
    assert outcome == ChangedMeanwhile(other.responses.get(number))
    assert said(workspace, number) == AS_SEEN


def test_an_answer_that_is_gone_for_good_cannot_be_brought_back(
    workspace: Workspace, number: int, clock: Clock
) -> None:
    workspace.responses.remove([number])
    clock.forward(days=2)
    workspace.purge_removed(timedelta(days=1))
    assert workspace.responses.bring_back(number, an_answer()) == ChangedMeanwhile(None)


def test_two_windows_that_close_and_write_on_one_case_lose_nothing(
    workspace: Workspace, other: Workspace, number: int
) -> None:
    seen = case_of(workspace, number).followup.outcome
    tried = workspace.followups.record(number, an_event())
    other.followups.record(number, an_event(EventKind.REACHED, by="Ida"))
    other.followups.describe(number, seen=seen, wanted=Outcome(action="A cake"), by="Ida")
    workspace.followups.describe(number, seen=seen, wanted=Outcome(score_after=9), by="Bo")
    other.followups.close(number, Closing.EXPLAINED, by="Ida")
    end = case_of(other, number).followup.end
    refused = workspace.followups.close(number, Closing.WANTS_NO_CONTACT, by="Bo")
    assert refused == Refusal(Reason.IS_CLOSED, end)
    assert isinstance(tried, Change)
    assert tried.undo is not None
    workspace.undo(tried.undo)
    left = case_of(other, number).followup
    assert [event.by for event in left.attempts] == ["Ida"]
    assert (left.outcome, left.end) == (Outcome(action="A cake", score_after=9), end)
    assert check(other) == ()
