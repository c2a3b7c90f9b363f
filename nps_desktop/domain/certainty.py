"""How sure a score is: the adjusted Wald interval, and whether a change is more than chance.

Formulas: the adjusted Wald method of B. Rocks, "Interval Estimation for the Net Promoter Score",
The American Statistician 70 (2016): 3/4 of a detractor, 3/2 of a passive and 3/4 of a promoter
are added to the counts before the Wald formula is used. For the share of one group it is that of
A. Agresti and B. Coull, "Approximate is better than 'exact'", The American Statistician 52 (1998):
two answers of the group and two of the others are added.
"""

from dataclasses import dataclass
from math import erfc, sqrt

from nps_desktop.domain.tally import Tally

ADDED_AT_EACH_END = 0.75
ADDED_ANSWERS = 3.0
Z_95 = 1.959963984540054
CHANCE = 0.05
ADDED_OF_A_SHARE = 2


@dataclass(frozen=True, slots=True)
class Adjusted:
    """A score (-1..1) with the added answers in it, how many answers it is of, and its variance.

    `variance` is that of the estimate: the spread of the answers divided by their number.
    """

    promoters: float
    detractors: float
    answers: float

    @property
    def score(self) -> float:
        """The share of promoters less that of detractors."""
        return (self.promoters - self.detractors) / self.answers

    @property
    def spread(self) -> float:
        """How far the answers lie apart: the variance of a single one."""
        return (self.promoters + self.detractors) / self.answers - self.score * self.score

    @property
    def variance(self) -> float:
        """How far the score may lie from the true one: the variance of the estimate."""
        return self.spread / self.answers


@dataclass(frozen=True, slots=True)
class AdjustedShare:
    """A share (0..1) with the added answers in it, and how many answers it is of."""

    count: int
    answers: int

    @property
    def share(self) -> float:
        """The part of the answers that are of the group."""
        return self.count / self.answers

    @property
    def variance(self) -> float:
        """How far the share may lie from the true one: the variance of the estimate."""
        return self.share * (1 - self.share) / self.answers


@dataclass(frozen=True, slots=True)
class Interval:
    """The true score lies between `low` and `high`, 95 times of 100; both within -100..100."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What may be said about the change from one tally to a later one.

    `difference` is the adjusted change in points, `p` the two-sided probability of a change as
    large as this by chance alone.
    """

    difference: float
    z: float
    p: float
    interval: Interval

    @property
    def is_real(self) -> bool:
        """Whether the change is more than chance (5 %)."""
        return self.p < CHANCE


def interval_of(tally: Tally) -> Interval | None:
    """Return the 95 % adjusted Wald interval, clipped to -100..100; None without answers."""
    if not tally.total:
        return None
    fair = adjusted(tally)
    reach = Z_95 * sqrt(fair.variance)
    return Interval(100 * max(-1.0, fair.score - reach), 100 * min(1.0, fair.score + reach))


def share_interval(count: int, total: int) -> Interval | None:
    """Return the 95 % interval of a share in percent, clipped to 0..100; None of nothing."""
    if not total:
        return None
    fair = adjusted_share(count, total)
    reach = Z_95 * sqrt(fair.variance)
    return Interval(100 * max(0.0, fair.share - reach), 100 * min(1.0, fair.share + reach))


def compare(earlier: Tally, later: Tally) -> Comparison | None:
    """Return the adjusted Wald z test of two tallies; None if one of them has no answers."""
    if not (earlier.total and later.total):
        return None
    before, after = adjusted(earlier), adjusted(later)
    difference = after.score - before.score
    error = sqrt(before.variance + after.variance)
    z = difference / error
    reach = Z_95 * error
    return Comparison(
        difference=100 * difference,
        z=z,
        p=erfc(abs(z) / sqrt(2)),
        interval=Interval(100 * (difference - reach), 100 * (difference + reach)),
    )


def adjusted(tally: Tally) -> Adjusted:
    """Return the counts with the added answers, from which the score is judged."""
    return Adjusted(
        tally.promoters + ADDED_AT_EACH_END,
        tally.detractors + ADDED_AT_EACH_END,
        tally.total + ADDED_ANSWERS,
    )


def adjusted_share(count: int, total: int) -> AdjustedShare:
    """Return a group's count with the added answers, from which its share is judged."""
    return AdjustedShare(count + ADDED_OF_A_SHARE, total + 2 * ADDED_OF_A_SHARE)
