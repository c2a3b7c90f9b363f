"""The promise is measured over those who could be reached; open cases count."""

from datetime import timedelta

from nps_desktop.domain.followups import Case, EventKind, FollowUp
from nps_desktop.domain.measures import (
    FollowUpMeasures,
    Ladder,
    Rung,
    height,
    ladder_of,
)
from nps_desktop.domain.scores import Group
from nps_desktop.domain.states import Closing
from tests.domain.courses_by_hand import Course, course_of, measure_courses
from tests.factories import NOW, a_detractor, a_followup, a_stored, an_event

IN_TIME = NOW + timedelta(hours=10)
LATE = NOW + timedelta(hours=50)
AFTER = NOW + timedelta(hours=60)


def a_course(followup: FollowUp | None = None, **parts: object) -> Course:
    return course_of(Case(followup or a_followup(), a_stored(a_detractor(**parts))))


def test_nothing_measured_is_nothing() -> None:
    assert measure_courses([], NOW) == FollowUpMeasures()


def test_calls_in_time_are_counted_over_those_whose_time_is_up() -> None:
    courses = (
        a_course(a_followup(an_event(at=IN_TIME))),
        a_course(a_followup(an_event(at=LATE))),
        a_course(),
        a_course(a_followup(due_at=AFTER + timedelta(hours=1))),
    )
    found = measure_courses(courses, AFTER)
    assert (found.in_time, found.passed) == (1, 3)
    assert (found.cases, found.waiting, found.tried, found.overdue) == (4, 4, 2, 1)
    assert (found.still_in_time, found.waiting_in_time) == (1, 1)
    assert found.median_hours == 30


def test_who_left_no_details_is_counted_apart() -> None:
    closed = a_followup(an_event(EventKind.CLOSED, closing=Closing.NO_CONTACT_DETAILS))
    found = measure_courses([a_course(phone=""), a_course(closed)], AFTER)
    assert (found.unreachable, found.passed, found.waiting) == (2, 0, 0)
    assert (found.cases, found.reachable) == (2, 0)


def test_test_answers_do_not_count() -> None:
    tested = a_followup(an_event(EventKind.CLOSED, closing=Closing.TEST_ANSWER))
    assert measure_courses([a_course(tested)], AFTER) == FollowUpMeasures()


def test_a_merged_case_that_was_tried_counts_by_itself() -> None:
    gone = an_event(EventKind.CLOSED, closing=Closing.MERGED, value="2")
    merged = a_followup(an_event(at=IN_TIME), gone, score_after=9)
    found = measure_courses([a_course(merged)], AFTER)
    assert (found.cases, found.in_time, found.passed, found.waiting) == (1, 1, 1, 0)
    assert (found.moved_up, found.median_hours) == (1, 10)


def test_an_attempt_before_the_clock_starts_took_no_time() -> None:
    early = a_followup(an_event(at=NOW - timedelta(hours=7)))
    assert measure_courses([a_course(early)], AFTER).median_hours == 0


def test_a_promise_alone_is_a_call_in_time() -> None:
    promised = a_followup(an_event(EventKind.PROMISED, IN_TIME))
    found = measure_courses([a_course(promised)], AFTER)
    assert (found.in_time, found.waiting, found.median_hours) == (1, 0, 10)


def test_a_merged_case_that_nobody_tried_does_not_count() -> None:
    merged = a_followup(an_event(EventKind.CLOSED, closing=Closing.MERGED, value="2"))
    assert measure_courses([a_course(merged)], AFTER) == FollowUpMeasures()


def test_a_reopened_test_answer_counts_again() -> None:
    closed = an_event(EventKind.CLOSED, closing=Closing.TEST_ANSWER)
    reopened = a_followup(closed, an_event(EventKind.REOPENED))
    assert measure_courses([a_course(reopened)], AFTER).waiting == 1


def test_only_a_step_up_the_ladder_is_a_move_up() -> None:
    asked = (6, 7, 10, None)
    courses = [a_course(a_followup(score_after=score)) for score in asked]
    found = measure_courses(courses, NOW)
    assert (found.moved_up, found.asked_again) == (2, 3)


def test_a_message_written_is_no_contact_but_an_attempt() -> None:
    found = measure_courses([a_course(a_followup(an_event(EventKind.WROTE, IN_TIME)))], AFTER)
    assert (found.in_time, found.median_hours) == (1, 10)


UP = (Group.DETRACTOR, Group.PASSIVE)
SAME = (Group.DETRACTOR, Group.DETRACTOR)
DOWN = (Group.PROMOTER, Group.DETRACTOR)


def test_a_ladder_tells_who_went_where() -> None:
    ladder = ladder_of([(*UP, 2), (*DOWN, 1), (*UP, 1), (*SAME, 4)], left_out=7)
    assert ladder.rungs == (Rung(*SAME, 4), Rung(*UP, 3), Rung(*DOWN, 1))
    assert (ladder.total, ladder.up, ladder.same, ladder.down) == (8, 3, 4, 1)
    assert (ladder.count(*UP), ladder.count(Group.PASSIVE, Group.PASSIVE)) == (3, 0)
    assert ladder.left_out == 7


def test_a_ladder_that_nobody_is_on_is_empty() -> None:
    assert ladder_of([(*UP, 0)]) == Ladder()
    assert (Ladder().total, Ladder().up, Ladder().same, Ladder().down) == (0, 0, 0, 0)


def test_promoters_stand_highest() -> None:
    assert sorted(Group, key=height) == [Group.DETRACTOR, Group.PASSIVE, Group.PROMOTER]
