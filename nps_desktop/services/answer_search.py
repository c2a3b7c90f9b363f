"""How a list of answers is found in short reads: its beginning first, then how many it holds."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import compress

from nps_desktop.domain.answer_lists import AnswerList
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.services.datafile import DataFile
from nps_desktop.storage import answer_lists, answer_walks, responses
from nps_desktop.storage.answer_orders import Place
from nps_desktop.storage.database import Connection

NUMBERS = "q"


class AnswerSearch:
    """A search that goes on as long as somebody asks for its next step.

    Where answers are written between two steps, what is found is as they were before or after.
    """

    def __init__(self, datafile: DataFile, query: AnswerQuery, *, page_rows: int) -> None:
        self._datafile = datafile
        self._query = query
        self._page_rows = page_rows
        self._steps = self._find()

    def step(self) -> AnswerList:
        """Return what is known after one more read; to be asked until it is whole."""
        return next(self._steps)

    def whole(self) -> AnswerList:
        """Return the list when it is whole."""
        while not (found := self.step()).is_whole:
            pass
        return found

    def _find(self) -> Iterator[AnswerList]:
        with self._datafile.read() as connection:
            found = self._begin(connection)
        yield found  # nobody asks on where this is whole
        matching: bytearray | None = None
        if self._query.text.strip():
            matching = bytearray()
            for count in self._scan(matching):
                found = replace(found, count=max(count, found.count))
                yield found
        if matching is not None and found.count <= answer_lists.FEW:
            yield self._sorted(matching)
        else:
            yield from self._gather(found, matching)

    def _begin(self, connection: Connection) -> AnswerList:
        """Find all where they are few or counted; else only the first page."""
        query = self._query
        numbers = answer_lists.numbers_at_once(connection, query)
        if numbers is not None:
            return self._whole(connection, numbers)
        if query.is_counted:
            page = answer_lists.page(connection, query, offset=0, limit=self._page_rows)
            return AnswerList(query, answer_lists.count(connection, query), page)
        first = answer_walks.first_numbers(connection, query, self._page_rows)
        page = answer_lists.of_numbers(connection, first)
        return AnswerList(query, len(first), page, first, is_whole=False)

    def _scan(self, matching: bytearray) -> Iterator[int]:
        """Mark the numbers of the answers that hold the text; yield how many there are so far."""
        with self._datafile.read() as connection:
            last = responses.last_number(connection)
        matching.extend(bytes(last + 1))
        count = 0
        for first in range(1, last + 1, answer_walks.SCANNED):
            some = range(first, min(first + answer_walks.SCANNED, last + 1))
            with self._datafile.read() as connection:
                numbers = answer_walks.numbers_among(connection, self._query, some)
            for number in numbers:
                matching[number] = 1
            count += len(numbers)
            yield count

    def _sorted(self, matching: bytearray) -> AnswerList:
        """Put few numbers in order at once."""
        marked = tuple(compress(range(len(matching)), matching))
        with self._datafile.read() as connection:
            found = answer_lists.in_order(connection, self._query, marked)
            return self._whole(connection, found)

    def _gather(self, found: AnswerList, matching: bytearray | None) -> Iterator[AnswerList]:
        """Walk along the list and take the numbers, those that match where a text is given."""
        numbers = array(NUMBERS)
        place: Place | None = None
        while True:
            with self._datafile.read() as connection:
                some, place = answer_walks.numbers_beyond(connection, self._query, place)
                numbers.extend(some if matching is None else _marked(some, matching))
                if place is None:
                    break
            yield replace(found, count=max(len(numbers), found.count))
        with self._datafile.read() as connection:
            whole = self._whole(connection, numbers)
        yield whole

    def _whole(self, connection: Connection, numbers: Sequence[int]) -> AnswerList:
        page = answer_lists.of_numbers(connection, numbers[: self._page_rows])
        return AnswerList(self._query, len(numbers), page, numbers)


def _marked(numbers: list[int], matching: bytearray) -> Iterator[int]:
    """Yield the numbers that are marked; one that has come since is not."""
    known = len(matching)
    return (number for number in numbers if number < known and matching[number])
