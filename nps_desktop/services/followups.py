"""What the shop does for an unhappy customer: whom to call, what came of it, closed or reopened."""

from collections.abc import Callable
from dataclasses import replace

from nps_desktop.domain import followups as rules
from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import (
    CallCounts,
    CallList,
    Case,
    Cause,
    Closing,
    Event,
    FollowUp,
    Refusal,
    Step,
)
from nps_desktop.domain.undos import TakeBackEvent
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.touched import CALLS, UNCHANGED
from nps_desktop.storage import call_lists
from nps_desktop.storage import followups as stored


class FollowUps:
    """The follow-ups of an open data file; each event added to a history can be taken back.

    Nothing is touched where there is no follow-up of that number.
    """

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def calls(self, which: CallList) -> tuple[Case, ...]:
        """Return a list of calls: the next due first, the closed ones newest first."""
        now, midnight = self._datafile.now(), self._datafile.midnight()
        with self._datafile.read() as connection:
            return call_lists.calls(connection, which, now=now, midnight=midnight)

    def counts(self) -> CallCounts:
        """Return how many calls each list holds."""
        now, midnight = self._datafile.now(), self._datafile.midnight()
        with self._datafile.read() as connection:
            return call_lists.count(connection, now=now, midnight=midnight)

    def case(self, id: int) -> Case | None:
        """Return a follow-up with its answer."""
        with self._datafile.read() as connection:
            return call_lists.one(connection, id)

    def of_response(self, response_id: int) -> Case | None:
        """Return the follow-up of an answer, if it has one."""
        with self._datafile.read() as connection:
            return call_lists.of_response(connection, response_id)

    def record(self, id: int, event: Event) -> Change | Refusal:
        """Add an attempt or a promise to the history, or say why not."""
        return self._add(id, lambda followup: rules.record(followup, event))

    def close(self, id: int, closing: Closing, *, by: str) -> Change | Refusal:
        """Close a follow-up, or say why not."""
        now = self._datafile.now()
        return self._add(id, lambda followup: rules.close(followup, closing, now, by))

    def reopen(self, id: int, *, by: str) -> Change | Refusal:
        """Open a closed follow-up again, or say why not."""
        now = self._datafile.now()
        return self._add(id, lambda followup: rules.reopen(followup, now, by))

    def toggle(self, id: int, step: Step, *, by: str) -> Change:
        """Tick a step of the checklist, or untick it."""
        now = self._datafile.now()
        return self._write(id, lambda followup: rules.toggle(followup, step, now, by))

    def describe(
        self,
        id: int,
        *,
        cause: Cause | None,
        action: str,
        is_fixed_for_all: bool,
        score_after: int | None,
    ) -> Change:
        """Write down the cause, what was done, and the score (0-10) after the call."""
        return self._write(
            id,
            lambda followup: replace(
                followup,
                cause=cause,
                action=action,
                is_fixed_for_all=is_fixed_for_all,
                score_after=score_after,
            ),
        )

    def take_back(self, id: int, event: Event) -> Change:
        """Take one event out of the history; whatever else was done since stays."""
        with self._datafile.write() as connection:
            before = stored.get(connection, id, is_for_writing=True)
            after = before and rules.take_back(before, event)
            if after is None:
                return UNCHANGED
            stored.rewrite(connection, after)
        return Change(CALLS)

    def _add(self, id: int, move: Callable[[FollowUp], FollowUp | Refusal]) -> Change | Refusal:
        """Make a move that adds an event to the history, unless it is refused."""
        with self._datafile.write() as connection:
            before = stored.get(connection, id, is_for_writing=True)
            if before is None:
                return UNCHANGED
            after = move(before)
            if isinstance(after, Refusal):
                return after
            stored.rewrite(connection, after)
        return Change(CALLS, undo=TakeBackEvent(id, after.events[-1]))

    def _write(self, id: int, change: Callable[[FollowUp], FollowUp]) -> Change:
        with self._datafile.write() as connection:
            before = stored.get(connection, id, is_for_writing=True)
            if before is None:
                return UNCHANGED
            stored.rewrite(connection, change(before))
        return Change(CALLS)
