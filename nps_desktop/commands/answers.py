"""The commands about single answers: add one, and the call list that the unhappy ones open."""

from argparse import Namespace
from datetime import datetime, tzinfo
from typing import Any

from nps_desktop.commands.outcome import Outcome, WrongUse, opened
from nps_desktop.domain import intake
from nps_desktop.domain.followups import CallList, Case
from nps_desktop.domain.intake import RawAnswer
from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence


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
        cases = workspace.followups.calls(CallList.OVERDUE if options.overdue else CallList.OPEN)
        now = workspace.now()
    lines = [_line_of(case, workspace.zone) for case in cases]
    return Outcome(
        {"followups": [_data_of(case, now) for case in cases]},
        "\n".join(lines) or _("Nobody is waiting for a call."),
    )


def _data_of(case: Case, now: datetime) -> dict[str, Any]:
    followup, response = case.followup, case.answer.response
    return {
        "id": followup.id,
        "answer": followup.response_id,
        "score": response.score,
        "date": response.day.isoformat(),
        "name": response.name,
        "phone": response.phone,
        "email": response.email,
        "location": response.location,
        "comment": response.comment,
        "state": followup.state.value,
        "due": followup.due_at.isoformat(),
        "overdue": followup.is_overdue(now),
        "attempts": len(followup.attempts),
    }


def _line_of(case: Case, zone: tzinfo) -> str:
    response = case.answer.response
    contact = response.phone or response.email
    who = "  ".join(part for part in (response.name, contact) if part) or "–"
    due = f"{case.followup.due_at.astimezone(zone):%Y-%m-%d %H:%M}"
    return f"{due}  {response.score:>2}  {who}  {response.comment}".rstrip()
