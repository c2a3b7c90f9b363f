"""How customers who answered again moved on the ladder: reckoned in short reads."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from nps_desktop.domain.measures import Ladder, Returned, ladder_of
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import SCORES, group_of
from nps_desktop.services.datafile import DataFile
from nps_desktop.storage import responses, returning

MANY = 1 << len(SCORES).bit_length()
DAY = 1 << 32
"""More than any number of an answer."""

SHIFT = 1 << 60
"""More than any day, number and score together make."""

COUNTED = 25_000
"""How many customers are counted at a time."""


class ReturningCustomers:
    """A reckoning that goes on as long as somebody asks for its next step.

    A customer is who has one phone number; who left none, one e-mail address; who left neither,
    one name. Who answered in the scope is measured from the first answer ever, wherever it was
    given, to the latest in the scope. Where answers are written between two steps, some are as
    before and some as after.
    """

    def __init__(self, datafile: DataFile, scope: Scope) -> None:
        self._datafile = datafile
        self._scope = scope
        self._steps = self._walk()

    def step(self) -> Returned:
        """Return what is known after one more read; to be asked until it is whole."""
        return next(self._steps)

    def whole(self) -> Returned:
        """Return the ladder when it is whole."""
        while not (found := self.step()).is_whole:
            pass
        return found

    def _walk(self) -> Iterator[Returned]:
        known: dict[int, int] = {}
        for given in self._reads():
            for number, day, score, key, is_inside in given:
                if key is not None:
                    answer = (day.toordinal() * DAY + number) * MANY + score
                    _take(known, hash(key), answer, is_inside=is_inside)
            yield Returned(is_whole=False)
        moves: Counter[tuple[int, int]] = Counter()
        customers = iter(known.values())
        while part := list(islice(customers, COUNTED)):
            moves.update(map(_scores, part))
            yield Returned(is_whole=False)
        yield Returned(_ladder(moves))

    def _reads(self) -> Iterator[Sequence[returning.Given]]:
        with self._datafile.read() as connection:
            last = responses.last_number(connection)
        for first in range(1, last + 1, returning.WALKED):
            numbers = range(first, min(first + returning.WALKED, last + 1))
            with self._datafile.read() as connection:
                given = returning.given_among(connection, self._scope, numbers)
            yield given


def _take(known: dict[int, int], customer: int, answer: int, *, is_inside: bool) -> None:
    """Keep a customer's first answer and the latest in the scope in one number.

    A million customers fit so. An answer is its day, its number and its score: of one day the one
    with the lower number came first. Who has none in the scope has 0 for it.
    """
    first, latest = divmod(known.get(customer, answer * SHIFT), SHIFT)
    if is_inside:
        latest = max(latest, answer)
    known[customer] = min(first, answer) * SHIFT + latest


NOWHERE = -1
"""Stands for the score of an answer that was not given."""


def _scores(seen: int) -> tuple[int, int]:
    """Return a customer's first score and the latest in the scope, where there are such.

    The first is left out of who answered once, the latest of who did not answer in the scope.
    """
    first, latest = divmod(seen, SHIFT)
    if not latest:
        return NOWHERE, NOWHERE
    return first % MANY if first < latest else NOWHERE, latest % MANY


def _ladder(moves: Counter[tuple[int, int]]) -> Ladder:
    """Return the ladder of so many moves from a score to another."""
    return ladder_of(
        (
            (group_of(first), group_of(latest), count)
            for (first, latest), count in moves.items()
            if first != NOWHERE
        ),
        left_out=sum(
            count
            for (first, latest), count in moves.items()
            if first == NOWHERE and latest != NOWHERE
        ),
    )
