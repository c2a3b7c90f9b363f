"""What the cells of a column look like: scores, dates, addresses, words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
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
LEADING = 1000
MOST_COUNTED = 50_000
FEWEST = 3
LONGEST_EMAIL = 254  # RFC 5321; a long text of dots would keep the pattern busy for hours
LONGEST_TICK = len("nej, det er ikke nødvendigt")
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
_ALMOST = (Reason.SCORE_OUT_OF_RANGE, Reason.SCORE_FRACTION, Reason.SCORE_IS_A_DATE)


@dataclass(frozen=True, slots=True)
class ScoreLook:
    """How far a column looks like scores.

    `filled` cells hold something, `scores` of them read as 0-10, `almost` as another number or a
    date, `outside` as a number below 0 or over 10; `counts` holds how often each score 0-10 is
    there.
    """

    filled: int
    scores: int
    almost: int
    outside: int
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


def sample_of(cells: Sequence[object]) -> list[object]:
    """Return up to 300 of the filled cells: the first, and where they are few some from all over.

    Columns are as long as a million cells; what they hold shows in a few of them.
    """
    filled = _filled(cells[:SAMPLE])
    if len(filled) < SAMPLE:
        filled += _filled(cells[SAMPLE:LEADING])
    if len(filled) < SAMPLE:
        filled += _filled(cells[LEADING :: len(cells) // LEADING + 1])
    return filled[:SAMPLE]


def _filled(cells: Iterable[object]) -> list[object]:
    return [cell for cell in cells if not is_empty(cell)]


def look_for_scores(cells: Sequence[object]) -> ScoreLook:
    """Return how far the cells look like scores; words show in the first few hundred."""
    first = _look_at(_counted(sample_of(cells)))
    if first.filled and first.number_share < 0.5:
        return first
    return _look_at(_counted(cells[:: len(cells) // MOST_COUNTED + 1]))


def _counted(cells: Iterable[object]) -> Counter[object]:
    """How often each cell is there; True would count as 1."""
    return Counter([str(cell) if isinstance(cell, bool) else cell for cell in cells])


def _look_at(cells: Counter[object]) -> ScoreLook:
    counts = [0] * (HIGHEST + 1)
    filled = almost = outside = 0
    for cell, times in cells.items():
        score = read_score(cell)
        if score is None:
            continue
        filled += times
        if isinstance(score, int):
            counts[score] += times
        elif score.reason in _ALMOST:
            almost += times
            outside += times * _is_outside(score)
    return ScoreLook(filled, sum(counts), almost, outside, tuple(counts))


def _is_outside(problem: Problem) -> bool:
    try:
        return not 0 <= float(problem.value.replace(",", ".")) <= HIGHEST
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


def is_prose(cells: Sequence[object]) -> bool:
    """Return whether most of the filled cells are sentences rather than names or marks."""
    filled = list(map(str, sample_of(cells)))
    return 2 * sum(map(is_question, filled)) > len(filled)


def is_own_words(cells: Sequence[object]) -> bool:
    """Return whether the cells are what people wrote: words, nearly all different."""
    filled = [str(cell) for cell in sample_of(cells) if looks_like_words(cell)]
    words = sum(len(text.split()) for text in filled)
    return len(filled) >= FEWEST and words >= 3 * len(filled) and are_mostly_different(filled)


def are_mostly_different(cells: Sequence[object]) -> bool:
    """Return whether hardly a cell repeats another."""
    return 10 * len(set(cells)) >= 9 * len(cells)


def are_groups(cells: Sequence[object]) -> bool:
    """Return whether nearly all the filled cells are words such as "Promoter"."""
    filled = sample_of(cells)
    scores = map(read_score, filled)
    groups = sum(
        isinstance(each, Problem) and each.reason is Reason.SCORE_IS_A_GROUP for each in scores
    )
    return bool(filled) and 10 * groups >= 9 * len(filled)


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


def is_email(cell: object) -> bool:
    """Return whether a cell is an e-mail address and nothing else."""
    if not isinstance(cell, str):
        return False
    text = cell.strip()
    return len(text) <= LONGEST_EMAIL and bool(_EMAIL.fullmatch(text))


def looks_like_phone(cell: object) -> bool:
    """Return whether a cell has the digits of a phone number."""
    return not isinstance(cell, date) and sum(map(str.isdigit, str(cell))) > 4


def looks_like_words(cell: object) -> bool:
    """Return whether a cell is text with letters in it."""
    return isinstance(cell, str) and any(map(str.isalpha, cell))


def looks_like_tick(cell: object) -> bool:
    """Return whether a cell could be a yes or a no."""
    return isinstance(cell, (bool, int, float)) or len(str(cell)) <= LONGEST_TICK
