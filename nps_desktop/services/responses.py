"""What the shop owner does with answers: enter, correct, remove, bring back, look up."""

from collections.abc import Iterator, Sequence

from nps_desktop.domain.changes import Change
from nps_desktop.domain.meanwhile import ChangedMeanwhile
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.domain.undos import RemoveResponses, RestoreResponses, RewriteResponse
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.entering import correct, enter
from nps_desktop.services.touched import ANSWERS_AND_CALLS, UNCHANGED
from nps_desktop.storage import answer_lists, counts, removal
from nps_desktop.storage import responses as stored

AT_ONCE = 2000


class Responses:
    """The answers of an open data file."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def add(self, response: Response) -> Change:
        """Enter an answer; `ids` of the change holds its number."""
        with self._datafile.write() as connection:
            entered = enter(connection, self._datafile, response)
        return Change(entered.touched, (entered.id,), RemoveResponses((entered.id,)))

    def rewrite(self, id: int, response: Response, *, seen: Response) -> Change | ChangedMeanwhile:
        """Correct an answer that says what was `seen`; its follow-up is opened or put away as
        it now deserves.

        Nothing is written where it says something else by now, or is gone. Where somebody else
        has made the same correction there is nothing to undo.
        """
        with self._datafile.write() as connection:
            before = stored.get(connection, id, is_for_writing=True)
            if before and before.response == response:
                return Change(ANSWERS_AND_CALLS, (id,))
            if before is None or before.response != seen:
                return ChangedMeanwhile(before)
            correct(connection, self._datafile, before, response)
        return Change(ANSWERS_AND_CALLS, (id,), RewriteResponse(id, seen, response))

    def take_back(self, correction: RewriteResponse) -> Change:
        """Give a corrected answer its earlier content again; nothing is touched where it says
        something else than it was corrected to, or is gone."""
        earlier, seen = correction.response, correction.seen
        outcome = self.rewrite(correction.id, earlier, seen=seen)
        return UNCHANGED if isinstance(outcome, ChangedMeanwhile) else outcome

    def bring_back(self, id: int, response: Response) -> Change | ChangedMeanwhile:
        """Bring a removed answer back with this content.

        Nothing is written where it is here again already, or gone for good.
        """
        with self._datafile.write() as connection:
            if not removal.restore(connection, [id], self._datafile.now()):
                return ChangedMeanwhile(stored.get(connection, id))
            before = stored.get(connection, id)
            assert before is not None  # it has just come back
            correct(connection, self._datafile, before, response)
        return Change(ANSWERS_AND_CALLS, (id,), RemoveResponses((id,)))

    def remove(self, ids: Sequence[int]) -> Change:
        """Take answers out, and their follow-ups with them."""
        with self._datafile.write() as connection:
            removed = removal.remove(connection, ids, self._datafile.now())
        if not removed:
            return UNCHANGED
        return Change(ANSWERS_AND_CALLS, removed, RestoreResponses(removed))

    def restore(self, ids: Sequence[int]) -> Change:
        """Bring removed answers back, and their follow-ups with them."""
        with self._datafile.write() as connection:
            restored = removal.restore(connection, ids, self._datafile.now())
        if not restored:
            return UNCHANGED
        return Change(ANSWERS_AND_CALLS, restored, RemoveResponses(restored))

    def get(self, id: int) -> StoredResponse | None:
        """Return an answer; None where there is none of that number."""
        with self._datafile.read() as connection:
            return stored.get(connection, id)

    def page(self, query: AnswerQuery, *, offset: int, limit: int) -> tuple[StoredResponse, ...]:
        """Return a stretch of a list of answers."""
        with self._datafile.read() as connection:
            return answer_lists.page(connection, query, offset=offset, limit=limit)

    def count(self, query: AnswerQuery) -> int:
        """Return how many answers a list holds."""
        with self._datafile.read() as connection:
            return answer_lists.count(connection, query)

    def every(self) -> Iterator[StoredResponse]:
        """Yield every answer, the oldest first, without holding the file in between."""
        last: StoredResponse | None = None
        while some := self._after(last):
            yield from some
            last = some[-1]

    def locations(self) -> tuple[str, ...]:
        """Return the names of the locations that have answers, in order."""
        with self._datafile.read() as connection:
            return counts.locations(connection)

    def _after(self, last: StoredResponse | None) -> tuple[StoredResponse, ...]:
        with self._datafile.read() as connection:
            return stored.after(connection, last, AT_ONCE)
