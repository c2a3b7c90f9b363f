"""How well the 48-hour promise was kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from nps_desktop.domain.followups import Cause, Closing, State, is_overdue
from nps_desktop.domain.scores import Group, group_of

NOT_REACHED = (State.NEW, State.TRIED)
LADDER = (Group.DETRACTOR, Group.PASSIVE, Group.PROMOTER)


@dataclass(frozen=True, slots=True)
class FollowUpMeasures:
    """Counts of `cases`; open ones count, test answers do not.

    `in_time` of `passed` reachable cases whose time is up were tried in time. `waiting` are open
    and not reached yet: `tried` of them in vain so far, `overdue` untried and past their time.
    `unreachable` have no contact details, `moved_up` climbed the ladder after the call of
    `asked_again` who were asked.
    `median_hours` is from the start of the clock to the first attempt; None without any.
    """

    cases: int = 0
    in_time: int = 0
    passed: int = 0
    waiting: int = 0
    tried: int = 0
    overdue: int = 0
    unreachable: int = 0
    moved_up: int = 0
    asked_again: int = 0
    median_hours: float | None = None

    @property
    def still_in_time(self) -> int:
        """How many reachable cases have time left, tried or not; with `passed` they are all."""
        return self.cases - self.unreachable - self.passed

    @property
    def waiting_in_time(self) -> int:
        """How many wait untried, their time not up yet."""
        return self.waiting - self.overdue - self.tried


@dataclass(frozen=True, slots=True)
class Course:
    """How one follow-up went, as far as it is measured; moments are aware UTC, scores 0-10."""

    state: State
    cause: Cause | None
    closing: Closing | None
    started_at: datetime
    due_at: datetime
    first_attempt_at: datetime | None
    score: int
    score_after: int | None
    has_details: bool

    @property
    def counts(self) -> bool:
        """Whether it is measured at all: test answers are not."""
        return self.closing is not Closing.TEST_ANSWER

    @property
    def is_reachable(self) -> bool:
        """Whether the customer could be called or written to."""
        return self.has_details and self.closing is not Closing.NO_CONTACT_DETAILS

    @property
    def was_tried_in_time(self) -> bool:
        """Whether the first attempt was made before the call was due."""
        return self.first_attempt_at is not None and self.first_attempt_at <= self.due_at

    @property
    def hours_to_first_attempt(self) -> float | None:
        """Hours from the start of the clock to the first attempt."""
        if self.first_attempt_at is None:
            return None
        return (self.first_attempt_at - self.started_at).total_seconds() / 3600

    @property
    def has_moved_up(self) -> bool:
        """Whether the score after the call is of a higher group than the card's."""
        if self.score_after is None:
            return False
        return LADDER.index(group_of(self.score_after)) > LADDER.index(group_of(self.score))


def measure_courses(courses: Iterable[Course], now: datetime) -> FollowUpMeasures:
    """Count how cases went, as they stand at `now` (UTC)."""
    counted = [course for course in courses if course.counts]
    reachable = [course for course in counted if course.is_reachable]
    passed = [course for course in reachable if course.due_at <= now]
    waits = [hours for c in reachable if (hours := c.hours_to_first_attempt) is not None]
    return FollowUpMeasures(
        cases=len(counted),
        in_time=sum(course.was_tried_in_time for course in passed),
        passed=len(passed),
        waiting=sum(course.state in NOT_REACHED for course in reachable),
        tried=sum(course.state is State.TRIED for course in reachable),
        overdue=sum(is_overdue(course.state, course.due_at, now) for course in reachable),
        unreachable=len(counted) - len(reachable),
        moved_up=sum(course.has_moved_up for course in counted),
        asked_again=sum(course.score_after is not None for course in counted),
        median_hours=median(waits) if waits else None,
    )
