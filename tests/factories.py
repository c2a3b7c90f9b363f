"""Records for tests: whole and plausible, only what a test speaks of is given."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from nps_desktop.domain.batches import Preview
from nps_desktop.domain.call_lists import CallList, CallQuery
from nps_desktop.domain.case_moves import Refusal
from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import Case, Event, EventKind, FollowUp, Outcome
from nps_desktop.domain.import_rows import ImportRow, ImportRows
from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response, Source, StoredResponse
from nps_desktop.domain.shop_lists import Cause, Step
from nps_desktop.domain.states import Closing

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
"""Noon in Greenwich, one o'clock in Copenhagen, a Saturday."""

TODAY = date(2026, 11, 21)
OUTCOME = ("cause", "action", "is_fixed_for_all", "score_after")
ZONE = ZoneInfo("Europe/Copenhagen")


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the moment it shows."""
        return self.now

    def forward(self, **duration: float) -> datetime:
        """Move it on, `forward(hours=3)`; return the moment it shows then."""
        self.now += timedelta(**duration)
        return self.now


def an_answer(score: int = 9, day: date = TODAY, **parts: Any) -> Response:
    """Return an answer keyed in today, a promoter's unless told otherwise."""
    return Response(score, day, **parts)


def a_detractor(**parts: Any) -> Response:
    """Return the answer of an unhappy customer who can be phoned."""
    known = {"score": 3, "name": "Åse Ørsted", "phone": "12 34 56 78", "comment": "Too slow."}
    return an_answer(**(known | parts))


def a_stored(response: Response | None = None, id: int = 1, **parts: Any) -> StoredResponse:
    """Return an answer as it comes from the data file."""
    return StoredResponse(id, response or an_answer(), **({"entered_at": NOW} | parts))


def an_import_row(row: int = 2, score: int = 9, day: date = TODAY, **parts: Any) -> ImportRow:
    """Return a row of a sheet that goes in; rows of the same number have the same key."""
    key = parts.pop("key", f"key-{row}")
    known = {"source": Source.IMPORTED} | parts
    return ImportRow(row, Response(score, day, **known), key)


def a_preview(accepted: Iterable[ImportRow] = (), **parts: Any) -> Preview:
    """Return what a sheet would bring."""
    rows = ImportRows.of(accepted)
    known = {
        "file": "answers.xlsx",
        "sheet": "Sheet1",
        "columns": ((Field.SCORE, "Score"),),
        "rows": len(rows),
        "accepted": rows,
        "rejected": (),
    }
    return Preview(**(known | parts))


def a_followup(*events: Event, **parts: Any) -> FollowUp:
    """Return a follow-up opened now, due in 48 hours; parts of its outcome are given by name."""
    names = [
        name for name in ("cause", "action", "is_fixed_for_all", "score_after") if name in parts
    ]
    if names:
        parts["outcome"] = Outcome(**{name: parts.pop(name) for name in names})
    known = {
        "id": 1,
        "response_id": 1,
        "started_at": NOW,
        "due_at": NOW + timedelta(hours=48),
        "events": events,
    }
    return FollowUp(**(known | parts))


def an_event(kind: EventKind = EventKind.NO_ANSWER, at: datetime = NOW, **parts: Any) -> Event:
    """Return a line of a follow-up's history; a closing one says solved."""
    if kind is EventKind.CLOSED:
        parts.setdefault("closing", Closing.SOLVED)
    return Event(at, kind, **({"by": "Bo"} | parts))


def number_of(code: Step | Cause) -> int:
    """Return the number of a step or cause that a new data file begins with."""
    return [*Step, *Cause].index(code) + 1


def waiting_cases(workspace: "Workspace", which: CallList = CallList.OPEN) -> tuple[Case, ...]:
    """Return the cases of a list of calls, whole."""
    rows = workspace.followups.calls(CallQuery(which)).rows
    files = (workspace.followups.case(row.id) for row in rows)
    return tuple(file.case for file in files if file)


def case_of(workspace: "Workspace", number: int) -> Case:
    """Return the case of a number, which is there."""
    file = workspace.followups.case(number)
    assert file is not None
    return file.case


def describe(workspace: "Workspace", number: int, by: str = "Bo", **parts: Any) -> Change | Refusal:
    """Write down parts of a case's outcome, by somebody who sees it as it is."""
    seen = case_of(workspace, number).followup.outcome
    return workspace.followups.describe(number, seen=seen, wanted=replace(seen, **parts), by=by)
