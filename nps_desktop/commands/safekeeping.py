"""The commands that keep the answers safe: copy, go back, check, self-test."""

from argparse import Namespace
from pathlib import Path

from nps_desktop.commands.outcome import Outcome, WrongUse, opened, written
from nps_desktop.exit_codes import ExitCode
from nps_desktop.i18n import _
from nps_desktop.ui.wording import unsoundness_sentence


def backup(options: Namespace) -> Outcome:
    """Write a safe copy of the data file."""
    from nps_desktop.services import safekeeping

    with opened(options) as workspace:
        safekeeping.backup(workspace, options.output)
    return written(options.output)


def restore(options: Namespace) -> Outcome:
    """Go back to a safe copy; the present is kept beside the data file."""
    from nps_desktop.services import safekeeping

    if "://" in options.database:
        raise WrongUse(_("A database server is restored with its own tools."))
    location = Path(options.database)
    safekeeping.restore(location, options.file)
    return written(location)


def check(options: Namespace) -> Outcome:
    """Tell whether the data file is sound."""
    from nps_desktop.services import safekeeping

    with opened(options) as workspace:
        problems = safekeeping.check(workspace)
    told = [unsoundness_sentence(problem) for problem in problems]
    text = "\n".join(told) or _("The data file is sound.")
    data = {"sound": not problems, "problems": [problem.value for problem in problems]}
    return Outcome(data, text, ExitCode.NOT_DONE if problems else ExitCode.DONE)


def self_test(_options: Namespace) -> Outcome:
    """Try everything on scratch data."""
    from nps_desktop.selftest import failures

    found = failures()
    text = "\n".join(found) or _("Everything works.")
    return Outcome({"passed": not found}, text, ExitCode.NOT_DONE if found else ExitCode.DONE)
