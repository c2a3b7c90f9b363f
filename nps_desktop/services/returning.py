"""How customers who answered again moved on the ladder: reckoned in short reads."""

from collections import Counter
from collections.abc import Iterator, Sequence

from nps_desktop.domain.measures import Ladder, Returned, ladder_of
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import SCORES, group_of
from nps_desktop.services.datafile import DataFile
from nps_desktop.storage import responses, returning

MANY = len(SCORES)


SHIFT = 1 << 26
"""More than any day and score together make."""


class ReturningCustomers:
    """A reckoning that goes on as long as somebody asks for its next step.

    A customer is who has one phone number; who left none, one e-mail address; who left neither,
    one name. Where answers are written between two steps, some are as before and some as after.
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
            for day, score, key in given:
                if key is not None:
                    _take(known, hash(key), day.toordinal() * MANY + score)
            yield Returned(is_whole=False)
        yield Returned(_ladder(known))

    def _reads(self) -> Iterator[Sequence[returning.Given]]:
        """Read few answers by their days, many as they lie."""
        with self._datafile.read() as connection:
            are_few = returning.are_few(connection, self._scope)
            last = responses.last_number(connection)
        if not are_few:
            for first in range(1, last + 1, returning.WALKED):
                numbers = range(first, min(first + returning.WALKED, last + 1))
                with self._datafile.read() as connection:
                    given = returning.given_among(connection, self._scope, numbers)
                yield given
            return
        place: returning.Place | None = None
        while True:
            with self._datafile.read() as connection:
                given, place = returning.given_beyond(connection, self._scope, place)
            yield given
            if place is None:
                return


def _take(known: dict[int, int], customer: int, answer: int) -> None:
    """Keep a customer's first and latest answer in one number: a million customers fit so.

    An answer is its day and its score; of one day the one with the lower number came first. Who
    answered once has only that.
    """
    seen = known.get(customer)
    if seen is None:
        known[customer] = answer
        return
    first, latest = divmod(seen, SHIFT) if seen >= SHIFT else (seen, seen)
    if answer // MANY < first // MANY:
        first = answer
    if answer // MANY >= latest // MANY:
        latest = answer
    known[customer] = first * SHIFT + latest


def _ladder(known: dict[int, int]) -> Ladder:
    counts = Counter(
        (seen // SHIFT % MANY, seen % SHIFT % MANY) for seen in known.values() if seen >= SHIFT
    )
    return ladder_of(
        ((group_of(first), group_of(latest), count) for (first, latest), count in counts.items()),
        left_out=len(known) - counts.total(),
    )
