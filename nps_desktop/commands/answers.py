"""The commands about single answers: add one, and the call list that the unhappy ones open."""

from argparse import Namespace
from datetime import datetime, tzinfo
from typing import Any

from nps_desktop.commands.outcome import Outcome, WrongUse, opened
from nps_desktop.domain import intake
from nps_desktop.domain.call_lists import CallList, CallQuery, CallRow
from nps_desktop.domain.intake import RawAnswer
from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence

EVERY = 1_000_000_000


def add(options: Namespace) -> Outcome:
    """Add one answer."""
    with opened(options) as workspace:
        raw = RawAnswer(
            score=options.score,
            day=options.date or workspace.today(),
            comment=options.comment,
            name=options.name,
            phone=options.phone,
            email=options.email,
            location=options.location,
        )
        taken = intake.take(raw, today=workspace.today())
        if not isinstance(taken, Response):
            raise WrongUse(" ".join(problem_sentence(problem) for problem in taken))
        number = workspace.responses.add(taken).ids[0]
    return Outcome({"id": number}, _("Answer {number} is added.").format(number=number))


def followups(options: Namespace) -> Outcome:
    """Show the call list."""
    with opened(options) as workspace:
        which = CallList.OVERDUE if options.overdue else CallList.OPEN
        rows = workspace.followups.calls(CallQuery(which), EVERY).rows
        answers = [workspace.responses.get(row.response_id) for row in rows]
        now = workspace.now()
    lines = [_line_of(row, workspace.zone) for row in rows]
    return Outcome(
        {
            "followups": [
                _data_of(row, answer.response, now)
                for row, answer in zip(rows, answers, strict=True)
                if answer
            ]
        },
        "\n".join(lines) or _("Nobody is waiting for a call."),
    )


def _data_of(row: CallRow, response: Response, now: datetime) -> dict[str, Any]:
    return {
        "id": row.id,
        "answer": row.response_id,
        "score": row.score,
        "date": response.day.isoformat(),
        "name": row.name,
        "phone": row.phone,
        "email": row.email,
        "location": row.location,
        "comment": response.comment,
        "state": row.state.value,
        "due": row.due_at.isoformat(),
        "overdue": row.is_overdue(now),
        "attempts": row.attempts,
    }


def _line_of(row: CallRow, zone: tzinfo) -> str:
    contact = row.phone or row.email
    who = "  ".join(part for part in (row.name, contact) if part) or "–"
    due = f"{row.due_at.astimezone(zone):%Y-%m-%d %H:%M}"
    return f"{due}  {row.score:>2}  {who}  {row.words}".rstrip()
