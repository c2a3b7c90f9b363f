"""The sentences about the figures: right in number, and no bolder than the figures."""

import pytest

from nps_desktop.domain.periods import Month
from nps_desktop.domain.scores import Group
from nps_desktop.domain.summary import MonthFigures
from nps_desktop.domain.tally import Tally
from nps_desktop.reports import sentences
from nps_desktop.reports.sentences import Verdict

NOVEMBER = Month(2026, 11)
MANY = Tally.from_counts((1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12))
UNHAPPY = Tally.from_counts((20, 0, 1, 1, 0, 2, 3, 5, 7, 3, 5))
NOBODY = Tally()


def test_the_sum_is_said_with_its_counts() -> None:
    assert sentences.sum_sentence(MANY) == "27 − 8 = 19 of 47 answers"
    assert sentences.sum_sentence(UNHAPPY) == "8 − 27 = −19 of 47 answers"
    assert sentences.sum_sentence(Tally.of([9])) == "1 − 0 = 1 of 1 answer"
    assert sentences.sum_sentence(NOBODY) == ""


def test_the_sum_of_a_chain_groups_its_digits() -> None:
    chain = Tally.from_counts([1000 * count for count in UNHAPPY.counts])
    assert sentences.sum_sentence(chain) == "8,000 − 27,000 = −19,000 of 47,000 answers"


def test_counts_are_said_in_the_right_number() -> None:
    assert sentences.group_count(Group.DETRACTOR, 1) == "1 detractor"
    assert sentences.group_count(Group.PROMOTER, 1234) == "1,234 promoters"
    assert [sentences.answers_count(n) for n in (0, 1)] == ["0 answers", "1 answer"]


def test_the_interval_is_said_in_words_and_its_ends_are_strong() -> None:
    assert sentences.interval_sentence(MANY) == "The true number lies between +17 and +59."
    strong = [run.text for run in sentences.interval_runs(MANY) if run.is_strong]
    assert strong == ["+17", "+59"]
    assert sentences.interval_sentence(NOBODY) == ""


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (0, "No answers yet."),
        (1, "Few answers: 1 answer says little about all customers."),
        (9, "Few answers: 9 answers say little about all customers."),
        (10, "10 answers are few."),
        (29, "29 answers are few."),
        (30, "30 answers are not many."),
        (99, "99 answers are not many."),
        (100, ""),
    ],
)
def test_what_the_number_of_answers_is_worth(answers: int, said: str) -> None:
    assert sentences.few_answers_sentence(Tally.of([8] * answers)) == said


def test_few_answers_have_their_two_words() -> None:
    assert sentences.few_answers_words() == "few answers"


def test_a_change_is_called_better_or_worse_only_when_it_is_more_than_chance() -> None:
    nearly = Tally.from_counts((1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 11))
    assert sentences.verdict_of(nearly, MANY) is Verdict.SAME
    assert sentences.verdict_of(UNHAPPY, MANY) is Verdict.BETTER
    assert sentences.verdict_of(MANY, UNHAPPY) is Verdict.WORSE
    assert sentences.verdict_of(NOBODY, MANY) is Verdict.UNKNOWN


def test_a_month_is_compared_with_the_one_before_and_with_that_of_the_year_before() -> None:
    before, year = sentences.month_before_sentence, sentences.year_before_sentence
    assert before(MANY, MANY, month=NOVEMBER) == "About the same as October (+40)."
    better = "Better than November 2025 (−40), more than chance."
    assert year(UNHAPPY, MANY, month=NOVEMBER) == better
    worse = "Worse than December (+40), more than chance."
    assert before(MANY, UNHAPPY, month=Month(2027, 1)) == worse
    assert year(NOBODY, MANY, month=NOVEMBER) == "Nothing to compare with in November 2025."


def test_a_few_answers_are_too_few_to_be_called_the_same() -> None:
    few = Tally.of([10, 8, 7])
    assert sentences.verdict_of(MANY, few) is Verdict.TOO_FEW
    said = sentences.month_before_sentence(few, MANY, month=NOVEMBER)
    assert said == "Too few to tell whether October (+33) was any different."


def test_charts_are_said_in_words_for_those_who_cannot_see_them() -> None:
    assert sentences.distribution_in_words(MANY).endswith("8: 7, 9: 15, 10: 12.")
    months = (MonthFigures(Month(2026, 10), NOBODY), MonthFigures(NOVEMBER, MANY))
    said = sentences.months_in_words(months)
    assert said == "The score of each month. October 2026 –, November 2026 +40."


def test_the_marks_are_attributed_to_their_owners() -> None:
    line = sentences.trademark_line()
    assert all(owner in line for owner in ("®", "Bain & Company", "Reichheld", "Satmetrix"))
