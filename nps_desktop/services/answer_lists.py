"""What the shop owner looks up: lists of answers, searched, filtered, sorted, a page at a time."""

from array import array
from collections.abc import Sequence

from nps_desktop.domain.answer_lists import AnswerList, KnownRow, Origins
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.services.answer_search import NUMBERS, AnswerSearch
from nps_desktop.services.datafile import DataFile
from nps_desktop.storage import answer_lists, batches, stacks

NUMBERS_AT_ONCE = 20_000
STACKS_OFFERED = 2000
ROWS_LOOKED_FOR = 20


class AnswerLists:
    """The lists of an open data file; each answer comes from one state of the data."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def search(self, query: AnswerQuery, *, page_rows: int) -> AnswerSearch:
        """Begin to find a list whose first page has so many rows; nothing is read yet."""
        return AnswerSearch(self._datafile, query, page_rows=page_rows)

    def page(
        self, found: AnswerList, rows: range, near: KnownRow | None = None
    ) -> tuple[StoredResponse, ...]:
        """Return the answers in these rows of a list.

        `near` is an answer that is known to stand in the list, not far from them.
        """
        with self._datafile.read() as connection:
            numbers = answer_lists.numbers_in(connection, found, rows, near)
            return answer_lists.of_numbers(connection, numbers)

    def numbers(self, found: AnswerList, rows: range) -> Sequence[int]:
        """Return the numbers of the answers in these rows of a list, however many."""
        if found.numbers is not None:
            return found.numbers[rows.start : rows.stop]
        numbers = array(NUMBERS)
        near: KnownRow | None = None
        with self._datafile.read() as connection:
            for first in range(rows.start, rows.stop, NUMBERS_AT_ONCE):
                some = range(first, min(first + NUMBERS_AT_ONCE, rows.stop))
                numbers.extend(answer_lists.numbers_in(connection, found, some, near))
                last = answer_lists.of_numbers(connection, numbers[-1:])
                near = KnownRow(some.stop - 1, last[0]) if last else None
        return numbers

    def answers(self, numbers: Sequence[int]) -> tuple[StoredResponse, ...]:
        """Return the answers of these numbers that are there, in the order of the numbers."""
        with self._datafile.read() as connection:
            return answer_lists.of_numbers(connection, numbers)

    def row_of(self, found: AnswerList, answer: StoredResponse) -> int | None:
        """Return at which row of a list an answer stands; None where it is not in it."""
        if found.numbers is None:
            with self._datafile.read() as connection:
                return answer_lists.row_of(connection, found.query, answer)
        try:
            return found.numbers.index(answer.id)
        except ValueError:
            return None

    def rows_of(
        self, found: AnswerList, answers: Sequence[StoredResponse]
    ) -> tuple[int, ...] | None:
        """Return at which rows of a list the answers stand, those of them that are in it.

        None where that takes too long to find out.
        """
        if found.numbers is not None:
            wanted = {answer.id for answer in answers}
            return tuple(row for row, number in enumerate(found.numbers) if number in wanted)
        if len(answers) > ROWS_LOOKED_FOR:
            return None
        rows = (self.row_of(found, answer) for answer in answers)
        return tuple(row for row in rows if row is not None)

    def origins(self) -> Origins:
        """Return the imports and the stacks of cards that a list can be chosen of."""
        with self._datafile.read() as connection:
            newest = stacks.newest(connection, STACKS_OFFERED)
            return Origins(batches.history(connection), newest)
