"""What the shop does for an unhappy customer: whom to call, what came of it, closed or reopened."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from nps_desktop.domain import case_moves as rules
from nps_desktop.domain import merging
from nps_desktop.domain.call_lists import (
    CallCounts,
    CallList,
    CallPage,
    CallQuery,
    CallRow,
    Standing,
)
from nps_desktop.domain.case_moves import Hand, Reason, Refusal
from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import Case, CaseFile, Event, FollowUp, Outcome
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.shop_lists import entry_of
from nps_desktop.domain.states import Closing
from nps_desktop.domain.undos import EventKey, PartCases, TakeBackEvents
from nps_desktop.services import case_files, sharing
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.touched import CALLS, UNCHANGED
from nps_desktop.storage import call_lists, merges, responses, shop_lists
from nps_desktop.storage import followups as stored
from nps_desktop.storage.call_lists import Moments
from nps_desktop.storage.database import Connection

NOT_LATER = timedelta(minutes=1)
"""What is noted so soon after it happened is noted when it happened."""

AT_ONCE = 500


class FollowUps:
    """The follow-ups of an open data file; each line added to a history can be taken back.

    Nothing is touched where there is no follow-up of that number, or no entry.
    """

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def rows(self, query: CallQuery, limit: int = AT_ONCE) -> tuple[CallRow, ...]:
        """Return the beginning of a list: the next due first, the closed ones newest first."""
        with self._datafile.read() as connection:
            return call_lists.calls(connection, query, self._moments(), limit)

    def calls(self, query: CallQuery, limit: int = AT_ONCE) -> CallPage:
        """Return the beginning of a list, and how many calls all of it holds."""
        with self._datafile.read() as connection:
            rows = call_lists.calls(connection, query, self._moments(), limit)
            if len(rows) < limit:
                return CallPage(rows, len(rows))
            return CallPage(rows, call_lists.total(connection, query, self._moments()))

    def standing(self, location: str | None = None, colleague: int | None = None) -> Standing:
        """Return how many calls each list holds, and how many have to be made.

        `colleague` is whose calls are "mine"; made have to be those that fall before the noon of
        the next opening day.
        """
        query = CallQuery(CallList.OPEN, location, colleague)
        with self._datafile.read() as connection:
            until = sharing.next_noon(connection, self._datafile)
            return call_lists.standing(connection, query, self._moments(), until)

    def counts(self, location: str | None = None, colleague: int | None = None) -> CallCounts:
        """Return how many calls each list holds; `colleague` is whose calls are "mine"."""
        query, moments = CallQuery(CallList.OPEN, location, colleague), self._moments()
        with self._datafile.read() as connection:
            return call_lists.standing(connection, query, moments, moments.now).counts

    def case(self, id: int) -> CaseFile | None:
        """Return everything that is known of a case."""
        with self._datafile.read() as connection:
            return case_files.case_file(connection, id)

    def of_response(self, response_id: int) -> Case | None:
        """Return the follow-up of an answer, if it has one."""
        with self._datafile.read() as connection:
            followup = stored.of_response(connection, response_id)
            return case_files.case_of(connection, followup)

    def find(self, text: str, limit: int = 8) -> tuple[CallRow, ...]:
        """Return the calls that a text means: the number of a case, a name or a phone number."""
        with self._datafile.read() as connection:
            return case_files.find(connection, text, limit)

    def due_before(self, moment: datetime) -> tuple[CallRow, ...]:
        """Return the calls due, or agreed for, by a UTC moment, to those who can be reached."""
        with self._datafile.read() as connection:
            return call_lists.due_before(connection, moment)

    def record(self, id: int, event: Event) -> Change | Refusal:
        """Add an attempt or a promise to the history, or say why not.

        A case that nobody has goes to the colleague who called.
        """
        now = self._datafile.now()
        is_later = now - event.at >= NOT_LATER
        noted = replace(event, noted_at=now if is_later or event.at > now else None)

        def move(connection: Connection, before: FollowUp) -> FollowUp | Refusal:
            answer = responses.get(connection, before.response_id)
            assert answer is not None  # of a removed answer nothing is read for writing
            after = rules.record(before, noted, self._earliest(answer))
            if isinstance(after, Refusal) or after.assigned_to is not None:
                return after
            caller = shop_lists.read(connection).colleague(event.by)
            is_there = caller is not None and not caller.is_archived
            return rules.assign(after, caller, Hand(event.by, now)) if is_there else after

        return self._move(id, move)

    def close(self, id: int, closing: Closing, *, by: str) -> Change | Refusal:
        """Close a follow-up, or say why not."""
        hand = self._hand(by)

        def move(connection: Connection, before: FollowUp) -> FollowUp | Refusal:
            answer = responses.get(connection, before.response_id)
            assert answer is not None  # of a removed answer nothing is read for writing
            return rules.close(before, closing, hand, is_reachable=answer.response.is_reachable)

        return self._move(id, move)

    def reopen(self, id: int, *, by: str) -> Change | Refusal:
        """Open a closed follow-up again, or say why not."""
        hand = self._hand(by)

        def move(connection: Connection, before: FollowUp) -> FollowUp | Refusal:
            return rules.reopen(before, hand, goes_on=merges.goes_on(connection, before))

        return self._move(id, move)

    def toggle(self, id: int, step_id: int, *, by: str) -> Change | Refusal:
        """Tick a step of the checklist, or untick it, or say why not."""
        hand = self._hand(by)

        def move(connection: Connection, before: FollowUp) -> FollowUp | Refusal:
            step = entry_of(shop_lists.read(connection).steps, step_id)
            return rules.toggle(before, step, hand) if step else before

        return self._move(id, move, hand)

    def assign(self, ids: tuple[int, ...], colleague: int | None, *, by: str) -> Change | Refusal:
        """Give cases to a colleague, or to nobody; those closed meanwhile stay as they are.

        Refused where all of them are closed.
        """
        with self._datafile.write() as connection:
            lines = sharing.assign(connection, ids, colleague, self._hand(by))
        if isinstance(lines, Refusal):
            return lines
        return self._change(lines, by)

    def spread(self, colleagues: tuple[int, ...], *, by: str) -> Change:
        """Give the open calls that nobody has to whoever of the colleagues has the fewest."""
        with self._datafile.write() as connection:
            lines = sharing.spread(connection, colleagues, self._hand(by))
        return self._change(lines, by)

    def describe(self, id: int, *, seen: Outcome, wanted: Outcome, by: str) -> Change | Refusal:
        """Write down the cause, what was done, and the score (0-10) after the call.

        Only what differs from what was `seen` is written, so that a colleague's words stay.
        """
        hand = self._hand(by)

        def move(connection: Connection, before: FollowUp) -> FollowUp | Refusal:
            cause = entry_of(shop_lists.read(connection).causes, wanted.cause)
            if cause is None and wanted.cause is not None:
                return before
            return rules.describe(before, seen, wanted, hand, cause=cause)

        return self._move(id, move, hand)

    def merge(self, into: int, other: int, *, by: str) -> Change | Refusal:
        """Let two open cases of one customer go on as one, or say why not.

        That is the first, unless the other one tells something that came after its last call, or
        alone says how to reach the customer; the undo names the one that goes on.
        """
        hand = self._hand(by)
        with self._datafile.write() as connection:
            found = {each.id: each for each in stored.shown(connection, [into, other])}
            if len(found) < 2:
                return UNCHANGED
            first, second = case_files.reachable_first(connection, found[into], found[other])
            heard_at = case_files.heard_at(connection, second)
            after = merging.merge(first, second, hand, heard_at=heard_at)
            if isinstance(after, Refusal):
                return after
            if not case_files.is_one_customer(connection, first, second):
                return Refusal(Reason.OTHER_CUSTOMER)
            stored.keep(
                connection, [(found[after.kept.id], after.kept), (found[after.gone.id], after.gone)]
            )
        return Change(CALLS, undo=case_files.parting(found[after.kept.id], after, by))

    def undo(self, undo: TakeBackEvents | PartCases) -> Change:
        """Take lines of histories back; whatever else was done since stays."""
        hand = self._hand(undo.by)
        with self._datafile.write() as connection:
            if isinstance(undo, PartCases):
                moves = case_files.parted(connection, undo, hand)
            else:
                moves = sharing.taken_back(connection, undo.lines, hand)
            stored.keep(connection, moves)
        return Change(CALLS) if moves else UNCHANGED

    def _move(
        self,
        id: int,
        move: Callable[[Connection, FollowUp], FollowUp | Refusal],
        recorded: Hand | None = None,
    ) -> Change | Refusal:
        """Make a move, unless it is refused; `recorded` has what it changes put on record first."""
        with self._datafile.write() as connection:
            found = stored.get(connection, id, is_for_writing=True)
            if found is None:
                return UNCHANGED
            before = rules.put_on_record(found, recorded) if recorded else found
            after = move(connection, before)
            if isinstance(after, Refusal):
                return after
            if after == before:
                return UNCHANGED
            stored.keep(connection, [(found, after)])
        added = range(len(before.events), len(after.events))
        return self._change([EventKey(id, place) for place in added], after.events[-1].by)

    def _change(self, lines: Sequence[EventKey], by: str) -> Change:
        return Change(CALLS, undo=TakeBackEvents(tuple(lines), by)) if lines else UNCHANGED

    def _earliest(self, answer: StoredResponse) -> datetime:
        """Return the first moment at which an answer can have been given."""
        response, zone = answer.response, self._datafile.zone
        begun = datetime.combine(response.day, time.min, zone).astimezone(UTC)
        return response.at or begun

    def _hand(self, by: str) -> Hand:
        return Hand(by, self._datafile.now())

    def _moments(self) -> Moments:
        return Moments(self._datafile.now(), self._datafile.midnight())
