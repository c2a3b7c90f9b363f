"""How the overview's headings and sentences name the chosen period."""

from datetime import date

from nps_desktop.domain.periods import Period
from nps_desktop.domain.scopes import Scope
from nps_desktop.i18n import _
from nps_desktop.ui.formats import month_near
from nps_desktop.ui.location_button import location_name
from nps_desktop.ui.period_button import period_name


def question_about(period: Period, today: date) -> str:
    """Return the heading of the number: "What does November say?"."""
    if not (period.first and period.last):
        return _("What do all answers say?")
    if period.as_month:
        return _("What does {month} say?").format(month=month_near(period.as_month, today))
    if period.as_year:
        return _("What does {year} say?").format(year=period.as_year)
    return _("What do the answers of {period} say?").format(period=period_name(period))


def heading_of(scope: Scope, today: date) -> str:
    """Return the heading of the number, behind it the location where one is chosen."""
    question = question_about(scope.period, today)
    if scope.location is None:
        return question
    return f"{question} · {location_name(scope.location)}"


def nobody_in(period: Period, today: date) -> str:
    """Return that nobody answered in the period."""
    if period.as_month:
        return _("No answers in {month}.").format(month=month_near(period.as_month, today))
    return _("No answers in this period.")


def still_running(period: Period, today: date) -> str:
    """Return that a period is not over yet; "" of one that is, and of all time."""
    if period.last is None or period.first is None or not period.first <= today < period.last:
        return ""
    if period.as_month:
        return _("{month} is not over yet.").format(
            month=_capital(month_near(period.as_month, today))
        )
    if period.as_year:
        return _("{year} is not over yet.").format(year=period.as_year)
    return _("These months are not over yet.")


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
