"""How the overview's headings and sentences name the chosen period."""

from datetime import date

from nps_desktop.domain.periods import Month, Period, period_before
from nps_desktop.i18n import _
from nps_desktop.reports.sentences import period_before_name
from nps_desktop.ui.formats import month_alone, month_in_sentence
from nps_desktop.ui.period_button import period_name


def question_about(period: Period, today: date) -> str:
    """Return the heading of the number: "What does November say?"."""
    if not (period.first and period.last):
        return _("What do all answers say?")
    if is_month(period):
        month = Month.of(period.first)
        return _("What does {month} say?").format(month=_name(month, today))
    if period_name(period) == str(period.first.year):
        return _("What does {year} say?").format(year=period.first.year)
    return _("What do the answers of {period} say?").format(period=period_name(period))


def nobody_in(period: Period, today: date) -> str:
    """Return that nobody answered in the period."""
    if period.first and is_month(period):
        return _("No answers in {month}.").format(month=_name(Month.of(period.first), today))
    return _("No answers in this period.")


def name_of_before(period: Period, today: date) -> str:
    """Return what the period before is called in a comparison: "October"."""
    before = period_before(period)
    if before and before.first and is_month(before):
        return _name(Month.of(before.first), today)
    return period_before_name()


def is_month(period: Period) -> bool:
    """Return whether the period is one whole month."""
    return period.first is not None and Month.of(period.first).period == period


def _name(month: Month, today: date) -> str:
    """A month of the last twelve needs no year."""
    is_near = Month.of(today).plus(-12) < month <= Month.of(today)
    return month_alone(month) if is_near else month_in_sentence(month)
