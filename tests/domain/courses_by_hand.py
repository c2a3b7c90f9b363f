"""How cases are measured by hand, one by one: what the database must agree with."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from nps_desktop.domain.followups import Case, is_overdue
from nps_desktop.domain.measures import FollowUpMeasures, height
from nps_desktop.domain.scores import group_of
from nps_desktop.domain.states import NOT_REACHED, Closing, State


@dataclass(frozen=True, slots=True)
class Course:
    """How one follow-up went, as far as it is measured; moments are aware UTC, scores 0-10."""

    state: State
    cause: int | None
    closing: Closing | None
    started_at: datetime
    due_at: datetime
    first_attempt_at: datetime | None
    score: int
    score_after: int | None
    has_details: bool

    @property
    def counts(self) -> bool:
        """Whether it is measured at all: no test answer, and not merged before it was tried."""
        if self.closing is Closing.MERGED:
            return self.first_attempt_at is not None
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
        """Hours from the start of the clock to the first attempt; 0 where that came before."""
        if self.first_attempt_at is None:
            return None
        return max((self.first_attempt_at - self.started_at).total_seconds() / 3600, 0.0)

    @property
    def has_moved_up(self) -> bool:
        """Whether the score after the call is of a higher group than the card's."""
        if self.score_after is None:
            return False
        return height(group_of(self.score_after)) > height(group_of(self.score))


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


def course_of(case: Case) -> Course:
    """Return how a case went, as its history tells."""
    followup, response = case.followup, case.answer.response
    return Course(
        state=followup.state,
        cause=followup.outcome.cause,
        closing=followup.closing,
        started_at=followup.started_at,
        due_at=followup.due_at,
        first_attempt_at=followup.first_attempt_at,
        score=response.score,
        score_after=followup.outcome.score_after,
        has_details=response.is_reachable,
    )
