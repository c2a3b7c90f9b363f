"""Why a value cannot be taken: one wording for the window, a workbook and the command line."""

from nps_desktop.domain.problems import Problem, Reason
from nps_desktop.i18n import _


def problem_sentence(problem: Problem) -> str:
    """Return the sentence that stands beside a value that cannot be taken."""
    return _reasons()[problem.reason].format(value=_shortened(problem.value))


def _shortened(value: str, longest: int = 40) -> str:
    text = " ".join(value.split())
    return text if len(text) <= longest else f"{text[:longest]}…"


def _reasons() -> dict[Reason, str]:
    return {
        Reason.SCORE_MISSING: _("Type a score from 0 to 10."),
        Reason.SCORE_OUT_OF_RANGE: _("“{value}” is outside 0 to 10."),
        Reason.SCORE_FRACTION: _("“{value}” is not a whole number. Scores are 0 to 10."),
        Reason.SCORE_NOT_A_NUMBER: _("“{value}” is not a number. Type a score from 0 to 10."),
        Reason.SCORE_IS_A_DATE: _("“{value}” is a date. Excel may have turned a score into one."),
        Reason.SCORE_IS_A_GROUP: _("“{value}” names a group. The score itself is missing."),
        Reason.SCORE_OF_ANOTHER_SCALE: _("“{value}” belongs to a scale other than 0 to 10."),
        Reason.SCORE_IS_A_TOTAL: _("“{value}” stands in a row of totals and is no answer."),
        Reason.SCORE_OF_ANOTHER_TABLE: _(
            "“{value}” stands in another table further down."
            " Copy that table to a sheet of its own to import it."
        ),
        Reason.DATE_UNREADABLE: _("“{value}” is not a date that exists."),
        Reason.DATE_AMBIGUOUS: _(
            "“{value}” can be read in two ways. Choose the order of day and month."
        ),
        Reason.DATE_IN_THE_FUTURE: _("“{value}” lies in the future."),
        Reason.DATE_TOO_EARLY: _("“{value}” lies before 1990."),
        Reason.TEXT_TOO_LONG: _("This text is too long to keep. Shorten it."),
        Reason.PHONE_WITHOUT_DIGITS: _("“{value}” is not a phone number."),
        Reason.EMAIL_INCOMPLETE: _("“{value}” is not a whole e-mail address."),
    }
