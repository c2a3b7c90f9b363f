"""What the cells of a column look like: scores, dates, addresses, words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from nps_desktop.domain.dates import possible_orders
from nps_desktop.domain.problems import Problem, Reason
from nps_desktop.domain.score_cells import read_score
from nps_desktop.domain.scores import HIGHEST
from nps_desktop.importing.headers import is_question
from nps_desktop.importing.moments import is_iso, is_number_of_a_moment
from nps_desktop.importing.tables import is_empty

SAMPLE = 300
_ALMOST = (Reason.SCORE_OUT_OF_RANGE, Reason.SCORE_FRACTION, Reason.SCORE_IS_A_DATE)


@dataclass(frozen=True, slots=True)
class ScoreLook:
    """How far a column looks like scores.

    `filled` cells hold something, `scores` of them read as 0-10, `almost` as another number or a
    date, `above` as a number over 10; `counts` holds how often each score 0-10 is there.
    """

    filled: int
    scores: int
    almost: int
    above: int
    counts: tuple[int, ...]

    @property
    def share(self) -> float:
        """The share of the filled cells that read as scores, 0-1."""
        return self.scores / self.filled if self.filled else 0.0

    @property
    def number_share(self) -> float:
        """The share of the filled cells that read as any number, 0-1."""
        return (self.scores + self.almost) / self.filled if self.filled else 0.0

    @property
    def lowest(self) -> int:
        """The lowest score that is there; 10 without any."""
        return next((score for score, count in enumerate(self.counts) if count), HIGHEST)

    @property
    def highest(self) -> int:
        """The highest score that is there; 0 without any."""
        return max((score for score, count in enumerate(self.counts) if count), default=0)


def look_for_scores(cells: Iterable[object]) -> ScoreLook:
    """Return how far the cells look like scores; words show in the first few hundred."""
    kept = [str(cell) if isinstance(cell, bool) else cell for cell in cells]
    first = _look_at(Counter(islice((cell for cell in kept if not is_empty(cell)), SAMPLE)))
    return _look_at(Counter(kept)) if first.number_share >= 0.5 else first


def _look_at(cells: Counter[object]) -> ScoreLook:
    counts = [0] * (HIGHEST + 1)
    filled = almost = above = 0
    for cell, times in cells.items():
        score = read_score(cell)
        if score is None:
            continue
        filled += times
        if isinstance(score, int):
            counts[score] += times
        elif score.reason in _ALMOST:
            almost += times
            above += times * _is_above(score)
    return ScoreLook(filled, sum(counts), almost, above, tuple(counts))


def _is_above(problem: Problem) -> bool:
    try:
        return float(problem.value.replace(",", ".")) > HIGHEST
    except ValueError:
        return False


def is_a_sequence(cells: Iterable[object]) -> bool:
    """Return whether the cells only number the rows: 1, 2, 3, and so on."""
    numbers = [read_score(cell) for cell in islice(cells, HIGHEST + 1)]
    first = numbers[0] if numbers else None
    return (
        len(numbers) > 2
        and first in (0, 1)
        and all(number == first + place for place, number in enumerate(numbers[:9]))
    )


def is_prose(cells: Iterable[object]) -> bool:
    """Return whether most of the filled cells are sentences rather than names or marks."""
    filled = list(islice((str(cell) for cell in cells if not is_empty(cell)), SAMPLE))
    return 2 * sum(map(is_question, filled)) > len(filled)


def looks_like_date(cell: object) -> bool:
    """Return whether a cell is a date, or text that reads as one."""
    if isinstance(cell, date):
        return True
    return isinstance(cell, str) and (is_iso(cell) or bool(possible_orders(cell)))


def looks_like_moment(cell: object) -> bool:
    """Return whether a cell is a date, also as the bare number that stands for one."""
    return looks_like_date(cell) or is_number_of_a_moment(cell)


def looks_like_email(cell: object) -> bool:
    """Return whether a cell could be an e-mail address."""
    return "@" in str(cell)


def looks_like_phone(cell: object) -> bool:
    """Return whether a cell has the digits of a phone number."""
    return not isinstance(cell, date) and sum(map(str.isdigit, str(cell))) > 4


def looks_like_words(cell: object) -> bool:
    """Return whether a cell is text with letters in it."""
    return isinstance(cell, str) and any(map(str.isalpha, cell))


def looks_like_tick(cell: object) -> bool:
    """Return whether a cell could be a yes or a no."""
    return isinstance(cell, (bool, int, float)) or len(str(cell)) <= len(
        "nej, det er ikke nødvendigt"
    )
