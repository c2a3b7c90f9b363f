"""How a shown number is rounded: once, half away from zero, and shares that add up to 100."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


def half_away_from_zero(value: "Fraction | float") -> int:
    """Round to the nearest whole number, 0.5 away from zero: 12.5 -> 13, -12.5 -> -13.

    Python's own `round` takes 12.5 to 12; a shop owner does not.
    """
    return rounded_quotient(*value.as_integer_ratio())


def rounded_quotient(dividend: int, divisor: int) -> int:
    """Return `dividend / divisor`, divided exactly and rounded as above; `divisor` is positive."""
    size = (2 * abs(dividend) + divisor) // (2 * divisor)
    return size if dividend >= 0 else -size


def shares_of_hundred(counts: Sequence[int]) -> tuple[int, ...]:
    """Return whole percentages of `counts` that add up to exactly 100 (largest remainder).

    Each share is the exact one rounded down or up; of equal remainders the first wins. Without
    anything to share every percentage is 0.
    """
    total = sum(counts)
    if not total:
        return (0,) * len(counts)
    shares = [100 * count // total for count in counts]
    by_remainder = sorted(range(len(counts)), key=lambda i: -(100 * counts[i] % total))
    for index in by_remainder[: 100 - sum(shares)]:
        shares[index] += 1
    return tuple(shares)
