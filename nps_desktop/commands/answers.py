"""The command that adds one answer."""

from argparse import Namespace

from nps_desktop.commands.outcome import Outcome, WrongUse, opened
from nps_desktop.domain import intake
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
