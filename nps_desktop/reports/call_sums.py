"""How the numbers of the 48-hour promise come from the cases, line by line."""

from nps_desktop.domain.measures import FollowUpMeasures
from nps_desktop.i18n import _
from nps_desktop.reports.formats import MINUS, decimal_text
from nps_desktop.reports.sums import Sum, SumLine, share_line, whole


def promise_sums(measures: FollowUpMeasures) -> tuple[Sum, ...]:
    """Return how many calls were made in time, how long they took and what came of them.

    () where nothing can be measured yet.
    """
    sums = (_in_time(measures), _first_call(measures), _moved_up(measures))
    return tuple(each for each in sums if each)


def _in_time(measures: FollowUpMeasures) -> Sum | None:
    if not measures.passed:
        return None
    lines = (
        SumLine(_("Customers to call"), "", whole(measures.cases)),
        SumLine(_("Without contact details"), "", f"{MINUS} {whole(measures.unreachable)}"),
        SumLine(_("Still in time"), "", f"{MINUS} {whole(measures.still_in_time)}"),
        SumLine(_("Their time is up"), "", whole(measures.passed)),
        SumLine(_("Tried in time"), "", whole(measures.in_time)),
        share_line(measures.in_time, measures.passed),
    )
    note = _("Who was tried, by phone or in writing, counts as called. Test answers do not count.")
    return Sum(_("Called in time"), lines, note)


def _first_call(measures: FollowUpMeasures) -> Sum | None:
    if measures.median_hours is None:
        return None
    hours = decimal_text(measures.median_hours, 1)
    lines = (SumLine(_("Half of them waited no longer"), "", hours),)
    return Sum(_("Hours to the first call"), lines)


def _moved_up(measures: FollowUpMeasures) -> Sum | None:
    if not measures.asked_again:
        return None
    lines = (
        SumLine(_("Asked for the score again"), "", whole(measures.asked_again)),
        SumLine(_("Now of a higher group"), "", whole(measures.moved_up)),
        share_line(measures.moved_up, measures.asked_again),
    )
    note = _("The score after the call is kept beside the first one and does not change the NPS.")
    return Sum(_("Moved up after the call"), lines, note)
