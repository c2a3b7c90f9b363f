"""How the numbers of the promise to call in time come from the cases, line by line."""

from nps_desktop.domain.measures import LADDER, FollowUpMeasures, Ladder
from nps_desktop.domain.pareto import ParetoBar
from nps_desktop.domain.scores import Group
from nps_desktop.i18n import _
from nps_desktop.reports.formats import MINUS, hours_text
from nps_desktop.reports.group_words import group_title
from nps_desktop.reports.sums import Sum, SumLine, share_line, whole


def promise_sums(measures: FollowUpMeasures) -> tuple[Sum, ...]:
    """Return how many calls were made in time, how long they took and what came of them.

    () where nothing can be measured yet.
    """
    sums = (_in_time(measures), _first_call(measures), _moved_up(measures))
    return tuple(each for each in sums if each)


def case_sums(measures: FollowUpMeasures) -> tuple[Sum, ...]:
    """Return how every number of the measures is made; () where there is no case."""
    if not measures.cases:
        return ()
    return (*promise_sums(measures), *waiting_sums(measures), *reach_sums(measures))


def waiting_sums(measures: FollowUpMeasures) -> tuple[Sum, ...]:
    """Return of whom those who wait are made up; () where nobody waits."""
    if not measures.waiting:
        return ()
    lines = (
        SumLine(_("Not tried yet, still in time"), "", whole(measures.waiting_in_time)),
        SumLine(_("Not tried yet, overdue"), "", f"+ {whole(measures.overdue)}"),
        SumLine(_("Tried, but not reached yet"), "", f"+ {whole(measures.tried)}"),
        SumLine(_("Waiting for a call"), "", whole(measures.waiting)),
    )
    return (Sum(_("Waiting now"), lines),)


def reach_sums(measures: FollowUpMeasures) -> tuple[Sum, ...]:
    """Return who cannot be called, and that they leave the rate; () where all can."""
    if not measures.unreachable:
        return ()
    lines = (
        SumLine(_("Customers to call"), "", whole(measures.cases)),
        SumLine(_("Without contact details"), "", f"{MINUS} {whole(measures.unreachable)}"),
        SumLine(_("Can be reached"), "", whole(measures.reachable)),
    )
    note = _(
        "Nobody can call those who left no phone number and no e-mail address. They are not among"
        " those whose calls are measured."
    )
    return (Sum(_("Not reachable"), lines, note),)


def ladder_sums(ladder: Ladder) -> tuple[Sum, ...]:
    """Return how many moved which way; () where nobody has two scores."""
    if not ladder.total:
        return ()
    lines = (
        SumLine(_("Moved up"), "", whole(ladder.up)),
        SumLine(_("In the same group"), "", f"+ {whole(ladder.same)}"),
        SumLine(_("Moved down"), "", f"+ {whole(ladder.down)}"),
        SumLine(_("Together"), "", whole(ladder.total)),
    )
    return (Sum(_("Up, the same, down"), lines),)


def rung_sums(ladder: Ladder, before: Group, after: Group) -> tuple[Sum, ...]:
    """Return where those of a group went; () where nobody of it has two scores."""
    of_group = tuple(ladder.count(before, each) for each in LADDER)
    if not sum(of_group):
        return ()
    lines = (
        *(
            SumLine(f"{group_title(before)} → {group_title(each)}", "", whole(count))
            for each, count in zip(LADDER, of_group, strict=True)
        ),
        SumLine(_("Together"), " + ".join(map(whole, of_group)), whole(sum(of_group))),
        share_line(ladder.count(before, after), sum(of_group)),
    )
    return (Sum(_("Where they went"), lines), *ladder_sums(ladder))


def cause_sums(bar: ParetoBar) -> tuple[Sum, ...]:
    """Return how much a cause weighs, alone and with all before it, and what is fixed of it."""
    found = bar.found
    lines = (
        SumLine(_("Cases with this cause"), "", whole(found.count)),
        SumLine(_("Cases with any cause"), "", whole(bar.total)),
        share_line(found.count, bar.total),
    )
    together = (
        SumLine(_("This cause and all above it"), "", whole(bar.reached)),
        share_line(bar.reached, bar.total),
    )
    fixed = (
        SumLine(_("Fixed for all"), "", whole(found.fixed)),
        SumLine(_("Not fixed for all yet"), "", whole(found.count - found.fixed)),
    )
    return (
        Sum(_("How much it weighs"), lines),
        Sum(_("With the causes above"), together),
        Sum(_("What was fixed"), fixed),
    )


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
    note = _(
        "Who was tried, by phone or in writing, counts as called."
        " Test answers do not count, nor cases merged before anybody tried."
    )
    return Sum(_("Called in time"), lines, note)


def _first_call(measures: FollowUpMeasures) -> Sum | None:
    if measures.median_hours is None:
        return None
    hours = hours_text(measures.median_hours)
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
