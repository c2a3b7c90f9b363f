"""Every number can be reckoned after from the counts that stand beside it."""

from nps_desktop.domain.measures import FollowUpMeasures, Ladder, ladder_of
from nps_desktop.domain.pareto import pareto
from nps_desktop.domain.scores import Group
from nps_desktop.domain.shop_lists import Cause, Entry
from nps_desktop.domain.summary import CauseCount
from nps_desktop.domain.tally import Tally
from nps_desktop.reports import call_sums, sums
from nps_desktop.reports.sums import Sum, SumLine

NOVEMBER = Tally.from_counts((1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12))
OCTOBER = Tally.from_counts((2, 0, 1, 1, 0, 2, 3, 5, 7, 15, 10))
NOBODY = Tally()


def lines(found: Sum) -> list[tuple[str, str, str]]:
    return [(line.words, line.shown_formula, line.result) for line in found.lines]


def test_the_score_step_by_step() -> None:
    score, _sure = sums.score_sums(NOVEMBER)
    assert lines(score) == [
        ("Promoters, 9–10", "15 + 12", "27"),
        ("Detractors, 0–6", "1 + 0 + 1 + 1 + 0 + 2 + 3", "8"),
        ("Promoters less detractors", "27 − 8", "19"),
        ("Of a hundred answers", "19 × 100 / 47", "40.43"),
        ("Rounded once", "", "+40"),
    ]


def test_how_sure_the_score_is_step_by_step() -> None:
    _score, sure = sums.score_sums(NOVEMBER)
    assert lines(sure) == [
        ("Score with the added answers", "(27.75 − 8.75) / 50", "0.380"),
        ("Spread of the answers", "(27.75 + 8.75) / 50 − 0.380²", "0.586"),
        ("Standard error", "√(0.586 / 50)", "0.108"),
        ("Margin", "1.96 × 100 × 0.108", "21.2"),
        ("Lowest", "38.0 − 21.2", "16.8"),
        ("Highest", "38.0 + 21.2", "59.2"),
        ("Rounded", "", "+17 to +59"),
    ]
    assert "¾ of a promoter" in sure.note


def test_a_score_below_zero_keeps_its_signs_apart() -> None:
    score, sure = sums.score_sums(Tally.of([0, 8]))
    assert ("Promoters less detractors", "0 − 1", "−1") in lines(score)
    assert sure.lines[1].formula.endswith("− (−0.200)²")


def test_the_numbers_of_a_chain_are_not_reckoned_after() -> None:
    score, sure = sums.score_sums(Tally.from_counts([100_000] * 11))
    assert lines(score)[1] == ("Detractors, 0–6", "", "700,000")
    assert ("Margin", "1.96 × 100 × 0.00075", "0.1") in lines(sure)


def test_the_share_of_a_group() -> None:
    (share,) = sums.share_sums(NOVEMBER, Group.PASSIVE)
    assert lines(share) == [
        ("Passives, 7–8", "5 + 7", "12"),
        ("Of a hundred", "12 × 100 / 47", "25.53"),
        ("Rounded", "", "26%"),
    ]
    assert "add up to 100" in share.note


def test_the_share_of_detractors_says_how_sure_it_is() -> None:
    share, sure = sums.detractor_sums(NOVEMBER)
    assert lines(share)[1] == ("Of a hundred", "8 × 100 / 47", "17.02")
    assert lines(sure)[0] == ("Share with the added answers", "(8 + 2) / 51", "0.196")
    assert lines(sure)[-2:] == [
        ("Lowest", "19.6 − 10.9", "8.7"),
        ("Highest", "19.6 + 10.9", "30.5"),
    ]


def test_the_answers_of_one_score() -> None:
    (share,) = sums.count_sums(NOVEMBER, 9)
    assert lines(share) == [
        ("Answers with this score", "", "15"),
        ("Of a hundred", "15 × 100 / 47", "31.91"),
    ]


def test_a_change_and_its_chance() -> None:
    (change,) = sums.change_sums(OCTOBER, NOVEMBER)
    assert lines(change) == [
        ("Score now, with the added answers", "", "38.0"),
        ("Score before, likewise", "", "32.7"),
        ("Change", "38.0 − 32.7", "5.3"),
        ("Standard error of both", "√(10.8² + 11.2²)", "15.6"),
        ("Change, in standard errors", "5.3 / 15.6", "0.34"),
        ("By chance alone, out of 100 times", "", "73.2"),
    ]


def test_a_change_from_below_zero() -> None:
    (change,) = sums.change_sums(Tally.of([0] * 10), NOVEMBER)
    assert change.lines[2] == SumLine("Change", "38.0 − (−76.9)", "114.9")


def test_without_answers_there_is_no_sum() -> None:
    assert sums.score_sums(NOBODY) == ()
    assert sums.share_sums(NOBODY, Group.PROMOTER) == ()
    assert sums.detractor_sums(NOBODY) == ()
    assert sums.count_sums(NOBODY, 9) == ()
    assert sums.change_sums(NOBODY, NOVEMBER) == ()
    assert call_sums.promise_sums(FollowUpMeasures(cases=3, waiting=3)) == ()


def test_the_promise_step_by_step() -> None:
    measures = FollowUpMeasures(
        cases=8, in_time=5, passed=6, unreachable=1, moved_up=3, asked_again=4, median_hours=5.25
    )
    promise, first, moved = call_sums.promise_sums(measures)
    assert lines(promise) == [
        ("Customers to call", "", "8"),
        ("Without contact details", "", "− 1"),
        ("Still in time", "", "− 1"),
        ("Their time is up", "", "6"),
        ("Tried in time", "", "5"),
        ("Of a hundred", "5 × 100 / 6", "83.33"),
    ]
    assert lines(first) == [("Half of them waited no longer", "", "5.2")]
    assert lines(moved)[-1] == ("Of a hundred", "3 × 100 / 4", "75.00")


def test_those_who_wait_step_by_step() -> None:
    measures = FollowUpMeasures(cases=7, waiting=6, tried=2, overdue=1)
    (waiting,) = call_sums.waiting_sums(measures)
    assert lines(waiting) == [
        ("Not tried yet, still in time", "", "3"),
        ("Not tried yet, overdue", "", "+ 1"),
        ("Tried, but not reached yet", "", "+ 2"),
        ("Waiting for a call", "", "6"),
    ]
    assert call_sums.waiting_sums(FollowUpMeasures(cases=7)) == ()


def test_who_cannot_be_reached_leaves_the_rate_and_the_sum_says_so() -> None:
    (reach,) = call_sums.reach_sums(FollowUpMeasures(cases=7, unreachable=2))
    assert [line.result for line in reach.lines] == ["7", "− 2", "5"]
    assert "not among those whose calls are measured" in reach.note
    assert call_sums.reach_sums(FollowUpMeasures(cases=7)) == ()


def test_all_sums_of_a_row_of_measures() -> None:
    measures = FollowUpMeasures(cases=7, in_time=1, passed=3, waiting=3, overdue=1, unreachable=2)
    titles = [each.title for each in call_sums.case_sums(measures)]
    assert titles == ["Called in time", "Waiting now", "Not reachable"]
    assert call_sums.case_sums(FollowUpMeasures()) == ()


LADDER = ladder_of(
    [
        (Group.DETRACTOR, Group.PASSIVE, 3),
        (Group.DETRACTOR, Group.DETRACTOR, 4),
        (Group.PROMOTER, Group.DETRACTOR, 1),
    ]
)


def test_a_ladder_step_by_step() -> None:
    (ladder,) = call_sums.ladder_sums(LADDER)
    assert [line.result for line in ladder.lines] == ["3", "+ 4", "+ 1", "8"]
    assert call_sums.ladder_sums(Ladder()) == ()


def test_where_those_of_a_group_went() -> None:
    went, *_others = call_sums.rung_sums(LADDER, Group.DETRACTOR, Group.PASSIVE)
    assert lines(went)[:2] == [
        ("Detractors → Detractors", "", "4"),
        ("Detractors → Passives", "", "3"),
    ]
    assert lines(went)[-2:] == [
        ("Together", "4 + 3 + 0", "7"),
        ("Of a hundred", "3 × 100 / 7", "42.86"),
    ]
    assert call_sums.rung_sums(LADDER, Group.PASSIVE, Group.PASSIVE) == ()


def test_a_cause_weighed_alone_with_those_above_and_by_what_is_fixed() -> None:
    waiting, staff = Entry(2, code=Cause.WAITING), Entry(1, code=Cause.STAFF)
    _first, second = pareto((CauseCount(waiting, 5, 2), CauseCount(staff, 3, 1)))
    alone, together, fixed = call_sums.cause_sums(second)
    assert [line.result for line in alone.lines] == ["3", "8", "37.50"]
    assert [line.result for line in together.lines] == ["8", "100.00"]
    assert [line.result for line in fixed.lines] == ["1", "2"]
