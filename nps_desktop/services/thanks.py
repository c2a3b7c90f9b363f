"""The thank-you list: which promoters can be asked for a review, and who was asked."""

from datetime import datetime

from nps_desktop.domain.changes import Change
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.thanks import ThankList, ThankPage
from nps_desktop.domain.undos import MarkThanked, UnmarkThanked
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.touched import CALLS, UNCHANGED
from nps_desktop.storage import responses
from nps_desktop.storage import thanks as stored

AT_ONCE = 500


class Thanks:
    """The promoters of an open data file, and the tick "asked for a review"."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def rows(
        self, scope: Scope, limit: int = AT_ONCE, which: ThankList = ThankList.ALL
    ) -> ThankPage:
        """Return the promoters who can be reached or left words, newest first."""
        with self._datafile.read() as connection:
            return stored.page(connection, scope, limit, which)

    def mark(self, answer_id: int, *, by: str) -> Change:
        """Tick that the customer of an answer was asked for a review; a tick of theirs stays."""
        return self._mark(answer_id, self._datafile.now(), by)

    def unmark(self, answer_id: int) -> Change:
        """Take the tick away."""
        with self._datafile.write() as connection:
            known = stored.mark_of(connection, answer_id)
            if known is None:
                return UNCHANGED
            stored.unmark(connection, answer_id)
        return Change(CALLS, undo=MarkThanked(answer_id, *known))

    def undo(self, undo: MarkThanked | UnmarkThanked) -> Change:
        """Take a tick, or its taking away, back."""
        if isinstance(undo, UnmarkThanked):
            return self.unmark(undo.id)
        return self._mark(undo.id, undo.at, undo.by)

    def _mark(self, answer_id: int, at: datetime, by: str) -> Change:
        with self._datafile.write() as connection:
            is_there = responses.get(connection, answer_id) is not None
            if not is_there or stored.is_asked(connection, answer_id):
                return UNCHANGED
            stored.mark(connection, answer_id, at, by)
        return Change(CALLS, undo=UnmarkThanked(answer_id))
