"""What is said about the figures: one wording for the window, the paper and the command line."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

from nps_desktop.domain.certainty import compare, interval_of
from nps_desktop.domain.periods import Month
from nps_desktop.domain.rounding import half_away_from_zero
from nps_desktop.domain.scores import Group
from nps_desktop.domain.summary import MonthFigures
from nps_desktop.domain.tally import FEW, SOME, Tally
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.formats import MINUS, bare_month_name, count_text, month_name, signed
from nps_desktop.reports.group_words import group_name

MANY = 100


class Verdict(StrEnum):
    """What may honestly be said of the change from one tally to another."""

    SAME = "same"
    BETTER = "better"
    WORSE = "worse"
    TOO_FEW = "too_few"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a sentence; the figures in it are strong."""

    text: str
    is_strong: bool = False


def group_count(group: Group, count: int) -> str:
    """Return a group with its count: "27 promoters"."""
    return _("{count} {group}").format(count=count_text(count), group=group_name(group, count))


def answers_count(count: int) -> str:
    """Return how many answers: "47 answers"."""
    return ngettext("{count} answer", "{count} answers", count).format(count=count_text(count))


def sum_sentence(tally: Tally) -> str:
    """Return the sum under the number: "27 − 8 = 19 of 47 answers"; "" without answers."""
    if not tally.total:
        return ""
    return ngettext(
        "{promoters} {minus} {detractors} = {difference} of {count} answer",
        "{promoters} {minus} {detractors} = {difference} of {count} answers",
        tally.total,
    ).format(minus=MINUS, **_sum_figures(tally))


def interval_sentence(tally: Tally) -> str:
    """Return "The true number lies between +17 and +59."; "" without answers."""
    return "".join(run.text for run in interval_runs(tally))


def interval_runs(tally: Tally) -> tuple[Run, ...]:
    """Return the interval's sentence in stretches, its two figures strong."""
    interval = interval_of(tally)
    if interval is None:
        return ()
    low, high = (signed(half_away_from_zero(end)) for end in (interval.low, interval.high))
    return runs_of(_("The true number lies between {low} and {high}."), low=low, high=high)


def few_answers_sentence(tally: Tally) -> str:
    """Return what the number of answers is worth; "" from 100 answers on."""
    total = tally.total
    if not total:
        return _("No answers yet.")
    if total < FEW:
        text = ngettext(
            "Few answers: {count} answer says little about all customers.",
            "Few answers: {count} answers say little about all customers.",
            total,
        )
    elif total < SOME:
        text = ngettext("{count} answer is few.", "{count} answers are few.", total)
    elif total < MANY:
        text = ngettext("{count} answer is not many.", "{count} answers are not many.", total)
    else:
        return ""
    return text.format(count=count_text(total))


def few_answers_words() -> str:
    """Return the two words that stand beside a grey number (under ten answers)."""
    return _("few answers")


def verdict_of(before: Tally, now: Tally) -> Verdict:
    """Return what may be said of a change: better or worse only where it is more than chance.

    That two scores are about the same can only be said where neither is of under ten answers.
    """
    comparison = compare(before, now)
    if comparison is None:
        return Verdict.UNKNOWN
    if not comparison.is_real:
        return Verdict.TOO_FEW if min(before.total, now.total) < FEW else Verdict.SAME
    return Verdict.BETTER if comparison.difference > 0 else Verdict.WORSE


def comparison_sentence(before: Tally, now: Tally, *, name: str) -> str:
    """Return how `now` stands against an earlier tally, called by its `name` ("October")."""
    template = {
        Verdict.SAME: _("About the same as {month} ({score})."),
        Verdict.BETTER: _("Better than {month} ({score}), more than chance."),
        Verdict.WORSE: _("Worse than {month} ({score}), more than chance."),
        Verdict.TOO_FEW: _("Too few to tell whether {month} ({score}) was any different."),
        Verdict.UNKNOWN: _("Nothing to compare with in {month}."),
    }[verdict_of(before, now)]
    return template.format(month=name, score=signed(before.shown_nps))


def month_before_sentence(before: Tally, now: Tally, *, month: Month) -> str:
    """Return how the tally of `month` stands against that of the month before."""
    return comparison_sentence(before, now, name=bare_month_name(month.plus(-1)))


def year_before_sentence(before: Tally, now: Tally, *, month: Month) -> str:
    """Return how the tally of `month` stands against that of the same month a year earlier."""
    return comparison_sentence(before, now, name=month_name(month.plus(-12)))


def distribution_in_words(tally: Tally) -> str:
    """Return the distribution for those who cannot see its bars."""
    counts = ", ".join(f"{score}: {count}" for score, count in enumerate(tally.counts))
    return _("Answers for each score from 0 to 10. {counts}.").format(counts=counts)


def months_in_words(months: Iterable[MonthFigures]) -> str:
    """Return the line of months for those who cannot see it."""
    scores = ", ".join(f"{month_name(m.month)} {signed(m.tally.shown_nps)}" for m in months)
    return _("The score of each month. {scores}.").format(scores=scores)


def trademark_line() -> str:
    """Return the attribution that stands in About and on every printed page."""
    return _(
        "Net Promoter®, NPS® and Net Promoter Score® are registered trademarks of "
        "Bain & Company, Fred Reichheld and Satmetrix (NICE)."
    )


def _sum_figures(tally: Tally) -> dict[str, str]:
    difference = tally.promoters - tally.detractors
    return {
        "promoters": count_text(tally.promoters),
        "detractors": count_text(tally.detractors),
        "difference": count_text(difference).replace("-", MINUS),
        "count": count_text(tally.total),
    }


def runs_of(template: str, **figures: str) -> tuple[Run, ...]:
    """Fill a template's gaps; the fillings are strong, but for `count`."""
    runs: list[Run] = []
    for text, gap, _spec, _conversion in Formatter().parse(template):
        runs.append(Run(text))
        if gap:
            runs.append(Run(figures[gap], is_strong=gap != "count"))
    return tuple(run for run in runs if run.text)
