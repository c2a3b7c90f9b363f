"""How well the 48-hour promise was kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from nps_desktop.domain.followups import ATTEMPTS, Case, Closing, FollowUp, State
from nps_desktop.domain.scores import Group, group_of

LADDER = (Group.DETRACTOR, Group.PASSIVE, Group.PROMOTER)


@dataclass(frozen=True, slots=True)
class FollowUpMeasures:
    """Counts of cases; open ones count, test answers do not.

    `in_time` of `passed` reachable cases whose time is up were tried in time. `waiting` are open
    and untried, `overdue` those of them past their time, `unreachable` have no contact details,
    `moved_up` climbed the ladder after the call of `asked_again` who were asked.
    `median_hours` is from the start of the clock to the first attempt; None without any.
    """

    in_time: int = 0
    passed: int = 0
    waiting: int = 0
    overdue: int = 0
    unreachable: int = 0
    moved_up: int = 0
    asked_again: int = 0
    median_hours: float | None = None


def measure(cases: Iterable[Case], now: datetime) -> FollowUpMeasures:
    """Count the cases as they stand at `now` (UTC)."""
    cases = tuple(case for case in cases if case.followup.closing is not Closing.TEST_ANSWER)
    reachable = [case.followup for case in cases if _can_be_reached(case)]
    passed = [followup for followup in reachable if followup.due_at <= now]
    waits = [h for followup in reachable if (h := _hours_to_first_attempt(followup)) is not None]
    return FollowUpMeasures(
        in_time=sum(_was_tried_in_time(followup) for followup in passed),
        passed=len(passed),
        waiting=sum(followup.state is State.NEW for followup in reachable),
        overdue=sum(followup.is_overdue(now) for followup in reachable),
        unreachable=len(cases) - len(reachable),
        moved_up=sum(_moved_up(case) for case in cases),
        asked_again=sum(case.followup.score_after is not None for case in cases),
        median_hours=median(waits) if waits else None,
    )


def _can_be_reached(case: Case) -> bool:
    has_no_details = case.followup.closing is Closing.NO_CONTACT_DETAILS
    return case.answer.response.is_reachable and not has_no_details


def _first_attempt(followup: FollowUp) -> datetime | None:
    return min((event.at for event in followup.events if event.kind in ATTEMPTS), default=None)


def _was_tried_in_time(followup: FollowUp) -> bool:
    first = _first_attempt(followup)
    return first is not None and first <= followup.due_at


def _hours_to_first_attempt(followup: FollowUp) -> float | None:
    first = _first_attempt(followup)
    return None if first is None else (first - followup.started_at).total_seconds() / 3600


def _moved_up(case: Case) -> bool:
    after = case.followup.score_after
    if after is None:
        return False
    return LADDER.index(group_of(after)) > LADDER.index(case.answer.response.group)
