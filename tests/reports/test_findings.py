"""What the figures say: whole sentences for every case, each safe to translate."""

from itertools import product

import pytest

from nps_desktop.domain.periods import Month, Period, year_period
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.tally import Tally
from nps_desktop.reports.findings import certainty_runs, change_sentence, judgement_sentence
from tests.factories import TODAY

MANY = Tally.from_counts((1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12))
UNHAPPY = Tally.from_counts((20, 0, 1, 1, 0, 2, 3, 5, 7, 3, 5))
SOME = Tally.of([10] * 12 + [8] * 6 + [3] * 5)
OCTOBER = Month(2026, 10).period
DAYS = Period(TODAY, TODAY)
NOBODY = Tally()


def certainty(tally: Tally) -> str:
    return "".join(run.text for run in certainty_runs(tally))


def change(before: Tally, now: Tally, earlier: Period = OCTOBER) -> str:
    return change_sentence(before, now, earlier=earlier, name="October")


@pytest.mark.parametrize(
    ("tally", "said"),
    [
        (NOBODY, ""),
        (
            Tally.of([10]),
            "1 answer says little about all customers:"
            " the true number can lie anywhere between −48 and +98.",
        ),
        (
            Tally.of([10] * 5),
            "5 answers say little about all customers:"
            " the true number can lie anywhere between +17 and +100.",
        ),
        (SOME, "23 answers are few: the true number lies between −4 and +58."),
        (MANY, "47 answers. The true number lies between +17 and +59."),
        (
            Tally.from_counts([1000 * count for count in MANY.counts]),
            "47,000 answers. The true number lies between +40 and +41.",
        ),
    ],
)
def test_what_the_number_is_worth(tally: Tally, said: str) -> None:
    assert certainty(tally) == said


def test_only_the_two_ends_are_strong() -> None:
    assert [run.text for run in certainty_runs(SOME) if run.is_strong] == ["−4", "+58"]


def test_a_change_is_said_against_a_month_a_year_or_the_period_before() -> None:
    assert change(MANY, SOME) == "About the same as October (+40)."
    assert change(UNHAPPY, MANY) == "Better than October (−40), more than chance."
    assert change(MANY, UNHAPPY) == "Worse than October (+40), more than chance."
    year = year_period(2025)
    assert change(MANY, SOME, year) == "About the same as in 2025 (+40)."
    assert change(UNHAPPY, MANY, year) == "Better than in 2025 (−40), more than chance."
    assert change(MANY, UNHAPPY, year) == "Worse than in 2025 (+40), more than chance."
    assert change(MANY, SOME, DAYS) == "About the same as the period before (+40)."
    assert change(UNHAPPY, MANY, DAYS) == "Better than the period before (−40), more than chance."
    assert change(MANY, UNHAPPY, DAYS) == "Worse than the period before (+40), more than chance."


def test_a_few_answers_are_not_called_the_same() -> None:
    one = Tally.of([0])
    assert change(MANY, one) == "Too few to tell whether October (+40) was any different."
    assert change(one, MANY, year_period(2025)) == (
        "Too few to tell whether 2025 (−100) was any different."
    )
    assert change(one, MANY, DAYS) == (
        "Too few to tell whether the period before (−100) was different."
    )


def test_a_few_answers_may_still_be_clearly_different() -> None:
    nine = Tally.of([0] * 9)
    assert change(MANY, nine) == "Worse than October (+40), more than chance."


def test_with_nothing_before_nothing_is_compared() -> None:
    assert change(NOBODY, MANY) == ""
    assert change(MANY, NOBODY) == ""


@pytest.mark.parametrize(
    ("tally", "said"),
    [
        (UNHAPPY, "That needs work."),
        (MANY, "That is good."),
        (Tally.of([10] * 20 + [8] * 5), "That is very good."),
    ],
)
def test_the_shop_reads_its_score(tally: Tally, said: str) -> None:
    assert judgement_sentence(tally, Shop()) == said


@pytest.mark.parametrize(
    ("tally", "target", "said"),
    [
        (UNHAPPY, 50, "That needs work; your target of +50 is not reached."),
        (UNHAPPY, -50, "That needs work, though your target of −50 is reached."),
        (MANY, 41, "That is good; your target of +41 is not reached yet."),
        (MANY, 40, "That is good, and your target of +40 is reached."),
        (
            Tally.of([10] * 20 + [8] * 5),
            90,
            "That is very good; your target of +90 is not reached yet.",
        ),
        (
            Tally.of([10] * 20 + [8] * 5),
            80,
            "That is very good, and your target of +80 is reached.",
        ),
    ],
)
def test_the_target_is_judged_by_the_number_that_is_shown(
    tally: Tally, target: int, said: str
) -> None:
    assert judgement_sentence(tally, Shop(target=target)) == said


@pytest.mark.parametrize(
    ("score", "said"),
    [
        (9, "Every one of them is a promoter."),
        (7, "Every one of them is a passive."),
        (6, "Every one of them is a detractor."),
    ],
)
def test_answers_that_are_all_of_one_group_say_so(score: int, said: str) -> None:
    assert judgement_sentence(Tally.of([score] * 12), Shop(target=10)) == said
    assert judgement_sentence(Tally.of([score] * 2), Shop()) == said
    assert judgement_sentence(Tally.of([score]), Shop()) == ""


def test_few_answers_are_not_judged() -> None:
    assert judgement_sentence(Tally.of([9, 8, 3]), Shop(target=10)) == ""
    assert judgement_sentence(NOBODY, Shop()) == ""


def test_every_sentence_is_whole() -> None:
    """A capital, one full stop at the end, no gap left open, no double space."""
    tallies = (Tally.of([10]), Tally.of([9, 3]), SOME, MANY, UNHAPPY, Tally.of([0] * 9))
    periods = (OCTOBER, year_period(2025), DAYS)
    said = {certainty(tally) for tally in tallies}
    said |= {change(one, two, p) for one, two in product(tallies, tallies) for p in periods}
    said |= {judgement_sentence(t, Shop(target=goal)) for t in tallies for goal in (None, 0, 99)}
    for sentence in said - {""}:
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith(".")
        assert not [part for part in ("{", "}", "  ") if part in sentence]
