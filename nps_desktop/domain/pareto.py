"""Which causes weigh most: the longest bar first, and how far all so far reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from nps_desktop.domain.summary import CauseCount


@dataclass(frozen=True, slots=True)
class ParetoBar:
    """A cause and its bar; widths are parts (0-1) of the longest bar's.

    `fixed_width` is the part of it that is fixed for all. `reached` is how many cases this cause
    and all before it make up, of all `total`.
    """

    found: CauseCount
    width: float
    fixed_width: float
    reached: int
    total: int


def pareto(causes: Sequence[CauseCount]) -> tuple[ParetoBar, ...]:
    """Return the bars of the causes, the commonest first, of equal ones in the order given."""
    ordered = sorted((each for each in causes if each.count), key=lambda each: -each.count)
    reached = tuple(accumulate(each.count for each in ordered))
    return tuple(
        ParetoBar(
            found=each,
            width=each.count / ordered[0].count,
            fixed_width=each.fixed / ordered[0].count,
            reached=so_far,
            total=reached[-1],
        )
        for each, so_far in zip(ordered, reached, strict=True)
    )
