"""How well the promise to call in time was kept, and who moved on the ladder of the groups."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from nps_desktop.domain.opening_hours import Clock
from nps_desktop.domain.periods import Month
from nps_desktop.domain.scores import Group
from nps_desktop.domain.shop_lists import Entry

LADDER = (Group.DETRACTOR, Group.PASSIVE, Group.PROMOTER)


@dataclass(frozen=True, slots=True)
class FollowUpMeasures:
    """Counts of `cases`; open ones count, test answers do not. A merged case counts by itself where
    it was tried before; one that nobody tried goes on in another, which is measured.

    `in_time` of `passed` reachable cases whose time is up were tried in time. `waiting` are open
    and not reached yet: `tried` of them in vain so far, `overdue` untried and past their time.
    `unreachable` have no contact details, `moved_up` climbed the ladder after the call of
    `asked_again` who were asked.
    `median_hours` is from the start of the clock to the first attempt; None without any.
    """

    cases: int = 0
    in_time: int = 0
    passed: int = 0
    waiting: int = 0
    tried: int = 0
    overdue: int = 0
    unreachable: int = 0
    moved_up: int = 0
    asked_again: int = 0
    median_hours: float | None = None

    @property
    def reachable(self) -> int:
        """How many left a way to reach them."""
        return self.cases - self.unreachable

    @property
    def still_in_time(self) -> int:
        """How many reachable cases have time left, tried or not; with `passed` they are all."""
        return self.cases - self.unreachable - self.passed

    @property
    def waiting_in_time(self) -> int:
        """How many wait untried, their time not up yet."""
        return self.waiting - self.overdue - self.tried


@dataclass(frozen=True, slots=True)
class MonthMeasures:
    """How the promise was kept to those who answered in a month."""

    month: Month
    measures: FollowUpMeasures


@dataclass(frozen=True, slots=True)
class ColleagueMeasures:
    """How the promise was kept by whoever has the cases; None stands for nobody."""

    colleague: Entry | None
    measures: FollowUpMeasures


@dataclass(frozen=True, slots=True)
class MedianHours:
    """The median hours to the first attempt `of` a month, or of a colleague by their number."""

    of: Month | int | None
    hours: float


@dataclass(frozen=True, slots=True)
class Rung:
    """How many went from one group to another."""

    before: Group
    after: Group
    count: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """Who moved from which group to which; `rungs` are those that anybody took.

    `left_out` are those of whom only one score is known.
    """

    rungs: tuple[Rung, ...] = ()
    left_out: int = 0

    def count(self, before: Group, after: Group) -> int:
        """Return how many went from one group to another."""
        return sum(r.count for r in self.rungs if (r.before, r.after) == (before, after))

    @property
    def total(self) -> int:
        """How many have two scores."""
        return sum(rung.count for rung in self.rungs)

    @property
    def up(self) -> int:
        """How many stand higher than before."""
        return sum(r.count for r in self.rungs if height(r.after) > height(r.before))

    @property
    def down(self) -> int:
        """How many stand lower than before."""
        return sum(r.count for r in self.rungs if height(r.after) < height(r.before))

    @property
    def same(self) -> int:
        """How many are of the same group as before."""
        return self.total - self.up - self.down


@dataclass(frozen=True, slots=True)
class Returned:
    """How those who had answered before moved, from their first answer ever to their latest.

    Their latest is that of a scope, in which they answered. It is empty until it is whole;
    `left_out` of the ladder are those who had never answered before.
    """

    ladder: Ladder = Ladder()
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Promise:
    """How the promise was kept, and within how many hours it was made, as the `clock` counts."""

    measures: FollowUpMeasures
    hours: int
    clock: Clock = Clock.WALL


def height(group: Group) -> int:
    """Return the rung that a group stands on: 0 for detractors, 2 for promoters."""
    return LADDER.index(group)


def ladder_of(moves: Iterable[tuple[Group, Group, int]], *, left_out: int = 0) -> Ladder:
    """Return the ladder of so many moves from a group to another, in the order of the groups."""
    counts: Counter[tuple[Group, Group]] = Counter()
    for before, after, count in moves:
        counts[before, after] += count
    rungs = (Rung(*move, counts[move]) for move in _MOVES if counts[move])
    return Ladder(tuple(rungs), left_out)


_MOVES = tuple((before, after) for before in LADDER for after in LADDER)
