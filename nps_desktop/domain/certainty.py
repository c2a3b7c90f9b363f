"""How sure a score is: the adjusted Wald interval, and whether a change is more than chance.

Formulas: the adjusted Wald method of B. Rocks, "Interval Estimation for the Net Promoter Score",
The American Statistician 70 (2016): 3/4 of a detractor, 3/2 of a passive and 3/4 of a promoter
are added to the counts before the Wald formula is used.
"""

from dataclasses import dataclass
from math import erfc, sqrt

from nps_desktop.domain.tally import Tally

ADDED_AT_EACH_END = 0.75
ADDED_ANSWERS = 3.0
Z_95 = 1.959963984540054
CHANCE = 0.05


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
    score, variance = _adjusted(tally)
    reach = Z_95 * sqrt(variance)
    return Interval(100 * max(-1.0, score - reach), 100 * min(1.0, score + reach))


def compare(earlier: Tally, later: Tally) -> Comparison | None:
    """Return the adjusted Wald z test of two tallies; None if one of them has no answers."""
    if not (earlier.total and later.total):
        return None
    score_before, variance_before = _adjusted(earlier)
    score_after, variance_after = _adjusted(later)
    difference = score_after - score_before
    error = sqrt(variance_before + variance_after)
    z = difference / error
    reach = Z_95 * error
    return Comparison(
        difference=100 * difference,
        z=z,
        p=erfc(abs(z) / sqrt(2)),
        interval=Interval(100 * (difference - reach), 100 * (difference + reach)),
    )


def _adjusted(tally: Tally) -> tuple[float, float]:
    """Return the adjusted score (-1..1) and the variance of its estimate."""
    n = tally.total + ADDED_ANSWERS
    promoters = (tally.promoters + ADDED_AT_EACH_END) / n
    detractors = (tally.detractors + ADDED_AT_EACH_END) / n
    score = promoters - detractors
    return score, (promoters + detractors - score * score) / n
