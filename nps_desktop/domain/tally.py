"""What a set of answers counts to: eleven counts, the three groups and the exact NPS."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nps_desktop.domain.rounding import rounded_quotient, shares_of_hundred
from nps_desktop.domain.scores import GROUPS_IN_ORDER, SCORES, Group, is_score, scores_of

if TYPE_CHECKING:
    from fractions import Fraction

FEW = 10
"""Below this many answers the score stands grey."""

SOME = 30
"""Below this many answers the score is said to be of few."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers gave each score; `counts[7]` answers gave a 7.

    Raises:
        ValueError: not eleven counts, or one of them is negative.
    """

    counts: tuple[int, ...] = (0,) * len(SCORES)

    def __post_init__(self) -> None:
        if len(self.counts) != len(SCORES) or min(self.counts) < 0:
            raise ValueError(self.counts)

    @classmethod
    def of(cls, scores: Iterable[int]) -> "Tally":
        """Count scores 0-10.

        Raises:
            ValueError: a score is not in 0-10.
        """
        counts = [0] * len(SCORES)
        for score in scores:
            if not is_score(score):
                raise ValueError(score)
            counts[score] += 1
        return cls(tuple(counts))

    @classmethod
    def from_counts(cls, counts: Sequence[int]) -> "Tally":
        """Make a tally of eleven counts, ordered from score 0 to score 10."""
        return cls(tuple(int(count) for count in counts))

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(tuple(a + b for a, b in zip(self.counts, other.counts, strict=True)))

    def of_group(self, group: Group) -> int:
        """Return how many answers belong to a group."""
        scores = scores_of(group)
        return sum(self.counts[scores.start : scores.stop])

    @property
    def promoters(self) -> int:
        """Answers of 9 and 10."""
        return self.of_group(Group.PROMOTER)

    @property
    def passives(self) -> int:
        """Answers of 7 and 8."""
        return self.of_group(Group.PASSIVE)

    @property
    def detractors(self) -> int:
        """Answers of 0 to 6."""
        return self.of_group(Group.DETRACTOR)

    @property
    def total(self) -> int:
        """All valid answers; blanks are no answers and are never counted."""
        return sum(self.counts)

    @property
    def nps(self) -> "Fraction | None":
        """The exact Net Promoter Score, -100..100; None without answers.

        100 * (promoters - detractors) / answers.
        """
        from fractions import Fraction  # the window begins with what is shown, which needs none

        if not self.total:
            return None
        return Fraction(100 * (self.promoters - self.detractors), self.total)

    @property
    def shown_nps(self) -> int | None:
        """The score as it is shown, -100..100: rounded once; None without answers."""
        if not self.total:
            return None
        return rounded_quotient(100 * (self.promoters - self.detractors), self.total)

    @property
    def shares(self) -> tuple[int, int, int]:
        """Whole percentages of promoters, passives and detractors that add up to 100."""
        promoters, passives, detractors = shares_of_hundred(
            tuple(map(self.of_group, GROUPS_IN_ORDER))
        )
        return promoters, passives, detractors
