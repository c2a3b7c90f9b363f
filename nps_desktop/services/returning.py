"""How customers who answered again moved on the ladder: reckoned in short reads."""

from collections import Counter
from collections.abc import Iterator

from nps_desktop.domain.customers import known_by
from nps_desktop.domain.measures import Ladder, Returned, ladder_of
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import SCORES, group_of
from nps_desktop.services.datafile import DataFile
from nps_desktop.storage import returning

MANY = len(SCORES)
ONCE = MANY * MANY


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
        """Keep first and latest score of each customer in one small number: a million fit so."""
        known: dict[int, int] = {}
        place: returning.Place | None = None
        while True:
            with self._datafile.read() as connection:
                given, place = returning.given_beyond(connection, self._scope, place)
            for keys, score in given:
                if best := known_by(keys):
                    customer = hash(best)
                    seen = known.get(customer)
                    first, once = (score, ONCE) if seen is None else (seen % ONCE // MANY, 0)
                    known[customer] = MANY * first + score + once
            if place is None:
                break
            yield Returned(is_whole=False)
        yield Returned(_ladder(known))


def _ladder(known: dict[int, int]) -> Ladder:
    counts = Counter(known.values())
    again = {seen: count for seen, count in counts.items() if seen < ONCE}
    return ladder_of(
        ((group_of(seen // MANY), group_of(seen % MANY), count) for seen, count in again.items()),
        left_out=len(known) - sum(again.values()),
    )
