"""What the follow-up page asks the data file."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from nps_desktop.domain.followups import CallCounts, CallList, Case, Event, EventKind
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.shop import Shop

if TYPE_CHECKING:
    from nps_desktop.domain.changes import Change
    from nps_desktop.domain.followups import Refusal
    from nps_desktop.services.workspace import Workspace
    from nps_desktop.ui.followups.outcome_form import Outcome


@dataclass(frozen=True, slots=True)
class Desk:
    """A list of calls as it stands at `now`, and the case that is open beside it."""

    which: CallList
    cases: tuple[Case, ...]
    case: Case | None
    counts: CallCounts
    shop: Shop
    now: datetime
    zone: tzinfo
    has_answers: bool


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of a call, with a note and perhaps a time (aware) to try again."""

    kind: EventKind
    note: str = ""
    try_again_at: datetime | None = None


def read_desk(workspace: "Workspace", which: CallList, case: int) -> Desk:
    """Read a list of calls, and the open case (0 for none)."""
    cases = workspace.followups.calls(which)
    return Desk(
        which,
        cases,
        workspace.followups.case(case) if case else None,
        workspace.followups.counts(),
        workspace.shop.read(),
        workspace.now(),
        workspace.zone,
        bool(cases) or workspace.responses.count(AnswerQuery()) > 0,
    )


def describe(workspace: "Workspace", case: int, outcome: "Outcome") -> "Change":
    """Write down what came of a case."""
    return workspace.followups.describe(
        case,
        cause=outcome.cause,
        action=outcome.action,
        is_fixed_for_all=outcome.is_fixed_for_all,
        score_after=outcome.score_after,
    )


def record(workspace: "Workspace", case: int, attempt: Attempt, *, by: str) -> "Change | Refusal":
    """Write down what came of a call, now."""
    event = Event(workspace.now(), attempt.kind, by, attempt.note, attempt.try_again_at)
    return workspace.followups.record(case, event)
